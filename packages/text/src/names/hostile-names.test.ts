import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNames } from './compare-names.ts'
import { nameForms } from './forms.ts'
import { nameIndex } from './name-index.ts'
import { readName } from './read-name.ts'
import { splitSyllables } from './split-syllables.ts'
import { tokensOf } from './tokens.ts'

/** Names someone sends to stop the machine or to hide. */
const hostile: readonly (readonly [string, string])[] = [
  ['10,000 letters', 'Kim'.repeat(3400)],
  ['10,000 vowels', 'a'.repeat(10_000)],
  ['10,000 consonants', 'k'.repeat(10_000)],
  ['alternating letters', 'ka'.repeat(5000)],
  ['10,000 spaces between two words', `Ku${' '.repeat(10_000)}Chol`],
  ['a thousand words', 'Ku '.repeat(1000)],
  ['a thousand hyphens', `Ku${'-'.repeat(1000)}Chol Ho`],
  ['a thousand apostrophes', `Ku Ch${"'".repeat(1000)}ol`],
  ['a flood of combining marks', `K${'\u0301'.repeat(5000)}u Chol Ho`],
  ['emoji', '👩‍👩‍👧‍👦 Ku 🇰🇵 Chol Ho 😀'],
  ['a right-to-left override', '\u202eoH lohC uK\u202c'],
  ['marks of no width between the letters', 'K\u200bu\u200d \u2060Chol\ufeff Ho'],
  ['lone surrogates', '\ud800Ku Chol\udfff Ho'],
  ['nulls and control letters', 'Ku\u0000 Chol\u0007 Ho'],
  ['jamo one after another', 'ㄱ'.repeat(5000)],
  ['conjoining jamo', '\u1100\u1161'.repeat(3000)],
  ['Arabic', 'محمد علي'],
  ['a script beyond the basic plane', '𐐀𐐁𐐂 𠀀𠀁'],
  ['cells without end', 'Ku Chol Ho|'.repeat(2000)],
  ['a pattern for expressions', '(a+)+$ [x]{1,99} \\1'],
  ['__proto__', '__proto__ constructor toString'],
]

describe('a hostile name is answered like any other', () => {
  const index = nameIndex([...hostile.map(([, name], at) => ({ id: `h${at}`, name })), { id: 'own', name: '구철호' }])
  test.each(hostile)('%s', (_, name) => {
    expect(['yes', 'likely', 'unlikely']).toContain(compareNames(name, '구철호').same)
    expect(index.find(name, 5).length).toBeLessThanOrEqual(5)
    expect(nameForms(name).length).toBeLessThanOrEqual(3000)
  })

  test('and hides nobody: the others are still found', () => {
    expect(index.find('Ku Chol Ho').map(({ id }) => id)).toContain('own')
  })
})

describe('the work on one name is bounded', () => {
  test('few words, few readings, few syllables, whatever is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 3000 }), fc.constantFrom(...hostile.map(([, name]) => name))), (text) => {
        const { tokens, readings } = readName(text)
        expect(tokens.length).toBeLessThanOrEqual(8)
        expect(readings.length).toBeLessThanOrEqual(10)
        for (const { syllables, cost } of readings) {
          expect(syllables.length).toBeLessThanOrEqual(6)
          expect(Number.isFinite(cost)).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })
  test('a word of more than 24 letters has no syllables', () => {
    expect(splitSyllables('ka'.repeat(13), 'latin')).toEqual([])
  })
  test('splits are few, and give every letter back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aeiouykgnrs'), minLength: 1, maxLength: 24 }), (word) => {
        const splits = splitSyllables(word, 'latin')
        expect(splits.length).toBeLessThanOrEqual(4)
        for (const { syllables } of splits) expect(syllables.map(({ on, vo, co }) => `${on}${vo}${co}`).join('')).toBe(word)
      }),
    )
  })
})

test('what no one sees does not change a name, and what reorders it on the screen does not change its letters', () => {
  expect(tokensOf('\u202eKu\u202c \u200bChol').map(({ text }) => text)).toEqual(['ku', 'chol'])
})

test('the score is a number from 0 to 1 for any two texts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const { score } = compareNames(a, b)
      expect(score >= 0 && score <= 1).toBe(true)
    }),
    { numRuns: 100 },
  )
})
