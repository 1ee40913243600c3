/** Sealing and opening one entry. */
import { concat, decodeEnvelope, type Envelope, encodeHeader, type Head, type Header, signatureLength, signedPrefix } from '@holdfast/wire'
import type { Scope } from '../keys/scope.ts'
import type { KeyPair, Primitives } from '../primitives.ts'
import { utf8 } from '../utf8.ts'
import { decodePayload, encodePayload, type Payload } from './change.ts'

export const noHash = new Uint8Array(32)
const signed = utf8(signedPrefix)
const bodyLabel = utf8('holdfast/body/1\0')

export interface Draft {
  readonly vault: string
  readonly device: string
  readonly seq: number
  readonly prev: Uint8Array
  readonly epoch: number
  readonly tag: Uint8Array
  readonly heads: readonly Head[]
  readonly payload: Payload
}

export interface SealedEntry {
  readonly bytes: Uint8Array
  readonly hash: Uint8Array
}

/** @param before so many bytes are left free before the entry, for what it is put in */
export function sealEntry(primitives: Primitives, scope: Scope, pair: KeyPair, draft: Draft, before = 0): SealedEntry {
  const plain = encodePayload(draft.payload)
  const nonce = primitives.random(24)
  const { payload: _, ...rest } = draft
  const unhashed: Header = { ...rest, bodyLength: plain.length + 40, bodyHash: noHash }
  const headerBytes = encodeHeader(unhashed)
  const bodyAt = before + headerBytes.length + signatureLength
  const bytes = new Uint8Array(bodyAt + unhashed.bodyLength)
  const body = bytes.subarray(bodyAt)
  body.set(nonce)
  // Sealed where it is to lie: every copy of a long body costs as much as the sealing.
  const room = body.subarray(24)
  const sealed = primitives.seal(scope.sealKey, nonce, bindingOf(headerBytes), plain, room)
  if (sealed !== room) room.set(sealed)
  headerBytes.set(primitives.sha256(body), headerBytes.length - 32)
  const signature = primitives.sign(pair, concat(signed, headerBytes))
  bytes.set(headerBytes, before)
  bytes.set(signature, before + headerBytes.length)
  return { bytes, hash: hashOf(primitives, headerBytes, signature) }
}

/** What the body is bound to: everything in the header but the hash of the body itself. */
const bindingOf = (headerBytes: Uint8Array) => concat(bodyLabel, headerBytes.subarray(0, headerBytes.length - 32))

/** The hash that the next entry of the device, and the heads of other devices, point to. It covers the signature, so that one checked head vouches for all before it. */
const hashOf = (primitives: Primitives, headerBytes: Uint8Array, signature: Uint8Array) => primitives.sha256(concat(headerBytes, signature))

export const entryHash = (primitives: Primitives, envelope: Envelope): Uint8Array =>
  hashOf(primitives, envelope.headerBytes, envelope.signature)

export const isSigned = (primitives: Primitives, envelope: Envelope, publicKey: Uint8Array): boolean =>
  primitives.verify(publicKey, concat(signed, envelope.headerBytes), envelope.signature)

export type Body = 'whole' | 'destroyed' | 'damaged'

/** `destroyed`: overwritten with zeros, as shredding a case does; anything else that does not fit its hash is damage. */
export function bodyState(primitives: Primitives, envelope: Envelope): Body {
  const hash = primitives.sha256(envelope.body)
  if (hash.every((byte, at) => byte === envelope.header.bodyHash[at])) return 'whole'
  return envelope.body.every((byte) => byte === 0) ? 'destroyed' : 'damaged'
}

/** The bytes of the body, authenticated; undefined where the key or a byte does not fit. */
export const openBody = (
  primitives: Primitives,
  scope: Pick<Scope, 'sealKey'>,
  envelope: Pick<Envelope, 'headerBytes' | 'body'>,
  room?: Uint8Array,
): Uint8Array | undefined =>
  primitives.open(scope.sealKey, envelope.body.subarray(0, 24), bindingOf(envelope.headerBytes), envelope.body.subarray(24), room)

/** What the entry says; undefined where the key or a byte does not fit. */
export function openEntry(primitives: Primitives, scope: Scope, envelope: Envelope): Payload | undefined {
  const plain = openBody(primitives, scope, envelope)
  const payload = plain && decodePayload(plain)
  return payload?.ok ? payload.value : undefined
}

export { decodeEnvelope }
