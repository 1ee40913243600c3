/** The work of the thread: a proposal, and the gate that says where in the original something known still stands. */
import { Secret } from '@holdfast/core'
import { applyDecisions, type KnownEntity, type Leak, leaksIn, matcherOf, type Redaction, redact } from '@holdfast/text'
import type { RedactionTaken } from '../../redact-api.ts'
import { releaseLabel } from '../../redaction/release-label.ts'

/** A place of the original where something known stands, and which entity of the list it is. */
export interface Known {
  readonly start: number
  readonly end: number
  readonly entity: number
}
export interface Checked {
  readonly text: string
  readonly leaks: readonly Known[]
}

export const proposeText = (text: string, known: readonly KnownEntity[], secret: Uint8Array): Redaction =>
  redact(text, { known, label: releaseLabel(new Secret(secret)) })

/**
 * The new text, and what of `known` it still says: what was left where it stood, and what a replacement typed by hand brings back. A replacement our own
 * rules make (`[person K7QFDA]`, the month of a day, the country of a place) is not asked.
 *
 * @param decisions without overlaps, in the order of the text
 */
export function checkText(text: string, decisions: readonly RedactionTaken[], known: readonly KnownEntity[]): Checked {
  const done = applyDecisions(text, decisions, known)
  const matcher = matcherOf(known, decisions.map(({ replacement = '' }) => replacement).join('\n'))
  const broader = new Set(known.flatMap((one) => (one.broader === undefined ? [] : [one.broader])))
  const typed = decisions.flatMap(({ start, end, replacement = '', isOwn }) =>
    isOwn && !broader.has(replacement) && leaksIn(replacement, matcher).length > 0
      ? [{ start, end, entity: leaksIn(replacement, matcher)[0]?.entity ?? -1 }]
      : [],
  )
  const stood = done.leaks.map((leak) => inOriginal(leak, decisions))
  return { text: done.text, leaks: [...stood, ...typed].sort((a, b) => a.start - b.start) }
}

/** Where a stretch of the new text stood in the original. */
function inOriginal({ start, end, entity }: Leak, decisions: readonly RedactionTaken[]): Known {
  const back = (place: number, isEnd: boolean): number => {
    let shift = 0
    for (const one of decisions) {
      const from = one.start + shift
      const length = one.replacement?.length ?? 0
      if (place < from || (isEnd && place === from)) break
      if (place < from + length || (isEnd && place === from + length)) return isEnd ? one.end : one.start
      shift += length - (one.end - one.start)
    }
    return place - shift
  }
  return { start: back(start, false), end: back(end, true), entity }
}
