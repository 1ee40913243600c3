/**
 * The log file: a head of 32 bytes, then frames: `HFE1`, length of the envelope, distance back to the first frame of the same commit, a sum over these twelve
 * bytes, envelope. A damaged frame does not hide the ones behind it: the next frame is found by its mark and the vault's id.
 *
 * A commit is begun only after the one before is on the disk. A frame that begins one is therefore the proof that everything before it was acknowledged.
 */
import { ok, type Result } from '@holdfast/core'
import {
  concat,
  decodeEnvelope,
  type Envelope,
  type EnvelopeParts,
  fromHex,
  partsOf,
  sameBytes,
  signatureLength,
  view,
} from '@holdfast/wire'
import type { DiskError, DiskFile } from '../ports.ts'
import type { Primitives } from '../primitives.ts'
import { utf8 } from '../utf8.ts'

export const logName = 'log.hfl'
const mark = utf8('HFE1')
export const frameOverhead = 16
export const fileHeadLength = 32
const blockLength = 4 * 1024 * 1024
const longest = 17 * 1024 * 1024

export const fileHead = (vault: string): Uint8Array => concat(utf8('holdfast-log/1\n\0'), fromHex(vault) ?? new Uint8Array(16))

/** `back`: how many bytes before this frame its commit began. */
export function frame(envelope: Uint8Array, back: number): Uint8Array {
  const bytes = new Uint8Array(frameOverhead + envelope.length)
  bytes.set(envelope, frameOverhead)
  return framed(bytes, back)
}

/** As `frame`, where room for the head was left before the envelope. */
export function framed(bytes: Uint8Array, back: number): Uint8Array {
  bytes.set(mark)
  const data = view(bytes)
  data.setUint32(4, bytes.length - frameOverhead)
  data.setUint32(8, back)
  data.setUint32(12, sumOf(bytes))
  return bytes
}

/** FNV-1a over the first twelve bytes: a changed byte always changes it. It guards against damage; against people the signature does. */
function sumOf(head: Uint8Array): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < 12; at++) sum = Math.imul(sum ^ (head[at] ?? 0), 0x01000193)
  return sum >>> 0
}

interface FrameHead {
  readonly length: number
  readonly back: number
}

function headOf(bytes: Uint8Array): FrameHead | undefined {
  if (bytes.length < frameOverhead || !sameBytes(bytes.subarray(0, 4), mark)) return undefined
  const data = view(bytes)
  const length = data.getUint32(4)
  return data.getUint32(12) === sumOf(bytes) && length <= longest ? { length, back: data.getUint32(8) } : undefined
}

export interface EntryFrame {
  readonly kind: 'entry'
  readonly offset: number
  readonly length: number
  readonly back: number
  readonly envelope: Envelope
}

export type Frame =
  | EntryFrame
  /** Bytes that are no entry. `tail`: they reach the end of the file, as a write that broke off does. */
  | { readonly kind: 'damage'; readonly offset: number; readonly length: number; readonly tail: boolean }

