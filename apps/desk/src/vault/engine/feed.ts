/**
 * Brings entries of the log into the view. While the log is being opened each is taken in at once; later they wait, so that nobody waits for the index to have a
 * change acknowledged, and are taken in before the next question is answered. What was taken in and not kept yet can be taken back, and is then taken in again.
 */
import type { Entry } from '@holdfast/vault'
import type { Store } from '../store.ts'
import type { View } from '../view/view.ts'
import type { EntryReader } from './entry-reader.ts'

const mostWaiting = 32 * 1024 * 1024

/** Where an entry stands that was taken in and no snapshot holds yet: enough to read it again. */
interface Place {
  readonly offset: number
  readonly length: number
  readonly device: string
  readonly seq: number
  readonly scope: string
}
type Waiting = Entry | Place

export class Feed {
  readonly #store: Store
  readonly #view: View
  readonly #entries: EntryReader
  readonly #from: number
  /** One string for each device, however many entries name it. */
  readonly #devices = new Map<string, string>()
  #opening = true
  #waiting: Waiting[] = []
  #taken: Place[] = []
  #bytes = 0
  #newest: Entry | undefined
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
    this.#newest = entry
    this.#bytes += entry.length
    if (this.#opening) {
      if (this.#waiting.length >= 500) this.flush()
    } else if (this.#bytes >= mostWaiting) this.#tryFlush()
  }

  /** The log is open: from here on entries may wait. */
  read(): void {
    this.flush()
    this.#opening = false
  }

  /** What the view cannot take in now is no affair of the log, which calls this in the middle of an acknowledgement: it waits, and whoever asks next meets the error. */
  #tryFlush(): void {
    try {
      this.flush()
    } catch {
      this.#bytes = 0
    }
  }

  /** Takes in all that waits, or nothing: where the store throws, what it took in since the last place that was kept waits again. */
  flush(): void {
    this.#missed()
    if (this.#waiting.length === 0) return
    try {
      this.#store.begin()
      for (const one of this.#waiting) this.#apply(one)
    } catch (cause) {
      if (!this.#opening) this.undo()
      throw cause
    }
    for (const one of this.#waiting) this.#note(one)
    this.#fresh += this.#waiting.length
    this.#waiting = []
    this.#bytes = 0
    this.#last = this.#newest
  }

  #apply(one: Waiting): void {
    // A case that was destroyed since has no key any more, and nothing of it is wanted.
    const said = 'scope' in one ? this.#entries.read(one.offset, one.length, one.scope) : undefined
    if (!('scope' in one)) this.#view.apply(one)
    else if (said) this.#view.apply({ ...one, hash: noHash, said: { ...said, scope: one.scope } })
  }

  #note(one: Waiting): void {
    if ('scope' in one) this.#taken.push(one)
    else if (one.said) {
      const device = this.#devices.get(one.device) ?? one.device
      this.#devices.set(device, device)
      this.#taken.push({ offset: one.offset, length: one.length, device, seq: one.seq, scope: one.said.scope })
    }
  }

  /** Takes back the open transaction, and what a failed one had taken in: it waits again, before what came since. */
  undo(): void {
    this.#store.rollback()
    this.#view.forget()
    this.#waiting = [...this.#taken, ...this.#waiting]
    this.#taken = []
    this.#fresh = 0
  }

  get waits(): boolean {
    this.#missed()
    return this.#waiting.length > 0
  }

  /** A full disk, met by any statement, ends the open transaction without a word: what was taken in with it waits again. */
  #missed(): void {
    if (this.#taken.length > 0 && !this.#opening && !this.#store.inTransaction) this.undo()
  }

  /** True where something that waits touches this record: it must be taken in before the record is looked at. */
  touches(record: string): boolean {
    this.#missed()
    return this.#waiting.some(
      (one) => 'scope' in one || (one.said !== undefined && 'record' in one.said.change && one.said.change.record === record),
    )
  }

  /** The last entry taken in since the view was opened. */
  get last(): Entry | undefined {
    return this.#last
  }

  /** Entries taken in that no snapshot holds yet. */
  get fresh(): number {
    this.#missed()
    return this.#fresh
  }

  kept(): void {
    this.#fresh = 0
    this.#taken = []
  }
}

const noHash = new Uint8Array(32)
