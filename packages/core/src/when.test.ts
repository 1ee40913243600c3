import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFrom, firstDay, isoOf, lastDay } from './day.ts'
import { earliest, latest, parseWhen, type WhenInput } from './when.ts'

const edges = (input: WhenInput) => {
  const read = parseWhen(input)
  if (!read.ok) return read.error.code
  return [read.value.kind, earliest(read.value)?.day ?? 'open', latest(read.value)?.day ?? 'open'].join(' ')
}

describe('an uncertain date keeps its safest bounds', () => {
  test('a time on the wall is exact, a day reaches from its start to its end', () => {
    expect(edges({ local: '2014-11-03T10:15' })).toBe('instant 2014-11-03 2014-11-03')
    expect(edges({ local: '2014-11-03' })).toBe('day 2014-11-03 2014-11-03')
    expect(edges({ date: '2014-11-03' })).toBe('day 2014-11-03 2014-11-03')
  })

  test('between 3 and 5 November, in any way EDTF writes it', () => {
    for (const edtf of ['2014-11-03/2014-11-05', '[2014-11-03..2014-11-05]', '[2014-11-03,2014-11-05]']) {
      expect(edges({ edtf })).toBe('span 2014-11-03 2014-11-05')
    }
    expect(edges({ edtf: '2014-11' })).toBe('span 2014-11-01 2014-11-30')
    expect(edges({ edtf: '2014-11-0X' })).toBe('span 2014-11-01 2014-11-09')
    expect(edges({ edtf: '2014-11-1X/2014-12' })).toBe('span 2014-11-10 2014-12-31')
    expect(edges({ edtf: '2014' })).toBe('span 2014-01-01 2014-12-31')
  })

  test('on or before, on or after, and nothing known at all', () => {
    for (const edtf of ['../2014-11-03', '/2014-11-03', '[..2014-11-03]']) expect(edges({ edtf })).toBe('before open 2014-11-03')
    for (const edtf of ['2014-11-03/..', '2014-11-03/', '[2014-11-03..]']) expect(edges({ edtf })).toBe('after 2014-11-03 open')
    for (const edtf of ['', '..', '../..', 'XXXX', 'unknown']) expect(edges({ edtf })).toBe('unknown open open')
    expect(edges({})).toBe('unknown open open')
  })

  test('a doubtful day is still that day, and is marked', () => {
    expect(parseWhen({ edtf: '2014-11-03?' })).toEqual({ ok: true, value: { kind: 'day', day: '2014-11-03', doubtful: true } })
  })
})

describe('what is no date is refused, and never repeated', () => {
  test('30 February, 29 February of a common year, a month 13, an hour 25, an end before its start', () => {
    const wrong: readonly WhenInput[] = [
      { local: '2026-02-30' },
      { date: '2026-02-29' },
      { date: '2026-02-03T10:00' },
      { local: '2026-11-03T25:00' },
      { local: '2026-11-03T10:00Z' },
      { local: '2026-11-03T10:00+09:00' },
      { edtf: '2026-02-29' },
      { edtf: '2026-02-29/2026-03-05' },
      { edtf: '2026-13' },
      { edtf: '2026-11-05/2026-11-03' },
      { edtf: '2026-22' },
      { edtf: '2026-11-03T10:00/2026-11-04' },
    ]
    for (const input of wrong) expect(edges(input)).toBe('date-invalid')
  })

  test('two ways of saying it at once are refused', () => {
    expect(parseWhen({ local: '2026-11-03', edtf: '2026' })).toEqual({ ok: false, error: { code: 'date-twice', at: 'edtf' } })
  })

  test('any text at all gives a date, unknown, or one clear refusal', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const input of [{ local: text }, { date: text }, { edtf: text }]) {
          const read = parseWhen(input)
          if (!read.ok) expect(JSON.stringify(read.error).length).toBeLessThan(60)
        }
      }),
      { numRuns: 300 },
    )
  })
})

test('a span is bounded by its own first and last day, whatever they are', () => {
  const anyDay = fc.integer({ min: firstDay, max: lastDay })
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const [from, to] = [isoOf(Math.min(a, b)), isoOf(Math.max(a, b))]
      const read = parseWhen({ edtf: `${from}/${to}` })
      expect(read.ok && earliest(read.value)?.day).toBe(from)
      expect(read.ok && latest(read.value)?.day).toBe(to)
      expect(dayFrom(from)).toBeLessThanOrEqual(dayFrom(to) ?? 0)
    }),
    { numRuns: 300 },
  )
})

test('a plain span is read as the library reads the same span written as a set', () => {
  const anyDay = fc.integer({ min: firstDay + 400, max: lastDay - 400 })
  fc.assert(
    fc.property(anyDay, fc.nat(3000), (a, length) => {
      const [from, to] = [isoOf(a), isoOf(Math.min(a + length, lastDay))]
      expect(parseWhen({ edtf: `${from}/${to}` })).toEqual(parseWhen({ edtf: `[${from}..${to}]` }))
      expect(parseWhen({ edtf: `../${to}` })).toEqual(parseWhen({ edtf: `[..${to}]` }))
      expect(parseWhen({ edtf: `${from}/..` })).toEqual(parseWhen({ edtf: `[${from}..]` }))
    }),
    { numRuns: 200 },
  )
})
