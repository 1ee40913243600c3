/** Puts back the line breaks a scan or a paste lost: numbers and letters that go on in the middle of a line. */
import type { Line } from './read-lines.ts'
import { markerOf } from './read-markers.ts'

const inside = /(?<=\s)(?:\((\d{1,2}|\p{Ll})\)|(\d{1,2})([.)])|(\p{Ll})\)|([–—]))\s+(?=[\p{L}«„“"(])/gu
/** Anything like such a mark, letters of every kind: asked first, for most lines have none. */
const mayMark = /\s(?:\(?\S{1,2}\)|\d{1,2}\.|[–—])\s/
const beforeNumber = /[.;:!?»”")]\s+$/u
const beforeLetter = /[.;:,]\s+(?:(?:und|oder|sowie|and|or|en|of|et|ou|e|ed|o|и|или)\s+)?$|,?\s(?:und|oder|and|or|en|of|et|ou|и|или)\s+$/u
const reference =
  /(?:\d|artikel[ns]?|art\.?|articles?|articolo|стать\p{L}*|abs(?:atz|ätze|\.)?|paragraphs?|lid|leden|ziff(?:er|\.)|п(?:ункт\p{L}*|\.)|n[or]\.|buchstaben?|lit\.?|bst\.?|onder|points?|lett(?:er|era|\.)?|подпункт\p{L}*|und|and|en)\s+$/iu

interface Cut {
  readonly at: number
  /** Behind the mark and the space after it. */
  readonly end: number
  readonly family: 'number' | 'letter' | 'dash'
  readonly style: string
  readonly ordinal: number
}

/**
 * The lines of one article, cut where a series that the article has begun goes on inside a line.
 *
 * A number must be the next of its series, stand after the end of a sentence, before a capital, and at the start of no other line;
 * a letter must be the next, and `a` needs its `b`.
 */
export function unfoldLines(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => line.words.length > 80)) return lines
  const heads = new Set<string>()
  const markers = lines.map((line) => markerOf(line.words))
  for (const marker of markers) if (marker) heads.add(`${marker.style}${marker.ordinal}`)
  const out: Line[] = []
  const last = new Map<string, number>()
  for (const [i, line] of lines.entries()) {
    const marker = markers[i]
    if (marker) last.set(marker.style, marker.ordinal)
    if (line.words.length <= 80 || line.furniture) out.push(line)
    else out.push(...cutLine(line, cutsOf(line, last, heads)))
  }
  return out
}

function cutsOf(line: Line, last: Map<string, number>, heads: ReadonlySet<string>): readonly number[] {
  const found: Cut[] = []
  if (mayMark.test(line.words)) for (const match of line.words.matchAll(inside)) found.push(cutOf(match))
  const cuts: number[] = []
  for (const [i, cut] of found.entries()) {
    const due = (last.get(cut.style) ?? 0) + 1
    if (heads.has(`${cut.style}${cut.ordinal}`) && cut.family === 'number') continue
    if (
      cut.family === 'number'
        ? !isNumber(cut, due, line.words)
        : cut.family === 'letter'
          ? !isLetter(cut, due, found.slice(i + 1, i + 40), line.words)
          : !isDash(cut, last, line.words)
    )
      continue
    cuts.push(line.at + cut.at)
    last.set(cut.style, cut.ordinal)
    if (cut.family === 'number') for (const style of ['a)', '(a)', '–']) last.delete(style)
  }
  last.delete('–')
  return cuts
}

function cutOf(match: RegExpExecArray): Cut {
  const [whole, bracketed, number, sign, letter] = match
  const place = { at: match.index, end: match.index + whole.length }
  const num = bracketed ?? number
  if (num !== undefined && /^\d/u.test(num))
    return { ...place, family: 'number', style: bracketed !== undefined ? '(N)' : `N${sign ?? '.'}`, ordinal: Number(num) }
  const sign1 = bracketed ?? letter
  if (sign1 !== undefined) {
    const base = sign1 >= 'а' ? 'а' : 'a'
    return {
      ...place,
      family: 'letter',
      style: bracketed !== undefined ? '(a)' : 'a)',
      ordinal: sign1.charCodeAt(0) - base.charCodeAt(0) + 1,
    }
  }
  return { ...place, family: 'dash', style: '–', ordinal: 0 }
}

const before = ({ at }: Cut, words: string): string => words.slice(Math.max(0, at - 24), at)
const isUpper = ({ end }: Cut, words: string): boolean => /^\p{Lu}|^[«„“"(\p{Lo}]/u.test(words.slice(end, end + 2))

function isNumber(cut: Cut, due: number, words: string): boolean {
  if (cut.ordinal !== due) return false
  const above = before(cut, words)
  if (reference.test(above)) return false
  if (due === 1) return /:\s+$/u.test(above)
  return beforeNumber.test(above) && (cut.style !== 'N.' || isUpper(cut, words))
}

function isLetter(cut: Cut, due: number, later: readonly Cut[], words: string): boolean {
  const above = before(cut, words)
  if (cut.ordinal === 1 && !reference.test(above))
    return (
      /:\s+$/u.test(above) ||
      later.some((one) => one.style === cut.style && one.ordinal === 2 && beforeLetter.test(before(one, words)) && !/\d\s+$/u.test(above))
    )
  return cut.ordinal === due && due > 1 && beforeLetter.test(above)
}

function isDash(cut: Cut, last: ReadonlyMap<string, number>, words: string): boolean {
  const above = before(cut, words)
  return /:\s+$/u.test(above) || (last.has('–') && /[;,]\s+$/u.test(above))
}

function cutLine(line: Line, cuts: readonly number[]): readonly Line[] {
  if (cuts.length === 0) return [line]
  const marks = [line.at, ...cuts]
  return marks.map((at, i) => {
    const next = marks[i + 1]
    const raw = line.words.slice(at - line.at, (next ?? line.end) - line.at)
    return {
      start: i === 0 ? line.start : at,
      end: at + raw.trimEnd().length,
      next: next ?? line.next,
      words: raw.trimEnd(),
      at,
      parted: i > 0 || line.parted,
      furniture: false,
    }
  })
}
