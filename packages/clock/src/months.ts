/**
 * Months and years added to a day, where the laws differ: what to do when the month has no such number.
 *
 * `last-day`: the last day of the month (28 February). `next-day`: the first of the following month (1 March).
 * `korean`: the period ends on the day before the date that corresponds to the first counted day; where the month has no such date, on its
 * last day. The rule declares which; nothing here chooses. Source of the cases in the test: Catala's dates-calc.
 */
import { type CivilDay, civilOf, type Day, dayOf, daysInMonth } from '@holdfast/core'

export const monthEnds = ['last-day', 'next-day', 'korean'] as const
export type MonthEnd = (typeof monthEnds)[number]

/** One date, or the two that could be meant. `up` is the day after `down`. */
export type MonthSum = { readonly kind: 'exact'; readonly day: Day } | { readonly kind: 'ambiguous'; readonly down: Day; readonly up: Day }

export function addMonths(from: Day, months: number): MonthSum {
  const start = civilOf(from)
  const target = monthAfter(start, months)
  const length = daysInMonth(target.year, target.month)
  if (start.day <= length) return { kind: 'exact', day: dayOf({ ...target, day: start.day }) }
  const down = dayOf({ ...target, day: length })
  return { kind: 'ambiguous', down, up: down + 1 }
}

/** Years, then months, then days, as a period is read aloud: only the months can be ambiguous, and the days follow both readings. */
export function addPeriod(from: Day, period: { readonly years: number; readonly months: number; readonly days: number }): MonthSum {
  const sum = addMonths(from, period.years * 12 + period.months)
  return sum.kind === 'exact'
    ? { kind: 'exact', day: sum.day + period.days }
    : { kind: 'ambiguous', down: sum.down + period.days, up: sum.up + period.days }
}

/** The last day of a period of months whose first counted day is `first`, as Korean Civil Act art. 160 reckons it. */
export function lastDayKorean(first: Day, months: number): Day {
  const sum = addMonths(first, months)
  return sum.kind === 'exact' ? sum.day - 1 : sum.down
}

function monthAfter(start: CivilDay, months: number): Pick<CivilDay, 'year' | 'month'> {
  const index = start.year * 12 + (start.month - 1) + months
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}
