import type { CompareAnswer, LawBooks, RegisterLimit } from '@holdfast/desk/api'
import { describe, expect, test } from 'vitest'
import { wordsIn } from '../words.tsx'
import { compareRows } from './compare-rows.ts'

const limit = (eId: string, amount: number, trigger: string) =>
  ({
    amount,
    unit: 'calendar_day',
    trigger,
    countedBack: false,
    cites: [{ work: 'a', eId, lang: 'en', quote: `within ${amount} days` }],
  }) as unknown as RegisterLimit

const compared = (cell: readonly RegisterLimit[]) => {
  const answer = {
    instruments: [{ read: 'whole' }],
    safeguards: [],
    timeLimits: [{ effect: 'reply', differs: false, incomplete: false, cells: [cell] }],
    risks: [],
  } as unknown as CompareAnswer
  return compareRows(answer, { safeguards: [] } as unknown as LawBooks, wordsIn('en'))[0]?.cells[0]
}

describe('several periods of one kind in one agreement', () => {
  test('one length in three articles is said once, and each article keeps its words', () => {
    const cell = compared([limit('art_2', 30, 'none'), limit('art_5', 30, 'none'), limit('art_9', 30, 'none')])
    expect(cell?.said).toBe('30 calendar days')
    expect(cell?.quotes.map(({ eId }) => eId)).toEqual(['art_2', 'art_5', 'art_9'])
  })

  test('different lengths stand side by side, in the order of the text', () => {
    expect(compared([limit('art_2', 30, 'none'), limit('art_5', 10, 'none'), limit('art_9', 30, 'none')])?.said).toBe(
      '30 calendar days; 10 calendar days',
    )
  })
})
