/**
 * A counting rule as data: what a period is made of, which day is the first, what happens when it ends on a day off.
 *
 * The engine knows these words and no law. A rule that was changed names its successor (`succeeded_by`, `valid_to`: the first day it no
 * longer holds); a rule that can be read in a second way lists that reading, and the earlier date leads wherever both are shown.
 */
import { LocalizedSchema, SourceSchema, sourced } from '@holdfast/law'
import * as v from 'valibot'
import { monthEnds } from './months.ts'

export const kinds = ['last-moment', 'outer-limit', 'earliest-lawful', 'latest-safe-send', 'window-opens', 'soft-limit', 'instant'] as const
export type Kind = (typeof kinds)[number]

export const RuleIdSchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(?:\.[A-Za-z0-9-]+)+$/))
export const IsoDaySchema = v.pipe(v.string(), v.isoDate())
export const ClockTimeSchema = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/))
const amount = v.pipe(v.number(), v.integer(), v.minValue(0))
/** A calendar by id; `param`: the case must name one. */
const calendar = v.pipe(v.string(), v.minLength(1))

/** `instant`: hours run at once. `next-full-hour`: the hour of the event is left out. */
const HoursSchema = v.strictObject({
  unit: v.picklist(['minute', 'hour']),
  n: v.optional(amount),
  start: v.picklist(['instant', 'next-full-hour']),
  roll: v.picklist(['none', 'same-time-next-working']),
  calendar: v.optional(calendar),
})

/** `next-day-unless-midnight`: the day of the event is left out unless the period begins at 00:00. */
const DaysSchema = v.strictObject({
  unit: v.picklist(['day', 'week', 'month', 'year']),
  n: v.optional(amount),
  start: v.picklist(['next-day', 'same-day', 'next-day-unless-midnight']),
  direction: v.optional(v.picklist(['after', 'before']), 'after'),
  roll: v.picklist(['none', 'next-working', 'prev-working']),
  calendar: v.optional(calendar),
  /** Used where the calendar is a parameter and the case names none. */
  calendar_default: v.optional(calendar),
  months: v.optional(v.picklist(monthEnds), 'last-day'),
  /** False where the text says nothing of a month without such a day: then both days are shown. */
  months_stated: v.optional(v.boolean(), true),
  /** A period of `from` days or more holds at least this many working days. */
  at_least_working: v.optional(v.strictObject({ from: amount, days: amount })),
})

const WorkdaysSchema = v.strictObject({
  unit: v.literal('workday'),
  n: v.optional(amount),
  start: v.picklist(['next-day', 'same-day']),
  calendar,
})

/** Clear days: neither end counts. Periods of up to `short` days leave out the days off inside them. */
const ClearDaysSchema = v.strictObject({
  unit: v.literal('clear-day'),
  n: v.optional(amount),
  side: v.picklist(['after', 'before', 'earliest']),
  short: amount,
  closed: v.picklist(['none', 'next-working', 'prev-working']),
  calendar,
})

/** When an addressee next deals with what is sent. Hours nobody has read are left out or marked assumed. */
const WindowSchema = v.strictObject({
  unit: v.literal('window'),
  zone: v.string(),
  open: v.optional(ClockTimeSchema),
  close: v.optional(ClockTimeSchema),
  hours_assumed: v.optional(v.boolean(), false),
  calendar,
})

/** The last closing hour that leaves so many whole working days of the addressee before the event. */
const LastClosingSchema = v.strictObject({
  unit: v.literal('last-closing'),
  also_called: v.optional(v.string()),
  zone: v.string(),
  open: ClockTimeSchema,
  close: ClockTimeSchema,
  whole_days: amount,
  calendar,
})

const ConvertSchema = v.strictObject({ unit: v.literal('convert') })

export const CountSchema = v.variant('unit', [
  HoursSchema,
  DaysSchema,
  WorkdaysSchema,
  ClearDaysSchema,
  WindowSchema,
  LastClosingSchema,
  ConvertSchema,
])
export type Count = v.InferOutput<typeof CountSchema>
export type HoursCount = v.InferOutput<typeof HoursSchema>
export type DaysCount = v.InferOutput<typeof DaysSchema>
export type WorkdaysCount = v.InferOutput<typeof WorkdaysSchema>
export type ClearDaysCount = v.InferOutput<typeof ClearDaysSchema>
export type WindowCount = v.InferOutput<typeof WindowSchema>
export type LastClosingCount = v.InferOutput<typeof LastClosingSchema>

/** A second reading: the same rule with `count` instead, where `when` holds. `reason` is worded as `clock.reading.<reason>`. */
export const ReadingSchema = v.strictObject({
  reason: v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z0-9]+)*$/)),
  when: v.optional(
    v.strictObject({
      /** Day of the event: not before this day. */
      from: v.optional(IsoDaySchema),
      /** Day of the event: before this day. */
      until: v.optional(IsoDaySchema),
      /** The period was still running on this day, or began after it. */
      running_on: v.optional(IsoDaySchema),
      /** Only where the date was moved off a day off. */
      moved: v.optional(v.boolean()),
    }),
    {},
  ),
  count: CountSchema,
  sources: v.optional(v.array(SourceSchema), []),
})
export type RuleReading = v.InferOutput<typeof ReadingSchema>

/** Another length for events before a day, where the law itself says which applies. */
const EarlierSchema = v.strictObject({ before: IsoDaySchema, n: amount, sources: v.array(SourceSchema) })

/** What changed and when, written on the rule that came after. */
const ChangeSchema = v.strictObject({ on: IsoDaySchema, says: LocalizedSchema, sources: v.pipe(v.array(SourceSchema), v.minLength(1)) })

export const CountingRuleSchema = v.strictObject({
  id: RuleIdSchema,
  jurisdiction: v.pipe(v.string(), v.minLength(1)),
  name: LocalizedSchema,
  kind: v.picklist(kinds),
  count: CountSchema,
  /** First day on which the rule holds; absent where nobody has read since when. */
  valid_from: v.optional(IsoDaySchema),
  /** First day on which it no longer holds. */
  valid_to: v.optional(IsoDaySchema),
  succeeds: v.optional(RuleIdSchema),
  succeeded_by: v.optional(RuleIdSchema),
  change: v.optional(ChangeSchema),
  earlier: v.optional(v.array(EarlierSchema), []),
  readings: v.optional(v.array(ReadingSchema), []),
  ...sourced,
})
export type CountingRule = v.InferOutput<typeof CountingRuleSchema>

/** One file of `data/counting-rules`. */
export const CountingRulesSchema = v.strictObject({ rules: v.pipe(v.array(CountingRuleSchema), v.minLength(1)) })
