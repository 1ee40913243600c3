/** A text as lines, with what the splitting needs to know of each: is it blank, page furniture, does a break stand before it. */
import { closingInline } from './heading-words.ts'

export interface Line {
  readonly start: number
  /** End of the words, before the line end and trailing white space. */
  readonly end: number
  /** Where the next line starts: joining [start, next) of all lines gives the text back. */
  readonly next: number
  /** The words, without the white space around them. */
  readonly words: string
  /** Where the words begin. */
  readonly at: number
  /** A blank line, a page break or the start of the text stands before it. */
  readonly parted: boolean
  /** A page number or a running header: never a heading, never a break. */
  readonly furniture: boolean
}

export interface Page {
  /** Lines with words in them, in order; blank lines belong to the line before. */
  readonly lines: readonly Line[]
  /** Line ends stand in the middle of sentences: the text was wrapped or scanned. */
  readonly wrapped: boolean
}

const pageNumber =
  /^(?:[-–—\s[(]*\d{1,4}[-–—\s\])]*|(?:page|seite|blz\.?|pagina|pag\.|стр\.|страница|p\.)\s*\d{1,4}(?:\s*(?:\/|of|von|van|de|sur|di|из)\s*\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4}|- \d{1,4} -|\d{1,4}\s*쪽|cc_cdtlab.*)$/iu

/** @param breaks offsets where a lost line break is put back (see `inlineBreaks`) */
export function linesOf(text: string, breaks: readonly number[]): Page {
  const raw = rawLines(text, breaks)
  const furniture = furnitureOf(raw)
  const lines: Line[] = []
  let first = true
  let i = 0
  while (i < raw.length) {
    const line = raw[i]
    if (!line || line.words === '') {
      i++
      continue
    }
    let k = i + 1
    while (raw[k]?.words === '') k++
    const start = first ? 0 : line.start
    const next = raw[k]?.start ?? text.length
    const { end, words, at } = line
    const parted = first || line.broken || raw[i - 1]?.words === ''
    lines.push({ start, end, next, words, at, parted, furniture: furniture.has(i) })
    first = false
    i = k
  }
  return { lines, wrapped: isWrapped(lines) }
}

interface RawLine {
  readonly start: number
  readonly end: number
  readonly next: number
  readonly words: string
  readonly at: number
  readonly broken: boolean
}

function rawLines(text: string, breaks: readonly number[]): RawLine[] {
  const out: RawLine[] = []
  const ends = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/gu
  let start = 0
  let b = 0
  let broken = false
  const push = (end: number, next: number): void => {
    const slice = text.slice(start, end)
    const words = slice.trim()
    const at = start + (slice.length - slice.trimStart().length)
    out.push({ start, end: words === '' ? start : at + words.length, next, words, at, broken })
    start = next
  }
  while (start < text.length) {
    const more = ends.test(text)
    const next = more ? ends.lastIndex : text.length
    const end = more ? next - (text.startsWith('\r\n', next - 2) ? 2 : 1) : next
    while ((breaks[b] ?? Number.POSITIVE_INFINITY) <= start) b++
    while ((breaks[b] ?? Number.POSITIVE_INFINITY) < end) {
      const at = breaks[b] ?? end
      push(at, at)
      broken = true
      b++
    }
    push(end, next)
    broken = text.charCodeAt(end) === 0x0c
    if (!more) break
  }
  return out
}

