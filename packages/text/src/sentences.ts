/**
 * Sentences of a legal text as spans that cover it: joining them gives the text back. White space after a sentence belongs to it.
 *
 * A full stop after `Art.`, `Abs.`, `ст.`, an initial, a day before a month, or a list number ends nothing. A blank line always ends a sentence,
 * a line end does before a list marker. One pass, no backtracking over the text.
 */
import { abbreviationsByLang, monthAfterDay } from './abbreviations.ts'

export interface SentenceSpan {
  readonly start: number
  readonly end: number
}

const candidate =
  /(?<![.!?…。])[.!?…。]+[)\]»”"’']*(?=\s)|\n[^\S\n]*\n\s*|\r?\n(?=[^\S\n]*(?:[-–—−•*]|\(?(?:\d{1,3}(?:\.\d{1,2})*|\p{L}|[ivx]{1,4})[.)])\s?)/gu

const noAbbreviations: ReadonlySet<string> = new Set()

/** @param lang one of the languages read; another has no abbreviations of its own */
export function sentences(text: string, lang: string): readonly SentenceSpan[] {
  const known = abbreviationsByLang[lang] ?? noAbbreviations
  const found: SentenceSpan[] = []
  let start = 0
  for (const match of text.matchAll(candidate)) {
    const at = match.index
    const isStop = !/^\s/u.test(match[0])
    if (isStop && !endsSentence(text, start, at, match[0], known)) continue
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

function endsSentence(text: string, start: number, at: number, mark: string, known: ReadonlySet<string>): boolean {
  if (mark[0] !== '.' || mark.startsWith('..')) return startsSentence(text, at + mark.length)
  const before = text.slice(Math.max(start, at - 24), at)
  const word = /[\p{L}\p{N}.-]*$/u.exec(before)?.[0] ?? ''
  const next = text.slice(skipSpace(text, at + mark.length), skipSpace(text, at + mark.length) + 12)
  if (
    /^(?:\d{1,3}(?:\.\d{1,2})*|\p{L}|[ivxIVX]{1,4})$/u.test(word) &&
    text
      .slice(start, at - word.length)
      .trim()
      .replace(/^[-–—(]+/u, '') === ''
  )
    return false
  if (known.has(word.toLowerCase())) return false
  if (/^\p{L}$/u.test(word)) return false
  if (/^\d{1,2}$/u.test(word) && monthAfterDay.test(next)) return false
  return startsSentence(text, at + mark.length)
}

function startsSentence(text: string, from: number): boolean {
  const next = text.charAt(skipSpace(text, from))
  return next === '' || !/\p{Ll}|[,;)]/u.test(next)
}

function skipSpace(text: string, from: number): number {
  let i = from
  while (i < text.length && /\s/u.test(text.charAt(i))) i++
  return i
}
