/** The law one case is answered by: read from `data/`, validated, handed in. */
import type { Localized } from '@holdfast/core'
import type { Instrument, Track } from '@holdfast/law'
import type { Body } from './body.ts'
import type { ClockLaw } from './law.ts'
import type { Procedure } from './procedure.ts'
import type { Remedy, State } from './remedy.ts'

export interface CaseLaw extends ClockLaw {
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly procedures: ReadonlyMap<string, Procedure>
  readonly remedies: readonly Remedy[]
  readonly bodies: ReadonlyMap<string, Body>
  readonly states: ReadonlyMap<string, State>
}

export interface CaseLawParts {
  readonly clock: ClockLaw
  readonly instruments: readonly Instrument[]
  readonly procedures: readonly Procedure[]
  readonly remedies: readonly Remedy[]
  readonly bodies: readonly Body[]
  readonly states: readonly State[]
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> => new Map(rows.map((row) => [row.id, row]))

export function caseLaw({ clock, instruments, procedures, remedies, bodies, states }: CaseLawParts): CaseLaw {
  return {
    rules: clock.rules,
    calendars: clock.calendars,
    instruments: byId(instruments),
    procedures: byId(procedures),
    remedies: [...remedies].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)),
    bodies: byId(bodies),
    states: byId(states),
  }
}

/** What a case can be under: an agreement of the register, or the law of one state alone (its code). */
export interface Ground {
  readonly id: string
  readonly name: Localized
  readonly tracks: readonly Track[]
  readonly read: Instrument['read']['extent']
}

export function groundOf(law: CaseLaw, id: string): Ground | undefined {
  const instrument = law.instruments.get(id)
  if (instrument) return { id, name: instrument.short, tracks: instrument.tracks, read: instrument.read.extent }
  const state = law.states.get(id)
  return state && state.tracks.length > 0 ? { id, name: state.name, tracks: state.tracks, read: state.read } : undefined
}

/** Every ground a case can name, agreements first, each with at least one way of removal. */
export const grounds = (law: CaseLaw): readonly Ground[] =>
  [...law.instruments.keys(), ...law.states.keys()].flatMap((id) => groundOf(law, id) ?? []).filter((ground) => ground.tracks.length > 0)

/** Names in `data/` that lead nowhere: a track without its procedure, a remedy without its body, a limit without its rule. Empty where all is well. */
export function danglingNames(law: CaseLaw): readonly string[] {
  const remedies = new Map(law.remedies.map((remedy) => [remedy.id, remedy]))
  const rule = (where: string, id: string): readonly string[] => (law.rules.has(id) ? [] : [`${where}: no rule ${id}`])
  return [
    ...grounds(law).flatMap((ground) =>
      ground.tracks.filter((track) => !law.procedures.has(track.procedure)).map((track) => `${ground.id}: no procedure ${track.procedure}`),
    ),
    ...[...law.procedures.values()].flatMap((procedure) => [
      ...(law.states.has(procedure.state) ? [] : [`${procedure.id}: no state ${procedure.state}`]),
      ...procedure.steps.flatMap((step) =>
        [...step.limits, ...(step.opens.notBefore ? [step.opens.notBefore] : [])].flatMap((limit) =>
          rule(`${procedure.id}/${step.id}/${limit.id}`, limit.rule),
        ),
      ),
    ]),
    ...law.remedies.flatMap((remedy) => [
      ...(law.bodies.has(remedy.body) ? [] : [`${remedy.id}: no body ${remedy.body}`]),
      ...(remedy.procedures === 'any' ? [] : remedy.procedures)
        .filter((id) => !law.procedures.has(id))
        .map((id) => `${remedy.id}: no procedure ${id}`),
      ...(remedy.restores === undefined || remedies.has(remedy.restores) ? [] : [`${remedy.id}: no remedy ${remedy.restores}`]),
      ...remedy.limits.flatMap((limit) => rule(`${remedy.id}/${limit.id}`, limit.rule)),
      ...(remedy.planning.rule === undefined ? [] : rule(remedy.id, remedy.planning.rule)),
      ...eventsUnnamed(law, remedy).map((event) => `${remedy.id}: no event ${event}`),
    ]),
    ...[...law.bodies.values()].flatMap((body) =>
      body.hours?.calendar === undefined || law.calendars.has(body.hours.calendar)
        ? []
        : [`${body.id}: no calendar ${body.hours.calendar}`],
    ),
    ...[...law.states.values()].flatMap((state) =>
      state.standings.flatMap((standing) =>
        [standing.remedy, ...standing.alternatives].filter((id) => !remedies.has(id)).map((id) => `${state.id}: no remedy ${id}`),
      ),
    ),
  ]
}

/** Events a remedy counts from that neither it nor every procedure it belongs to names. */
function eventsUnnamed(law: CaseLaw, remedy: Remedy): readonly string[] {
  const own = new Set(remedy.events.map((event) => event.id))
  const wanted = [...remedy.limits.map((limit) => limit.from), ...remedy.onlyIf].filter((event) => !own.has(event))
  if (remedy.procedures === 'any') return wanted
  return wanted.filter((event) =>
    remedy.procedures === 'any'
      ? true
      : remedy.procedures.some((id) => !law.procedures.get(id)?.events.some((known) => known.id === event)),
  )
}
