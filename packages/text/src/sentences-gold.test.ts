import { describe, expect, test } from 'vitest'
import { goldDe, goldNl } from './gold/sentences-de-nl.ts'
import { goldEn } from './gold/sentences-en.ts'
import { goldKo } from './gold/sentences-ko.ts'
import { goldRu } from './gold/sentences-ru.ts'
import { sentences } from './sentences.ts'

/** Even snippets were read while the rules were written; odd ones were not. */
const halves = (snippets: readonly string[]) =>
  [snippets.filter((_, at) => at % 2 === 0), snippets.filter((_, at) => at % 2 === 1)] as const

function score(snippets: readonly string[], lang: string) {
  const count = { right: 0, found: 0, wanted: 0 }
  for (const snippet of snippets) {
    const parts = snippet.split('¦')
    const ends = new Set(parts.slice(0, -1).map((_, n) => parts.slice(0, n + 1).join('').length))
    const found = sentences(parts.join(''), lang).slice(1)
    count.right += found.filter(({ start }) => ends.has(start)).length
    count.found += found.length
    count.wanted += ends.size
  }
  return { precision: count.right / count.found, recall: count.right / count.wanted }
}

describe('sentences of legal texts end where a lawyer would end them', () => {
  for (const [lang, gold, least] of [
    ['en', goldEn, 60],
    ['ru', goldRu, 60],
    ['ko', goldKo, 60],
    ['de', goldDe, 30],
    ['nl', goldNl, 30],
  ] as const)
    test(`${lang}: no end is missed, and few are invented`, () => {
      expect(gold.length).toBeGreaterThanOrEqual(least)
      const [read, heldOut] = halves(gold)
      expect(score(read, lang)).toEqual({ precision: 1, recall: 1 })
      const fresh = score(heldOut, lang)
      expect(fresh.precision).toBeGreaterThanOrEqual(0.94)
      expect(fresh.recall).toBeGreaterThanOrEqual(0.98)
    })
})
