/**
 * One reading of a limit laid on an uncertain fact: the earliest date it can end, and the latest.
 *
 * Each day the event can have been is counted, for a later event can have an earlier end where the law changed in between. What cannot be
 * counted is not dated: the reason is given and the caller treats it as due.
 */
import { isoOf } from '@holdfast/core'
import type { CaseLine, LimitReading } from './case-answer.ts'
import { type Edge, instantOf, type Known, localOf, type Moment24, shownIn } from './case-fact.ts'
import type { CaseLaw } from './case-law.ts'
import type { Limit } from './procedure.ts'
import { leading, type Reckoning, reckon } from './reckon.ts'
import type { Dated } from './reckon-error.ts'
import { zoneNamed } from './zone.ts'

/** Longer spans are counted at both ends, and on every day a law changed. */
const mostDays = 400

export const line = (code: string, params: CaseLine['params'] = {}): CaseLine => ({ code, params })

interface Ends {
  readonly first: Dated
  readonly last: Dated
  readonly zone: string
  readonly lines: readonly CaseLine[]
  readonly provisional: boolean
}

export function readLimit(limit: Limit, known: Known | undefined, law: CaseLaw): LimitReading {
  const grounds = { status: limit.status, confidence: limit.confidence, sources: limit.sources, cites: limit.cites }
  const plain = { id: limit.id, from: limit.from, rule: limit.rule, says: limit.says, ...grounds }
  if (!known?.from) {
    const code = known?.to ? 'case.limit.start-open' : 'case.limit.start-unknown'
    const to = known?.to ? edgeEnds(limit, known.to, law) : null
    const latest = to && 'first' in to ? atZone(to.last, to.zone) : null
    return { ...plain, earliest: null, latest, provisional: false, because: [line(code, { event: limit.from })] }
  }
  const counted = daysOf(known).map((edge) => edgeEnds(limit, edge, law))
  const dated = counted.filter((ends): ends is Ends => 'first' in ends)
  const [lead] = dated
  if (!lead) {
    const failed = counted.find((ends): ends is CaseLine => 'code' in ends)
    return { ...plain, earliest: null, latest: null, provisional: true, because: failed ? [failed] : [] }
  }
  const earliest = dated.reduce((best, ends) => (ends.first.utc < best.first.utc ? ends : best), lead)
  const last = dated.reduce((best, ends) => (ends.last.utc > best.last.utc ? ends : best), lead)
  return {
    ...plain,
    earliest: atZone(earliest.first, earliest.zone),
    latest: known.to === null ? null : atZone(last.last, last.zone),
    provisional: dated.some((ends) => ends.provisional) || dated.length < counted.length,
    because: [...startLines(limit, known), ...earliest.lines],
  }
}

const atZone = (dated: Dated, zone: string): Moment24 => ({ date: dated.date, time: dated.time, zone, utc: dated.utc })

/** How the start was taken, said before the counting. */
function startLines(limit: Limit, known: Known): readonly CaseLine[] {
  const event = limit.from
  const day = known.from ? isoOf(known.from.day) : ''
  if (known.how === 'exact') return []
  if (known.how === 'day') return [line('case.limit.hour-unknown', { event, day })]
  if (known.how === 'inferred') return [line('case.limit.start-inferred', { event, day, since: known.since ?? event })]
  return [line('case.limit.start-earliest', { event, day })]
}

/** Every day the event can have been, the first with its hour. */
function daysOf(known: Known): readonly Pick<Edge, 'day' | 'second' | 'zone' | 'instant'>[] {
  const { from, to } = known
  if (!from) return []
  if (!to || to.day === from.day) return to && to.instant !== from.instant && to.second !== undefined ? [from, to] : [from]
  const last = Math.min(to.day, from.day + mostDays)
  const between = Array.from({ length: Math.max(0, last - from.day) }, (_, i) => ({ ...from, day: from.day + 1 + i }))
  return [from, ...between.map(({ second: _, ...rest }) => rest), ...(to.day > last ? [to] : [])]
}

function edgeEnds(limit: Limit, edge: Pick<Edge, 'day' | 'second' | 'zone'>, law: CaseLaw): Ends | CaseLine {
  const request = {
    rule: limit.rule,
    local: localOf(edge),
    timezone: edge.zone.id,
    ...(limit.period ? { period: limit.period } : {}),
    ...(limit.calendar === undefined ? {} : { calendar: limit.calendar }),
  }
  const reckoned = reckon(request, law)
  if (reckoned.ok) return endsOf(reckoned.value)
  if (reckoned.error.code !== 'hour-missing') return line('case.limit.not-counted', { rule: limit.rule, error: reckoned.error.code })
  const early = reckon({ ...request, local: `${isoOf(edge.day)}T00:00` }, law)
  const late = reckon({ ...request, local: `${isoOf(edge.day)}T23:59` }, law)
  if (!early.ok || !late.ok) return line('case.limit.not-counted', { rule: limit.rule, error: 'hour-missing' })
  const [first, last] = [endsOf(early.value), endsOf(late.value)]
  return { ...first, last: last.last, lines: [line('case.limit.hour-needed', { event: limit.from }), ...first.lines] }
}

function endsOf(reckoned: Reckoning): Ends {
  const all: readonly Dated[] = [reckoned, ...reckoned.readings]
  const last = all.reduce((best, each) => (each.utc > best.utc ? each : best))
  return {
    first: leading(reckoned),
    last,
    zone: reckoned.zone,
    provisional: reckoned.provisional,
    lines: [
      ...reckoned.because.map((each) => line(`clock.because.${each.code}`, each.params)),
      ...reckoned.readings.flatMap((each) => [
        line('case.limit.other-reading', { date: each.date, time: each.time }),
        line(`clock.reading.${each.reason}`),
      ]),
    ],
  }
}

export const earlier = (a: Moment24 | null, b: Moment24 | null): Moment24 | null => (a === null ? b : b === null || a.utc <= b.utc ? a : b)
export const later = (a: Moment24 | null, b: Moment24 | null): Moment24 | null => (a === null ? b : b === null || a.utc >= b.utc ? a : b)

/** The same moment on another wall; the zone must exist. */
export function movedTo(zoneId: string, moment: Moment24): Moment24 {
  const zone = zoneNamed(zoneId)
  return zone ? shownIn(zone, moment.utc) : moment
}

export const isPast = (moment: Moment24, now: string): boolean => instantOf(moment.utc) <= instantOf(now)
