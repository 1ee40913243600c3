/** The last look before a text leaves: is anything any file knows still in it? */
import type { Kind, Stretch } from './kind.ts'
import { findKnown, type Matcher } from './known/matcher.ts'
import { tokensOf } from './tagger/tokens.ts'

/** Where something known still stands. It names the place, never the name. */
export interface Leak extends Stretch {
  readonly kind: Kind
  /** Line and column from 1, in UTF-16 units. */
  readonly line: number
  readonly column: number
  /** Which entity of the list given. */
  readonly entity: number
}

/** What was left on purpose: placeholders and generalised dates are not asked again. */
export function leaksIn(text: string, matcher: Matcher, allowed: readonly Stretch[] = []): readonly Leak[] {
  const free = new Uint8Array(text.length)
  for (const { start, end } of allowed) free.fill(1, start, end)
  const lines = lineStarts(text)
  return findKnown(matcher, tokensOf(text))
    .filter(({ start, end }) => free.subarray(start, end).includes(0))
    .map(({ start, end, kind, entity }) => {
      const line = lineOf(lines, start)
      return { start, end, kind, line: line + 1, column: start - (lines[line] ?? 0) + 1, entity: entity ?? -1 }
    })
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineOf(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}
