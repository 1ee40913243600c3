/**
 * The key file: ways to reach the vault key (slots), and the device's own keys sealed under it. Two copies lie on disk, each with a sum over itself,
 * so that one damaged byte is named and the other copy opens.
 *
 * Every slot is bound to the vault and to its own parameters; the keyring to the vault and its generation. A changed byte anywhere is a sum that does not fit, and behind it
 * an authentication tag that does not fit.
 */
import { err, ok, type Result } from '@holdfast/core'
import { concat, fromHex, sameBytes, toHex } from '@holdfast/wire'
import * as v from 'valibot'
import type { Primitives } from '../primitives.ts'
import { fromJson, json, utf8 } from '../utf8.ts'
import { type KdfError, passphraseKey } from './kdf.ts'
import { type Keyring, KeyringSchema } from './keyring.ts'

const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)))
const anyHex = v.pipe(v.string(), v.regex(/^([0-9a-f]{2})+$/))
const whole = v.pipe(v.number(), v.integer(), v.minValue(0))

export const PassphraseSlot = v.strictObject({
  kind: v.literal('passphrase'),
  kdf: v.strictObject({ name: v.literal('argon2id'), m: whole, t: whole, p: whole, salt: hex(16) }),
  sealed: anyHex,
})
export const KitSlot = v.strictObject({ kind: v.literal('kit'), id: hex(4), recipient: v.string(), age: anyHex })
export const SharesSlot = v.strictObject({ kind: v.literal('shares'), set: hex(4), need: whole, of: whole, sealed: anyHex })
export const Slot = v.variant('kind', [PassphraseSlot, KitSlot, SharesSlot])
export type Slot = v.InferOutput<typeof Slot>
export type PassphraseSlot = v.InferOutput<typeof PassphraseSlot>
export type KitSlot = v.InferOutput<typeof KitSlot>
export type SharesSlot = v.InferOutput<typeof SharesSlot>

export const KeyFile = v.strictObject({
  format: v.literal('holdfast-keys/1'),
  vault: hex(16),
  /** Rises by one with every change; of two sound copies the higher leads. */
  generation: whole,
  slots: v.array(Slot),
  /** The keyring, sealed under the vault key; empty after "forget keys on this device". */
  keyring: v.union([anyHex, v.literal('')]),
})
export type KeyFile = v.InferOutput<typeof KeyFile>

export type KeyFileError = { readonly code: 'vault.keys-damaged' } | { readonly code: 'vault.keys-format' }
export type OpenError = { readonly code: 'cannot-open' } | KdfError

const Stored = v.strictObject({ ...KeyFile.entries, sum: hex(32) })

const textOf = (file: KeyFile, sum: string): string => `${JSON.stringify({ ...file, sum }, null, 1)}\n`

export function encodeKeyFile(primitives: Primitives, file: KeyFile): Uint8Array {
  return utf8(textOf(file, toHex(primitives.sha256(json(file)))))
}

/** `vault.keys-damaged`: a byte is not as it was written; `vault.keys-format`: written by another version. */
export function decodeKeyFile(primitives: Primitives, bytes: Uint8Array): Result<KeyFile, KeyFileError> {
  const raw = fromJson(bytes)
  const parsed = v.safeParse(Stored, raw)
  if (!parsed.success) {
    const format = v.safeParse(v.object({ format: v.string() }), raw)
    return err({ code: format.success && format.output.format !== 'holdfast-keys/1' ? 'vault.keys-format' : 'vault.keys-damaged' })
  }
  const { sum, ...file } = parsed.output
  if (toHex(primitives.sha256(json(file))) !== sum) return err({ code: 'vault.keys-damaged' })
  // Written again it must come out the same to the last byte: a space that was changed is damage, too.
  return sameBytes(utf8(textOf(file, sum)), bytes) ? ok(file) : err({ code: 'vault.keys-damaged' })
}

const labels = { keyring: 'holdfast/keyring/1', slot: 'holdfast/slot/1' }
const slotBinding = (vault: string, ...params: readonly (string | number)[]) => json([labels.slot, vault, ...params])

