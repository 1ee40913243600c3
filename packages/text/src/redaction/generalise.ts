/** A day becomes its month, a month its quarter, a year its decade: a reader learns when, not which day. */
import { dayOf, monthOf } from './known/date-forms.ts'
import type { TextLanguage } from './placeholders.ts'

const months: Readonly<Record<TextLanguage, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
  ko: Array.from({ length: 12 }, (_, at) => `${at + 1}월`),
}
const quarters = ['I', 'II', 'III', 'IV']
const ordinals = ['first', 'second', 'third', 'fourth']

/** The coarser date, or undefined where the text is no single day, month or year: then it is masked. */
export function generaliseDate(text: string, language: TextLanguage): string | undefined {
  const day = dayOf(text)
  if (day) return monthText(day.year, day.month, language)
  const month = monthYearOf(text)
  if (month) return quarterText(month.year, Math.floor((month.month - 1) / 3), language)
  const year = /^(?:1[6-9]|20)\d{2}(?=\s?(?:년|года?|году|г\.)?$)/u.exec(text.trim())?.[0]
  if (year === undefined) return undefined
  const decade = `${year.slice(0, 3)}0`
  return language === 'en' ? `the ${decade}s` : language === 'ru' ? `${decade}-е годы` : `${decade}년대`
}

function monthYearOf(text: string): { readonly year: number; readonly month: number } | undefined {
  const trimmed = text.trim().toLowerCase()
  const korean = /^(\d{4})년\s?(\d{1,2})월$/u.exec(trimmed)
  if (korean) return { year: Number(korean[1]), month: Number(korean[2]) }
  const named = /^(\p{L}{3,9})\.?,?\s(?:of\s)?(\d{4})(?:\s?(?:года?|г\.))?$/u.exec(trimmed)
  const month = named ? monthOf(named[1] ?? '') || russianMonth(named[1] ?? '') : 0
  return named && month > 0 ? { year: Number(named[2]), month } : undefined
}

const russianMonth = (word: string): number => months.ru.findIndex((month) => word.startsWith(month.slice(0, 3))) + 1

function monthText(year: number | undefined, month: number, language: TextLanguage): string {
  const name = months[language][month - 1] ?? ''
  if (year === undefined) return name
  return language === 'en' ? `${name} ${year}` : language === 'ru' ? `${name} ${year} года` : `${year}년 ${name}`
}

function quarterText(year: number, quarter: number, language: TextLanguage): string {
  if (language === 'en') return `the ${ordinals[quarter]} quarter of ${year}`
  return language === 'ru' ? `${quarters[quarter]} квартал ${year} года` : `${year}년 ${quarter + 1}분기`
}
