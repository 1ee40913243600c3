/**
 * How far apart two readings are, in nats: the logarithm of how much less likely the one is written for the other than for what it fits best.
 */
import type { Reading } from './read-name.ts'
import type { Meant } from './states.ts'
import { likelihoodOf, type Seen, type Syllable } from './syllable.ts'

/** A syllable one name has and the other lacks. */
export const gap = 7
/** The same after an initial, which may stand for all of a given name. */
export const gapAfterInitial = 1
/** Two names that share nothing. */
export const worst = 60

/** How likely a writer who means one of `meant` writes what is seen. */
export function likelihoodGiven(seen: Seen, meant: Meant): number {
  let sum = 0
  for (let at = 0; at < meant.states.length; at++) sum += (meant.weights[at] ?? 0) * likelihoodOf(seen, meant.states[at] ?? 0)
  return sum
}

export const isSameText = (a: Syllable, b: Syllable): boolean => a.text === b.text && a.isInitial === b.isInitial

/** By writer: how likely `seen` is written for `meant`. Letters that are the same are hardly ever two spellings. */
export function pairLikelihoods(seen: Syllable, meant: Syllable, meantWriter: number, into: Float64Array, from: number): void {
  const states = meant.meant[meantWriter] ?? meant.meant[0]
  const same = isSameText(seen, meant)
  seen.seen.forEach((one, at) => {
    const found = states ? likelihoodGiven(one, states) : 0
    into[from + at] = same ? Math.max(found, 0.9 * one.best) : found
  })
}

/** Logarithm of how likely the reading is written for what it fits best, what the reading itself costs taken off. */
export function bestOfReading({ syllables, shares, cost }: Reading): number {
  let sum = 0
  shares.forEach((share, writer) => {
    sum += share * syllables.reduce((product, { seen }) => product * ((seen[writer] ?? seen[0])?.best ?? 0), 1)
  })
  return Math.log(sum) - cost
}

export const bestOfReadings = (readings: readonly Reading[]): number => Math.max(...readings.map(bestOfReading))

/** What the two readings cost by themselves: word order counts once where both have it. */
export const ownCost = (query: Reading, other: { readonly cost: number; readonly givenFirst: boolean }): number =>
  query.givenFirst && other.givenFirst ? Math.min(1, query.cost + other.cost) : query.cost + other.cost

export interface Pairing {
  readonly query: Reading
  readonly other: Reading
  readonly cost: number
}

/** Cost of one reading of a name against one of another, word order and rules included; `worst` where their syllables cannot be set side by side. */
export function readingCost(query: Reading, other: Reading, best: number): number {
  const [n, m] = [query.syllables.length, other.syllables.length]
  if (n === m) return best + ownCost(query, other) - chain(query, other, -1, -1)
  if (Math.abs(n - m) > 1 || Math.min(n, m) < 2) return worst
  let least = worst
  for (let skip = 0; skip < Math.max(n, m); skip++) {
    const price = n < m && query.syllables[skip - 1]?.isInitial ? gapAfterInitial : gap
    const found = chain(query, other, n > m ? skip : -1, n < m ? skip : -1)
    least = Math.min(least, best + ownCost(query, other) + price - found)
  }
  return least
}

/** Logarithm of the likelihood, syllable for syllable, leaving out one on either side. */
function chain(query: Reading, other: Reading, skipOwn: number, skipOther: number): number {
  const own = query.syllables.filter((_, at) => at !== skipOwn)
  const theirs = other.syllables.filter((_, at) => at !== skipOther)
  const product = Float64Array.from(query.shares)
  const pair = new Float64Array(query.shares.length)
  own.forEach((syllable, at) => {
    const meant = theirs[at]
    if (!meant) return
    pairLikelihoods(syllable, meant, other.writer, pair, 0)
    for (let writer = 0; writer < product.length; writer++)
      product[writer] = (product[writer] ?? 0) * (pair[syllable.seen.length > 1 ? writer : 0] ?? 0)
  })
  return Math.log(product.reduce((sum, value) => sum + value, 0))
}

/** The pair of readings that lie closest; undefined when one side has none. */
export function closest(query: readonly Reading[], other: readonly Reading[]): Pairing | undefined {
  const best = bestOfReadings(query)
  let found: Pairing | undefined
  for (const x of query)
    for (const y of other) {
      const cost = Math.max(0, readingCost(x, y, best))
      if (!found || cost < found.cost) found = { query: x, other: y, cost }
    }
  return found
}
