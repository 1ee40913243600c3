import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptSame } from './kept-same.ts'

const row = (id: string, by: string) => ({ id, name: { en: 'Heron' }, by })
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

test('an answer that says the same again is the answer that was there', () => {
  const before = { rows: [row('a', '10:00'), row('b', '11:00')], total: 2 }
  expect(keptSame(before, copy(before))).toBe(before)
})

test('a row that changed is new, the rows beside it are those that stood there, in whatever order they come', () => {
  const before = { now: '1', rows: [row('a', '10:00'), row('b', '11:00')] }
  const next = { now: '2', rows: [row('b', '11:00'), row('a', '10:05'), row('c', '12:00')] }
  const kept = keptSame(before, next)
  expect(kept).toEqual(next)
  expect(kept.rows[0]).toBe(before.rows[1])
  expect(kept.rows[1]).not.toBe(before.rows[0])
  expect(kept.rows[1]?.name).toBe(before.rows[0]?.name)
})

test('a list that lost its last row, and one in another order, is not taken for the list before', () => {
  const before = [row('a', '1'), row('b', '2')]
  expect(keptSame(before, [row('a', '1')])).toEqual([row('a', '1')])
  expect(keptSame(before, [row('b', '2'), row('a', '1')]).map(({ id }) => id)).toEqual(['b', 'a'])
})

test('a field that is gone is gone, and one that became null is null', () => {
  expect(keptSame({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 })
  expect(keptSame({ a: { b: 1 } }, { a: null })).toEqual({ a: null })
  expect(keptSame(undefined, { a: null })).toEqual({ a: null })
})

test('whatever was known before, what comes out is what was said now', () => {
  const json = fc.jsonValue({ maxDepth: 4 })
  fc.assert(
    fc.property(json, json, (before, next) => {
      const [was, said] = [copy(before), copy(next)]
      expect(JSON.stringify(keptSame(was, said))).toBe(JSON.stringify(next))
      expect(JSON.stringify(was)).toBe(JSON.stringify(before))
    }),
  )
  fc.assert(fc.property(json, (said) => JSON.stringify(keptSame(copy(said), copy(said))) === JSON.stringify(said)))
})
