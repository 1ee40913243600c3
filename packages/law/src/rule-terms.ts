/**
 * Terms of the rules, compiled once. A term is a row of slots; a slot is one word or its alternatives; a gap lets words stand between.
 *
 * No regular expression is made from a rule: words of a text are looked up once each, so the work grows with the text and never with its wording.
 */

import type { TextLang } from './document.ts'
import { foldWord } from './fold-word.ts'
import type { KnownWord } from './word-store.ts'

export interface Slot {
  /** The one number under which any of its word patterns is known. */
  readonly atoms: readonly [number]
  /** How many words may stand before this slot. */
  readonly gap: number
}
export interface CompiledTerm {
  readonly id: number
  readonly source: string
  readonly slots: readonly Slot[]
  /** A class: any of these terms. */
  readonly any?: readonly CompiledTerm[]
}

/** Any of these terms: a line of a rule, a list of words. */
export interface TermList {
  readonly id: number
  /** A class stands here with its words. */
  readonly members: readonly CompiledTerm[]
  /** The patterns of each member in turn, a 0 behind each: what a text cannot hold is told from these numbers without a look at the terms. */
  readonly needs: Int32Array
}

const defaultGap = 8
const cacheLimit = 50_000
const none: readonly number[] = []

/** The vocabulary of one language: gives every word of a text the patterns it meets. Remembers words it has seen, up to a limit. */
export class Lexicon {
  readonly lang: TextLang
  readonly #exact = new Map<string, number[]>()
  readonly #prefix = new Map<string, number[]>()
  readonly #suffix = new Map<string, number[]>()
  readonly #infix = new Map<string, number[]>()
  /** By its alternatives as written, the number of a slot: the same row of words is one, in whatever term. */
  readonly #slots = new Map<string, number>()
  readonly #terms = new Map<string, CompiledTerm>()
  readonly #seen = new Map<string, readonly number[]>()
  /** Stands for the patterns as they are now: what a word remembers of them is good while it is the same. */
  #state: object = {}
  #atoms = 0
  #shortest = 99
  #lists = 0

  constructor(lang: TextLang) {
    this.lang = lang
  }

  /** How many terms there are: their ids are below it. */
  get size(): number {
    return this.#terms.size
  }

  /** How many patterns there are: their numbers run from 1 to it. */
  get patterns(): number {
    return this.#atoms
  }

  /** How many lists there are: their ids are below it. */
  get lists(): number {
    return this.#lists
  }

  list(terms: readonly CompiledTerm[]): TermList {
    const members = terms.flatMap((term) => term.any ?? [term])
    const needs = Int32Array.from(members.flatMap(({ slots }) => [...slots.map(({ atoms }) => atoms[0]), 0]))
    this.#lists += 1
    return { id: this.#lists - 1, members, needs }
  }

  term(source: string): CompiledTerm {
    const known = this.#terms.get(source)
    if (known !== undefined) return known
    const slots: Slot[] = []
    let gap = 0
    for (const part of source.split(' ')) {
      if (part.startsWith('...')) {
        gap = part.length > 3 ? Number(part.slice(3)) : defaultGap
        continue
      }
      const pieces = part.split(/['’-]/u).filter((piece) => piece !== '')
      for (const [index, piece] of pieces.entries()) {
        slots.push({ atoms: [this.#slot(piece)], gap: index === 0 ? gap : 0 })
      }
      gap = 0
    }
    const made = { id: this.#terms.size, source, slots }
    this.#terms.set(source, made)
    this.#seen.clear()
    this.#state = {}
    return made
  }

  /** A class of words as one term. Its single words are one row of alternatives: they are found in the order of the text, with nothing to sort. */
  class(id: string, words: readonly string[]): CompiledTerm {
    const source = `=${id}`
    const known = this.#terms.get(source)
    if (known !== undefined) return known
    const single = words.filter((word) => !/[\s'’-]/u.test(word))
    const rows = single.length > 0 ? [single.join('/')] : []
    const any = [...rows, ...words.filter((word) => !single.includes(word))].map((word) => this.term(word))
    const made = { id: this.#terms.size, source, slots: [], any }
    this.#terms.set(source, made)
    return made
  }

  #slot(piece: string): number {
    const known = this.#slots.get(piece)
    if (known !== undefined) return known
    this.#atoms += 1
    this.#slots.set(piece, this.#atoms)
    for (const pattern of piece.split('/')) {
      const starts = pattern.startsWith('*')
      const ends = pattern.endsWith('*')
      const word = foldWord(pattern.replaceAll('*', ''))
      const into = starts && ends ? this.#infix : starts ? this.#suffix : ends ? this.#prefix : this.#exact
      const list = into.get(word)
      if (list === undefined) into.set(word, [this.#atoms])
      else list.push(this.#atoms)
      if (starts && ends) this.#shortest = Math.min(this.#shortest, word.length)
    }
    return this.#atoms
  }

  /** The same as `atomsOf` for a word that remembers what it was told last. */
  atomsOfKnown(word: KnownWord): readonly number[] {
    if (word.askedBy !== this.#state) {
      word.atoms = this.atomsOf(word.folded)
      word.askedBy = this.#state
    }
    return word.atoms
  }

  /** The patterns that one folded word meets. Words are cut at 64 letters for the inner patterns, so a hostile word costs no more than a long one. */
  atomsOf(word: string): readonly number[] {
    const known = this.#seen.get(word)
    if (known !== undefined) return known
    const found: number[] = []
    const add = (atoms: readonly number[] | undefined) => {
      if (atoms !== undefined) for (const atom of atoms) found.push(atom)
    }
    const short = word.length > 64 ? word.slice(0, 64) : word
    add(this.#exact.get(word))
    for (let length = 1; length <= short.length; length += 1) {
      add(this.#prefix.get(short.slice(0, length)))
      add(this.#suffix.get(short.slice(short.length - length)))
    }
    if (this.#infix.size > 0) {
      for (let from = 0; from + this.#shortest <= short.length; from += 1)
        for (let to = from + this.#shortest; to <= short.length; to += 1) add(this.#infix.get(short.slice(from, to)))
    }
    const unique = found.length === 0 ? none : found.length === 1 ? found : [...new Set(found)]
    if (this.#seen.size >= cacheLimit) this.#seen.clear()
    this.#seen.set(word, unique)
    return unique
  }
}
