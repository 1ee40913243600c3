/**
 * The last moment at which something sent to a body still leaves it the time it needs before the removal, there and where the person is.
 *
 * Where the removal can come at any moment, no later moment is safe than now. A body without an office of its own is taken to sit where the
 * person is.
 */
import { mustBeDay } from '@holdfast/core'
import type { Because } from './because.ts'
import type { Body } from './body.ts'
import { type Calendar, openCalendar } from './calendar.ts'
import type { CaseLine, LatestSafeSend, ReadingWindow } from './case-answer.ts'
import { instantOf, type Moment24, shownIn } from './case-fact.ts'
import type { CaseLaw } from './case-law.ts'
import { line } from './case-limit.ts'
import { type Counted, isTimed } from './counted.ts'
import { dated } from './dated.ts'
import type { Dated } from './reckon-error.ts'
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

type Desks = Map<Body, Map<Zone, Desk | null>>
const desks = new WeakMap<CaseLaw, Desks>()

/** Remembered: every case of a board asks for the same few bodies from the same few places. */
function deskOf(body: Body, here: Zone, law: CaseLaw): Desk | null {
  const bodies: Desks = desks.get(law) ?? new Map()
  if (!desks.has(law)) desks.set(law, bodies)
  const places = bodies.get(body) ?? new Map<Zone, Desk | null>()
  if (!bodies.has(body)) bodies.set(body, places)
  const known = places.get(here)
  if (known !== undefined) return known
  const desk = openDesk(body, here, law)
  places.set(here, desk)
  return desk
}

function openDesk(body: Body, here: Zone, law: CaseLaw): Desk | null {
  const { hours } = body
  const zone = body.zone === undefined ? here : zoneNamed(body.zone)
  if (!hours || !zone) return null
  const base = (hours.calendar === undefined ? undefined : law.calendars.get(hours.calendar)) ?? weekendsOnly
  const rest = [1, 2, 3, 4, 5, 6, 7].filter((day) => !hours.days.includes(day))
  const sameWeek = rest.length === base.weekend.length && rest.every((day) => base.weekend.includes(day))
  const calendar = sameWeek ? base : { ...base, weekend: rest }
  return { zone, open: hours.open, close: hours.close, calendar: openCalendar(calendar), assumed: hours.assumed }
}

/** The last safe moment without words. `counted` is what it was counted by, where it is whole days of the body. */
export interface SendDates {
  readonly state: LatestSafeSend['state']
  readonly moment: Moment24 | null
  readonly other: Moment24 | null
  readonly provisional: boolean
  readonly counted: { readonly desk: Desk; readonly counted: Counted } | null
}

const anyMoment: SendDates = { state: 'now', moment: null, other: null, provisional: false, counted: null }

/** @returns null where nobody knows when the body reads */
export function sendDates(
  { planning }: Remedy,
  body: Body,
  removal: Moment24 | null,
  here: Zone,
  now: string,
  law: CaseLaw,
): SendDates | null {
  if (!removal) return anyMoment
  const found = planning.unit === 'hours' ? hoursBefore(planning.n, removal, body, here) : daysBefore(planning.n, removal, body, here, law)
  if (!found) return null
  const { moment, other, provisional, counted } = found
  return { state: moment.utc <= now ? 'passed' : 'by', moment, other, provisional, counted }
}

/** The same in words, and where the person is. */
export function latestSafeSend({ planning }: Remedy, dates: SendDates, removal: RemovalBound, here: Zone): LatestSafeSend {
  const { state, moment, other, provisional, counted } = dates
  if (!moment) {
    const because = [...removal.because, line('case.send.now-any-moment')]
    return {
      state,
      moment,
      local: null,
      otherReading: null,
      provisional,
      assumption: planning.assumption,
      inShort: because.at(-1) ?? null,
      because,
    }
  }
  return {
    state,
    moment,
    local: shownIn(here, moment.utc),
    otherReading: other,
    provisional,
    assumption: planning.assumption || counted?.desk.assumed === true,
    inShort: other ? line('clock.reading.calendar-ends') : counted ? spoken(counted.counted.inShort()) : hoursLine(planning.n),
    because: [
      ...removal.because,
      ...(counted ? closingLines(counted) : [hoursLine(planning.n)]),
      line(planning.assumption ? 'case.send.planning-assumed' : 'case.send.planning-stated', { n: planning.n, unit: planning.unit }),
      ...(state === 'passed' ? [line('case.send.passed')] : []),
    ],
  }
}

const hoursLine = (n: number): CaseLine => line('case.send.hours-before', { n })
const spoken = ({ code, params }: Because): CaseLine => line(`clock.because.${code}`, params)

const closingLines = ({ desk, counted }: NonNullable<SendDates['counted']>): readonly CaseLine[] => [
  ...counted.because().map(spoken),
  ...(desk.assumed ? [line('case.send.hours-assumed', { open: desk.open, close: desk.close })] : []),
]

type Found = Omit<SendDates, 'state' | 'moment'> & { readonly moment: Moment24 }

function hoursBefore(n: number, removal: Moment24, body: Body, here: Zone): Found {
  const zone = (body.zone === undefined ? undefined : zoneNamed(body.zone)) ?? here
  return { moment: shownIn(zone, utcOf(instantOf(removal.utc) - n * 3600)), other: null, provisional: false, counted: null }
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
  const literal = dated(counted)
  const first = earliestOf(counted, literal)
  return {
    moment: { ...first, zone: desk.zone.id },
    other: first.utc === literal.utc ? null : { ...literal, zone: desk.zone.id },
    provisional: counted.provisional,
    counted: { desk, counted },
  }
}

/** Where a calendar ends, one working day is kept in hand: the earlier of the two leads. */
function earliestOf(counted: Counted, lead: Dated): Dated {
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
