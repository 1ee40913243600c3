/**
 * The date a counting rule gives: when, why that day and no other, what else it could be, and where the rule comes from.
 *
 * Pure: it reads no clock and no file, and the machine's own zone plays no part. `date` follows the rule as written; every other reading is in
 * `readings`, earliest first, and whatever is shown or sent goes by `leading`, the earliest of all.
 */
import { type Day, err, ok, type Result, type Source } from '@holdfast/core'
import { type Because, because } from './because.ts'
import { countOnce, type Question } from './count.ts'
import type { Counted } from './counted.ts'
import { dated } from './dated.ts'
import type { ClockLaw } from './law.ts'
import { type ReadLocal, readLocal, readWall } from './local-time.ts'
import type { PeriodOverride } from './period.ts'
import { type LawChange, type OtherReadings, otherReadings, type Reading } from './readings.ts'
import type { Dated, ReckonError } from './reckon-error.ts'
import type { CountingRule, Kind } from './rule.ts'
import { secondsPerDay, utcOf, wallClock, type Zone, zoneNamed } from './zone.ts'

export interface ReckonRequest {
  readonly rule: string
  /** `2026-11-20` or `2026-11-20T17:10`, as the wall showed it in `timezone`. */
  readonly local: string
  readonly timezone: string
  /** The same moment in UTC, where it is known: it decides between two readings of the wall clock. */
  readonly utc?: string
  /** Laid over the rule's own length. */
  readonly period?: PeriodOverride
  /** A calendar by id, before the rule's own. */
  readonly calendar?: string
  /** What happened; it is not read. */
  readonly event?: string
}

export interface Reckoning extends Dated {
  readonly rule: string
  readonly kind: Kind
  readonly zone: string
  /** Moved off a day off. */
  readonly moved: boolean
  /** Rests on days, hours or a calendar nobody has published or named. */
  readonly provisional: boolean
  /** Every other reading, earliest first. */
  readonly readings: readonly Reading[]
  /** Changes of the law that touch the period. */
  readonly changes: readonly LawChange[]
  /** The reason in one line, worded as `clock.because.<code>`; `because` says it step by step. */
  readonly inShort: Because
  readonly because: readonly Because[]
  readonly cites: readonly Source[]
}

/** @returns see `ReckonError` for every code */
export function reckon(request: ReckonRequest, law: ClockLaw): Result<Reckoning, ReckonError> {
  const rule = law.rules.get(request.rule)
  if (!rule) return err({ code: 'rule-unknown' })
  const zone = zoneNamed(request.timezone)
  if (!zone) return err({ code: 'zone-unknown' })
  const read = readLocal(request.local, zone, request.utc)
  if (!read.ok) return read
  const found = everyReading(rule, read.value, { law, period: request.period ?? {}, calendar: request.calendar })
  if (!found.ok) return found.error.code === 'hour-missing' ? withCautious(request, law) : found
  return ok(said(found.value))
}

/** A period as the data of a procedure or a remedy asks for it, from a day and, where it is known, its second. */
export interface WallRequest extends Pick<ReckonRequest, 'rule' | 'period' | 'calendar'> {
  readonly day: Day
  readonly second: number | undefined
  readonly zone: Zone
}

/** @returns as `reckon`, but `hour-missing` carries no cautious bound */
export function reckonWall(request: WallRequest, law: ClockLaw): Result<Reckoning, ReckonError> {
  const found = onWall(request, law)
  return found.ok ? ok(said(found.value)) : found
}

/** The first and the last date any reading gives, without reasons. */
export interface Bounds {
  readonly first: Dated
  readonly last: Dated
  readonly zone: string
  readonly provisional: boolean
}

/** @returns as `reckonWall` */
export function boundsOf(request: WallRequest, law: ClockLaw): Result<Bounds, ReckonError> {
  const found = onWall(request, law)
  if (!found.ok) return found
  const { at, readings, lead } = found.value
  const last = readings.reduce<Dated>((best, { date, time, utc }) => (utc > best.utc ? { date, time, utc } : best), at)
  return ok({ first: leading({ ...at, readings }), last, zone: lead.zone.id, provisional: lead.provisional })
}

function onWall({ rule: id, day, second, zone, period = {}, calendar }: WallRequest, law: ClockLaw): Result<Found, ReckonError> {
  const rule = law.rules.get(id)
  return rule ? everyReading(rule, readWall(zone, day, second), { law, period, calendar }) : err({ code: 'rule-unknown' })
}

/** What a count gives before it is put into words. */
interface Found {
  readonly rule: CountingRule
  readonly read: ReadLocal
  readonly lead: Counted
  readonly at: Dated
  readonly readings: readonly Reading[]
  readonly others: OtherReadings
  readonly end: ReturnType<typeof dayEnd>
}

function everyReading(rule: CountingRule, read: ReadLocal, question: Question): Result<Found, ReckonError> {
  const counted = countOnce(rule, rule.count, read.trigger, question)
  if (!counted.ok) return counted
  const others = otherReadings(rule, counted.value, read, question)
  const lead = others.instead ?? counted.value
  const end = dayEnd(lead)
  const at = dated(lead)
  const readings = [...end.readings, ...others.readings].filter((reading) => reading.utc !== at.utc)
  return ok({ rule, read, lead, at, readings, others, end })
}

const said = ({ rule, read, lead, at, readings, others, end }: Found): Reckoning => ({
  rule: rule.id,
  kind: rule.kind,
  ...at,
  zone: lead.zone.id,
  moved: lead.moved,
  provisional: lead.provisional,
  readings,
  changes: others.changes,
  inShort: lead.inShort(),
  because: [...read.because, ...lead.because(), ...others.because, ...end.because],
  cites: [...rule.sources, ...others.cites],
})

/** The earliest date any reading gives: what screens lead with and what is put in a calendar. */
export const leading = (reckoning: Dated & Pick<Reckoning, 'readings'>): Dated => {
  const [first] = reckoning.readings
  const { date, time, utc } = first && first.utc < reckoning.utc ? first : reckoning
  return { date, time, utc }
}

/** An hour is missing: the answer had it happened at 00:00 goes with the refusal, as the cautious bound. */
function withCautious(request: ReckonRequest, law: ClockLaw): Result<Reckoning, ReckonError> {
  const { utc: _, ...rest } = request
  const bound = reckon({ ...rest, local: `${request.local}T00:00` }, law)
  return err({ code: 'hour-missing', ...(bound.ok ? { cautious: leading(bound.value) } : {}) })
}

/** 24:00 that the wall shows twice: the clocks are put back across midnight, and the first time is the cautious one. */
function dayEnd({ day, at, zone }: Counted): { readonly readings: readonly Reading[]; readonly because: readonly Because[] } {
  const none = { readings: [], because: [] }
  if (at !== 'end') return none
  const lastMinute = wallClock(zone, day, secondsPerDay - 60)
  if (lastMinute.kind !== 'overlap') return none
  const reading: Reading = { ...dated({ day, at, zone }), utc: utcOf(lastMinute.instants[0] + 60), reason: 'day-end-twice' }
  return { readings: [reading], because: [because('day-end-twice', { zone: zone.id })] }
}
