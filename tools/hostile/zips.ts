/** ZIP files as attackers build them, made entry by entry so that every field may lie. Nothing here is taken from anyone else's collection. */
import { deflateRawSync } from 'node:zlib'

export interface RawEntry {
  readonly name: string | Uint8Array
  readonly data: Uint8Array
  readonly isStored?: boolean
  /** Declared size; the true one otherwise. */
  readonly size?: number
  readonly isEncrypted?: boolean
  /** Unix mode in the external attributes: 0o120777 is a link. */
  readonly mode?: number
  /** Point at the data of an earlier entry instead of its own. */
  readonly sharesDataOf?: number
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export function rawZip(entries: readonly RawEntry[], end: { readonly count?: number; readonly offset?: number } = {}): Uint8Array {
  const parts: Uint8Array[] = []
  const offsets: number[] = []
  const packedSizes: number[] = []
  const table: Uint8Array[] = []
  let at = 0
  const push = (bytes: Uint8Array): void => {
    parts.push(bytes)
    at += bytes.length
  }
  for (const [n, entry] of entries.entries()) {
    const name = typeof entry.name === 'string' ? utf8(entry.name) : entry.name
    const packed = entry.isStored ? entry.data : new Uint8Array(deflateRawSync(entry.data))
    const shared = entry.sharesDataOf
    offsets[n] = shared === undefined ? at : (offsets[shared] ?? 0)
    packedSizes[n] = shared === undefined ? packed.length : (packedSizes[shared] ?? 0)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE((entry.isEncrypted ? 1 : 0) | 0x800, 6)
    head.writeUInt16LE(entry.isStored ? 0 : 8, 8)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(entry.size ?? entry.data.length, 22)
    head.writeUInt16LE(name.length, 26)
    if (shared === undefined) for (const part of [head, name, packed]) push(part)
    const row = Buffer.alloc(46)
    row.writeUInt32LE(0x02014b50, 0)
    row.writeUInt16LE(0x0314, 4)
    row.writeUInt16LE(20, 6)
    row.writeUInt16LE((entry.isEncrypted ? 1 : 0) | 0x800, 8)
    row.writeUInt16LE(entry.isStored ? 0 : 8, 10)
    row.writeUInt32LE(packedSizes[n] ?? 0, 20)
    row.writeUInt32LE(entry.size ?? entry.data.length, 24)
    row.writeUInt16LE(name.length, 28)
    row.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38)
    row.writeUInt32LE(offsets[n] ?? 0, 42)
    table.push(row, name)
  }
  const tableAt = at
  for (const part of table) push(part)
  const tail = Buffer.alloc(22)
  tail.writeUInt32LE(0x06054b50, 0)
  tail.writeUInt16LE(end.count ?? entries.length, 8)
  tail.writeUInt16LE(end.count ?? entries.length, 10)
  tail.writeUInt32LE(at - tableAt, 12)
  tail.writeUInt32LE(end.offset ?? tableAt, 16)
  push(tail)
  return new Uint8Array(Buffer.concat(parts))
}

/** A few kilobytes that would unpack to hundreds of gigabytes in two steps. */
export const nestedZip = (): Uint8Array => {
  const inner = rawZip([{ name: '0.txt', data: new Uint8Array(30 * 1024 * 1024) }])
  const middle = rawZip(Array.from({ length: 100 }, (_, n) => ({ name: `${n}.zip`, data: inner })))
  return rawZip(Array.from({ length: 100 }, (_, n) => ({ name: `${n}.zip`, data: middle })))
}

const text = utf8('text')
export const slips: Readonly<Record<string, Uint8Array>> = {
  climbing: rawZip([{ name: '../../etc/cron.d/x', data: text }]),
  absolute: rawZip([{ name: '/etc/passwd', data: text }]),
  backslash: rawZip([{ name: '..\\..\\startup\\x.txt', data: text }]),
  drive: rawZip([{ name: 'C:/x.txt', data: text }]),
  link: rawZip([{ name: 'link', data: utf8('/etc/passwd'), mode: 0o120777 }]),
  nul: rawZip([{ name: 'a.txt\u0000.exe', data: text }]),
}
