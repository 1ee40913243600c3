/** What a person must confirm in text that came from a scan: every date, every name, and words that show a known misreading. */
import type { DoubtKind } from './document.ts'
import { isMixedScript } from './shown-name.ts'

export interface OcrDoubt {
  readonly start: number
  readonly end: number
  readonly kind: DoubtKind
  readonly suggestion?: string
}

const months =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|январ[яь]|феврал[яь]|марта?|апрел[яь]|ма[яй]|июн[яь]|июл[яь]|августа?|сентябр[яь]|октябр[яь]|ноябр[яь]|декабр[яь]|januar|februar|märz|mai|juni|juli|oktober|dezember|januari|februari|maart|mei|augustus)'
const dates: readonly RegExp[] = [
  /(?<!\d)\d{4}\s*년(?:\s*\d{1,2}\s*월)?(?:\s*\d{1,2}\s*일)?/gu,
  /(?<!\d)\d{1,2}\s*월\s*\d{1,2}\s*일/gu,
  /(?<!\d)\d{4}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{1,2}(?!\d)/gu,
  /(?<!\d)\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{2,4}(?!\d)/gu,
  new RegExp(`(?<![\\p{L}\\d])\\d{1,2}\\.?\\s+${months}\\.?(?:\\s+\\d{4})?`, 'giu'),
  new RegExp(`(?<!\\p{L})${months}\\.?\\s+\\d{1,2}(?:,?\\s+\\d{4})?(?!\\d)`, 'giu'),
]
/** A day with 일 and a number before it, and no 월 between: the month was lost or read as a digit. */
const monthLost =
  /(?<!\d)(?:\d{4}\s*년\s*)?\d{1,2}\s+\d{1,2}\s*일|\d{4}\s*년\s*\d{1,2}\s*일|(?<!\d)\d{1,2}\s*[월윌뭘원]?\s*[BHAE]\s*\d{0,2}\s*일/gu
const surname =
  '[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국편용리림량려렴룡로라련]'
/** Syllables given names are made of far more often than words. */
const given =
  '[가강건경계고곤관광교국군권규근금기길나난남노단달담대덕도동두란래련령례로룡륜률름린림만매면명모목묘무문미민바반방배백범별병보복봉분비빈산삼상새서석선설섭성세소솔송수숙순슬승시식신실아안애양언여연열영예옥온완왕용우욱운웅원월유윤율은을의이익인일임자잔장재전정제조종주준중지진찬창채천철청초총춘충치탁태택평표필하학한해향허혁현협형혜호홍화환황회효후훈훤휘희철]'
const koreanName = new RegExp(
  `(?<![가-힣])${surname}${given}{2}(?=(?:씨|님|은|는|이|가|을|를|의|에게|과|와|도|라고|라는)?(?![가-힣]))|(?<![가-힣])${surname}[가-힣]{1,3}(?=\\s?(?:씨|님)(?![가-힣]))`,
  'gu',
)
const westernName = /(?<![\p{L}])\p{Lu}\p{Ll}+(?:[-\s]\p{Lu}\p{Ll}+){1,3}(?!\p{L})/gu
const noName =
  /^(?:The|This|That|These|Those|Each|Any|All|Article|Section|Annex|Party|Parties|Agreement|Convention|Protocol|Ministry|State|Die|Der|Das|Ein|Artikel|Стать\p{L}+|Сторон\p{L}+|Настоящ\p{L}+|Соглашени\p{L}+|Запрашив\p{L}+|Договаривающ\p{L}+|Протокол\p{L}*|Приложени\p{L}+)(?!\p{L})/u
const initials = /(?<!\p{L})(?:\p{Lu}\.\s*){1,2}\p{Lu}\p{Ll}+|(?<!\p{L})\p{Lu}\p{Ll}+\s+(?:\p{Lu}\.\s*){1,2}/gu
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
  for (const pattern of [koreanName, initials, westernName])
    for (const match of text.matchAll(pattern))
      if (!noName.test(match[0])) add(match.index, match.index + match[0].trimEnd().length, 'name')
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
