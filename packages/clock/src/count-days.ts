/**
 * Periods in days, weeks, months and years: the last day as the calendar of numbers gives it, then moved or not, as the rule says.
 *
 * A day inside a year the calendar does not know makes the answer provisional, and the last working day before it is offered as the cautious date.
 */
import { type Day, isoOf } from '@holdfast/core'
import { type Because, because, dayIs } from './because.ts'
import { dayState, isKnown, isWorking, nearestWorking, type OpenCalendar } from './calendar.ts'
import type { CalendarInUse, Counted, OtherDay, Trigger } from './counted.ts'
import { addMonths, lastDayKorean } from './months.ts'
import type { DaysCount } from './rule.ts'

interface Landing {
  readonly day: Day
  readonly because: () => readonly Because[]
  /** Where the month has no such day and the text does not say which is meant: the other one. */
  readonly other?: Day
}
interface Rolled {
  readonly day: Day
  readonly because: () => readonly Because[]
  readonly others: readonly OtherDay[]
  readonly moved: boolean
  readonly provisional: boolean
}

export function countDays(trigger: Trigger, count: DaysCount & { readonly n: number }, calendar: CalendarInUse | undefined): Counted {
  const landing = count.direction === 'before' ? countBack(trigger.day, count) : countOn(trigger, count)
  const settle = (day: Day): Rolled =>
    calendar && count.roll !== 'none' ? roll(day, count, calendar, firstDayOf(trigger, count)) : stay(day, calendar)
  const rolled = settle(landing.day)
  const unstated =
    landing.other === undefined ? [] : [{ day: settle(landing.other).day, at: 'end', reason: 'month-end-not-stated' } as const]
  return {
    day: rolled.day,
    at: 'end',
    zone: trigger.zone,
    moved: rolled.moved,
    provisional: rolled.provisional,
    inShort: () => inShort(count, landing.day, rolled.day, calendar),
    because: () => [...landing.because(), ...rolled.because()],
    others: [...unstated, ...rolled.others],
  }
}

/** "Day 10 is Saturday 1 November 2025, a working Saturday", and where it was moved to. */
function inShort(count: DaysCount & { readonly n: number }, raw: Day, day: Day, calendar: CalendarInUse | undefined): Because {
  const days = count.unit === 'day' || count.unit === 'week'
  return because(count.direction === 'before' ? 'in-short-back' : days ? 'in-short-days' : 'in-short-months', {
    n: count.unit === 'week' ? 7 * count.n : count.n,
    unit: days ? 'day' : count.unit,
    day: isoOf(raw),
    // A message selects by it, and a hyphen ends a selector.
    state: calendar ? dayState(calendar.open, raw).reason.replace('-', '_') : 'unasked',
    moved: day === raw ? 'no' : 'yes',
    to: isoOf(day),
  })
}

const firstDayOf = (trigger: Trigger, count: DaysCount): Day =>
  count.start === 'same-day' || (count.start === 'next-day-unless-midnight' && trigger.second === 0) ? trigger.day : trigger.day + 1

function countOn(trigger: Trigger, count: DaysCount & { readonly n: number }): Landing {
  const first = firstDayOf(trigger, count)
  const start = (): Because =>
    because(first > trigger.day ? 'first-day-after' : count.start === 'same-day' ? 'first-day-same' : 'first-day-midnight', {
      event: isoOf(trigger.day),
      first: isoOf(first),
    })
  if (count.unit === 'day' || count.unit === 'week') {
    const days = count.unit === 'week' ? 7 * count.n : count.n
    const day = Math.max(first + days - 1, trigger.day)
    return { day, because: () => [start(), because('last-day', { n: days, day: isoOf(day) })] }
  }
  const months = count.unit === 'year' ? 12 * count.n : count.n
  const say = (day: Day): Because => because('last-month', { n: count.n, unit: count.unit, day: isoOf(day) })
  if (count.months === 'korean' || first === trigger.day) {
    const day = Math.max(lastDayKorean(first, months), trigger.day)
    return { day, because: () => [start(), because('month-korean', { first: isoOf(first), day: isoOf(day) })] }
  }
  const sum = monthsFrom(trigger.day, months, count)
  return { ...sum, because: () => [start(), say(sum.day), ...sum.because()] }
}

