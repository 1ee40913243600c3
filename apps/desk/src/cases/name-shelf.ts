/**
 * The names in the file, for the question "have we met this person under another spelling?". One name a call; a match is a candidate with a
 * score, never an identity.
 */
import { type Stored, soleValue, valuesOf } from '@holdfast/cases'
import { type FoundName, type NameIndex, nameIndex, type PreparedName, prepareName, spellingsOf } from '@holdfast/text'

/** Names written since the index was built are searched in a small one of their own; past this many, all are indexed anew. */
const mostLoose = 400
/** Below this score two spellings have too little in common to be shown. */
const least = 0.55
/** Milliseconds of making names ready between two requests. */
const slice = 8
/** How often it is looked whether what is more urgent is done. */
const restMs = 200

export class NameShelf {
  readonly #spellings = new Map<string, readonly string[]>()
  readonly #loose = new Set<string>()
  /** Three quarters of the cost of an index: each spelling is made ready once. */
  readonly #ready = new Map<string, PreparedName>()
  #built: NameIndex | undefined
  #recent: NameIndex | undefined

  put(record: Stored): void {
    if (record.kind !== 'person') return
    const texts = valuesOf(record, 'names').flatMap((names) =>
      Array.isArray(names)
        ? names.flatMap((name) => (typeof name === 'object' && name !== null && 'text' in name ? [String(name.text)] : []))
        : [],
    )
    const pseudonym = soleValue(record, 'pseudonym')
    if (record.gone) this.#spellings.delete(record.id)
    else this.#spellings.set(record.id, typeof pseudonym === 'string' ? [...texts, pseudonym] : texts)
    this.#loose.add(record.id)
    this.#recent = undefined
  }

  /** The nearest people, the nearest first, with the spelling that came nearest and the rules that lead to it. Nothing where the name has no letters. */
  find(name: string, top: number): readonly FoundName[] {
    if (!/\p{L}/u.test(name)) return []
    const built = this.#standing()
    this.#recent ??= this.#index([...this.#loose])
    const best = new Map<string, FoundName>()
    for (const found of built.find(name, top + this.#loose.size)) if (!this.#loose.has(found.id)) best.set(found.id, found)
    for (const found of this.#recent.find(name, top)) best.set(found.id, found)
    return [...best.values()]
      .filter(({ id, score }) => score >= least && this.#spellings.has(id))
      .sort((a, b) => b.score - a.score)
      .slice(0, top)
  }

  /**
   * Makes every name ready, a little between two requests, so that the first question does not wait for all of them.
   *
   * @param mayWork false while something more urgent is being done
   */
  prepare(mayWork: () => boolean): void {
    const waiting = this.#rows([...this.#spellings.keys()]).flatMap(({ name }) => spellingsOf(name))
    const next = () => {
      if (!mayWork()) return void setTimeout(next, restMs).unref()
      const end = performance.now() + slice
      for (let name = waiting.pop(); name !== undefined; name = performance.now() < end ? waiting.pop() : undefined) this.#prepared(name)
      if (waiting.length > 0) setImmediate(next)
      else this.#standing()
    }
    setImmediate(next)
  }

  /** The index of all but the latest. */
  #standing(): NameIndex {
    if (!this.#built || this.#loose.size > mostLoose) {
      this.#built = this.#index([...this.#spellings.keys()])
      this.#loose.clear()
      this.#recent = undefined
    }
    return this.#built
  }

  #index(ids: readonly string[]): NameIndex {
    return nameIndex(this.#rows(ids), (spelling) => this.#prepared(spelling))
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

  #rows(ids: readonly string[]) {
    return ids.flatMap((id) => (this.#spellings.get(id) ?? []).map((name) => ({ id, name })))
  }
}
