/**
 * The answer for one case: what can happen to the person by when, what still stops it, what to do first, and why every date is what it is.
 *
 * Pure: `now` comes in and marks what has passed; it moves no date. What is uncertain becomes the safest bound and says so: our deadlines are
 * counted from the earliest, what the state can do is taken at its earliest, its limits are shown with every reading.
 */
import { err, type Localized, ok, type Result } from '@holdfast/core'
import type { CaseAnswer, CaseLine, FactAnswer } from './case-answer.ts'
import { type Dated, worthKnowing } from './case-change.ts'
import { isStated, type Known, type KnownTimes, knownTimes, lastMomentOf, momentOf, outOfOrder } from './case-fact.ts'
import type { Case, CaseError } from './case-input.ts'
import { type CaseLaw, type Ground, groundOf, grounds } from './case-law.ts'
import { line } from './case-limit.ts'
import { nextActions } from './case-next.ts'
import { remediesFor, remedyAnswers } from './case-remedies.ts'
import { removalBound, stepAnswers } from './case-steps.ts'
import { nowFrom } from './now.ts'
import type { Procedure, ProcedureEvent } from './procedure.ts'
import { type Zone, zoneNamed } from './zone.ts'

interface Found {
  readonly ground: Ground
  readonly procedure: Procedure
  readonly events: readonly ProcedureEvent[]
}

/**
 * @param now an ISO 8601 instant, with `Z` or an offset
 * @param isQuick nothing is tried of what would change the answer (`wouldChange` is empty, `next` asks for no fact): a tenth of the work, for a
 *   first look at many cases
 * @returns see `CaseError` for every code
 */
export function answerCase(asked: Case, law: CaseLaw, now: string, isQuick = false): Result<CaseAnswer, CaseError> {
  const instant = nowFrom(now)
  if (instant === undefined) return err({ code: 'now-invalid', at: 'now' })
  const found = findProcedure(asked, law)
  if (!found.ok) return found
  const { ground, procedure, events } = found.value
  const read = knownTimes(asked.facts, events)
  if (!read.ok) return read
  const times = read.value
  const here = hereOf(times)
  const base = datedOf(procedure, times, here, instant, law)
  const names = namesOf(procedure, events, law)
  const trying = {
    base,
    times,
    names: new Map(Object.entries(names)),
    removalStep: procedure.removal.step,
    scheduled: procedure.removal.scheduled,
    zone: here.id,
    now: instant,
    tryFacts: (facts) => {
      const others = asked.facts.filter((fact) => facts.every((tried) => tried.event !== fact.event))
      const tried = knownTimes([...others, ...facts], events)
      return tried.ok ? datedOf(procedure, tried.value, here, instant, law) : null
    },
  } satisfies Parameters<typeof worthKnowing>[0]
  const worth = isQuick ? [] : worthKnowing(trying)
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
    facts: [...times.values()].filter((known) => known.accounts > 0).map((known) => factAnswer(known, names)),
    steps: base.steps,
    remedies: base.remedies,
    next: nextActions(base.remedies, remediesFor(procedure, law), worth, instant),
    wouldChange: worth,
    warnings: warningsOf(ground, events, times),
    names,
  })
}

/** The dates alone, without what to do first and what would change them: for lists of many cases. */
export function datedOf(procedure: Procedure, times: KnownTimes, here: Zone, now: string, law: CaseLaw): Dated {
  const steps = stepAnswers(procedure, times, now, law)
  const removal = removalBound(procedure, times, steps, now)
  return { steps, removal, remedies: remedyAnswers({ procedure, times, removal, now, here }, law) }
}

function findProcedure(asked: Case, law: CaseLaw): Result<Found, CaseError> {
  const ground = groundOf(law, asked.instrument)
  if (!ground) return err({ code: 'instrument-unknown', at: 'instrument', known: grounds(law).map((each) => each.id) })
  const track = ground.tracks.find((each) => each.id === asked.track)
  const procedure = track ? law.procedures.get(track.procedure) : undefined
  if (!procedure) return err({ code: 'track-unknown', at: 'track', known: ground.tracks.map((each) => each.id) })
  const seen = new Set<string>()
  const events = [...procedure.events, ...remediesFor(procedure, law).flatMap((remedy) => remedy.events)].filter(
    (event) => !seen.has(event.id) && seen.add(event.id),
  )
  return ok({ ground, procedure, events })
}

/** Where the person is, as far as the facts show: the zone of the latest dated fact. */
function hereOf(times: KnownTimes): Zone {
  const dated = [...times.values()].filter((known) => known.accounts > 0 && (known.from ?? known.to) !== null)
  const at = (known: Known): number => (known.from ?? known.to)?.instant ?? 0
  const last = dated.reduce<Known | undefined>((best, known) => (best === undefined || at(known) > at(best) ? known : best), undefined)
  const zone = last?.from?.zone ?? last?.to?.zone ?? zoneNamed('UTC')
  if (!zone) throw new Error('invariant broken: no UTC')
  return zone
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

function factAnswer(known: Known, names: Readonly<Record<string, Localized>>): FactAnswer {
  const { event, how, accounts } = known
  return {
    event,
    name: names[event] ?? { en: event, ru: event, ko: event },
    how,
    earliest: known.from ? momentOf(known.from) : null,
    latest: known.to ? lastMomentOf(known.to) : null,
    accounts,
    because: [
      line(`case.fact.${how}`, { event, ...edgesOf(known) }),
      ...(accounts > 1 ? [line('case.fact.accounts', { n: accounts })] : []),
    ],
  }
}

function edgesOf(known: Known): CaseLine['params'] {
  const from = known.from ? momentOf(known.from) : null
  const to = known.to ? lastMomentOf(known.to) : null
  const zone = from?.zone ?? to?.zone ?? ''
  return { from: from?.date ?? '', time: from?.time ?? '', to: to?.date ?? '', zone }
}

function warningsOf(ground: Ground, events: readonly ProcedureEvent[], times: KnownTimes): readonly CaseLine[] {
  return [
    ...(ground.read === 'whole' ? [] : [line(`case.warning.read-${ground.read}`)]),
    ...([...times.values()].some(isStated) ? [] : [line('case.warning.no-facts')]),
    ...outOfOrder(events, times).map(({ first, second }) => line('case.warning.out-of-order', { event: second, first })),
  ]
}
