import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { leading, reckon, reckonBatch } from '@holdfast/clock'
import { describe, expect, test } from 'vitest'
import { readClockLaw } from './calendars.ts'

interface Vector {
  readonly id: string
  readonly rule: string
  readonly inputs: unknown
  readonly expected: {
    readonly kind: string
    readonly date: string
    readonly time: string
    readonly timezone: string
    readonly utc: string
    readonly moved_off_nonworking_day?: boolean
    readonly cautious_or_other_reading?: string
    readonly provisional?: boolean
  }
}

const corpus = fileURLToPath(new URL('../../../shared/facts/clock/', import.meta.url))
const present = existsSync(`${corpus}vectors-dev.json`)
if (!present) console.log('NOT RUN: corpus absent')
const law = readClockLaw()

describe.skipIf(!present)('the worked deadlines of the corpus', () => {
  const vectors: readonly Vector[] = present ? JSON.parse(readFileSync(`${corpus}vectors-dev.json`, 'utf8')) : []
  const rows = reckonBatch(vectors, law)
  const pairs = vectors.map((vector, i) => ({ vector, row: rows[i] }))

  test('every one is there, with the same date, time, zone, kind and instant', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(98)
    const found = rows.map((row) => ('error' in row ? row : { id: row.id, ...only(row) }))
    expect(found).toEqual(vectors.map(({ id, expected }) => ({ id, ...only({ ...expected, zone: expected.timezone }) })))
  })

  test('none is too late', () => {
    const late = pairs.filter(({ vector, row }) => row && !('error' in row) && row.utc > vector.expected.utc)
    expect(late.map(({ vector }) => vector.id)).toEqual([])
  })

  test('a date is moved, provisional and doubted wherever the worked answer says so', () => {
    for (const { vector, row } of pairs) {
      if (!row || 'error' in row) throw new Error(vector.id)
      const { moved_off_nonworking_day: moved, cautious_or_other_reading: other, provisional } = vector.expected
      if (moved !== undefined) expect([vector.id, row.moved]).toEqual([vector.id, moved])
      if (provisional) expect([vector.id, row.provisional]).toEqual([vector.id, true])
      if (other)
        expect([vector.id, row.readings.map((each) => (other.includes('T') ? `${each.date}T${each.time}` : each.date))]).toEqual([
          vector.id,
          expect.arrayContaining([other]),
        ])
    }
  })
})

const only = ({ kind, date, time, zone, utc }: Record<'kind' | 'date' | 'time' | 'zone' | 'utc', string>) => ({
  kind,
  date,
  time,
  zone,
  utc,
})

