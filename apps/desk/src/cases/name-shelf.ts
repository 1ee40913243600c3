/**
 * The names in the file, for the question "have we met this person under another spelling?". One name a call; a match is a candidate with a
 * score, never an identity.
 */
import { type Stored, soleValue, valuesOf } from '@holdfast/cases'
import { type FoundName, type NameIndex, nameIndex } from '@holdfast/text'

/** Names written since the index was built are searched in a small one of their own; past this many, all are indexed anew. */
const mostLoose = 400
/** Below this score two spellings have too little in common to be shown. */
const least = 0.55

export class NameShelf {
  readonly #spellings = new Map<string, readonly string[]>()
  readonly #loose = new Set<string>()
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
    if (!this.#built || this.#loose.size > mostLoose) {
      this.#built = nameIndex(this.#rows([...this.#spellings.keys()]))
      this.#loose.clear()
    }
    this.#recent ??= nameIndex(this.#rows([...this.#loose]))
    const best = new Map<string, FoundName>()
    for (const found of this.#built.find(name, top + this.#loose.size)) if (!this.#loose.has(found.id)) best.set(found.id, found)
    for (const found of this.#recent.find(name, top)) best.set(found.id, found)
    return [...best.values()]
      .filter(({ id, score }) => score >= least && this.#spellings.has(id))
      .sort((a, b) => b.score - a.score)
      .slice(0, top)
  }

  /** Every person's spellings, for a look that asks for equal letters only. */
  *spellings(): Iterable<readonly [string, readonly string[]]> {
    yield* this.#spellings
  }

  #rows(ids: readonly string[]) {
    return ids.flatMap((id) => (this.#spellings.get(id) ?? []).map((name) => ({ id, name })))
  }
}
