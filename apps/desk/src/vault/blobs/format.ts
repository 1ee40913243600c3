/**
 * A stored file: `HFB1`, then chunks of up to 1 MiB, each sealed by AES-256-GCM under a random key of this file alone. Nonce: number of the chunk in eleven bytes, then
 * 1 for the last and 0 for the others, so that chunks cannot be left out, doubled or put in another order. Behind the original stand zeros up to the padded length.
 * The file's name is the SHA-256 of its bytes: rot is found, and copies are compared, without a key; equal originals give unrelated names.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto'

export const blobMark: Uint8Array = new TextEncoder().encode('HFB1')
export const chunkLength = 1024 * 1024
export const tagLength = 16
const binding = new TextEncoder().encode('holdfast/blob/1\0')

function nonceOf(chunk: number, last: boolean): Uint8Array {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setBigUint64(3, BigInt(chunk))
  nonce[11] = last ? 1 : 0
  return nonce
}

/** The sealed chunk and its tag, one after the other. */
export function sealChunk(key: Uint8Array, chunk: number, last: boolean, plain: Uint8Array): readonly [Uint8Array, Uint8Array] {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(chunk, last))
  cipher.setAAD(binding)
  const sealed = cipher.update(plain)
  cipher.final()
  return [sealed, cipher.getAuthTag()]
}

/** Undefined where a byte does not fit; never part of a plaintext. */
export function openChunk(key: Uint8Array, chunk: number, last: boolean, sealed: Uint8Array): Uint8Array | undefined {
  if (sealed.length <= tagLength) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(chunk, last))
  decipher.setAAD(binding)
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength))
  try {
    const plain = decipher.update(sealed.subarray(0, sealed.length - tagLength))
    decipher.final()
    return plain
  } catch {
    return undefined
  }
}

/** Bytes of the stored file whose padded original has this length. */
export const storedLength = (padded: number): number => blobMark.length + padded + Math.ceil(padded / chunkLength) * tagLength
