/** What a device holds: its signing key, and the team's epoch keys. Case keys stand in the log, sealed under the epoch's key. */
import { concat, toHex } from '@holdfast/wire'
import type { Primitives } from '../primitives.ts'
import { isHex, objectIn } from '../raw.ts'
import { utf8 } from '../utf8.ts'

export interface Keyring {
  /** Seed of this device's signing key; 32 bytes as hexadecimal digits, as every key here. */
  readonly seed: string
  /** Key of each epoch, by number; the last is used for writing. */
  readonly epochs: readonly string[]
  /** Public keys of this vault's devices as far as known: a damaged entry that admits one must not hide what it wrote. */
  readonly roster?: readonly string[]
  /**
   * Where this copy of the vault lives, as the machine tells places apart. A copy in another place is a restored backup: it may read, and must rejoin as
   * a new device before it writes, or two machines would write under one name.
   */
  readonly place: string
}

const isKey = (value: unknown): value is string => isHex(value, 32)
const areKeys = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isKey)

/** Undefined for anything but a keyring. Read by hand, as the key file is. */
export function keyringIn(value: unknown): Keyring | undefined {
  const { seed, epochs, roster, place, ...more } = objectIn(value) ?? {}
  if (!isKey(seed) || !areKeys(epochs) || typeof place !== 'string' || Object.keys(more).length > 0) return undefined
  if (roster === undefined) return { seed, epochs, place }
  return areKeys(roster) ? { seed, epochs, roster, place } : undefined
}

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
