import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { civilOf, type Day, dayFrom, dayOf, daysInMonth, firstDay, isoOf, lastDay, weekdayOf } from './day.ts'

const anyDay = fc.integer({ min: firstDay, max: lastDay })
const plain = (day: Day) => Temporal.PlainDate.from('1970-01-01').add({ days: day })

test('1 November 2025 is a Saturday, 30 February 2026 does not exist, 29 February 2024 does', () => {
  expect(weekdayOf(dayFrom('2025-11-01') ?? 0)).toBe(6)
  expect(dayFrom('2026-02-30')).toBeUndefined()
  expect(dayFrom('2026-02-29')).toBeUndefined()
  expect(isoOf(dayFrom('2024-02-29') ?? 0)).toBe('2024-02-29')
  expect(dayFrom('2026-2-3')).toBeUndefined()
  expect([isoOf(firstDay), isoOf(lastDay)]).toEqual(['0001-01-01', '9999-12-31'])
})

test('every day from year 1 to 9999 has the number, weekday and month length that Temporal gives it', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const other = plain(day)
      expect(isoOf(day)).toBe(other.toString())
      expect(dayFrom(other.toString())).toBe(day)
      expect(dayOf(civilOf(day))).toBe(day)
      expect(weekdayOf(day)).toBe(other.dayOfWeek)
      expect(daysInMonth(other.year, other.month)).toBe(other.daysInMonth)
    }),
    { numRuns: 2000 },
  )
})

test('whatever is typed as a day is a day that exists, or none', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (text) => {
      const day = dayFrom(text)
      if (day !== undefined) expect(isoOf(day)).toBe(text)
    }),
  )
})
