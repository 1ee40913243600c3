import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodePayload, encodePayload, paddedLength } from './change.ts'

const record = '0a'.repeat(16)

describe('what an entry says', () => {
  test('is read as it was written, whatever a field is called', () => {
    const fields = JSON.parse('{"__proto__":"a","constructor":{"x":[1]},"имя":"Нари","이름":null,"toString":""}')
    const over = JSON.parse(`{"__proto__":[["${record}",3]],"constructor":[]}`)
    const payload = { at: 1, up: 0, change: { do: 'put' as const, record, type: 'note', fields, over } }
    const read = decodePayload(encodePayload(payload))
    expect(read.ok && JSON.stringify(read.value)).toBe(JSON.stringify(payload))
  })
  test('any text survives', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1, maxLength: 9 }), fc.jsonValue()), (fields) => {
        const put = { do: 'put' as const, record, type: 'note', fields: JSON.parse(JSON.stringify(fields)), over: {} }
        const read = decodePayload(encodePayload({ at: 1, up: 0, change: put }))
        expect(read.ok && JSON.stringify(read.value.change)).toBe(JSON.stringify(put))
      }),
    )
  })
  test('anything else is refused whole', () => {
    for (const bad of ['', '[]', '{"at":1}', '{"at":1,"up":0,"change":{"do":"put"}}', '{"at":1,"up":0,"change":{"do":"wipe"}}'])
      expect(decodePayload(new TextEncoder().encode(bad)).ok).toBe(false)
    expect(decodePayload(Uint8Array.of(0xff, 0xfe)).ok).toBe(false)
  })
  test('its length tells little: at most an eighth longer, and few lengths remain', () => {
    const lengths = new Set<number>()
    const wrong: number[] = []
    for (let length = 256; length < 100_000; length++) {
      const padded = paddedLength(length)
      if (padded < length || padded > length * 1.125) wrong.push(length)
      lengths.add(padded)
    }
    expect(wrong).toEqual([])
    expect(lengths.size).toBeLessThan(150)
  })
})