/** `nonce || ciphertext`. */
export function sealBox(primitives: Primitives, key: Uint8Array, aad: Uint8Array, plain: Uint8Array): Uint8Array {
  const nonce = primitives.random(24)
  return concat(nonce, primitives.seal(key, nonce, aad, plain))
}

export function openBox(primitives: Primitives, key: Uint8Array, aad: Uint8Array, box: Uint8Array): Uint8Array | undefined {
  return box.length < 40 ? undefined : primitives.open(key, box.subarray(0, 24), aad, box.subarray(24))
}

export function sealPassphraseSlot(
  primitives: Primitives,
  vault: string,
  vaultKey: Uint8Array,
  passphrase: Uint8Array,
  cost: { readonly m: number; readonly t: number; readonly p: number },
): Result<PassphraseSlot, KdfError> {
  const salt = primitives.random(16)
  const kdf = { name: 'argon2id' as const, m: cost.m, t: cost.t, p: cost.p, salt: toHex(salt) }
  const key = passphraseKey(primitives, passphrase, salt, cost)
  if (!key.ok) return key
  const aad = slotBinding(vault, 'passphrase', kdf.m, kdf.t, kdf.p, kdf.salt)
  return ok({ kind: 'passphrase', kdf, sealed: toHex(sealBox(primitives, key.value, aad, vaultKey)) })
}

/** The vault key; `cannot-open` for a wrong passphrase and for a changed slot alike. */
export function openPassphraseSlot(
  primitives: Primitives,
  vault: string,
  slot: PassphraseSlot,
  passphrase: Uint8Array,
): Result<Uint8Array, OpenError> {
  const { m, t, p, salt } = slot.kdf
  const key = passphraseKey(primitives, passphrase, fromHex(salt) ?? new Uint8Array(), { m, t, p })
  if (!key.ok) return key
  const opened = openBox(primitives, key.value, slotBinding(vault, 'passphrase', m, t, p, salt), fromHex(slot.sealed) ?? new Uint8Array())
  return opened ? ok(opened) : err({ code: 'cannot-open' })
}

/** A slot opened by the secret that colleagues' shares give. */
export function sealSharesSlot(
  primitives: Primitives,
  vault: string,
  vaultKey: Uint8Array,
  secret: Uint8Array,
  terms: { readonly set: string; readonly need: number; readonly of: number },
): SharesSlot {
  const aad = slotBinding(vault, 'shares', terms.set, terms.need, terms.of)
  return { kind: 'shares', ...terms, sealed: toHex(sealBox(primitives, primitives.derive(secret, labels.slot), aad, vaultKey)) }
}

export function openSharesSlot(primitives: Primitives, vault: string, slot: SharesSlot, secret: Uint8Array): Uint8Array | undefined {
  const aad = slotBinding(vault, 'shares', slot.set, slot.need, slot.of)
  return openBox(primitives, primitives.derive(secret, labels.slot), aad, fromHex(slot.sealed) ?? new Uint8Array())
}

const keyringBinding = (vault: string, generation: number) => json([labels.keyring, vault, generation])

export function sealKeyring(primitives: Primitives, vault: string, generation: number, vaultKey: Uint8Array, keyring: Keyring): string {
  const key = primitives.derive(vaultKey, labels.keyring)
  return toHex(sealBox(primitives, key, keyringBinding(vault, generation), json(keyring)))
}

/** Undefined where the key does not fit, a byte changed, or the keyring was forgotten. */
export function openKeyring(primitives: Primitives, file: KeyFile, vaultKey: Uint8Array): Keyring | undefined {
  const key = primitives.derive(vaultKey, labels.keyring)
  const plain = openBox(primitives, key, keyringBinding(file.vault, file.generation), fromHex(file.keyring) ?? new Uint8Array())
  const parsed = v.safeParse(KeyringSchema, plain && fromJson(plain))
  return parsed.success ? parsed.output : undefined
}
