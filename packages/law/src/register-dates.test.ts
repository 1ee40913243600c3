import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDelay, dayBounds, isDay } from './register-dates.ts'

describe('an uncertain date has a first and a last day', () => {
  test('a year is any of its days', () => expect(dayBounds('2012')).toEqual({ earliest: '2012-01-01', latest: '2012-12-31' }))
  test('a month knows its own length', () => expect(dayBounds('2016-02')).toEqual({ earliest: '2016-02-01', latest: '2016-02-29' }))
  test('unknown has no bounds', () => expect(dayBounds('unknown')).toBeNull())
  test('a side that nothing bounds is not guessed', () => expect(dayBounds('2014-11-07/..')).toBeNull())
  test('30 February is no day', () => {
    expect(isDay('2014-02-30')).toBe(false)
    expect(dayBounds('2014-02-30')).toBeNull()
  })
})

describe('a state is bound after the delay the treaty names', () => {
  test('ninety days after the accession of 2 February 1993 is 3 May 1993', () =>
    expect(addDelay('1993-02-02', { amount: 90, unit: 'day' })).toBe('1993-05-03'))
  test('three months after 1 October 1991 is 1 January 1992', () =>
    expect(addDelay('1991-10-01', { amount: 3, unit: 'month' })).toBe('1992-01-01'))
  test('three months after 30 November end on the last day of February', () =>
    expect(addDelay('2001-11-30', { amount: 3, unit: 'month' })).toBe('2002-02-28'))
  test('a delay never brings the day forward', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2090 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.nat(400),
        (y, m, d, n) => {
          const day = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
          expect(addDelay(day, { amount: n, unit: 'day' }) >= day).toBe(true)
          expect(addDelay(day, { amount: n % 24, unit: 'month' }) >= day).toBe(true)
        },
      ),
    )
  })
})
