/**
 * What a person wrote as the local time of an event, and the instant it meant.
 *
 * `2026-03-29` is a day; `2026-03-29T02:30` a time on the wall. A time the wall never showed, or showed twice, is flagged: the earlier instant
 * leads and the other is kept. A UTC instant written beside it decides between the two.
 */
import { type Day, dayFrom, err, ok, type Result } from '@holdfast/core'
import { type Because, because } from './because.ts'
import type { Trigger } from './counted.ts'
import { clockOf, utcOf, wallAt, wallClock, type Zone } from './zone.ts'

export interface ReadLocal {
  readonly trigger: Trigger
  /** The same event at the other instant the wall clock can have meant. */
  readonly other?: { readonly trigger: Trigger; readonly reason: 'local-time-skipped' | 'local-time-twice' | 'instant-differs' }
  readonly because: readonly Because[]
}

const shape = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?)?$/
const utcShape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.0+)?)?Z$/

export function readLocal(local: string, zone: Zone, utc?: string): Result<ReadLocal, { readonly code: 'date-invalid' }> {
  const parts = shape.exec(local)
  const day = dayFrom(parts?.[1] ?? '')
  if (!parts || day === undefined || local.startsWith('9999')) return err({ code: 'date-invalid' })
  const stated = utc === undefined ? undefined : instantFrom(utc)
  if (utc !== undefined && stated === undefined) return err({ code: 'date-invalid' })
  const second = parts[2] === undefined ? undefined : Number(parts[2]) * 3600 + Number(parts[3]) * 60 + Number(parts[4] ?? 0)
  return ok(readWall(zone, day, second, stated))
}

/** The same from numbers: the second of the day, undefined where only the day is known; `stated` is the instant given beside it. */
export function readWall(zone: Zone, day: Day, second: number | undefined, stated?: number): ReadLocal {
  if (second === undefined) return { trigger: { zone, day }, because: [] }
  const meant = wallClock(zone, day, second)
  const instants: readonly number[] = meant.instants
  const at = (instant: number): Trigger => ({ zone, day, second, instant })
  const [first, last] = [meant.instants[0], meant.instants.at(-1) ?? meant.instants[0]]
  if (stated !== undefined && instants.includes(stated)) return { trigger: at(stated), because: [] }
  if (stated !== undefined) {
    const [lead, other] = stated < first ? [stated, first] : [first, stated]
    const lines = [because('instant-differs', { earlier: utcOf(lead), later: utcOf(other) })]
    return { trigger: at(lead), other: { trigger: at(other), reason: 'instant-differs' }, because: lines }
  }
  if (meant.kind === 'one') return { trigger: at(first), because: [] }
  const reason = meant.kind === 'gap' ? 'local-time-skipped' : 'local-time-twice'
  const [before, after] = [wallAt(zone, first), wallAt(zone, last)]
  const lines = [
    because(reason, {
      time: clockOf(second),
      earlier: clockOf(before.second),
      later: clockOf(after.second),
      utc: utcOf(first),
      utcLater: utcOf(last),
    }),
  ]
  return { trigger: at(first), other: { trigger: at(last), reason }, because: lines }
}

function instantFrom(utc: string): number | undefined {
  const parts = utcShape.exec(utc)
  const day = dayFrom(parts?.[1] ?? '')
  return parts && day !== undefined ? day * 86_400 + Number(parts[2]) * 3600 + Number(parts[3]) * 60 + Number(parts[4] ?? 0) : undefined
}
