/** A known day in every way the field's languages write it, with and without its year. */
import { dayOfWords, dayWords } from './day-words.ts'

const english = 'January February March April May June July August September October November December'.split(' ')
const russian = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const russianMonths = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ')
const shortRussian = 'янв|фев февр|мар|апр|май|июн|июл|авг|сен сент|окт|ноя нояб|дек'.split('|')
/** As files and tickets write them. */
const inLatin = 'yanvarya fevralya marta aprelya maya iyunya iyulya avgusta sentyabrya oktyabrya noyabrya dekabrya'.split(' ')
const romans = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')

export interface KnownDay {
  readonly year: number | undefined
  readonly month: number
  readonly day: number
}

/** The single day a text states, or undefined. Two-digit years and two readings of 03/04/05 are not guessed. */
export function dayOf(text: string): KnownDay | undefined {
  const trimmed = text.trim().toLowerCase()
  const words =
    /^(?:on |с |от )?(?:the )?(\p{L}{4,12}(?:[ -]\p{L}{4,9})?)\s(?:day\s)?(?:of\s)?(\p{L}{3,9}),?(?:\s+(\d{4}))?(?:\s*(?:года?|г\.?))?$/u.exec(
      trimmed,
    )
  const worded = words && dayOfWords(words[1] ?? '')
  if (worded) return dayFrom(words[3], monthOf(words[2] ?? ''), String(worded))
  const named =
    /^(?:on |с |от )?«?(\d{1,2})»?(?:st|nd|rd|th|-?го|-?ого|-?е)?\s+(?:of\s+)?(\p{L}{3,9})\.?,?(?:\s+(\d{4}))?(?:\s*(?:года?|г\.?))?$/u.exec(
      trimmed,
    )
  if (named) return dayFrom(named[3], monthOf(named[2] ?? ''), named[1])
  const first = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/u.exec(trimmed)
  if (first) return dayFrom(first[3], monthOf(first[1] ?? ''), first[2])
  const iso =
    /^(\d{4})[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})\.?$/u.exec(trimmed) ?? /^(\d{4})\s?년\s?(\d{1,2})\s?월\s?(\d{1,2})\s?일$/u.exec(trimmed)
  if (iso) return dayFrom(iso[1], Number(iso[2]), iso[3])
  const numeric = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/u.exec(trimmed)
  return numeric ? dayFrom(numeric[3], Number(numeric[2]), numeric[1]) : undefined
}

/**
 * Every day a known text may state: as `dayOf`, and what is read in more than one way, for it only serves to find. `03.11.14` is the third of November 2014 or the
 * fourteenth of November 2003; the years of the Juche calendar begin with 1912.
 */
export function daysOf(text: string): readonly KnownDay[] {
  const plain = text.trim().normalize('NFKC')
  const own = dayOf(plain)
  if (own) return [own]
  const juche = /주체\s?(\d{1,3})\s?년?\s?(?:\((\d{4})\))?\s?년?\s?(\d{1,2})월\s?(\d{1,2})일/u.exec(plain)
  const chinese = /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日$/u.exec(plain)
  const short = /^(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{2}|\d{4})\.?$/u.exec(plain)
  const found = [
    juche && dayFrom(juche[2] ?? String(1911 + Number(juche[1])), Number(juche[3]), juche[4]),
    chinese && dayFrom(chinese[1], Number(chinese[2]), chinese[3]),
    ...(short
      ? [
          dayFrom(fullYear(short[3]), Number(short[2]), short[1]),
          dayFrom(fullYear(short[3]), Number(short[1]), short[2]),
          short[3]?.length === 2 ? dayFrom(fullYear(short[1]), Number(short[2]), short[3]) : undefined,
        ]
      : []),
  ]
  return found.filter((one) => one !== undefined && one !== null)
}
/** Two figures of a year: nobody in a file was born before 1931. */
const fullYear = (year = ''): string => (year.length > 2 ? year : `${Number(year) > 30 ? 19 : 20}${year.padStart(2, '0')}`)

function dayFrom(year: string | undefined, month: number, day: string | undefined): KnownDay | undefined {
  const number = Number(day)
  if (!(month >= 1 && month <= 12 && number >= 1 && number <= 31)) return undefined
  return { year: year === undefined ? undefined : Number(year), month, day: number }
}

export function monthOf(word: string): number {
  const short = word.slice(0, 3)
  const at = english.findIndex((month) => month.toLowerCase().startsWith(short))
  if (at >= 0) return at + 1
  return russian.findIndex((month) => month === word || (short.length === 3 && month.startsWith(short))) + 1
}

