import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idOf } from './fixture.ts'
import { fieldsOf, kindNames } from './kinds.ts'
import { readChange, readRecord } from './record.ts'

const inCase = { case: idOf(1) }

describe('a record is checked whole before it may enter the log', () => {
  test('a detention between two days is kept as it was typed', () => {
    const read = readRecord('detention', { ...inCase, since: { edtf: '2014-11-03/2014-11-05' }, country: 'RU' })
    expect(read).toEqual({ ok: true, value: { ...inCase, since: { edtf: '2014-11-03/2014-11-05' }, country: 'RU' } })
  })
  test('every problem is named at once, in the order of the form, and nothing that was typed is repeated', () => {
    const read = readRecord('consent', { ...inCase, use: 'sell', when: { date: '2014-02-30' }, phone: 'secret words' })
    expect(read).toEqual({
      ok: false,
      error: [
        { field: 'person', code: 'field-missing' },
        { field: 'use', code: 'choice-unknown' },
        { field: 'answer', code: 'field-missing' },
        { field: 'when', code: 'date-invalid' },
        { field: 'phone', code: 'field-unknown' },
      ],
    })
    expect(JSON.stringify(read)).not.toContain('secret')
  })
  test('a date nobody knows is a date nobody knows, not an error', () => {
    expect(readRecord('detention', { ...inCase, since: { edtf: 'unknown' } }).ok).toBe(true)
  })
})

describe('where somebody is, finer than a country', () => {
  const relation = { ...inCase, of: idOf(2), to: idOf(3), type: 'sibling', country: 'KP' }
  test('is refused without a need and a last day', () => {
    expect(readRecord('relation', { ...relation, place: 'a town' })).toEqual({
      ok: false,
      error: [{ field: 'place', code: 'place-needs-reason' }],
    })
  })
  test('is kept with both', () => {
    const whole = { ...relation, place: 'a town', placeNeed: 'to reach her before the hearing', placeUntil: { date: '2026-12-01' } }
    expect(readRecord('relation', whole).ok).toBe(true)
  })
  test('cannot be slipped in by a later change', () => {
    expect(readChange('relation', { place: 'a town' }, {}).ok).toBe(false)
    expect(readChange('relation', { place: 'a town' }, { placeNeed: 'to reach her', placeUntil: { date: '2026-12-01' } }).ok).toBe(true)
  })
})

test('whatever comes in, a record is read or refused, never thrown', () => {
  const anything = fc.dictionary(
    fc.oneof(fc.constantFrom(...kindNames.flatMap((kind) => Object.keys(fieldsOf(kind)))), fc.string()),
    fc.anything(),
  )
  fc.assert(
    fc.property(fc.constantFrom(...kindNames), anything, (kind, raw) => {
      const read = readRecord(kind, raw)
      if (read.ok) expect(Object.keys(read.value).every((name) => Object.hasOwn(fieldsOf(kind), name))).toBe(true)
      else expect(read.error.length).toBeGreaterThan(0)
    }),
  )
})

test('what was read once is read again unchanged', () => {
  const person = { ...inCase, pseudonym: 'Heron', names: [{ text: '김철수', use: 'own' }], birth: { edtf: '1987~' }, nationalities: ['KP'] }
  const once = readRecord('person', person)
  expect(once.ok && readRecord('person', once.value)).toEqual(once)
})

test('__proto__ and constructor are no fields', () => {
  const raw: unknown = JSON.parse('{"__proto__": {"pseudonym": "x"}, "constructor": "y"}')
  const read = readRecord('case', Object.fromEntries(Object.entries(raw ?? {})))
  expect(!read.ok && read.error.map(({ code }) => code)).toEqual(['field-missing', 'field-unknown', 'field-unknown'])
})
