import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from './index.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, big: boolean, bom: boolean): Uint8Array => {
  const units = [...(bom ? [0xfeff] : []), ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))]
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}
const code = (bytes: Uint8Array) => {
  const result = decodeText(bytes)
  return result.ok ? result.value.encoding : [result.error.code, result.error.at]
}

describe('a file is read as it was written, or refused with the place', () => {
  test('UTF-8 with and without a byte order mark', () => {
    expect(decodeText(utf8('\ufeffСтатья 5'))).toEqual({ ok: true, value: { text: 'Статья 5', encoding: 'utf-8' } })
    expect(decodeText(utf8('제5조'))).toEqual({ ok: true, value: { text: '제5조', encoding: 'utf-8' } })
  })
  test('UTF-16 with a mark, either byte first', () => {
    for (const big of [false, true])
      expect(decodeText(utf16('제5조 (비용)\n', big, true))).toEqual({
        ok: true,
        value: { text: '제5조 (비용)\n', encoding: big ? 'utf-16be' : 'utf-16le' },
      })
  })
  test('UTF-16 without a mark, where its spaces give it away', () => {
    expect(code(utf16('Статья 5\nРасходы несёт Сторона. ', false, false))).toBe('utf-16le')
    expect(code(utf16('Article 5\nThe Parties agree. ', true, false))).toBe('utf-16be')
  })
  test('an empty file and one of white space are empty', () => {
    expect(code(new Uint8Array())).toEqual(['text-empty', 0])
    expect(code(utf8(' \n\t\u200b\r\n'))).toEqual(['text-empty', 0])
    expect(code(Uint8Array.from([0xef, 0xbb, 0xbf]))).toEqual(['text-empty', 0])
  })
  test('a NUL is no text', () => {
    expect(code(utf8('Article\u0000 5'))).toEqual(['text-binary', 7])
    expect(code(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toEqual(['text-binary', 4])
    expect(code(Uint8Array.from([0xff, 0xfe, 0x41, 0, 0, 0]))).toEqual(['text-binary', 4])
  })
  test('an old eight-bit file is refused at its first letter that is not UTF-8, never guessed', () => {
    expect(code(Uint8Array.from([0x41, 0x72, 0x74, 0x2e, 0x20, 0xfc, 0x62, 0x65, 0x72]))).toEqual(['text-encoding', 5])
    expect(code(Uint8Array.from([0x41, 0xc0, 0x80]))).toEqual(['text-encoding', 1])
    expect(code(Uint8Array.from([0x41, 0xed, 0xa0, 0x80]))).toEqual(['text-encoding', 1])
    expect(code(Uint8Array.from([0x41, 0xe2, 0x82]))).toEqual(['text-encoding', 1])
  })
  test('half a pair in UTF-16 is refused', () => {
    expect(code(Uint8Array.from([0xff, 0xfe, 0x41, 0, 0x3d, 0xd8, 0x41, 0]))).toEqual(['text-encoding', 4])
    expect(code(Uint8Array.from([0xff, 0xfe, 0x41]))).toEqual(['text-encoding', 2])
  })
})

test('any text comes back from its own bytes', () => {
  const text = fc
    .string({ unit: 'grapheme' })
    .filter((one) => /[^\s\u200b-\u200f\u2060\ufeff]/u.test(one) && !one.includes('\u0000') && !one.startsWith('\ufeff'))
  fc.assert(
    fc.property(text, (one) => {
      const plain = decodeText(utf8(one))
      expect(plain.ok && plain.value.text).toBe(one)
      const wide = decodeText(utf16(one, true, true))
      expect(wide.ok && wide.value.text).toBe(one)
    }),
  )
})

test('any bytes are read or refused, never thrown at the caller', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const result = decodeText(bytes)
      if (!result.ok) expect(result.error.at).toBeLessThanOrEqual(bytes.length)
      else expect(result.value.text).not.toContain('\u0000')
    }),
    { numRuns: 1000 },
  )
})
