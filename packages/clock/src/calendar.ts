/**
 * A calendar of working days as dated data, and one question put to it: is this day a working day, and how do we know?
 *
 * A day inside `known` is decreed. Outside, the days that the law itself repeats every year are projected, and whatever rests on them is
 * provisional. Decrees that call days "non-working" without moving time limits are kept apart and move nothing.
 */
import { civilOf, type Day, mustBeDay, weekdayOf } from '@holdfast/core'
import { LocalizedSchema, sourced } from '@holdfast/law'
import * as v from 'valibot'
import { IsoDaySchema } from './rule.ts'

/**
 * A weekday without work. `moved`: the rest of another day (`of`) was put here; `in-lieu`: a holiday on a weekend is kept here instead.
 * `contested`: some would not move a time limit off it, so the cautious date stays before it.
 */
export const OffDaySchema = v.strictObject({
  day: IsoDaySchema,
  kind: v.picklist(['holiday', 'moved', 'in-lieu']),
  of: v.optional(IsoDaySchema),
  state: v.optional(v.picklist(['decreed', 'projected']), 'decreed'),
  contested: v.optional(v.boolean(), false),
})
export type OffDay = v.InferOutput<typeof OffDaySchema>

const monthDay = v.pipe(v.string(), v.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/))

export const CalendarSchema = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1)),
  also_called: v.optional(v.array(v.string()), []),
  name: LocalizedSchema,
  /** Days of rest every week, 1 is Monday. */
  weekend: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), v.maxLength(6)),
  /** From the first to the last day the source speaks of. `always`: a calendar by definition, with no holidays to know. Absent: nothing is known. */
  known: v.optional(v.union([v.literal('always'), v.strictObject({ from: IsoDaySchema, to: IsoDaySchema })])),
  /** False: too weak to move a date later, and no working days are counted by it. */
  may_move_later: v.optional(v.boolean(), true),
  /** True where a year's decree can turn days of the weekend into working days. */
  weekend_may_work: v.optional(v.boolean(), false),
  off: v.array(OffDaySchema),
  working_weekend: v.optional(v.array(v.strictObject({ day: IsoDaySchema, for: v.optional(IsoDaySchema) })), []),
  decree_non_working: v.optional(v.array(IsoDaySchema), []),
  /** Holidays the law repeats every year, for the years nobody has published. */
  recurring: v.optional(v.array(v.strictObject({ day: monthDay, since: v.optional(v.pipe(v.number(), v.integer())) })), []),
  ...sourced,
})
export type Calendar = v.InferOutput<typeof CalendarSchema>

/** Why a day is what it is. `holiday`, `moved`, `in-lieu`, `projected` and `weekend` are days off. */
export type DayReason = 'working' | 'working-weekend' | 'weekend' | 'holiday' | 'moved' | 'in-lieu' | 'projected'

export interface DayState {
  readonly working: boolean
  readonly reason: DayReason
  /** The day it stands for, where rest was moved. */
  readonly of?: Day
  readonly contested: boolean
  /** False where the calendar's source does not reach. */
  readonly known: boolean
  /** Called non-working by a decree that moves no time limit. */
  readonly decree: boolean
}

export interface OpenCalendar {
  readonly calendar: Calendar
  readonly knownFrom: Day
  readonly knownTo: Day
  readonly weekend: ReadonlySet<number>
  readonly off: ReadonlyMap<Day, OffDay>
  readonly working: ReadonlyMap<Day, Day | undefined>
  readonly decree: ReadonlySet<Day>
  readonly recurring: ReadonlyMap<number, number>
}

const opened = new WeakMap<Calendar, OpenCalendar>()

