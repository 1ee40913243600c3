import {
  answerCase,
  type Case,
  type CaseAnswer,
  type CaseFact,
  caseLines,
  caseToJson,
  type RemedyAnswer,
  readCase,
  whatIf,
} from '@holdfast/clock'
import { locales } from '@holdfast/core'
import { sayBecause } from '@holdfast/words'
import { describe, expect, test } from 'vitest'
import { readCaseLaw } from './case-law.ts'

const law = readCaseLaw()
const zone = 'Asia/Vladivostok'
const on = (event: string, date: string): CaseFact => ({ event, date, timezone: zone })
const at = (event: string, local: string): CaseFact => ({ event, local, timezone: zone })
const about = (event: string, edtf: string): CaseFact => ({ event, edtf, timezone: zone })
const readmission = (...facts: readonly CaseFact[]): Case => ({ instrument: 'ru-kp-2016', track: 'readmission', facts: [...facts] })
const expulsion = (...facts: readonly CaseFact[]): Case => ({ instrument: 'ru-kp-2016', track: 'expulsion', facts: [...facts] })

function answer(asked: Case, now = '2026-11-20T00:00:00Z'): CaseAnswer {
  const answered = answerCase(asked, law, now)
  if (!answered.ok) throw new Error(answered.error.code)
  return answered.value
}
function remedy(from: CaseAnswer, id: string): RemedyAnswer {
  const found = from.remedies.find((each) => each.id === id)
  if (!found) throw new Error(`no remedy ${id}`)
  return found
}
function step(from: CaseAnswer, id: string) {
  const found = from.steps.find((each) => each.id === id)
  if (!found) throw new Error(`no step ${id}`)
  return found
}

describe('where Russia can still be taken', () => {
  const planned = answer(readmission(at('scheduled-removal', '2026-12-01T10:00')))

  test('Rule 39 against a removal planned in 2026 is closed since 16 September 2022, with the reason and what to use instead', () => {
    const rule39 = remedy(planned, 'echr-r39')
    expect(rule39.open).toBe(false)
    expect(rule39.reason.en).toContain('16 September 2022')
    expect(rule39.alternatives).toContain('un-cat')
    expect(rule39.latestSafeSend).toBeNull()
    expect(planned.next.map((each) => each.remedy)).not.toContain('echr-r39')
  })

  test('for facts of 2014 the European Court stays open, and says up to which day', () => {
    const then = remedy(answer(readmission(on('decision', '2014-11-03')), '2014-11-04T00:00:00Z'), 'echr-r39')
    expect(then).toMatchObject({ open: true, holdsRemoval: true })
    const now = remedy(answer(readmission(on('decision', '2014-11-03'))), 'echr-r39')
    expect(now).toMatchObject({ open: true, holdsRemoval: false })
    expect(now.because).toContainEqual({ code: 'case.standing.facts-only', params: { until: '2022-09-16' } })
  })

  test('the day before Russia left is in, the day it left is out', () => {
    const last = (date: string) => remedy(answer(readmission(on('scheduled-removal', date)), '2022-09-14T00:00:00Z'), 'echr-r39').open
    expect(last('2022-09-15')).toBe(true)
    expect(last('2022-09-16')).toBe(false)
  })

  test('an urgent action of the disappearances committee is closed, and the Working Group is offered', () => {
    expect(remedy(planned, 'ced-urgent-action')).toMatchObject({ open: false, alternatives: ['un-wgeid'] })
    expect(remedy(planned, 'un-wgeid').open).toBe(true)
  })

  test("the children's committee is closed: Russia is no party to its protocol", () => {
    expect(remedy(planned, 'un-crc-opic').open).toBe(false)
  })

  test('the Human Rights Committee, the Committee against Torture and CEDAW are open, recalled, and to be checked again', () => {
    for (const id of ['un-hrc', 'un-cat', 'un-cedaw', 'un-cerd']) {
      const committee = remedy(planned, id)
      expect(committee).toMatchObject({ open: true, status: 'unverified' })
      expect(committee.because.map((each) => each.code)).toContain('case.standing.checked')
    }
  })

  test('one committee is proposed and the others are named beside it, for one bars the rest', () => {
    const choice = planned.next.filter((each) => ['un-hrc', 'un-cat', 'un-cedaw', 'un-cerd'].includes(each.remedy ?? ''))
    expect(choice).toHaveLength(1)
    expect(choice[0]).toMatchObject({ do: 'choose-one', remedy: 'un-cat', instead: ['un-hrc', 'un-cedaw', 'un-cerd'] })
  })
})

