/**
 * The answer for one case: what can happen to the person by when, what still stops it, what to do first, and why every date is what it is.
 *
 * Pure: `now` comes in and marks what has passed; it moves no date. What is uncertain becomes the safest bound and says so: our deadlines are
 * counted from the earliest, what the state can do is taken at its earliest, its limits are shown with every reading.
 */
import { err, ok, type Result } from '@holdfast/core'
import type { CaseAnswer, RemedyAnswer, StepAnswer } from './case-answer.ts'
import { worthKnowing } from './case-change.ts'
import { type CaseDates, datesAt, placeOf } from './case-dates.ts'
import { type KnownTimes, knownTimes } from './case-fact.ts'
import { factAnswers, warningsOf } from './case-facts.ts'
import type { Case, CaseError, CaseFact } from './case-input.ts'
import type { CaseLaw } from './case-law.ts'
import { nextActions } from './case-next.ts'
import { remediesFor, remedyAnswer } from './case-remedies.ts'
import type { RemovalBound } from './case-send.ts'
import { removalBound, stepAnswer } from './case-steps.ts'
import { type Way, wayOf } from './case-way.ts'
import { nowFrom } from './now.ts'
import type { Procedure } from './procedure.ts'
import type { Zone } from './zone.ts'

/**
 * @param now an ISO 8601 instant, with `Z` or an offset
 * @returns see `CaseError` for every code
 */
export function answerCase(asked: Case, law: CaseLaw, now: string): Result<CaseAnswer, CaseError> {
  const opened = openCase(asked, law, now)
  if (!opened.ok) return opened
  const { way, times, here, now: instant } = opened.value
  const { ground, procedure, names } = way
  const dates = datesAt(procedure, times, here, instant, law)
  const base = inWords(dates, procedure, times, here, instant, law)
  const worth = worthOf(asked.facts, opened.value, dates, law)
  return ok({
    instrument: ground.id,
    track: asked.track,
    procedure: procedure.id,
    state: procedure.state,
    title: procedure.name,
    now: instant,
    zone: asked.facts.length > 0 ? here.id : null,
    cover: asked.cover ?? null,
    removal: { step: procedure.removal.step, ...base.removal },
    facts: factAnswers(times, names),
    steps: base.steps,
    remedies: base.remedies,
    next: nextActions(base.remedies, remediesFor(procedure, law), worth, instant),
    wouldChange: worth,
    warnings: warningsOf(way, times),
    names,
  })
}

/** A case read: the way it is on, what its facts say, where the person is, and the moment in whole seconds. */
export interface OpenCase {
  readonly way: Way
  readonly times: KnownTimes
  readonly here: Zone
  readonly now: string
}

/** @returns every error of `answerCase` */
export function openCase(asked: Case, law: CaseLaw, now: string): Result<OpenCase, CaseError> {
  const instant = nowFrom(now)
  if (instant === undefined) return err({ code: 'now-invalid', at: 'now' })
  const found = wayOf(asked, law)
  if (!found.ok) return found
  const read = knownTimes(asked.facts, found.value.events)
  return read.ok ? ok({ way: found.value, times: read.value, here: placeOf(read.value), now: instant }) : read
}

/** What is most worth finding out: each fact that is missing or uncertain is tried, by its dates alone. */
export function worthOf(facts: readonly CaseFact[], { way, times, here, now }: OpenCase, base: CaseDates, law: CaseLaw) {
  const { procedure, events, names } = way
  return worthKnowing({
    base,
    times,
    names,
    removalStep: procedure.removal.step,
    scheduled: procedure.removal.scheduled,
    zone: here.id,
    now,
    tryFacts: (instead) => {
      const others = facts.filter((fact) => instead.every((tried) => tried.event !== fact.event))
      const tried = knownTimes([...others, ...instead], events)
      return tried.ok ? datesAt(procedure, tried.value, here, now, law) : null
    },
  })
}

export interface Dated {
  readonly steps: readonly StepAnswer[]
  readonly remedies: readonly RemedyAnswer[]
  readonly removal: RemovalBound
}

/** The dates with their reasons, without what to do first and what would change them. */
export const datedOf = (procedure: Procedure, times: KnownTimes, here: Zone, now: string, law: CaseLaw): Dated =>
  inWords(datesAt(procedure, times, here, now, law), procedure, times, here, now, law)

function inWords(dates: CaseDates, procedure: Procedure, times: KnownTimes, here: Zone, now: string, law: CaseLaw): Dated {
  const removal = removalBound(procedure, times, dates.removal)
  const question = { procedure, times, removal: dates.removal, now, here }
  return {
    steps: dates.steps.map((step) => stepAnswer(step, procedure, times, now, law)),
    removal,
    remedies: dates.remedies.map((remedy) => remedyAnswer(remedy, removal, question, law)),
  }
}
