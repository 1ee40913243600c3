import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { allForYear } from '@18f/us-federal-holidays'
import { openCalendar } from '@holdfast/clock'
import { type Day, dayFrom, isoOf, weekdayOf } from '@holdfast/core'
import { readCalendars } from '@holdfast/data'
import { describe, expect, test } from 'vitest'
import { builtText, calendarIds, rebuilt } from './build-calendars.ts'
import { easterSunday } from './calendar-source.ts'

const calendars = new Map(readCalendars().map((calendar) => [calendar.id, calendar]))
const weekday = (iso: string) => weekdayOf(dayFrom(iso) ?? Number.NaN) < 6
/** Days off from Monday to Friday, which is what two tables can be compared by. */
const offWeekdays = (id: string, from: string, to: string) =>
  (calendars.get(id)?.off ?? []).map(({ day }) => day).filter((day) => weekday(day) && day >= from && day <= to)

test.each(calendarIds())('the calendar %s is what its description gives', (id) => {
  expect(builtText(id)).toBe(rebuilt(id))
})

test('Easter was on 31 March 2024 and 20 April 2025, and is on 5 April 2026 and 28 March 2027', () => {
  expect([2024, 2025, 2026, 2027].map((year) => isoOf(easterSunday(year)))).toEqual([
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
  ])
})

test('the United States calendar has the federal holidays of 2006 to 2028 as the package has them', () => {
  const theirs = Array.from({ length: 24 }, (_, i) => 2006 + i)
    .flatMap((year) => allForYear(year, { shiftSaturdayHolidays: true, shiftSundayHolidays: true }))
    .map(({ dateString }) =>
      dateString
        .split('-')
        .map((part) => part.padStart(2, '0'))
        .join('-'),
    )
    .filter((day) => day >= '2006-01-01' && day <= '2028-12-31' && weekday(day))
  expect(offWeekdays('US', '2006-01-01', '2028-12-31')).toEqual([...new Set(theirs)].sort())
})

test('the working Saturdays of Russia are the ten the decrees name', () => {
  const calendar = calendars.get('RU')
  if (!calendar) throw new Error('RU')
  const worked: readonly Day[] = [...openCalendar(calendar).working.keys()]
  expect(worked.map(isoOf)).toEqual([
    '2016-02-20',
    '2018-04-28',
    '2018-06-09',
    '2018-12-29',
    '2021-02-20',
    '2022-03-05',
    '2024-04-27',
    '2024-11-02',
    '2024-12-28',
    '2025-11-01',
  ])
})

const corpus = fileURLToPath(new URL('../../shared/facts/clock/calendars.json', import.meta.url))
const present = existsSync(corpus)
if (!present) console.log('NOT RUN: corpus absent')

interface Facts {
  readonly off: Readonly<Record<string, string>>
  readonly workingWeekend: readonly string[]
  readonly decreeNonWorking?: readonly string[]
}
describe.skipIf(!present)('the tables of the corpus', () => {
  const facts: Readonly<Record<string, Facts>> = present ? JSON.parse(readFileSync(corpus, 'utf8')) : {}
  test.each([
    ['RU', 'RU', '2014-01-01', '2026-12-31'],
    ['KR', 'KR', '2018-01-01', '2027-12-31'],
    ['US', 'US', '2006-01-01', '2028-12-31'],
    ['GB-ENG', 'GB-ENG', '2017-01-01', '2027-12-31'],
    ['EU-INST-2014', 'EU-INST', '2014-01-01', '2015-01-05'],
  ])('%s has the same days off, working weekends and decree days', (theirs, ours, from, to) => {
    const table = facts[theirs]
    expect(offWeekdays(ours, from, to)).toEqual(
      Object.keys(table?.off ?? {})
        .filter(weekday)
        .sort(),
    )
    expect(calendars.get(ours)?.working_weekend.map(({ day }) => day)).toEqual(table?.workingWeekend)
    expect(calendars.get(ours)?.decree_non_working).toEqual(table?.decreeNonWorking ?? [])
  })
})
