import { describe, expect, test } from 'vitest'
import { redact } from '../redact.ts'
import { dayOfWords, dayWords } from './day-words.ts'

const days = Array.from({ length: 31 }, (_, at) => at + 1)

describe('a day written out in words', () => {
  test('each of the thirty-one is read back, in English and in Russian', () => {
    for (const day of days) for (const word of dayWords(day)) expect([word, dayOfWords(word)]).toEqual([word, day])
    expect(dayOfWords('четвёртого')).toBe(4)
    expect(dayOfWords('herons')).toBeUndefined()
  })
  test.each([
    ['Родился третьего мая 1985 года.', 'Родился май 1985 года.'],
    ['Родился двадцать первого мая 1985 года.', 'Родился май 1985 года.'],
    ['Родился 3-го мая 1985 года.', 'Родился май 1985 года.'],
    ['He was born on the third of May 1985.', 'He was born on May 1985.'],
    ['He was born on the twenty-first day of May, 1985.', 'He was born on May 1985.'],
  ])('no piece of the day is left: %s', (text, expected) => expect(redact(text).text).toBe(expected))
  test('a day the file knows is found in words, with a Roman month, with two figures of the year', () => {
    const known = [{ text: '1985-05-03', kind: 'date' }] as const
    for (const form of [
      'третьего мая',
      'третьего мая 1985 года',
      '3-го мая 1985',
      'third of May',
      '3.V.1985',
      '03/V/1985',
      '85. 5. 3.',
      '85년 5월 3일',
      '19850503',
    ])
      expect([form, redact(`— ${form} —`, { known }).spans.map(({ origin }) => origin)]).toEqual([form, ['known']])
  })
})
