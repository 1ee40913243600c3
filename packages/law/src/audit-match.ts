/**
 * Finds the places where a rule is met. Every line of the rule must be met in the window of its first line; work is linear in the text.
 */
import type { Reading, Sentence } from './audit-sections.ts'
import type { CompiledTerm, Lexicon } from './rule-terms.ts'

/** Where one term stands: words `[from, to)`. */
export interface Occurrence {
  readonly from: number
  readonly to: number
  readonly term: number
}

export interface Range {
  readonly from: number
  readonly to: number
}

const none: readonly Occurrence[] = []

/** What a text says, as a lexicon sees it: for every term, where it stands. Looked up once each and kept for this text. */
export class Sightings {
  readonly reading: Reading
  /** Words looked at so far: grows with the text and the rules, never with their product squared. */
  steps = 0
  /** By word of the vocabulary, the patterns it meets. */
  readonly #atomsOf: readonly (readonly number[])[]
  /** By pattern, the words of the vocabulary that meet it. */
  readonly #wordsOf: (number[] | undefined)[]
  readonly #places: WordPlaces
  /** By pattern, where it stands: made when first asked for. */
  readonly #positions: (readonly number[] | undefined)[]
  readonly #terms: (readonly Occurrence[] | undefined)[]
  /** By term: 0 not asked yet, 1 its words are in the text, 2 one is missing. */
  readonly #there: Uint8Array

  constructor(reading: Reading, lexicon: Lexicon) {
    this.reading = reading
    this.#there = new Uint8Array(lexicon.size)
    this.#terms = new Array(lexicon.size)
    this.#wordsOf = new Array(lexicon.patterns + 1)
    this.#positions = new Array(lexicon.patterns + 1)
    const { words } = reading
    this.#places = placesOf(words)
    this.#atomsOf = words.known.map((word) => lexicon.atomsOfKnown(word))
    for (let id = 0; id < this.#atomsOf.length; id += 1) {
      for (const atom of this.#atomsOf[id] ?? []) {
        const list = this.#wordsOf[atom]
        if (list === undefined) this.#wordsOf[atom] = [id]
        else list.push(id)
      }
    }
  }

  of(term: CompiledTerm): readonly Occurrence[] {
    const known = this.#terms[term.id]
    if (known !== undefined) return known
    if (term.any !== undefined) {
      const made = inOrder(term.any.map((member) => this.of(member)))
      this.#terms[term.id] = made
      return made
    }
    const made = term.slots.length > 0 && this.mayStand(term) ? this.#search(term) : none
    this.#terms[term.id] = made
    return made
  }

  /** Whether the words of a term are in the text at all, wherever: asked before they are looked for together. */
  mayStand(term: CompiledTerm): boolean {
    const known = this.#there[term.id]
    if (known === 1 || known === 2) return known === 1
    const there = term.any === undefined ? this.#canStand(term) : term.any.some((member) => this.mayStand(member))
    if (term.id < this.#there.length) this.#there[term.id] = there ? 1 : 2
    return there
  }

  /** Every slot of the term has a word somewhere in the text. */
  #canStand({ slots }: CompiledTerm): boolean {
    for (const { atoms } of slots) if (this.#wordsOf[atoms[0]] === undefined) return false
    return true
  }

  #search(term: CompiledTerm): readonly Occurrence[] {
    const found: Occurrence[] = []
    for (const from of this.#beginnings(term)) {
      this.steps += 1
      const to = this.#follow(term, from)
      if (to > 0) found.push({ from, to, term: term.id })
    }
    return found
  }

  /** Where the term may begin: of its words the rarest decides, `no` is looked at only near `extradited`. */
  #beginnings({ slots }: CompiledTerm): readonly number[] {
    const first = slots[0]?.atoms[0] ?? 0
    let fewest = this.#count(first)
    let rarest = first
    let reach = 0
    let behind = 0
    for (let index = 1; index < slots.length; index += 1) {
      const slot = slots[index]
      if (slot === undefined) continue
      behind += slot.gap + 1
      const count = this.#count(slot.atoms[0])
      if (count * 2 >= fewest) continue
      fewest = count
      rarest = slot.atoms[0]
      reach = behind
    }
    if (reach === 0) return this.#at(first)
    const { id } = this.reading.words
    const found: number[] = []
    let next = 0
    for (const at of this.#at(rarest)) {
      for (next = Math.max(next, at - reach); next < at; next += 1) {
        this.steps += 1
        if (this.#atomsOf[id[next] ?? 0]?.includes(first)) found.push(next)
      }
    }
    return found
  }

