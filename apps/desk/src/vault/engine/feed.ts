/**
 * Brings entries of the log into the view. While the log is being opened each is taken in at once; later they wait, so that nobody waits for the index to have a
 * change acknowledged, and are taken in before the next question is answered.
 */
import type { Entry } from '@holdfast/vault'
import type { Store } from '../store.ts'
import type { View } from '../view/view.ts'
import type { EntryReader } from './entry-reader.ts'

const mostWaiting = 32 * 1024 * 1024

export class Feed {
  readonly #store: Store
  readonly #view: View
  readonly #entries: EntryReader
  readonly #from: number
  #opening = true
  #waiting: Entry[] = []
  #bytes = 0
  #last: Entry | undefined
  #fresh = 0
  stale = false

  /** @param from the place in the log up to which the view goes */
  constructor(store: Store, view: View, entries: EntryReader, from: number) {
    this.#store = store
    this.#view = view
    this.#entries = entries
    this.#from = from
  }

  take(entry: Entry): void {
    if (entry.offset < this.#from) this.stale = true
    if (this.stale) return
    this.#entries.follow(entry)
    this.#waiting.push(entry)
    this.#bytes += entry.length
    if (this.#opening ? this.#waiting.length >= 500 : this.#bytes >= mostWaiting) this.flush()
  }

  /** The log is open: from here on entries may wait. */
  read(): void {
    this.flush()
    this.#opening = false
  }

  /** Takes in all that waits. */
  flush(): void {
    if (this.#waiting.length === 0) return
    const entries = this.#waiting
    this.#waiting = []
    this.#bytes = 0
    this.#store.begin()
    for (const entry of entries) this.#view.apply(entry)
    this.#last = entries.at(-1) ?? this.#last
    this.#fresh += entries.length
  }

  /** True where something that waits touches this record: it must be taken in before the record is looked at. */
  touches(record: string): boolean {
    return this.#waiting.some(({ said }) => said !== undefined && 'record' in said.change && said.change.record === record)
  }

  /** The last entry taken in since the view was opened. */
  get last(): Entry | undefined {
    return this.#last
  }

  /** Entries taken in that no snapshot holds yet. */
  get fresh(): number {
    return this.#fresh
  }

  kept(): void {
    this.#fresh = 0
  }
}
