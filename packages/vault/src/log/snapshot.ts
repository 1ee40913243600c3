/**
 * Where reading may go on: all that a reader knows after `length` bytes of the log, signed by the device that wrote it. Kept inside the encrypted store, since it holds case keys.
 * One that is not signed, or does not fit the log, is left aside and the log is read from its beginning.
 */
import { fromHex, toHex } from '@holdfast/wire'
import * as v from 'valibot'
import type { DiskFile } from '../ports.ts'
import type { KeyPair, Primitives } from '../primitives.ts'
import { json } from '../utf8.ts'
import { Chains } from './chains.ts'
import { entryHash } from './entry.ts'
import { readFrame } from './frames.ts'
import { LogReader, type ReaderSecrets } from './reader.ts'

const SnapshotSchema = v.strictObject({
  length: v.number(),
  /** Offset and hash of the last entry taken in. */
  last: v.strictObject({ offset: v.number(), hash: v.string() }),
  chains: v.array(v.strictObject({ publicKey: v.string(), seq: v.number(), hash: v.string(), missing: v.number() })),
  cases: v.array(
    v.strictObject({
      id: v.string(),
      key: v.string(),
      name: v.string(),
      places: v.array(v.strictTuple([v.string(), v.number(), v.number()])),
    }),
  ),
  shredded: v.array(v.string()),
  counts: v.array(v.strictTuple([v.string(), v.string(), v.number()])),
  signature: v.string(),
})
export type Snapshot = v.InferOutput<typeof SnapshotSchema>

export function parseSnapshot(raw: unknown): Snapshot | undefined {
  const parsed = v.safeParse(SnapshotSchema, raw)
  return parsed.success ? parsed.output : undefined
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
      places: places.map((one) => [one.device, one.seq, one.offset]),
    })),
    shredded: [...reader.shredded],
    counts: [...reader.scopes.counts()].map(([device, scope, count]) => [device, scope, count]),
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
  const envelope = await readFrame(file, snapshot.last.offset)
  if (!envelope || toHex(entryHash(primitives, envelope)) !== snapshot.last.hash) return undefined
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
