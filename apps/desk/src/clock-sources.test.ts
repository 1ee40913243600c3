import { readCaseLaw } from '@holdfast/data'
import { describe, expect, test } from 'vitest'
import { clockSources } from './clock-sources.ts'

const law = readCaseLaw()
const of = (id: string, today = '2026-11-24') => clockSources(law, today).calendars.find((calendar) => calendar.id === id)
const stateIn = (id: string, year: number) => of(id)?.years.find((one) => one.year === year)?.state

describe('which years a calendar knows is said, never guessed', () => {
  test('Russia: 2026 is decreed, 2027 has no decree yet and is only projected', () => {
    expect(stateIn('RU', 2026)).toBe('decreed')
    expect(stateIn('RU', 2027)).toBe('projected')
  })
  test('North Korea publishes no calendar: no year of it is decreed, and it moves no date later', () => {
    expect(of('KP')?.known).toBeNull()
    expect(of('KP')?.movesLater).toBe(false)
    expect(of('KP')?.years.every(({ state }) => state === 'projected')).toBe(true)
  })
  test('every calendar is shown once and names a source for each of its years', () => {
    const { calendars } = clockSources(law, '2026-11-24')
    expect(new Set(calendars.map(({ id }) => id)).size).toBe(calendars.length)
    for (const { id, sources, years } of calendars) {
      expect([id, sources.length > 0]).toEqual([id, true])
      expect([id, years.map(({ year }) => year)]).toEqual([id, [2024, 2025, 2026, 2027, 2028]])
    }
  })
})

test('every counting rule is there with its source and its status', () => {
  const { rules } = clockSources(law, '2026-11-24')
  expect(rules).toHaveLength(law.rules.size)
  expect(rules.filter(({ sources }) => sources.length === 0)).toEqual([])
})
