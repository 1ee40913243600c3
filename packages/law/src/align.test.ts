import { describe, expect, test } from 'vitest'
import { sidesOf } from './align-articles.ts'
import { numbersIn } from './align-numbers.ts'
import { readLaw } from './index.ts'
import type { RuleBook } from './rule-book.ts'
import { Lexicon } from './rule-terms.ts'

/** Only the numbers of a language are asked for here. */
const book = {
  safeguards: [],
  risks: [],
  contexts: [],
  time: { version: 1, langs: {} },
  forLang: (lang: 'en' | 'nl') => ({
    lexicon: new Lexicon(lang),
    safeguards: [],
    risks: [],
    contexts: new Map(),
    time: {
      numbers: new Map([
        ['thirty', 30],
        ['five', 5],
        ['forty', 40],
        ['two', 2],
        ['acht', 8],
        ['dertig', 30],
      ]),
      ordinals: new Map([['second', 2]]),
    },
  }),
} as unknown as RuleBook

describe('the numbers of a passage', () => {
  const printed = (text: string): readonly string[] => [...numbersIn(text, 'en', book).printed].sort()
  test.each([
    ['within 30 days', ['30']],
    ['within thirty (30) days', ['30']],
    ['forty-five days', ['45']],
    ['€ 25,500,000 and 25.500.000 and 1\u00a0234', ['1234', '25500000']],
    ['1,50 and 1.50', ['1.50']],
    ['from 9:00', ['9']],
    ['two Parties, the second Party', []],
    ['acht het noodzakelijk', []],
  ])('%s', (text, numbers) => {
    expect(printed(text)).toEqual([...numbers].sort())
  })

  test('printed numbers of paragraphs and points are no numbers of the text', () => {
    const doc = readLaw('Agreement\n\nArticle 7\nTime\n\n1. Within 30 days:\n\n(a) reply;\n\n(b) pay.\n\n2. No more.\n', 'en')
    expect(printed(sidesOf(doc).get('art_7')?.body ?? '')).toEqual(['30'])
  })
})
