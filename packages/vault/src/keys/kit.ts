/**
 * The printed kit: one age identity on paper. It opens the key file's kit slot here, and the same bytes with the stock tool: `age -d -i identity.txt kit.age`.
 *
 * The identity is also given as 24 words (BIP 39), for reading aloud and typing. Both spellings carry a checksum, so a misread letter is told from a wrong kit.
 * The age library draws its own randomness; it is the one part of this room that does.
 */
import { err, ok, type Result, Secret } from '@holdfast/core'
import { fromHex, toHex } from '@holdfast/wire'
import { bech32 } from '@scure/base'
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import * as v from 'valibot'
import type { Primitives } from '../primitives.ts'
import { fromJson, json } from '../utf8.ts'
import type { KitSlot, Slot } from './key-file.ts'

const prefix = 'age-secret-key-'

export interface Kit {
  readonly slot: KitSlot
  /** `AGE-SECRET-KEY-1…`, to be printed. */
  readonly identity: Secret<string>
  /** The same as 24 English words. */
  readonly words: Secret<string>
}

export type KitError =
  /** Neither an age identity nor 24 words: something was misread or left out. */
  | { readonly code: 'vault.kit-unreadable' }
  /** A kit, but not one of this vault: it was replaced by a newer one, or belongs to another vault. */
  | { readonly code: 'vault.kit-not-ours' }
  | { readonly code: 'cannot-open' }

const Content = v.strictObject({ format: v.literal('holdfast-kit/1'), vault: v.string(), key: v.string() })

export async function makeKit(primitives: Primitives, vault: string, vaultKey: Uint8Array): Promise<Kit> {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const age = await encrypter.encrypt(json({ format: 'holdfast-kit/1', vault, key: toHex(vaultKey) }))
  const slot: KitSlot = { kind: 'kit', id: toHex(primitives.random(4)), recipient, age: toHex(age) }
  const scalar = bech32.decodeToBytes(identity.toLowerCase()).bytes
  return { slot, identity: new Secret(identity), words: new Secret(entropyToMnemonic(scalar, wordlist)) }
}

/** `typed`: the identity, or the 24 words; case, line ends and spaces at the ends do not matter. */
export async function openKit(
  slots: readonly Slot[],
  vault: string,
  typed: Secret<string>,
): Promise<Result<{ readonly vaultKey: Uint8Array; readonly id: string }, KitError>> {
  const identity = identityIn(typed.reveal())
  if (identity === undefined) return err({ code: 'vault.kit-unreadable' })
  const recipient = await identityToRecipient(identity)
  const slot = slots.find((one) => one.kind === 'kit' && one.recipient === recipient)
  if (slot?.kind !== 'kit') return err({ code: 'vault.kit-not-ours' })
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    const content = v.safeParse(Content, fromJson(await decrypter.decrypt(fromHex(slot.age) ?? new Uint8Array())))
    const vaultKey = content.success && content.output.vault === vault ? fromHex(content.output.key) : undefined
    return vaultKey?.length === 32 ? ok({ vaultKey, id: slot.id }) : err({ code: 'cannot-open' })
  } catch {
    return err({ code: 'cannot-open' })
  }
}

/** The age identity in what was typed, in capitals; undefined where its checksum does not fit. */
function identityIn(typed: string): string | undefined {
  const clean = typed.normalize('NFKC').trim().toLowerCase()
  try {
    if (!clean.startsWith(prefix)) {
      const scalar = mnemonicToEntropy(clean.split(/\s+/).join(' '), wordlist)
      return scalar.length === 32 ? bech32.encodeFromBytes(prefix, scalar).toUpperCase() : undefined
    }
    const joined = clean.replace(/\s+/g, '')
    const { prefix: found, bytes } = bech32.decodeToBytes(joined)
    return found === prefix && bytes.length === 32 ? joined.toUpperCase() : undefined
  } catch {
    return undefined
  }
}

/** The kit slot as a file for the stock `age`. */
export const kitFile = (slot: KitSlot): Uint8Array => fromHex(slot.age) ?? new Uint8Array()