function countBack(from: Day, count: DaysCount & { readonly n: number }): Landing {
  if (count.unit === 'day' || count.unit === 'week') {
    const days = count.unit === 'week' ? 7 * count.n : count.n
    const day = from - days
    return { day, because: () => [because('counted-back', { event: isoOf(from), n: days, day: isoOf(day) })] }
  }
  const sum = monthsFrom(from, count.unit === 'year' ? -12 * count.n : -count.n, count)
  return { ...sum, because: () => [because('months-back', { n: count.n, unit: count.unit, day: isoOf(sum.day) }), ...sum.because()] }
}

/** The same number of the month; where the month has none, the day the rule names, and the other one where the text names neither. */
function monthsFrom(from: Day, months: number, count: DaysCount): Landing {
  const sum = addMonths(from, months)
  if (sum.kind === 'exact') return { day: sum.day, because: () => [] }
  const [day, other] = count.months === 'next-day' ? [sum.up, sum.down] : [sum.down, sum.up]
  return { day, because: () => [because('month-too-short', { day: isoOf(day) })], ...(count.months_stated ? {} : { other }) }
}

/** The rule moves nothing; where its calendar is known the reader is still told that the day is a day off. */
function stay(day: Day, calendar: CalendarInUse | undefined): Rolled {
  return {
    day,
    moved: false,
    provisional: false,
    because: () => [
      ...(calendar !== undefined && !isWorking(calendar.open, day) ? dayIs(calendar.open, day) : []),
      because('not-moved', { day: isoOf(day) }),
    ],
    others: [],
  }
}

function roll(raw: Day, count: DaysCount & { readonly n: number }, calendar: CalendarInUse, first: Day): Rolled {
  const { open } = calendar
  const step = count.roll === 'prev-working' ? -1 : 1
  if (step === 1 && !open.calendar.may_move_later) {
    const weak = () => [...calendar.because, ...dayIs(open, raw), because('calendar-too-weak', { calendar: open.calendar.id })]
    return { day: raw, moved: false, provisional: true, because: weak, others: [] }
  }
  const landed = nearestWorking(open, raw, step)
  const extended = step === 1 ? atLeastWorking(first, landed, count, open) : landed
  let [unknown, contested] = [false, false]
  for (let day = raw; day !== landed + step; day += step) {
    if (!isKnown(open, day)) unknown = true
    if (open.off.get(day)?.contested) contested = true
  }
  const passed = () => Array.from({ length: Math.abs(landed - raw) + 1 }, (_, i) => raw + i * step)
  const before = landed === raw || step === -1 ? raw : nearestWorking(open, raw, -1)
  const others: OtherDay[] = []
  if (before < raw && contested) others.push({ day: before, at: 'end', reason: 'contested-day-off' })
  if (before < raw && unknown) others.push({ day: before, at: 'end', reason: 'calendar-ends' })
  if (extended !== landed) others.push({ day: landed, at: 'end', reason: 'two-working-days' })
  return {
    day: extended,
    moved: extended !== raw,
    provisional: unknown || calendar.standIn,
    because: () => [
      ...calendar.because,
      ...passed().flatMap((day) => dayIs(open, day)),
      ...(landed === raw ? [] : [because(step === 1 ? 'moved-on' : 'moved-back', { day: isoOf(landed) })]),
      ...(extended === landed ? [] : [because('two-working-days', { n: count.at_least_working?.days ?? 0, day: isoOf(extended) })]),
      ...(unknown ? [endsBecause(open)] : []),
    ],
    others,
  }
}

function atLeastWorking(first: Day, last: Day, count: DaysCount & { readonly n: number }, open: OpenCalendar): Day {
  const wanted = count.at_least_working
  if (!wanted || (count.unit === 'day' && count.n < wanted.from) || last - first > 31) return last
  let found = 0
  for (let day = first; day <= last; day++) if (isWorking(open, day)) found++
  let day = last
  for (; found < wanted.days; found++) day = nearestWorking(open, day + 1, 1)
  return day
}

/** What is said where an answer rests on days the calendar's source does not reach. */
export function endsBecause(open: OpenCalendar): Because {
  const { id, known } = open.calendar
  return known === undefined || known === 'always'
    ? because('calendar-unread', { calendar: id })
    : because('calendar-ends', { calendar: id, from: known.from, to: known.to })
}
