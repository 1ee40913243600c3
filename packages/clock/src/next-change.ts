/**
 * When an answer may next change by itself: the first of its moments that lies ahead, and at the latest the next midnight where the person is, for what turns
 * on a day (a treaty that ends, a body that opens). Until then a board of many cases need not ask again.
 */
import type { CaseAnswer, CaseMoment, FactAnswer, ReadingWindow } from './case-answer.ts'
import { instantOf } from './case-fact.ts'
import { startOf, utcOf, wallAt, zoneNamed } from './zone.ts'

interface Edges {
  readonly earliest: CaseMoment | null
  readonly latest: CaseMoment | null
}

/** The moments of an answer, in words or not. Without `windows` (a row does not show them) an opening hour changes nothing. */
export interface Moments extends Pick<CaseAnswer, 'zone' | 'now'> {
  readonly removal: { readonly moment: CaseMoment | null }
  readonly facts: readonly Pick<FactAnswer, 'earliest' | 'latest'>[]
  readonly steps: readonly {
    readonly earliest: CaseMoment | null
    readonly done: CaseMoment | null
    readonly outerLimit: { readonly readings: readonly Edges[] }
  }[]
  readonly remedies: readonly {
    readonly latestSafeSend: { readonly moment: CaseMoment | null } | null
    readonly dueReadings: readonly Edges[]
    readonly windows?: readonly ReadingWindow[]
  }[]
}

/** An instant as `2026-02-28T14:00:00Z`, always after `answer.now`. */
export function nextChange(answer: Moments): string {
  const zone = zoneNamed(answer.zone ?? 'UTC') ?? zoneNamed('UTC')
  if (!zone) throw new Error('invariant broken: no UTC')
  const now = instantOf(answer.now)
  let first = utcOf(startOf(zone, wallAt(zone, now).day + 1))
  const look = (moment: CaseMoment | null | undefined): void => {
    if (moment && moment.utc > answer.now && moment.utc < first) first = moment.utc
  }
  const limits = (readings: readonly Edges[]): void => {
    for (const reading of readings) {
      look(reading.earliest)
      look(reading.latest)
    }
  }
  look(answer.removal.moment)
  for (const fact of answer.facts) {
    look(fact.earliest)
    look(fact.latest)
  }
  for (const step of answer.steps) {
    look(step.earliest)
    look(step.done)
    limits(step.outerLimit.readings)
  }
  for (const remedy of answer.remedies) {
    look(remedy.latestSafeSend?.moment)
    limits(remedy.dueReadings)
    for (const { opens, closes } of remedy.windows ?? []) {
      look(opens.there)
      look(closes.there)
    }
  }
  return first
}
