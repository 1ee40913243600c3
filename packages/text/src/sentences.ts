/**
 * Sentences of a legal text as spans that cover it: joining them gives the text back. White space after a sentence belongs to it.
 *
 * A full stop after `Art.`, `Abs.`, `ст.`, an initial, a day before a month, or a list number ends nothing. A blank line always ends a sentence,
 * a line end does before a list marker. One pass, no backtracking over the text.
 */
import { abbreviationsByLang, beforeOrdinal, definedTerm, headingStart, mayEnd, monthAfterDay, starters } from './abbreviations.ts'

export interface SentenceSpan {
  readonly start: number
  readonly end: number
}

const candidate =
  /(?<![.!?…。])[.!?…。]+[)\]»”"’']*(?=\s)|\n[^\S\n]*\n\s*|\r?\n(?=[^\S\n]*(?:[-–—−•*①-⑳]|\(?(?:\d{1,3}(?:\.\d{1,2})*|\p{L}|[ivx]{1,4})[.)])\s?)|\r?\n(?=[^\S\n]*[\p{Lu}\p{Lo}\d«„“"(])/gu

const none: ReadonlySet<string> = new Set()

/** The shortenings and first words of one language. */
interface Habits {
  readonly lang: string
  readonly never: ReadonlySet<string>
  readonly maybe: ReadonlySet<string>
  readonly first: ReadonlySet<string>
}

/** @param lang one of the languages read; another has no abbreviations of its own */
export function sentences(text: string, lang: string): readonly SentenceSpan[] {
  const habits: Habits = { lang, never: abbreviationsByLang[lang] ?? none, maybe: mayEnd[lang] ?? none, first: starters[lang] ?? none }
  const found: SentenceSpan[] = []
  let start = 0
  for (const match of text.matchAll(candidate)) {
    const at = match.index
    const isStop = !/^\s/u.test(match[0])
    if (isStop ? !endsSentence(text, start, at, match[0], habits) : isLineEnd(match[0]) && !isMarkerNext(text, at) && !isHeading(text, at))
      continue
    const end = skipSpace(text, at + match[0].length)
    if (end <= start || text.slice(start, end).trim() === '') continue
    found.push({ start, end })
    start = end
  }
  if (start < text.length) {
    const rest = text.slice(start)
    const last = found.at(-1)
    if (rest.trim() === '' && last) found[found.length - 1] = { start: last.start, end: text.length }
    else found.push({ start, end: text.length })
  }
  return found
}

const isLineEnd = (mark: string): boolean => mark === '\n' || mark === '\r\n'

const marker = /^[^\S\n]*(?:[-–—−•*①-⑳]|\(?(?:\d{1,3}(?:\.\d{1,2})*|\p{L}|[ivx]{1,4})[.)])/u
const isMarkerNext = (text: string, at: number): boolean => marker.test(text.slice(at, at + 24).replace(/^\r?\n/u, ''))

/** The line that ends at `at` is a short heading with an article's or chapter's number. */
function isHeading(text: string, at: number): boolean {
  if (at === 0) return false
  const line = text.slice(Math.max(0, at - 160, text.lastIndexOf('\n', at - 1) + 1), at).trim()
  return (
    line.length < 150 &&
    headingStart.test(line) &&
    !/[.;:!?]$/u.test(line.replace(headingStart, '')) &&
    !/\p{L}\s+\p{Ll}+\s+\p{Ll}+.*[;,]/u.test(line)
  )
}

function endsSentence(text: string, start: number, at: number, mark: string, habits: Habits): boolean {
  const from = at + mark.length
  if (habits.lang === 'ko' && (mark[0] === '…' || mark.startsWith('..'))) return skipSpace(text, from) >= text.length
  if (
    habits.lang === 'ko' &&
    /[”"’'»]$/u.test(mark) &&
    /^\s*(?:하고|라고|고|며|라며|라는|란|는)(?!\p{L}{2})/u.test(text.slice(from, from + 12))
  )
    return false
  if (mark[0] !== '.' || mark.startsWith('..')) return startsSentence(text, from)
  const before = text.slice(Math.max(start, at - 24), at)
  const word = /[\p{L}\p{N}.-]*$/u.exec(before)?.[0] ?? ''
  const next = text.slice(skipSpace(text, from), skipSpace(text, from) + 24)
  if (/^(?:\d{1,3}(?:\.\d{1,2})*|\p{L}|[ivxIVX]{1,4})$/u.test(word) && isOnlyMarkers(text.slice(start, at - word.length))) return false
  if (at - start < 24 && headingStart.test(text.slice(start, at).trim()) && !/\n/u.test(text.slice(from, from + 2))) return false
  const known = word.toLowerCase()
  const first = /^[«„“"(]*([\p{L}’']+)/u.exec(next)?.[1] ?? ''
  const begins = /^\p{Lu}/u.test(first) && habits.first.has(first.toLowerCase())
  if (habits.maybe.has(known)) {
    if (known === 'no') return !/^(?:\d|[IVX]+\b)/u.test(next) && startsSentence(text, from)
    if (habits.lang === 'ru') return endsRussian(text, at, word, first, begins)
    return begins || (/^(?:etc|usw|usf|enz|ecc)$/u.test(known) && /^\p{Lu}/u.test(first) && habits.lang !== 'de')
  }
  if (habits.never.has(known)) return false
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return begins
  if (/^\p{L}$/u.test(word)) return false
  if (/^\d{1,2}$/u.test(word) && (monthAfterDay.test(next) || isInsideDate(before, next))) return false
  // `18 час. 30 мин.`; an hour that nothing is counted on from ends a sentence like any word.
  if (known === 'час' && /^\d/u.test(next)) return false
  if (habits.lang === 'ko' && /^\d{1,4}$/u.test(word) && !/^\s*\n/u.test(text.slice(from, from + 4))) return false
  if (/^\d{1,2}$/u.test(word) && (habits.lang === 'de' || habits.lang === 'nl') && beforeOrdinal.test(before.slice(0, -word.length)))
    return false
  return startsSentence(text, from)
}

/** `2. 3. 2010`: a stop behind the day or the month of a date in figures. */
const isInsideDate = (before: string, next: string): boolean =>
  /^(?:1[0-2]|0?[1-9])\.\s?\d{4}(?!\d)/u.test(next) || (/^\d{4}(?!\d)/u.test(next) && /(?<!\d)\d{1,2}\.\s?\d{1,2}$/u.test(before))

/** `г.` after a year, `т.д.`, `руб.`: a capital ends the sentence unless it names a place, an initial or a term the agreement defines. */
function endsRussian(text: string, at: number, word: string, first: string, begins: boolean): boolean {
  if (!/^\p{Lu}\p{Ll}*$/u.test(first) || definedTerm.test(first)) return false
  if (begins) return word !== 'г' && word !== 'в' ? true : /[\dIVX]\s*$/u.test(text.slice(Math.max(0, at - 8), at - word.length))
  if (/^(?:т\.д|т\.п|руб|тыс|млн|млрд|сут|чел|экз)$/u.test(word)) return first.length > 1
  return word === 'г' && first.length > 1 && /\d{4}\s*$/u.test(text.slice(Math.max(0, at - 8), at - 1))
}

const isOnlyMarkers = (text: string): boolean => text.trim().replace(/^[-–—(]+/u, '') === ''

function startsSentence(text: string, from: number): boolean {
  const next = text.charAt(skipSpace(text, from))
  return next === '' || !/\p{Ll}|[,;)]/u.test(next)
}

function skipSpace(text: string, from: number): number {
  let i = from
  while (i < text.length && /\s/u.test(text.charAt(i))) i++
  return i
}
