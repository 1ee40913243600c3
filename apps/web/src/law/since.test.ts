import { describe, expect, test } from 'vitest'
import { wordsIn } from '../words.tsx'
import { sinceOf } from './duty-row.tsx'

const since = { earliest: '1993-05-03', latest: '1993-05-03' }

describe('from when and until when a treaty binds', () => {
  test('beside "does not bind" no date says the contrary: what begins later is said to begin then', () => {
    const row = { since, until: null, because: 'obligation-not-yet' } as const
    expect(sinceOf(wordsIn('en'), row)).toBe('binds only from 3 May 1993')
    expect(sinceOf(wordsIn('ru'), row)).toMatch(/^связывает лишь с 3 мая 1993/)
    expect(sinceOf(wordsIn('ko'), row)).toMatch(/^구속력 발생: 1993년 5월 3일/)
  })

  test('what has ended is said to have bound until then', () => {
    const row = { since, until: '2022-09-16', because: 'obligation-ended' } as const
    expect(sinceOf(wordsIn('en'), row)).toMatch(/^bound since 3 May 1993, until 16 Sept? 2022$/)
    expect(sinceOf(wordsIn('ru'), row)).toMatch(/^связывало с 3 мая 1993 г\., до 16 сент/)
  })

  test('an end nobody knows is not said as a word of the machine', () => {
    expect(sinceOf(wordsIn('en'), { since, until: 'unknown', because: 'obligation-party' })).toBe('since 3 May 1993')
  })
})
