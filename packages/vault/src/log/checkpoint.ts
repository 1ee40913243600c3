/**
 * A checkpoint: what a vault is at one moment, without how it became so, for a new device that need not read years of entries first. Records with their values side by side and
 * who wrote each, keys of cases, and where every device's chain stands; sealed under the epoch's key, signed by the device that made it. History stays with those who have the log.
 *
 * Bytes: `HFC1`, vault, author, length of each part and the parts (boxes of at most 1 MiB of JSON lines, each bound to its number and to whether it is the last), signature.
 */
import { err, ok, type Result } from '@holdfast/core'
import { concat, fromHex, sameBytes, toHex, u32, view } from '@holdfast/wire'
import * as v from 'valibot'
import { openBox, sealBox } from '../keys/key-file.ts'
import { deviceId } from '../keys/keyring.ts'
import type { RecordState } from '../merge/record.ts'
import type { KeyPair, Primitives } from '../primitives.ts'
import { fromUtf8, json, utf8 } from '../utf8.ts'
import type { Chain } from './chains.ts'

export interface CheckpointHead {
  readonly epoch: number
  readonly chains: readonly { readonly publicKey: string; readonly seq: number; readonly hash: string }[]
  readonly cases: readonly { readonly id: string; readonly key: string; readonly name: string }[]
  readonly shredded: readonly string[]
  /** How many entries each device has in each scope: device, scope, count. */
  readonly counts: readonly (readonly [device: string, scope: string, count: number])[]
}

export interface CheckpointRecord {
  readonly id: string
  readonly scope: string
  readonly state: RecordState
}

/** `cannot-open`: damaged, not sealed under this key, not signed by a known device, or of another vault. Nothing of it is given then. */
export type CheckpointError = { readonly code: 'cannot-open' }

const magic = utf8('HFC1')
const partLength = 1024 * 1024
const label = 'holdfast/checkpoint/1'
const HeadSchema = v.strictObject({
  epoch: v.number(),
  chains: v.array(v.strictObject({ publicKey: v.string(), seq: v.number(), hash: v.string() })),
  cases: v.array(v.strictObject({ id: v.string(), key: v.string(), name: v.string() })),
  shredded: v.array(v.string()),
  counts: v.array(v.strictTuple([v.string(), v.string(), v.number()])),
})

const bindingOf = (vault: string, author: string, part: number, last: boolean) => json([label, vault, author, part, last])
const signed = (primitives: Primitives, bytes: Uint8Array) => concat(utf8(`${label}\0`), primitives.sha256(bytes))

export const headOf = (
  epoch: number,
  chains: readonly Chain[],
  rest: Pick<CheckpointHead, 'cases' | 'shredded' | 'counts'>,
): CheckpointHead => ({
  epoch,
  chains: chains.map(({ publicKey, seq, hash }) => ({ publicKey: toHex(publicKey), seq, hash: toHex(hash) })),
  ...rest,
})

export function sealCheckpoint(
  primitives: Primitives,
  vault: string,
  pair: KeyPair,
  epochKey: Uint8Array,
  head: CheckpointHead,
  records: Iterable<CheckpointRecord>,
): Uint8Array {
  const author = deviceId(primitives, pair.publicKey)
  const key = primitives.derive(epochKey, label)
  const parts: Uint8Array[] = []
  let lines: Uint8Array[] = [json(head)]
  let length = lines[0]?.length ?? 0
  const close = (last: boolean) => {
    const plain = concat(...lines.flatMap((line) => [line, utf8('\n')]))
    const box = sealBox(primitives, key, bindingOf(vault, author, parts.length, last), plain)
    parts.push(concat(u32(box.length), box))
    lines = []
    length = 0
  }
  for (const record of records) {
    const line = json(record)
    if (length + line.length > partLength && lines.length > 0) close(false)
    lines.push(line)
    length += line.length + 1
  }
  close(true)
  const body = concat(magic, fromHex(vault) ?? new Uint8Array(16), fromHex(author) ?? new Uint8Array(16), ...parts)
  return concat(body, primitives.sign(pair, signed(primitives, body)))
}

/** @param known public keys of devices whose word is taken: the new device has them from whoever invited it, never from the checkpoint itself */
export function openCheckpoint(
  primitives: Primitives,
  vault: string,
  epochKey: Uint8Array,
  known: readonly Uint8Array[],
  bytes: Uint8Array,
): Result<{ readonly head: CheckpointHead; readonly records: readonly CheckpointRecord[]; readonly author: string }, CheckpointError> {
  const closed = err({ code: 'cannot-open' } as const)
  const body = bytes.subarray(0, -64)
  if (body.length < 36 || !sameBytes(body.subarray(0, 4), magic) || toHex(body.subarray(4, 20)) !== vault) return closed
  const author = toHex(body.subarray(20, 36))
  const publicKey = known.find((one) => deviceId(primitives, one) === author)
  if (!publicKey || !primitives.verify(publicKey, signed(primitives, body), bytes.subarray(-64))) return closed
  const key = primitives.derive(epochKey, label)
  const lines: string[] = []
  for (let at = 36, part = 0; at < body.length; part++) {
    if (at + 4 > body.length) return closed
    const length = view(body).getUint32(at)
    const end = at + 4 + length
    if (end > body.length) return closed
    const plain = openBox(primitives, key, bindingOf(vault, author, part, end === body.length), body.subarray(at + 4, end))
    const text = plain && fromUtf8(plain)
    if (text === undefined) return closed
    for (const line of text.split('\n')) if (line !== '') lines.push(line)
    at = end
  }
  // Sealed and signed by a device we know: what it says of records is taken as that device's word.
  const [first = '{}', ...rest] = lines
  const head = v.safeParse(HeadSchema, JSON.parse(first))
  return head.success ? ok({ head: head.output, records: rest.map((line) => JSON.parse(line) as CheckpointRecord), author }) : closed
}
