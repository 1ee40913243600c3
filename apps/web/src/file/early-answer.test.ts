import { ok } from '@holdfast/core'
import { describe, expect, test } from 'vitest'
import { earlyAnswer } from './early-answer.ts'

const board = Promise.resolve(ok<unknown>('the board'))

/** Asked ahead at the instant 0, with three changes known. */
function pressed() {
  let now = 0
  const early = earlyAnswer(() => now)
  early.put('cases/today ', board, 3)
  return {
    early,
    later: (ms: number) => {
      now += ms
    },
  }
}

describe('an answer asked for at the press', () => {
  test('is taken by the screen that was pressed, once', () => {
    const { early, later } = pressed()
    later(200)
    expect(early.take('cases/today ', 3)).toBe(board)
    expect(early.take('cases/today ', 3)).toBeUndefined()
  })
  test('is dropped when a case was written between the press and the drawing', () => {
    const { early } = pressed()
    expect(early.take('cases/today ', 4)).toBeUndefined()
    // Nor does it come back to whoever asks again.
    expect(early.take('cases/today ', 3)).toBeUndefined()
  })
  test('is dropped by a lock', () => {
    const { early } = pressed()
    early.forget()
    expect(early.take('cases/today ', 3)).toBeUndefined()
  })
  test('is no answer to another question, and waits for its own', () => {
    const { early } = pressed()
    expect(early.take('cases/one {"id":"a"}', 3)).toBeUndefined()
    expect(early.take('cases/today ', 3)).toBe(board)
  })
  test('is a date of before when the screen comes a second later', () => {
    const { early, later } = pressed()
    later(1_000)
    expect(early.take('cases/today ', 3)).toBeUndefined()
  })
  test('gives way to the press after it', () => {
    const { early } = pressed()
    const other = Promise.resolve(ok<unknown>('a case'))
    early.put('cases/one {"id":"a"}', other, 3)
    expect(early.take('cases/today ', 3)).toBeUndefined()
    expect(early.take('cases/one {"id":"a"}', 3)).toBe(other)
  })
})
