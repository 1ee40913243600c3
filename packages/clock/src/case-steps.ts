/**
 * The steps of a procedure for one case: from when each can come, within what limit, and where it stands now.
 *
 * A state's limit is never our deadline. What can come is taken at its earliest; a limit is shown with every reading, and where one of them
 * cannot be dated there is no outer limit to rely on.
 */
import type { CaseLine, CaseMoment, LimitReading, OuterLimit, StepAnswer, StepStatus } from './case-answer.ts'
import { type Edge, isStated, type KnownTimes, lastMomentOf, momentOf } from './case-fact.ts'
import type { CaseLaw } from './case-law.ts'
import { earlier, isPast, later, line, readLimit } from './case-limit.ts'
import type { RemovalBound } from './case-send.ts'
import type { Procedure, Step } from './procedure.ts'

export function stepAnswers(procedure: Procedure, times: KnownTimes, now: string, law: CaseLaw): readonly StepAnswer[] {
  return procedure.steps.map((step) => stepAnswer(step, procedure, times, now, law))
}

function stepAnswer(step: Step, procedure: Procedure, times: KnownTimes, now: string, law: CaseLaw): StepAnswer {
  const opening = openingOf(step, times, law)
  const scheduled = step.id === procedure.removal.step ? times.get(procedure.removal.scheduled) : undefined
  const outerLimit = outerLimitOf(step, times, law)
  const done = step.done === undefined ? undefined : times.get(step.done)
  const doneAt = isStated(done) ? (done.from ? momentOf(done.from) : done.to ? lastMomentOf(done.to) : null) : null
  const status = statusOf(opening.moment, outerLimit, doneAt, now)
  return {
    id: step.id,
    actor: step.actor,
    name: step.name,
    earliest: opening.moment,
    outerLimit,
    status,
    done: doneAt,
    document: step.document ?? null,
    silence: step.silence ?? null,
    watch: step.watch ?? null,
    owed: step.owed,
    because: [
      ...opening.because,
      ...(isStated(scheduled) && scheduled.from ? [scheduledLine(scheduled.from)] : []),
      ...windowLines(step, opening.moment, outerLimit, status, now),
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

interface Opening {
  readonly moment: CaseMoment | null
  readonly because: readonly CaseLine[]
}

/** The latest of the earliest moments of what must have come before. What is not dated holds nothing back. */
function openingOf(step: Step, times: KnownTimes, law: CaseLaw): Opening {
  let moment: CaseMoment | null = null
  const because: CaseLine[] = []
  for (const event of step.opens.after) {
    const known = times.get(event)
    if (!known?.from) {
      because.push(line('case.step.waits-undated', { event }))
      continue
    }
    const from = momentOf(known.from)
    moment = later(moment, from)
    because.push(line('case.step.opens-after', { event, date: from.date, time: from.time, zone: from.zone }))
  }
  if (step.opens.notBefore) {
    const reading = readLimit(step.opens.notBefore, times.get(step.opens.notBefore.from), law)
    if (reading.earliest) {
      const { date, time, zone } = reading.earliest
      // A bar nobody has read protects no one: it is told, and nothing is planned by it.
      const relied = reading.status !== 'unverified'
      if (relied) moment = later(moment, reading.earliest)
      because.push(line(relied ? 'case.step.not-before' : 'case.step.not-before-unverified', { event: reading.from, date, time, zone }))
      because.push(...reading.because)
    } else because.push(...reading.because, line('case.step.not-before-undated', { event: reading.from }))
  }
  return { moment, because }
}

function outerLimitOf(step: Step, times: KnownTimes, law: CaseLaw): OuterLimit {
  const readings = step.limits.map((limit) => readLimit(limit, times.get(limit.from), law))
  return {
    earliest: readings.reduce<CaseMoment | null>((best, reading) => earlier(best, reading.earliest), null),
    latest: lastOf(readings),
    readings,
    stated: step.limit,
  }
}

function lastOf(readings: readonly LimitReading[]): CaseMoment | null {
  if (readings.length === 0 || readings.some((reading) => reading.latest === null)) return null
  return readings.reduce<CaseMoment | null>((best, reading) => later(best, reading.latest), null)
}

function statusOf(opening: CaseMoment | null, limit: OuterLimit, done: CaseMoment | null, now: string): StepStatus {
  if (done) return isPast(done, now) ? 'done' : 'planned'
  if (opening && !isPast(opening, now)) return 'not-yet'
  return limit.latest && isPast(limit.latest, now) ? 'limit-passed' : 'any-moment'
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
export function removalBound(procedure: Procedure, times: KnownTimes, steps: readonly StepAnswer[], now: string): RemovalBound {
  const scheduled = times.get(procedure.removal.scheduled)
  if (isStated(scheduled) && scheduled.from) {
    const moment = momentOf(scheduled.from)
    const { date, time, zone } = moment
    const uncertain = scheduled.how === 'exact' ? [] : [line('case.removal.hour-unknown', { date, zone })]
    return { moment, because: [line('case.removal.scheduled', { date, time, zone }), ...uncertain] }
  }
  const step = steps.find((each) => each.id === procedure.removal.step)
  if (step?.earliest && !isPast(step.earliest, now)) {
    const { date, time, zone } = step.earliest
    return { moment: step.earliest, because: [line('case.removal.not-before', { date, time, zone })] }
  }
  return { moment: null, because: [line('case.removal.any-moment')] }
}
