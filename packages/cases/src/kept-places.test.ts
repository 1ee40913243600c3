import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FieldValue } from './field.ts'
import { filesWith, idOf, stored } from './fixture.ts'
import { placesPast } from './kept-places.ts'

const sister = (until: FieldValue | undefined, more: Readonly<Record<string, FieldValue>> = {}) =>
  stored(10, 'relation', {
    case: idOf(1),
    of: idOf(2),
    to: idOf(3),
    type: 'sibling',
    place: 'a town',
    placeNeed: 'to reach her',
    ...(until ? { placeUntil: until } : {}),
    ...more,
  })
const on = (day: string, ...records: ReturnType<typeof stored>[]) => placesPast(filesWith(...records), day)

describe('a place finer than a country kept past its day', () => {
  test('on its last day it may stand, on the next it is named', () => {
    expect(on('2026-12-01', sister({ date: '2026-12-01' }))).toEqual([])
    expect(on('2026-12-02', sister({ date: '2026-12-01' }))).toEqual([
      { case: idOf(1), record: idOf(10), kind: 'relation', until: '2026-12-01' },
    ])
  })
  test('of a span of days the first counts: too early is asked about, too late is found in a raid', () => {
    expect(on('2026-12-02', sister({ edtf: '2026-12' }))).toMatchObject([{ until: '2026-12-01' }])
  })
  test('of two accounts of the last day the earlier counts', () => {
    const both = stored(
      10,
      'relation',
      { case: idOf(1), of: idOf(2), to: idOf(3), type: 'sibling', place: 'a town', placeNeed: 'to reach her' },
      { placeUntil: [{ date: '2027-06-01' }, { date: '2026-11-01' }] },
    )
    expect(on('2026-12-02', both)).toMatchObject([{ until: '2026-11-01' }])
  })
  test('a place beside which no readable last day stands is named on every day', () => {
    expect(on('2020-01-01', sister(undefined))).toMatchObject([{ until: null }])
  })
  test('where no place stands there is nothing to name, whatever day was written', () => {
    const without = stored(10, 'detention', { case: idOf(1), placeUntil: { date: '2020-01-01' } })
    expect(on('2026-12-02', without)).toEqual([])
    expect(on('2026-12-02', { ...sister({ date: '2020-01-01' }), gone: true })).toEqual([])
  })
  test('places of facts and of detention are named too, the longest kept first', () => {
    const fact = stored(11, 'fact', {
      case: idOf(1),
      event: 'x',
      place: 'a street',
      placeNeed: 'y',
      placeUntil: { local: '2026-10-01T10:00' },
    })
    const held = stored(12, 'detention', { case: idOf(1), place: 'a centre', placeNeed: 'y', placeUntil: { date: '2026-09-01' } })
    expect(on('2026-12-02', fact, held, sister({ date: '2026-11-01' })).map(({ kind }) => kind)).toEqual(['detention', 'fact', 'relation'])
  })
  test('for any last day: named on a day exactly where that day is later', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, (last, today) => {
        expect(on(today, sister({ date: last }))).toHaveLength(today > last ? 1 : 0)
      }),
    )
  })
})
