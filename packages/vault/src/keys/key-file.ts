/**
 * The key file: ways to reach the vault key (slots), and the device's own keys sealed under it. Two copies lie on disk, each with a sum over itself,
 * so that one damaged byte is named and the other copy opens.
 *
 * Every slot is bound to the vault and to its own parameters; the keyring to the vault and its generation. A changed byte anywhere is a sum that does not fit, and behind it
 * an authentication tag that does not fit.
 */
import { err, ok, type Result } from '@holdfast/core'
import { concat, fromHex, toHex } from '@holdfast/wire'
import type { Primitives } from '../primitives.ts'
import { isHex, objectIn, type Raw } from '../raw.ts'
import { fromJson, fromUtf8, json, parsedJson, utf8 } from '../utf8.ts'
import { type KdfError, passphraseKey } from './kdf.ts'
import { type Keyring, keyringIn } from './keyring.ts'

const format = 'holdfast-keys/1'

export interface PassphraseSlot {
  readonly kind: 'passphrase'
  /** Memory in KiB, rounds, lanes; 16 bytes of salt. */
  readonly kdf: { readonly name: 'argon2id'; readonly m: number; readonly t: number; readonly p: number; readonly salt: string }
  readonly sealed: string
}
export interface KitSlot {
  readonly kind: 'kit'
  readonly id: string
  readonly recipient: string
  readonly age: string
}
export interface SharesSlot {
  readonly kind: 'shares'
  readonly set: string
  readonly need: number
  readonly of: number
  readonly sealed: string
}
export type Slot = PassphraseSlot | KitSlot | SharesSlot

/** Bytes stand in it as hexadecimal digits. */
export interface KeyFile {
  readonly format: typeof format
  readonly vault: string
  /** Rises by one with every change; of two sound copies the higher leads. */
  readonly generation: number
  readonly slots: readonly Slot[]
  /** The keyring, sealed under the vault key; empty after "forget keys on this device". */
  readonly keyring: string
}
export type KeyFileError = { readonly code: 'vault.keys-damaged' } | { readonly code: 'vault.keys-format' }
export type OpenError = { readonly code: 'cannot-open' } | KdfError

const textOf = (file: KeyFile, sum: string): string => `${JSON.stringify({ ...file, sum }, null, 1)}\n`

export function encodeKeyFile(primitives: Primitives, file: KeyFile): Uint8Array {
  return utf8(textOf(file, toHex(primitives.sha256(json(file)))))
}

/** `vault.keys-damaged`: a byte is not as it was written; `vault.keys-format`: written by another version. */
export function decodeKeyFile(primitives: Primitives, bytes: Uint8Array): Result<KeyFile, KeyFileError> {
  const text = fromUtf8(bytes) ?? ''
  const raw = objectIn(parsedJson(text))
  if (typeof raw?.format === 'string' && raw.format !== format) return err({ code: 'vault.keys-format' })
  const file = raw && keyFileIn(raw)
  const sum = raw?.sum
  if (!file || typeof sum !== 'string' || toHex(primitives.sha256(json(file))) !== sum) return err({ code: 'vault.keys-damaged' })
  // Written again it must come out the same to the last byte: a space that was changed, or a word more, is damage, too.
  return text === textOf(file, sum) && text.length === bytes.length ? ok(file) : err({ code: 'vault.keys-damaged' })
}

/*
 * Read by hand: this stands on the way of every opening, before the first answer, and a general reader of shapes took fifty microseconds of three milliseconds.
 * What is passed over here, such as a name nobody knows, does not come out the same when the file is written again.
 */

const isSealed = (value: unknown): value is string => isHex(value) && value !== ''
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0

function keyFileIn({ vault, generation, slots, keyring, ...raw }: Raw): KeyFile | undefined {
  if (raw.format !== format || !isHex(vault, 16) || !isCount(generation) || !Array.isArray(slots) || !isHex(keyring)) return undefined
  const read = slots.map(slotIn)
  return read.every((slot) => slot !== undefined) ? { format, vault, generation, slots: read, keyring } : undefined
}

function slotIn(value: unknown): Slot | undefined {
  const raw = objectIn(value)
  switch (raw?.kind) {
    case 'passphrase': {
      const { m, t, p, salt, name } = objectIn(raw.kdf) ?? {}
      const { kind, sealed } = raw
      const isWhole = name === 'argon2id' && isCount(m) && isCount(t) && isCount(p) && isHex(salt, 16) && isSealed(sealed)
      return isWhole ? { kind, kdf: { name, m, t, p, salt }, sealed } : undefined
    }
    case 'kit': {
      const { kind, id, recipient, age } = raw
      return isHex(id, 4) && typeof recipient === 'string' && isSealed(age) ? { kind, id, recipient, age } : undefined
    }
    case 'shares': {
      const { kind, set, need, of, sealed } = raw
      return isHex(set, 4) && isCount(need) && isCount(of) && isSealed(sealed) ? { kind, set, need, of, sealed } : undefined
    }
    default:
      return undefined
  }
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
  return plain && keyringIn(fromJson(plain))
}
