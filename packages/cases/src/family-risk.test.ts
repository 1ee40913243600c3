import { describe, expect, test } from 'vitest'
import { familyIsClear, familyRisks } from './family-risk.ts'
import type { FieldValue } from './field.ts'
import { filesWith, idOf, stored } from './fixture.ts'

const sister = (more: Readonly<Record<string, FieldValue>>) =>
  stored(10, 'relation', { case: idOf(1), of: idOf(2), to: idOf(3), type: 'sibling', ...more })
const risk = (n: number, level: string, assessed: string, until: string) =>
  stored(n, 'risk', { case: idOf(1), person: idOf(3), level, assessed: { date: assessed }, until: { date: until } })
const on = (day: string, ...records: ReturnType<typeof stored>[]) => familyRisks(filesWith(...records), idOf(1), ['KP'], day)

describe('every relative in the country of origin needs an answer', () => {
  test('a sister there without one is missing one', () => {
    expect(on('2026-03-01', sister({ country: 'KP' }))).toMatchObject([{ relative: idOf(3), state: 'missing', countryKnown: true }])
  })
  test('a sister whose country nobody wrote down is treated as being there', () => {
    expect(on('2026-03-01', sister({}))).toMatchObject([{ state: 'missing', countryKnown: false }])
  })
  test('a sister elsewhere is not asked about', () => expect(on('2026-03-01', sister({ country: 'KR' }))).toEqual([]))
  test('where nobody wrote down where the person is from, a sister anywhere may be there', () => {
    expect(familyRisks(filesWith(sister({ country: 'CN' })), idOf(1), [], '2026-03-01')).toMatchObject([{ state: 'missing' }])
  })
  test('two accounts of where she is: treated as being there', () => {
    const disputed = stored(10, 'relation', { case: idOf(1), of: idOf(2), to: idOf(3), type: 'sibling' }, { country: ['KR', 'RU'] })
    expect(on('2026-03-01', disputed)).toHaveLength(1)
  })
})

describe('an answer has an end', () => {
  const there = sister({ country: 'KP' })
  test('on its last day it counts, on the next it is none', () => {
    expect(on('2026-03-31', there, risk(11, 'none-known', '2026-01-01', '2026-03-31'))).toMatchObject([{ state: 'answered' }])
    const after = on('2026-04-01', there, risk(11, 'none-known', '2026-01-01', '2026-03-31'))
    expect(after).toMatchObject([{ state: 'expired', level: null }])
    expect(familyIsClear(after)).toBe(false)
  })
  test('of two answers of one day the graver counts', () => {
    const both = on(
      '2026-02-01',
      there,
      risk(11, 'none-known', '2026-01-01', '2026-03-31'),
      risk(12, 'certain', '2026-01-01', '2026-03-31'),
    )
    expect(both).toMatchObject([{ state: 'answered', level: 'certain' }])
  })
  test('the newer replaces the older', () => {
    const newer = on(
      '2026-02-10',
      there,
      risk(11, 'certain', '2026-01-01', '2026-03-31'),
      risk(12, 'none-known', '2026-02-01', '2026-03-31'),
    )
    expect(familyIsClear(newer)).toBe(true)
  })
  test('"not known" is not "no harm"', () => {
    const unknown = on('2026-02-01', there, risk(11, 'unknown', '2026-01-01', '2026-03-31'))
    expect(unknown).toMatchObject([{ state: 'unknown' }])
    expect(familyIsClear(unknown)).toBe(false)
  })
})
