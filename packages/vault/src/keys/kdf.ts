/**
 * From passphrase to key. The cost stands in the key file so that it can rise; the floor stands here, so that nobody who edits the file can lower it.
 */
import { err, ok, type Result } from '@holdfast/core'
import type { Argon2Cost, Primitives } from '../primitives.ts'

/** Argon2id, 256 MiB, three passes, one lane: about half a second on a small laptop. RFC 9106 §4 asks for 64 MiB and three passes at least. */
export const floor: Argon2Cost = { m: 256 * 1024, t: 3, p: 1 }
/** Above this a key file is an attack on the memory of the machine, not a key file. */
const ceiling: Argon2Cost = { m: 2 * 1024 * 1024, t: 64, p: 4 }

export type KdfError = { readonly code: 'vault.kdf-too-weak' } | { readonly code: 'vault.kdf-too-heavy' }

/** Refuses before anything is derived: a weak cost would make guessing cheap, and deriving under it would already tell something. */
export function checkCost(cost: Argon2Cost): Result<Argon2Cost, KdfError> {
  if (cost.m < floor.m || cost.t < floor.t || cost.p < floor.p) return err({ code: 'vault.kdf-too-weak' })
  if (cost.m > ceiling.m || cost.t > ceiling.t || cost.p > ceiling.p) return err({ code: 'vault.kdf-too-heavy' })
  return ok(cost)
}

/** More passes for a machine that does the floor in less than `wantedMs`; never fewer. */
export function calibrate(floorMs: number, wantedMs: number): Argon2Cost {
  const passes = Math.floor((wantedMs / Math.max(floorMs, 1)) * floor.t)
  return { ...floor, t: Math.min(Math.max(passes, floor.t), 16) }
}

export function passphraseKey(
  primitives: Primitives,
  passphrase: Uint8Array,
  salt: Uint8Array,
  cost: Argon2Cost,
): Result<Uint8Array, KdfError> {
  const checked = checkCost(cost)
  return checked.ok ? ok(primitives.argon2id(passphrase, salt, cost)) : checked
}
