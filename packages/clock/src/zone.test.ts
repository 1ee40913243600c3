import { dayFrom, isoOf } from '@holdfast/core'
import { Temporal } from '@js-temporal/polyfill'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockOf, startOf, utcOf, wallAt, wallClock, type Zone, zoneNamed } from './zone.ts'

const zone = (name: string): Zone => {
  const found = zoneNamed(name)
  if (!found) throw new Error(name)
  return found
}
const day = (iso: string) => dayFrom(iso) ?? Number.NaN
const names = [
  'Asia/Vladivostok',
  'Asia/Pyongyang',
  'Asia/Seoul',
  'Europe/Moscow',
  'Europe/Paris',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Asia/Almaty',
  'Pacific/Apia',
  'UTC',
]

describe('zones as their history has them', () => {
  test('14 August 2015, 23:45 was twice in Pyongyang; 4 May 2018, 23:45 never', () => {
    expect(wallClock(zone('Asia/Pyongyang'), day('2015-08-14'), 85_500).kind).toBe('overlap')
    expect(wallClock(zone('Asia/Pyongyang'), day('2018-05-04'), 85_500)).toMatchObject({ kind: 'gap' })
    expect(utcOf(startOf(zone('Asia/Pyongyang'), day('2018-05-05')))).toBe('2018-05-04T15:00:00Z')
  })

  test('Vladivostok was eleven hours ahead until 26 October 2014, then ten', () => {
    expect(utcOf(wallClock(zone('Asia/Vladivostok'), day('2014-10-25'), 43_200).instants[0])).toBe('2014-10-25T01:00:00Z')
    expect(utcOf(wallClock(zone('Asia/Vladivostok'), day('2014-10-27'), 43_200).instants[0])).toBe('2014-10-27T02:00:00Z')
  })

  test('a day that begins at 01:00 because midnight was skipped begins there', () => {
    expect(utcOf(startOf(zone('America/Sao_Paulo'), day('2018-11-04')))).toBe('2018-11-04T03:00:00Z')
  })

  test('no zone goes by these names', () => {
    for (const name of [
      '',
      ' ',
      'Mars/Base',
      '+09:00',
      'Asia/Vladivostok ',
      '../etc/passwd',
      'Asia//Seoul',
      'UTC+9',
      '\u0000',
      'a'.repeat(10_000),
    ])
      expect([name, zoneNamed(name)]).toEqual([name, undefined])
  })
})

describe('the reference polyfill agrees', () => {
  const anyDay = fc.integer({ min: day('1990-01-01'), max: day('2037-12-31') })
  const anySecond = fc.integer({ min: 0, max: 1439 }).map((minute) => minute * 60)

  test('on the instant of every wall clock time, and on what is skipped or shown twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), anyDay, anySecond, (name, on, second) => {
        const local = Temporal.PlainDateTime.from(`${isoOf(on)}T${clockOf(second)}`)
        const [first, last] = (['earlier', 'later'] as const).map(
          (disambiguation) => local.toZonedDateTime(name, { disambiguation }).epochMilliseconds / 1000,
        )
        const meant = wallClock(zone(name), on, second)
        expect([meant.instants[0], meant.instants.at(-1)]).toEqual([first, last])
      }),
      { numRuns: 1500 },
    )
  })

  test('in the hours around every change of the clocks, too', () => {
    for (const name of names) {
      let at: Temporal.ZonedDateTime | null = Temporal.Instant.from('2005-01-01T00:00Z').toZonedDateTimeISO(name)
      for (let i = 0; at && i < 24; i++) {
        at = at.getTimeZoneTransition('next')
        if (!at) break
        for (const minutes of [-90, -31, -30, -1, 0, 1, 29, 30, 59, 90]) {
          const local = at.toPlainDateTime().add({ minutes })
          const meant = wallClock(zone(name), day(local.toPlainDate().toString()), local.hour * 3600 + local.minute * 60 + local.second)
          const [first, last] = (['earlier', 'later'] as const).map(
            (disambiguation) => local.toZonedDateTime(name, { disambiguation }).epochMilliseconds / 1000,
          )
          expect([name, local.toString(), meant.instants[0], meant.instants.at(-1)]).toEqual([name, local.toString(), first, last])
        }
      }
    }
  })

  test('on what the wall shows at an instant and on the start of every day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), anyDay, anySecond, (name, on, second) => {
        const instant = on * 86_400 + second
        const shown = Temporal.Instant.fromEpochMilliseconds(instant * 1000).toZonedDateTimeISO(name)
        const wall = wallAt(zone(name), instant)
        expect(`${isoOf(wall.day)}T${clockOf(wall.second)}`).toBe(shown.toPlainDateTime().toString({ smallestUnit: 'minute' }))
        expect(startOf(zone(name), on)).toBe(Temporal.PlainDate.from(isoOf(on)).toZonedDateTime(name).epochMilliseconds / 1000)
      }),
      { numRuns: 1000 },
    )
  })
})
