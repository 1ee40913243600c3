/** The way of removal a case names: its ground, its procedure, every event a fact can be given of, and the names of all of them. Found once for a law. */
import { err, type Localized, ok, type Result } from '@holdfast/core'
import type { Case, CaseError } from './case-input.ts'
import { type CaseLaw, type Ground, groundOf, grounds } from './case-law.ts'
import { remediesFor } from './case-remedies.ts'
import type { Procedure, ProcedureEvent } from './procedure.ts'

export interface Way {
  readonly ground: Ground
  readonly procedure: Procedure
  readonly events: readonly ProcedureEvent[]
  readonly eventIds: readonly string[]
  /** Of events, steps (`step:`), remedies (`remedy:`) and bodies (`body:`). */
  readonly names: Readonly<Record<string, Localized>>
}

const found = new WeakMap<CaseLaw, Map<string, Map<string, Way>>>()

/** @returns `instrument-unknown`, `track-unknown` */
export function wayOf({ instrument, track }: Pick<Case, 'instrument' | 'track'>, law: CaseLaw): Result<Way, CaseError> {
  const byGround = found.get(law) ?? new Map<string, Map<string, Way>>()
  if (!found.has(law)) found.set(law, byGround)
  const known = byGround.get(instrument)?.get(track)
  if (known) return ok(known)
  const read = findWay(instrument, track, law)
  if (read.ok) byGround.set(instrument, new Map(byGround.get(instrument)).set(track, read.value))
  return read
}

function findWay(instrument: string, name: string, law: CaseLaw): Result<Way, CaseError> {
  const ground = groundOf(law, instrument)
  if (!ground) return err({ code: 'instrument-unknown', at: 'instrument', known: grounds(law).map((each) => each.id) })
  const track = ground.tracks.find((each) => each.id === name)
  const procedure = track ? law.procedures.get(track.procedure) : undefined
  if (!procedure) return err({ code: 'track-unknown', at: 'track', known: ground.tracks.map((each) => each.id) })
  const seen = new Set<string>()
  const events = [...procedure.events, ...remediesFor(procedure, law).flatMap((remedy) => remedy.events)].filter(
    (event) => !seen.has(event.id) && seen.add(event.id),
  )
  return ok({ ground, procedure, events, eventIds: events.map(({ id }) => id), names: namesOf(procedure, events, law) })
}

function namesOf(procedure: Procedure, events: readonly ProcedureEvent[], law: CaseLaw): Readonly<Record<string, Localized>> {
  const remedies = remediesFor(procedure, law)
  return Object.fromEntries([
    ...events.map((event) => [event.id, event.name] as const),
    ...procedure.steps.map((step) => [`step:${step.id}`, step.name] as const),
    ...remedies.map((remedy) => [`remedy:${remedy.id}`, remedy.name] as const),
    ...remedies.flatMap(({ body }) => {
      const name = law.bodies.get(body)?.name
      return name ? [[`body:${body}`, name] as const] : []
    }),
  ])
}
