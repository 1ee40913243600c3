import { locales } from '@holdfast/core'
import type { CaseMoment } from '@holdfast/desk/api'
import { describe, expect, test } from 'vitest'
import { wordsIn } from '../words.tsx'
import { shortInWords } from './moment.tsx'

const at = { date: '2025-11-01', time: '24:00', utc: '2025-11-01T21:00:00Z', zone: 'Europe/Moscow' } as CaseMoment
const other = { code: 'clock.reading.law-before', params: {} }

describe('the short reason beside a date', () => {
  test('another reading of the law is said with the day it lands on, in each language', () => {
    const said = Object.fromEntries(locales.map((locale) => [locale, shortInWords(wordsIn(locale), {}, other, at)]))
    expect(said.en).toMatch(/Saturday.* 1 November 2025, 24:00: by the law before the change/)
    expect(said.ru).toMatch(/суббота, 1 ноября 2025 г\., 24:00: /)
    expect(said.ko).toMatch(/2025년 11월 1일 토요일, 24:00: /)
  })

  test('a reason that names its day already is left as it is', () => {
    const own = { code: 'clock.because.in-short-workdays', params: { n: 10, day: '2025-11-01' } }
    expect(shortInWords(wordsIn('en'), {}, own, at)).toMatch(/^working day 10 is Saturday.* 1 November 2025$/)
  })

  test('a reading without a date is named without one', () => {
    expect(shortInWords(wordsIn('en'), {}, other, null)).toBe('by the law before the change')
  })
})
