/** A text cut at the ends of its marks, so that each piece has the same marks from its first sign to its last. */

export interface Span {
  readonly start: number
  readonly end: number
}
export interface Piece {
  readonly text: string
  /** Where it begins in the whole text. */
  readonly start: number
  /** Place of the doubt in its list; -1 for none. */
  readonly doubt: number
  /** Place of the find in its list; -1 for none. */
  readonly hit: number
}

/** Finds shown at once: more are counted no further. */
export const mostHits = 2000

/** The text between `from` and `to`. Doubts and finds are offsets into the whole text, each list in its order. */
export function piecesOf(text: string, { start: from, end: to }: Span, doubts: readonly Span[], hits: readonly Span[]): readonly Piece[] {
  const near = (list: readonly Span[]) =>
    list.flatMap(({ start, end }, at) => (end > from && start < to && end > start ? [{ start, end, at }] : []))
  const [nearDoubts, nearHits] = [near(doubts), near(hits)]
  const cuts = new Set([from, to])
  for (const { start, end } of [...nearDoubts, ...nearHits]) for (const cut of [start, end]) if (cut > from && cut < to) cuts.add(cut)
  const places = [...cuts].sort((a, b) => a - b)
  const over = (list: ReturnType<typeof near>, at: number) => list.find(({ start, end }) => start <= at && at < end)?.at ?? -1
  return places
    .slice(0, -1)
    .map((start, n) => ({ text: text.slice(start, places[n + 1]), start, doubt: over(nearDoubts, start), hit: over(nearHits, start) }))
}

/** Every place where the words stand one after another, whatever their case and the room between them; at most `mostHits`. */
export function findsIn(text: string, sought: string): readonly Span[] {
  const words = sought.trim().split(/\s+/u).filter(Boolean)
  if (words.length === 0) return []
  const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')).join('\\s+'), 'giu')
  const found: Span[] = []
  for (const match of text.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length })
    if (found.length === mostHits) break
  }
  return found
}

/** Signs that turn the direction of writing, or that act without being seen, shown as what they are. Line ends and tabs stay. */
export const inert = (text: string): string =>
  text.replace(/[\p{Cf}\p{Cc}]/gu, (sign) =>
    sign === '\n' || sign === '\t' || sign === '\u00ad'
      ? sign
      : `⟨${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  )

/** Was any of it recognised by a machine, so that a date or a name may be another than stands on the page? */
export const isUnsure = ({ doubts }: { readonly doubts: readonly { readonly kind: string }[] }): boolean =>
  doubts.some(({ kind }) => kind !== 'line-break' && kind !== 'hyphen')
