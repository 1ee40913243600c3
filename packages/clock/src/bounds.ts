/**
 * The first and the last date a limit gives for one start, as a board of many cases asks for them: without reasons, and remembered.
 *
 * A period in days or longer depends on the day of its start (and on whether it began at 00:00), never on the hour: each day is counted once and
 * kept for the next case. The reasons are counted again when someone asks for them, by the same engine.
 */
import { type Day, ok, type Result } from '@holdfast/core'
import type { Moment24 } from './case-fact.ts'
import type { ClockLaw } from './law.ts'
import type { PeriodOverride } from './period.ts'
import { boundsOf, type Reckoning, reckonWall } from './reckon.ts'
import type { Dated, ReckonError } from './reckon-error.ts'
import type { Zone } from './zone.ts'

/** What a limit asks: a rule, and what it lays over it. The object itself is the key of what is remembered. */
export interface LimitRule {
  readonly rule: string
  readonly period?: PeriodOverride | undefined
  readonly calendar?: string | undefined
}

export interface Start {
  readonly day: Day
  /** Undefined where only the day is known. */
  readonly second?: number
  readonly zone: Zone
}

export interface LimitBounds {
  readonly first: Moment24
  readonly last: Moment24
  readonly provisional: boolean
}

type Counted = Result<LimitBounds, ReckonError>

/** Eight years of days for each limit in each zone; then it begins anew. */
const mostKept = 3000
const memory = new WeakMap<ClockLaw, WeakMap<LimitRule, Map<Zone, Map<number, Counted>>>>()

/** @returns as `reckon`, but `hour-missing` carries no cautious bound */
export function limitBounds(limit: LimitRule, start: Start, law: ClockLaw): Counted {
  const kept = memoryOf(limit, start.zone, law)
  if (!kept) return counted(limit, start, law)
  const key = start.day * 2 + (start.second === 0 ? 1 : 0)
  const known = kept.get(key)
  if (known) return known
  const found = counted(limit, start, law)
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, found)
  return found
}

/** The whole reckoning of the same start, with its reasons. */
export const limitSaid = (limit: LimitRule, { day, second, zone }: Start, law: ClockLaw): Result<Reckoning, ReckonError> =>
  reckonWall({ ...askedOf(limit), day, second, zone }, law)

const askedOf = ({ rule, period, calendar }: LimitRule) => ({
  rule,
  ...(period ? { period } : {}),
  ...(calendar === undefined ? {} : { calendar }),
})

function counted(limit: LimitRule, { day, second, zone }: Start, law: ClockLaw): Counted {
  const bounds = boundsOf({ ...askedOf(limit), day, second, zone }, law)
  if (!bounds.ok) return bounds
  const { first, last, zone: shown, provisional } = bounds.value
  return ok({ first: onWallOf(shown, first), last: onWallOf(shown, last), provisional })
}

const onWallOf = (zone: string, { date, time, utc }: Dated): Moment24 => ({ date, time, zone, utc })

/** Undefined where the date hangs on the hour of the start. */
function memoryOf(limit: LimitRule, zone: Zone, law: ClockLaw): Map<number, Counted> | undefined {
  const limits = memory.get(law) ?? new WeakMap<LimitRule, Map<Zone, Map<number, Counted>>>()
  if (!memory.has(law)) memory.set(law, limits)
  const zones = limits.get(limit)
  const kept = zones?.get(zone)
  if (kept) return kept
  if (!countsDays(limit, law)) return undefined
  const fresh = new Map<number, Counted>()
  if (zones) zones.set(zone, fresh)
  else limits.set(limit, new Map([[zone, fresh]]))
  return fresh
}

const dayUnits: readonly string[] = ['day', 'week', 'month', 'year', 'workday', 'clear-day']

/** True where the rule, every reading of it and every rule before and after it count whole days. */
function countsDays({ rule: id, period }: LimitRule, law: ClockLaw): boolean {
  const rule = law.rules.get(id)
  if (!rule) return false
  const units = [rule, law.rules.get(rule.succeeds ?? ''), law.rules.get(rule.succeeded_by ?? '')].flatMap((each) =>
    each ? [each.count.unit, ...each.readings.map(({ count }) => count.unit)] : [],
  )
  return [...units, ...(period?.unit === undefined ? [] : [period.unit])].every((unit) => dayUnits.includes(unit))
}
