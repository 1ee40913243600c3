/** What still stops a removal: each remedy with whether it is open, until when, whether it holds the state's hand, and the last safe moment to send. */

import type { Body } from './body.ts'
import type { CaseLine, CaseMoment, DueState, RemedyAnswer } from './case-answer.ts'
import { isStated, type KnownTimes } from './case-fact.ts'
import type { CaseLaw } from './case-law.ts'
import { earlier, isPast, type LimitDates, later, limitDates, line, readingOf, undated as undatedDates } from './case-limit.ts'
import { latestSafeSend, type RemovalBound, readingWindows, type SendDates, sendDates } from './case-send.ts'
import { type StandingDates, standingDates, standingDays, standingOf } from './case-standing.ts'
import type { Procedure } from './procedure.ts'
import type { Remedy, SuspensiveEffect } from './remedy.ts'
import type { Zone } from './zone.ts'

export interface RemedyQuestion {
  readonly procedure: Procedure
  readonly times: KnownTimes
  /** Null: the removal can come at any moment. */
  readonly removal: CaseMoment | null
  readonly now: string
  /** Where the person is. */
  readonly here: Zone
}

const remediesByProcedure = new WeakMap<CaseLaw, Map<Procedure, readonly Remedy[]>>()

export function remediesFor(procedure: Procedure, law: CaseLaw): readonly Remedy[] {
  const kept = remediesByProcedure.get(law) ?? new Map<Procedure, readonly Remedy[]>()
  if (!remediesByProcedure.has(law)) remediesByProcedure.set(law, kept)
  const known = kept.get(procedure)
  if (known) return known
  const remedies = law.remedies.filter((remedy) => remedy.procedures === 'any' || remedy.procedures.includes(procedure.id))
  kept.set(procedure, remedies)
  return remedies
}

/** Where one remedy stands, without words. */
export interface RemedyDates {
  readonly remedy: Remedy
  readonly id: string
  readonly standing: StandingDates
  readonly open: boolean | null
  readonly holdsRemoval: boolean
  readonly ripe: boolean
  readonly dueState: DueState
  readonly due: CaseMoment | null
  readonly undated: boolean
  readonly dueReadings: readonly LimitDates[]
  readonly suspensive: SuspensiveEffect
  readonly bars: { readonly group: string } | null
  readonly latestSafeSend: SendDates | null
}

export function remedyDates(question: RemedyQuestion, law: CaseLaw): readonly RemedyDates[] {
  const { procedure, times, removal, now, here } = question
  const state = law.states.get(procedure.state)
  const days = standingDays(procedure, times, now, here)
  const sends = new Map<string, SendDates | null>()
  const sendTo = (remedy: Remedy, body: Body): SendDates | null => {
    const key = `${body.id} ${remedy.planning.n} ${remedy.planning.unit}`
    const known = sends.get(key)
    if (known !== undefined) return known
    const found = sendDates(remedy, body, removal, here, now, law)
    sends.set(key, found)
    return found
  }
  return remediesFor(procedure, law).map((remedy): RemedyDates => {
    const standing = standingDates(remedy, state, days)
    const body = law.bodies.get(remedy.body)
    const dueReadings = remedy.limits.map((limit) => limitDates(limit, times.get(limit.from), law))
    let [due, last, undated]: [CaseMoment | null, CaseMoment | null, boolean] = [null, null, false]
    for (const { earliest, latest } of dueReadings) {
      due = earlier(due, earliest)
      last = later(last, latest ?? earliest)
      undated ||= earliest === null
    }
    const stated = remedy.limits.some((limit) => isStated(times.get(limit.from)))
    const send = body && standing.open !== false ? sendTo(remedy, body) : null
    return {
      remedy,
      id: remedy.id,
      standing,
      open: standing.open,
      holdsRemoval: standing.holdsRemoval,
      ripe: remedy.onlyIf.length === 0 || remedy.onlyIf.some((event) => isStated(times.get(event))),
      dueState: dueStateOf(remedy, due, last, undated, stated, now),
      due,
      undated,
      dueReadings,
      suspensive: remedy.suspensive,
      bars: remedy.bars ?? null,
      latestSafeSend: send,
    }
  })
}

