/** The keys of the log's entries, as the view needs them while the log is still being read. */

import { closeSync, readSync } from 'node:fs'
import {
  type Change,
  type Entry,
  envelopeIn,
  openBody,
  type Payload,
  type Primitives,
  type Scope,
  scopeOf,
  systemScope,
} from '@holdfast/vault'
import type { ReadEntry } from '../view/view.ts'

export class EntryReader {
  readonly #scopes = new Map<string, Scope>()
  readonly #primitives: Primitives
  readonly #fd: number

  constructor(primitives: Primitives, fd: number, epochs: readonly Uint8Array[]) {
    this.#primitives = primitives
    this.#fd = fd
    for (const [epoch, key] of epochs.entries()) this.add(`${systemScope}/${epoch}`, key)
  }

  add(id: string, key: Uint8Array): void {
    this.#scopes.set(id, scopeOf(this.#primitives, id, key))
  }

  /** Keys that an entry brings or takes away. */
  follow({ said }: Entry): void {
    const change: Change | undefined = said?.change
    if (change?.do === 'case') this.add(change.case, Buffer.from(change.key, 'hex'))
    if (change?.do === 'shred') this.#scopes.delete(change.case)
  }

  close(): void {
    closeSync(this.#fd)
  }

  read: ReadEntry = (offset, length, scopeId) => {
    const scope = this.#scopes.get(scopeId)
    if (!scope) return undefined
    const bytes = new Uint8Array(length)
    if (readSync(this.#fd, bytes, 0, length, offset) !== length) return undefined
    const envelope = envelopeIn(bytes)
    const plain = envelope && openBody(this.#primitives, scope, envelope)
    if (!plain || !envelope) return undefined
    // Judged by its schema when it was taken in; authenticated now: it is the same, and is read the short way.
    const payload = JSON.parse(Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength).toString('utf8')) as Payload
    return { ...payload, seq: envelope.header.seq }
  }
}
