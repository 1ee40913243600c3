/**
 * What the facts say of each event: the earliest and the latest it can have been.
 *
 * A day without an hour reaches from 00:00 to 24:00. "Before" has no earliest, "after" no latest, an event nobody dated has neither, except that
 * it is no earlier than what must have come before it. Several accounts of one event are taken together: it happened somewhere among them.
 */
import { type Day, dayFrom, dayOf, earliest, err, isoOf, latest, ok, parseWhen, type Result } from '@holdfast/core'
import type { CaseError, CaseFact } from './case-input.ts'
import { readLocal } from './local-time.ts'
import type { ProcedureEvent } from './procedure.ts'
import { clockOf, inRange, secondsPerDay, startOf, utcOf, wallAt, type Zone, zoneNamed } from './zone.ts'

/** One end of what is known. `second` is absent where it is a whole day. */
export interface Edge {
  readonly day: Day
  readonly second?: number
  readonly zone: Zone
  /** Seconds since 1970: for an earliest edge its first instant, for a latest edge its last. */
  readonly instant: number
}

export const certainties = ['exact', 'day', 'span', 'after', 'before', 'unknown', 'inferred'] as const
export type Certainty = (typeof certainties)[number]

export interface Known {
  readonly event: string
  /** Null: it can lie any time before. */
  readonly from: Edge | null
  /** Null: it can lie any time after, or not have happened. */
  readonly to: Edge | null
  readonly how: Certainty
  /** The event whose date gave the earliest edge, where it was inferred. */
  readonly since?: string
  readonly accounts: number
  /** Every zone an account was given in: our time is counted on each of their walls. */
  readonly zones: readonly Zone[]
  /** The source itself was unsure. */
  readonly doubtful: boolean
}

export type KnownTimes = ReadonlyMap<string, Known>

export const isStated = (known: Known | undefined): known is Known => known !== undefined && known.accounts > 0 && known.how !== 'unknown'

/** @returns `event-unknown`, `zone-unknown`, `date-invalid`, with the place in the file */
export function knownTimes(facts: readonly CaseFact[], events: readonly ProcedureEvent[]): Result<KnownTimes, CaseError> {
  const order = orderOf(events)
  const stated = new Map<string, Known>()
  for (const [i, fact] of facts.entries()) {
    if (!order.has(fact.event)) return err({ code: 'event-unknown', at: `facts.${i}.event`, known: [...order.keys()] })
    const read = readFact(fact, i)
    if (!read.ok) return read
    const earlier = stated.get(fact.event)
    stated.set(fact.event, earlier ? together(earlier, read.value) : read.value)
  }
  const known = new Map<string, Known>()
  for (const id of order.keys()) known.set(id, inferred(id, order, stated, known))
  return ok(known)
}

type Order = ReadonlyMap<string, readonly string[]>
const orders = new WeakMap<readonly ProcedureEvent[], Order>()

/** What must have come before each event, by id; worked out once for a procedure. */
function orderOf(events: readonly ProcedureEvent[]): Order {
  const known = orders.get(events)
  if (known) return known
  const order = new Map<string, readonly string[]>()
  for (const { id, after } of events) if (!order.has(id)) order.set(id, after)
  orders.set(events, order)
  return order
}

function readFact(fact: CaseFact, i: number): Result<Known, CaseError> {
  const zone = zoneNamed(fact.timezone)
  if (!zone) return err({ code: 'zone-unknown', at: `facts.${i}.timezone` })
  const { local, date, edtf } = fact
  const when = parseWhen({
    ...(local === undefined ? {} : { local }),
    ...(date === undefined ? {} : { date }),
    ...(edtf === undefined ? {} : { edtf }),
  })
  if (!when.ok) return err({ code: 'date-invalid', at: `facts.${i}.${when.error.at}` })
  const { doubtful } = when.value
  const plain = { event: fact.event, accounts: 1, doubtful, zones: [zone] }
  if (when.value.kind === 'instant') {
    const read = readLocal(when.value.local, zone)
    if (!read.ok) return err({ code: 'date-invalid', at: `facts.${i}.local` })
    const { day, second = 0, instant = startOf(zone, day) } = read.value.trigger
    const last = read.value.other?.trigger.instant ?? instant
    return ok({ ...plain, from: { day, second, zone, instant }, to: { day, second, zone, instant: last }, how: 'exact' })
  }
  const [first, last] = [earliest(when.value), latest(when.value)].map((bound) => (bound ? dayFrom(bound.day) : undefined))
  if ([first, last].some((day) => day !== undefined && !inRange(day))) return err({ code: 'date-invalid', at: `facts.${i}` })
  return ok({
    ...plain,
    from: first === undefined ? null : firstOf(first, zone),
    to: last === undefined ? null : lastOf(last, zone),
    how: when.value.kind,
  })
}

