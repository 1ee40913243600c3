import { noblePrimitives } from '@holdfast/vault'
import { fromHex, toHex } from '@holdfast/wire'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sodiumPrimitives } from './primitives.ts'

const fast = sodiumPrimitives()
const reference = noblePrimitives(fast.random)
const hex = (text: string): Uint8Array => fromHex(text) ?? new Uint8Array()
const bytes = (most: number) => fc.uint8Array({ minLength: 0, maxLength: most })
const exactly = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

describe('published vectors', () => {
  test('HMAC-SHA-256 gives what RFC 4231 says, with a short key and with one longer than a block', () => {
    expect(toHex(fast.hmac(new Uint8Array(20).fill(0x0b), new TextEncoder().encode('Hi There')))).toBe(
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    )
    const long = new TextEncoder().encode('Test Using Larger Than Block-Size Key - Hash Key First')
    expect(toHex(fast.hmac(new Uint8Array(131).fill(0xaa), long))).toBe('60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54')
  })
  test('SHA-256 is the same on both sides of the length from which the other library reckons', () => {
    for (let length = 250; length < 262; length++) {
      const message = new Uint8Array(length).fill(length)
      expect(toHex(fast.sha256(message))).toBe(toHex(reference.sha256(message)))
    }
  })
  test('HKDF-SHA-256 without salt and label gives what RFC 5869 says', () => {
    expect(toHex(fast.derive(new Uint8Array(22).fill(0x0b), ''))).toBe('8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d')
  })
})

describe('the fast library and the reference say the same of any bytes', () => {
  test('hashes, codes and derived keys', () => {
    fc.assert(
      fc.property(bytes(200), bytes(300), fc.string({ maxLength: 40 }), (key, message, label) => {
        expect(toHex(fast.sha256(message))).toBe(toHex(reference.sha256(message)))
        expect(toHex(fast.hmac(key, message))).toBe(toHex(reference.hmac(key, message)))
        expect(toHex(fast.derive(key, label))).toBe(toHex(reference.derive(key, label)))
      }),
    )
  })
  test('what one seals the other opens, in room of its own or in the caller’s; a changed byte opens nothing', () => {
    fc.assert(
      fc.property(exactly(32), exactly(24), bytes(60), bytes(400), fc.nat(), (key, nonce, about, plain, at) => {
        const sealed = fast.seal(key, nonce, about, plain)
        expect(toHex(sealed)).toBe(toHex(reference.seal(key, nonce, about, plain)))
        for (const one of [fast, reference]) {
          expect(toHex(one.open(key, nonce, about, sealed) ?? hex('00'))).toBe(toHex(plain))
          const given = new Uint8Array(512).fill(9)
          expect(toHex(one.open(key, nonce, about, sealed, given) ?? hex('00'))).toBe(toHex(plain))
          const changed = sealed.slice()
          changed[at % sealed.length] = (changed[at % sealed.length] ?? 0) ^ 1
          expect(one.open(key, nonce, about, changed, given)).toBeUndefined()
        }
      }),
    )
  })
  test('what one signs the other accepts; a changed word neither', () => {
    fc.assert(
      fc.property(exactly(32), bytes(200), (seed, message) => {
        const [ours, theirs] = [fast.keyPair(seed), reference.keyPair(seed)]
        expect(toHex(ours.publicKey)).toBe(toHex(theirs.publicKey))
        const signature = fast.sign(ours, message)
        expect(toHex(signature)).toBe(toHex(reference.sign(theirs, message)))
        for (const one of [fast, reference]) {
          expect(one.verify(ours.publicKey, message, signature)).toBe(true)
          expect(one.verify(ours.publicKey, hex(`${toHex(message)}00`), signature)).toBe(false)
        }
      }),
      { numRuns: 20 },
    )
  })
})
