/** A long text in pieces a browser can lay out one by one, and the words in it that a person can walk along. */
import { inert, type Span } from '../cases/text-pieces.ts'
import { firstAfter, type Item } from './work.ts'

/** Signs of one piece: a page or so. A single longer line is cut at a space. */
const most = 2_400

export function chunksOf(text: string): readonly Span[] {
  const chunks: Span[] = []
  let start = 0
  while (start < text.length) {
    let end = Math.min(text.length, start + most)
    if (end < text.length) {
      const line = text.lastIndexOf('\n', end - 1)
      const space = text.lastIndexOf(' ', end - 1)
      end = line > start ? line + 1 : space > start ? space + 1 : end
      // A pair of surrogates is one sign.
      if (/[\ud800-\udbff]/u.test(text.charAt(end - 1))) end++
    }
    chunks.push({ start, end })
    start = end
  }
  return chunks
}

export interface Piece extends Span {
  readonly item: Item | null
  readonly isChosen: boolean
}

/** The stretch `of` the text, cut where an item or the choice begins or ends. */
export function cutsOf(of: Span, items: readonly Item[], choice: Span | null): readonly Piece[] {
  const near: Item[] = []
  for (let at = firstAfter(items, of.start); at < items.length; at++) {
    const item = items[at]
    if (!item || item.start >= of.end) break
    near.push(item)
  }
  const cuts = new Set([of.start, of.end])
  for (const { start, end } of choice ? [...near, choice] : near)
    for (const cut of [start, end]) if (cut > of.start && cut < of.end) cuts.add(cut)
  const places = [...cuts].sort((a, b) => a - b)
  let at = 0
  return places.slice(0, -1).map((start, n) => {
    while ((near[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++
    const item = near[at]
    return {
      start,
      end: places[n + 1] ?? of.end,
      item: item && item.start <= start ? item : null,
      isChosen: choice !== null && choice.start <= start && start < choice.end,
    }
  })
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼ.@-]*/gu
/** The word at or after a place; undefined after the last. */
export function wordAfter(text: string, at: number): Span | undefined {
  const from = Math.max(0, at - 60)
  wordPattern.lastIndex = from
  for (let found = wordPattern.exec(text); found; found = wordPattern.exec(text)) {
    const span = wordSpan(found)
    if (span.end > at) return span
  }
  return undefined
}
/** The word before a place; undefined before the first. */
export function wordBefore(text: string, at: number): Span | undefined {
  for (let from = Math.max(0, at - 200); ; from = Math.max(0, from - 2_000)) {
    const all = [...text.slice(from, at).matchAll(wordPattern)]
    const last = all.at(-1)
    if (last) return { start: from + last.index, end: from + last.index + trimmed(last[0]).length }
    if (from === 0) return undefined
  }
}
const trimmed = (word: string): string => word.replace(/[.'’ʼ-]+$/u, '')
const wordSpan = (found: RegExpExecArray): Span => ({ start: found.index, end: found.index + trimmed(found[0]).length })

/** The first word of the line below or above. */
export function wordOfLine(text: string, at: number, step: 1 | -1): Span | undefined {
  if (step > 0) {
    const line = text.indexOf('\n', at)
    return line < 0 ? undefined : wordAfter(text, line + 1)
  }
  const own = text.lastIndexOf('\n', at - 1)
  if (own < 0) return undefined
  const above = wordBefore(text, own)
  return above ? wordAfter(text, text.lastIndexOf('\n', above.start - 1) + 1) : undefined
}

/** A choice made with the mouse, widened to whole words; null where it holds none. */
export function wholeWords(text: string, { start, end }: Span): Span | null {
  const isWord = (at: number) => /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at))
  let [from, to] = [start, end]
  while (from < to && !isWord(from)) from++
  while (to > from && !isWord(to - 1)) to--
  if (from >= to) return null
  // A Korean particle stands against its name: there only what was chosen is taken.
  const isHangul = /[가-힣]/u.test(text.slice(from, to))
  while (!isHangul && from > 0 && isWord(from - 1)) from--
  while (!isHangul && to < text.length && isWord(to)) to++
  return { start: from, end: to }
}

/** How far into the original a place of the shown text lies: signs nobody sees are shown longer than they are. */
export function placeIn(own: string, shown: number): number {
  let [at, length] = [0, 0]
  for (const sign of own) {
    if (length >= shown) break
    length += inert(sign).length
    at += sign.length
  }
  return at
}
