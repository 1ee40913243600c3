/** Stretches over one text: joined, subtracted, asked. */
import type { Finding, Stretch } from './kind.ts'

/** Which UTF-16 units of a text are covered. */
export function coverOf(length: number, stretches: Iterable<Stretch>): Uint8Array {
  const cover = new Uint8Array(length)
  for (const { start, end } of stretches) cover.fill(1, start, end)
  return cover
}

export const touches = (cover: Uint8Array, { start, end }: Stretch): boolean => cover.subarray(start, end).includes(1)
export const isWithin = (cover: Uint8Array, { start, end }: Stretch): boolean => !cover.subarray(start, end).includes(0)

const rank: Readonly<Record<Finding['origin'], number>> = { known: 0, pattern: 1, tagger: 2, repeat: 3, sweep: 4 }

/**
 * Findings without overlaps, in the order of the text. Where several overlap they become one that covers them all;
 * it is of the kind of the surest origin, then of the longest.
 */
export function joined(findings: readonly Finding[]): readonly Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start || b.end - a.end)
  const out: Finding[] = []
  for (const finding of sorted) {
    const last = out.at(-1)
    if (last && finding.start < last.end) out[out.length - 1] = merged(last, finding)
    else out.push(finding)
  }
  return out
}

function merged(one: Finding, other: Finding): Finding {
  const [first] = [one, other].sort((a, b) => rank[a.origin] - rank[b.origin] || b.end - b.start - (a.end - a.start))
  const subject = one.subject ?? other.subject
  return {
    ...(first ?? one),
    start: Math.min(one.start, other.start),
    end: Math.max(one.end, other.end),
    sure: Math.max(one.sure, other.sure),
    ...(subject === undefined ? {} : { subject }),
  }
}
