/**
 * Every reading of every name of a list, as a tree of syllables, family name at the root; and the search through it, which leaves a branch as soon as
 * all below it lies farther than what is asked. What it returns is what comparing with every name would return.
 */

import type { Reading } from './read-name.ts'
import { bestOfReading, gap, gapAfterInitial, isSameText } from './reading-cost.ts'
import type { Meant } from './states.ts'
import { likelihoodsOf, type Syllable } from './syllable.ts'

interface Leaf {
  readonly row: number
  readonly reading: Reading
}
interface Node {
  /** Position in the table of syllables. */
  readonly at: number
  readonly children: Node[]
  readonly leaves: Leaf[]
}
/** What the syllables of the list mean, each by the habit of the name it stands in, one after another in long rows. */
interface Meanings {
  readonly syllables: readonly Syllable[]
  /** Where the meanings of a syllable begin; those of the next end them. */
  readonly starts: Int32Array
  readonly states: Int16Array
  readonly weights: Float32Array
}

const nothing: Meant = { states: new Int16Array(0), weights: new Float64Array(0), evidence: 0 }

function inRows(syllables: readonly Syllable[], meant: readonly Meant[]): Meanings {
  const starts = new Int32Array(meant.length + 1)
  meant.forEach(({ states }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + states.length
  })
  const count = starts.at(-1) ?? 0
  const rows = { syllables, starts, states: new Int16Array(count), weights: new Float32Array(count) }
  meant.forEach(({ states, weights }, at) => {
    rows.states.set(states, starts[at])
    rows.weights.set(weights, starts[at])
  })
  return rows
}

/** Who takes what is found, and how far it need be looked for. */
export interface Wanted {
  readonly limit: number
  /** Whether a name with one syllable more or fewer is of use. */
  readonly withGaps: boolean
  readonly offer: (found: Found) => void
}

/** A way found to one row. */
export interface Found {
  readonly row: number
  readonly cost: number
  readonly query: Reading
  readonly other: Reading
}

export class NameTrie {
  readonly #root: Node = { at: -1, children: [], leaves: [] }
  readonly #syllables: Syllable[] = []
  readonly #meant: Meant[] = []
  #meanings: Meanings | undefined
  readonly #byKey = new Map<string, number>()
  readonly #byPath = new Map<Node, Map<number, Node>>()
  readonly #tables = new Tables()

  add(row: number, reading: Reading): void {
    let node = this.#root
    for (const syllable of reading.syllables) node = this.#child(node, this.#place(syllable, reading.writer))
    node.leaves.push({ row, reading })
  }

  #place(syllable: Syllable, writer: number): number {
    const known = syllable.meant.length > 2 ? writer : 0
    const key = `${known}|${syllable.key}`
    const found = this.#byKey.get(key)
    if (found !== undefined) return found
    const at = this.#syllables.push(syllable) - 1
    this.#meant.push(syllable.meant[known] ?? syllable.meant[0] ?? nothing)
    this.#meanings = undefined
    this.#byKey.set(key, at)
    return at
  }

  #child(node: Node, at: number): Node {
    const children = this.#byPath.get(node) ?? new Map<number, Node>()
    this.#byPath.set(node, children)
    const found = children.get(at)
    if (found) return found
    const made: Node = { at, children: [], leaves: [] }
    children.set(at, made)
    node.children.push(made)
    return made
  }

  /** Ends the work on one query: its memory is of no more use. */
  forget(): void {
    this.#tables.takeBack()
  }

  /**
   * Offers every row that lies within the limit of `into`, under any of the readings.
   *
   * @param best what the readings fit best, as `bestOfReadings` says
   * @param memory kept from one call to the next for the same query
   */
  search(readings: readonly Reading[], best: number, memory: SearchMemory, into: Wanted): void {
    this.#meanings ??= inRows(this.#syllables, this.#meant)
    this.#tables.size = this.#syllables.length * wide
    for (const reading of readings)
      if (best - bestOfReading(reading) <= into.limit)
        new Search(reading, best, this.#meanings, this.#tables, memory, into).visit(this.#root, 0, 0, false, 0)
  }
}

