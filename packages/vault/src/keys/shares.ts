/**
 * Shares for colleagues: 2 of 3 or 3 of 5 give back a secret that opens one slot of the key file. Fewer give nothing; a wrong one gives a named error, never a wrong key.
 *
 * Shamir's scheme alone returns garbage in silence. So each share carries a checksum, the shared bytes carry a code over themselves, the vault and the terms, and the slot is
 * authenticated besides. The library draws its own randomness for the polynomials.
 */
import { err, ok, type Result, Secret } from '@holdfast/core'
import { concat, sameBytes, toHex } from '@holdfast/wire'
import { combine, split } from 'shamir-secret-sharing'
import type { Primitives } from '../primitives.ts'
import { json } from '../utf8.ts'
import { openSharesSlot, type SharesSlot, type Slot, sealSharesSlot } from './key-file.ts'
import type { Share } from './share-words.ts'

export type ShareTerms = { readonly need: 2; readonly of: 3 } | { readonly need: 3; readonly of: 5 }

export type CombineError =
  | { readonly code: 'vault.shares-too-few'; readonly have: number; readonly need: number }
  /** Shares of different sets: one is old, or of another vault. */
  | { readonly code: 'vault.shares-mixed' }
  /** The same share twice. */
  | { readonly code: 'vault.share-twice'; readonly number: number }
  /** The set was replaced by a newer one, or belongs to another vault. */
  | { readonly code: 'vault.shares-not-ours' }
  /** Each share is whole, but together they do not give the secret: one was made up. */
  | { readonly code: 'vault.shares-wrong' }

const secretLength = 16
const codeLength = 8

const codeOf = (primitives: Primitives, secret: Uint8Array, vault: string, set: string, need: number, of: number) =>
  primitives.hmac(secret, json(['holdfast/shares/1', vault, set, need, of])).subarray(0, codeLength)

export interface ShareSet {
  readonly slot: SharesSlot
  readonly shares: readonly Share[]
}

/** `day`: today, as days since 1970-01-01; printed on every share. */
export async function makeShares(
  primitives: Primitives,
  vault: string,
  vaultKey: Uint8Array,
  { need, of }: ShareTerms,
  day: number,
): Promise<ShareSet> {
  const secret = primitives.random(secretLength)
  const set = toHex(primitives.random(4))
  const parts = await split(concat(secret, codeOf(primitives, secret, vault, set, need, of)), of, need)
  const shares = parts.map((data, at) => ({ set, need, of, number: at + 1, day, data: new Secret(data) }))
  return { slot: sealSharesSlot(primitives, vault, vaultKey, secret, { set, need, of }), shares }
}

/** The vault key from enough shares of one set. More than enough are all checked. */
export async function combineShares(
  primitives: Primitives,
  slots: readonly Slot[],
  vault: string,
  shares: readonly Share[],
): Promise<Result<Uint8Array, CombineError>> {
  const [first] = shares
  if (!first) return err({ code: 'vault.shares-too-few', have: 0, need: 2 })
  const { set, need, of } = first
  if (shares.some((one) => one.set !== set || one.need !== need || one.of !== of)) return err({ code: 'vault.shares-mixed' })
  const numbers = shares.map((one) => one.number)
  const twice = numbers.find((number, at) => numbers.indexOf(number) !== at)
  if (twice !== undefined) return err({ code: 'vault.share-twice', number: twice })
  const slot = slots.find((one) => one.kind === 'shares' && one.set === set && one.need === need && one.of === of)
  if (slot?.kind !== 'shares') return err({ code: 'vault.shares-not-ours' })
  if (shares.length < need || need < 2) return err({ code: 'vault.shares-too-few', have: shares.length, need })
  const secret = await joined(primitives, vault, shares)
  const vaultKey = secret && openSharesSlot(primitives, vault, slot, secret)
  return vaultKey ? ok(vaultKey) : err({ code: 'vault.shares-wrong' })
}

async function joined(primitives: Primitives, vault: string, shares: readonly Share[]): Promise<Uint8Array | undefined> {
  try {
    const whole = await combine(shares.map((one) => one.data.reveal()))
    const secret = whole.slice(0, secretLength)
    const [first] = shares
    const code = first && codeOf(primitives, secret, vault, first.set, first.need, first.of)
    return code && sameBytes(code, whole.subarray(secretLength)) ? secret : undefined
  } catch {
    return undefined
  }
}
