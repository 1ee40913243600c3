/** Hours and minutes, and one instant in another zone. Elapsed time: a change of the clocks inside the period changes what the wall shows, not its length. */
import { isoOf } from '@holdfast/core'
import { type Because, because, dayIs } from './because.ts'
import { isKnown, isWorking, nearestWorking } from './calendar.ts'
import { endsBecause } from './count-days.ts'
import { type CalendarInUse, type Counted, type TimedTrigger, wallMoment } from './counted.ts'
import type { HoursCount } from './rule.ts'
import { clockOf, offsetAt, wallAt, wallClock, type Zone } from './zone.ts'

const hour = 3600

export function countHours(
  trigger: TimedTrigger,
  count: HoursCount & { readonly n: number },
  calendar: CalendarInUse | undefined,
): Counted {
  const { zone } = trigger
  const wait = count.start === 'next-full-hour' ? hour - (trigger.second % hour) : 0
  const from = trigger.instant + wait
  const end = from + count.n * (count.unit === 'hour' ? hour : 60)
  const wall = wallAt(zone, end)
  const shown = () => ({ day: isoOf(wall.day), time: clockOf(wall.second) })
  const lines = (): readonly Because[] => [
    ...(wait > 0 ? [because('hour-left-out', { time: clockOf(wallAt(zone, from).second) })] : []),
    because('hours-run', { n: count.n, unit: count.unit, ...shown() }),
    ...(offsetAt(zone, trigger.instant) === offsetAt(zone, end) ? [] : [because('clock-changed', { zone: zone.id })]),
  ]
  const inShort = () => because('in-short-hours', { n: count.n, unit: count.unit, ...shown() })
  const plain: Counted = {
    day: wall.day,
    at: wallMoment(wall, end),
    zone,
    moved: false,
    provisional: false,
    inShort,
    because: lines,
    others: [],
  }
  return calendar && count.roll === 'same-time-next-working' ? sameTimeNext(plain, wall.second, calendar) : plain
}

function sameTimeNext(counted: Counted, second: number, calendar: CalendarInUse): Counted {
  const { open } = calendar
  const { zone } = counted
  const unknown = !isKnown(open, counted.day)
  const ends = () => [...calendar.because, ...(unknown ? [endsBecause(open)] : [])]
  const provisional = unknown || calendar.standIn
  if (isWorking(open, counted.day)) {
    return { ...counted, provisional, because: () => [...counted.because(), ...dayIs(open, counted.day), ...ends()] }
  }
  if (!open.calendar.may_move_later) {
    const weak = () => because('calendar-too-weak', { calendar: open.calendar.id })
    return { ...counted, provisional: true, because: () => [...counted.because(), ...ends(), weak()] }
  }
  const day = nearestWorking(open, counted.day, 1)
  const instant = wallClock(zone, day, second).instants[0]
  const landed = isKnown(open, day)
  return {
    ...counted,
    day,
    at: wallMoment({ day, second }, instant),
    moved: true,
    inShort: () => because('in-short-hours', { ...counted.inShort().params, day: isoOf(day), time: clockOf(second) }),
    provisional: provisional || !landed,
    because: () => [
      ...counted.because(),
      ...dayIs(open, counted.day),
      because('same-time-next', { day: isoOf(day), time: clockOf(second) }),
      ...ends(),
      ...(landed || unknown ? [] : [endsBecause(open)]),
    ],
    others: provisional || !landed ? [{ day: counted.day, at: counted.at, reason: 'calendar-ends' }] : [],
  }
}

export function convert(trigger: TimedTrigger, into: Zone): Counted {
  const wall = wallAt(into, trigger.instant)
  return {
    day: wall.day,
    at: wallMoment(wall, trigger.instant),
    zone: into,
    moved: false,
    provisional: false,
    inShort: () => because('in-short-instant', { zone: into.id, day: isoOf(wall.day), time: clockOf(wall.second) }),
    because: () => [because('same-instant', { zone: into.id, day: isoOf(wall.day), time: clockOf(wall.second) })],
    others: [],
  }
}
