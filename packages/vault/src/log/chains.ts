/** The chain of every device as far as it was read: who signs, which entry was last, how many are known to be lost. */
import { concat, fromHex, toHex, u64 } from '@holdfast/wire'
import { deviceId } from '../keys/keyring.ts'
import type { KeyPair, Primitives } from '../primitives.ts'
import { utf8 } from '../utf8.ts'
import { noHash } from './entry.ts'

export interface Chain {
  readonly device: string
  readonly publicKey: Uint8Array
  /** -1 before the first entry. */
  readonly seq: number
  readonly hash: Uint8Array
  /** Entries of this device that damage took. */
  readonly missing: number
}

export class Chains {
  readonly #chains = new Map<string, Chain>()

  get(device: string): Chain | undefined {
    return this.#chains.get(device)
  }

  all(): readonly Chain[] {
    return [...this.#chains.values()].sort((a, b) => (a.device < b.device ? -1 : 1))
  }

  get size(): number {
    return this.#chains.size
  }

  put(chain: Chain): void {
    this.#chains.set(chain.device, chain)
  }

  admit(primitives: Primitives, publicKey: Uint8Array): string {
    const device = deviceId(primitives, publicKey)
    if (!this.#chains.has(device)) this.#chains.set(device, { device, publicKey, seq: -1, hash: noHash, missing: 0 })
    return device
  }

  remove(device: string): void {
    this.#chains.delete(device)
  }

  copy(): Chains {
    const copy = new Chains()
    for (const chain of this.#chains.values()) copy.put(chain)
    return copy
  }
}

/**
 * Twelve groups of two digits over all heads: two people in one state read the same. A relay that shows them two different histories cannot make them equal.
 */
export function stateCode(primitives: Primitives, vault: string, chains: readonly Chain[]): string {
  const parts = chains.filter((one) => one.seq >= 0).map((one) => concat(fromHex(one.device) ?? noHash, u64(one.seq), one.hash))
  const digest = primitives.sha256(concat(utf8('holdfast/state/1\0'), fromHex(vault) ?? noHash, ...parts))
  return Array.from(digest.subarray(0, 12), (byte) => String(byte % 100).padStart(2, '0')).join(' ')
}

const rejoinMessage = (vault: string, instead: string, last: number, publicKey: Uint8Array) =>
  concat(utf8('holdfast/rejoin/1\0'), utf8(`${vault}/${instead}/${last}/${toHex(publicKey)}`))

/** The old device's word that a new one stands for it from here on. */
export const signRejoin = (primitives: Primitives, old: KeyPair, vault: string, instead: string, last: number, publicKey: Uint8Array) =>
  primitives.sign(old, rejoinMessage(vault, instead, last, publicKey))

export const isRejoin = (
  primitives: Primitives,
  old: Chain,
  vault: string,
  last: number,
  publicKey: Uint8Array,
  proof: Uint8Array,
): boolean => primitives.verify(old.publicKey, rejoinMessage(vault, old.device, last, publicKey), proof)