/** Every frame from `from` to the end of the file, in order. A disk that refuses ends it with the error. */
export async function* readFrames(file: DiskFile, vault: string, from: number): AsyncGenerator<Result<Frame, DiskError>> {
  const end = await file.size()
  if (from >= end) return
  const start = concat(mark, new Uint8Array(12), new Uint8Array([1]), fromHex(vault) ?? new Uint8Array(16))
  let block: Uint8Array = new Uint8Array(0)
  let base = from
  let at = from
  let damagedFrom = -1
  const fill = async (need: number): Promise<Result<boolean, DiskError>> => {
    if (at + need <= base + block.length) return ok(true)
    const read = await file.read(at, Math.max(need, blockLength))
    if (!read.ok) return read
    block = read.value
    base = at
    return ok(block.length >= need)
  }
  const damage = (until: number): Frame => ({ kind: 'damage', offset: damagedFrom, length: until - damagedFrom, tail: until === end })
  while (at < end) {
    const headThere = at + frameOverhead <= base + block.length ? ok(true) : await fill(frameOverhead)
    if (!headThere.ok) return yield headThere
    let entry: EntryFrame | undefined
    const head = headThere.value ? headOf(block.subarray(at - base, at - base + frameOverhead)) : undefined
    if (head && at + frameOverhead + head.length <= end) {
      const length = frameOverhead + head.length
      const whole = at + length <= base + block.length ? ok(true) : await fill(length)
      if (!whole.ok) return yield whole
      const decoded = whole.value ? decodeEnvelope(block.subarray(at - base + frameOverhead, at - base + length)) : undefined
      if (decoded?.ok) entry = { kind: 'entry', offset: at, length, back: head.back, envelope: decoded.value }
    }
    if (entry) {
      if (damagedFrom >= 0) yield ok(damage(at))
      damagedFrom = -1
      yield ok(entry)
      at += entry.length
      continue
    }
    if (damagedFrom < 0) damagedFrom = at
    at++
    const found = await fill(start.length)
    if (!found.ok) return yield found
    at = base + nextStart(block, at - base, start)
  }
  if (damagedFrom >= 0) yield ok(damage(end))
}

/** The next place in `block` where a frame of this vault may start, or where too little is left to tell. */
function nextStart(block: Uint8Array, from: number, start: Uint8Array): number {
  for (let at = from; at < block.length; at++) {
    if (at + start.length > block.length) return at
    if (block[at] === start[0] && fits(block, at, start)) return at
  }
  return block.length
}

function fits(block: Uint8Array, at: number, start: Uint8Array): boolean {
  for (let byte = 0; byte < start.length; byte++) {
    if ((byte < 4 || byte >= frameOverhead) && block[at + byte] !== start[byte]) return false
  }
  return true
}

/** The envelope in the bytes of one frame; undefined where they are none. */
export function envelopeIn(bytes: Uint8Array): Envelope | undefined {
  const head = headOf(bytes)
  if (!head || bytes.length !== frameOverhead + head.length) return undefined
  const decoded = decodeEnvelope(bytes.subarray(frameOverhead))
  return decoded.ok ? decoded.value : undefined
}

/** The parts of the envelope in the bytes of one frame that was read and judged before: views into `bytes`. */
export function partsIn(bytes: Uint8Array): EnvelopeParts | undefined {
  const head = headOf(bytes)
  return head && bytes.length === frameOverhead + head.length ? partsOf(bytes.subarray(frameOverhead)) : undefined
}

/** Most frames are shorter: they are read at once. */
const commonLength = 16 * 1024

/** The bytes of one frame at a known place; undefined where there is none. `expected`: how long it is, where that can be guessed. */
async function bytesOfFrame(file: DiskFile, offset: number, expected = commonLength): Promise<Uint8Array | undefined> {
  const first = await file.read(offset, Math.min(expected, commonLength))
  const head = first.ok ? headOf(first.value.subarray(0, frameOverhead)) : undefined
  if (!first.ok || !head) return undefined
  const length = frameOverhead + head.length
  if (length <= first.value.length) return first.value.subarray(0, length)
  const read = await file.read(offset, length)
  return read.ok ? read.value : undefined
}

/** One frame at a known place; undefined where there is none. */
export async function readFrame(file: DiskFile, offset: number): Promise<Envelope | undefined> {
  const bytes = await bytesOfFrame(file, offset)
  return bytes && envelopeIn(bytes)
}

/** What the next entry calls the one at a known place by; undefined where there is none. Header and signature lie side by side and are hashed where they lie. */
export async function readHash(primitives: Primitives, file: DiskFile, offset: number, expected?: number): Promise<Uint8Array | undefined> {
  const bytes = await bytesOfFrame(file, offset, expected)
  const parts = bytes && partsIn(bytes)
  return parts && primitives.sha256(bytes.subarray(frameOverhead, frameOverhead + parts.headerBytes.length + signatureLength))
}
