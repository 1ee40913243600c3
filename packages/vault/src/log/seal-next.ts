/** The next entry of a device: its place in the chain, what its author had seen, its tag; sealed, signed, framed. The reader is moved on by it. */
import { invariant } from '@holdfast/core'
import type { Head } from '@holdfast/wire'
import type { Scope } from '../keys/scope.ts'
import type { Primitives } from '../primitives.ts'
import type { Payload } from './change.ts'
import { sealEntry } from './entry.ts'
import { framed, frameOverhead } from './frames.ts'
import type { LogSecrets } from './ports.ts'
import type { Entry, LogReader } from './reader.ts'

export interface Next {
  readonly scope: Scope
  /** Devices that wrote since this one's entry before. */
  readonly heads: ReadonlySet<string>
  readonly payload: Payload
  readonly offset: number
  readonly back: number
}

export function sealNext(
  primitives: Primitives,
  { vault, device, pair, epochs }: LogSecrets,
  reader: LogReader,
  { scope, heads, payload, offset, back }: Next,
): { readonly bytes: Uint8Array; readonly entry: Entry } {
  const chain = reader.chainOf(device)
  invariant(chain, 'the device is not in its own log')
  const seen: Head[] = [...heads].sort().flatMap((other) => {
    const one = reader.chainOf(other)
    return one && one.seq >= 0 ? [{ device: other, seq: one.seq, hash: one.hash }] : []
  })
  const seq = chain.seq + 1
  const tag = reader.scopes.tag(scope, device)
  const place = { vault, device, seq, prev: chain.hash, epoch: epochs.length - 1, tag, heads: seen }
  const made = sealEntry(primitives, scope, pair, { ...place, payload }, frameOverhead)
  reader.scopes.take(device, tag)
  reader.chains.put({ ...chain, seq, hash: made.hash })
  const bytes = framed(made.bytes, back)
  return { bytes, entry: { device, seq, hash: made.hash, offset, length: bytes.length, said: { scope: scope.id, ...payload } } }
}
