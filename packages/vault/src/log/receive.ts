/** Whether an entry that came from outside may enter the log: known device, signed, next in its chain, whole, and its causes already here. */
import { err, ok, type Result } from '@holdfast/core'
import { decodeEnvelope, type Envelope, sameBytes } from '@holdfast/wire'
import type { EntryFrame } from './frames.ts'
import type { LogReader } from './reader.ts'

export type ReceiveError =
  /** No envelope, not signed, damaged, of another vault, or of a device nobody admitted. */
  | { readonly code: 'log.refused'; readonly device: string }
  /** It stands in the log already. */
  | { readonly code: 'log.known'; readonly device: string; readonly seq: number }
  /** Entries of that device before it have not come. */
  | { readonly code: 'log.gap'; readonly device: string; readonly seq: number }
  /** That device wrote two entries under one number: it was copied, or somebody forges. Its owner must be asked before anything of it is believed. */
  | { readonly code: 'log.forked'; readonly device: string; readonly seq: number }
  /** It answers entries that have not come; to be offered again after them. */
  | { readonly code: 'log.causes-missing'; readonly device: string; readonly seq: number }
  /** A later entry of this very device: this is a restored backup. Nothing is written under its name any more. */
  | { readonly code: 'log.own-entry-ahead'; readonly seq: number }

/** The shape alone. */
export function readReceived(bytes: Uint8Array): Result<Envelope, ReceiveError> {
  const decoded = decodeEnvelope(bytes)
  return decoded.ok ? decoded : err({ code: 'log.refused', device: '' })
}

/**
 * Every accusation rests on a signature: an entry that somebody changed on the way is refused and accuses nobody.
 *
 * Of entries further back than the reader remembers only the number is compared; there two people's state codes find a fork.
 */
export function judgeReceived(reader: LogReader, own: string, frame: EntryFrame): Result<void, ReceiveError> {
  const { envelope } = frame
  const { device, seq, heads, prev, vault } = envelope.header
  const refused = err({ code: 'log.refused', device } as const)
  const chain = reader.chainOf(device)
  if (!chain) return reader.isSound(frame) && headsFit(reader, frame) === undefined ? ok(undefined) : refused
  if (seq <= chain.seq && reader.knows(device, seq, envelope) === 'same') return err({ code: 'log.known', device, seq })
  if (vault !== reader.vault || !reader.isSigned(envelope, chain.publicKey)) return refused
  if (seq <= chain.seq) return err({ code: reader.knows(device, seq, envelope) === 'other' ? 'log.forked' : 'log.known', device, seq })
  if (device === own) return err({ code: 'log.own-entry-ahead', seq })
  if (seq > chain.seq + 1) return err({ code: 'log.gap', device, seq })
  if (heads.some((head) => (reader.chainOf(head.device)?.seq ?? -1) < head.seq)) return err({ code: 'log.causes-missing', device, seq })
  const other = headsFit(reader, frame)
  if (other) return err({ code: 'log.forked', ...other })
  if (!sameBytes(prev, chain.hash)) return err({ code: 'log.forked', device, seq })
  return reader.isWhole(envelope) ? ok(undefined) : refused
}

/** The first device of which this entry's author saw another entry than we did; undefined where all fit. */
function headsFit(reader: LogReader, { envelope }: EntryFrame): { readonly device: string; readonly seq: number } | undefined {
  return envelope.header.heads.find(({ device, seq, hash }) => reader.knows(device, seq, hash) === 'other')
}
