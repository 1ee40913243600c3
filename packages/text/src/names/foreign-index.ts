/**
 * Names that are not Korean by their looks, and names of the diaspora with a Russian given name: found by pairs of consonants and by family name.
 */
import type { NameRule } from './because.ts'
import { type ForeignName, foreignCost, foreignGrams } from './foreign.ts'

export interface ForeignFound {
  readonly row: number
  readonly cost: number
  readonly rules: readonly NameRule[]
}
interface Kind {
  readonly foreign: ForeignName
  readonly isKorean: boolean
}

/** Names compared letter by letter a query: those that share the most. */
const most = { korean: 24, foreign: 120 } as const

export class ForeignIndex {
  readonly #names: Kind[] = []
  /** Rows by gram: names that do not look Korean, and all. A Korean query never needs the others: the tree has them. */
  readonly #foreign = new Map<string, number[]>()
  readonly #all = new Map<string, number[]>()
  readonly #grams: number[] = []

  /** The rows are numbered in the order in which they are added. */
  add({ foreign, isKorean }: Kind): void {
    const row = this.#names.push({ foreign, isKorean }) - 1
    const grams = foreignGrams(foreign)
    this.#grams.push(grams.size)
    for (const gram of grams) {
      push(this.#all, gram, row)
      if (!isKorean) push(this.#foreign, gram, row)
    }
  }

  nearest(query: Kind): readonly ForeignFound[] {
    const lists = query.isKorean ? this.#foreign : this.#all
    const shared = new Map<number, number>()
    const own = foreignGrams(query.foreign)
    for (const gram of own)
      for (const row of lists.get(gram) ?? []) shared.set(row, (shared.get(row) ?? 0) + (gram.startsWith('=') ? 3 : 1))
    const likeness = (row: number): number => (shared.get(row) ?? 0) / (own.size + (this.#grams[row] ?? 0))
    return [...shared]
      .filter(([, count]) => count > 1)
      .sort(([a], [b]) => likeness(b) - likeness(a) || a - b)
      .slice(0, query.isKorean ? most.korean : most.foreign)
      .map(([row]) => ({ row, ...foreignCost(query.foreign, this.#names[row]?.foreign ?? []) }))
  }
}

function push(lists: Map<string, number[]>, gram: string, row: number): void {
  const list = lists.get(gram)
  if (list) list.push(row)
  else lists.set(gram, [row])
}
