/**
 * Why two names may be one: the rules that lead from the one spelling to the other, in an order that does not change.
 */

import type { NameReading, Reading } from './read-name.ts'
import { pairLikelihoods } from './reading-cost.ts'
import { underInitialLaw } from './sounds.ts'
import { hangulOf } from './states.ts'
import { likeliestHangul, likelihoodOf, type Syllable } from './syllable.ts'
import { writtenBy } from './written-by.ts'

export const nameRules = [
  'same-letters',
  'same-hangul',
  'revised',
  'mccune-reischauer',
  'dprk-latin',
  'kontsevich',
  'free-spelling',
  'given-name-first',
  'initials',
  'case-ending',
  'assimilated',
  'pinyin',
  'hanja',
  'koryo-saram',
  'mixed-scripts',
  'keyboard',
  'initial-law',
  'syllable-missing',
  'letters-differ',
  'not-korean',
  'family-name-alone',
  'homonyms-common',
  'ask-birth-year-and-place',
] as const
export type NameRule = (typeof nameRules)[number]

/** A rule that fired; `names.because.…` in words says it. */
export interface Because {
  readonly code: `names.because.${NameRule}`
}

/** Rules a person must weigh: with one of these no match is more than `likely`. */
export const unsureRules: readonly NameRule[] = ['initials', 'pinyin', 'syllable-missing', 'family-name-alone', 'letters-differ']

/** In the order of `nameRules`; the last two stand beside every match that is one. */
export const inWords = (fired: ReadonlySet<NameRule>): readonly Because[] =>
  nameRules.filter((rule) => fired.has(rule)).map((rule) => ({ code: `names.because.${rule}` }))

interface Pair {
  readonly x: Syllable | undefined
  readonly y: Syllable | undefined
}

/** The rules between one reading of a name and one of another. */
export function rulesBetween(a: NameReading, x: Reading, b: NameReading, y: Reading): Set<NameRule> {
  const fired = new Set<NameRule>([...x.rules, ...y.rules])
  // Word order is a rule only where the two differ in it.
  if (x.givenFirst && y.givenFirst) fired.delete('given-name-first')
  const pairs = pairsOf(x, y)
  const hangul = pairs.map(sharedHangul)
  if (pairs.every((pair) => pair.x?.hangul !== undefined && pair.x.hangul === pair.y?.hangul)) fired.add('same-hangul')
  for (const [name, reading] of [
    [a, x],
    [b, y],
  ] as const) {
    if ((name.script !== 'latin' && name.script !== 'cyrillic') || reading.rules.some((rule) => rule === 'pinyin' || rule === 'keyboard'))
      continue
    const systems = writtenBy(name.tokens, hangul, name.script)
    for (const system of systems) fired.add(system)
    if (systems.length === 0) fired.add('free-spelling')
  }
  const [first] = pairs
  if (
    first?.x?.hangul &&
    first.y?.hangul &&
    first.x.hangul !== first.y.hangul &&
    underInitialLaw(first.x.hangul) &&
    underInitialLaw(first.y.hangul)
  )
    fired.add('initial-law')
  if (pairs.some((pair) => !pair.x || !pair.y)) fired.add('syllable-missing')
  if (pairs.some((pair) => pair.x && pair.y && farApart(pair.x, pair.y))) fired.add('letters-differ')
  return fired
}

/** Neither can be written by who means the other, but for a slip. */
function farApart(x: Syllable, y: Syllable): boolean {
  const cost = (seen: Syllable, meant: Syllable): number => {
    const found = new Float64Array(4)
    pairLikelihoods(seen, meant, meant.meant.length - 1, found, 0)
    return Math.min(...seen.seen.map(({ best }, at) => Math.log(best / (found[at] || 1e-30))))
  }
  return Math.min(cost(x, y), cost(y, x)) > 3.2
}

/** Syllable beside syllable; where one side has one more, the one that fits least stands alone. */
function pairsOf({ syllables: own }: Reading, { syllables: theirs }: Reading): readonly Pair[] {
  if (own.length === theirs.length) return own.map((x, at) => ({ x, y: theirs[at] }))
  const [long, short] = own.length > theirs.length ? [own, theirs] : [theirs, own]
  const isOwn = long === own
  let best: readonly Pair[] = []
  let least = Number.POSITIVE_INFINITY
  for (let skip = 0; skip < long.length; skip++) {
    let far = 0
    const pairs = long.map((one, at): Pair => {
      const other = at === skip ? undefined : short[at > skip ? at - 1 : at]
      if (other && farApart(one, other)) far++
      return isOwn ? { x: one, y: other } : { x: other, y: one }
    })
    if (far < least) {
      best = pairs
      least = far
    }
  }
  return best
}

/** The Hangul both syllables may mean. */
function sharedHangul({ x, y }: Pair): string {
  if (x?.hangul !== undefined) return x.hangul
  if (y?.hangul !== undefined) return y.hangul
  const one = x ?? y
  if (!x || !y) return one ? likeliestHangul(one) : ''
  const meant = x.meant.at(-1)
  let best = -1
  let state = 0
  meant?.states.forEach((one, at) => {
    const fit = (meant.weights[at] ?? 0) * Math.max(...y.seen.map((seen) => likelihoodOf(seen, one)))
    if (fit > best) {
      best = fit
      state = one
    }
  })
  return hangulOf(state)
}
