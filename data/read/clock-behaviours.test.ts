/** The fifteen behaviours of the corpus, each by its id, each checked here in its shortest form; the long forms stand with counting and with cases. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { answerCase, type CaseAnswer, type CaseFact, leading, type RemedyAnswer, reckon } from '@holdfast/clock'
import { describe, expect, test } from 'vitest'
import { readCaseLaw } from './case-law.ts'

const corpus = fileURLToPath(new URL('../../../shared/facts/clock/vectors-behaviour.json', import.meta.url))
const present = existsSync(corpus)
if (!present) console.log('NOT RUN: corpus absent')
const law = readCaseLaw()
const ask = (rule: string, local: string, timezone: string, more = {}) => reckon({ rule, local, timezone, ...more }, law)
const dated = (rule: string, local: string, timezone: string, more = {}) => {
  const found = ask(rule, local, timezone, more)
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}
function caseOf(...facts: readonly CaseFact[]): CaseAnswer {
  const found = answerCase({ instrument: 'ru-kp-2016', track: 'readmission', facts: [...facts] }, law, '2026-11-20T00:00:00Z')
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}
const planned = caseOf({ event: 'scheduled-removal', local: '2026-12-01T10:00', timezone: 'Asia/Vladivostok' })
const remedy = (id: string): RemedyAnswer | undefined => planned.remedies.find((each) => each.id === id)

const behaviours: Readonly<Record<string, () => void>> = {
  'beh-01': () => expect(remedy('echr-r39')).toMatchObject({ open: false, latestSafeSend: null }),
  'beh-02': () => expect(remedy('ced-urgent-action')).toMatchObject({ open: false, alternatives: ['un-wgeid'] }),
  'beh-03': () => expect(remedy('un-crc-opic')?.open).toBe(false),
  'beh-04': () => expect(['un-hrc', 'un-cat', 'un-cedaw'].map((id) => remedy(id)?.open)).toEqual([true, true, true]),
  'beh-05': () => {
    const found = dated('ru.koap.30.3.days', '2027-03-01T10:00', 'Europe/Moscow')
    expect(found.provisional && found.because.some(({ code }) => code === 'calendar-ends')).toBe(true)
  },
  'beh-06': () => expect(ask('ru.koap.30.3.days', '2026-02-30', 'Europe/Moscow')).toMatchObject({ error: { code: 'date-invalid' } }),
  'beh-07': () =>
    expect(ask('ru.const.22.48h', '2026-03-06', 'Asia/Vladivostok')).toMatchObject({
      error: { code: 'hour-missing', cautious: { date: '2026-03-08', time: '00:00' } },
    }),
  'beh-08': () => {
    const found = dated('tz.hours', '2026-03-29T02:30', 'Europe/Zurich', { period: { unit: 'hour', n: 0 } })
    expect([found.utc, found.readings.map(({ utc, reason }) => [utc, reason])]).toEqual([
      '2026-03-29T00:30:00Z',
      [['2026-03-29T01:30:00Z', 'local-time-skipped']],
    ])
  },
  'beh-09': () => {
    const found = dated('tz.hours', '2026-10-25T02:30', 'Europe/Zurich', { period: { unit: 'hour', n: 0 } })
    expect([found.utc, found.readings[0]?.reason]).toEqual(['2026-10-25T00:30:00Z', 'local-time-twice'])
  },
  'beh-10': () => {
    const found = dated('tz.hours', '2018-05-04T23:45', 'Asia/Pyongyang', { period: { unit: 'hour', n: 0 } })
    expect([found.utc, ...found.readings.map(({ utc }) => utc)]).toEqual(['2018-05-04T14:45:00Z', '2018-05-04T15:15:00Z'])
  },
  'beh-11': () => {
    const found = dated('rukp.transfer.30d', '2026-02-02T12:00', 'Asia/Vladivostok')
    expect([leading(found).date, found.date]).toEqual(['2026-03-03', '2026-03-04'])
  },
  'beh-12': () => {
    const found = dated('ru.koap.30.3.sutki', '2024-10-25T12:00', 'Asia/Vladivostok')
    expect([leading(found).date, found.readings.map(({ date }) => date), found.changes[0]?.on]).toEqual([
      '2024-11-04',
      ['2024-11-05'],
      '2024-10-29',
    ])
    expect(dated('us.bia.30d', '2026-03-09T10:00', 'America/New_York').readings.map(({ date }) => date)).toEqual(['2026-03-19'])
  },
  'beh-13': () => {
    const handOver = caseOf({ event: 'decision', date: '2026-11-10', timezone: 'Asia/Vladivostok' }).steps.find(
      (step) => step.id === 'hand-over',
    )
    const codes = handOver?.because.map(({ code }) => code) ?? []
    expect(codes).toContain('case.step.any-time-from')
    expect(codes).toContain('case.step.not-ours')
  },
  'beh-14': () => {
    expect(ask('ru.workdays', '2026-06-05T10:00', 'Asia/Pyongyang', { period: { n: 2 }, calendar: 'KP' })).toMatchObject({
      error: { code: 'calendar-too-weak' },
    })
    expect(dated('eu.1182.days', '2026-06-05T10:00', 'Asia/Pyongyang', { period: { n: 1 }, calendar: 'KP' }).date).toBe('2026-06-06')
  },
  'beh-15': () => {
    const script =
      "import{reckon}from'@holdfast/clock';import{readClockLaw}from'@holdfast/data';const a=reckon({rule:'ru.koap.30.3.days',local:'2025-04-25T15:40',timezone:'Asia/Vladivostok'},readClockLaw());console.log(a.ok&&a.value.utc)"
    const run = (TZ: string) =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        cwd: fileURLToPath(new URL('../..', import.meta.url)),
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }).trim()
    expect(['Asia/Pyongyang', 'America/New_York'].map(run)).toEqual(['2025-05-05T14:00:00Z', '2025-05-05T14:00:00Z'])
  },
}

describe.skipIf(!present)('the behaviours of the corpus', () => {
  const rows: readonly { readonly id: string; readonly input: string }[] = present ? JSON.parse(readFileSync(corpus, 'utf8')) : []
  test('fifteen, and each has its check', () => expect(rows.map(({ id }) => id)).toEqual(Object.keys(behaviours)))
  for (const { id, input } of rows) test(`${id}: ${input}`, () => behaviours[id]?.())
})
