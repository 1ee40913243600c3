/**
 * Words in a form that nobody has saved. They are no part of the log: what is thrown away must be gone, and what is half thought travels to no other device.
 * `HFD1` ‖ nonce (24) ‖ XChaCha20-Poly1305 under HKDF(vault key, `purposes.drafts`), bound to the vault.
 */
import { concat, fromHex } from '@holdfast/wire'
import type { Primitives } from '../primitives.ts'
import { utf8 } from '../utf8.ts'

export const draftsName = 'drafts'

const magic = utf8('HFD1')
/** Length, then the words, then zeros to a whole number of these: what is typed does not show letter by letter in the size of a file. */
const block = 4096

const boundTo = (vault: string) => concat(magic, fromHex(vault) ?? new Uint8Array(16))

/** @param key derived from the vault key for `purposes.drafts` */
export function sealDrafts(primitives: Primitives, key: Uint8Array, vault: string, text: Uint8Array): Uint8Array {
  const plain = new Uint8Array(Math.ceil((4 + text.length) / block) * block)
  new DataView(plain.buffer).setUint32(0, text.length)
  plain.set(text, 4)
  const nonce = primitives.random(24)
  const sealed = primitives.seal(key, nonce, boundTo(vault), plain)
  plain.fill(0)
  return concat(magic, nonce, sealed)
}

/** Undefined where it is damaged, of another vault or made up: never part of it. */
export function openDrafts(primitives: Primitives, key: Uint8Array, vault: string, bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < 28 || !bytes.subarray(0, 4).every((byte, at) => byte === magic[at])) return undefined
  const plain = primitives.open(key, bytes.subarray(4, 28), boundTo(vault), bytes.subarray(28))
  if (!plain || plain.length < 4) return undefined
  const length = new DataView(plain.buffer, plain.byteOffset).getUint32(0)
  return length <= plain.length - 4 ? plain.subarray(4, 4 + length) : undefined
}
