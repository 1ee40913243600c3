/**
 * Where reading may go on: all that a reader knows after `length` bytes of the log, signed by the device that wrote it. Kept inside the encrypted store, since it holds case keys.
 * One that is not signed, or does not fit the log, is left aside and the log is read from its beginning.
 */
import { fromHex, toHex } from '@holdfast/wire'
import type { DiskFile } from '../ports.ts'
import type { KeyPair, Primitives } from '../primitives.ts'
import { objectIn } from '../raw.ts'
import { json } from '../utf8.ts'
import { Chains } from './chains.ts'
import { readHash } from './frames.ts'
import { LogReader, type ReaderSecrets } from './reader.ts'

export interface Snapshot {
  readonly length: number
  /** Offset and hash of the last entry taken in. */
  readonly last: { readonly offset: number; readonly hash: string }
  readonly chains: readonly { readonly publicKey: string; readonly seq: number; readonly hash: string; readonly missing: number }[]
  readonly cases: readonly {
    readonly id: string
    readonly key: string
    readonly name: string
    readonly places: readonly (readonly [device: string, seq: number, offset: number])[]
  }[]
  readonly shredded: readonly string[]
  readonly counts: readonly (readonly [device: string, scope: string, count: number])[]
  readonly signature: string
}

/**
 * What `takeSnapshot` gave, read again; undefined for anything else. It lies in the encrypted store, whose every page is authenticated, and `fromSnapshot` believes it
 * only under this device's own signature: so its cases, of which there may be ten thousand, are not looked through one by one at every opening.
 */
export function parseSnapshot(raw: unknown): Snapshot | undefined {
  const read = objectIn(raw)
  const isOne = typeof read?.length === 'number' && objectIn(read.last) && Array.isArray(read.cases) && typeof read.signature === 'string'
  return isOne ? (raw as Snapshot) : undefined
}

const message = (vault: string, { signature: _, ...rest }: Snapshot) => json(['holdfast/snapshot/1', vault, rest])

export function takeSnapshot(
  primitives: Primitives,
  vault: string,
  pair: KeyPair,
  reader: LogReader,
  length: number,
  last: { readonly offset: number; readonly hash: Uint8Array },
): Snapshot {
  const snapshot: Snapshot = {
    length,
    last: { offset: last.offset, hash: toHex(last.hash) },
    chains: reader.chains
      .all()
      .map((one) => ({ publicKey: toHex(one.publicKey), seq: one.seq, hash: toHex(one.hash), missing: one.missing })),
    cases: [...reader.caseKeys].map(([id, { key, name, places }]) => ({
      id,
      key,
      name,
      places: places.map((one) => [one.device, one.seq, one.offset] as const),
    })),
    shredded: [...reader.shredded],
    counts: [...reader.scopes.counts()],
    signature: '',
  }
  return { ...snapshot, signature: toHex(primitives.sign(pair, message(vault, snapshot))) }
}

/** The reader as it was; undefined where the snapshot is not ours or the log is not the one it was taken of. */
export async function fromSnapshot(
  primitives: Primitives,
  secrets: ReaderSecrets & { readonly pair: KeyPair },
  snapshot: Snapshot,
  file: DiskFile,
): Promise<LogReader | undefined> {
  const signature = fromHex(snapshot.signature) ?? new Uint8Array()
  if (!primitives.verify(secrets.pair.publicKey, message(secrets.vault, snapshot), signature)) return undefined
  const { offset, hash } = snapshot.last
  // As a rule the entry ends where the snapshot does.
  const stands = await readHash(primitives, file, offset, snapshot.length - offset)
  if (!stands || toHex(stands) !== hash) return undefined
  const chains = new Chains()
  for (const one of snapshot.chains) {
    const publicKey = fromHex(one.publicKey) ?? new Uint8Array(32)
    const device = chains.admit(primitives, publicKey)
    chains.put({ device, publicKey, seq: one.seq, hash: fromHex(one.hash) ?? new Uint8Array(32), missing: one.missing })
  }
  const counts = new Map<string, Map<string, number>>()
  for (const [device, scope, count] of snapshot.counts) counts.set(scope, (counts.get(scope) ?? new Map()).set(device, count))
  const reader = new LogReader(primitives, secrets, chains, counts)
  for (const { device, missing } of chains.all()) reader.scopes.widen(device, missing)
  for (const id of snapshot.shredded) reader.shredded.add(id)
  for (const { id, key, name, places } of snapshot.cases)
    reader.resumeCase(id, { key, name, places: places.map(([device, seq, offset]) => ({ device, seq, offset })) }, counts.get(id))
  return reader
}