/** The same in words, with every reading, both walls and the sources. */
export function remedyAnswer(dates: RemedyDates, bound: RemovalBound, question: RemedyQuestion, law: CaseLaw): RemedyAnswer {
  const { procedure, times, now, here } = question
  const { remedy, ripe, due, dueState, undated, latestSafeSend: send } = dates
  const standing = standingOf(remedy, law.states.get(procedure.state), dates.standing)
  const body = law.bodies.get(remedy.body)
  const readings = remedy.limits.map((limit, i) => readingOf(limit, times.get(limit.from), dates.dueReadings[i] ?? undatedDates, law))
  const { group } = remedy.bars ?? {}
  const all = remediesFor(procedure, law)
  return {
    id: remedy.id,
    name: remedy.name,
    body: remedy.body,
    bodyName: body?.name ?? remedy.name,
    open: standing.open,
    reason: standing.reason,
    holdsRemoval: standing.holdsRemoval,
    ripe,
    dueState,
    due,
    dueReadings: readings,
    suspensive: remedy.suspensive,
    suspensiveNote: remedy.suspensiveNote,
    latestSafeSend: send && latestSafeSend(remedy, send, bound, here),
    windows: standing.open === false || !body ? [] : readingWindows(body, here, now, law),
    alternatives: standing.alternatives,
    bars:
      remedy.bars && group !== undefined
        ? {
            group,
            says: remedy.bars.says,
            others: all.filter((each) => each.id !== remedy.id && each.bars?.group === group).map((each) => each.id),
          }
        : null,
    who: remedy.who,
    form: remedy.form,
    languages: remedy.languages,
    channels: body?.channels ?? [],
    fields: remedy.fields,
    because: [
      ...standing.because,
      ...(ripe ? [] : remedy.onlyIf.map((event) => line('case.remedy.only-if', { event }))),
      ...dueLines(dueState, due, undated, readings.length, now),
      ...(due ? readings.filter((reading) => reading.earliest?.utc === due.utc).flatMap((reading) => reading.because) : []),
    ],
    status: standing.grounds && standing.grounds.status === 'unverified' ? 'unverified' : remedy.status,
    confidence: standing.grounds?.confidence ?? remedy.confidence,
    sources: [...remedy.sources, ...(standing.grounds?.sources ?? [])],
    cites: [...remedy.cites, ...(standing.grounds?.cites ?? [])],
  }
}

/** Passed only when every reading has passed: an early reading gone by is a reason to hurry, not to give up. */
function dueStateOf(
  remedy: Remedy,
  due: CaseMoment | null,
  last: CaseMoment | null,
  undated: boolean,
  stated: boolean,
  now: string,
): DueState {
  if (remedy.limit === 'none') return 'none'
  if (remedy.limit === 'unknown') return 'unknown'
  if (!due) return remedy.limits.every((limit) => limit.pending) && !stated ? 'pending' : 'start-unknown'
  return last && isPast(last, now) && !undated ? 'passed' : 'dated'
}

function dueLines(state: DueState, due: CaseMoment | null, undated: boolean, readings: number, now: string): readonly CaseLine[] {
  if (state === 'none') return [line('case.due.none')]
  if (state === 'unknown') return [line('case.due.unknown')]
  if (state === 'pending') return [line('case.due.pending')]
  if (!due) return [line('case.due.start-unknown')]
  const { date, time, zone } = due
  return [
    line(state === 'passed' ? 'case.due.passed' : 'case.due.dated', { date, time, zone }),
    ...(state === 'dated' && isPast(due, now) ? [line('case.due.early-reading-passed')] : []),
    ...(undated && readings > 1 ? [line('case.due.partly-undated')] : []),
  ]
}