/** What one query has reckoned so far, by its own syllable. */
export type SearchMemory = Map<Syllable, Reckoned>
interface Reckoned {
  /** By state and writer: how likely the syllable is written so. */
  readonly byState: Float32Array
  /** By candidate syllable and writer; negative where not yet reckoned. */
  readonly byCandidate: Float32Array
}

/** Tables by candidate, lent to a query and taken back after it. */
class Tables {
  size = 0
  #free: Float32Array[] = []
  #lent: Float32Array[] = []

  take(): Float32Array {
    const free = this.#free.pop()
    const table = free && free.length === this.size ? free : new Float32Array(this.size)
    this.#lent.push(table)
    return table.fill(-1)
  }

  takeBack(): void {
    this.#free = [...this.#free, ...this.#lent].slice(0, 24)
    this.#lent = []
  }
}

/** Tables by state are the same for every list; the latest are kept. */
const byStateOf = new Map<Syllable, Float32Array<ArrayBuffer>>()

function statesOf(syllable: Syllable): Float32Array<ArrayBuffer> {
  const known = byStateOf.get(syllable)
  if (known) {
    // The latest used stand last, so that none in use is written over.
    byStateOf.delete(syllable)
    byStateOf.set(syllable, known)
    return known
  }
  const [oldest] = byStateOf
  // A full memory gives its oldest table away to be written over: new ones cost more than the sums in them.
  const room = byStateOf.size >= 160 && oldest ? oldest[1] : undefined
  if (room && oldest) byStateOf.delete(oldest[0])
  const made = likelihoodsOf(syllable, room)
  byStateOf.set(syllable, made)
  return made
}

/** Writers at most, of any alphabet. */
const wide = 4

class Search {
  /** By depth and writer: the likelihood of the syllables set side by side so far. */
  readonly #partial: Float64Array
  /** By position and writer: the most the syllables from there on can still contribute. */
  readonly #rest: Float64Array
  readonly #tables: readonly Reckoned[]
  readonly #own: number
  readonly #writers: number
  readonly #length: number
  readonly #reading: Reading
  readonly #best: number
  readonly #meanings: Meanings
  readonly #into: Wanted
  /** The least likelihood of use, and what it was reckoned for. */
  #least = 0
  #far = Number.NaN

