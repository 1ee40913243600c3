/** Text outside articles as blocks: the sections of a note or memorandum and the paragraphs in them. */
import type { Block, ReadWarning } from './document.ts'
import type { IdMaker } from './read-ids.ts'
import type { Line } from './read-lines.ts'
import { markerOf } from './read-markers.ts'
import { paragraphsOf } from './read-paragraphs.ts'

export interface BodyContext {
  readonly text: string
  readonly wrapped: boolean
  readonly ids: IdMaker
  readonly warn: (warning: ReadWarning) => void
}

/**
 * Blocks that cover lines `from` to `to` without a gap. A numbered title (`4. Data protection`) is a `division` with id `sec_4`;
 * paragraphs under it are `sec_4__para_1`, numbered as printed where they are numbered, else by their place.
 *
 * @param parent the id the first blocks stand under: a division's, a component's, or none
 */
export function bodyBlocks(lines: readonly Line[], from: number, to: number, parent: string | null, context: BodyContext): Block[] {
  const out: Block[] = []
  const heads: number[] = []
  for (let i = from; i < to; i++) if (sectionHeading(lines[i]?.words ?? '', i + 1 < to ? lines[i + 1] : undefined) !== null) heads.push(i)
  const startOf = (line: number): number => lines[line]?.start ?? context.text.length
  paragraphs(lines.slice(from, heads[0] ?? to), startOf(from), startOf(heads[0] ?? to), parent, context, out)
  for (const [n, head] of heads.entries()) {
    const num = sectionHeading(lines[head]?.words ?? '', lines[head + 1]) ?? String(n + 1)
    const eId = context.ids.make(parent, 'sec', num)
    const start = startOf(head)
    const end = startOf(head + 1)
    out.push({ eId, kind: 'division', num, start, end, bodyStart: start, text: context.text.slice(start, end).trim(), points: [] })
    const until = heads[n + 1] ?? to
    paragraphs(lines.slice(head + 1, until), end, startOf(until), eId, context, out)
  }
  return out
}

function paragraphs(lines: readonly Line[], start: number, end: number, parent: string | null, context: BodyContext, out: Block[]): void {
  if (start >= end) return
  for (const one of paragraphsOf(lines, start, end, parent, context)) out.push({ ...one, kind: 'body' })
}

/** `1. Scope`, `4. Datenschutz`: a number and a short title without an end to it, text under it. */
function sectionHeading(words: string, below: Line | undefined): string | null {
  if (words.length > 120 || !below || /[.;:,]$/u.test(words)) return null
  const marker = markerOf(words)
  if (marker?.style !== 'N.' || !/^\p{Lu}/u.test(words.slice(marker.length)) || markerOf(below.words)?.style === 'N.') return null
  return below.parted || words.length < 60 ? marker.num : null
}
