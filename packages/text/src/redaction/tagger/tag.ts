/** How likely each token of an English text points at a person, seen from the token, its neighbours and the rest of the text. */
import { featuresOf } from './features.ts'
import { listsOf } from './lexicon.ts'
import type { TaggerModel } from './model.ts'
import { isJudged, type Page } from './page.ts'

/** By token, 0 to 1. Signs get 0: they follow the words beside them. */
export function tag(page: Page, { weights }: TaggerModel): Float64Array {
  const chances = new Float64Array(page.tokens.length)
  for (const [at, token] of page.tokens.entries()) {
    if (!isJudged(token)) continue
    let sum = 0
    for (const feature of featuresOf(page, at)) sum += weights.get(feature) ?? 0
    chances[at] = 1 / (1 + Math.exp(-sum / 1000))
  }
  return weighed(page, consistent(page, chances))
}

/**
 * What stands often costs the reader much when it is taken out wrongly, what stands once costs little: the odds are lowered by a power of how often it stands.
 * Dates and numbers are left alone: each stands for itself.
 */
const oftenPower = 0.6
/** Standing so often leaves the odds as they are. */
const usualTimes = 3

/** A word in small letters that stands in no list mostly gives nobody away: its odds are lowered by so much. */
const plain = 0.75
const isPlain = (page: Page, at: number): boolean => {
  const token = page.tokens[at]
  return token?.shape === 'x' && page.runs[at] === undefined && listsOf(token.lower).length === 0
}

function weighed(page: Page, chances: Float64Array): Float64Array {
  const keyOf = (at: number): string => page.runs[at]?.key ?? page.tokens[at]?.lower ?? ''
  const isCounted = (at: number): boolean => /^[Xxc]/u.test(page.tokens[at]?.shape ?? '')
  const times = new Map<string, number>()
  for (const at of page.tokens.keys()) if (isCounted(at)) times.set(keyOf(at), (times.get(keyOf(at)) ?? 0) + 1)
  return chances.map((chance, at) => {
    if (chance <= 0 || chance >= 1 || !isCounted(at)) return chance
    const odds = (chance / (1 - chance)) * (usualTimes / (times.get(keyOf(at)) ?? 1)) ** oftenPower * (isPlain(page, at) ? plain : 1)
    return odds / (1 + odds)
  })
}

/**
 * One name, one chance wherever it stands: between its mean and its best. An entity is kept back only where every mention goes, so that taking out some of them
 * helps nobody; and a name that stands unclearly nineteen times and clearly once is less sure than one that always stands clearly.
 */
const byBest = 0.3

function consistent(page: Page, chances: Float64Array): Float64Array {
  const standing = new Map<string, { best: number; sum: number; times: number }>()
  const keys = page.tokens.map((token, at) => {
    if (!token.shape.startsWith('X')) return ''
    const run = page.runs[at]
    return run ? `${run.key}|${token.lower}` : token.lower
  })
  for (const [at, key] of keys.entries()) {
    if (key === '') continue
    const one = standing.get(key) ?? { best: 0, sum: 0, times: 0 }
    const chance = chances[at] ?? 0
    standing.set(key, { best: Math.max(one.best, chance), sum: one.sum + chance, times: one.times + 1 })
  }
  return chances.map((chance, at) => {
    const one = standing.get(keys[at] ?? '')
    return one ? byBest * one.best + (1 - byBest) * (one.sum / one.times) : chance
  })
}

/**
 * A phrase in small letters goes whole or stays whole: `private security guard` points at somebody only together. Its words get one chance, the mean of their
 * chances in nats of the odds.
 */
export function phrasesAsOne(page: Page, chances: Float64Array): Float64Array {
  const out = Float64Array.from(chances)
  for (const phrase of new Set(page.phrases)) {
    if (!phrase || phrase.from === phrase.to) continue
    let [sum, words] = [0, 0]
    for (let at = phrase.from; at <= phrase.to; at++) {
      const [token, chance] = [page.tokens[at], Math.min(0.9999, Math.max(0.0001, chances[at] ?? 0))]
      if (!token || !isJudged(token)) continue
      sum += Math.log(chance / (1 - chance))
      words++
    }
    for (let at = phrase.from; at <= phrase.to; at++) {
      const token = page.tokens[at]
      if (token && isJudged(token)) out[at] = 1 / (1 + Math.exp(-sum / words))
    }
  }
  return out
}
