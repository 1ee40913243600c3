import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearIds } from './register-near.ts'

const ids = ['ru-kp-2016', 'ch-kazakhstan-2010', 'kazakhstan-russia-2012', 'us-guatemala-2019', 'ch-kuwait-2016']

describe('an id the register does not hold names those near it', () => {
  test('a letter wrong', () => expect(nearIds(ids, 'ru-kp-2015')[0]).toBe('ru-kp-2016'))
  test('a part of it', () => expect(nearIds(ids, 'Kazakhstan')).toEqual(['ch-kazakhstan-2010', 'kazakhstan-russia-2012']))
  test('the parts in another order', () => expect(nearIds(ids, 'kp-ru-2016')[0]).toBe('ru-kp-2016'))
  test('nothing near names nothing', () => expect(nearIds(ids, 'zzzzzzzz')).toEqual([]))
  test('an id of a thousand letters is not compared at all', () => expect(nearIds(ids, 'a'.repeat(1000))).toEqual([]))
})
test('whatever is asked, only ids of the register are named, each once, and an id that is held comes first', () => {
  fc.assert(
    fc.property(fc.string(), (wanted) => {
      const near = nearIds(ids, wanted)
      expect(new Set(near).size).toBe(near.length)
      expect(near.every((id) => ids.includes(id))).toBe(true)
    }),
  )
  for (const id of ids) expect(nearIds(ids, id)[0]).toBe(id)
})
