/**
 * One reading of a limit laid on an uncertain fact: the earliest date it can end, and the latest.
 *
 * Each day the event can have been is counted, for a later event can have an earlier end where the law changed in between. What cannot be
 * counted is not dated: the reason is given and the caller treats it as due.
 */
import { type Day, isoOf, type Source } from '@holdfast/core'
import { limitBounds, limitSaid, type Start } from './bounds.ts'
import type { CaseLine, LimitReading } from './case-answer.ts'
import { type Edge, type Known, type Moment24, shownIn } from './case-fact.ts'
import type { CaseLaw } from './case-law.ts'
import type { Limit } from './procedure.ts'
import type { LawChange } from './readings.ts'
import { wallAt, type Zone, zoneNamed } from './zone.ts'

/** Longer spans are counted over this many days from the earliest, and on the last. */
const mostDays = 400

export const line = (code: string, params: CaseLine['params'] = {}): CaseLine => ({ code, params })

interface Ends {
  readonly first: Moment24
  readonly last: Moment24
  readonly provisional: boolean
  readonly start: Start
  /** The rule needs an hour and only the day is known: counted from 00:00 and from 23:59. */
  readonly hourNeeded: boolean
}

/** The dates of one reading of a limit, without their reasons. `lead` is the count the earliest date comes from. */
export interface LimitDates {
  readonly earliest: Moment24 | null
  readonly latest: Moment24 | null
  readonly provisional: boolean
  readonly lead: Ends | null
  readonly failed: CaseLine | null
}

/** The same with its reasons, its wording and its sources. */
export function readingOf(limit: Limit, known: Known | undefined, dates: LimitDates, law: CaseLaw): LimitReading {
  if (known?.from || known?.to) return inFull(limit, known, dates, law)
  const kept = undatedReadings.get(limit) ?? inFull(limit, undefined, undated, law)
  undatedReadings.set(limit, kept)
  return kept
}

/** Of an event nothing is known of, every case says the same. */
const undatedReadings = new WeakMap<Limit, LimitReading>()
export const undated: LimitDates = { earliest: null, latest: null, provisional: false, lead: null, failed: null }

function inFull(limit: Limit, known: Known | undefined, dates: LimitDates, law: CaseLaw): LimitReading {
  const { earliest, latest, provisional } = dates
  const words = wordsOf(limit, known, dates, law)
  return {
    ruleSources: words.sources,
    changes: words.changes,
    inShort: words.inShort,
    id: limit.id,
    from: limit.from,
    rule: limit.rule,
    says: limit.says,
    status: limit.status,
    confidence: limit.confidence,
    sources: limit.sources,
    cites: limit.cites,
    earliest,
    latest,
    provisional,
    because: words.lines,
  }
}

function wordsOf(limit: Limit, known: Known | undefined, { lead, failed }: LimitDates, law: CaseLaw): Words {
  const none = { inShort: null, sources: [], changes: [] }
  if (!known?.from) {
    const code = known?.to ? 'case.limit.start-open' : 'case.limit.start-unknown'
    return { ...none, lines: [line(code, { event: limit.from })] }
  }
  if (!lead) return { ...none, lines: failed ? [failed] : [] }
  const words = inWords(lead, limit, law)
  return { ...words, lines: [...startLines(limit, known), ...words.lines] }
}

export function limitDates(limit: Limit, known: Known | undefined, law: CaseLaw): LimitDates {
  if (!known?.from) {
    if (!known?.to) return undated
    const to = edgeEnds(limit, known.to, law)
    const latest = 'first' in to ? to.last : null
    return { earliest: null, latest, provisional: false, lead: null, failed: null }
  }
  if (isOneStart(known)) {
    const ends = edgeEnds(limit, known.from, law)
    if (!('first' in ends)) return { earliest: null, latest: null, provisional: true, lead: null, failed: ends }
    const latest = known.to === null ? null : ends.last
    return { earliest: ends.first, latest, provisional: ends.provisional, lead: ends, failed: null }
  }
  let lead: Ends | null = null
  let last: Ends | null = null
  let failed: CaseLine | null = null
  let provisional = false
  for (const edge of daysOf(known)) {
    const ends = edgeEnds(limit, edge, law)
    if (!('first' in ends)) {
      failed ??= ends
      continue
    }
    if (!lead || ends.first.utc < lead.first.utc) lead = ends
    if (!last || ends.last.utc > last.last.utc) last = ends
    provisional ||= ends.provisional
  }
  return {
    earliest: lead?.first ?? null,
    latest: known.to === null || !last ? null : last.last,
    provisional: provisional || failed !== null || lead === null,
    lead,
    failed,
  }
}

/** How the start was taken, said before the counting. */
function startLines(limit: Limit, known: Known): readonly CaseLine[] {
  const event = limit.from
  const day = known.from ? isoOf(known.from.day) : ''
  if (known.how === 'exact') return []
  if (known.how === 'day') return [line('case.limit.hour-unknown', { event, day })]
  if (known.how === 'inferred') return [line('case.limit.start-inferred', { event, day, since: known.since ?? event })]
  return [line('case.limit.start-earliest', { event, day })]
}

/** One day on one wall, as most facts are. */
function isOneStart({ from, to, zones }: Known): boolean {
  if (!from || zones.some((zone) => zone.id !== from.zone.id)) return false
  return !to || (to.day === from.day && (to.instant === from.instant || to.second === undefined))
}

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

function edgeEnds(limit: Limit, start: Start, law: CaseLaw): Ends | CaseLine {
  const bounds = limitBounds(limit, start, law)
  if (bounds.ok) {
    const { first, last, provisional } = bounds.value
    return { first, last, provisional, start, hourNeeded: false }
  }
  if (bounds.error.code !== 'hour-missing') return line('case.limit.not-counted', { rule: limit.rule, error: bounds.error.code })
  const midnight = { ...start, second: 0 }
  const early = limitBounds(limit, midnight, law)
  const late = limitBounds(limit, { ...start, second: lastMinute }, law)
  if (!early.ok || !late.ok) return line('case.limit.not-counted', { rule: limit.rule, error: 'hour-missing' })
  const { first, provisional } = early.value
  return { first, last: late.value.last, provisional, start: midnight, hourNeeded: true }
}

const lastMinute = 23 * 3600 + 59 * 60

interface Words {
  readonly inShort: CaseLine | null
  readonly lines: readonly CaseLine[]
  readonly sources: readonly Source[]
  readonly changes: readonly LawChange[]
}

function inWords({ first, start, hourNeeded }: Ends, limit: Limit, law: CaseLaw): Words {
  const said = limitSaid(limit, start, law)
  if (!said.ok) throw new Error('invariant broken: a date without its reasons')
  const reckoned = said.value
  const reading = reckoned.readings.find((each) => each.utc === first.utc)
  return {
    inShort:
      first.utc === reckoned.utc || !reading
        ? line(`clock.because.${reckoned.inShort.code}`, reckoned.inShort.params)
        : line(`clock.reading.${reading.reason}`),
    sources: reckoned.cites,
    changes: reckoned.changes,
    lines: [
      ...(hourNeeded ? [line('case.limit.hour-needed', { event: limit.from })] : []),
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

/** Instants of our own writing (`nowFrom`, `utcOf`) are in order as they are spelled. */
export const isPast = (moment: Moment24, now: string): boolean => moment.utc <= now
