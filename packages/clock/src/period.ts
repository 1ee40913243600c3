/**
 * The length of a period as the case gives it, laid over the rule's own count.
 *
 * `period-missing`: the rule is a way of counting and needs a length. `amount-invalid`: no whole number from 0 up, or beyond what a person lives.
 * `unit-unsupported`: the rule cannot be counted in that unit.
 */
import { err, ok, type Result } from '@holdfast/core'
import * as v from 'valibot'
import { ClockTimeSchema, type Count, type DaysCount, type HoursCount, IsoDaySchema } from './rule.ts'

export const periodUnits = ['minute', 'hour', 'day', 'week', 'month', 'year', 'workday', 'clear-day'] as const

/** What a case may say of the period. Only what it says is laid over the rule. */
export const PeriodOverrideSchema = v.object({
  unit: v.optional(v.string()),
  n: v.optional(v.unknown()),
  calendar: v.optional(v.string()),
  /** Days off of the addressee, ISO. Given for a window, they are the whole list. */
  holidays: v.optional(v.array(IsoDaySchema)),
  open: v.optional(ClockTimeSchema),
  close: v.optional(ClockTimeSchema),
  zone: v.optional(v.string()),
  /** Zones to show one instant in: names, or an object whose keys they are. The first leads. */
  zones: v.optional(v.union([v.array(v.string()), v.record(v.string(), v.unknown())])),
})
export type PeriodOverride = v.InferOutput<typeof PeriodOverrideSchema>

export type PeriodError =
  | { readonly code: 'period-missing' }
  | { readonly code: 'amount-invalid'; readonly most: number }
  | { readonly code: 'unit-unsupported' }

type Amounts = Extract<Count, { readonly n?: number | undefined }>
/** A count whose length is settled. */
export type SettledCount = (Amounts & { readonly n: number }) | Exclude<Count, Amounts>

const mostOf: Readonly<Record<(typeof periodUnits)[number], number>> = {
  minute: 52_560_000,
  hour: 876_000,
  day: 36_500,
  week: 5200,
  month: 1200,
  year: 100,
  workday: 10_000,
  'clear-day': 10_000,
}
const isUnit = (unit: string): unit is (typeof periodUnits)[number] => (periodUnits as readonly string[]).includes(unit)

const hasAmount = (count: Count): count is Amounts => count.unit !== 'window' && count.unit !== 'last-closing' && count.unit !== 'convert'

/** @param own the rule's own length for this event, where it has one */
export function settle(count: Count, own: number | undefined, period: PeriodOverride): Result<SettledCount, PeriodError> {
  const asked = period.unit
  if (!hasAmount(count)) {
    const names: readonly string[] = [count.unit, ...(count.unit === 'last-closing' && count.also_called ? [count.also_called] : [])]
    return asked === undefined || names.includes(asked) ? ok(count) : err({ code: 'unit-unsupported' })
  }
  const unit = asked ?? count.unit
  if (!isUnit(unit)) return err({ code: 'unit-unsupported' })
  const recast = unit === count.unit ? count : inUnit(count, unit)
  if (!recast) return err({ code: 'unit-unsupported' })
  const n = period.n ?? (unit === count.unit ? own : undefined)
  if (n === undefined) return err({ code: 'period-missing' })
  const most = mostOf[unit]
  if (typeof n !== 'number' || !Number.isInteger(n) || n < 0 || n > most) return err({ code: 'amount-invalid', most })
  return ok({ ...recast, n })
}

/** The same rule counted in another unit: its first day, its calendar and its way of moving stay, as far as the unit has them. */
function inUnit(count: Amounts, unit: (typeof periodUnits)[number]): Amounts | undefined {
  const calendar = count.calendar === undefined ? {} : { calendar: count.calendar }
  if (count.unit === 'clear-day' || unit === 'clear-day') return undefined
  if (unit === 'minute' || unit === 'hour')
    return isHours(count) ? { ...count, unit } : { unit, start: 'instant', roll: 'none', ...calendar }
  if (unit === 'workday') return count.calendar === undefined ? undefined : { unit, start: 'next-day', calendar: count.calendar }
  if (isDays(count)) return { ...count, unit }
  const roll = isHours(count) && count.roll !== 'none' ? 'next-working' : 'none'
  return { unit, start: 'next-day', direction: 'after', roll, months: 'last-day', months_stated: false, ...calendar }
}

const isHours = (count: Amounts): count is HoursCount => count.unit === 'minute' || count.unit === 'hour'
const isDays = (count: Amounts): count is DaysCount =>
  count.unit === 'day' || count.unit === 'week' || count.unit === 'month' || count.unit === 'year'
