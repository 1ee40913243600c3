/**
 * What else the date could be: a second reading of the rule, the law before or after a change, the other instant of a doubtful wall clock,
 * the cautious date where a calendar ends. All are worked out, none is chosen here.
 */
import { isoOf, type Localized, mustBeDay, type Source } from '@holdfast/core'
import { type Because, because } from './because.ts'
import { countOnce, countSettled, ownLength, type Question } from './count.ts'
import type { Counted, Trigger } from './counted.ts'
import { dated } from './dated.ts'
import type { ReadLocal } from './local-time.ts'
import { settle } from './period.ts'
import type { Dated } from './reckon-error.ts'
import type { Count, CountingRule, RuleReading } from './rule.ts'

/** The reasons the engine itself gives; a rule in `data/` may give others. */
export const readingReasons = [
  'calendar-ends',
  'closing-stroke',
  'clear-days-not-moved',
  'contested-day-off',
  'day-end-twice',
  'first-day-left-out',
  'instant-differs',
  'law-after',
  'law-before',
  'local-time-skipped',
  'local-time-twice',
  'month-end-not-stated',
  'two-working-days',
] as const

/** `reason` is worded as `clock.reading.<reason>`. */
export interface Reading extends Dated {
  readonly reason: string
}

/** A change of the law that falls into the period, or after which the rule is asked for. */
export interface LawChange {
  readonly on: string
  /** The rule that holds from then on. */
  readonly rule: string
  readonly says: Localized
}

export interface OtherReadings {
  /** Earliest first. */
  readonly readings: readonly Reading[]
  /** The date of the law in force on the day of the event, where the rule asked for was not and gives a later one. */
  readonly instead?: Counted
  readonly changes: readonly LawChange[]
  readonly because: readonly Because[]
  readonly cites: readonly Source[]
}

export function otherReadings(rule: CountingRule, counted: Counted, read: ReadLocal, question: Question): OtherReadings {
  const { trigger } = read
  const own = rule.readings.filter((reading) => applies(reading, trigger, counted))
  const change = changeOfLaw(rule, counted, trigger, question)
  const readings = [
    ...counted.others.map((other) => ({ ...dated({ ...other, zone: counted.zone }), reason: other.reason })),
    ...own.flatMap((reading) => asReading(countReading(rule, reading, trigger, question), reading.reason)),
    ...midnight(rule, trigger, question),
    ...(read.other ? asReading(known(countOnce(rule, rule.count, read.other.trigger, question)), read.other.reason) : []),
    ...change.readings,
  ]
  return {
    readings: readings.sort((a, b) => (a.utc < b.utc ? -1 : a.utc > b.utc ? 1 : 0)),
    ...(change.instead ? { instead: change.instead } : {}),
    changes: change.changes,
    because: change.because,
    cites: [...own.flatMap((reading) => reading.sources), ...earlierSources(rule, trigger), ...change.cites],
  }
}

const known = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T | undefined =>
  result.ok ? result.value : undefined

const asReading = (counted: Counted | undefined, reason: string): readonly Reading[] => (counted ? [{ ...dated(counted), reason }] : [])

function applies({ when }: RuleReading, trigger: Trigger, counted: Counted): boolean {
  if (when.from !== undefined && trigger.day < mustBeDay(when.from)) return false
  if (when.until !== undefined && trigger.day >= mustBeDay(when.until)) return false
  if (when.running_on !== undefined && counted.day < mustBeDay(when.running_on)) return false
  return when.moved === undefined || when.moved === counted.moved
}

/** The reading's own length stands; else the length of the question. In a unit the rule does not have, only readings without a length follow. */
function countReading(rule: CountingRule, reading: RuleReading, trigger: Trigger, question: Question): Counted | undefined {
  const { unit, n, ...rest } = question.period
  const length = 'n' in reading.count ? reading.count.n : undefined
  if (unit !== undefined && unit !== rule.count.unit) {
    return length === undefined ? known(countOnce({ ...rule, earlier: [] }, reading.count, trigger, question)) : undefined
  }
  const settled = settle(reading.count, undefined, { ...rest, n: length ?? n ?? ownLength(rule, rule.count, trigger) })
  return settled.ok ? known(countSettled(settled.value, trigger, question)) : undefined
}

/** A period that begins at 00:00 counts that day; had the hour been written for want of a better one, the next day would be the first. */
function midnight(rule: CountingRule, trigger: Trigger, question: Question): readonly Reading[] {
  const { count } = rule
  if (trigger.second !== 0 || !('start' in count) || count.start !== 'next-day-unless-midnight') return []
  const later: Count = { ...count, start: 'next-day' }
  return asReading(known(countOnce(rule, later, trigger, question)), 'first-day-left-out')
}

const earlierSources = (rule: CountingRule, trigger: Trigger): readonly Source[] =>
  rule.earlier.filter((each) => trigger.day < mustBeDay(each.before)).flatMap((each) => each.sources)

type Change = Omit<OtherReadings, 'readings'> & Pick<OtherReadings, 'readings'>
const noChange: Change = { readings: [], changes: [], because: [], cites: [] }

function changeOfLaw(rule: CountingRule, counted: Counted, trigger: Trigger, question: Question): Change {
  const { rules } = question.law
  const before =
    rule.succeeds !== undefined && rule.valid_from !== undefined && trigger.day < mustBeDay(rule.valid_from)
      ? rules.get(rule.succeeds)
      : undefined
  const after =
    rule.succeeded_by !== undefined && rule.valid_to !== undefined && counted.day >= mustBeDay(rule.valid_to)
      ? rules.get(rule.succeeded_by)
      : undefined
  const other = before ?? after
  if (!other) return noChange
  const otherCounted = known(countOnce(other, other.count, trigger, question))
  const change = (before ? rule : other).change
  if (!otherCounted || !change) return noChange
  const inForce = before === undefined && rule.valid_to !== undefined && trigger.day < mustBeDay(rule.valid_to)
  const swap = !inForce && dated(otherCounted).utc < dated(counted).utc
  const line = because(inForce ? 'law-changed' : 'law-not-in-force', { on: change.on, event: isoOf(trigger.day) })
  return {
    readings: asReading(swap ? counted : otherCounted, before ? (swap ? 'law-after' : 'law-before') : 'law-after'),
    ...(swap ? { instead: otherCounted } : {}),
    changes: [{ on: change.on, rule: (before ? rule : other).id, says: change.says }],
    because: [line],
    cites: change.sources,
  }
}
