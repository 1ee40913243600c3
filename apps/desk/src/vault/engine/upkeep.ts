/**
 * What an open vault does for its view beside answering: takes in what waits, keeps the place in the log, brings the index together, and sets an index aside whose pages rotted on
 * the disk and builds it again.
 *
 * The view follows from the log. No trouble with it may end the process, lose what was acknowledged, or keep anybody from writing: what was taken back waits and is taken in again.
 */
import { takeSnapshot } from '@holdfast/vault'
import { isDamage } from '../store.ts'
import type { Search } from '../view/find.ts'
import type { VaultRecord } from '../view/record.ts'
import type { OpenParts } from './open-vault.ts'

/** For so many cases a snapshot waits for one entry: a vault of 10,000 is up to a hundred entries behind its log after a crash. */
const casesPerEntry = 100
/** The index is set aside at most so often while a vault is open: where that does not help, it is not the index. */
const mostAsides = 3
/** How many records are indexed in one step of building: about 20 ms. */
const recordsAtOnce = 12
/** Milliseconds after the last change, between two steps of building, and after a step that the disk refused. */
const wait = { rest: 300, building: 20, again: 3000 }

/** Thrown by a search while the index is built again. */
export class IndexBuilding extends Error {
  readonly code = 'vault.index-building'
}

export class Upkeep {
  readonly #parts: OpenParts
  readonly #busy: () => boolean
  #timer: NodeJS.Timeout | undefined
  #closed = false
  #asides = 0

  /** @param busy whether entries are on their way into the log: its own books are ahead of its file then */
  constructor(parts: OpenParts, busy: () => boolean) {
    this.#parts = parts
    this.#busy = busy
    this.keep()
  }

  /** All that was acknowledged is in the view when this returns. */
  catchUp(): void {
    const { feed } = this.#parts
    if (feed.waits) this.#sound(() => feed.flush())
  }

  /** Throws `IndexBuilding` where words are asked for while their index is built again. */
  search(asked: Search): { readonly rows: readonly VaultRecord[]; readonly more: boolean } {
    const { view } = this.#parts
    return this.#sound(() => {
      this.catchUp()
      if (view.index.isBuilding && asked.words.trim() !== '') throw new IndexBuilding()
      return view.search(asked)
    })
  }

  /** Keeps the place as far as the store lets it: what it does not keep now is kept after the next change. */
  keep(): void {
    this.#tend(() => this.save())
  }

  /** Once more without the index where a page of the file turns out to be rotten. */
  #sound<T>(work: () => T): T {
    try {
      return work()
    } catch (cause) {
      if (!isDamage(cause) || !this.#setAside()) throw cause
      return work()
    }
  }

  /** A small help, kept with the view; where the store does not take it, it is done without. Inside a transaction. */
  note(work: () => void): void {
    this.#tend(() => {
      this.#parts.store.begin()
      work()
      if (this.#busy()) return
      this.catchUp()
      this.save()
      this.#parts.store.commit()
    })
  }

  /** For what nobody waits for: any trouble with the store leaves it as it was, to be tried again after the next change. */
  #tend(work: () => void): void {
    try {
      this.#sound(work)
    } catch {
      this.#parts.feed.undo()
    }
  }

  #setAside(): boolean {
    const { feed, view } = this.#parts
    feed.undo()
    if (this.#asides >= mostAsides) return false
    this.#asides++
    try {
      view.setIndexAside()
    } catch {
      feed.undo()
      return false
    }
    this.rest()
    return true
  }

  /** A moment after the last change: takes in what waits, keeps the place, and brings the index together or builds it, a step each time. */
  rest(after?: number): void {
    if (this.#timer || this.#closed) return
    const { feed, log, view } = this.#parts
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined
        if (this.#busy()) return this.rest()
        this.#tend(() => {
          feed.flush()
          this.save(view.index.isBuilding ? 'now' : 'worth-it')
        })
        log.settle().catch(() => {})
        if (view.index.isBuilding ? this.build() : this.tidy()) this.rest()
        // Nothing was built, and there is more: a full disk has room again some time, and nobody need write a word before the search goes on.
        else if (view.index.isBuilding) this.rest(wait.again)
      },
      after ?? (view.index.isBuilding ? wait.building : wait.rest),
    )
    this.#timer.unref()
  }

  /**
   * Keeps the place in the log together with the view, in one transaction. Only while no entry is on its way: the log's own books are ahead of its file then.
   * A snapshot names every case, so where there are thousands it waits for more than one entry; what it does not hold is read again from the log after a crash.
   */
  save(when: 'now' | 'worth-it' = 'now'): void {
    const { feed, log, store, view, machine, secrets } = this.#parts
    const last = feed.last
    if (!last || feed.fresh === 0 || this.#busy()) return
    if (when === 'worth-it' && feed.fresh < log.reader.caseKeys.size / casesPerEntry) return
    store.begin()
    const length = last.offset + last.length
    view.keepPlace(JSON.stringify(takeSnapshot(machine.primitives, secrets.vault, secrets.pair, log.reader, length, last)))
    store.commit()
    feed.kept()
    if (view.facts.get('purge') === 'due') this.purge()
  }

  /** One short step of bringing the index together, see `WordIndex`; true where there is more to do. Nothing is done while entries are on their way into it. */
  tidy(): boolean {
    return this.#step(() => this.#parts.view.index.tidy())
  }

  /** One short step of building an index that was set aside; true where there is more to do. */
  build(): boolean {
    const { store, view } = this.#parts
    return this.#step(() => {
      const to = view.buildIndex(recordsAtOnce)
      store.commit()
      view.index.built(to)
      return view.index.isBuilding
    })
  }

  #step(work: () => boolean): boolean {
    const { store } = this.#parts
    // An open transaction holds entries whose place in the log is not kept yet.
    if (this.#busy() || store.inTransaction) return false
    let more = false
    this.#tend(() => {
      store.begin()
      more = work()
      store.commit()
    })
    return more
  }

  /** Between two batches of a long import: keeps the journal of the store short. */
  checkpoint(): void {
    if (this.#busy()) return
    this.catchUp()
    if (this.#parts.feed.fresh >= 5000) this.keep()
  }

  /** Writes the index anew, so that no word of what was destroyed stays behind. */
  purge(): void {
    const { store, view } = this.#parts
    store.begin()
    view.index.purge()
    view.facts.set('purge', 'done')
    store.checkpoint()
  }

  /** Keeps all there is to keep, before the store is closed. */
  end(): void {
    this.#closed = true
    clearTimeout(this.#timer)
    this.#tend(() => {
      this.#parts.feed.flush()
      this.save()
    })
  }
}