/** The same calendar, indexed by day. Remembered, for one calendar answers thousands of questions. */
export function openCalendar(calendar: Calendar): OpenCalendar {
  const known = opened.get(calendar)
  if (known) return known
  const span = calendar.known
  const open: OpenCalendar = {
    calendar,
    knownFrom: span === 'always' ? Number.NEGATIVE_INFINITY : span ? mustBeDay(span.from) : Number.POSITIVE_INFINITY,
    knownTo: span === 'always' ? Number.POSITIVE_INFINITY : span ? mustBeDay(span.to) : Number.NEGATIVE_INFINITY,
    weekend: new Set(calendar.weekend),
    off: new Map(calendar.off.map((off) => [mustBeDay(off.day), off])),
    working: new Map(
      calendar.working_weekend.map((each) => [mustBeDay(each.day), each.for === undefined ? undefined : mustBeDay(each.for)]),
    ),
    decree: new Set(calendar.decree_non_working.map(mustBeDay)),
    recurring: new Map(calendar.recurring.map((each) => [Number(each.day.replace('-', '')), each.since ?? 1])),
  }
  opened.set(calendar, open)
  return open
}

export const isKnown = (open: OpenCalendar, day: Day): boolean => day >= open.knownFrom && day <= open.knownTo

export function isWorking(open: OpenCalendar, day: Day): boolean {
  if (open.off.has(day)) return false
  if (open.weekend.has(weekdayOf(day))) return open.working.has(day)
  return !isRecurring(open, day)
}

function isRecurring(open: OpenCalendar, day: Day): boolean {
  if (open.recurring.size === 0 || isKnown(open, day)) return false
  const { year, month, day: number } = civilOf(day)
  const since = open.recurring.get(month * 100 + number)
  return since !== undefined && year >= since
}

export function dayState(open: OpenCalendar, day: Day): DayState {
  const known = isKnown(open, day)
  const decree = open.decree.has(day)
  const off = open.off.get(day)
  if (off) {
    const of = off.of === undefined ? undefined : mustBeDay(off.of)
    return {
      working: false,
      reason: off.state === 'projected' ? 'projected' : off.kind,
      ...(of === undefined ? {} : { of }),
      contested: off.contested,
      known,
      decree,
    }
  }
  const plain = { contested: false, known, decree }
  if (isRecurring(open, day)) return { working: false, reason: 'projected', ...plain }
  if (!open.weekend.has(weekdayOf(day))) return { working: true, reason: 'working', ...plain }
  if (!open.working.has(day)) return { working: false, reason: 'weekend', ...plain }
  const of = open.working.get(day)
  return { working: true, reason: 'working-weekend', ...(of === undefined ? {} : { of }), ...plain }
}

/** The nearest working day on or after (`step` 1) or on or before (`step` -1) a day. A week always has one: the schema refuses seven days of rest. */
export function nearestWorking(open: OpenCalendar, day: Day, step: 1 | -1): Day {
  let at = day
  while (!isWorking(open, at)) at += step
  return at
}

/** The last day of the last year the calendar's source knows, as ISO; undefined where it knows none or all. */
export const lastKnownDay = (calendar: Calendar): string | undefined =>
  calendar.known === undefined || calendar.known === 'always' ? undefined : calendar.known.to

/** Days off given with the question itself: a list, and the weekends. Taken as whole. */
export function listedCalendar(base: Calendar | undefined, days: readonly string[], whole: boolean): Calendar {
  const off = days.map((day): OffDay => ({ day, kind: 'holiday', state: 'decreed', contested: false }))
  const plain: Calendar = {
    id: 'listed',
    also_called: [],
    name: { en: 'the days off given', ru: 'указанные нерабочие дни', ko: '제시된 휴무일' },
    weekend: base?.weekend ?? [6, 7],
    known: 'always',
    may_move_later: true,
    weekend_may_work: false,
    off,
    working_weekend: [],
    decree_non_working: [],
    recurring: [],
    status: 'reported',
    confidence: 'medium',
    sources: [{ title: 'given with the question', how: 'assumed', confidence: 'medium' }],
    cites: [],
  }
  return whole || !base ? plain : { ...base, off: [...base.off, ...off] }
}
