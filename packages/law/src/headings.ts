/** What a single line heads, if anything. Each test looks at the first 300 characters of a line only, so a long line costs no more than a short one. */
import { concerningHeading } from './concerning-heading.ts'
import type { ComponentKind } from './document.ts'
import {
  articleWords,
  closingEnd,
  closingStart,
  componentWords,
  type DivisionName,
  divisionWords,
  numberWords,
  referenceWords,
} from './heading-words.ts'

export interface ArticleHeading {
  /** As printed: `5`, `5 bis`, `IV`. */
  readonly num: string
  /** For the order of articles; `null` when the number is not one we can reckon with. */
  readonly value: number | null
  /** Offset in the line where what follows the number begins; the line's length when nothing follows. */
  readonly restAt: number
  readonly rest: string
  /** A title stands behind a dash, colon or bracket: certainly a heading. */
  readonly marked: boolean
  /** It names the article of another text that what follows speaks of (`Zu Artikel 4`); `numbered`: under a number of its own. */
  readonly concerns?: 'alone' | 'numbered'
}

const decorated = /^[\s#>*_~]/u
const decoration = /^[\s#>*_~]*/u
const roman = 'M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})'
const suffix = '(?:[\\s-]?(?:bis|ter|quater|quinquies)|\\s?(?:er|ère|re|º|°))?|[a-e](?![\\p{L}\\p{N}.)])'
const article = new RegExp(
  `^(?:${articleWords}\\s*[*_]*\\s*(?:(?:n[o°]\\.?|№)\\s*)?((?:\\d{1,3}(?:\\.\\d{1,2})*(?:${suffix})|(?=[IVXLC])${roman})(?![\\p{L}\\p{N}])|\\p{L}{3,14}(?!\\p{L}))|제\\s*(\\d{1,3}(?:-\\d{1,2})?)\\s*조(?:의\\s*(\\d{1,2}))?)[*_]*`,
  'iu',
)

export function articleHeading(line: string): ArticleHeading | null {
  const number = numberOf(line)
  if (!number) return concerningAt(line)
  const { num, value, korean, at, head } = number
  const separator = /^[\s*_]*(?:[.:）)]?[\s*_]*[-–—―:](?=[\s*_\p{L}])|[.:]|[(（[［<〈「【])?[\s*_]*/u.exec(head.slice(at))?.[0] ?? ''
  const opened = /[(（[［<〈「【]/u.test(separator)
  const restAt = opened ? at + separator.search(/[(（[［<〈「【]/u) : at + separator.length
  const rest = line.slice(restAt)
  if (separator === '' && rest !== '' && !korean) return null
  if (korean) {
    const concerns = concerningAt(line)
    if (concerns) return concerns
  }
  return { num, value, restAt, rest: withoutTail(rest), marked: /[-–—―:]/u.test(separator) || (korean && opened) }
}

function concerningAt(line: string): ArticleHeading | null {
  const from = skipDecoration(line)
  const found = concerningHeading(from === 0 ? line : line.slice(from))
  if (!found) return null
  const restAt = from + found.restAt
  const rest = withoutTail(line.slice(restAt))
  return {
    num: found.num,
    value: numericValue(found.num),
    restAt: rest === '' ? line.length : restAt,
    rest,
    marked: true,
    concerns: found.numbered ? 'numbered' : 'alone',
  }
}

/** The number in a label known to be an article's (`Article 5`, `Статья 81) –`), whatever signs stand behind it; `null` when it names none. */
export const numberOfArticle = (label: string): string | null => numberOf(label)?.num ?? concerningAt(label.trim())?.num ?? null

/** `head` is what was looked at, `at` the place in it behind the number. */
function numberOf(line: string) {
  const first = line.charCodeAt(skipDecoration(line))
  if (!isArticleInitial(first)) return null
  const head = line.length > 300 ? line.slice(0, 300) : line
  const from = skipDecoration(head)
  const match = article.exec(head.slice(from))
  if (!match) return null
  const korean = match[2]
  const printed = korean === undefined ? (match[1] ?? '') : match[3] === undefined ? korean : `${korean}의${match[3]}`
  const worded = numberWords[printed.toLowerCase()]
  if (korean === undefined && !/\d/u.test(printed) && !isRoman(printed) && worded === undefined) return null
  const num = korean === undefined ? printed.replace(/\s+/gu, ' ') : printed
  return { num, value: numericValue(worded ?? printed), korean: korean !== undefined, at: from + match[0].length, head }
}

/** Without the white space and emphasis marks at its end; a loop, for a pattern would try every mark in a row of them. */
function withoutTail(words: string): string {
  let end = words.length
  while (end > 0 && /[\s*_|]/u.test(words.charAt(end - 1))) end--
  return words.slice(0, end)
}

/** Whether what follows the number can be a title or the article's text, not the rest of a reference. */
export function isReferenceRest(rest: string): boolean {
  if (rest === '') return false
  return /^[,;)\].]/u.test(rest) || (/^\p{Ll}/u.test(rest) && !/^[a-e][.)]\s/u.test(rest)) || referenceWords.test(rest)
}

function isArticleInitial(code: number): boolean {
  return code === 0x61 || code === 0x41 || code === 0x441 || code === 0x421 || code === 0xc81c
}

export function skipDecoration(line: string): number {
  return decorated.test(line) ? (decoration.exec(line)?.[0].length ?? 0) : 0
}

const onlyRoman = new RegExp(`^${roman}$`, 'iu')
export const isRoman = (text: string): boolean => text !== '' && onlyRoman.test(text)

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }
export function romanValue(text: string): number {
  let sum = 0
  const digits = [...text.toLowerCase()].map((digit) => romanDigits[digit] ?? 0)
  for (const [i, digit] of digits.entries()) sum += digit < (digits[i + 1] ?? 0) ? -digit : digit
  return sum
}

function numericValue(num: string): number | null {
  const digits = /^\d+/u.exec(num)?.[0]
  if (digits !== undefined) return Number(digits)
  return isRoman(num) ? romanValue(num) : null
}

export interface ComponentHeading {
  readonly kind: ComponentKind
  /** Only the word and perhaps a number: a heading wherever it stands; otherwise a title that must be confirmed by what follows. */
  readonly bare: boolean
}

/** The first letters of alternatives (none begins with a group): most lines begin otherwise and need no look at the words. */
function initialsOf(alternatives: string): string {
  const found = new Set<string>()
  let depth = 0
  let first = true
  for (const sign of alternatives) {
    if (sign === '(') depth++
    else if (sign === ')') depth--
    else if (first) found.add(sign)
    first = sign === '|' && depth === 0
  }
  return [...found].join('')
}

const componentTests = componentWords.map(([kind, words]) => ({
  kind,
  test: new RegExp(`^(?:${words})(?![\\p{L}\\p{N}])`, 'iu'),
}))
const componentNumber = /^[\s*_]*(?:(?:n[o°r]?\.?|№)\s*)?(?:\d{1,3}\s?[a-z]?|[a-z]|[ivxl]{1,6}|제\s*\d+\s*호?)?[\s*_.:)|]*$/iu
const componentInitial = new RegExp(`^[n№${initialsOf(componentWords.map(([, words]) => words).join('|'))}]`, 'iu')
const noteNumber = /^(?:nr|no|n°|№)\.?\s*[ivx]{1,5}[\s*_.]*$/iu

export function componentHeading(line: string): ComponentHeading | null {
  if (line.length > 600) return null
  const head = line.slice(skipDecoration(line), 300).trimEnd()
  if (!componentInitial.test(head) || line.trimStart().startsWith('|')) return null
  if (noteNumber.test(head)) return { kind: 'exchange', bare: true }
  for (const { kind, test } of componentTests) {
    const match = test.exec(head)
    if (!match) continue
    const rest = head.slice(match[0].length)
    if (componentNumber.test(rest)) return { kind, bare: true }
    if (/[.;,]$/u.test(head)) return null
    if (/^\s*(?:(?:n[o°r]?\.?|№)\s*)?(?:\d{1,3}[a-z]?|[a-z]|[ivxl]{1,6})?\s*[-–—:.(]\s*\S/iu.test(rest))
      return { kind, bare: line.length < 160 }
    return /^\p{Lu}/u.test(head) && !/^\s*[,;)]/u.test(rest) ? { kind, bare: false } : null
  }
  return null
}

export interface DivisionHeading {
  readonly name: DivisionName
  readonly num: string
}

const divisions = divisionWords.map(([name, words]) => `(?<${name}>${words})`).join('|')
const divisionTests = [
  new RegExp(`^(?:${divisions})\\s+(?<num>[ivxlc]{1,6}|\\d{1,2}|[a-h])(?![\\p{L}\\p{N}])(?!\\))`, 'iu'),
  new RegExp(`^(?<num>[ivxlc]{1,6}|\\d{1,2})\\.\\s*(?:${divisions})(?![\\p{L}\\p{N}])`, 'iu'),
]
const divisionInitial = new RegExp(`^[\\divxlc제${initialsOf(divisionWords.map(([, words]) => words).join('|'))}]`, 'iu')
const koreanDivision = /^제\s*(\d{1,2})\s*(편|장|절|관)(?!\p{L})/u
const koreanNames: Readonly<Record<string, DivisionName>> = { 편: 'part', 장: 'chapter', 절: 'section', 관: 'section' }

export function divisionHeading(line: string): DivisionHeading | null {
  if (line.length > 250) return null
  const head = line.slice(skipDecoration(line)).trimEnd()
  if (!divisionInitial.test(head) || /[;,]$/u.test(head)) return null
  const korean = koreanDivision.exec(head)
  if (korean) return { name: koreanNames[korean[2] ?? ''] ?? 'section', num: korean[1] ?? '' }
  for (const test of divisionTests) {
    const match = test.exec(head)
    const name = divisionWords.find(([one]) => match?.groups?.[one] !== undefined)?.[0]
    if (match && name && !isReferenceRest(head.slice(match[0].length).trimStart())) return { name, num: match.groups?.num ?? '' }
  }
  const numbered = /^([IVX]{1,5})\.\s+(?:[-–—]\s*)?\p{Lu}[^.;:]{2,120}$/u.exec(head)
  return numbered ? { name: 'chapter', num: numbered[1] ?? '' } : null
}

/** Whether a line opens the closing formula. */
export function opensClosing(line: string): boolean {
  return closingStart.test(line) || (hangul.test(line.slice(0, 130)) && closingEnd.test(line))
}
const hangul = /[가-힣]/u