describe('two readings give two dates', () => {
  test('both are shown and the earlier leads: thirty days from 3 November 2014 end on 2 or 3 December', () => {
    const { outerLimit } = step(answer(readmission(on('decision', '2014-11-03'))), 'hand-over')
    expect(outerLimit.earliest?.date).toBe('2014-12-02')
    expect(outerLimit.readings.find((each) => each.id === 'from-decision')?.latest?.date).toBe('2014-12-03')
  })

  test('the three reported starts of the thirty days are three readings; one that is not dated leaves no outer limit', () => {
    const one = step(answer(readmission(on('decision', '2014-11-03'))), 'hand-over').outerLimit
    expect(one.readings).toHaveLength(3)
    expect(one.latest).toBeNull()
    const all = step(
      answer(readmission(on('decision', '2014-11-03'), on('request', '2014-11-10'), on('consent', '2014-11-20'))),
      'hand-over',
    ).outerLimit
    expect([all.earliest?.date, all.latest?.date]).toEqual(['2014-12-02', '2014-12-20'])
  })

  test('a change of law between decree and deadline shows both versions and leads with the earlier', () => {
    const found = remedy(answer(expulsion(at('decree-copy-received', '2024-10-24T10:00')), '2024-10-25T00:00:00Z'), 'ru-koap-30-3')
    expect(found.due?.date).toBe('2024-11-03')
    expect(found.dueReadings[0]?.latest?.date).toBe('2024-11-05')
    expect(found.dueReadings[0]?.changes.map((each) => each.on)).toEqual(['2024-10-29'])
    expect(found.dueReadings[0]?.ruleSources.some((each) => each.title.includes('364-FZ') || each.title.includes('378872'))).toBe(true)
  })
})

describe("a state's limit is not our deadline", () => {
  const from = answer(readmission(on('decision', '2026-11-18'), on('request', '2026-11-18'), on('consent', '2026-11-19')))

  test('it can happen any time from the decision, at the latest then; and it is never said that there is time until then', () => {
    const handOver = step(from, 'hand-over')
    expect(handOver.earliest).toMatchObject({ date: '2026-11-18', time: '00:00' })
    const codes = handOver.because.map((each) => each.code)
    expect(codes).toContain('case.step.any-time-from')
    expect(codes).toContain('case.step.not-ours')
    const forbidden = { en: /you have until|deadline|until/i, ru: /у вас есть время|до которого/i, ko: /까지 시간이 있/ }
    for (const locale of locales) {
      const said = caseLines(from, locale)
        .filter((section) => section.section === 'steps')
        .flatMap((section) => section.lines.flatMap((each) => (each.kind === 'line' ? [sayBecause(locale, each.code, each.params)] : [])))
      expect(said.filter((text) => forbidden[locale].test(text))).toEqual([])
    }
  })

  test('what to do first names each act once, in its heading, and says under it what to do with it', () => {
    for (const locale of locales) {
      const [first] = caseLines(from, locale).filter((section) => section.section === 'next')
      let [name, headings, acts] = ['', 0, 0]
      for (const each of first?.lines ?? []) {
        if (each.kind === 'heading') {
          name = each.text.replace(/^\d+\. /, '')
          headings += 1
        }
        if (each.kind !== 'line') continue
        if (each.code.startsWith('case.act.')) acts += 1
        expect(sayBecause(locale, each.code, each.params)).not.toContain(name)
      }
      expect(headings).toBeGreaterThan(3)
      expect(acts).toBe(headings)
    }
  })

  test('no outer limit of the state becomes a date to act by', () => {
    const limit = step(from, 'hand-over').outerLimit.latest
    expect(from.next.every((each) => each.by === null || each.by.utc !== limit?.utc)).toBe(true)
    expect(from.next.find((each) => each.do === 'send' || each.do === 'choose-one')?.when).toBe('now')
  })

  test('a limit that has passed is an argument, not safety: the removal still counts as possible', () => {
    const late = answer(readmission(on('decision', '2026-01-10'), on('request', '2026-01-10'), on('consent', '2026-01-12')))
    expect(step(late, 'hand-over').status).toBe('limit-passed')
    expect(late.next[0]?.when).toBe('now')
  })
})

