/**
 * Days and moments in the reader's language: `2025-11-01` is "Saturday 1 November 2025", "суббота, 1 ноября 2025 г.", "2025년 11월 1일 토요일".
 */
import { dayFrom, isoOf, type Locale, weekdayOf } from '@holdfast/core'
import { type Params, say, sayCode } from './say.ts'

const isoDay = /^-?\d{4,6}-\d{2}-\d{2}$/

/** A day that is none is shown as it came. */
export function sayDay(locale: Locale, iso: string): string {
  const day = isoDay.test(iso) ? dayFrom(iso) : undefined
  if (day === undefined) return iso
  const [, year = '', month = '', date = ''] = /^(-?\d+)-(\d{2})-(\d{2})$/.exec(isoOf(day)) ?? []
  return say(locale, 'words.day', { weekday: String(weekdayOf(day)), day: String(Number(date)), month: String(Number(month)), year })
}

/** A day and a time on the wall; 24:00 is the end of that day. */
export const sayMoment = (locale: Locale, { date, time }: { readonly date: string; readonly time: string }): string =>
  say(locale, 'words.moment', { day: sayDay(locale, date), time })

/** A line of reasons: parameters that are days are said as days. */
export const sayBecause = (locale: Locale, code: string, params: Params): string =>
  oneStop(
    sayCode(
      locale,
      code,
      Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? sayDay(locale, value) : value])),
    ),
  )

/** A Russian year ends in a full stop of its own: before the end of a sentence one is enough. */
export const oneStop = (text: string): string => text.replace(/г\.\.(?!\.)/gu, 'г.')
