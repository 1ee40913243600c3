import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placesOfQuote } from './review-quote.ts'

const text = 'Article 5\n\n1. The person shall be\nhanded over within thirty days. The person may not object.'

describe('words a reviewer copied are found in the text', () => {
  test('across a line break', () => {
    const [place] = placesOfQuote(text, 'shall be handed over')
    expect(place && text.slice(place.start, place.end)).toBe('shall be\nhanded over')
  })
  test('twice where they stand twice', () => expect(placesOfQuote(text, 'The person')).toHaveLength(2))
  test('not at all where a letter differs, and nothing for nothing', () => {
    expect(placesOfQuote(text, 'the person')).toEqual([])
    expect(placesOfQuote(text, '  ')).toEqual([])
  })
  test('signs mean themselves, not patterns', () => expect(placesOfQuote('a.b (c)', '(c)')).toEqual([{ start: 4, end: 7 }]))
})
test('what is cut out of a text is found where it was cut, whatever the white space became', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zа-я가-힣.()*]{1,6}$/), { minLength: 3, maxLength: 12 }),
      fc.nat(),
      fc.nat(),
      (words, a, b) => {
        const whole = words.join('\n ')
        const from = a % words.length
        const to = from + 1 + (b % (words.length - from))
        const found = placesOfQuote(whole, words.slice(from, to).join(' '))
        const start = words.slice(0, from).reduce((sum, word) => sum + word.length + 2, 0)
        expect(found.some((place) => place.start === start)).toBe(true)
      },
    ),
  )
})
