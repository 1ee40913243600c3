/**
 * The log file: a head of 32 bytes, then frames: `HFE1`, length of the envelope, envelope. A damaged frame does not hide the ones behind it: the next frame
 * is found by its mark and the vault's id.
 */
import type { Result } from '@holdfast/core'
import { concat, decodeEnvelope, type Envelope, fromHex, sameBytes, u32, view } from '@holdfast/wire'
import type { DiskError, DiskFile } from '../ports.ts'
import { utf8 } from '../utf8.ts'

export const logName = 'log.hfl'
const mark = utf8('HFE1')
export const frameOverhead = 8
export const fileHeadLength = 32
const blockLength = 4 * 1024 * 1024
const longest = 17 * 1024 * 1024

export const fileHead = (vault: string): Uint8Array => concat(utf8('holdfast-log/1\n\0'), fromHex(vault) ?? new Uint8Array(16))
export const frame = (envelope: Uint8Array): Uint8Array => concat(mark, u32(envelope.length), envelope)

export type Frame =
  | { readonly kind: 'entry'; readonly offset: number; readonly length: number; readonly envelope: Envelope }
  /** Bytes that are no entry. `tail`: they reach the end of the file, as a write that broke off does. */
  | { readonly kind: 'damage'; readonly offset: number; readonly length: number; readonly tail: boolean }

/** Every frame from `from` to the end of the file, in order. A disk that refuses ends it with the error. */
export async function* readFrames(file: DiskFile, vault: string, from: number): AsyncGenerator<Result<Frame, DiskError>> {
  const end = await file.size()
  const start = concat(mark, new Uint8Array(4), new Uint8Array([1]), fromHex(vault) ?? new Uint8Array(16))
  let block = new Uint8Array(0)
  let base = from
  let at = from
  let damagedFrom = -1
  const fill = async (need: number): Promise<Result<boolean, DiskError>> => {
    if (at + need <= base + block.length) return { ok: true, value: true }
    const read = await file.read(at, Math.max(need, blockLength))
    if (!read.ok) return read
    block = read.value as Uint8Array<ArrayBuffer>
    base = at
    return { ok: true, value: block.length >= need }
  }
  const damage = (until: number): Frame => ({ kind: 'damage', offset: damagedFrom, length: until - damagedFrom, tail: until === end })
  while (at < end) {
    const head = await fill(frameOverhead)
    if (!head.ok) return yield head
    let entry: Frame | undefined
    if (head.value && sameBytes(block.subarray(at - base, at - base + 4), mark)) {
      const length = view(block).getUint32(at - base + 4)
      const whole = length <= longest && at + frameOverhead + length <= end ? await fill(frameOverhead + length) : undefined
      if (whole && !whole.ok) return yield whole
      const decoded = whole?.value
        ? decodeEnvelope(block.subarray(at - base + frameOverhead, at - base + frameOverhead + length))
        : undefined
      if (decoded?.ok) entry = { kind: 'entry', offset: at, length: frameOverhead + length, envelope: decoded.value }
    }
    if (entry) {
      if (damagedFrom >= 0) yield { ok: true, value: damage(at) }
      damagedFrom = -1
      yield { ok: true, value: entry }
      at += entry.length
      continue
    }
    if (damagedFrom < 0) damagedFrom = at
    at++
    const found = await fill(start.length)
    if (!found.ok) return yield found
    at = base + nextStart(block, at - base, start)
  }
  if (damagedFrom >= 0) yield { ok: true, value: damage(end) }
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
  for (let byte = 0; byte < start.length; byte++) if ((byte < 4 || byte > 7) && block[at + byte] !== start[byte]) return false
  return true
}

/** One frame at a known place; undefined where there is none. */
export async function readFrame(file: DiskFile, offset: number): Promise<Envelope | undefined> {
  const head = await file.read(offset, frameOverhead)
  if (!head.ok || head.value.length < frameOverhead || !sameBytes(head.value.subarray(0, 4), mark)) return undefined
  const length = view(head.value).getUint32(4)
  if (length > longest) return undefined
  const read = await file.read(offset + frameOverhead, length)
  const decoded = read.ok && read.value.length === length ? decodeEnvelope(read.value) : undefined
  return decoded?.ok ? decoded.value : undefined
}
