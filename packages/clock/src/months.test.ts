import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Day, dayFrom, isoOf } from '@holdfast/core'
import { Temporal } from '@js-temporal/polyfill'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, addPeriod, lastDayKorean } from './months.ts'

const day = (iso: string): Day => dayFrom(iso) ?? Number.NaN
const corpus = fileURLToPath(new URL('../../../../shared/facts/clock/dates-calc/', import.meta.url))
const present = existsSync(corpus)
if (!present) console.log('NOT RUN: corpus absent')

const cases = (file: string) =>
  readFileSync(`${corpus}${file}`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [from = '', period = '', ...dates] = line.split(';').map((cell) => cell.trim())
      const [years = 0, months = 0, days = 0] = [...period.matchAll(/\d+/g)].map(Number)
      return { from: day(from), period: { years, months, days }, dates }
    })

describe.skipIf(!present)('the cases of dates-calc', () => {
  test('nineteen are exact', () => {
    const exact = cases('exact_computations.csv')
    expect(exact.length).toBe(19)
    for (const { from, period, dates } of exact) expect(addPeriod(from, period)).toEqual({ kind: 'exact', day: day(dates[0] ?? '') })
  })
  test('eleven are ambiguous, and both readings are shown', () => {
    const doubtful = cases('ambiguous_computations.csv')
    expect(doubtful.length).toBe(11)
    for (const { from, period, dates } of doubtful)
      expect(addPeriod(from, period)).toEqual({ kind: 'ambiguous', up: day(dates[0] ?? ''), down: day(dates[1] ?? '') })
  })
})

describe('a month into a month without such a day', () => {
  test('31 January plus one month is 28 February or 1 March, and says that it could be either', () => {
    expect(addMonths(day('2026-01-31'), 1)).toEqual({ kind: 'ambiguous', down: day('2026-02-28'), up: day('2026-03-01') })
    expect(addMonths(day('2026-03-31'), -1)).toEqual({ kind: 'ambiguous', down: day('2026-02-28'), up: day('2026-03-01') })
  })
  test('Korea ends on the day before the date corresponding to the first counted day', () => {
    expect(isoOf(lastDayKorean(day('2019-03-01'), 1))).toBe('2019-03-31')
    expect(isoOf(lastDayKorean(day('2026-01-31'), 1))).toBe('2026-02-28')
    expect(isoOf(lastDayKorean(day('2026-01-29'), 1))).toBe('2026-02-28')
  })
})

test('the reference polyfill clamps to the same day', () => {
  const anyDay = fc.integer({ min: day('1900-01-01'), max: day('2200-12-31') })
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -1200, max: 1200 }), (from, months) => {
      const sum = addMonths(from, months)
      const other = Temporal.PlainDate.from(isoOf(from)).add({ months }, { overflow: 'constrain' })
      expect(isoOf(sum.kind === 'exact' ? sum.day : sum.down)).toBe(other.toString())
      expect(sum.kind).toBe(other.day === Temporal.PlainDate.from(isoOf(from)).day ? 'exact' : 'ambiguous')
    }),
    { numRuns: 1500 },
  )
})
