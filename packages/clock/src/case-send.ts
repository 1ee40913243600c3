/**
 * The last moment at which something sent to a body still leaves it the time it needs before the removal, there and where the person is.
 *
 * Where the removal can come at any moment, no later moment is safe than now. A body without an office of its own is taken to sit where the
 * person is.
 */
import { mustBeDay } from '@holdfast/core'
import type { Body } from './body.ts'
import { type Calendar, openCalendar } from './calendar.ts'
import type { CaseLine, LatestSafeSend, ReadingWindow } from './case-answer.ts'
import { instantOf, type Moment24, shownIn } from './case-fact.ts'
import type { CaseLaw } from './case-law.ts'
import { line } from './case-limit.ts'
import { type Counted, isTimed } from './counted.ts'
import { dated } from './dated.ts'
import type { Remedy } from './remedy.ts'
import { lastClosing, nextOpening, secondsOf } from './window.ts'
import { utcOf, wallAt, type Zone, zoneNamed } from './zone.ts'

/** When the removal can come, as far as sending is planned by it. */
export interface RemovalBound {
  /** Null: at any moment. */
  readonly moment: Moment24 | null
  readonly because: readonly CaseLine[]
}

const weekendsOnly: Calendar = {
  id: 'weekends',
  also_called: [],
  name: { en: 'weekends only', ru: 'только выходные', ko: '주말만' },
  weekend: [6, 7],
  may_move_later: true,
  weekend_may_work: false,
  off: [],
  working_weekend: [],
  decree_non_working: [],
  recurring: [],
  status: 'unverified',
  confidence: 'low',
  sources: [{ title: 'no calendar of this body is known', how: 'assumed', confidence: 'low' }],
  cites: [],
}

interface Desk {
  readonly zone: Zone
  readonly open: string
  readonly close: string
  readonly calendar: ReturnType<typeof openCalendar>
  readonly assumed: boolean
}

function deskOf(body: Body, here: Zone, law: CaseLaw): Desk | null {
  const { hours } = body
  const zone = body.zone === undefined ? here : zoneNamed(body.zone)
  if (!hours || !zone) return null
  const base = (hours.calendar === undefined ? undefined : law.calendars.get(hours.calendar)) ?? weekendsOnly
  const rest = [1, 2, 3, 4, 5, 6, 7].filter((day) => !hours.days.includes(day))
  const sameWeek = rest.length === base.weekend.length && rest.every((day) => base.weekend.includes(day))
  const calendar = sameWeek ? base : { ...base, weekend: rest }
  return { zone, open: hours.open, close: hours.close, calendar: openCalendar(calendar), assumed: hours.assumed }
}

/** @returns null where nobody knows when the body reads */
export function latestSafeSend(
  remedy: Remedy,
  body: Body,
  removal: RemovalBound,
  here: Zone,
  now: string,
  law: CaseLaw,
): LatestSafeSend | null {
  const { planning } = remedy
  if (!removal.moment) {
    const because = [...removal.because, line('case.send.now-any-moment')]
    return {
      state: 'now',
      moment: null,
      local: null,
      otherReading: null,
      provisional: false,
      assumption: planning.assumption,
      inShort: because.at(-1) ?? null,
      because,
    }
  }
  const found =
    planning.unit === 'hours'
      ? hoursBefore(planning.n, removal.moment, body, here)
      : daysBefore(planning.n, removal.moment, body, here, law)
  if (!found) return null
  const passed = instantOf(found.moment.utc) <= instantOf(now)
  const because = [
    ...removal.because,
    ...found.because,
    line(planning.assumption ? 'case.send.planning-assumed' : 'case.send.planning-stated', { n: planning.n, unit: planning.unit }),
    ...(passed ? [line('case.send.passed')] : []),
  ]
  return {
    state: passed ? 'passed' : 'by',
    moment: found.moment,
    local: shownIn(here, found.moment.utc),
    otherReading: found.other,
    provisional: found.provisional,
    assumption: planning.assumption || found.assumed,
    inShort: found.inShort,
    because,
  }
}

interface Found {
  readonly moment: Moment24
  readonly other: Moment24 | null
  readonly provisional: boolean
  readonly assumed: boolean
  readonly inShort: CaseLine
  readonly because: readonly CaseLine[]
}

