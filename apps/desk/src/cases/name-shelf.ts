/**
 * The names in the file, for the question "have we met this person under another spelling?". One name a call; a match is a candidate with a
 * score, never an identity.
 */
import { namesIn, type Stored, soleValue, valuesOf } from '@holdfast/cases'
import { type FoundName, type GrowingNameIndex, growingNameIndex, type PreparedName, prepareName } from '@holdfast/text'

/** Names that no longer count lie in the index until there are more than so many; then it is built anew. Fewer than the hundred an index gives at most. */
const mostOld = 60
/** Below this score two spellings have too little in common to be shown. */
const least = 0.55
/** Milliseconds of making names ready between two requests. */
const slice = 8
/** One of each kind of name; nobody bears them. */
const askedAhead = ['Ким Чхоль Су', 'Heron Ness']
/** How often it is looked whether what is more urgent is done. */
const restMs = 200

export class NameShelf {
  readonly #spellings = new Map<string, readonly string[]>()
  /** People whose names as they stand are not in the index yet. */
  readonly #waiting = new Set<string>()
  /** How often the names of a person were written: what an earlier writing left in the index counts no more. */
  readonly #writing = new Map<string, number>()
  /** Three quarters of the cost of an index: each spelling is made ready once. */
  readonly #ready = new Map<string, PreparedName>()
  #index = this.#empty()
  /** People in the index under names that no longer count. */
  #old = 0
  #mayWork: (() => boolean) | undefined
  /** Somebody asked for a name before all were ready. */
  #urgent = false
  #working = false

  put(record: Stored): void {
    if (record.kind !== 'person') return
    const { id } = record
    const names = record.gone ? [] : namesOf(record)
    const before = this.#spellings.get(id) ?? []
    if (names.length === before.length && names.every((name, at) => name === before[at])) return
    if (!this.#waiting.has(id) && before.length > 0) this.#old++
    this.#writing.set(id, (this.#writing.get(id) ?? 0) + 1)
    if (names.length === 0) {
      this.#spellings.delete(id)
      this.#waiting.delete(id)
    } else {
      this.#spellings.set(id, names)
      this.#waiting.add(id)
    }
    if (this.#mayWork) this.#goOn()
  }

  /** The nearest people, the nearest first, with the spelling that came nearest and the rules that lead to it. Nothing where the name has no letters. */
  find(name: string, top: number): readonly FoundName[] {
    return this.findSoon(name, top, Number.POSITIVE_INFINITY).found
  }

  /**
   * The same among the names that are ready.
   *
   * @param patience milliseconds the question waits for names that are not
   * @returns `waiting`: how many people were not compared
   */
  findSoon(name: string, top: number, patience: number): { readonly found: readonly FoundName[]; readonly waiting: number } {
    if (!/\p{L}/u.test(name)) return { found: [], waiting: 0 }
    this.#takeIn(patience)
    this.#urgent = this.#waiting.size > 0
    const found = this.#index.find(name, top + this.#old).flatMap((one) => {
      const [id = '', writing] = one.id.split(' ')
      return one.score >= least && this.#spellings.has(id) && writing === String(this.#writing.get(id)) ? [{ ...one, id }] : []
    })
    return { found: found.slice(0, top), waiting: this.#waiting.size }
  }

  /** Until every name is ready, letting other requests pass meanwhile: before a whole question that others must not wait for. */
  async whole(): Promise<void> {
    while (this.#waiting.size > 0) {
      this.#takeIn(slice)
      await new Promise((resume) => setImmediate(resume))
    }
  }

  /**
   * Makes every name ready, a little between two requests, so that the first question does not wait for all of them; those written later too.
   *
   * @param mayWork false while something more urgent is being done
   */
  prepare(mayWork: () => boolean): void {
    this.#mayWork = mayWork
    this.#goOn()
  }

  #goOn(): void {
    if (this.#working) return
    this.#working = true
    const next = () => {
      if (!this.#urgent && this.#mayWork?.() === false) return void setTimeout(next, restMs).unref()
      this.#takeIn(slice)
      if (this.#waiting.size > 0) setImmediate(next)
      else {
        this.#working = this.#urgent = false
        // What an index makes ready at its first question is made ready before a person asks one.
        for (const name of askedAhead) this.#index.find(name, 1)
      }
    }
    setImmediate(next)
  }

  /** Takes in names that wait, for so many milliseconds. */
  #takeIn(milliseconds: number): void {
    if (this.#old > mostOld) {
      this.#index = this.#empty()
      this.#old = 0
      for (const id of this.#spellings.keys()) this.#waiting.add(id)
    }
    const end = performance.now() + milliseconds
    for (const id of this.#waiting) {
      if (performance.now() >= end) return
      this.#waiting.delete(id)
      for (const name of this.#spellings.get(id) ?? []) this.#index.add({ id: `${id} ${this.#writing.get(id)}`, name })
    }
  }

  #empty(): GrowingNameIndex {
    return growingNameIndex((spelling) => this.#prepared(spelling))
  }

  #prepared(spelling: string): PreparedName {
    const ready = this.#ready.get(spelling) ?? prepareName(spelling)
    this.#ready.set(spelling, ready)
    return ready
  }

  /** Every person's spellings, for a look that asks for equal letters only. */
  *spellings(): Iterable<readonly [string, readonly string[]]> {
    yield* this.#spellings
  }
}

function namesOf(record: Stored): readonly string[] {
  const texts = valuesOf(record, 'names').flatMap(namesIn)
  const pseudonym = soleValue(record, 'pseudonym')
  return typeof pseudonym === 'string' ? [...texts, pseudonym] : texts
}
