import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noblePrimitives } from '../noble-primitives.ts'
import { utf8 } from '../utf8.ts'
import { openDrafts, sealDrafts } from './drafts.ts'

const primitives = noblePrimitives((length) => new Uint8Array(randomBytes(length)))
const key = primitives.random(32)
const vault = 'ab'.repeat(16)
const words = utf8('Допрос был ночью, без переводчика')

describe('words that nobody has saved', () => {
  test('come back whole under the key, and nothing of them can be read without it', () => {
    const sealed = sealDrafts(primitives, key, vault, words)
    expect(openDrafts(primitives, key, vault, sealed)).toEqual(words)
    expect(Buffer.from(sealed).includes(Buffer.from(words.subarray(0, 8)))).toBe(false)
    expect(openDrafts(primitives, primitives.random(32), vault, sealed)).toBeUndefined()
  })
  test('of another vault are not opened here', () => {
    expect(openDrafts(primitives, key, 'cd'.repeat(16), sealDrafts(primitives, key, vault, words))).toBeUndefined()
  })
  test('a letter more does not show in the size of the file', () => {
    const sizes = [0, 1, 100, 4092].map((n) => sealDrafts(primitives, key, vault, new Uint8Array(n)).length)
    expect(new Set(sizes).size).toBe(1)
    expect(sealDrafts(primitives, key, vault, new Uint8Array(4093)).length).toBeGreaterThan(sizes[0] ?? 0)
  })
  test('whatever is written comes back, of any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9_000 }), (text) => {
        expect(openDrafts(primitives, key, vault, sealDrafts(primitives, key, vault, text))).toEqual(text)
      }),
      { numRuns: 40 },
    )
  })
  test('one byte changed anywhere, or the end cut off, and nothing is opened', () => {
    const sealed = sealDrafts(primitives, key, vault, words)
    for (let at = 0; at < sealed.length; at += 61) {
      const other = Uint8Array.from(sealed)
      other[at] = (other[at] ?? 0) ^ 1
      expect(openDrafts(primitives, key, vault, other)).toBeUndefined()
      expect(openDrafts(primitives, key, vault, sealed.subarray(0, at))).toBeUndefined()
    }
  })
})
