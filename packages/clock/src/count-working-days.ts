/** Periods in working days, and in clear days, where neither end counts and short periods leave out the days off inside them. */
import { type Day, isoOf, weekdayOf } from '@holdfast/core'
import { type Because, because, dayIs } from './because.ts'
import { dayState, isKnown, isWorking, nearestWorking, type OpenCalendar } from './calendar.ts'
import { endsBecause } from './count-days.ts'
import type { CalendarInUse, Counted, OtherDay, Trigger } from './counted.ts'
import type { ClearDaysCount, WorkdaysCount } from './rule.ts'

const saturday = 6

export function countWorkdays(trigger: Trigger, count: WorkdaysCount & { readonly n: number }, calendar: CalendarInUse): Counted {
  const { open } = calendar
  const before = count.start === 'same-day' ? trigger.day - 1 : trigger.day
  const day = stepWorking(before, count.n, 1, (each) => isWorking(open, each))
  const bounds = daysBetween(before + 1, day)
  const unknown = bounds.some((each) => !isKnown(open, each))
  // A decree of a year nobody has published may turn Saturdays into working days: counted so, the last day comes sooner.
  const soonest =
    unknown && open.calendar.weekend_may_work
      ? stepWorking(
          before,
          count.n,
          1,
          (each) =>
            isWorking(open, each) || (!isKnown(open, each) && weekdayOf(each) === saturday && dayState(open, each).reason === 'weekend'),
        )
      : day
  return {
    day,
    at: 'end',
    zone: trigger.zone,
    moved: false,
    provisional: unknown || calendar.standIn,
    inShort: () => because('in-short-workdays', { n: count.n, day: isoOf(day) }),
    because: () => [
      ...calendar.because,
      because('working-days', { n: count.n, first: isoOf(before + 1), day: isoOf(day), off: bounds.length - count.n }),
      ...bounds.filter((each) => !isPlain(open, each)).flatMap((each) => dayIs(open, each)),
      ...(unknown ? [endsBecause(open)] : []),
    ],
    others: soonest === day ? [] : [{ day: soonest, at: 'end', reason: 'calendar-ends' }],
  }
}

/** A weekday that is worked or a weekend that is not: nothing to explain. */
const isPlain = (open: OpenCalendar, day: Day): boolean => {
  const state = dayState(open, day)
  return !state.decree && (state.reason === 'working' || state.reason === 'weekend')
}

const daysBetween = (first: Day, last: Day): readonly Day[] => Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)

function stepWorking(from: Day, n: number, step: 1 | -1, works: (day: Day) => boolean): Day {
  let day = from
  for (let left = n; left > 0; ) {
    day += step
    if (works(day)) left--
  }
  return day
}

export function countClearDays(trigger: Trigger, count: ClearDaysCount & { readonly n: number }, calendar: CalendarInUse): Counted {
  const { open } = calendar
  const step = count.side === 'before' ? -1 : 1
  const short = count.n <= count.short
  const lastClear = short ? stepWorking(trigger.day, count.n, step, (each) => isWorking(open, each)) : trigger.day + step * count.n
  const raw = count.side === 'after' ? lastClear : lastClear + step
  const closed = count.side === 'earliest' ? 'none' : count.closed
  const day = closed === 'none' ? raw : nearestWorking(open, raw, closed === 'next-working' ? 1 : -1)
  const [low, high] = [Math.min(trigger.day + step, raw, day), Math.max(trigger.day + step, raw, day)]
  const asked = daysBetween(short ? low : Math.min(raw, day), short ? high : Math.max(raw, day))
  const unknown = asked.some((each) => !isKnown(open, each))
  const others: OtherDay[] = []
  if (day > raw && unknown) others.push({ day: nearestWorking(open, raw, -1), at: 'end', reason: 'calendar-ends' })
  if (day < raw) others.push({ day: raw, at: 'end', reason: 'clear-days-not-moved' })
  return {
    day,
    at: count.side === 'earliest' ? 'start' : 'end',
    zone: trigger.zone,
    moved: day !== raw,
    provisional: unknown || calendar.standIn,
    inShort: () =>
      because(count.side === 'earliest' ? 'in-short-earliest' : 'in-short-clear-days', {
        n: count.n,
        event: isoOf(trigger.day),
        day: isoOf(day),
      }),
    because: () => [
      ...calendar.because,
      because(short ? 'clear-days-short' : 'clear-days', { n: count.n, event: isoOf(trigger.day), short: count.short }),
      ...(short ? asked.filter((each) => !isPlain(open, each)).flatMap((each) => dayIs(open, each)) : []),
      ...landing(count, open, raw, day),
      ...(unknown ? [endsBecause(open)] : []),
    ],
    others,
  }
}

function landing(count: ClearDaysCount, open: OpenCalendar, raw: Day, day: Day): readonly Because[] {
  if (count.side === 'earliest') return [because('earliest-after', { day: isoOf(day) })]
  if (raw === day) return dayIs(open, day)
  return [...dayIs(open, raw), because(day > raw ? 'moved-on' : 'moved-back', { day: isoOf(day) })]
}
