import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeEnvelope, encodeEnvelope, encodeHeader, type Header } from './index.ts'

const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const id = bytesOf(16).map((bytes) => Buffer.from(bytes).toString('hex'))
const head = fc.record({ device: id, seq: fc.nat(), hash: bytesOf(32) })
const parts = fc
  .record({
    vault: id,
    device: id,
    seq: fc.maxSafeNat(),
    prev: bytesOf(32),
    epoch: fc.nat(),
    tag: bytesOf(16),
    heads: fc.uniqueArray(head, { selector: (one) => one.device, maxLength: 4 }),
    bodyHash: bytesOf(32),
    body: fc.uint8Array({ maxLength: 64 }),
    signature: bytesOf(64),
  })
  .map(({ body, signature, ...rest }) => {
    const heads = rest.heads.toSorted((a, b) => (a.device < b.device ? -1 : 1))
    const header: Header = { ...rest, heads, bodyLength: body.length }
    return { header, body, bytes: encodeEnvelope(encodeHeader(header), signature, body) }
  })

describe('an envelope is read as it was written, or not at all', () => {
  test('what goes in comes out', () => {
    fc.assert(
      fc.property(parts, ({ header, body, bytes }) => {
        const read = decodeEnvelope(bytes)
        expect(read.ok && read.value.header).toEqual(header)
        expect(read.ok && read.value.body).toEqual(body)
      }),
    )
  })
  test('cut anywhere, it is refused; with a byte more, too', () => {
    fc.assert(
      fc.property(parts, fc.nat(), ({ bytes }, cut) => {
        expect(decodeEnvelope(bytes.subarray(0, cut % bytes.length)).ok).toBe(false)
        expect(decodeEnvelope(Buffer.concat([bytes, Buffer.alloc(1)])).ok).toBe(false)
      }),
    )
  })
  test('another version is refused before anything else is read', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 2, max: 255 }), ({ bytes }, version) => {
        const other = bytes.slice()
        other[0] = version
        expect(decodeEnvelope(other)).toEqual({ ok: false, error: { code: 'envelope.version', version } })
      }),
    )
  })
  test('no bytes at all make it throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => void decodeEnvelope(bytes)))
  })
})
