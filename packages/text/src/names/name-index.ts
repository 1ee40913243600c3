/**
 * Many names made ready to be asked for one. Every distinct syllable is reckoned once a query, so the time grows with the lookups, not with the letters.
 */
import { gap, gapAfterInitial, syllableCost } from './compare.ts'
import { foreignCost, foreignGrams, foreignWords } from './foreign.ts'
import { isKoreanLooking } from './korean-looking.ts'
import { type Because, becauseOf, scoreOf } from './match-names.ts'
import { type NameReading, type Reading, readName } from './read-name.ts'
import { agreement, parts, type Sound } from './sounds.ts'
import type { Syllable } from './syllable.ts'

export interface NamedRow {
  readonly id: string
  /** Other spellings of the same person may follow after `|`. */
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
  /** The nearest names, the nearest first; each id once. One name a call: there is no list against a list. */
  readonly find: (name: string, top?: number) => readonly FoundName[]
}

interface Entry {
  readonly row: number
  readonly cost: number
  readonly givenFirst: boolean
  /** Positions in the syllable table. */
  readonly at: readonly number[]
}

const worst = 60

export function nameIndex(rows: readonly NamedRow[]): NameIndex {
  const names = rows.flatMap(({ id, name }) => spellingsOf(name).map((spelling) => ({ id, name, spelling })))
  const readings: NameReading[] = names.map(({ spelling }) => readName(spelling))
  const table = syllableTable()
  const entries = readings.flatMap((reading, row) => entriesOf(reading, row, table))
  const foreign = new ForeignList(readings)

  const find = (name: string, top = 10): readonly FoundName[] => {
    const query = spellingsOf(name).map(readName)
    const costs = new Float32Array(names.length).fill(worst)
    for (const one of query) {
      for (const reading of one.readings) scan(reading, entries, table, costs)
      foreign.scan(one, costs)
    }
    return nearest(costs, names, top).map((row) => {
      const found = names[row] ?? { id: '', name: '', spelling: '' }
      const candidate = readings[row]
      const because = candidate ? becauseOf(query[0] ?? candidate, candidate, (meant, seen) => syllableCost(seen, meant)) : []
      return { id: found.id, name: found.name, score: scoreOf(costs[row] ?? worst), because }
    })
  }
  return { size: rows.length, find }
}

/** A cell may hold several spellings: `Kim Yong-nam|Kim Yŏng Nam`, `Kim Chol Su (김철수)`. */
export const spellingsOf = (name: string): readonly string[] => {
  const all = name.split(/[|/;()（）=]/u).filter((part) => /\p{L}/u.test(part))
  return all.length > 0 ? all.slice(0, 12) : [name]
}

interface SyllableTable {
  readonly add: (syllable: Syllable) => number
  readonly costsOf: (seen: Syllable) => Float32Array
}

function syllableTable(): SyllableTable {
  const byKey = new Map<string, number>()
  const syllables: Syllable[] = []
  const sounds: Readonly<Record<'on' | 'vo' | 'co', { readonly list: Sound[]; readonly of: number[] }>> = {
    on: { list: [], of: [] },
    vo: { list: [], of: [] },
    co: { list: [], of: [] },
  }
  const ids = new Map<Sound, number>()
  return {
    add(syllable) {
      const known = byKey.get(syllable.key)
      if (known !== undefined) return known
      const at = syllables.push(syllable) - 1
      byKey.set(syllable.key, at)
      for (const part of parts) {
        const sound = syllable[part]
        const id = ids.get(sound) ?? sounds[part].list.push(sound) - 1
        ids.set(sound, id)
        sounds[part].of.push(id)
      }
      return at
    },
    costsOf(seen) {
      const costs = new Float32Array(syllables.length)
      for (const part of parts) {
        const own = sounds[part].list.map((meant) => seen[part].best - agreement(meant, seen[part]))
        const { of } = sounds[part]
        for (let at = 0; at < costs.length; at++) costs[at] = (costs[at] ?? 0) + (own[of[at] ?? 0] ?? 0)
      }
      const same = seen.hangul === undefined ? undefined : byKey.get(seen.key)
      if (same !== undefined) costs[same] = 0
      return costs
    },
  }
}

