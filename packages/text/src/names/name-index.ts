/**
 * Many names made ready to be asked for one. The nearest come out of a tree of syllables, not out of a scan; the answer is the same.
 */
import { type Because, inWords, type NameRule, rulesBetween } from './because.ts'
import { limits, type PreparedName, prepareName, scoreOf } from './compare-names.ts'
import { ForeignIndex } from './foreign-index.ts'
import { isKoreanReading } from './korean-looking.ts'
import { type Found, NameTrie, type SearchMemory } from './name-trie.ts'
import { Nearest } from './nearest.ts'
import type { Reading } from './read-name.ts'
import { bestOfReadings, worst } from './reading-cost.ts'

export interface NamedRow {
  readonly id: string
  /** Other spellings of the same person may follow after `|`, `;` or `/`, or stand in brackets. */
  readonly name: string
}

export interface FoundName {
  readonly id: string
  readonly name: string
  /** 0 (nothing in common) to 1 (written so by the plainest rules). */
  readonly score: number
  readonly because: readonly Because[]
}

export interface NameIndex {
  readonly size: number
  /**
   * The nearest names, the nearest first, each id once; equal scores in the order of the rows. At most `top` (1 to 100), fewer where no more come near.
   * One name a call: there is no list against a list.
   */
  readonly find: (name: string, top?: number) => readonly FoundName[]
}

interface Candidate {
  readonly row: number
  readonly cost: number
  readonly query: PreparedName
  readonly by: Found | { readonly rules: readonly NameRule[] }
}

/**
 * How far the search goes, in nats. Names with a syllable more or fewer, and names that do not look Korean for one that does, are looked for only where
 * nothing else comes near; the last step is taken only while nothing at all is found.
 */
const steps = [
  { bound: 10.5, withGaps: false, everywhere: false },
  { bound: 11.5, withGaps: true, everywhere: true },
  { bound: 24, withGaps: true, everywhere: true },
] as const

/** An index that takes in names one after another and may be asked between two of them. */
export interface GrowingNameIndex extends NameIndex {
  /** Rows with the same id stand for one person. An answer may name any row ever added: none is taken out. */
  readonly add: (row: NamedRow) => void
}

/** @param prepare gives a spelling made ready; who asks for many indexes of the same names keeps them */
export function nameIndex(rows: readonly NamedRow[], prepare: (spelling: string) => PreparedName = prepareName): NameIndex {
  const index = growingNameIndex(prepare)
  for (const row of rows) index.add(row)
  return index
}

/** The same index, empty: for thousands of names in a process that must answer other questions meanwhile. Its answers are those of `nameIndex` over the rows added so far. */
export function growingNameIndex(prepare: (spelling: string) => PreparedName = prepareName): GrowingNameIndex {
  const names: NamedRow[] = []
  const prepared: PreparedName[] = []
  const groups = new Map<string, number>()
  const groupOf: number[] = []
  const korean = new NameTrie()
  const others = new NameTrie()
  const foreign = new ForeignIndex()
  const byLetters = new Map<string, number[]>()
  let size = 0

  const add = ({ id, name }: NamedRow): void => {
    size++
    if (!groups.has(id)) groups.set(id, groups.size)
    for (const spelling of spellingsOf(name)) {
      const ready = prepare(spelling)
      const row = prepared.push(ready) - 1
      names.push({ id, name })
      groupOf.push(groups.get(id) ?? 0)
      for (const reading of indexedReadings(ready)) (isKoreanReading(reading) ? korean : others).add(row, reading)
      foreign.add(ready)
      const same = byLetters.get(ready.letters)
      if (same) same.push(row)
      else if (ready.letters !== '') byLetters.set(ready.letters, [row])
    }
  }

  const find = (name: string, top = 10): readonly FoundName[] => {
    const wanted = Math.max(1, Math.min(100, Math.floor(top)))
    const queries = spellingsOf(name).map(prepareName)
    const sameLetters = queries.flatMap((query) =>
      (byLetters.get(query.letters) ?? []).map((row): Candidate => ({ row, cost: 0, query, by: { rules: ['same-letters'] } })),
    )
    const letterByLetter = (query: PreparedName): readonly Candidate[] =>
      foreign.nearest(query).map(({ row, cost, rules }) => ({ row, cost, query, by: { rules } }))
    const memories = queries.map((): readonly SearchMemory[] => [new Map(), new Map()])
    let found: readonly Candidate[] = []
    for (const { bound, withGaps, everywhere } of steps) {
      const nearest = new Nearest<Candidate>(wanted, bound, (row) => groupOf[row] ?? row)
      for (const one of sameLetters) nearest.offer(one)
      for (const query of queries) if (everywhere || !query.isKorean) for (const one of letterByLetter(query)) nearest.offer(one)
      queries.forEach((query, at) => {
        const into = {
          withGaps,
          get limit() {
            return nearest.limit
          },
          offer: (by: Found) => nearest.offer({ row: by.row, cost: by.cost, query, by }),
        }
        const best = bestOfReadings(query.readings)
        const [own, other] = memories[at] ?? []
        if (own) korean.search(query.readings, best, own, into)
        if (other && (everywhere || !query.isKorean)) others.search(query.readings, best, other, into)
      })
      found = nearest.inOrder()
      const isNear = (found[0]?.cost ?? worst) <= limits.likely
      if (isNear || (found.length > 0 && withGaps)) break
    }
    korean.forget()
    others.forget()
    return found.map((one) => foundOf(one, names, prepared))
  }
  return {
    get size() {
      return size
    },
    add,
    find,
  }
}

/** The readings of a name worth a place in the tree. */
export const indexedReadings = ({ readings }: PreparedName): readonly Reading[] =>
  readings.filter(({ cost }) => cost <= (readings[0]?.cost ?? 0) + 2.6).slice(0, 6)

function foundOf({ row, cost, query, by }: Candidate, names: readonly NamedRow[], prepared: readonly PreparedName[]): FoundName {
  const { id, name } = names[row] ?? { id: '', name: '' }
  const other = prepared[row]
  const fired = 'rules' in by || !other ? new Set('rules' in by ? by.rules : []) : rulesBetween(query, by.query, other, by.other)
  return { id, name, score: scoreOf(cost), because: inWords(fired.add('homonyms-common').add('ask-birth-year-and-place')) }
}

/** A cell may hold several spellings: `Kim Yong-nam|Kim Yŏng Nam`, `Kim Chol Su (김철수)`. */
export const spellingsOf = (name: string): readonly string[] => {
  const all = name
    .slice(0, 2000)
    .split(/[|/;()（）=]/u)
    .filter((part) => /\p{L}/u.test(part))
  return all.length > 0 ? all.slice(0, 12) : [name.slice(0, 2000)]
}
