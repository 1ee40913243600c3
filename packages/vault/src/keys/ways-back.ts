/**
 * Changing the ways into a vault. Each answers with the whole new key file; the caller puts both copies in place of the old.
 *
 * Travelling leaves only what colleagues hold: whoever carries the device can truthfully open nothing. Forgetting leaves nothing at all on this device: the way back is a copy of
 * the key file kept elsewhere, with a kit, a passphrase or shares, or a colleague's device. Neither erases what a disk may keep of old blocks.
 */
import { err, ok, type Result } from '@holdfast/core'
import type { Primitives } from '../primitives.ts'
import { type KeyFile, type Slot, sealKeyring } from './key-file.ts'
import type { Keyring } from './keyring.ts'

/** The key file with these ways in and this keyring. */
export function withSlots(primitives: Primitives, file: KeyFile, vaultKey: Uint8Array, keyring: Keyring, slots: readonly Slot[]): KeyFile {
  const generation = file.generation + 1
  return { ...file, generation, slots: [...slots], keyring: sealKeyring(primitives, file.vault, generation, vaultKey, keyring) }
}

/** Replaces every slot of the new one's kind: an older kit, set of shares or passphrase opens this file no more. */
export const replacing = (slots: readonly Slot[], slot: Slot): readonly Slot[] => [...slots.filter((one) => one.kind !== slot.kind), slot]

export const isTravelling = (file: KeyFile): boolean => file.keyring !== '' && file.slots.every((slot) => slot.kind === 'shares')
export const isForgotten = (file: KeyFile): boolean => file.keyring === ''

/** `vault.travel-no-shares`: nobody else holds shares, so that there would be no way back. */
export function travelling(
  primitives: Primitives,
  file: KeyFile,
  vaultKey: Uint8Array,
  keyring: Keyring,
): Result<KeyFile, { readonly code: 'vault.travel-no-shares' }> {
  const slots = file.slots.filter((slot) => slot.kind === 'shares')
  if (slots.length === 0) return err({ code: 'vault.travel-no-shares' })
  return ok(withSlots(primitives, file, vaultKey, keyring, slots))
}

/** Works without any key: it only takes away. */
export const forgotten = (file: KeyFile): KeyFile => ({ ...file, generation: file.generation + 1, slots: [], keyring: '' })