export function dayForms({ year, month, day }: KnownDay): readonly string[] {
  const [name = '', russianName = ''] = [english[month - 1], russian[month - 1]]
  const two = (number: number): string => String(number).padStart(2, '0')
  const named = [name, name.slice(0, 3), ...(month === 9 ? ['Sept'] : [])]
  const days = [...new Set([String(day), two(day), `${day}${suffix(day)}`])]
  const spoken = dayWords(day).flatMap((word) => [
    `${word} ${name}`,
    `${word} of ${name}`,
    `${word} day of ${name}`,
    `${word} ${russianName}`,
  ])
  const forms = named.flatMap((one) => days.flatMap((number) => [`${number} ${one}`, `${one} ${number}`, `${number} of ${one}`]))
  const russianDays = [...days, ...['го', 'е', 'ое', 'его'].flatMap((end) => [`${day}-${end}`, `${day}${end}`])]
  const russianNames = [
    russianName,
    russianMonths[month - 1] ?? '',
    inLatin[month - 1] ?? '',
    ...(shortRussian[month - 1] ?? '').split(' '),
  ]
  const short = [
    ...forms,
    ...spoken,
    ...russianNames.flatMap((one) => russianDays.map((number) => `${number} ${one}`)),
    `${russianName} ${day}`,
    `${month}월 ${day}일`,
    `${month}월${day}일`,
    `${month}月${day}日`,
    `${inHangul(month)}월 ${inHangul(day)}일`,
    ...named.flatMap((one) => days.flatMap((number) => rangesOf(number, one, 'and or to until'))),
    ...days.flatMap((number) => rangesOf(number, russianName, 'и или по до')),
    `${month}월 ${day} ${behindSign} 일`,
    `${month}월 ${beforeSign} ${day}일`,
    `${month}월 ${beforeSign} 일 ${day}일`,
  ]
  if (year === undefined) return short
  const number = [month, two(month)].flatMap((m) => [day, two(day)].map((d) => [m, d] as const))
  return [
    ...short,
    ...forms.map((form) => `${form} ${year}`),
    ...spoken.map((form) => `${form} ${year}`),
    ...russianNames.flatMap((one) => russianDays.map((number) => `${number} ${one} ${year}`)),
    ...russianDays.map((number) => `${number} ${russianName} ${two(year % 100)} г`),
    ...named.flatMap((one) => days.flatMap((number) => rangesOf(number, `${one} ${year}`, 'and or to until'))),
    ...named.flatMap((one) =>
      days.flatMap((number) => [
        `${year} ${one} ${number}`,
        `${number} ${one} ${two(year % 100)}`,
        ...['', 'and ', 'or ', 'to '].map((joint) => `${one} ${beforeSign} ${joint}${number} ${year}`),
      ]),
    ),
    ...days.flatMap((number) => rangesOf(number, `${russianName} ${year}`, 'и или по до')),
    ...[day, two(day)].flatMap((d) => [year, two(year % 100)].map((y) => `${d}.${romans[month - 1]}.${y}`)),
    ...(year > 1911 ? ['', `(${year})`].map((again) => `주체 ${year - 1911} ${again}년 ${month}월 ${day}일`) : []),
    `${year}年${month}月${day}日`,
    `${year}년 ${inHangul(month)}월 ${inHangul(day)}일`,
    `${yearInHangul(year)}년 ${inHangul(month)}월 ${inHangul(day)}일`,
    `${year}年${inHan(month)}月${inHan(day)}日`,
    `${[...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')}年${inHan(month)}月${inHan(day)}日`,
    `${year}年${two(month)}月${two(day)}日`,
    `${two(year % 100)}${two(month)}${two(day)}`,
    `${two(day)}${two(month)}${year}`,
    `${year}${two(month)}${two(day)}`,
    `${two(year % 100)}년 ${month}월 ${day}일`,
    ...number.flatMap(([m, d]) => [
      `${d}.${m}.${year}`,
      `${d}/${m}/${year}`,
      `${d}-${m}-${year}`,
      `${m}/${d}/${year}`,
      `${year}-${m}-${d}`,
      `${year}. ${m}. ${d}`,
    ]),
    ...number.flatMap(([m, d]) => [`${d}.${m}.${two(year % 100)}`, `${m}/${d}/${two(year % 100)}`]),
    ...number.map(([m, d]) => `${two(year % 100)}.${m}.${d}`),
    `${year}년 ${month}월 ${day}일`,
    `${year}년${month}월${day}일`,
    `${year}년 ${two(month)}월 ${two(day)}일`,
  ]
}

