import { becauseCodes, kinds, readingReasons, reckon, reckonErrorCodes } from '@holdfast/clock'
import { locales } from '@holdfast/core'
import { readClockLaw, readCountingRules } from '@holdfast/data'
import { hasMessage, sayBecause } from '@holdfast/words'
import { expect, test } from 'vitest'

test('every code the clock can give has its words', () => {
  const reasons = [...readingReasons, ...readCountingRules().flatMap((rule) => rule.readings.map(({ reason }) => reason))]
  const keys = [
    ...becauseCodes.map((code) => `clock.because.${code}`),
    ...reasons.map((reason) => `clock.reading.${reason}`),
    ...reckonErrorCodes.map((code) => `clock.error.${code}`),
    ...kinds.map((kind) => `clock.kind.${kind}`),
  ]
  expect(keys.filter((key) => !hasMessage(key))).toEqual([])
})

test('day 10 is explained in one line, in three languages', () => {
  const found = reckon({ rule: 'ru.koap.30.3.days', local: '2025-10-22T10:00', timezone: 'Asia/Vladivostok' }, readClockLaw())
  if (!found.ok) throw new Error(found.error.code)
  const { code, params } = found.value.inShort
  expect(locales.map((locale) => sayBecause(locale, `clock.because.${code}`, params))).toEqual([
    'day 10 is Saturday 1 November 2025, a working day by decree',
    '10-й день — суббота, 1 ноября 2025 г., рабочий день по решению о переносе',
    '10일째: 2025년 11월 1일 토요일, 대체 근무일',
  ])
})

test('no line of any explanation is left without a word or a parameter', () => {
  const law = readClockLaw()
  for (const rule of law.rules.values()) {
    for (const local of ['2024-10-25T12:00', '2026-03-29T02:30', '2026-12-25T23:00', '2024-01-31T00:00']) {
      const period = {
        zones: ['Asia/Seoul'],
        ...('n' in rule.count || rule.count.unit === 'window' || rule.count.unit === 'last-closing' || rule.count.unit === 'convert'
          ? {}
          : { n: 10 }),
      }
      const calendar = 'calendar' in rule.count && rule.count.calendar === 'param' ? { calendar: 'weekends-only' } : {}
      const found = reckon({ rule: rule.id, local, timezone: 'Europe/Paris', period, ...calendar }, law)
      if (!found.ok) throw new Error(`${rule.id} ${found.error.code}`)
      for (const line of [found.value.inShort, ...found.value.because])
        for (const locale of locales)
          expect(sayBecause(locale, `clock.because.${line.code}`, line.params)).not.toMatch(/undefined|\{|clock\./)
    }
  }
})
