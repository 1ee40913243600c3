/**
 * One entry of a vault's log as it lies on disk and travels: a signed header and a sealed body.
 *
 * Layout (big-endian): version 1 | vault 16 | device 16 | seq 8 | prev 32 | epoch 4 | tag 16 | heads: count 2, then device 16, seq 8, hash 32 each |
 * body length 4 | body hash 32 | signature 64 | body. The signature covers `signedPrefix` and everything before itself; the entry's hash is the SHA-256 of header and signature.
 * Because the header holds only the hash of the body, a body can be destroyed and the chain still be verified.
 */
import { err, ok, type Result } from '@holdfast/core'
import { idBytes, putU64, toHex, view } from './bytes.ts'

export const formatVersion = 1
export const signatureLength = 64
/** What is put before a header when it is signed, so that a signature of ours can never be taken for one over something else. */
export const signedPrefix = 'holdfast/entry/1\0'
/** The largest sealed body: four times the largest text we take into one entry. Evidence travels as blobs. */
export const largestBody = 16 * 1024 * 1024
export const mostHeads = 1024

/** The last entry of another device that the author had seen. */
export interface Head {
  /** Device id, 32 hexadecimal digits. */
  readonly device: string
  readonly seq: number
  /** SHA-256 of that entry's header and signature. */
  readonly hash: Uint8Array
}

export interface Header {
  /** Vault id, 32 hexadecimal digits. */
  readonly vault: string
  /** Device id, 32 hexadecimal digits: the first half of the SHA-256 of its public key. */
  readonly device: string
  /** 0, 1, 2 … for each device. */
  readonly seq: number
  /** SHA-256 of header and signature of this device's entry before; 32 zero bytes for the first. */
  readonly prev: Uint8Array
  readonly epoch: number
  /** 16 bytes by which a holder of the case's key finds the case. */
  readonly tag: Uint8Array
  /** Heads of other devices that changed since this device's entry before. */
  readonly heads: readonly Head[]
  readonly bodyLength: number
  /** SHA-256 of the sealed body. */
  readonly bodyHash: Uint8Array
}

export interface Envelope {
  readonly header: Header
  /** The header's bytes as signed; hashed together with the signature. */
  readonly headerBytes: Uint8Array
  readonly signature: Uint8Array
  readonly body: Uint8Array
}

export type EnvelopeError =
  | { readonly code: 'envelope.too-short' }
  | { readonly code: 'envelope.too-long' }
  | { readonly code: 'envelope.version'; readonly version: number }
  | { readonly code: 'envelope.heads' }
  | { readonly code: 'envelope.body-too-large' }

const fixed = 1 + 16 + 16 + 8 + 32 + 4 + 16 + 2
const perHead = 16 + 8 + 32
const tail = 4 + 32

export function encodeHeader(header: Header): Uint8Array {
  const bytes = new Uint8Array(fixed + header.heads.length * perHead + tail)
  const data = view(bytes)
  bytes[0] = formatVersion
  putId(bytes, 1, header.vault)
  putId(bytes, 17, header.device)
  putU64(data, 33, header.seq)
  bytes.set(header.prev, 41)
  data.setUint32(73, header.epoch)
  bytes.set(header.tag, 77)
  data.setUint16(93, header.heads.length)
  let at = fixed
  for (const head of header.heads) {
    putId(bytes, at, head.device)
    putU64(data, at + 16, head.seq)
    bytes.set(head.hash, at + 24)
    at += perHead
  }
  data.setUint32(at, header.bodyLength)
  bytes.set(header.bodyHash, at + 4)
  return bytes
}

export function encodeEnvelope(headerBytes: Uint8Array, signature: Uint8Array, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(headerBytes.length + signatureLength + body.length)
  bytes.set(headerBytes)
  bytes.set(signature, headerBytes.length)
  bytes.set(body, headerBytes.length + signatureLength)
  return bytes
}

/**
 * One envelope that fills `bytes` exactly. Nothing is verified here but the shape.
 *
 * `envelope.too-short` / `envelope.too-long`: the bytes end early or go on; `envelope.version`: another format; `envelope.heads`: heads not in order or too many;
 * `envelope.body-too-large`: over 16 MiB.
 */
export function decodeEnvelope(bytes: Uint8Array): Result<Envelope, EnvelopeError> {
  if (bytes.length < fixed + tail + signatureLength) return err({ code: 'envelope.too-short' })
  const data = view(bytes)
  const version = bytes[0] ?? 0
  if (version !== formatVersion) return err({ code: 'envelope.version', version })
  const count = data.getUint16(93)
  if (count > mostHeads) return err({ code: 'envelope.heads' })
  const headerLength = fixed + count * perHead + tail
  if (bytes.length < headerLength + signatureLength) return err({ code: 'envelope.too-short' })
  const heads: Head[] = []
  for (let at = fixed; at < headerLength - tail; at += perHead) {
    const device = toHex(bytes.subarray(at, at + 16))
    if ((heads.at(-1)?.device ?? '') >= device) return err({ code: 'envelope.heads' })
    heads.push({ device, seq: Number(data.getBigUint64(at + 16)), hash: bytes.slice(at + 24, at + 56) })
  }
  const bodyLength = data.getUint32(headerLength - tail)
  if (bodyLength > largestBody) return err({ code: 'envelope.body-too-large' })
  const end = headerLength + signatureLength + bodyLength
  if (bytes.length < end) return err({ code: 'envelope.too-short' })
  if (bytes.length > end) return err({ code: 'envelope.too-long' })
  return ok({
    header: {
      vault: toHex(bytes.subarray(1, 17)),
      device: toHex(bytes.subarray(17, 33)),
      seq: Number(data.getBigUint64(33)),
      prev: bytes.slice(41, 73),
      epoch: data.getUint32(73),
      tag: bytes.slice(77, 93),
      heads,
      bodyLength,
      bodyHash: bytes.slice(headerLength - 32, headerLength),
    },
    headerBytes: bytes.slice(0, headerLength),
    signature: bytes.slice(headerLength, headerLength + signatureLength),
    body: bytes.slice(headerLength + signatureLength, end),
  })
}

/** The parts of an envelope as they lie in `bytes`: views, nothing copied. For one that was judged before and is authenticated when its body is opened. */
export interface EnvelopeParts {
  readonly seq: number
  readonly headerBytes: Uint8Array
  readonly body: Uint8Array
}

/** Undefined where the lengths do not fit; nothing else is looked at. */
export function partsOf(bytes: Uint8Array): EnvelopeParts | undefined {
  if (bytes.length < fixed + tail + signatureLength || bytes[0] !== formatVersion) return undefined
  const data = view(bytes)
  const headerLength = fixed + data.getUint16(93) * perHead + tail
  const from = headerLength + signatureLength
  if (bytes.length < from || bytes.length !== from + data.getUint32(headerLength - tail)) return undefined
  const seq = data.getUint32(33) * 2 ** 32 + data.getUint32(37)
  return { seq, headerBytes: bytes.subarray(0, headerLength), body: bytes.subarray(from) }
}

function putId(bytes: Uint8Array, at: number, id: string): void {
  const raw = idBytes(id)
  if (raw?.length === 16) bytes.set(raw, at)
}
