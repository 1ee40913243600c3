/**
 * The table of a ZIP file and its entries, inflated one at a time under a limit. Nothing is unpacked to disk; a name is never used as a path.
 */
import { err, ok, type Result } from '@holdfast/core'
import { isUnsafePath, nameKey } from './shown-name.ts'

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packed: number
  /** As declared; may lie. */
  readonly size: number
  readonly offset: number
  readonly isEncrypted: boolean
  readonly isLink: boolean
}

export type ZipError =
  | { readonly code: 'intake.damaged' }
  | { readonly code: 'intake.bomb'; readonly what: 'entries' | 'size' }
  | { readonly code: 'intake.unsafe-path' }

const mostEntries = 4000

/**
 * @returns `intake.damaged` for a table that does not fit the file, entries that overlap, or two of one name;
 *   `intake.bomb` for more than 4000 entries; `intake.unsafe-path` for a name that would leave the folder, or a link
 */
export function zipEntries(bytes: Uint8Array): Result<readonly ZipEntry[], ZipError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfTable(view)
  if (end < 0) return err({ code: 'intake.damaged' })
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > mostEntries || count === 0xffff) return err({ code: 'intake.bomb', what: 'entries' })
  const entries: ZipEntry[] = []
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return err({ code: 'intake.damaged' })
    const flags = view.getUint16(at + 8, true)
    const [nameLength, extraLength, commentLength] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
    ]
    const packed = view.getUint32(at + 20, true)
    const offset = view.getUint32(at + 42, true)
    if (at + 46 + nameLength > bytes.length || offset + packed > bytes.length) return err({ code: 'intake.damaged' })
    entries.push({
      name: new TextDecoder(flags & 0x800 ? 'utf-8' : 'ibm866').decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed,
      size: view.getUint32(at + 24, true),
      offset,
      isEncrypted: (flags & 1) === 1,
      isLink: view.getUint32(at + 38, true) >>> 28 === 0xa,
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return checked(entries)
}

function checked(entries: readonly ZipEntry[]): Result<readonly ZipEntry[], ZipError> {
  if (entries.some(({ name, isLink }) => isLink || isUnsafePath(name.replace(/\/$/u, '')))) return err({ code: 'intake.unsafe-path' })
  if (new Set(entries.map(({ name }) => nameKey(name))).size !== entries.length) return err({ code: 'intake.damaged' })
  const sorted = [...entries].sort((a, b) => a.offset - b.offset)
  const overlaps = sorted.some((entry, n) => entry.offset + 30 + entry.packed > (sorted[n + 1]?.offset ?? Number.MAX_SAFE_INTEGER))
  return overlaps ? err({ code: 'intake.damaged' }) : ok(entries)
}

function endOfTable(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return -1
}

/** The bytes of one entry, at most `most`; `intake.bomb` beyond, whatever the table declares. */
export async function readEntry(bytes: Uint8Array, entry: ZipEntry, most: number): Promise<Result<Uint8Array, ZipError>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) return err({ code: 'intake.damaged' })
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) return err({ code: 'intake.damaged' })
  if (entry.method === 0) return packed.length > most ? err({ code: 'intake.bomb', what: 'size' }) : ok(packed)
  return entry.method === 8 ? inflate(packed, most) : err({ code: 'intake.damaged' })
}

async function inflate(packed: Uint8Array, most: number): Promise<Result<Uint8Array, ZipError>> {
  const stream = new DecompressionStream('deflate-raw')
  const writer = stream.writable.getWriter()
  const reader = stream.readable.getReader()
  const feeding = feed(writer, packed)
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || !value) break
      length += value.length
      if (length > most) {
        await Promise.allSettled([reader.cancel(), writer.abort()])
        return err({ code: 'intake.bomb', what: 'size' })
      }
      chunks.push(value)
    }
  } catch {
    await feeding
    return err({ code: 'intake.damaged' })
  }
  await feeding
  const joined = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    joined.set(chunk, at)
    at += chunk.length
  }
  return ok(joined)
}

/** In small pieces, so that a bomb is stopped soon after its limit. */
async function feed(writer: { write(chunk: Uint8Array): Promise<void>; close(): Promise<void> }, packed: Uint8Array): Promise<void> {
  try {
    for (let at = 0; at < packed.length; at += 4096) await writer.write(packed.subarray(at, at + 4096))
    await writer.close()
  } catch {
    // The reading side reports it.
  }
}

/** A ZIP of stored entries, for a parser that must see only the parts we have checked. */
export function storedZip(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  const table: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes } of files) {
    const label = encoder.encode(name)
    const shared = (view: DataView, at: number): void => {
      view.setUint16(at, 20, true)
      view.setUint16(at + 2, 0x800, true)
      view.setUint32(at + 10, crc32(bytes), true)
      view.setUint32(at + 14, bytes.length, true)
      view.setUint32(at + 18, bytes.length, true)
      view.setUint16(at + 22, label.length, true)
    }
    const head = new DataView(new ArrayBuffer(30))
    head.setUint32(0, 0x04034b50, true)
    shared(head, 4)
    const row = new DataView(new ArrayBuffer(46))
    row.setUint32(0, 0x02014b50, true)
    row.setUint16(4, 20, true)
    shared(row, 6)
    row.setUint32(42, offset, true)
    parts.push(new Uint8Array(head.buffer), label, bytes)
    table.push(new Uint8Array(row.buffer), label)
    offset += 30 + label.length + bytes.length
  }
  const tableSize = table.reduce((sum, one) => sum + one.length, 0)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(8, files.length, true)
  end.setUint16(10, files.length, true)
  end.setUint32(12, tableSize, true)
  end.setUint32(16, offset, true)
  return concat([...parts, ...table, new Uint8Array(end.buffer)])
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
