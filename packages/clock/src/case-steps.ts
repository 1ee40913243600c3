/**
 * The steps of a procedure for one case: from when each can come, within what limit, and where it stands now.
 *
 * A state's limit is never our deadline. What can come is taken at its earliest; a limit is shown with every reading, and where one of them
 * cannot be dated there is no outer limit to rely on.
 */
import type { CaseLine, CaseMoment, OuterLimit, StepAnswer, StepStatus } from './case-answer.ts'
import { type Edge, isStated, type KnownTimes, lastMomentOf, momentOf } from './case-fact.ts'
import type { CaseLaw } from './case-law.ts'
import { earlier, isPast, type LimitDates, later, limitDates, line, readingOf, undated } from './case-limit.ts'
import type { RemovalBound } from './case-send.ts'
import type { Procedure, Step } from './procedure.ts'

/** Where one step stands, without words. */
export interface StepDates {
  readonly step: Step
  readonly id: string
  readonly earliest: CaseMoment | null
  readonly notBefore: LimitDates | null
  readonly outerLimit: Pick<OuterLimit, 'earliest' | 'latest'> & { readonly readings: readonly LimitDates[] }
  readonly status: StepStatus
  readonly done: CaseMoment | null
}

export const stepDates = (procedure: Procedure, times: KnownTimes, now: string, law: CaseLaw): readonly StepDates[] =>
  procedure.steps.map((step) => datesOf(step, times, now, law))

function datesOf(step: Step, times: KnownTimes, now: string, law: CaseLaw): StepDates {
  const { notBefore: bar } = step.opens
  const notBefore = bar ? limitDates(bar, times.get(bar.from), law) : null
  const earliest = openingOf(step, notBefore, times)
  const readings = step.limits.map((limit) => limitDates(limit, times.get(limit.from), law))
  const outerLimit = { earliest: firstOf(readings), latest: lastOf(readings), readings }
  const known = step.done === undefined ? undefined : times.get(step.done)
  const done = isStated(known) ? (known.from ? momentOf(known.from) : known.to ? lastMomentOf(known.to) : null) : null
  return { step, id: step.id, earliest, notBefore, outerLimit, status: statusOf(earliest, outerLimit.latest, done, now), done }
}

/** The latest of the earliest moments of what must have come before. What is not dated holds nothing back; nor does a bar nobody has read. */
function openingOf(step: Step, notBefore: LimitDates | null, times: KnownTimes): CaseMoment | null {
  let moment: CaseMoment | null = null
  for (const event of step.opens.after) {
    const known = times.get(event)
    if (known?.from) moment = later(moment, momentOf(known.from))
  }
  return notBefore?.earliest && relied(step) ? later(moment, notBefore.earliest) : moment
}

/** A bar nobody has read protects no one: it is told, and nothing is planned by it. */
const relied = (step: Step): boolean => step.opens.notBefore?.status !== 'unverified'

const firstOf = (limits: readonly LimitDates[]): CaseMoment | null =>
  limits.reduce<CaseMoment | null>((best, { earliest }) => earlier(best, earliest), null)

function lastOf(limits: readonly LimitDates[]): CaseMoment | null {
  if (limits.length === 0 || limits.some(({ latest }) => latest === null)) return null
  return limits.reduce<CaseMoment | null>((best, { latest }) => later(best, latest), null)
}

function statusOf(opening: CaseMoment | null, latest: CaseMoment | null, done: CaseMoment | null, now: string): StepStatus {
  if (done) return isPast(done, now) ? 'done' : 'planned'
  if (opening && !isPast(opening, now)) return 'not-yet'
  return latest && isPast(latest, now) ? 'limit-passed' : 'any-moment'
}

/** The same in words, with every reading and its sources. */
export function stepAnswer(dates: StepDates, procedure: Procedure, times: KnownTimes, now: string, law: CaseLaw): StepAnswer {
  const { step, earliest, status, done } = dates
  const scheduled = step.id === procedure.removal.step ? times.get(procedure.removal.scheduled) : undefined
  const outerLimit: OuterLimit = {
    ...dates.outerLimit,
    readings: step.limits.map((limit, i) => readingOf(limit, times.get(limit.from), dates.outerLimit.readings[i] ?? undated, law)),
    stated: step.limit,
  }
  return {
    id: step.id,
    actor: step.actor,
    name: step.name,
    earliest,
    outerLimit,
    status,
    done,
    document: step.document ?? null,
    silence: step.silence ?? null,
    watch: step.watch ?? null,
    owed: step.owed,
    because: [
      ...openingLines(dates, times, law),
      ...(isStated(scheduled) && scheduled.from ? [scheduledLine(scheduled.from)] : []),
      ...windowLines(step, earliest, outerLimit, status, now),
    ],
    confidence: step.confidence,
    sources: step.sources,
    cites: step.cites,
    lawStatus: step.status,
  }
}

