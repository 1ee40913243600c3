/**
 * The dates of one case and nothing else: where every step and every remedy stands at a moment. Reasons, names and sources are put to them by
 * `case.ts` when someone asks; a board of many cases, and every trial of what a fact would change, needs the dates alone.
 */
import type { CaseMoment } from './case-answer.ts'
import type { Known, KnownTimes } from './case-fact.ts'
import type { CaseLaw } from './case-law.ts'
import { type RemedyDates, remedyDates } from './case-remedies.ts'
import { removalMoment, type StepDates, stepDates } from './case-steps.ts'
import type { Procedure } from './procedure.ts'
import { type Zone, zoneNamed } from './zone.ts'

export interface CaseDates {
  readonly steps: readonly StepDates[]
  /** When the removal can come, as far as sending is planned by it. Null: at any moment. */
  readonly removal: CaseMoment | null
  readonly remedies: readonly RemedyDates[]
}

/** @param now whole seconds in UTC, as `nowFrom` writes them */
export function datesAt(procedure: Procedure, times: KnownTimes, here: Zone, now: string, law: CaseLaw): CaseDates {
  const steps = stepDates(procedure, times, now, law)
  const removal = removalMoment(procedure, times, steps, now)
  return { steps, removal, remedies: remedyDates({ procedure, times, removal, now, here }, law) }
}

/** Where the person is, as far as the facts show: the zone of the latest dated fact. */
export function placeOf(times: KnownTimes): Zone {
  let last: Known | undefined
  let lastAt = Number.NEGATIVE_INFINITY
  for (const known of times.values()) {
    const at = (known.from ?? known.to)?.instant
    if (known.accounts === 0 || at === undefined || (last && at <= lastAt)) continue
    last = known
    lastAt = at
  }
  const zone = last?.from?.zone ?? last?.to?.zone ?? zoneNamed('UTC')
  if (!zone) throw new Error('invariant broken: no UTC')
  return zone
}
