/** The keys of the log's entries, as the view needs them while the log is still being read; and the short way from a place in the log to what stands there. */

import { isAscii, transcode } from 'node:buffer'
import { closeSync, readSync } from 'node:fs'
import {
  type Change,
  type Entry,
  openBody,
  type Payload,
  type Primitives,
  partsIn,
  type Scope,
  scopeOf,
  systemScope,
} from '@holdfast/vault'
import type { ReadEntry } from '../view/view.ts'

export class EntryReader {
  readonly #scopes = new Map<string, Scope>()
  /** Keys whose scope was not needed yet. */
  readonly #keys = new Map<string, Uint8Array>()
  readonly #primitives: Primitives
  readonly #fd: number
  /** Sealed bytes as they lie on the disk, and the same opened; one room for every entry, emptied when the vault is closed. */
  #sealed = Buffer.allocUnsafeSlow(64 * 1024)
  #opened = Buffer.allocUnsafeSlow(64 * 1024)

  constructor(primitives: Primitives, fd: number, epochs: readonly Uint8Array[]) {
    this.#primitives = primitives
    this.#fd = fd
    for (const [epoch, key] of epochs.entries()) this.add(`${systemScope}/${epoch}`, key)
  }

  add(id: string, key: Uint8Array): void {
    this.#scopes.delete(id)
    this.#keys.set(id, key)
  }

  #scope(id: string): Scope | undefined {
    const key = this.#keys.get(id)
    if (!key) return this.#scopes.get(id)
    const scope = scopeOf(this.#primitives, id, key)
    this.#keys.delete(id)
    this.#scopes.set(id, scope)
    return scope
  }

  /** Keys that an entry brings or takes away. */
  follow({ said }: Entry): void {
    const change: Change | undefined = said?.change
    if (change?.do === 'case') this.add(change.case, Buffer.from(change.key, 'hex'))
    if (change?.do === 'shred') {
      this.#scopes.delete(change.case)
      this.#keys.delete(change.case)
    }
  }

  #widen(length: number): void {
    this.#opened.fill(0)
    this.#sealed = Buffer.allocUnsafeSlow(length)
    this.#opened = Buffer.allocUnsafeSlow(length)
  }

  close(): void {
    this.#opened.fill(0)
    closeSync(this.#fd)
  }

  read: ReadEntry = (offset, length, scopeId) => {
    const scope = this.#scope(scopeId)
    if (!scope) return undefined
    if (this.#sealed.length < length) this.#widen(length * 2)
    if (readSync(this.#fd, this.#sealed, 0, length, offset) !== length) return undefined
    const parts = partsIn(this.#sealed.subarray(0, length))
    const plain = parts && openBody(this.#primitives, scope, parts, this.#opened)
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