const firstOf = (day: Day, zone: Zone): Edge => ({ day, zone, instant: startOf(zone, day) })
const lastOf = (day: Day, zone: Zone): Edge => ({ day, zone, instant: startOf(zone, day + 1) })

function together(one: Known, other: Known): Known {
  const from = one.from && other.from ? (one.from.instant <= other.from.instant ? one.from : other.from) : null
  const to = one.to && other.to ? (one.to.instant >= other.to.instant ? one.to : other.to) : null
  const how: Certainty = from ? (to ? 'span' : 'after') : to ? 'before' : 'unknown'
  return {
    event: one.event,
    from,
    to,
    how,
    zones: [...new Set([...one.zones, ...other.zones])],
    accounts: one.accounts + other.accounts,
    doubtful: one.doubtful || other.doubtful,
  }
}

/** An event without an earliest edge is no earlier than the latest of the earliest edges of what must have come before it. */
function inferred(id: string, order: Order, stated: ReadonlyMap<string, Known>, done: ReadonlyMap<string, Known>): Known {
  const own = stated.get(id)
  if (own?.from) return own
  let best: Known | undefined
  for (const before of order.get(id) ?? []) {
    const known = done.get(before) ?? inferred(before, order, stated, done)
    if (known.from && (!best?.from || known.from.instant > best.from.instant)) best = known
  }
  const bound = best?.from ?? null
  // A bound past the latest edge would be a contradiction in the facts: then nothing is inferred.
  const usable = bound !== null && (!own?.to || bound.instant < own.to.instant) ? bound : null
  return {
    event: id,
    from: usable,
    to: own?.to ?? null,
    how: own && own.how !== 'unknown' ? own.how : usable ? 'inferred' : 'unknown',
    ...(usable && best ? { since: best.since ?? best.event } : {}),
    accounts: own?.accounts ?? 0,
    zones: own?.zones ?? best?.zones ?? [],
    doubtful: own?.doubtful ?? false,
  }
}

/** Pairs of dated events that cannot both be right: the second must come after the first and ended before it began. */
export function outOfOrder(
  events: readonly ProcedureEvent[],
  times: KnownTimes,
): readonly { readonly first: string; readonly second: string }[] {
  return events.flatMap((event) =>
    event.after.flatMap((before) => {
      const [first, second] = [times.get(before), times.get(event.id)]
      return first?.from && first.accounts > 0 && second?.to && second.to.instant < first.from.instant
        ? [{ first: before, second: event.id }]
        : []
    }),
  )
}

/** The edge as a question to the counting engine: with its hour where it is known. */
export const localOf = (edge: Pick<Edge, 'day' | 'second'>): string =>
  edge.second === undefined ? isoOf(edge.day) : `${isoOf(edge.day)}T${clockOf(edge.second)}`

export interface Moment24 {
  readonly date: string
  readonly time: string
  readonly zone: string
  readonly utc: string
}

/** An earliest edge as answers carry it: a day without an hour begins at 00:00. */
export const momentOf = (edge: Edge): Moment24 => ({
  date: isoOf(edge.day),
  time: clockOf(edge.second ?? 0),
  zone: edge.zone.id,
  utc: utcOf(edge.instant),
})

/** A latest edge: a day without an hour ends at 24:00. */
export const lastMomentOf = (edge: Edge): Moment24 => ({
  date: isoOf(edge.day),
  time: edge.second === undefined ? '24:00' : clockOf(edge.second),
  zone: edge.zone.id,
  utc: utcOf(edge.instant),
})

/** The same instant on the wall of another zone. */
export function shownIn(zone: Zone, utc: string): Moment24 {
  const instant = instantOf(utc)
  const wall = wallAt(zone, instant)
  return { date: isoOf(wall.day), time: clockOf(wall.second), zone: zone.id, utc }
}

/** Seconds since 1970 of an instant our own engine wrote (`2026-02-28T14:00:00Z`). */
export function instantOf(utc: string): number {
  const two = (at: number): number => 10 * utc.charCodeAt(at) + utc.charCodeAt(at + 1) - 11 * zero
  const day = dayOf({ year: 100 * two(0) + two(2), month: two(5), day: two(8) })
  return day * secondsPerDay + two(11) * 3600 + two(14) * 60 + two(17)
}

const zero = 48