const entriesOf = (reading: NameReading, row: number, table: SyllableTable): readonly Entry[] =>
  reading.readings
    .filter((one) => one.cost <= (reading.readings[0]?.cost ?? 0) + 2.6)
    .slice(0, 4)
    .map((one) => ({ row, cost: one.cost, givenFirst: one.rules.includes('given-name-first'), at: one.syllables.map(table.add) }))

function scan(query: Reading, entries: readonly Entry[], table: SyllableTable, costs: Float32Array): void {
  const rows = query.syllables.map(table.costsOf)
  const turned = query.rules.includes('given-name-first')
  for (const entry of entries) {
    const before = costs[entry.row] ?? worst
    const own = turned && entry.givenFirst ? 1 : query.cost + entry.cost
    if (own >= before) continue
    const cost = own + rowCost(rows, entry.at, query.syllables, before - own)
    if (cost < before) costs[entry.row] = cost
  }
}

/** Cost of the query against one entry: syllable for syllable, or with one of them left out. */
function rowCost(rows: readonly Float32Array[], at: readonly number[], query: readonly Syllable[], limit: number): number {
  const [n, m] = [rows.length, at.length]
  if (n === m) {
    let sum = 0
    for (let i = 0; i < n; i++) {
      sum += rows[i]?.[at[i] ?? 0] ?? worst
      if (sum > limit) return worst
    }
    return sum
  }
  if (Math.abs(n - m) > 1 || Math.min(n, m) < 2) return worst
  let best = worst
  for (let skip = 0; skip < Math.max(n, m); skip++) {
    let sum = n < m && query[skip - 1]?.isInitial ? gapAfterInitial : gap
    for (let i = 0; i < Math.min(n, m) && sum < best; i++) {
      const shift = i >= skip ? 1 : 0
      sum += rows[n > m ? i + shift : i]?.[at[n > m ? i : i + shift] ?? 0] ?? worst
    }
    best = Math.min(best, sum)
  }
  return best
}

/** Names that are not Korean by their looks: compared letter by letter, but only where two letters in a row agree often enough. */
class ForeignList {
  readonly #words: (readonly string[])[] = []
  readonly #rows: number[] = []
  readonly #byGram = new Map<string, number[]>()
  readonly #korean: boolean[]

  constructor(readings: readonly NameReading[]) {
    this.#korean = readings.map(isKoreanLooking)
    readings.forEach((reading, row) => {
      const words = foreignWords(reading.tokens)
      const at = this.#rows.push(row) - 1
      this.#words.push(words)
      for (const gram of foreignGrams(words)) {
        const list = this.#byGram.get(gram)
        if (list) list.push(at)
        else this.#byGram.set(gram, [at])
      }
    })
  }

  scan(query: NameReading, costs: Float32Array): void {
    const korean = isKoreanLooking(query)
    const words = foreignWords(query.tokens)
    const shared = new Uint16Array(this.#rows.length)
    for (const gram of foreignGrams(words)) for (const at of this.#byGram.get(gram) ?? []) shared[at] = (shared[at] ?? 0) + 1
    const open: number[] = []
    for (let at = 0; at < shared.length; at++) if ((shared[at] ?? 0) > 1 && !(korean && this.#korean[this.#rows[at] ?? 0])) open.push(at)
    open.sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0))
    for (const at of open.slice(0, 200)) {
      const row = this.#rows[at] ?? 0
      costs[row] = Math.min(costs[row] ?? worst, foreignCost(words, this.#words[at] ?? []))
    }
  }
}

function nearest(costs: Float32Array, names: readonly { readonly id: string }[], top: number): readonly number[] {
  const limit = cutAt(costs, top * 4)
  const order: number[] = []
  for (let row = 0; row < costs.length; row++) if ((costs[row] ?? worst) <= limit && (costs[row] ?? worst) < worst) order.push(row)
  order.sort((a, b) => (costs[a] ?? worst) - (costs[b] ?? worst) || a - b)
  const seen = new Set<string>()
  return order.filter((row) => {
    const id = names[row]?.id ?? ''
    if (seen.has(id) || seen.size >= top) return false
    seen.add(id)
    return true
  })
}

/** The cost of about the `count`-th nearest. */
function cutAt(costs: Float32Array, count: number): number {
  if (costs.length <= count) return worst
  return costs.slice().sort()[count] ?? worst
}
