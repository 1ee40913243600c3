/**
 * The first and the last day an uncertain date can mean. `2014` is any day of 2014; `2014-11-07/2014-11-11` any day from the 7th to the 11th.
 *
 * ISO days sort as text, so days are compared as text and never turned into instants.
 */
import { Temporal } from 'temporal-polyfill'

export interface DayBounds {
  readonly earliest: string
  readonly latest: string
}

const monthEnd = (year: number, month: number) => Temporal.PlainYearMonth.from({ year, month }).daysInMonth
const two = (n: number) => String(n).padStart(2, '0')

/** `null` for `unknown`, for an open end on both sides and for what is no date. Marks of doubt (`~ ? %`) do not narrow or widen. */
export function dayBounds(edtf: string): DayBounds | null {
  const [from, to, ...more] = edtf.split('/')
  if (from === undefined || more.length > 0) return null
  if (to === undefined) return single(from)
  const start = single(from)
  const end = single(to)
  return start && end && start.earliest <= end.latest ? { earliest: start.earliest, latest: end.latest } : null
}

function single(text: string): DayBounds | null {
  const match = /^(\d{2})(\d|X)(\d|X)(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/.exec(text.trim())
  if (!match) return null
  const [, century = '', decade = '', unit = '', month, day] = match
  if (decade === 'X' || unit === 'X')
    return month === undefined
      ? {
          earliest: `${century}${(decade + unit).replaceAll('X', '0')}-01-01`,
          latest: `${century}${(decade + unit).replaceAll('X', '9')}-12-31`,
        }
      : null
  const year = `${century}${decade}${unit}`
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31` }
  if (Number(month) < 1 || Number(month) > 12) return null
  const last = monthEnd(Number(year), Number(month))
  if (day === undefined) return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${two(last)}` }
  return Number(day) >= 1 && Number(day) <= last ? { earliest: text.slice(0, 10), latest: text.slice(0, 10) } : null
}

export interface Delay {
  readonly amount: number
  readonly unit: 'day' | 'month'
}

export const addDelay = (day: string, delay: Delay): string =>
  Temporal.PlainDate.from(day)
    .add(delay.unit === 'day' ? { days: delay.amount } : { months: delay.amount })
    .toString()

/** True for a day that is on the calendar, written `2014-11-17`. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && dayBounds(text) !== null
export const laterOf = (a: string, b: string): string => (a > b ? a : b)
export const earlierOf = (a: string, b: string): string => (a < b ? a : b)
