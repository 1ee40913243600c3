/** What a person must confirm in text that came from a scan: every date, every name, and words that show a known misreading. */
import type { DoubtKind } from './document.ts'
import { dates, monthLost } from './ocr-dates.ts'
import { scanNames } from './ocr-names.ts'
import { isMixedScript } from './shown-name.ts'

export interface OcrDoubt {
  readonly start: number
  readonly end: number
  readonly kind: DoubtKind
  readonly suggestion?: string
}

const word = /[\p{L}\p{M}]+/gu

const twins: Readonly<Record<string, string>> = Object.fromEntries(
  [...'AaBCcEeHKMOoPpTXxyu'].map((latin, n) => [latin, [...'АаВСсЕеНКМОоРрТХхуи'][n] ?? latin]),
)

export function ocrDoubts(text: string): readonly OcrDoubt[] {
  const found: OcrDoubt[] = []
  const taken = (start: number, end: number): boolean => found.some((one) => one.start < end && start < one.end)
  const add = (start: number, end: number, kind: DoubtKind, suggestion?: string): void => {
    if (!taken(start, end)) found.push({ start, end, kind, ...(suggestion === undefined ? {} : { suggestion }) })
  }
  for (const match of text.matchAll(monthLost))
    if (!/\d\s*월\s*\d/u.test(match[0])) add(match.index, match.index + match[0].length, 'month-lost')
  for (const pattern of dates)
    for (const match of text.matchAll(pattern))
      add(match.index, match.index + match[0].length, isPossible(match[0]) ? 'date' : 'impossible-date')
  for (const match of text.matchAll(word)) {
    const suggestion = cyrillicOf(match[0])
    if (isMixedScript(match[0])) add(match.index, match.index + match[0].length, 'mixed-script', suggestion)
    else if (suggestion !== undefined && isAmongCyrillic(text, match.index, match[0].length))
      add(match.index, match.index + match[0].length, 'homoglyph', suggestion)
  }
  for (const { start, end } of scanNames(text)) add(start, end, 'name')
  return found.sort((a, b) => a.start - b.start)
}

/** Every Latin letter has a Cyrillic twin: what the word would be in Cyrillic. */
function cyrillicOf(text: string): string | undefined {
  if (!/\p{Script=Latin}/u.test(text) || text.length > 30) return undefined
  const turned = [...text].map((sign) => (/\p{Script=Latin}/u.test(sign) ? twins[sign] : sign))
  return turned.includes(undefined) ? undefined : turned.join('')
}

/** `Cy` between Cyrillic words. */
function isAmongCyrillic(text: string, start: number, length: number): boolean {
  const before = /\p{Script=Cyrillic}[\s-]{1,2}$/u.test(text.slice(Math.max(0, start - 4), start))
  const after = /^[\s,.;:-]{0,2}\s?\p{Script=Cyrillic}/u.test(text.slice(start + length, start + length + 4))
  return before && (after || !/^\s*\p{Script=Latin}/u.test(text.slice(start + length, start + length + 4)))
}

function isPossible(date: string): boolean {
  const numbers = (date.match(/\d+/gu) ?? []).map(Number)
  const small = numbers.filter((number) => number < 1000)
  if (small.some((number) => number > 31 && String(number).length <= 2 && numbers.length < 3)) return false
  const [a, b, c] = numbers
  if (/월/u.test(date)) {
    const month = Number(/(\d+)\s*월/u.exec(date)?.[1])
    const day = Number(/(\d+)\s*일/u.exec(date)?.[1] ?? 1)
    return month >= 1 && month <= 12 && day >= 1 && day <= 31
  }
  if (numbers.length === 3 && a !== undefined && b !== undefined && c !== undefined) {
    const [day, month] = a > 31 ? [c, b] : [a, b]
    return day >= 1 && month >= 1 && ((day <= 31 && month <= 12) || (month <= 31 && day <= 12))
  }
  return small.every((number) => number >= 1 && number <= 31)
}
