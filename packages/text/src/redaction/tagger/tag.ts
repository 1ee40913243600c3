/** How likely each token of an English text points at a person, seen from the token, its neighbours and the rest of the text. */
import { featuresOf } from './features.ts'
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
  return consistent(page, chances)
}

/** How much of its best standing a name keeps where it stands less clearly: what is taken out once is taken out everywhere. */
const kept = 0.7

function consistent(page: Page, chances: Float64Array): Float64Array {
  const best = new Map<string, number>()
  const keys = page.tokens.map((token, at) => {
    if (!token.shape.startsWith('X')) return ''
    const run = page.runs[at]
    return run ? `${run.key}|${token.lower}` : token.lower
  })
  for (const [at, key] of keys.entries()) if (key !== '') best.set(key, Math.max(best.get(key) ?? 0, chances[at] ?? 0))
  return chances.map((chance, at) => Math.max(chance, kept * (best.get(keys[at] ?? '') ?? 0)))
}