const scheduledLine = (from: Edge): CaseLine => {
  const { date, time, zone } = momentOf(from)
  return line('case.step.scheduled', { date, time, zone })
}

function openingLines({ step, notBefore }: StepDates, times: KnownTimes, law: CaseLaw): readonly CaseLine[] {
  const because = step.opens.after.map((event): CaseLine => {
    const from = times.get(event)?.from
    if (!from) return line('case.step.waits-undated', { event })
    const { date, time, zone } = momentOf(from)
    return line('case.step.opens-after', { event, date, time, zone })
  })
  const { notBefore: bar } = step.opens
  if (!bar || !notBefore) return because
  const reading = readingOf(bar, times.get(bar.from), notBefore, law)
  if (!reading.earliest) return [...because, ...reading.because, line('case.step.not-before-undated', { event: reading.from })]
  const { date, time, zone } = reading.earliest
  const code = relied(step) ? 'case.step.not-before' : 'case.step.not-before-unverified'
  return [...because, line(code, { event: reading.from, date, time, zone }), ...reading.because]
}

/** "It can happen any time from X, at the latest Y": never "until". */
function windowLines(step: Step, opening: CaseMoment | null, limit: OuterLimit, status: StepStatus, now: string): readonly CaseLine[] {
  if (status === 'done' || status === 'planned') return [line(`case.step.${status}`)]
  const lines: CaseLine[] = []
  if (opening) lines.push(line('case.step.any-time-from', { date: opening.date, time: opening.time, zone: opening.zone }))
  else lines.push(line('case.step.any-moment'))
  if (limit.stated === 'unknown') lines.push(line('case.step.limit-unknown'))
  if (limit.stated === 'none-stated') lines.push(line('case.step.limit-none'))
  if (limit.readings.length > 1) lines.push(line('case.step.readings', { n: limit.readings.length }))
  const { earliest, latest } = limit
  if (latest && earliest && earliest.utc !== latest.utc)
    lines.push(
      line('case.step.at-the-latest-between', {
        date: earliest.date,
        time: earliest.time,
        date2: latest.date,
        time2: latest.time,
        zone: latest.zone,
      }),
    )
  else if (latest) lines.push(line('case.step.at-the-latest', { date: latest.date, time: latest.time, zone: latest.zone }))
  else if (earliest) lines.push(line('case.step.limit-partly', { date: earliest.date, time: earliest.time, zone: earliest.zone }))
  else if (limit.stated === 'stated') lines.push(line('case.step.limit-undated'))
  if (status === 'limit-passed') lines.push(line('case.step.limit-passed'))
  if (latest === null && earliest && isPast(earliest, now)) lines.push(line('case.step.limit-partly-passed'))
  if (step.actor !== 'person') lines.push(line('case.step.not-ours'))
  return lines
}

/** When the removal can come: the day it was announced for, else its opening where that lies ahead, else at any moment. */
export function removalMoment(procedure: Procedure, times: KnownTimes, steps: readonly StepDates[], now: string): CaseMoment | null {
  const scheduled = times.get(procedure.removal.scheduled)
  if (isStated(scheduled) && scheduled.from) return momentOf(scheduled.from)
  const opening = steps.find((each) => each.id === procedure.removal.step)?.earliest
  return opening && !isPast(opening, now) ? opening : null
}

export const isAnnounced = (procedure: Procedure, times: KnownTimes): boolean => {
  const scheduled = times.get(procedure.removal.scheduled)
  return isStated(scheduled) && scheduled.from !== null
}

/** The same with its reason. */
export function removalBound(procedure: Procedure, times: KnownTimes, moment: CaseMoment | null): RemovalBound {
  if (!moment) return { moment, because: [line('case.removal.any-moment')] }
  const { date, time, zone } = moment
  if (!isAnnounced(procedure, times)) return { moment, because: [line('case.removal.not-before', { date, time, zone })] }
  const uncertain = times.get(procedure.removal.scheduled)?.how === 'exact' ? [] : [line('case.removal.hour-unknown', { date, zone })]
  return { moment, because: [line('case.removal.scheduled', { date, time, zone }), ...uncertain] }
}
