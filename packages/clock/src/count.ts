/** One count of one rule: its length settled, its calendar found, the right way of counting chosen. */
import { civilOf, err, mustBeDay, ok, type Result } from '@holdfast/core'
import { because } from './because.ts'
import { type Calendar, lastKnownDay, listedCalendar, openCalendar } from './calendar.ts'
import { countDays } from './count-days.ts'
import { convert, countHours } from './count-hours.ts'
import { countClearDays, countWorkdays } from './count-working-days.ts'
import { type CalendarInUse, type Counted, isTimed, type TimedTrigger, type Trigger } from './counted.ts'
import type { ClockLaw } from './law.ts'
import { type PeriodOverride, type SettledCount, settle } from './period.ts'
import type { ReckonError } from './reckon-error.ts'
import type { Count, CountingRule, WindowCount } from './rule.ts'
import { lastClosing, nextOpening, secondsOf } from './window.ts'
import { inRange, zoneNamed } from './zone.ts'

/** What is asked beside the rule and the event. */
export interface Question {
  readonly law: ClockLaw
  readonly period: PeriodOverride
  readonly calendar: string | undefined
}

export function countOnce(rule: CountingRule, count: Count, trigger: Trigger, question: Question): Result<Counted, ReckonError> {
  const settled = settle(count, ownLength(rule, count, trigger), question.period)
  return settled.ok ? countSettled(settled.value, trigger, question) : settled
}

/** The length the rule itself gives for an event of that day. */
export function ownLength(rule: CountingRule, count: Count, trigger: Trigger): number | undefined {
  const before = rule.earlier.find((each) => trigger.day < mustBeDay(each.before))
  return before ? before.n : 'n' in count ? count.n : undefined
}

export function countSettled(count: SettledCount, trigger: Trigger, question: Question): Result<Counted, ReckonError> {
  const calendar = calendarFor(count, question)
  if (!calendar.ok) return calendar
  const counted = dispatch(count, trigger, calendar.value, question)
  if (!counted.ok) return counted
  return inRange(counted.value.day) ? (tooFar(counted.value, calendar.value) ?? counted) : err({ code: 'amount-invalid', most: 36_500 })
}

function dispatch(
  count: SettledCount,
  trigger: Trigger,
  calendar: CalendarInUse | undefined,
  question: Question,
): Result<Counted, ReckonError> {
  switch (count.unit) {
    case 'day':
    case 'week':
    case 'month':
    case 'year':
      return ok(countDays(trigger, count, calendar))
    case 'workday':
      return calendar ? ok(countWorkdays(trigger, count, calendar)) : err({ code: 'calendar-missing' })
    case 'clear-day':
      return calendar ? ok(countClearDays(trigger, count, calendar)) : err({ code: 'calendar-missing' })
    case 'minute':
    case 'hour':
      return isTimed(trigger) ? ok(countHours(trigger, count, calendar)) : err({ code: 'hour-missing' })
    case 'window':
      return withHour(trigger, (timed) => window(timed, count, calendar, question.period))
    case 'last-closing':
      return withHour(trigger, (timed) => {
        const into = zoneNamed(question.period.zone ?? count.zone)
        if (!into) return err({ code: 'zone-unknown' })
        const hours = { ...count, open: question.period.open ?? count.open, close: question.period.close ?? count.close }
        return calendar ? ok(lastClosing(timed, into, hours, calendar)) : err({ code: 'calendar-missing' })
      })
    case 'convert':
      return withHour(trigger, (timed) => {
        const { zones } = question.period
        const name = Array.isArray(zones) ? zones[0] : Object.keys(zones ?? {})[0]
        if (name === undefined) return err({ code: 'zones-missing' })
        const into = zoneNamed(name)
        return into ? ok(convert(timed, into)) : err({ code: 'zone-unknown' })
      })
  }
}

const withHour = (trigger: Trigger, then: (timed: TimedTrigger) => Result<Counted, ReckonError>): Result<Counted, ReckonError> =>
  isTimed(trigger) ? then(trigger) : err({ code: 'hour-missing' })

function window(
  trigger: TimedTrigger,
  count: WindowCount,
  calendar: CalendarInUse | undefined,
  period: PeriodOverride,
): Result<Counted, ReckonError> {
  const into = zoneNamed(period.zone ?? count.zone)
  const [open, close] = [period.open ?? count.open, period.close ?? count.close]
  if (!into) return err({ code: 'zone-unknown' })
  if (open === undefined || close === undefined) return err({ code: 'hours-unknown' })
  if (!calendar) return err({ code: 'calendar-missing' })
  const given = period.open !== undefined && period.close !== undefined
  const hours = { open: secondsOf(open), close: secondsOf(close), assumed: count.hours_assumed && !given }
  return hours.close > hours.open ? ok(nextOpening(trigger, into, hours, calendar)) : err({ code: 'input-invalid', at: 'period.close' })
}

/** The calendar the case names, else the rule's; a list of days off is laid over it, and for a window it is the whole list. */
function calendarFor(count: SettledCount, question: Question): Result<CalendarInUse | undefined, ReckonError> {
  const own = 'calendar' in count ? count.calendar : undefined
  const named = question.calendar ?? question.period.calendar ?? (own === 'param' ? undefined : own)
  const stand = named === undefined && 'calendar_default' in count ? count.calendar_default : undefined
  const id = named ?? stand
  const found = id === undefined ? undefined : question.law.calendars.get(id)
  if (id !== undefined && !found) return err({ code: 'calendar-unknown' })
  const counts = count.unit === 'workday' || count.unit === 'clear-day'
  if (found && counts && !found.may_move_later) return err({ code: 'calendar-too-weak', calendar: found.id })
  const { holidays } = question.period
  const whole = count.unit === 'window' || count.unit === 'last-closing'
  const calendar: Calendar | undefined = holidays ? listedCalendar(found, holidays, whole) : found
  if (!calendar) return ok(undefined)
  const standIn = stand !== undefined && !holidays
  const lines = standIn ? [because('calendar-default', { calendar: calendar.id })] : []
  return ok({ open: openCalendar(calendar), because: lines, standIn })
}

const yearsAhead = 20

/** Past twenty years from its last known day a calendar has nothing to say, not even provisionally. */
function tooFar(counted: Counted, calendar: CalendarInUse | undefined): Result<Counted, ReckonError> | undefined {
  const last = calendar && counted.provisional ? lastKnownDay(calendar.open.calendar) : undefined
  if (!calendar || last === undefined || civilOf(counted.day).year <= civilOf(mustBeDay(last)).year + yearsAhead) return undefined
  return err({ code: 'calendar-ends', calendar: calendar.open.calendar.id, lastKnown: last })
}