describe('what is not known becomes the safest bound, and says so', () => {
  test('a copy whose day of receipt is not known is counted from the decree itself', () => {
    const found = remedy(answer(expulsion(on('decree', '2026-11-18'))), 'ru-koap-30-3')
    expect(found.due?.date).toBe('2026-11-30')
    expect(found.because.map((each) => each.code)).toContain('case.limit.start-inferred')
  })

  test('"before 18 November" can mean that our time is over: act now, no date', () => {
    const found = remedy(answer(expulsion(about('decree-copy-received', '../2026-11-18'))), 'ru-koap-30-3')
    expect(found).toMatchObject({ due: null, dueState: 'start-unknown' })
    expect(answer(expulsion(about('decree-copy-received', '../2026-11-18'))).next[0]).toMatchObject({ remedy: 'ru-koap-30-3', when: 'now' })
  })

  test('two accounts of one event are taken together, and the earlier counts for us', () => {
    const two = answer(expulsion(on('decree-copy-received', '2026-11-16'), on('decree-copy-received', '2026-11-13')))
    const one = answer(expulsion(on('decree-copy-received', '2026-11-13')))
    expect(remedy(two, 'ru-koap-30-3').due).toEqual(remedy(one, 'ru-koap-30-3').due)
    expect(two.facts[0]).toMatchObject({ how: 'span', accounts: 2 })
  })

  test('hours without an hour run from midnight', () => {
    const limit = step(answer(readmission(on('detained', '2026-11-18'))), 'detention').outerLimit
    expect([limit.earliest?.time, limit.earliest?.date, limit.latest?.time]).toEqual(['00:00', '2026-11-20', '23:59'])
  })

  test('dates in an impossible order are pointed out', () => {
    const odd = answer(readmission(on('decision', '2026-11-18'), on('decision-known', '2026-11-10')))
    expect(odd.warnings.map((each) => each.code)).toContain('case.warning.out-of-order')
  })

  test('with nothing known everything can happen at any moment, and there is still something to do', () => {
    const empty = answer(readmission())
    expect(empty.warnings.map((each) => each.code)).toContain('case.warning.no-facts')
    expect(step(empty, 'hand-over')).toMatchObject({ earliest: null, status: 'any-moment' })
    expect(empty.next.length).toBeGreaterThan(3)
  })

  test('the fact most worth finding out of a bare decision is when the hand-over is to come', () => {
    expect(answer(readmission(on('decision', '2026-11-18'))).wouldChange[0]?.event).toBe('scheduled-removal')
  })
})

describe('the moment to send, there and here', () => {
  test('Strasbourg closes at 16:00, which is one in the morning in Vladivostok in winter', () => {
    const found = answer(readmission(at('scheduled-removal', '2021-12-15T10:00')), '2021-12-06T00:00:00Z')
    const rule39 = remedy(found, 'echr-r39')
    expect(rule39.latestSafeSend?.otherReading).toMatchObject({ date: '2021-12-13', time: '16:00', zone: 'Europe/Paris' })
    expect(rule39.latestSafeSend?.moment).toMatchObject({ date: '2021-12-10', time: '16:00' })
    expect(rule39.latestSafeSend?.local).toMatchObject({ date: '2021-12-11', time: '01:00', zone })
    expect(rule39.windows[0]?.opens.here).toMatchObject({ date: '2021-12-06', time: '17:00' })
  })

  test('a court that decides by the next working day is left that whole day before the removal', () => {
    const found = answer(readmission(at('scheduled-removal', '2026-12-04T09:00'), on('decision', '2026-11-23')), '2026-11-29T00:00:00Z')
    expect(remedy(found, 'ru-kas-219').latestSafeSend?.moment).toMatchObject({ date: '2026-12-02', time: '18:00', zone })
  })

  test('a safe moment that has gone by is still a reason to send, now', () => {
    const late = answer(readmission(at('scheduled-removal', '2026-11-20T18:00')))
    expect(remedy(late, 'un-cat').latestSafeSend?.state).toBe('passed')
    expect(late.next.find((each) => each.remedy === 'un-cat')?.when).toBe('now')
  })
})