/** Page numbers; and short lines that come back at least three times beside one (running headers). Bare numbers count only if they never fall. */
function furnitureOf(raw: readonly RawLine[]): ReadonlySet<number> {
  const filled: number[] = []
  for (const [i, line] of raw.entries()) if (line.words !== '') filled.push(i)
  const bare: number[] = []
  const found = new Set<number>()
  for (const i of filled) {
    const words = raw[i]?.words ?? ''
    if (words.length > 40 || !pageNumber.test(words)) continue
    if (!/^\d+$/u.test(words)) found.add(i)
    else if (standsAlone(raw, i)) bare.push(i)
  }
  if (bare.length >= 2 && bare.every((i, n) => n === 0 || Number(raw[i]?.words) > Number(raw[bare[n - 1] ?? i]?.words)))
    for (const i of bare) found.add(i)
  if (found.size < 2) return found
  const headers: number[] = []
  const times = new Map<string, number>()
  for (const i of filled) {
    const words = raw[i]?.words ?? ''
    if (words.length <= 120) times.set(words, (times.get(words) ?? 0) + 1)
  }
  for (const [n, i] of filled.entries())
    if (found.has(filled[n - 1] ?? -1) || found.has(filled[n + 1] ?? -1)) {
      const words = raw[i]?.words ?? ''
      if ((times.get(words) ?? 0) >= 3 && /\p{L}/u.test(words)) headers.push(i)
    }
  return new Set([...found, ...headers])
}

/** A bare number is a page number only with a blank line or a page break on both sides. */
function standsAlone(raw: readonly RawLine[], i: number): boolean {
  const before = raw[i - 1]
  const after = raw[i + 1]
  return (
    (before === undefined || before.words === '' || raw[i]?.broken === true) && (after === undefined || after.words === '' || after.broken)
  )
}

function isWrapped(lines: readonly Line[]): boolean {
  let open = 0
  let joined = 0
  for (const [i, line] of lines.entries()) {
    if (line.parted || line.furniture) continue
    joined++
    const above = lines[i - 1]
    if (above && !/[.;:!?»”"|)]$/u.test(above.words) && above.words.length > 30 && above.words.length < 160) open++
  }
  return joined >= 5 && open >= joined * 0.35
}

/**
 * Where line breaks were lost before a closing formula, a chapter heading or an annex. Offsets in order.
 *
 * One pattern that begins with the end of the sentence before: such signs are rarer than the capitals the words begin with.
 */
export function inlineBreaks(text: string): readonly number[] {
  const found: number[] = []
  for (const match of text.matchAll(inline)) found.push(match.index + (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').length)
  return found
}

/** `V. Chapter VI` after a reference is no heading: the number belongs to what stands before. */
const chapterInline =
  '(?:([.;] )(?:[IVX]{1,5}\\. (?:Kapitel|Abschnitt|Chapter)|(?:Section|Chapitre|Hoofdstuk|Раздел|Глава) [IVX]{1,5})|(?<![IVX])([.;] )(?:Abschnitt|Kapitel|Chapter) [IVX]{1,5}):? (?=\\p{Lu}[^.\\n]{3,80}$)'
const annexInline = '([.|] {3})(?:Bijlage|Annex|Anhang|Annexe) {1,3}\\d{1,2}(?=[^\\S\\n]*$)'
const inline = new RegExp(`([.;:!?]\\s{0,3})${closingInline}|${chapterInline}|${annexInline}`, 'gmu')

const articleInline =
  /(?:Article|ARTICLE|Artikel|ARTIKEL|Art\.|Articolo|Статья|СТАТЬЯ)\s{1,2}(\d{1,3})[.:]?\s{1,9}(?=\p{Lu})|제\s?(\d{1,3})\s?조\s?(?=[(（])/gu

/** For a text without a single article on a line of its own: where articles 1, 2, 3 … begin inside lines. Empty unless at least two follow each other. */
export function inlineArticleBreaks(text: string): readonly number[] {
  const found: number[] = []
  const first = text.length - text.trimStart().length
  for (const match of text.matchAll(articleInline)) {
    if (match.index > first && !/[.;:,!?»”")\]]\s{1,3}$/u.test(text.slice(Math.max(0, match.index - 4), match.index))) continue
    if (Number(match[1] ?? match[2]) === found.length + 1) found.push(match.index)
  }
  return found.length >= 2 ? found.filter((at) => at > 0) : []
}
