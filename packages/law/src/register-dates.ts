/**
 * The first and the last day an uncertain date can mean, read by the one reader of dates (`parseWhen`).
 *
 * ISO days sort as text, so days are compared as text and never turned into instants.
 */
import { civilOf, dayFrom, dayOf, daysInMonth, earliest, isoOf, latest, mustBeDay, parseWhen } from '@holdfast/core'

export interface DayBounds {
  readonly earliest: string
  readonly latest: string
}

/** `null` for `unknown`, for a side that nothing bounds, and for what is no date. Marks of doubt (`~ ? %`) do not widen it. */
export function dayBounds(edtf: string): DayBounds | null {
  const when = parseWhen({ edtf })
  if (!when.ok) return null
  const [first, last] = [earliest(when.value), latest(when.value)]
  return first && last ? { earliest: first.day, latest: last.day } : null
}

export interface Delay {
  readonly amount: number
  readonly unit: 'day' | 'month'
}

/** Months keep the day of the month, or take the last day where the month has none such. */
export function addDelay(iso: string, delay: Delay): string {
  const from = mustBeDay(iso)
  if (delay.unit === 'day') return isoOf(from + delay.amount)
  const { year, month, day } = civilOf(from)
  const months = year * 12 + month - 1 + delay.amount
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1]
  return isoOf(dayOf({ year: toYear, month: toMonth, day: Math.min(day, daysInMonth(toYear, toMonth)) }))
}

/** True for a day that is on the calendar, written `2014-11-17`. */
export const isDay = (text: string): boolean => dayFrom(text) !== undefined
export const laterOf = (a: string, b: string): string => (a > b ? a : b)
