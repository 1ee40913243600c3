import { openCalendar, reckon } from '@holdfast/clock'
import { claimsTooMuch } from '@holdfast/law'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { readCalendars, readClockLaw } from './calendars.ts'
import { readCountingRules } from './rules.ts'
import { dataFiles, mustReadYaml } from './yaml.ts'

const rules = readCountingRules()
const calendars = readCalendars()
const law = readClockLaw()

describe('the counting rules as data', () => {
  test('53 rules, each under its own name', () => {
    expect(rules.length).toBeGreaterThanOrEqual(53)
    expect(law.rules.size).toBe(rules.length)
  })

  test('what nobody has read claims to be nothing more than unverified', () => {
    expect([...rules, ...calendars].filter(claimsTooMuch).map(({ id }) => id)).toEqual([])
  })

  test('every calendar a rule names exists', () => {
    const named = rules.flatMap((rule) =>
      [rule.count, ...rule.readings.map(({ count }) => count)].flatMap((count) => ('calendar' in count ? [count.calendar] : [])),
    )
    expect([...new Set(named)].filter((id) => id !== undefined && id !== 'param' && !law.calendars.has(id))).toEqual([])
  })

  test('a rule and its successor name each other, meet on one day, and the change is told with its source', () => {
    for (const rule of rules) {
      const before = rule.succeeds === undefined ? undefined : law.rules.get(rule.succeeds)
      if (rule.succeeds !== undefined) {
        expect(before?.succeeded_by).toBe(rule.id)
        expect(before?.valid_to).toBe(rule.valid_from)
        expect(rule.change?.on).toBe(rule.valid_from)
      }
      if (rule.succeeded_by !== undefined) expect(law.rules.get(rule.succeeded_by)?.succeeds).toBe(rule.id)
    }
  })

  test('a second reading never repeats the first', () => {
    for (const rule of rules) for (const reading of rule.readings) expect(reading.count).not.toEqual(rule.count)
  })
})

describe('the calendars as data', () => {
  test('no day is both off and worked, and a decree day is neither', () => {
    for (const calendar of calendars) {
      const { off, working, decree } = openCalendar(calendar)
      for (const day of [...working.keys(), ...decree]) expect([calendar.id, off.has(day)]).toEqual([calendar.id, false])
    }
  })

  test('what lies outside the years a source knows is projected, never decreed', () => {
    for (const calendar of calendars) {
      const { known } = calendar
      if (known === 'always') continue
      const outside = calendar.off.filter(
        ({ day, state }) => state === 'decreed' && (known === undefined || day < known.from || day > known.to),
      )
      expect([calendar.id, outside]).toEqual([calendar.id, []])
    }
  })
})

const ExampleSchema = v.strictObject({
  examples: v.array(
    v.strictObject({
      name: v.string(),
      rule: v.string(),
      from: v.string(),
      zone: v.string(),
      period: v.optional(v.looseObject({ holidays: v.optional(v.array(v.string())) }), {}),
      calendar: v.exactOptional(v.string()),
      expect: v.strictObject({
        date: v.string(),
        time: v.optional(v.string(), '24:00'),
        utc: v.exactOptional(v.string()),
        moved: v.exactOptional(v.boolean()),
        provisional: v.exactOptional(v.boolean()),
        /** Dates of the other readings, earliest first; absent: not asked. */
        readings: v.exactOptional(v.array(v.string())),
      }),
    }),
  ),
})

describe('the worked examples in data/counting-examples', () => {
  for (const file of dataFiles('counting-examples')) {
    for (const example of mustReadYaml(file, ExampleSchema).examples) {
      test(`${example.rule}: ${example.name}`, () => {
        const { rule, from: local, zone: timezone, period, calendar, expect: wanted } = example
        const found = reckon({ rule, local, timezone, period, ...(calendar === undefined ? {} : { calendar }) }, law)
        if (!found.ok) throw new Error(found.error.code)
        const { readings, ...rest } = wanted
        expect(found.value).toMatchObject(rest)
        if (readings) expect(found.value.readings.map(({ date }) => date)).toEqual(readings)
      })
    }
  }
})
