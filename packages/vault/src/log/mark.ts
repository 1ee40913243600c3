/**
 * The high-water mark: how far the log was acknowledged. Kept apart from the log and authenticated, because a log cut between two entries looks whole.
 *
 * Two slots are written in turn, so that a torn write leaves the other. It is written before an acknowledgement and synced a little later: after a kill it is exact,
 * after a power cut it may lag behind, never run ahead.
 */
import { ok, type Result } from '@holdfast/core'
import { concat, idBytes, putU64, sameBytes, toHex, view } from '@holdfast/wire'
import { writeAll } from '../disk-writes.ts'
import type { DiskError, DiskFile } from '../ports.ts'
import type { Primitives } from '../primitives.ts'
import { utf8 } from '../utf8.ts'

export const markName = 'mark.hfm'
const magic = utf8('HFM1')
const macLength = 32
const bodyLength = 4 + 8 + 8 + 16 + 8 + 32
export const slotLength = bodyLength + macLength

export interface Mark {
  readonly generation: number
  /** Bytes of the log that were acknowledged. */
  readonly length: number
  /** The device that wrote them, how many entries it has, and the hash of its last. */
  readonly device: string
  readonly entries: number
  readonly hash: Uint8Array
}

export function encodeMark(primitives: Primitives, key: Uint8Array, mark: Mark): Uint8Array {
  const slot = new Uint8Array(slotLength)
  const data = view(slot)
  slot.set(magic)
  putU64(data, 4, mark.generation)
  putU64(data, 12, mark.length)
  slot.set(idBytes(mark.device) ?? new Uint8Array(16), 20)
  putU64(data, 36, mark.entries)
  slot.set(mark.hash, 44)
  slot.set(primitives.hmac(key, slot.subarray(0, bodyLength)), bodyLength)
  return slot
}

export function decodeMark(primitives: Primitives, key: Uint8Array, bytes: Uint8Array): Mark | undefined {
  if (bytes.length !== slotLength) return undefined
  const body = bytes.subarray(0, bodyLength)
  if (!sameBytes(primitives.hmac(key, body), bytes.subarray(bodyLength))) return undefined
  const data = view(body)
  return {
    generation: Number(data.getBigUint64(4)),
    length: Number(data.getBigUint64(12)),
    device: toHex(body.subarray(20, 36)),
    entries: Number(data.getBigUint64(36)),
    hash: body.slice(44, 76),
  }
}

export interface MarkReading {
  /** The higher of the sound slots. */
  readonly mark: Mark | undefined
  /** Slots that are not as they were written. */
  readonly damaged: number
}

/** Both slots of a new mark file, so that from then on a slot that is missing or empty is damage. */
export function firstMarks(primitives: Primitives, key: Uint8Array, mark: Mark): Uint8Array {
  const slot = encodeMark(primitives, key, mark)
  return concat(slot, slot)
}

export async function readMark(primitives: Primitives, key: Uint8Array, file: DiskFile): Promise<Result<MarkReading, DiskError>> {
  const read = await file.read(0, slotLength * 2 + 1)
  if (!read.ok) return read
  const slots = [read.value.subarray(0, slotLength), read.value.subarray(slotLength)]
  const marks = slots.map((slot) => decodeMark(primitives, key, slot)).filter((mark) => mark !== undefined)
  const mark = marks.sort((a, b) => b.generation - a.generation)[0]
  return ok({ mark, damaged: slots.length - marks.length })
}

/** Over the older slot. */
export const writeMark = (primitives: Primitives, key: Uint8Array, file: DiskFile, mark: Mark): Promise<Result<void, DiskError>> =>
  writeAll(file, (mark.generation % 2) * slotLength, encodeMark(primitives, key, mark))