/** The behaviours of the corpus that belong to counting, in our own examples; bodies and parties are tested with the remedies. */
describe('what the engine does where there is no plain answer', () => {
  const ask = (rule: string, local: string, timezone = 'Asia/Vladivostok', more = {}) => {
    const found = reckon({ rule, local, timezone, ...more }, law)
    if (!found.ok) throw new Error(found.error.code)
    return found.value
  }
  const refusal = (rule: string, local: string, timezone = 'Asia/Vladivostok', more = {}) => {
    const found = reckon({ rule, local, timezone, ...more }, law)
    return found.ok ? found.value : found.error
  }

  test('a year the calendar does not know gives a provisional date, its reason, and the last certain working day', () => {
    const found = ask('ru.koap.30.3.days', '2026-12-25T10:00')
    expect(found).toMatchObject({ date: '2027-01-11', provisional: true })
    expect(found.because.map(({ code }) => code)).toContain('calendar-ends')
    expect(leading(found).date).toBe('2026-12-30')
  })

  test('30 February is refused', () => {
    expect(refusal('ru.koap.30.3.days', '2026-02-30')).toEqual({ code: 'date-invalid' })
    expect(refusal('ru.koap.30.3.days', '2026-02-30T10:00')).toEqual({ code: 'date-invalid' })
  })

  test('48 hours from a day without an hour: no date, the hour is asked for, 00:00 is the cautious bound', () => {
    expect(refusal('ru.const.22.48h', '2026-03-06')).toEqual({
      code: 'hour-missing',
      cautious: { date: '2026-03-08', time: '00:00', utc: '2026-03-07T14:00:00Z' },
    })
  })

  test('a time the wall never showed is flagged, the earlier neighbour leads and the other is shown', () => {
    const found = ask('tz.hours', '2026-03-29T02:30', 'Europe/Zurich', { period: { unit: 'hour', n: 0 } })
    expect(found).toMatchObject({ utc: '2026-03-29T00:30:00Z', time: '01:30' })
    expect(found.because[0]?.code).toBe('local-time-skipped')
    expect(found.readings).toEqual([{ date: '2026-03-29', time: '03:30', utc: '2026-03-29T01:30:00Z', reason: 'local-time-skipped' }])
    expect(ask('tz.hours', '2018-05-04T23:45', 'Asia/Pyongyang', { period: { unit: 'hour', n: 0 } }).readings[0]).toMatchObject({
      date: '2018-05-05',
      time: '00:15',
    })
  })

  test('a time the wall showed twice means the first, and the second is shown; an instant in UTC decides', () => {
    const twice = { rule: 'ru.const.22.48h', local: '2026-10-25T02:30', timezone: 'Europe/Zurich' }
    const found = ask(twice.rule, twice.local, twice.timezone)
    expect(found.utc).toBe('2026-10-27T00:30:00Z')
    expect(found.because[0]?.code).toBe('local-time-twice')
    expect(found.readings.map(({ utc }) => utc)).toEqual(['2026-10-27T01:30:00Z'])
    expect(ask(twice.rule, twice.local, twice.timezone, { utc: '2026-10-25T01:30:00Z' })).toMatchObject({
      utc: '2026-10-27T01:30:00Z',
      readings: [],
    })
  })

  test('local time and UTC that disagree: the earlier instant is taken and both are shown', () => {
    const found = ask('ru.const.22.48h', '2026-03-06T23:30', 'Asia/Vladivostok', { utc: '2026-03-06T10:00:00Z' })
    expect(found.utc).toBe('2026-03-08T10:00:00Z')
    expect(found.readings.map(({ reason }) => reason)).toEqual(['instant-differs'])
  })

  test('a period that straddles the Russian amendment of 29 October 2024 shows both dates and names the change', () => {
    const found = ask('ru.koap.30.3.sutki', '2024-10-25T12:00')
    expect(found).toMatchObject({
      date: '2024-11-04',
      readings: [{ date: '2024-11-05', reason: 'law-after' }],
      changes: [{ on: '2024-10-29' }],
    })
    const asked = ask('ru.koap.30.3.days', '2024-10-25T12:00')
    expect(asked).toMatchObject({ date: '2024-11-04', readings: [{ date: '2024-11-05', reason: 'law-after' }] })
    expect(asked.because.map(({ code }) => code)).toContain('law-not-in-force')
  })

  test('an appeal running on 9 March 2026 also shows the ten days of the rule that was set aside', () => {
    const found = ask('us.bia.30d', '2026-02-20T10:00', 'America/New_York')
    expect(found.date).toBe('2026-03-23')
    expect(leading(found).date).toBe('2026-03-02')
    expect(ask('us.bia.30d', '2026-01-05T10:00', 'America/New_York').readings).toEqual([])
  })

  test('the calendar of the DPRK counts no working days and moves nothing later', () => {
    expect(refusal('treaty.accel.2wd', '2026-09-07', 'Asia/Pyongyang', { calendar: 'KP' })).toEqual({
      code: 'calendar-too-weak',
      calendar: 'KP',
    })
    const found = ask('eu.1182.days', '2026-09-06', 'Asia/Pyongyang', { calendar: 'KP', period: { n: 3 } })
    expect(found).toMatchObject({ date: '2026-09-09', moved: false, provisional: true })
  })

  test('the limit of a state is an outer limit, never our own last moment', () => {
    expect(ask('rukp.transfer.30d', '2026-02-02T12:00').kind).toBe('outer-limit')
    expect(ask('treaty.90d', '2021-03-26', 'Europe/Moscow').kind).toBe('outer-limit')
  })
})
