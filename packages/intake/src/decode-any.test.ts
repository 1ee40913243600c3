import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeAs } from '../../../tools/encode-as.ts'
import { decodeAny } from './decode-any.ts'

/** The same bytes for the same number; every value as often as another. */
function bytesByChance(seed: number, length: number): Uint8Array {
  let state = seed || 1
  return Uint8Array.from({ length }, () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 24
  })
}

describe('what is no text', () => {
  test('bytes by chance, as of an encrypted container, are refused and not read as letters of some old encoding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.integer({ min: 2_000, max: 20_000 }), (seed, length) => {
        expect(decodeAny(bytesByChance(seed, length))).toEqual({ ok: false, error: { code: 'intake.encoding' } })
      }),
      { numRuns: 30 },
    )
  })
  test('Russian of the 1990s with line ends, tabs and page feeds is still read', () => {
    const text = 'Постановление о выдворении\r\n\tвынесено 3 ноября.\f\r\nПереводчика не было.\r\n'.repeat(20)
    for (const encoding of ['windows-1251', 'koi8-r', 'ibm866'] as const) {
      const read = decodeAny(encodeAs(text, encoding))
      expect([encoding, read.ok && read.value.text]).toEqual([encoding, text])
    }
  })
})

describe('two encodings in one file are never said to be certain', () => {
  const order = 'Решение суда от пятого мая вступает в силу. '.repeat(20)
  const as1251 = Buffer.from(
    [...order].map((sign) => (sign >= 'А' && sign <= 'я' ? sign.charCodeAt(0) - 0x410 + 0xc0 : sign.charCodeAt(0))),
  )
  const asUtf16 = (text: string) => Buffer.from(text, 'utf16le')
  const english = 'The Party shall reply within thirty days.\n'.repeat(40)
  const joined = {
    'UTF-8 and CP1251': [Buffer.from(order), as1251],
    'CP1251 and UTF-8': [as1251, Buffer.from(order)],
    'UTF-16 and UTF-8': [asUtf16(english), Buffer.from(english)],
    'UTF-8 and UTF-16, as a shell appends': [Buffer.from(english), asUtf16(english)],
  }
  for (const [name, parts] of Object.entries(joined))
    test(name, () => {
      const read = decodeAny(new Uint8Array(Buffer.concat(parts)))
      expect(read.ok && [read.value.encoding.isCertain, read.value.encoding.score <= 0.6]).toEqual([false, true])
    })
  test('either by itself is certain', () => {
    for (const bytes of [Buffer.from(order), as1251, asUtf16(english)]) {
      const read = decodeAny(new Uint8Array(bytes))
      expect(read.ok && read.value.encoding.isCertain).toBe(true)
    }
  })
})
