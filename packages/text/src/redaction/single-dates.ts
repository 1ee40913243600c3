/** Dates written in one breath, each for itself; and the days a court speaks of in every judgment alike. */
import type { Finding } from './kind.ts'

/** What joins two dates. Left standing, so that the sentence still reads and each date is made coarser for itself. */
const joints = /,?\s+(?:and|or|to|until|till|through)\s+(?=[\p{Lu}\p{N}])/gu

/** `15 October and 19 July 2004` as two findings; anything but a date as it is. */
export function singleDates<One extends Finding>(text: string, finding: One): readonly One[] {
  if (finding.kind !== 'date') return [finding]
  const parts: One[] = []
  let start = finding.start
  for (const joint of text.slice(finding.start, finding.end).matchAll(joints)) {
    const end = finding.start + joint.index
    if (end > start) parts.push({ ...finding, start, end })
    start = end + joint[0].length
  }
  return [...parts, { ...finding, start }]
}

const courtsOwn = /^(?:, when Protocol No\. ?1[14]\b|,? the Court changed the composition of its Sections)/u
/**
 * The days on which a protocol came into force or the Court made up its sections anew: the same in hundreds of judgments, they tell of nobody.
 * They are asked, not taken out. Source: European Court of Human Rights, opening paragraphs of Chamber judgments; Protocol No. 11, art. 5.
 */
export const isCourtsOwnDay = (text: string, { kind, end }: Finding): boolean =>
  kind === 'date' && courtsOwn.test(text.slice(end, end + 60).replace(/\s+/gu, ' '))