function hoursBefore(n: number, removal: Moment24, body: Body, here: Zone): Found {
  const zone = (body.zone === undefined ? undefined : zoneNamed(body.zone)) ?? here
  const moment = shownIn(zone, utcOf(instantOf(removal.utc) - n * 3600))
  return {
    moment,
    other: null,
    provisional: false,
    assumed: false,
    inShort: line('case.send.hours-before', { n }),
    because: [line('case.send.hours-before', { n })],
  }
}

function daysBefore(n: number, removal: Moment24, body: Body, here: Zone, law: CaseLaw): Found | null {
  const desk = deskOf(body, here, law)
  if (!desk) return null
  const counted = lastClosing(
    triggerAt(desk.zone, instantOf(removal.utc)),
    desk.zone,
    { unit: 'last-closing', zone: desk.zone.id, open: desk.open, close: desk.close, whole_days: n, calendar: desk.calendar.calendar.id },
    { open: desk.calendar, because: [], standIn: desk.calendar.calendar.id === weekendsOnly.id },
  )
  const first = earliestOf(counted)
  const inShort = counted.inShort()
  return {
    moment: { ...first, zone: desk.zone.id },
    other: first.utc === dated(counted).utc ? null : { ...dated(counted), zone: desk.zone.id },
    provisional: counted.provisional,
    assumed: desk.assumed,
    inShort: first.utc === dated(counted).utc ? line(`clock.because.${inShort.code}`, inShort.params) : line('clock.reading.calendar-ends'),
    because: [
      ...counted.because().map((each) => line(`clock.because.${each.code}`, each.params)),
      ...(desk.assumed ? [line('case.send.hours-assumed', { open: desk.open, close: desk.close })] : []),
    ],
  }
}

/** Where a calendar ends, one working day is kept in hand: the earlier of the two leads. */
function earliestOf(counted: Counted): { readonly date: string; readonly time: string; readonly utc: string } {
  const lead = dated(counted)
  const others = counted.others.map((other) => dated({ ...other, zone: counted.zone }))
  return others.reduce((best, each) => (each.utc < best.utc ? each : best), lead)
}

const triggerAt = (zone: Zone, instant: number): Parameters<typeof lastClosing>[0] => {
  const wall = wallAt(zone, instant)
  return { zone, day: wall.day, second: wall.second, instant }
}

/** Windows of one moment, remembered: every case of a board asks for the same few bodies from the same few places. */
const kept = new WeakMap<CaseLaw, { readonly now: string; readonly windows: Map<string, readonly ReadingWindow[]> }>()

/** The next stretches in which somebody there reads, for a night-duty plan: the same hours on both walls. */
export function readingWindows(body: Body, here: Zone, now: string, law: CaseLaw): readonly ReadingWindow[] {
  const last = kept.get(law)
  const memory = last?.now === now ? last : { now, windows: new Map<string, readonly ReadingWindow[]>() }
  if (memory !== last) kept.set(law, memory)
  const name = `${body.id} ${here.id}`
  const known = memory.windows.get(name)
  if (known) return known
  const found = windowsOf(body, here, now, law)
  memory.windows.set(name, found)
  return found
}

function windowsOf(body: Body, here: Zone, now: string, law: CaseLaw, count = 2): readonly ReadingWindow[] {
  const desk = deskOf(body, here, law)
  if (!desk) return []
  const windows: ReadingWindow[] = []
  let at = instantOf(now)
  while (windows.length < count) {
    const trigger = triggerAt(desk.zone, at)
    if (!isTimed(trigger)) return windows
    const counted = nextOpening(
      trigger,
      desk.zone,
      { open: secondsOf(desk.open), close: secondsOf(desk.close) - 1, assumed: desk.assumed },
      { open: desk.calendar, because: [], standIn: false },
    )
    const opens = shownIn(desk.zone, dated(counted).utc)

    const closes = shownIn(desk.zone, utcOf(closingInstant(desk, mustBeDay(opens.date))))
    windows.push({
      opens: { there: opens, here: shownIn(here, opens.utc) },
      closes: { there: closes, here: shownIn(here, closes.utc) },
      assumed: desk.assumed,
    })
    at = instantOf(closes.utc) + 1
  }
  return windows
}

function closingInstant(desk: Desk, day: number): number {
  const noon = lastClosing(
    triggerAt(desk.zone, instantOf(dated({ day: day + 1, at: 'start', zone: desk.zone }).utc)),
    desk.zone,
    { unit: 'last-closing', zone: desk.zone.id, open: desk.open, close: desk.close, whole_days: 0, calendar: desk.calendar.calendar.id },
    { open: desk.calendar, because: [], standIn: true },
  )
  return instantOf(dated(noon).utc)
}