/** Stand for another day of the month in a form: one behind the sign or word of a range or a row, one before it. Folded words of no text. */
export const behindSign = 'деньпосле'
export const beforeSign = 'деньперед'
/** `3–5 November`, `3 and 5 November`, `November 3–5`; a form without its joint has a sign there. */
const rangesOf = (day: string, month: string, joints: string): readonly string[] => [
  `${day} ${behindSign} ${month}`,
  ...joints.split(' ').map((joint) => `${day} ${joint} ${behindSign} ${month}`),
  ...(/\d$/u.test(month)
    ? []
    : [`${month} ${beforeSign} ${day}`, ...joints.split(' ').map((joint) => `${month} ${beforeSign} ${joint} ${day}`)]),
]

/** 십일 for 11, as days and months are said. */
export function inHangul(number: number): string {
  const [tens, units] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? digitsKo[tens] : ''}${tens > 0 ? '십' : ''}${units > 0 ? digitsKo[units] : ''}`
}
const digitsKo = [...'영일이삼사오육칠팔구']
/** 이천십사 for 2014. */
function yearInHangul(year: number): string {
  const [thousands, hundreds] = [Math.floor(year / 1000), Math.floor(year / 100) % 10]
  return `${thousands > 1 ? digitsKo[thousands] : ''}천${hundreds > 0 ? `${hundreds > 1 ? digitsKo[hundreds] : ''}백` : ''}${inHangul(year % 100)}`
}
/** 十一 for 11. */
function inHan(number: number): string {
  const [tens, units] = [Math.floor(number / 10), number % 10]
  const signs = '〇一二三四五六七八九'
  return `${tens > 1 ? signs[tens] : ''}${tens > 0 ? '十' : ''}${units > 0 ? signs[units] : ''}`
}

export interface KnownMonth {
  readonly year: number
  readonly month: number
}
/** The one month a known text states. */
export function knownMonthOf(text: string): KnownMonth | undefined {
  const plain = text.trim().toLowerCase().normalize('NFKC')
  const named = /^(?:(?:in|since|until|в|с|до)\s)?(\p{L}{3,9})\.?,?\s(?:of\s)?(\d{4})(?:\s?(?:года?|году|г\.?))?$/u.exec(plain)
  const numeric = /^(\d{4})\s?년\s?(\d{1,2})\s?월$/u.exec(plain) ?? /^(\d{4})-(\d{2})$/u.exec(plain)
  const month = named ? monthOf(named[1] ?? '') || monthInCase(named[1] ?? '') : Number(numeric?.[2])
  const year = Number(named?.[2] ?? numeric?.[1])
  return month >= 1 && month <= 12 && year > 999 ? { year, month } : undefined
}
const monthInCase = (word: string): number =>
  russianMonths.findIndex((month) => word.slice(0, -1) === month.slice(0, -1) || word === `${month}е`) + 1

export function monthForms({ year, month }: KnownMonth): readonly string[] {
  const [name = '', genitive = '', own = ''] = [english[month - 1], russian[month - 1], russianMonths[month - 1]]
  const two = (number: number): string => String(number).padStart(2, '0')
  const stem = own.replace(/[ьйт]$/u, (last) => (last === 'т' ? last : ''))
  const cases = [own, genitive, `${stem}е`, `${stem}ю`, `${stem}у`, `${stem}ем`, `${stem}ом`]
  return [
    ...[name, name.slice(0, 3), ...(month === 9 ? ['Sept'] : [])].flatMap((one) => [
      `${one} ${year}`,
      `${one} of ${year}`,
      `${year} ${one}`,
    ]),
    ...cases.map((one) => `${one} ${year}`),
    ...[month, two(month)].flatMap((m) => [`${m}.${year}`, `${m}/${year}`, `${year}년 ${m}월`, `${year}年${m}月`]),
    `${year}-${two(month)}`,
    ...(year > 1911 ? ['', `(${year})`].map((again) => `주체 ${year - 1911} ${again}년 ${month}월`) : []),
  ]
}

/** A known year by itself: 주체74, 85년생. */
export const yearForms = (year: number): readonly string[] => [
  ...(year > 1911 ? [`주체 ${year - 1911}`] : []),
  `${String(year % 100).padStart(2, '0')} 년생`,
]

const suffix = (day: number): string =>
  day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'
