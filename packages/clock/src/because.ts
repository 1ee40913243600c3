/**
 * One line of an explanation: a code worded as `clock.because.<code>`, and its parameters. Days are ISO (`2025-11-01`), so that `words` can
 * say them in the reader's language; amounts are numbers.
 */
import { type Day, isoOf } from '@holdfast/core'
import { type DayReason, dayState, type OpenCalendar } from './calendar.ts'

export const becauseCodes = [
  'in-short-days',
  'in-short-back',
  'in-short-months',
  'in-short-workdays',
  'in-short-clear-days',
  'in-short-earliest',
  'in-short-hours',
  'in-short-window',
  'in-short-window-later',
  'in-short-latest',
  'in-short-instant',
  'first-day-after',
  'first-day-same',
  'first-day-midnight',
  'counted-back',
  'last-day',
  'last-month',
  'months-back',
  'month-too-short',
  'month-korean',
  'working-days',
  'clear-days',
  'clear-days-short',
  'earliest-after',
  'hours-run',
  'hour-left-out',
  'clock-changed',
  'is-working',
  'is-working-weekend',
  'is-working-weekend-for',
  'is-weekend',
  'is-holiday',
  'is-moved',
  'is-in-lieu',
  'is-projected',
  'moved-on',
  'moved-back',
  'same-time-next',
  'not-moved',
  'two-working-days',
  'decree-day',
  'calendar-ends',
  'calendar-unread',
  'calendar-too-weak',
  'calendar-default',
  'window-open',
  'window-opens-later',
  'window-hours-assumed',
  'closing-stroke',
  'whole-day-before',
  'same-instant',
  'law-changed',
  'law-not-in-force',
  'local-time-skipped',
  'local-time-twice',
  'instant-differs',
  'day-end-twice',
] as const
export type BecauseCode = (typeof becauseCodes)[number]

export interface Because {
  readonly code: BecauseCode
  readonly params: Readonly<Record<string, string | number>>
}

export const because = (code: BecauseCode, params: Because['params'] = {}): Because => ({ code, params })

const codeOf: Readonly<Record<DayReason, BecauseCode>> = {
  working: 'is-working',
  'working-weekend': 'is-working-weekend',
  weekend: 'is-weekend',
  holiday: 'is-holiday',
  moved: 'is-moved',
  'in-lieu': 'is-in-lieu',
  projected: 'is-projected',
}

/** "Saturday 1 November 2025 is a working Saturday", and whether a decree calls it non-working without moving anything. */
export function dayIs(open: OpenCalendar, day: Day): readonly Because[] {
  const state = dayState(open, day)
  const params = { day: isoOf(day) }
  const line =
    state.of === undefined
      ? because(state.reason === 'moved' || state.reason === 'in-lieu' ? 'is-holiday' : codeOf[state.reason], params)
      : because(state.reason === 'working-weekend' ? 'is-working-weekend-for' : codeOf[state.reason], { ...params, of: isoOf(state.of) })
  return state.decree ? [line, because('decree-day', params)] : [line]
}
