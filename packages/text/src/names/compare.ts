/**
 * How far apart two readings are, in nats: the logarithm of how much less likely the one is written for the other than for what it fits best.
 */
import type { Reading } from './read-name.ts'
import { agreement } from './sounds.ts'
import type { Syllable } from './syllable.ts'

/** A syllable one name has and the other lacks. */
export const gap = 6
/** The same after an initial, which may stand for all of a given name. */
export const gapAfterInitial = 1

/** How much less likely `seen` is written for `meant` than for the letters it fits best. Not the same both ways. */
export function syllableCost(meant: Syllable, seen: Syllable): number {
  if (meant.hangul !== undefined && meant.hangul === seen.hangul) return 0
  const found = agreement(meant.on, seen.on) + agreement(meant.vo, seen.vo) + agreement(meant.co, seen.co)
  return Math.max(0, seen.on.best + seen.vo.best + seen.co.best - found)
}

export const bothWays = (a: Syllable, b: Syllable): number => (syllableCost(a, b) + syllableCost(b, a)) / 2

/** One syllable of each side that stand against each other; `undefined` where one side has none. */
export type Pair = readonly [Syllable | undefined, Syllable | undefined]

export interface Alignment {
  readonly cost: number
  readonly pairs: readonly Pair[]
}

/** The cheapest way to set two rows of syllables against each other. `cost` of a pair as `of` says. */
export function align(a: readonly Syllable[], b: readonly Syllable[], of: (x: Syllable, y: Syllable) => number = bothWays): Alignment {
  const table: Alignment[][] = [[{ cost: 0, pairs: [] }]]
  const at = (i: number, j: number): Alignment => table[i]?.[j] ?? { cost: Number.POSITIVE_INFINITY, pairs: [] }
  for (let i = 0; i <= a.length; i++)
    for (let j = 0; j <= b.length; j++) {
      if (i + j === 0) continue
      const [x, y] = [a[i - 1], b[j - 1]]
      const choices: Alignment[] = []
      if (x && y) choices.push(step(at(i - 1, j - 1), of(x, y), [x, y]))
      if (x) choices.push(step(at(i - 1, j), y?.isInitial ? gapAfterInitial : gap, [x, undefined]))
      if (y) choices.push(step(at(i, j - 1), x?.isInitial ? gapAfterInitial : gap, [undefined, y]))
      const row = table[i] ?? []
      row[j] = choices.reduce((best, one) => (one.cost < best.cost ? one : best))
      table[i] = row
    }
  return at(a.length, b.length)
}

const step = (from: Alignment, cost: number, pair: Pair): Alignment => ({ cost: from.cost + cost, pairs: [...from.pairs, pair] })

export interface Comparison extends Alignment {
  readonly a: Reading
  readonly b: Reading
}

/** The pair of readings that lie closest; undefined when one side has none. */
export function closest(a: readonly Reading[], b: readonly Reading[], of?: (x: Syllable, y: Syllable) => number): Comparison | undefined {
  let best: Comparison | undefined
  for (const x of a)
    for (const y of b) {
      const both = x.rules.includes('given-name-first') && y.rules.includes('given-name-first')
      const own = both ? 1 : x.cost + y.cost
      if (best && own >= best.cost) continue
      const found = align(x.syllables, y.syllables, of)
      if (!best || found.cost + own < best.cost) best = { a: x, b: y, pairs: found.pairs, cost: found.cost + own }
    }
  return best
}