  /** How often a pattern is met. */
  #count(atom: number): number {
    const { first } = this.#places
    let count = 0
    for (const id of this.#wordsOf[atom] ?? []) count += (first[id + 1] ?? 0) - (first[id] ?? 0)
    return count
  }

  #at(atom: number): readonly number[] {
    const known = this.#positions[atom]
    if (known !== undefined) return known
    const { first, at } = this.#places
    const ids = this.#wordsOf[atom] ?? []
    const made: number[] = []
    for (const id of ids) for (let next = first[id] ?? 0; next < (first[id + 1] ?? 0); next += 1) made.push(at[next] ?? 0)
    if (ids.length > 1) made.sort(ascending)
    this.#positions[atom] = made
    return made
  }

  #follow(term: CompiledTerm, from: number): number {
    const { sentenceOf, words } = this.reading
    const sentence = sentenceOf[from] ?? -1
    let at = from
    for (let index = 1; index < term.slots.length; index += 1) {
      const slot = term.slots[index]
      if (slot === undefined) return 0
      let next = -1
      for (let probe = at + 1; probe <= at + 1 + slot.gap && probe < words.count; probe += 1) {
        if ((sentenceOf[probe] ?? -1) !== sentence) break
        this.steps += 1
        if (this.#atomsOf[words.id[probe] ?? 0]?.includes(slot.atoms[0])) {
          next = probe
          break
        }
      }
      if (next < 0) return 0
      at = next
    }
    return at + 1
  }
}

const ascending = (a: number, b: number): number => a - b

/** Where each word of the vocabulary stands: `at` from `first[id]` up to `first[id + 1]`, in order. */
interface WordPlaces {
  readonly first: Int32Array
  readonly at: Int32Array
}

function placesOf({ count, id, vocabulary }: Reading['words']): WordPlaces {
  const first = new Int32Array(vocabulary.length + 2)
  for (let at = 0; at < count; at += 1) first[(id[at] ?? 0) + 2] = (first[(id[at] ?? 0) + 2] ?? 0) + 1
  for (let word = 2; word < first.length; word += 1) first[word] = (first[word] ?? 0) + (first[word - 1] ?? 0)
  const places = new Int32Array(count)
  for (let at = 0; at < count; at += 1) {
    const next = first[(id[at] ?? 0) + 1] ?? 0
    places[next] = at
    first[(id[at] ?? 0) + 1] = next + 1
  }
  return { first, at: places }
}

/** Several lists of occurrences as one, in the order of the text; of two that begin together the longer first. */
export function inOrder(lists: readonly (readonly Occurrence[])[]): readonly Occurrence[] {
  const there = lists.filter((list) => list.length > 0)
  if (there.length <= 1) return there[0] ?? none
  return there.flat().sort((a, b) => a.from - b.from || b.to - a.to)
}

/** The words a rule is read in: the sentence with the opening words of its list, the paragraph, or the article. */
export function windowOf(reading: Reading, sentence: Sentence, size: 'sentence' | 'paragraph' | 'article'): readonly Range[] {
  if (size === 'article') {
    const section = reading.sections[sentence.section]
    return section === undefined ? [] : [section]
  }
  if (size === 'paragraph') {
    const paragraph = reading.paragraphs[sentence.paragraph]
    return paragraph === undefined ? [] : [paragraph]
  }
  const ranges: Range[] = [sentence]
  let lead = sentence.lead
  for (let depth = 0; lead >= 0 && depth < 4; depth += 1) {
    const opening = reading.sentences[lead]
    if (opening === undefined) break
    ranges.push(opening)
    lead = opening.lead === lead ? -1 : opening.lead
  }
  return ranges
}

/** The first of these occurrences (ordered by `from`) that lies inside one of the ranges. */
export function firstInside(occurrences: readonly Occurrence[], ranges: readonly Range[]): Occurrence | undefined {
  for (const range of ranges) {
    let low = 0
    let high = occurrences.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((occurrences[middle]?.from ?? 0) < range.from) low = middle + 1
      else high = middle
    }
    const found = occurrences[low]
    if (found !== undefined && found.to <= range.to) return found
  }
  return undefined
}
