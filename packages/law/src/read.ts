/**
 * A legal text, split into preamble, articles, paragraphs, points and components with stable ids.
 *
 * Never refuses: what it cannot place stays as text in its order, with a warning. Joining the parts gives the text back (`joinParts`).
 * Time grows with the length of the text, whatever is in it.
 */
import { guessLang } from '@holdfast/text'
import type { LawDocument, ReadWarning, TextLang } from './document.ts'
import { headingsOf } from './read-headings.ts'
import { inlineArticleBreaks, inlineBreaks, linesOf } from './read-lines.ts'
import { outlineOf } from './read-outline.ts'

const maxWarnings = 200

/**
 * @param lang the language the reader of the text named; left out, it is guessed and a warning says so
 * @returns warnings `read-…` in the order found, at most 200 and then `read-more-warnings`
 */
export function readLaw(text: string, lang?: TextLang): LawDocument {
  const warnings: ReadWarning[] = []
  let dropped = 0
  const warn = (warning: ReadWarning): void => {
    if (warnings.length < maxWarnings) warnings.push(warning)
    else dropped++
  }
  const guess = lang === undefined ? guessLang(sampleOf(text)) : null
  if (guess && guess.score < 0.3) warn({ code: 'read-language-unsure', params: { lang: guess.lang } })
  let page = linesOf(text, inlineBreaks(text))
  let headings = headingsOf(page.lines)
  const lost = headings.some((heading) => heading.kind === 'article') ? [] : inlineArticleBreaks(text)
  if (lost.length > 0) {
    page = linesOf(
      text,
      [...inlineBreaks(text), ...lost].sort((a, b) => a - b),
    )
    headings = headingsOf(page.lines)
    warn({ code: 'read-lost-lines', at: lost[0] ?? 0, params: { count: lost.length } })
  }
  const furniture = page.lines.filter((line) => line.furniture)
  if (furniture[0]) warn({ code: 'read-page-furniture', at: furniture[0].at, params: { count: furniture.length } })
  const read = lang ?? guess?.lang ?? 'en'
  const outline = outlineOf(text, read, page, headings, warn)
  if (dropped > 0) warnings.push({ code: 'read-more-warnings', params: { count: dropped } })
  return {
    lang: read,
    langFrom: lang === undefined ? 'guessed' : 'given',
    text,
    ...outline,
    warnings,
  }
}

/**
 * Whether a text whose language a person named is plainly in another: rules of the wrong language find nothing, and their silence would mislead.
 *
 * @returns the warning `read-language-other`, or null where the language was guessed, agrees, or cannot be told with confidence
 */
export function languageDoubt({ text, lang, langFrom }: Pick<LawDocument, 'text' | 'lang' | 'langFrom'>): ReadWarning | null {
  if (langFrom === 'guessed') return null
  const guess = guessLang(sampleOf(text))
  return guess.score < 0.3 || guess.lang === lang ? null : { code: 'read-language-other', params: { lang, guess: guess.lang } }
}

/** Enough of a legal text to tell its language by: from its start past a title in another language, its middle and its end. */
function sampleOf(text: string): string {
  if (text.length <= 2400) return text
  const middle = text.length >> 1
  return `${text.slice(300, 1200)} ${text.slice(middle - 400, middle + 400)} ${text.slice(-500)}`
}