  constructor(reading: Reading, best: number, meanings: Meanings, tables: Tables, memory: SearchMemory, into: Wanted) {
    const { syllables, shares } = reading
    this.#reading = reading
    this.#best = best
    this.#meanings = meanings
    this.#into = into
    this.#writers = shares.length
    this.#length = syllables.length
    this.#own = reading.givenFirst ? Math.min(1, reading.cost) : reading.cost
    this.#partial = new Float64Array((syllables.length + 3) * wide)
    this.#tables = syllables.map((syllable) => {
      const known = memory.get(syllable)
      if (known) return known
      const made = { byState: statesOf(syllable), byCandidate: tables.take() }
      memory.set(syllable, made)
      return made
    })
    this.#rest = new Float64Array((syllables.length + 1) * wide).fill(1)
    for (let at = syllables.length - 1; at >= 0; at--)
      for (let writer = 0; writer < this.#writers; writer++) {
        const seen = syllables[at]?.seen
        this.#rest[at * wide + writer] = (this.#rest[(at + 1) * wide + writer] ?? 1) * ((seen?.[writer] ?? seen?.[0])?.best ?? 1)
      }
    shares.forEach((share, writer) => {
      this.#partial[writer] = share
    })
  }

  /**
   * @param slot depth in `#partial`
   * @param skipped whether a syllable was left out on either side: never two
   * @param price what leaving out has cost
   */
  visit(node: Node, position: number, slot: number, skipped: boolean, price: number): void {
    const left = this.#length - position
    if (left === 0) this.#collect(node, slot, price)
    const { children } = node
    if (left > 0)
      for (const child of children) {
        this.#step(child.at, position, slot)
        if (this.#isOpen(slot + 1, position + 1, price)) this.visit(child, position + 1, slot + 1, skipped, price)
      }
    if (skipped || !this.#into.withGaps || this.#length < 2) return
    const more = price + (this.#reading.syllables[position - 1]?.isInitial ? gapAfterInitial : gap)
    if (this.#isOpen(slot, position, more)) {
      this.#copy(slot)
      for (const child of children) this.visit(child, position, slot + 1, true, more)
    }
    // One of the query's own left out: at least two must still stand against two.
    if (left > 0 && this.#length >= 3 && this.#isOpen(slot, position + 1, price + gap)) {
      this.#copy(slot)
      this.visit(node, position + 1, slot + 1, true, price + gap)
    }
  }

  #step(candidate: number, position: number, slot: number): void {
    const table = this.#tables[position]
    const syllable = this.#reading.syllables[position]
    if (!table || !syllable) return
    const { byCandidate } = table
    const from = candidate * wide
    if ((byCandidate[from] ?? 0) < 0) reckon(syllable, table, this.#meanings, candidate)
    const many = syllable.seen.length > 1
    const partial = this.#partial
    const [here, next] = [slot * wide, slot * wide + wide]
    for (let writer = 0; writer < this.#writers; writer++)
      partial[next + writer] = (partial[here + writer] ?? 0) * (byCandidate[from + (many ? writer : 0)] ?? 0)
  }

  #copy(slot: number): void {
    this.#partial.copyWithin((slot + 1) * wide, slot * wide, (slot + 1) * wide)
  }

  /** Whether anything below may still lie within the limit. */
  #isOpen(slot: number, position: number, price: number): boolean {
    let sum = 0
    for (let writer = 0; writer < this.#writers; writer++)
      sum += (this.#partial[slot * wide + writer] ?? 0) * (this.#rest[position * wide + writer] ?? 1)
    // A hair of slack, so that rounding never closes what comparing one by one would keep.
    const far = price - this.#into.limit
    if (far !== this.#far) {
      this.#far = far
      this.#least = Math.exp(this.#best + this.#own + far)
    }
    return sum * 1.00001 >= this.#least
  }

  #collect({ leaves }: Node, slot: number, price: number): void {
    if (leaves.length === 0) return
    let sum = 0
    for (let writer = 0; writer < this.#writers; writer++) sum += this.#partial[slot * wide + writer] ?? 0
    const far = this.#best + price - Math.log(sum)
    for (const { row, reading } of leaves) {
      const both = this.#reading.cost + reading.cost
      const own = this.#reading.givenFirst && reading.givenFirst ? Math.min(1, both) : both
      this.#into.offer({ row, cost: Math.max(0, far + own), query: this.#reading, other: reading })
    }
  }
}

/** As `pairLikelihoods`, from the table of states. All writers in one pass: their values lie side by side. */
function reckon(
  seen: Syllable,
  { byState, byCandidate }: Reckoned,
  { starts, states, weights, syllables }: Meanings,
  candidate: number,
): void {
  const from = candidate * wide
  const end = starts[candidate + 1] ?? 0
  let [first, second, third, fourth] = [0, 0, 0, 0]
  for (let at = starts[candidate] ?? 0; at < end; at++) {
    const weight = weights[at] ?? 0
    const state = (states[at] ?? 0) * wide
    first += weight * (byState[state] ?? 0)
    second += weight * (byState[state + 1] ?? 0)
    third += weight * (byState[state + 2] ?? 0)
    fourth += weight * (byState[state + 3] ?? 0)
  }
  byCandidate[from] = first
  byCandidate[from + 1] = second
  byCandidate[from + 2] = third
  byCandidate[from + 3] = fourth
  const other = syllables[candidate]
  if (other && isSameText(seen, other))
    seen.seen.forEach(({ best }, writer) => {
      byCandidate[from + writer] = Math.max(byCandidate[from + writer] ?? 0, 0.9 * best)
    })
}
