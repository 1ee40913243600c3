import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { padTo, placesOf, table, wrapTo } from './columns.ts'

describe('a table on a terminal', () => {
  test('a Korean syllable takes two places, so that columns stand under each other', () => {
    expect(placesOf('러시아')).toBe(6)
    expect(padTo('러시아', 8)).toBe('러시아  ')
    expect(
      table(
        [
          ['러시아', 'x'],
          ['Russia', 'y'],
        ],
        [8, 2],
      ),
    ).toEqual(['러시아    x', 'Russia    y'])
  })
  test('long cells are wrapped inside their column', () => {
    expect(table([['judicial remedy', '●', 'a']], [9, 2, 1])).toEqual(['judicial   ●   a', 'remedy'])
  })
})
test('wrapping loses no word and keeps every line within its places, save for a word longer than they are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zа-я가-힣]{1,12}$/), { minLength: 1 }),
      fc.integer({ min: 4, max: 30 }),
      (words, places) => {
        const lines = wrapTo(words.join(' '), places)
        expect(lines.join(' ')).toBe(words.join(' '))
        expect(lines.every((line) => placesOf(line) <= places || !line.includes(' '))).toBe(true)
      },
    ),
  )
})
