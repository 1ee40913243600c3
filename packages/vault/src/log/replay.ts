/**
 * Reading a log from its disk: what stands in it, what is damaged, and where a write broke off.
 *
 * A write that broke off is told from damage by what follows it: a commit begins only when the one before is on the disk, so bytes before the beginning of a
 * later commit were acknowledged, and are reported; bytes behind which no commit begins, and behind the mark, were not, and are cut away.
 */
import { ok, type Result } from '@holdfast/core'
import type { DiskError, DiskFile } from '../ports.ts'
import type { Primitives } from '../primitives.ts'
import { isSigned } from './entry.ts'
import { fileHead, fileHeadLength, readFrames } from './frames.ts'
import type { Mark, MarkReading } from './mark.ts'
import type { Entry, LogReader, Problem } from './reader.ts'

export type LogDamage =
  | Problem
  /** The log ends before bytes that were acknowledged. */
  | { readonly code: 'log.cut'; readonly length: number; readonly acknowledged: number }
  | { readonly code: 'log.head-damaged' }
  /** One copy of the high-water mark was changed; the other leads. */
  | { readonly code: 'mark.damaged' }
  /** No high-water mark is readable: a cut at the end of the log could not be found. */
  | { readonly code: 'mark.missing' }

export interface Replay {
  /** Where the next frame goes. */
  readonly length: number
  readonly damage: readonly LogDamage[]
  /** Bytes behind `length` belong to a write that broke off. */
  readonly torn: boolean
  readonly entries: number
}

export interface ReplaySource {
  readonly primitives: Primitives
  readonly file: DiskFile
  readonly vault: string
  readonly reader: LogReader
}

export async function replay(
  { primitives, file, vault, reader }: ReplaySource,
  from: number,
  { mark, damaged }: MarkReading,
  signatures: 'each' | 'heads',
  take: (entry: Entry) => void,
): Promise<Result<Replay, DiskError>> {
  const head = await file.read(0, fileHeadLength)
  if (!head.ok) return head
  const wanted = fileHead(vault)
  const damage: LogDamage[] = []
  if (head.value.length !== wanted.length || !head.value.every((byte, at) => byte === wanted[at])) damage.push({ code: 'log.head-damaged' })
  if (!mark) damage.push({ code: 'mark.missing' })
  else if (damaged > 0) damage.push({ code: 'mark.damaged' })
  const acknowledged = mark?.length ?? 0
  let length = from
  let entries = 0
  let torn = false
  let trusted = acknowledged
  for await (const found of readFrames(file, vault, from)) {
    if (!found.ok) return found
    const frame = found.value
    if (frame.offset >= trusted && !reader.isSound(frame)) {
      const later = await laterCommit(primitives, file, vault, reader, frame.offset)
      if (!later.ok) return later
      torn = later.value === undefined
      if (torn) break
      trusted = later.value ?? trusted
    }
    const { entry, problems } = reader.read(frame, signatures)
    damage.push(...problems)
    length = frame.offset + frame.length
    if (!entry) continue
    entries++
    take(entry)
  }
  damage.push(...reader.finish())
  const own = mark && reader.chainOf(mark.device)
  // The mark knows of entries that nothing in the log points to any more.
  if (mark && (own?.seq ?? -1) + 1 < mark.entries) {
    const seq = (own?.seq ?? -1) + 1
    damage.push({ code: 'log.entries-missing', offset: length, device: mark.device, seq, count: mark.entries - seq })
  }
  if (mark && length < mark.length) damage.push({ code: 'log.cut', length, acknowledged: mark.length })
  return ok({ length, damage: damage.filter((one) => !isShredded(reader, one)), torn, entries })
}

/** A body that a shredding names may be whole, gone, or half gone where the power went in between: none of it is damage. */
function isShredded(reader: LogReader, one: LogDamage): boolean {
  if (one.code !== 'log.entry-damaged' || !reader.shreddedEntries.has(`${one.device}/${one.seq}`)) return false
  reader.unfinished.set(`${one.device}/${one.seq}`, one.offset)
  return true
}

/** Where the last commit behind `suspect` begins whose first frame is signed by a device we know; undefined where none does. */
async function laterCommit(
  primitives: Primitives,
  file: DiskFile,
  vault: string,
  reader: LogReader,
  suspect: number,
): Promise<Result<number | undefined, DiskError>> {
  let last: number | undefined
  for await (const found of readFrames(file, vault, suspect)) {
    if (!found.ok) return found
    const frame = found.value
    if (frame.kind === 'damage' || frame.offset - frame.back <= suspect || frame.envelope.header.vault !== vault) continue
    const chain = reader.chainOf(frame.envelope.header.device)
    if (chain && isSigned(primitives, frame.envelope, chain.publicKey)) last = frame.offset - frame.back
  }
  return ok(last)
}

/** True where the mark names a later entry of its device than the log holds. */
export const isBehind = (reader: LogReader, device: string, mark: Mark | undefined): boolean =>
  mark !== undefined && mark.device === device && (reader.chainOf(device)?.seq ?? -1) + 1 < mark.entries