describe('what if, without touching the file', () => {
  test('the same case with another date shows what would move, and leaves the case as it was', () => {
    const asked = Object.freeze(expulsion(on('decree-copy-received', '2026-11-13')))
    const before = JSON.stringify(asked)
    const supposed = whatIf(asked, { set: [on('decree-copy-received', '2026-11-16')] }, law, '2026-11-20T00:00:00Z')
    expect(JSON.stringify(asked)).toBe(before)
    const shift = supposed.ok ? supposed.value.shifts.find((each) => each.what === 'remedies.ru-koap-30-3.due') : undefined
    expect([shift?.was?.date, shift?.wouldBe?.date]).toEqual(['2026-11-23', '2026-11-26'])
  })
})

describe('a wrong file gets one clear error with its place', () => {
  const codeOf = (raw: unknown, now = '2026-11-20T00:00:00Z') => {
    const read = readCase(raw)
    const answered = read.ok ? answerCase(read.value, law, now) : read
    return answered.ok ? 'answered' : `${answered.error.code} ${answered.error.at}`
  }
  const fact = { event: 'decision', date: '2026-11-18', timezone: zone }
  const file = (facts: readonly unknown[], more: object = {}) => ({ instrument: 'ru-kp-2016', track: 'readmission', facts, ...more })

  test.each([
    ['an event the procedure never names', file([fact, { ...fact, event: 'decison' }]), 'event-unknown facts.1.event'],
    ['30 February', file([{ ...fact, date: '2026-02-30' }]), 'date-invalid facts.0.date'],
    ['a zone that does not exist', file([{ ...fact, timezone: 'Asia/Wladiwostok' }]), 'zone-unknown facts.0.timezone'],
    ['two dates for one fact', file([{ ...fact, local: '2026-11-18T10:00' }]), 'case-invalid facts.0'],
    ['an instrument nobody has', file([], { instrument: 'none' }), 'instrument-unknown instrument'],
    ['a track of another instrument', file([], { track: 'none' }), 'track-unknown track'],
    ['a field that does not belong', file([], { name: 'x' }), 'case-invalid name'],
    ['an EDTF expression that is none', file([{ event: 'decision', edtf: 'last week', timezone: zone }]), 'date-invalid facts.0.edtf'],
    ['nothing at all', null, 'case-invalid '],
  ])('%s', (_, raw, expected) => expect(codeOf(raw)).toBe(expected))

  test('a moment that is no instant', () => expect(codeOf(file([fact]), 'yesterday')).toBe('now-invalid now'))

  test('no error repeats what was typed', () => {
    const typed = readCase({ ...file([{ ...fact, event: 'Invented Person' }]), track: 'readmission' })
    const answered = typed.ok ? answerCase(typed.value, law, '2026-11-20T00:00:00Z') : typed
    expect(JSON.stringify(answered)).not.toContain('Invented')
  })
})

test('the JSON of an answer carries the fields others rely on, and survives being written and read', () => {
  const json = caseToJson(answer(readmission(on('decision', '2014-11-03'))))
  expect(JSON.parse(JSON.stringify(json))).toEqual(json)
  for (const each of json.steps)
    expect(Object.keys(each)).toEqual(expect.arrayContaining(['id', 'actor', 'earliest', 'outerLimit', 'status', 'because', 'cites']))
  for (const each of json.remedies)
    expect(Object.keys(each)).toEqual(
      expect.arrayContaining(['id', 'open', 'reason', 'due', 'suspensive', 'latestSafeSend', 'alternatives']),
    )
})
