import { answerCase, type Case, type CaseFact, grounds, nextChange, todayOf, todayRow, wayOf } from '@holdfast/clock'
import { isoOf, mustBeDay } from '@holdfast/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCaseLaw } from './case-law.ts'

const law = readCaseLaw()
const given = { id: 'a', pseudonym: 'heron', cover: null }
const zones = [
  'Asia/Vladivostok',
  'Europe/Moscow',
  'Asia/Pyongyang',
  'Europe/London',
  'America/New_York',
  'Asia/Seoul',
  'Asia/Almaty',
  'UTC',
]

/** Every ground and every way of removal there is. */
const ways = grounds(law).flatMap(({ id, tracks }) =>
  tracks.flatMap((track) => {
    const way = wayOf({ instrument: id, track: track.id }, law)
    return way.ok ? [{ instrument: id, track: track.id, events: way.value.eventIds }] : []
  }),
)
const first = mustBeDay('2014-06-01')
const days = mustBeDay('2028-03-01') - first
const hour = fc.constantFrom('00:00', '00:01', '02:30', '10:15', '16:00', '23:59')

/** A fact as exact, as vague or as open as facts are. */
function factOf(event: string, on: number, length: number, time: string, timezone: string, kind: number): CaseFact {
  const [day, last] = [isoOf(on), isoOf(on + length)]
  if (kind < 3) return { event, local: `${day}T${time}`, timezone }
  if (kind === 3) return { event, date: day, timezone }
  const edtf = [`${day}/${last}`, `../${day}`, `${day}/..`, 'unknown', day.slice(0, 7)][kind - 4] ?? 'unknown'
  return { event, edtf, timezone }
}

const anyCase = fc.constantFrom(...ways).chain((way) =>
  fc
    .record({
      base: fc.nat(days),
      facts: fc.array(
        fc.record({
          event: fc.constantFrom(...way.events),
          shift: fc.integer({ min: -40, max: 60 }),
          length: fc.nat(40),
          time: hour,
          zone: fc.constantFrom(...zones),
          kind: fc.nat(8),
        }),
        { maxLength: 6 },
      ),
      now: fc.integer({ min: -40, max: 120 }),
      nowTime: hour,
    })
    .map(({ base, facts, now, nowTime }) => ({
      asked: {
        instrument: way.instrument,
        track: way.track,
        facts: facts.map(({ event, shift, length, time, zone, kind }) => factOf(event, first + base + shift, length, time, zone, kind)),
      } satisfies Case,
      now: `${isoOf(first + base + now)}T${nowTime}:00Z`,
    })),
)

const rowOf = (asked: Case, now: string) => {
  const found = todayOf(given, asked, law, now)
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}

describe('the board, which reckons dates without words', () => {
  test('says of every case, on every way, in every zone, exactly what the whole answer says', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(anyCase, ({ asked, now }) => {
        const whole = answerCase(asked, law, now)
        if (!whole.ok) throw new Error(whole.error.code)
        const { row } = rowOf(asked, now)
        expect(row).toEqual(todayRow(given, whole.value))
        const key = `${asked.instrument} ${asked.track}`
        seen.set(key, (seen.get(key) ?? 0) + 1)
      }),
      { numRuns: 600 },
    )
    expect(seen.size).toBe(ways.length)
  })

  test('says the same the second time, when dates are remembered, and from a law read afresh, when none are', () => {
    fc.assert(
      fc.property(anyCase, ({ asked, now }) => {
        const once = rowOf(asked, now)
        expect(rowOf(asked, now)).toEqual(once)
        const fresh = { ...law }
        expect(todayOf(given, asked, fresh, now)).toEqual({ ok: true, value: once })
      }),
      { numRuns: 300 },
    )
  })

  test('what is remembered of one day is never taken for another start of it: each fact alone, by a fresh law, gives the same dates', () => {
    const due = (asked: Case, from: typeof law) => {
      const found = answerCase(asked, from, '2026-03-01T00:00:00Z')
      if (!found.ok) throw new Error(found.error.code)
      const { steps, remedies } = found.value
      const ends = steps.flatMap((step) => step.outerLimit.readings.map(({ earliest, latest }) => [earliest?.utc, latest?.utc]))
      return [ends, remedies.map((remedy) => remedy.dueReadings.map(({ earliest, latest }) => [earliest?.utc, latest?.utc]))]
    }
    fc.assert(
      fc.property(fc.constantFrom(...ways), fc.nat(days), fc.constantFrom(...zones), (way, at, timezone) => {
        for (const time of ['10:15', '00:00', '23:59', null])
          for (const event of way.events) {
            const day = isoOf(first + at)
            const fact: CaseFact = time === null ? { event, date: day, timezone } : { event, local: `${day}T${time}`, timezone }
            const asked: Case = { instrument: way.instrument, track: way.track, facts: [fact] }
            expect([fact, due(asked, law)]).toEqual([fact, due(asked, { ...law })])
          }
      }),
      { numRuns: 25 },
    )
  })

  test('keeps its row until the moment it names, and names no moment later than the whole answer does but for opening hours', () => {
    fc.assert(
      fc.property(anyCase, ({ asked, now }) => {
        const { row, until } = rowOf(asked, now)
        expect(until > now).toBe(true)
        const before = new Date(Date.parse(until) - 1000).toISOString().replace('.000Z', 'Z')
        if (before > now) expect({ ...rowOf(asked, before).row, now }).toEqual({ ...row, now })
        const whole = answerCase(asked, law, now)
        if (!whole.ok) throw new Error(whole.error.code)
        const noHours = { ...whole.value, remedies: whole.value.remedies.map((remedy) => ({ ...remedy, windows: [] })) }
        expect(until).toBe(nextChange(noHours))
      }),
      { numRuns: 200 },
    )
  })

  test('refuses what the whole answer refuses, at the same place', () => {
    const bad: readonly Case[] = [
      { instrument: 'none', track: 'readmission', facts: [] },
      { instrument: 'RU', track: 'none', facts: [] },
      { instrument: 'RU', track: 'deportation', facts: [{ event: 'none', date: '2026-01-01', timezone: 'UTC' }] },
      { instrument: 'RU', track: 'deportation', facts: [{ event: 'decision-known', date: '2026-02-30', timezone: 'UTC' }] },
      { instrument: 'RU', track: 'deportation', facts: [{ event: 'decision-known', date: '2026-02-01', timezone: 'Mars/Base' }] },
    ]
    for (const asked of bad)
      expect(todayOf(given, asked, law, '2026-03-01T00:00:00Z')).toEqual(answerCase(asked, law, '2026-03-01T00:00:00Z'))
    expect(todayOf(given, bad[0] ?? { instrument: '', track: '', facts: [] }, law, 'soon')).toEqual({
      ok: false,
      error: { code: 'now-invalid', at: 'now' },
    })
  })
})
