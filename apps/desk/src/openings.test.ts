import { expect, test } from 'vitest'
import { codeLifeMs, openings } from './openings.ts'

test('a code lives a minute and is good once', () => {
  let now = 0
  const keys = openings(() => now)
  const stale = keys.newCode().reveal()
  now = codeLifeMs + 1
  expect(keys.redeem(stale)).toBeNull()
  const code = keys.newCode().reveal()
  now += codeLifeMs - 1
  const key = keys.redeem(code)
  expect(key).not.toBeNull()
  expect(keys.redeem(code)).toBeNull()
  expect(keys.isToken(key?.reveal() ?? '')).toBe(true)
})

test('a new code kills the one before it', () => {
  const keys = openings(() => 0)
  const first = keys.newCode().reveal()
  const second = keys.newCode().reveal()
  expect(keys.redeem(first)).toBeNull()
  expect(keys.redeem(second)).not.toBeNull()
})

test('after closing, an old key opens nothing', () => {
  const keys = openings(() => 0)
  const key = keys.redeem(keys.newCode().reveal())?.reveal() ?? ''
  expect(keys.isToken(key)).toBe(true)
  keys.close()
  expect(keys.isToken(key)).toBe(false)
})

test('a key has 256 random bits and prints as a secret', () => {
  const keys = openings(() => 0)
  const key = keys.redeem(keys.newCode().reveal())
  expect(Buffer.from(key?.reveal() ?? '', 'base64url')).toHaveLength(32)
  expect(`${key}`).toBe('[secret]')
})
