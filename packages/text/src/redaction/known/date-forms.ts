/** A known day in every way the field's languages write it, with and without its year. */
import { dayOfWords, dayWords } from './day-words.ts'

const english = 'January February March April May June July August September October November December'.split(' ')
const russian = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
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
  const short = [
    ...forms,
    ...spoken,
    ...[...days, `${day}-го`, `${day}го`].map((number) => `${number} ${russianName}`),
    `${month}월 ${day}일`,
    `${month}월${day}일`,
  ]
  if (year === undefined) return short
  const number = [month, two(month)].flatMap((m) => [day, two(day)].map((d) => [m, d] as const))
  return [
    ...short,
    ...forms.map((form) => `${form} ${year}`),
    ...spoken.map((form) => `${form} ${year}`),
    ...[...days, `${day}-го`, `${day}го`].map((one) => `${one} ${russianName} ${year}`),
    ...[day, two(day)].map((d) => `${d}.${romans[month - 1]}.${year}`),
    `${year}${two(month)}${two(day)}`,
    `${two(year % 100)}년 ${month}월 ${day}일`,
    `${two(year % 100)}. ${month}. ${day}.`,
    ...number.flatMap(([m, d]) => [
      `${d}.${m}.${year}`,
      `${d}/${m}/${year}`,
      `${d}-${m}-${year}`,
      `${m}/${d}/${year}`,
      `${year}-${m}-${d}`,
      `${year}. ${m}. ${d}`,
    ]),
    ...number.map(([m, d]) => `${d}.${m}.${two(year % 100)}`),
    `${year}년 ${month}월 ${day}일`,
    `${year}년${month}월${day}일`,
    `${year}년 ${two(month)}월 ${two(day)}일`,
  ]
}

const suffix = (day: number): string =>
  day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'
