import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type CountingRule, isWorking, leading, openCalendar, type Reckoning, reckon, reckonBatch } from '@holdfast/clock'
import { type Day, dayFrom, isoOf } from '@holdfast/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readClockLaw } from './calendars.ts'

const law = readClockLaw()
const day = (iso: string): Day => dayFrom(iso) ?? Number.NaN
const at = (on: Day) => `${isoOf(on)}T10:00`
const rules = [...law.rules.values()]
const anyDay = fc.integer({ min: day('2012-01-01'), max: day('2028-06-01') })

/** Everything a rule needs beside its own data. */
const more = (rule: CountingRule, n: number) => ({
  ...('calendar' in rule.count && rule.count.calendar === 'param' ? { calendar: 'weekends-only' } : {}),
  period:
    'n' in rule.count || rule.count.unit === 'window' || rule.count.unit === 'last-closing'
      ? {}
      : rule.count.unit === 'convert'
        ? { zones: ['Asia/Seoul'] }
        : { n },
})
function ask(rule: CountingRule, local: string, n = 7, timezone = 'Asia/Vladivostok'): Reckoning {
  const found = reckon({ rule: rule.id, local, timezone, ...more(rule, n) }, law)
  if (!found.ok) throw new Error(`${rule.id} ${found.error.code}`)
  return found.value
}

