/** The keys of the log's entries, as the view needs them while the log is still being read; and the short way from a place in the log to what stands there. */

import { isAscii, transcode } from 'node:buffer'
import { closeSync, readSync } from 'node:fs'
import { type Change, type Entry, openBody, type Payload, type Primitives, partsIn, sealKeyOf, systemScope } from '@holdfast/vault'
import type { EntrySource } from '../view/view.ts'

/** Bytes read at once where entries are read one after the other. */
const stretchLength = 256 * 1024
/** An entry that begins so soon behind the one before begins a stretch. */
const nearby = 64 * 1024
const noRoom = Buffer.alloc(0)
const firstRoom = 32 * 1024

export class EntryReader implements EntrySource {
  /** What opens the entries of a scope, reckoned when the first of them is read. */
  readonly #sealKeys = new Map<string, { readonly sealKey: Uint8Array }>()
  /** Secrets of scopes of which nothing was read yet. */
  readonly #secrets = new Map<string, Uint8Array>()
  readonly #primitives: Primitives
  readonly #fd: number
  /** Sealed bytes as they lie on the disk, and the same opened; one room for every entry, made for the first and emptied when the vault is closed. */
  #sealed = noRoom
  #opened = noRoom
  /** A stretch of the log, sealed as it lies there, while all of it is read and nothing is written. */
  #stretch: { readonly bytes: Buffer; at: number; end: number; last: number } | undefined

  constructor(primitives: Primitives, fd: number, epochs: readonly Uint8Array[]) {
    this.#primitives = primitives
    this.#fd = fd
    for (const [epoch, key] of epochs.entries()) this.add(`${systemScope}/${epoch}`, key)
  }

  add(id: string, secret: Uint8Array): void {
    this.#sealKeys.delete(id)
    this.#secrets.set(id, secret)
  }

  #sealKeyOf(id: string): { readonly sealKey: Uint8Array } | undefined {
    const secret = this.#secrets.get(id)
    if (!secret) return this.#sealKeys.get(id)
    const reckoned = { sealKey: sealKeyOf(this.#primitives, secret) }
    this.#secrets.delete(id)
    this.#sealKeys.set(id, reckoned)
    return reckoned
  }

  /** Keys that an entry brings or takes away. */
  follow({ said }: Entry): void {
    const change: Change | undefined = said?.change
    if (change?.do === 'case') this.add(change.case, Buffer.from(change.key, 'hex'))
    if (change?.do === 'shred') {
      this.#sealKeys.delete(change.case)
      this.#secrets.delete(change.case)
    }
  }

  /** Room for an entry opened, wherever its sealed bytes lie. */
  #roomFor(length: number): Buffer {
    if (this.#opened.length >= length) return this.#opened
    this.#opened.fill(0)
    this.#opened = Buffer.allocUnsafeSlow(Math.max(length * 2, firstRoom))
    return this.#opened
  }

  close(): void {
    this.#opened.fill(0)
    closeSync(this.#fd)
  }

  /**
   * From here on the log is read in long stretches: the disk is asked once for hundreds of entries. Only while nothing is written, for what is read ahead
   * may be taken back or overwritten.
   *
   * @returns ends it
   */
  readAhead(): () => void {
    this.#stretch = { bytes: Buffer.allocUnsafeSlow(stretchLength), at: 0, end: 0, last: 0 }
    return () => {
      this.#stretch = undefined
    }
  }

  /** The sealed bytes of one entry, until the next is read; undefined where the log ends before them. */
  #bytesAt(offset: number, length: number): Uint8Array | undefined {
    const stretch = this.#stretch
    const end = offset + length
    if (stretch) {
      const isThere = () => offset >= stretch.at && end <= stretch.end
      // One that was changed later lies far ahead: what was read here stays for those that follow.
      if (!isThere() && offset >= stretch.last && offset - stretch.last < nearby && length <= stretchLength) {
        stretch.end = offset + readSync(this.#fd, stretch.bytes, 0, stretchLength, offset)
        stretch.at = offset
      }
      stretch.last = end
      if (isThere()) return stretch.bytes.subarray(offset - stretch.at, end - stretch.at)
    }
    if (this.#sealed.length < length) this.#sealed = Buffer.allocUnsafeSlow(Math.max(length * 2, firstRoom))
    return readSync(this.#fd, this.#sealed, 0, length, offset) === length ? this.#sealed.subarray(0, length) : undefined
  }

  read(offset: number, length: number, scopeId: string): (Payload & { readonly seq: number }) | undefined {
    const scope = this.#sealKeyOf(scopeId)
    if (!scope) return undefined
    const bytes = this.#bytesAt(offset, length)
    const parts = bytes && partsIn(bytes)
    const plain = parts && openBody(this.#primitives, scope, parts, this.#roomFor(length))
    if (!plain || !parts) return undefined
    // Judged by its schema when it was taken in; authenticated now: it is the same, and is read the short way.
    const { at, up, doubt, change } = JSON.parse(textIn(plain)) as Payload
    return doubt ? { at, up, doubt, change, seq: parts.seq } : { at, up, change, seq: parts.seq }
  }
}

/** UTF-8 that was found whole before. The same text as `toString`, which takes eight times as long for Russian and Korean on Node 20. */
function textIn(bytes: Uint8Array): string {
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
}
