/**
 * A second hand: every rule that counts days, weeks, months, years or working days, counted again one day at a time with Temporal, from the words of the
 * rule alone. It shares no arithmetic with the engine: no day numbers, no prefix, no zone table.
 */
import { type CountingRule, type DaysCount, reckon } from '@holdfast/clock'
import { isoOf, mustBeDay } from '@holdfast/core'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { readClockLaw } from './calendars.ts'

const law = readClockLaw()
type Civil = Temporal.PlainDate

const works = (calendar: string, day: Civil): boolean => {
  const table = law.calendars.get(calendar)
  if (!table) throw new Error('no calendar')
  const iso = day.toString()
  if (table.off.some((off) => off.day === iso)) return false
  return !table.weekend.includes(day.dayOfWeek) || table.working_weekend.some((each) => each.day === iso)
}
function known(calendar: string, day: Civil): boolean {
  const span = law.calendars.get(calendar)?.known
  return span === 'always' || (span !== undefined && day.toString() >= span.from && day.toString() <= span.to)
}

function walk(calendar: string, from: Civil, step: 1 | -1): Civil {
  let day = from
  while (!works(calendar, day)) day = day.add({ days: step })
  return day
}

function lastDay(count: DaysCount, unit: DaysCount['unit'], n: number, event: Temporal.PlainDateTime): Civil {
  const on = event.toPlainDate()
  const length = unit === 'week' ? { days: 7 * n } : unit === 'day' ? { days: n } : unit === 'month' ? { months: n } : { years: n }
  if (count.direction === 'before') return on.subtract(length)
  const isFirst = count.start === 'same-day' || (count.start === 'next-day-unless-midnight' && event.hour === 0 && event.minute === 0)
  const first = isFirst ? on : on.add({ days: 1 })
  if (unit === 'day' || unit === 'week') return first.add(length).subtract({ days: 1 })
  if (count.months !== 'korean' && !isFirst) return on.add(length)
  // Korean Civil Act 160: the day before the corresponding day; where the month has none, its last day.
  const corresponding = first.add(length)
  return corresponding.day === first.day ? corresponding.subtract({ days: 1 }) : corresponding
}

/** Reg. 1182/71 art. 3(5): two days or more hold two working days. */
function withTwoWorkingDays(calendar: string, event: Civil, last: Civil): Civil {
  let day = last
  let found = 0
  for (let each = event.add({ days: 1 }); Temporal.PlainDate.compare(each, last) <= 0; each = each.add({ days: 1 }))
    if (works(calendar, each)) found++
  for (; found < 2; found++) day = walk(calendar, day.add({ days: 1 }), 1)
  return day
}

const endOf = (day: Civil, zone: string): string => day.add({ days: 1 }).toZonedDateTime(zone).toInstant().toString()

const calendars = ['RU', 'KR', 'US', 'GB-ENG', 'weekends-only'] as const
const zones = ['Asia/Vladivostok', 'Europe/Moscow', 'Asia/Pyongyang', 'Europe/Paris', 'America/New_York', 'Asia/Seoul', 'UTC'] as const
const start = mustBeDay('2014-01-05')
const anyEvent = fc
  .record({ day: fc.nat(mustBeDay('2027-06-01') - start), time: fc.constantFrom('00:00', '00:01', '10:15', '23:59') })
  .map(({ day, time }) => `${isoOf(start + day)}T${time}`)
const steady = [...law.rules.values()].filter(({ succeeds, succeeded_by, earlier }) => !succeeds && !succeeded_by && earlier.length === 0)
const ofUnit = (...units: readonly string[]): readonly CountingRule[] => steady.filter(({ count }) => units.includes(count.unit))

describe('counted again one day at a time', () => {
  const days = ofUnit('day', 'week', 'month', 'year')
  test('periods of days, weeks, months and years, each rule in each unit, end on the same day and instant', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(
        fc.constantFrom(...days),
        fc.constantFrom('day', 'week', 'month', 'year'),
        fc.integer({ min: 1, max: 45 }),
        anyEvent,
        fc.constantFrom(...zones),
        fc.constantFrom(...calendars),
        (rule, unit, amount, local, zone, named) => {
          const { count } = rule
          if (!('direction' in count)) return
          const n = unit === 'day' ? amount : unit === 'year' ? 1 + (amount % 2) : 1 + (amount % 6)
          const calendar = count.calendar === undefined ? undefined : named
          const found = reckon({ rule: rule.id, local, timezone: zone, period: { unit, n }, ...(calendar ? { calendar } : {}) }, law)
          const event = Temporal.PlainDateTime.from(local)
          let day = lastDay(count, unit, n, event)
          if (calendar && count.roll !== 'none') {
            day = walk(calendar, day, count.roll === 'prev-working' ? -1 : 1)
            if (count.at_least_working && (unit !== 'day' || n >= 2)) day = withTwoWorkingDays(calendar, event.toPlainDate(), day)
            if (!known(calendar, day)) return
          }
          seen.add(rule.id)
          expect([rule.id, unit, n, local, zone, calendar, found.ok && found.value.utc]).toEqual([
            rule.id,
            unit,
            n,
            local,
            zone,
            calendar,
            endOf(day, zone).replace('.000', ''),
          ])
        },
      ),
      { numRuns: 1500 },
    )
    expect([...seen].sort()).toEqual(days.map(({ id }) => id).sort())
  })

  test('working days end on the same day, by every calendar', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ofUnit('workday')),
        fc.integer({ min: 1, max: 25 }),
        anyEvent,
        fc.constantFrom(...zones),
        fc.constantFrom(...calendars),
        (rule, n, local, zone, calendar) => {
          const found = reckon({ rule: rule.id, local, timezone: zone, period: { unit: 'workday', n }, calendar }, law)
          let day = Temporal.PlainDateTime.from(local).toPlainDate()
          for (let left = n; left > 0; ) {
            day = day.add({ days: 1 })
            if (works(calendar, day)) left--
          }
          if (!known(calendar, day) || !known(calendar, Temporal.PlainDate.from(local.slice(0, 10)))) return
          expect([rule.id, n, local, calendar, found.ok && found.value.date]).toEqual([rule.id, n, local, calendar, day.toString()])
        },
      ),
      { numRuns: 600 },
    )
  })
})
