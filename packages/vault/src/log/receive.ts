/** Whether an entry that came from outside may enter the log: known device, next in its chain, signed, whole, and its causes already here. */
import { err, ok, type Result } from '@holdfast/core'
import { decodeEnvelope, type Envelope } from '@holdfast/wire'
import type { EntryFrame } from './frames.ts'
import type { LogReader } from './reader.ts'

export type ReceiveError =
  /** No envelope, not signed, of another vault, or of a device nobody admitted. */
  | { readonly code: 'log.refused'; readonly device: string }
  /** It stands in the log already. */
  | { readonly code: 'log.known'; readonly device: string; readonly seq: number }
  /** Entries of that device before it have not come. */
  | { readonly code: 'log.gap'; readonly device: string; readonly seq: number }
  /** That device wrote two entries under one number: it was copied, or somebody forges. Nothing more is taken from it. */
  | { readonly code: 'log.forked'; readonly device: string; readonly seq: number }
  /** It answers entries that have not come; to be offered again after them. */
  | { readonly code: 'log.causes-missing'; readonly device: string; readonly seq: number }
  /** A later entry of this very device: this is a restored backup. Nothing is written under its name any more. */
  | { readonly code: 'log.own-entry-ahead'; readonly seq: number }

export function judgeReceived(bytes: Uint8Array, reader?: LogReader, own?: string, frame?: EntryFrame): Result<Envelope, ReceiveError> {
  const decoded = decodeEnvelope(bytes)
  if (!decoded.ok) return err({ code: 'log.refused', device: '' })
  const { header } = decoded.value
  if (!reader || !frame) return ok(decoded.value)
  const { device, seq } = header
  const chain = reader.chainOf(device)
  if (chain && seq <= chain.seq) {
    const same = seq < chain.seq || sameHead(reader, frame, chain.seq)
    return err(same ? { code: 'log.known', device, seq } : { code: 'log.forked', device, seq })
  }
  if (device === own) return err({ code: 'log.own-entry-ahead', seq })
  if (chain && seq > chain.seq + 1) return err({ code: 'log.gap', device, seq })
  if (header.heads.some((head) => (reader.chainOf(head.device)?.seq ?? -1) < head.seq))
    return err({ code: 'log.causes-missing', device, seq })
  if (reader.isSound(frame)) return ok(decoded.value)
  return err(chain && reader.isFork(frame) ? { code: 'log.forked', device, seq } : { code: 'log.refused', device })
}

const sameHead = (reader: LogReader, frame: EntryFrame, seq: number): boolean => frame.envelope.header.seq !== seq || reader.isHead(frame)
