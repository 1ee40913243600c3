/**
 * Finds the places where a rule is met. Every line of the rule must be met in the window of its first line; work is linear in the text.
 */
import type { Reading, Sentence } from './audit-sections.ts'
import { MetPatterns } from './met-patterns.ts'
import type { CompiledTerm, Lexicon, TermList } from './rule-terms.ts'

export interface Range {
  readonly from: number
  readonly to: number
}
/** Where one term stands: words `[from, to)`. */
export type Occurrence = Range

const none: readonly Occurrence[] = []

/** What a text says, as a lexicon sees it: for every term, where it stands. Looked up once each and kept for this text. */
export class Sightings {
  readonly reading: Reading
  /** Words looked at so far: grows with the text and the rules, never with their product squared. */
  steps = 0
  readonly #met: MetPatterns
  readonly #terms: (readonly Occurrence[] | undefined)[]
  readonly #lists: (readonly (readonly Occurrence[])[] | undefined)[]

  constructor(reading: Reading, lexicon: Lexicon) {
    this.reading = reading
    this.#terms = new Array(lexicon.size)
    this.#lists = new Array(lexicon.lists)
    this.#met = new MetPatterns(reading.words, lexicon)
  }

  of(term: CompiledTerm): readonly Occurrence[] {
    const known = this.#terms[term.id]
    if (known !== undefined) return known
    const made = term.any === undefined ? this.#search(term) : inOrder(term.any.map((member) => this.of(member)).filter(isThere))
    this.#terms[term.id] = made
    return made
  }

  /** Where any term of a list stands, in the order of the text; of two that begin together the longer first. */
  ofAny(list: TermList): readonly Occurrence[] {
    return inOrder(this.eachOf(list))
  }

  /** The same, a list for each term that stands somewhere: what is looked up a few times only need not be put in one order. */
  eachOf(list: TermList): readonly (readonly Occurrence[])[] {
    const known = this.#lists[list.id]
    if (known !== undefined) return known
    const { needs, members } = list
    const { count } = this.#met
    const found: (readonly Occurrence[])[] = []
    let member = 0
    let there = true
    for (let at = 0; at < needs.length; at += 1) {
      const pattern = needs[at] ?? 0
      if (pattern !== 0) there &&= (count[pattern] ?? 0) > 0
      else {
        const term = there ? members[member] : undefined
        const places = term === undefined ? none : this.of(term)
        if (places.length > 0) found.push(places)
        member += 1
        there = true
      }
    }
    this.#lists[list.id] = found
    return found
  }

  /** Whether the words of a term of the list are in the text at all, wherever: asked before they are looked for together. */
  mayStand({ needs }: TermList): boolean {
    const { count } = this.#met
    let there = true
    for (let at = 0; at < needs.length; at += 1) {
      const pattern = needs[at] ?? 0
      if (pattern !== 0) there &&= (count[pattern] ?? 0) > 0
      else if (there) return true
      else there = true
    }
    return false
  }

  #search(term: CompiledTerm): readonly Occurrence[] {
    const found: Occurrence[] = []
    const beginnings = this.#beginnings(term)
    for (let index = 0; index < beginnings.length; index += 1) {
      const from = beginnings[index] ?? 0
      this.steps += 1
      const to = this.#follow(term, from)
      if (to > 0) found.push({ from, to })
    }
    return found
  }

  /** Where the term may begin: of its words the rarest decides, `no` is looked at only near `extradited`. */
  #beginnings({ slots }: CompiledTerm): readonly number[] {
    const met = this.#met
    const first = slots[0]?.atoms[0] ?? 0
    let fewest = met.count[first] ?? 0
    let rarest = first
    let reach = 0
    let behind = 0
    for (let index = 1; index < slots.length; index += 1) {
      const slot = slots[index]
      if (slot === undefined) continue
      behind += slot.gap + 1
      const count = met.count[slot.atoms[0]] ?? 0
      if (count * 2 >= fewest) continue
      fewest = count
      rarest = slot.atoms[0]
      reach = behind
    }
    if (reach === 0) return met.at(first)
    const { id } = this.reading.words
    const found: number[] = []
    let next = 0
    for (const at of met.at(rarest)) {
      for (next = Math.max(next, at - reach); next < at; next += 1) {
        this.steps += 1
        if (met.atomsOf[id[next] ?? 0]?.includes(first)) found.push(next)
      }
    }
    return found
  }

  #follow(term: CompiledTerm, from: number): number {
    if (term.slots.length === 1) return from + 1
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
        if (this.#met.atomsOf[words.id[probe] ?? 0]?.includes(slot.atoms[0])) {
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

const isThere = (list: readonly Occurrence[]): boolean => list.length > 0

/** Several lists of occurrences as one, in the order of the text; of two that begin together the longer first. */
function inOrder(lists: readonly (readonly Occurrence[])[]): readonly Occurrence[] {
  if (lists.length <= 1) return lists[0] ?? none
  const all: Occurrence[] = []
  for (const list of lists) for (const one of list) all.push(one)
  return all.sort(byPlace)
}

const byPlace = (a: Occurrence, b: Occurrence): number => a.from - b.from || b.to - a.to

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

/** The first of these occurrences (ordered by `from`) that lies inside one of the ranges: looked at is the first that begins in a range. */
export function firstInside(occurrences: readonly Occurrence[], ranges: readonly Range[]): Occurrence | undefined {
  for (const range of ranges) {
    const found = firstFrom(occurrences, range.from)
    if (found !== undefined && found.to <= range.to) return found
  }
  return undefined
}

/** The same over several lists, as if they were one in the order of the text. */
export function firstInsideAny(lists: readonly (readonly Occurrence[])[], ranges: readonly Range[]): Occurrence | undefined {
  for (const range of ranges) {
    let found: Occurrence | undefined
    for (const list of lists) {
      const one = firstFrom(list, range.from)
      if (one !== undefined && (found === undefined || byPlace(one, found) < 0)) found = one
    }
    if (found !== undefined && found.to <= range.to) return found
  }
  return undefined
}

function firstFrom(occurrences: readonly Occurrence[], from: number): Occurrence | undefined {
  let low = 0
  let high = occurrences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((occurrences[middle]?.from ?? 0) < from) low = middle + 1
    else high = middle
  }
  return occurrences[low]
}