describe('laws that hold for every rule and every day', () => {
  // The law changed for these in between: each version is tried on its own side of the change.
  const changed = new Set(['ru.koap.30.3.days', 'ru.koap.30.3.sutki', 'echr.35.4months'])
  const steady = rules.filter(({ id }) => !changed.has(id))

  test('a later event never brings the date forward', () => {
    fc.assert(
      fc.property(fc.constantFrom(...steady), anyDay, fc.nat(60), fc.nat(20), (rule, on, delay, n) => {
        expect(ask(rule, at(on), n).utc <= ask(rule, at(on + delay), n).utc).toBe(true)
      }),
      { numRuns: 1500 },
    )
  })

  test('one day more never brings it forward either, but counting back', () => {
    const amounts = steady.filter(
      (rule) => !('n' in rule.count) && rule.count.unit !== 'window' && rule.count.unit !== 'last-closing' && rule.count.unit !== 'convert',
    )
    fc.assert(
      fc.property(fc.constantFrom(...amounts), anyDay, fc.nat(90), (rule, on, n) => {
        const [less, more] = [ask(rule, at(on), n).utc, ask(rule, at(on), n + 1).utc]
        const back =
          ('direction' in rule.count && rule.count.direction === 'before') || ('side' in rule.count && rule.count.side === 'before')
        // CPR 2.8 leaves out days off only up to five days: six may end before five.
        if (rule.count.unit === 'clear-day' && n === rule.count.short) return
        // FRCP 6(a)(2) keeps the time of day when it moves: Saturday 23:00 becomes Monday 23:00, one hour more Monday 00:00.
        if ('roll' in rule.count && rule.count.roll === 'same-time-next-working') return
        expect(back ? less >= more : less <= more).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('a date that is moved never lands on a day off, and is never more than a fortnight away', () => {
    const rolling = rules.filter(({ count }) => 'roll' in count && count.roll !== 'none')
    fc.assert(
      fc.property(fc.constantFrom(...rolling), anyDay, fc.integer({ min: 1, max: 60 }), (rule, on, n) => {
        const found = ask(rule, at(on), n)
        const name = 'calendar' in rule.count && rule.count.calendar !== 'param' ? (rule.count.calendar ?? '') : 'weekends-only'
        const calendar = law.calendars.get(name)
        if (!calendar || found.changes.length > 0) return
        expect([found.date, isWorking(openCalendar(calendar), day(found.date))]).toEqual([found.date, true])
      }),
      { numRuns: 1000 },
    )
  })

  test('the date that leads is the earliest of all, and readings are in order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), anyDay, (rule, on) => {
        const found = ask(rule, at(on))
        const all = [found.utc, ...found.readings.map(({ utc }) => utc)]
        expect(leading(found).utc).toBe([...all].sort()[0])
        expect(found.readings.map(({ utc }) => utc)).toEqual(found.readings.map(({ utc }) => utc).toSorted())
        expect(found.because.length).toBeGreaterThan(0)
        expect(found.cites.length).toBeGreaterThan(0)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('attacks', () => {
  test('amounts that are none: negative, fractional, endless, a text, a null', () => {
    for (const n of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e300, '10', null, {}, [], true, 2 ** 53]) {
      const found = reckon({ rule: 'us.frcp6.days', local: '2026-01-01', timezone: 'UTC', period: { n } }, law)
      if (n !== null) expect([n, found.ok || found.error.code]).toEqual([n, 'amount-invalid'])
    }
  })

  test('the largest amounts end in a date', () => {
    for (const [rule, n] of [
      ['us.frcp6.days', 36_500],
      ['ru.workdays', 10_000],
      ['uk.cpr28.after', 10_000],
      ['kr.civil.hours', 52_560_000],
      ['eu.1182.months', 1200],
    ] as const) {
      const found = reckon({ rule, local: '2026-01-01T10:00', timezone: 'UTC', period: { n }, calendar: 'weekends-only' }, law)
      expect([rule, found.ok || found.error.code]).toEqual([rule, true])
    }
  })

  test('the edges of the years', () => {
    const end = (local: string) => reckon({ rule: 'tz.hours', local, timezone: 'Asia/Seoul', period: { n: 1 } }, law)
    for (const local of [
      '9999-12-31T23:59',
      '0000-01-01T00:00',
      '-000001-01-01',
      '275760-09-13',
      '2026-01-01T24:00',
      '2026-01-01 10:00',
      '2026-1-1',
      '',
    ]) {
      const found = end(local)
      expect([local, found.ok || found.error.code]).toEqual([local, 'date-invalid'])
    }
    const far = reckon({ rule: 'us.frcp6.days', local: '9998-12-01', timezone: 'UTC', period: { n: 365 } }, law)
    expect(far.ok || far.error.code).toBe('amount-invalid')
    expect(end('0001-01-02T00:00').ok).toBe(true)
  })

  test('a date decades past its calendar is refused, for nothing would be known of it', () => {
    const found = reckon({ rule: 'us.pfr.30d', local: '2060-01-01', timezone: 'UTC' }, law)
    expect(found).toEqual({ ok: false, error: { code: 'calendar-ends', calendar: 'US', lastKnown: '2028-12-31' } })
  })

  test('rows of rubbish each get one refusal, the good row between them its date', () => {
    const good = { id: 'good', rule: 'treaty.25d', inputs: { trigger: { local: '2021-03-01T10:00', timezone: 'Europe/Moscow' } } }
    const rows = reckonBatch(
      [
        null,
        1,
        'x',
        [],
        {},
        { id: 'a' },
        { id: 'b', rule: 'no.such', inputs: good.inputs },
        good,
        { ...good, id: 'c', inputs: { trigger: { local: 5 } } },
      ],
      law,
    )
    expect(rows.map((row) => ('error' in row ? row.error.code : row.date))).toEqual([
      ...Array(6).fill('input-invalid'),
      'rule-unknown',
      '2021-03-26',
      'input-invalid',
    ])
    expect(rows.map(({ id }) => id)).toEqual([null, null, null, null, null, 'a', 'b', 'good', 'c'])
  })

  test('any rubbish at all: a date or a refusal, never an exception, never an echo', () => {
    const rubbish = fc.anything({ maxDepth: 2, withNullPrototype: true })
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('2026-01-31', '2026-02-30', 'RU', 'Asia/Seoul', 'treaty.25d', '__proto__', 'constructor'),
    )
    fc.assert(
      fc.property(text, text, text, rubbish, text, (rule, local, timezone, n, calendar) => {
        const [row] = reckonBatch([{ id: 1, rule, inputs: { trigger: { local, timezone }, period: { n, unit: calendar }, calendar } }], law)
        if (row && 'error' in row)
          expect(Object.keys(row.error).every((key) => ['code', 'at', 'most', 'calendar', 'lastKnown', 'cautious'].includes(key))).toBe(
            true,
          )
      }),
      { numRuns: 500 },
    )
  })
})

test('the machine may stand in Pyongyang, New York or Kiritimati: the answers are the same', () => {
  const script = `
    import { readClockLaw } from './data/read/calendars.ts'
    import { reckonBatch } from '@holdfast/clock'
    const law = readClockLaw()
    const rows = [...law.rules.keys()].flatMap((rule) => ['2014-10-25T12:00', '2015-08-14T23:45', '2018-05-04T20:00', '2026-03-29T02:30', '2026-12-31T23:59']
      .flatMap((local) => ['Asia/Pyongyang', 'America/New_York', 'Europe/Paris'].map((timezone) => ({ id: rule + local + timezone, rule,
        inputs: { trigger: { local, timezone }, calendar: 'weekends-only', period: { zones: ['Asia/Seoul'], ...(rule.includes('1182') || rule.includes('civil') ? { n: 9 } : {}) } } }))))
    process.stdout.write(JSON.stringify(reckonBatch(rows, law)))`
  const answers = ['UTC', 'Asia/Pyongyang', 'America/New_York', 'Pacific/Kiritimati'].map((TZ) => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, TZ },
      encoding: 'utf8',
    })
    expect(run.stdout.length).toBeGreaterThan(10_000)
    return createHash('sha256').update(run.stdout).digest('hex')
  })
  expect(new Set(answers).size).toBe(1)
})
