import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingsOn } from '../findings.ts'
import { matcherOf } from '../known/matcher.ts'
import { thresholds } from '../thresholds.ts'
import { pageOf } from './page.ts'
import { phrasesAsOne } from './tag.ts'

const text = 'He had been employed as a private security guard and was dismissed.'
const page = pageOf(text)
/** The text judged with these chances for three words, and nothing else likely. */
function judged(chances: Readonly<Record<string, number>>) {
  const found = findingsOn(
    text,
    page,
    matcherOf([]),
    Float64Array.from(page.tokens, ({ lower }) => chances[lower] ?? 0.0001),
  )
  const words = (findings: typeof found.masks) => findings.map(({ start, end }) => text.slice(start, end))
  return { gone: words(found.masks), asked: words(found.questions) }
}

describe('a phrase in small letters goes whole or stays whole', () => {
  test('two likely words take the third between them along', () => {
    expect(judged({ private: 0.6, security: 0.06, guard: 0.7 }).gone).toEqual(['private security guard'])
  })
  test('one likely word among two that are not is no longer taken out by itself, but asked', () => {
    const { gone, asked } = judged({ private: 0.01, security: 0.3, guard: 0.01 })
    expect([gone, asked]).toEqual([[], ['security']])
  })
  test('whatever the chances: of the phrase all goes or nothing, and each word that was to be asked by itself is gone or asked', () => {
    const chance = fc.double({ min: 0.0005, max: 0.9995, noNaN: true })
    fc.assert(
      fc.property(chance, chance, chance, (one, two, three) => {
        const { gone, asked } = judged({ private: one, security: two, guard: three })
        expect([[], ['private security guard']]).toContainEqual(gone)
        for (const [word, own] of Object.entries({ private: one, security: two, guard: three }))
          if (own >= thresholds.ask) expect([...gone, ...asked].join(' ')).toContain(word)
      }),
    )
  })
  test('names and signs keep the chance they have', () => {
    const named = pageOf('Ana Zelenska, 12 May 2031.')
    const chances = Float64Array.from(named.tokens, (_, at) => at / 20)
    expect(phrasesAsOne(named, chances)).toEqual(chances)
  })
})
