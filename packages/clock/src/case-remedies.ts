/** What still stops a removal: each remedy with whether it is open, until when, whether it holds the state's hand, and the last safe moment to send. */
import type { CaseLine, CaseMoment, DueState, RemedyAnswer } from './case-answer.ts'
import { isStated, type KnownTimes } from './case-fact.ts'
import type { CaseLaw } from './case-law.ts'
import { earlier, isPast, later, line, readLimit } from './case-limit.ts'
import { latestSafeSend, type RemovalBound, readingWindows } from './case-send.ts'
import { standingOf } from './case-standing.ts'
import type { Procedure } from './procedure.ts'
import type { Remedy } from './remedy.ts'
import type { Zone } from './zone.ts'

export interface RemedyQuestion {
  readonly procedure: Procedure
  readonly times: KnownTimes
  readonly removal: RemovalBound
  readonly now: string
  /** Where the person is. */
  readonly here: Zone
}

export const remediesFor = (procedure: Procedure, law: CaseLaw): readonly Remedy[] =>
  law.remedies.filter((remedy) => remedy.procedures === 'any' || remedy.procedures.includes(procedure.id))

export function remedyAnswers(question: RemedyQuestion, law: CaseLaw): readonly RemedyAnswer[] {
  const remedies = remediesFor(question.procedure, law)
  return remedies.map((remedy) => remedyAnswer(remedy, remedies, question, law))
}

function remedyAnswer(remedy: Remedy, all: readonly Remedy[], question: RemedyQuestion, law: CaseLaw): RemedyAnswer {
  const { procedure, times, removal, now, here } = question
  const standing = standingOf(remedy, { procedure, times, now, zone: here }, law)
  const body = law.bodies.get(remedy.body)
  const readings = remedy.limits.map((limit) => readLimit(limit, times.get(limit.from), law))
  const due = readings.reduce<CaseMoment | null>((best, reading) => earlier(best, reading.earliest), null)
  const last = readings.reduce<CaseMoment | null>((best, reading) => later(best, reading.latest ?? reading.earliest), null)
  const undated = readings.some((reading) => reading.earliest === null)
  const stated = remedy.limits.some((limit) => isStated(times.get(limit.from)))
  const dueState = dueStateOf(remedy, due, last, undated, stated, now)
  const ripe = remedy.onlyIf.length === 0 || remedy.onlyIf.some((event) => isStated(times.get(event)))
  const send = body ? latestSafeSend(remedy, body, removal, here, now, law) : null
  const { group } = remedy.bars ?? {}
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
    latestSafeSend: standing.open === false ? null : send,
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
