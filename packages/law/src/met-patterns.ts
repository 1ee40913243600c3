/** Where the word patterns of a lexicon are met in one text: lists of numbers, for a text has thousands of words and a language as many patterns. */
import type { Words } from './audit-words.ts'
import type { Lexicon } from './rule-terms.ts'

export class MetPatterns {
  /** By word of the vocabulary, the patterns it meets. */
  readonly atomsOf: readonly (readonly number[])[]
  /** By pattern, how many words of the text meet it. */
  readonly count: Int32Array
  readonly #places: Grouped
  readonly #words: Grouped
  /** By pattern, where it stands: made when first asked for. */
  readonly #positions: (readonly number[] | undefined)[]

  constructor({ count, id, known }: Words, lexicon: Lexicon) {
    this.atomsOf = known.map((word) => lexicon.atomsOfKnown(word))
    this.count = new Int32Array(lexicon.patterns + 1)
    this.#positions = new Array(lexicon.patterns + 1)
    this.#places = placesOf(id, count, known.length)
    this.#words = this.#countPatterns(lexicon.patterns)
  }

  /** Where a pattern stands: numbers of words, in order. */
  at(atom: number): readonly number[] {
    const known = this.#positions[atom]
    if (known !== undefined) return known
    const { from, all } = this.#words
    const begin = from[atom] ?? 0
    const end = from[atom + 1] ?? begin
    const made: number[] = []
    for (let index = begin; index < end; index += 1) {
      const id = all[index] ?? 0
      const until = this.#places.from[id + 1] ?? 0
      for (let next = this.#places.from[id] ?? 0; next < until; next += 1) made.push(this.#places.all[next] ?? 0)
    }
    if (end - begin > 1) made.sort(ascending)
    this.#positions[atom] = made
    return made
  }

  /** Counts what is met, and says for each pattern which words of the vocabulary meet it. */
  #countPatterns(patterns: number): Grouped {
    const { atomsOf, count } = this
    const places = this.#places.from
    const from = new Int32Array(patterns + 3)
    for (let id = 0; id < atomsOf.length; id += 1) {
      const times = (places[id + 1] ?? 0) - (places[id] ?? 0)
      for (const atom of atomsOf[id] ?? []) {
        count[atom] = (count[atom] ?? 0) + times
        from[atom + 2] = (from[atom + 2] ?? 0) + 1
      }
    }
    const all = new Int32Array(sumUp(from))
    for (let id = 0; id < atomsOf.length; id += 1) for (const atom of atomsOf[id] ?? []) put(all, from, atom, id)
    return { from, all }
  }
}

const ascending = (a: number, b: number): number => a - b

/** Numbers by group: those of group `g` are `all` from `from[g]` up to `from[g + 1]`, in order. */
interface Grouped {
  readonly from: Int32Array
  readonly all: Int32Array
}

/** Where each word of the vocabulary stands. */
function placesOf(id: Int32Array, count: number, vocabulary: number): Grouped {
  const from = new Int32Array(vocabulary + 2)
  for (let at = 0; at < count; at += 1) from[(id[at] ?? 0) + 2] = (from[(id[at] ?? 0) + 2] ?? 0) + 1
  const all = new Int32Array(sumUp(from))
  for (let at = 0; at < count; at += 1) put(all, from, id[at] ?? 0, at)
  return { from, all }
}

/** From how many each group has, two places further on, to where the next of each belongs, one place further on; returns how many there are. */
function sumUp(from: Int32Array): number {
  for (let group = 2; group < from.length; group += 1) from[group] = (from[group] ?? 0) + (from[group - 1] ?? 0)
  return from[from.length - 1] ?? 0
}

/** While a group is filled, `from[group + 1]` is where its next belongs; once all are full, that is where the group after it begins. */
function put(all: Int32Array, from: Int32Array, group: number, value: number): void {
  const next = from[group + 1] ?? 0
  all[next] = value
  from[group + 1] = next + 1
}
