import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consents, expiring, mayUse } from './consent-ledger.ts'
import type { FieldValue } from './field.ts'
import { filesWith, idOf, stored } from './fixture.ts'
import { uses } from './kinds.ts'

const consent = (n: number, answer: string, when: FieldValue, more: Readonly<Record<string, FieldValue>> = {}) =>
  stored(n, 'consent', { case: idOf(1), person: idOf(2), use: 'petition-un', answer, when, ...more })
const stateOn = (day: string, ...records: readonly ReturnType<typeof consent>[]) =>
  consents(filesWith(...records), idOf(1), idOf(2), day).find(({ use }) => use === 'petition-un')?.state

describe('consent to one use is not consent to another', () => {
  test('a person who agreed to a petition to the United Nations has not agreed to publication', () => {
    const files = filesWith(consent(10, 'given', { date: '2026-03-01' }))
    expect(mayUse(files, idOf(1), idOf(2), 'petition-un', '2026-03-02')).toBe(true)
    expect(uses.filter((use) => mayUse(files, idOf(1), idOf(2), use, '2026-03-02'))).toEqual(['petition-un'])
  })
  test('his consent is not his sister’s', () => {
    expect(mayUse(filesWith(consent(10, 'given', { date: '2026-03-01' })), idOf(1), idOf(3), 'petition-un', '2026-03-02')).toBe(false)
  })
})

describe('an agreement counts only where it is certain', () => {
  test('nobody asked is no', () => expect(stateOn('2026-03-02')).toBe('not-asked'))
  test('given some time in March does not yet count in the middle of March', () => {
    expect(stateOn('2026-03-15', consent(10, 'given', { edtf: '2026-03' }))).toBe('not-asked')
    expect(stateOn('2026-03-31', consent(10, 'given', { edtf: '2026-03' }))).toBe('given')
  })
  test('until the end of May it runs through 31 May and has run out on 1 June', () => {
    const given = consent(10, 'given', { date: '2026-03-01' }, { until: { date: '2026-05-31' } })
    expect(stateOn('2026-05-31', given)).toBe('given')
    expect(stateOn('2026-06-01', given)).toBe('expired')
  })
  test('an end that may lie anywhere in May ends with the first day of May', () => {
    const given = consent(10, 'given', { date: '2026-03-01' }, { until: { edtf: '2026-05' } })
    expect(stateOn('2026-05-01', given)).toBe('given')
    expect(stateOn('2026-05-02', given)).toBe('expired')
  })
  test('two accounts side by side are a dispute, not a consent', () => {
    const disputed = stored(
      10,
      'consent',
      { case: idOf(1), person: idOf(2), use: 'petition-un', when: { date: '2026-03-01' } },
      { answer: ['given', 'refused'] },
    )
    expect(stateOn('2026-03-02', disputed)).toBe('disputed')
  })
})

describe('withdrawal', () => {
  const given = consent(10, 'given', { date: '2026-03-01' })
  test('ends a consent on the day it is made', () => {
    expect(stateOn('2026-04-02', given, consent(11, 'withdrawn', { date: '2026-04-01' }))).toBe('withdrawn')
  })
  test('of an unknown date ends it all the same', () => {
    expect(stateOn('2026-04-02', given, consent(11, 'withdrawn', { edtf: 'unknown' }))).toBe('withdrawn')
  })
  test('is undone only by a consent certainly given after it', () => {
    const withdrawn = consent(11, 'withdrawn', { date: '2026-04-01' })
    expect(stateOn('2026-05-01', given, withdrawn, consent(12, 'given', { date: '2026-04-20' }))).toBe('given')
    expect(stateOn('2026-05-01', given, withdrawn, consent(12, 'given', { edtf: '2026-03-20/2026-04-20' }))).toBe('withdrawn')
  })
})

test('adding a refusal or withdrawal never turns a no into a yes', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`)
  const entry = fc.record({
    answer: fc.constantFrom('given', 'refused', 'withdrawn'),
    date: day,
    until: fc.option(day, { nil: undefined }),
  })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), day, day, fc.constantFrom('refused', 'withdrawn'), (entries, no, on, answer) => {
      const records = entries.map((e, i) => consent(10 + i, e.answer, { date: e.date }, e.until ? { until: { date: e.until } } : {}))
      if (stateOn(on, ...records) !== 'given') expect(stateOn(on, ...records, consent(50, answer, { date: no }))).not.toBe('given')
    }),
  )
})

test('what ends soon is listed, the soonest first', () => {
  const files = filesWith(
    consent(10, 'given', { date: '2026-03-01' }, { until: { date: '2026-03-20' } }),
    stored(11, 'consent', {
      case: idOf(1),
      person: idOf(2),
      use: 'represent',
      answer: 'given',
      when: { date: '2026-03-01' },
      until: { date: '2026-03-10' },
    }),
  )
  const days = (from: string, to: string) => Number(to.slice(8)) - Number(from.slice(8))
  expect(expiring(files, '2026-03-05', 30, days).map(({ use, days: left }) => [use, left])).toEqual([
    ['represent', 5],
    ['petition-un', 15],
  ])
})
