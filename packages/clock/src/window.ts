/**
 * When an addressee deals with what is sent: the next opening, and the last closing that still leaves it whole working days before an event.
 *
 * What arrives on the stroke of closing is in time, as "after 16:00" has it; the next opening is offered beside it.
 */
import { type Day, isoOf } from '@holdfast/core'
import { type Because, because, dayIs } from './because.ts'
import { isKnown, isWorking, nearestWorking, type OpenCalendar } from './calendar.ts'
import { endsBecause } from './count-days.ts'
import { type CalendarInUse, type Counted, type Moment, type OtherDay, type TimedTrigger, wallMoment } from './counted.ts'
import type { LastClosingCount } from './rule.ts'
import { clockOf, wallAt, wallClock, type Zone } from './zone.ts'

/** Opening and closing as seconds of the day. */
export interface Hours {
  readonly open: number
  readonly close: number
  readonly assumed: boolean
}

export const secondsOf = (time: string): number => Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60

/** The earlier instant, should the wall show the time twice. */
const momentAt = (zone: Zone, day: Day, second: number): Moment => wallMoment({ day, second }, wallClock(zone, day, second).instants[0])

export function nextOpening(trigger: TimedTrigger, into: Zone, hours: Hours, calendar: CalendarInUse): Counted {
  const { open } = calendar
  const wall = wallAt(into, trigger.instant)
  const arrives = () => ({ day: isoOf(wall.day), time: clockOf(wall.second), zone: into.id })
  const assumed = (): readonly Because[] =>
    hours.assumed ? [because('window-hours-assumed', { open: clockOf(hours.open), close: clockOf(hours.close) })] : []
  const inside = isWorking(open, wall.day) && wall.second >= hours.open && wall.second <= hours.close
  const opening = (from: Day): Day => nearestWorking(open, from, 1)
  const laterToday = wall.second < hours.open
  const day = inside ? wall.day : opening(laterToday ? wall.day : wall.day + 1)
  const unknown = isUnknown(open, wall.day, day)
  const stroke: readonly OtherDay[] =
    inside && wall.second === hours.close
      ? [{ day: opening(wall.day + 1), at: momentAt(into, opening(wall.day + 1), hours.open), reason: 'closing-stroke' }]
      : []
  const lines = (): readonly Because[] =>
    inside
      ? [because('window-open', arrives()), ...(stroke.length > 0 ? [because('closing-stroke', { time: clockOf(hours.close) })] : [])]
      : [
          ...dayIs(open, wall.day),
          because('window-opens-later', { ...arrives(), open: clockOf(hours.open), close: clockOf(hours.close), next: isoOf(day) }),
        ]
  return {
    day,
    at: inside ? wallMoment(wall, trigger.instant) : momentAt(into, day, hours.open),
    zone: into,
    moved: !inside && day !== wall.day,
    provisional: unknown || calendar.standIn || hours.assumed,
    inShort: () =>
      because(inside ? 'in-short-window' : 'in-short-window-later', {
        ...arrives(),
        next: isoOf(day),
        open: clockOf(hours.open),
        close: clockOf(hours.close),
      }),
    because: () => [...calendar.because, ...lines(), ...assumed(), ...(unknown ? [endsBecause(open)] : [])],
    others: stroke,
  }
}

export function lastClosing(trigger: TimedTrigger, into: Zone, count: LastClosingCount, calendar: CalendarInUse): Counted {
  const { open } = calendar
  const close = secondsOf(count.close)
  const wall = wallAt(into, trigger.instant)
  const closedBefore = wall.second >= close ? wall.day : wall.day - 1
  let day = nearestWorking(open, closedBefore, -1)
  const whole: Day[] = []
  for (let i = 0; i < count.whole_days; i++) {
    whole.push(day)
    day = nearestWorking(open, day - 1, -1)
  }
  const unknown = isUnknown(open, day, wall.day)
  // A holiday nobody told us of inside the stretch would take the whole working day away: one working day more is kept in hand.
  const spare = nearestWorking(open, day - 1, -1)
  const others: readonly OtherDay[] = unknown ? [{ day: spare, at: momentAt(into, spare, close), reason: 'calendar-ends' }] : []
  return {
    day,
    at: momentAt(into, day, close),
    zone: into,
    moved: false,
    provisional: unknown || calendar.standIn,
    inShort: () => because('in-short-latest', { n: count.whole_days, day: isoOf(day), time: count.close }),
    because: () => [
      ...calendar.because,
      because('same-instant', { zone: into.id, day: isoOf(wall.day), time: clockOf(wall.second) }),
      ...whole.map((each) => because('whole-day-before', { day: isoOf(each), open: count.open, close: count.close })),
      ...(unknown ? [endsBecause(open)] : []),
    ],
    others,
  }
}

function isUnknown(open: OpenCalendar, from: Day, to: Day): boolean {
  for (let day = from; day <= to; day++) if (!isKnown(open, day)) return true
  return false
}
