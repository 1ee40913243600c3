import { describe, expect, test } from 'vitest'
import { oneStop, sayBecause, sayDay, sayMoment } from './say-day.ts'

describe('a day is said with its weekday in the reader’s language', () => {
  test('1 November 2025 is a Saturday', () => {
    expect(sayDay('en', '2025-11-01')).toBe('Saturday 1 November 2025')
    expect(sayDay('ru', '2025-11-01')).toBe('суббота, 1 ноября 2025 г.')
    expect(sayDay('ko', '2025-11-01')).toBe('2025년 11월 1일 토요일')
  })
  test('the end of a day keeps its 24:00', () => {
    expect(sayMoment('en', { date: '2016-02-29', time: '24:00' })).toBe('Monday 29 February 2016, 24:00')
  })
  test('what is no day is left as it is', () => {
    expect(sayDay('en', '2026-02-30')).toBe('2026-02-30')
    expect(sayDay('ko', 'RU')).toBe('RU')
    expect(sayBecause('en', 'no.such.code', { day: '2025-11-01' })).toBe('no.such.code')
  })
})

test('a Russian year at the end of a sentence keeps one full stop', () => {
  expect(sayBecause('ru', 'case.due.dated', { date: '2024-11-04', time: '24:00', zone: 'Asia/Vladivostok' })).toContain(
    '4 ноября 2024 г. 24:00',
  )
  expect(oneStop('это 4 ноября 2024 г..')).toBe('это 4 ноября 2024 г.')
  expect(oneStop('и так далее...')).toBe('и так далее...')
})
