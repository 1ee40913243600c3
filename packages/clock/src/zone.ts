/**
 * Zones by their IANA name and history: which instant a wall clock meant, and what the wall clock showed at an instant.
 *
 * Instants are whole seconds since 1970 UTC. The history comes from Temporal (the machine's tz database) and is remembered stretch by
 * stretch, so that a hundred thousand dates do not ask it again; the machine's own zone is never consulted.
 */
import { civilOf, type Day, isoOf } from '@holdfast/core'
import { Temporal } from 'temporal-polyfill'

export const secondsPerDay = 86_400

interface Stretch {
  readonly from: number
  readonly until: number
  readonly offset: number
}
export interface Zone {
  readonly id: string
  readonly stretches: Stretch[]
}

/** What a wall clock reading means. `gap`: it was never shown, the two are its neighbours. `overlap`: it was shown twice. Earliest first. */
export type WallClock =
  | { readonly kind: 'one'; readonly instants: readonly [number] }
  | { readonly kind: 'gap' | 'overlap'; readonly instants: readonly [number, number] }

const zones = new Map<string, Zone>()
const zoneName = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/

/** Undefined where the tz database knows no such zone. Bare offsets (`+09:00`) are refused: they have no history. */
export function zoneNamed(name: string): Zone | undefined {
  const known = zones.get(name)
  if (known) return known
  if (!zoneName.test(name)) return undefined
  try {
    const { timeZoneId: id } = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    const zone = zones.get(id) ?? { id, stretches: [] }
    zones.set(id, zone)
    return zone
  } catch {
    return undefined
  }
}

/** Seconds by which the wall clock is ahead of UTC at an instant. */
export const offsetAt = (zone: Zone, instant: number): number => stretchAt(zone, instant).offset

function stretchAt(zone: Zone, instant: number): Stretch {
  const { stretches } = zone
  for (let i = stretches.length - 1; i >= 0; i--) {
    const stretch = stretches[i]
    if (stretch && instant >= stretch.from && instant < stretch.until) return stretch
  }
  const at = Temporal.Instant.fromEpochMilliseconds(instant * 1000).toZonedDateTimeISO(zone.id)
  const since = at.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
  const until = at.getTimeZoneTransition('next')
  const stretch = {
    from: since ? since.epochMilliseconds / 1000 : Number.NEGATIVE_INFINITY,
    until: until ? until.epochMilliseconds / 1000 : Number.POSITIVE_INFINITY,
    offset: at.offsetNanoseconds / 1e9,
  }
  stretches.push(stretch)
  return stretch
}

/** The instants at which the wall showed `day` and `second` (of that day, as the wall counts). */
export function wallClock(zone: Zone, day: Day, second: number): WallClock {
  const local = day * secondsPerDay + second
  const before = offsetAt(zone, local - secondsPerDay)
  const after = offsetAt(zone, local + secondsPerDay)
  if (before === after) return { kind: 'one', instants: [local - before] }
  const [first, second_] = before > after ? [local - before, local - after] : [local - after, local - before]
  const firstShown = offsetAt(zone, first) === local - first
  const secondShown = offsetAt(zone, second_) === local - second_
  if (firstShown && secondShown) return { kind: 'overlap', instants: [first, second_] }
  if (firstShown) return { kind: 'one', instants: [first] }
  if (secondShown) return { kind: 'one', instants: [second_] }
  return { kind: 'gap', instants: [first, second_] }
}

/** The first instant of a day; 24:00 of a day is the start of the next. */
export function startOf(zone: Zone, day: Day): number {
  const midnight = wallClock(zone, day, 0)
  return midnight.kind === 'gap' ? stretchAt(zone, midnight.instants[1]).from : midnight.instants[0]
}

export interface Wall {
  readonly day: Day
  /** Second of the day as the wall shows it. */
  readonly second: number
}

export function wallAt(zone: Zone, instant: number): Wall {
  const local = instant + offsetAt(zone, instant)
  const day = Math.floor(local / secondsPerDay)
  return { day, second: local - day * secondsPerDay }
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))

/** `HH:MM`, with seconds only where there are any. */
export function clockOf(second: number): string {
  const rest = second % 60
  const time = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}`
  return rest === 0 ? time : `${time}:${two(rest)}`
}

/** `2026-02-28T14:00:00Z`. */
export function utcOf(instant: number): string {
  const day = Math.floor(instant / secondsPerDay)
  const second = instant - day * secondsPerDay
  return `${isoOf(day)}T${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}Z`
}

/** Years we answer for: what lies outside is a slip of the pen, not a deadline. */
export const inRange = (day: Day): boolean => {
  const { year } = civilOf(day)
  return year >= 1 && year <= 9998
}
