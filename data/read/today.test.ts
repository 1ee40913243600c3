import {
  answerCase,
  type Case,
  type CaseFact,
  caseToJson,
  nextChange,
  type TodayRow,
  todayBoard,
  todayOrder,
  todayRow,
} from '@holdfast/clock'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCaseLaw, readExamples } from './case-law.ts'

const law = readCaseLaw()
const now = '2026-11-18T00:00:00Z'
const at = (event: string, local: string, timezone = 'Asia/Vladivostok'): CaseFact => ({ event, local, timezone })

function row(pseudonym: string, asked: Case, cover: string | null = null, when = now): TodayRow {
  const answered = answerCase(asked, law, when)
  if (!answered.ok) throw new Error(answered.error.code)
  return todayRow({ id: pseudonym, pseudonym, cover }, answered.value)
}
const expelled = (...facts: CaseFact[]): Case => ({ instrument: 'RU', track: 'expulsion', facts })
const fromLondon = (...facts: CaseFact[]): Case => ({ instrument: 'GB', track: 'removal', facts })

const heron = row('heron', expelled(at('decree-copy-received', '2026-11-16T17:10')), 'night desk')
const tern = row('tern', expelled(at('decree-copy-received', '2026-11-13T17:10')))
const announced = (day: string) =>
  fromLondon(at('scheduled-removal', `${day}T10:00`, 'Europe/London'), at('decision', '2026-11-10T10:00', 'Europe/London'))
const gull = row('gull', announced('2026-11-25'))
const auk = row('auk', announced('2026-12-02'))
const undated = row('undated', expelled({ event: 'decree', edtf: 'unknown', timezone: 'Asia/Vladivostok' }))
const skua = row('skua', expelled(at('decree', '2026-11-01T10:00'), at('removed', '2026-11-10T10:00')))

describe('one line of the board', () => {
  test('says where it stands, what is next, by when, who covers it', () => {
    expect(heron).toMatchObject({
      press: 'now',
      stage: { en: 'Copy of the decree handed over or received' },
      next: { do: 'send', name: { en: expect.stringContaining('Complaint against the expulsion decree') } },
      by: { date: '2026-11-26', time: '24:00', zone: 'Asia/Vladivostok', utc: '2026-11-26T14:00:00Z' },
      removal: { status: 'any-moment', moment: null },
      cover: 'night desk',
    })
  })
  test('an announced removal is no stage, but it dates the row', () => {
    expect(gull.stage?.en).toContain('decision')
    expect(gull.removal.moment?.utc).toBe('2026-11-25T10:00:00Z')
    expect(gull.press).toBe('by')
  })
  test('of a person who was removed it says so, and asks for nothing before the rest', () => {
    expect(skua).toMatchObject({ press: 'over', removal: { status: 'done' } })
  })
  test('who covers it stands in the case file or on the board; the board leads', () => {
    expect(row('a', { ...expelled(at('decree', '2026-11-10T10:00')), cover: 'from the file' }).cover).toBe('from the file')
    expect(row('a', { ...expelled(at('decree', '2026-11-10T10:00')), cover: 'from the file' }, 'from the board').cover).toBe(
      'from the board',
    )
  })
})

describe('the order of the board', () => {
  test('what must be done now, the earliest date first; then what has a date; the removed last', () => {
    expect(todayOrder([skua, auk, heron, gull, tern]).map(({ id }) => id)).toEqual(['tern', 'heron', 'gull', 'auk', 'skua'])
  })
  test('with no date at all a person can be taken at any moment: above everything that is due later than tomorrow', () => {
    expect(undated).toMatchObject({ press: 'now', by: null })
    const tomorrow = row('tern', expelled(at('decree-copy-received', '2026-11-08T17:10')))
    expect(todayOrder([tern, undated, tomorrow].map((each, i) => ({ ...each, id: `${i}` }))).map(({ id }) => id)).toEqual(['2', '1', '0'])
  })
  test('as time goes by an announced removal presses, and comes before one that is only possible', () => {
    const late = row('gull', announced('2026-11-25'), null, '2026-11-25T08:00:00Z')
    expect(late.press).toBe('now')
    expect(todayOrder([heron, late]).map(({ id }) => id)).toEqual(['gull', 'heron'])
  })
  test('in whatever order the cases come, the board is the same', () => {
    const rows = [skua, auk, heron, gull, tern]
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(todayOrder(shuffled)).toEqual(todayOrder(rows))
      }),
    )
  })
  test('no row that presses stands below one that does not', () => {
    const order = todayOrder(
      readExamples().flatMap(({ example }, i) => {
        const answered = answerCase(example.case, law, example.now)
        return answered.ok ? [todayRow({ id: String(i), pseudonym: String(i), cover: null }, answered.value)] : []
      }),
    )
    const rank = { now: 0, by: 1, 'open-ended': 2, over: 3 }
    expect(order.map(({ press }) => rank[press])).toEqual([...order.map(({ press }) => rank[press])].sort())
  })
  test('two cases with one id are refused, for one would hide the other', () => {
    expect(todayBoard([heron, { ...tern, id: 'heron' }])).toEqual({ ok: false, error: { code: 'id-twice' } })
  })
})

describe('a board that keeps what it knows', () => {
  test('until the next change a case gives the same answer but for its clock; at it the answer may differ', () => {
    for (const { example } of readExamples()) {
      const first = answerCase(example.case, law, example.now)
      if (!first.ok) continue
      const until = nextChange(first.value)
      expect(until > first.value.now).toBe(true)
      const before = `${until.slice(0, 17)}00Z` < until ? `${until.slice(0, 17)}00Z` : secondBefore(until)
      if (before <= first.value.now) continue
      const later = answerCase(example.case, law, before)
      if (!later.ok) throw new Error(later.error.code)
      const row = ({ now: _, ...rest }: TodayRow) => rest
      const given = { id: 'a', pseudonym: 'a', cover: null }
      expect(row(todayRow(given, later.value))).toEqual(row(todayRow(given, first.value)))
      expect(caseToJson(later.value).steps).toEqual(caseToJson(first.value).steps)
    }
  })
})

const secondBefore = (utc: string): string => {
  const minutes = Number(utc.slice(14, 16)) + 60 * Number(utc.slice(11, 13)) - 1
  return minutes < 0
    ? utc.slice(0, 11).concat('00:00:00Z')
    : `${utc.slice(0, 11)}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:59Z`
}
