/**
 * One reading of a limit laid on an uncertain fact: the earliest date it can end, and the latest.
 *
 * Each day the event can have been is counted, for a later event can have an earlier end where the law changed in between. What cannot be
 * counted is not dated: the reason is given and the caller treats it as due.
 */
import { type Day, isoOf, type Source } from '@holdfast/core'
import type { CaseLine, LimitReading } from './case-answer.ts'
import { type Edge, instantOf, type Known, localOf, type Moment24, shownIn } from './case-fact.ts'
import type { CaseLaw } from './case-law.ts'
import type { Limit } from './procedure.ts'
import type { LawChange } from './readings.ts'
import { leading, type Reckoning, reckon } from './reckon.ts'
import type { Dated } from './reckon-error.ts'
import { wallAt, type Zone, zoneNamed } from './zone.ts'

/** Longer spans are counted over this many days from the earliest, and on the last. */
const mostDays = 400

export const line = (code: string, params: CaseLine['params'] = {}): CaseLine => ({ code, params })

interface Ends {
  readonly first: Dated
  readonly last: Dated
  readonly zone: string
  readonly inShort: CaseLine
  readonly lines: readonly CaseLine[]
  readonly provisional: boolean
  readonly sources: readonly Source[]
  readonly changes: readonly LawChange[]
}

/** Of an event nothing is known of, every case says the same. */
const undatedLimits = new WeakMap<Limit, LimitReading>()

export function readLimit(limit: Limit, known: Known | undefined, law: CaseLaw): LimitReading {
  if (known?.from || known?.to) return readDated(limit, known, law)
  const kept = undatedLimits.get(limit) ?? readDated(limit, undefined, law)
  undatedLimits.set(limit, kept)
  return kept
}

function readDated(limit: Limit, known: Known | undefined, law: CaseLaw): LimitReading {
  const grounds = { status: limit.status, confidence: limit.confidence, sources: limit.sources, cites: limit.cites }
  const plain = {
    ruleSources: [],
    changes: [],
    inShort: null,
    id: limit.id,
    from: limit.from,
    rule: limit.rule,
    says: limit.says,
    ...grounds,
  }
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
    inShort: earliest.inShort,
    ruleSources: earliest.sources,
    changes: earliest.changes,
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

type Start = Pick<Edge, 'day' | 'second' | 'zone'>

/** Every day the event can have been, the first with its hour; where accounts differ in zone, on each of their walls. */
function daysOf(known: Known): readonly Start[] {
  const { from, to, zones } = known
  if (!from) return []
  return [...spanOf(from, to), ...zones.filter((zone) => zone.id !== from.zone.id).flatMap((zone) => elsewhere(zone, from, to))]
}

function spanOf(from: Edge, to: Edge | null): readonly Start[] {
  if (!to || to.day === from.day) return to && to.instant !== from.instant && to.second !== undefined ? [from, to] : [from]
  return [from, ...daysBetween(from.day + 1, to.day, from.zone)]
}

function elsewhere(zone: Zone, from: Edge, to: Edge | null): readonly Start[] {
  const first = wallAt(zone, from.instant).day
  return daysBetween(first, to ? wallAt(zone, Math.max(from.instant, to.instant - 1)).day : first, zone)
}

function daysBetween(first: Day, last: Day, zone: Zone): readonly Start[] {
  const end = Math.min(last, first + mostDays)
  const days = Array.from({ length: Math.max(0, end - first + 1) }, (_, i): Start => ({ day: first + i, zone }))
  return last > end ? [...days, { day: last, zone }] : days
}

function edgeEnds(limit: Limit, edge: Start, law: CaseLaw): Ends | CaseLine {
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
  const first = leading(reckoned)
  const reading = reckoned.readings.find((each) => each.utc === first.utc)
  return {
    first,
    inShort:
      first.utc === reckoned.utc || !reading
        ? line(`clock.because.${reckoned.inShort.code}`, reckoned.inShort.params)
        : line(`clock.reading.${reading.reason}`),
    last,
    zone: reckoned.zone,
    provisional: reckoned.provisional,
    sources: reckoned.cites,
    changes: reckoned.changes,
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
