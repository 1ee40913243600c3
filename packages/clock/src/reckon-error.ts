import type { PeriodError } from './period.ts'

/** A moment as answers carry it: 24:00 is the end of `date`, `utc` the instant. */
export interface Dated {
  readonly date: string
  readonly time: string
  readonly utc: string
}

/**
 * Why there is no answer. Codes are worded as `clock.error.<code>`; nothing that was typed is repeated.
 *
 * `rule-unknown`, `zone-unknown`, `calendar-unknown`: no such name. `date-invalid`: no such day or time (30 February, 25:00).
 * `hour-missing`: the period runs in hours and only the day was given; `cautious` is the answer had it happened at 00:00.
 * `calendar-missing`: working days need a calendar and the case names none. `calendar-too-weak`: the calendar is not good enough to count working
 * days by. `calendar-ends`: the date lies so far outside the calendar that not even a provisional day can be given.
 * `hours-unknown`: nobody has read the addressee's hours and none were given. `zones-missing`: no zone to show the instant in.
 * `input-invalid`: the question does not have the shape it must have; `at` is the path.
 */
export type ReckonError =
  | PeriodError
  | { readonly code: 'rule-unknown' }
  | { readonly code: 'zone-unknown' }
  | { readonly code: 'date-invalid' }
  | { readonly code: 'hour-missing'; readonly cautious?: Dated }
  | { readonly code: 'calendar-unknown' }
  | { readonly code: 'calendar-missing' }
  | { readonly code: 'calendar-too-weak'; readonly calendar: string }
  | { readonly code: 'calendar-ends'; readonly calendar: string; readonly lastKnown: string }
  | { readonly code: 'hours-unknown' }
  | { readonly code: 'zones-missing' }
  | { readonly code: 'input-invalid'; readonly at: string }

export const reckonErrorCodes: readonly ReckonError['code'][] = [
  'amount-invalid',
  'calendar-ends',
  'calendar-missing',
  'calendar-too-weak',
  'calendar-unknown',
  'date-invalid',
  'hour-missing',
  'hours-unknown',
  'input-invalid',
  'period-missing',
  'rule-unknown',
  'unit-unsupported',
  'zone-unknown',
  'zones-missing',
]
