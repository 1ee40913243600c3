/** What a device holds: its signing key, and the team's epoch keys. Case keys stand in the log, sealed under the epoch's key. */
import { concat, toHex } from '@holdfast/wire'
import * as v from 'valibot'
import type { Primitives } from '../primitives.ts'
import { utf8 } from '../utf8.ts'

const hex32 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

export const KeyringSchema = v.strictObject({
  /** Seed of this device's signing key. */
  seed: hex32,
  /** Key of each epoch, by number; the last is used for writing. */
  epochs: v.array(hex32),
  /** Public keys of this vault's devices as far as known: a damaged entry that admits one must not hide what it wrote. */
  roster: v.optional(v.array(hex32)),
  /**
   * Where this copy of the vault lives, as the machine tells places apart. A copy in another place is a restored backup: it may read, and must rejoin as
   * a new device before it writes, or two machines would write under one name.
   */
  place: v.string(),
})
export type Keyring = v.InferOutput<typeof KeyringSchema>

/** The first half of the SHA-256 of the public key: nobody can pick another's. */
export function deviceId(primitives: Primitives, publicKey: Uint8Array): string {
  return toHex(primitives.sha256(concat(utf8('holdfast/device/1\0'), publicKey)).subarray(0, 16))
}

/** Keys derived from the vault key, each for one purpose. */
export const purposes = {
  view: 'holdfast/view/1',
  mark: 'holdfast/mark/1',
  witness: 'holdfast/witness/1',
  dedupe: 'holdfast/dedupe/1',
  drafts: 'holdfast/drafts/1',
} as const
