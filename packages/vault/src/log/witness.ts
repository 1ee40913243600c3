/**
 * A sign kept outside the vault's folder. A folder that was put back from a backup, mark and all, looks whole from inside; beside the witness it is behind.
 */
import { concat, fromHex, sameBytes, toHex, u64, view } from '@holdfast/wire'
import type { Primitives } from '../primitives.ts'
import { utf8 } from '../utf8.ts'

export interface Witness {
  /** The device that wrote, and how many entries it had. */
  readonly device: string
  readonly entries: number
}

const magic = utf8('HFW1')
const length = 4 + 16 + 16 + 8

/** `key`: derived from the vault key for `purposes.witness`. 76 bytes. */
export function encodeWitness(primitives: Primitives, key: Uint8Array, vault: string, { device, entries }: Witness): Uint8Array {
  const body = concat(magic, fromHex(vault) ?? new Uint8Array(16), fromHex(device) ?? new Uint8Array(16), u64(entries))
  return concat(body, primitives.hmac(key, body))
}

/**
 * `fits`: the log holds all the witness saw. `behind`: it holds less: a backup was put back, and its device must rejoin. `unreadable`: no witness of this vault:
 * missing, damaged or made up; a new one may be written.
 */
export function judgeWitness(
  primitives: Primitives,
  key: Uint8Array,
  vault: string,
  bytes: Uint8Array,
  entriesOf: (device: string) => number,
): 'fits' | 'behind' | 'unreadable' {
  const body = bytes.subarray(0, length)
  if (bytes.length !== length + 32 || !sameBytes(primitives.hmac(key, body), bytes.subarray(length))) return 'unreadable'
  if (toHex(body.subarray(4, 20)) !== vault) return 'unreadable'
  const device = toHex(body.subarray(20, 36))
  return entriesOf(device) < Number(view(body).getBigUint64(36)) ? 'behind' : 'fits'
}
