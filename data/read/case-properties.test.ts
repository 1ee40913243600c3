import { answerCase, type Case, type CaseAnswer, type CaseFact, datedOf, knownTimes, zoneNamed } from '@holdfast/clock'
import { isoOf, mustBeDay } from '@holdfast/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCaseLaw } from './case-law.ts'

const law = readCaseLaw()
const now = '2026-11-20T00:00:00Z'
const zones = ['Asia/Vladivostok', 'Europe/Moscow', 'Asia/Pyongyang', 'UTC'] as const

/** Dates only: what to do first and what would change it are not needed here. */
function dated(track: string, facts: readonly CaseFact[]) {
  const instrument = law.instruments.get('ru-kp-2016')
  const procedure = law.procedures.get(instrument?.tracks.find((each) => each.id === track)?.procedure ?? '')
  const here = zoneNamed('Asia/Vladivostok')
  if (!procedure || !here) throw new Error('no procedure')
  const events = [...procedure.events, ...law.remedies.flatMap((remedy) => remedy.events)]
  const times = knownTimes(facts, [...new Map(events.map((event) => [event.id, event])).values()])
  if (!times.ok) throw new Error(times.error.code)
  return datedOf(procedure, times.value, here, now, law)
}

const anyDay = fc.integer({ min: mustBeDay('2014-01-10'), max: mustBeDay('2027-06-30') })
const anyZone = fc.constantFrom(...zones)
/** Each track with an event our time runs from, and the remedy it starts. */
const ours = fc.constantFrom(
  ['expulsion', 'decree-copy-received', 'ru-koap-30-3'],
  ['deportation', 'decision-known', 'ru-kas-219'],
  ['readmission', 'placement-ruling', 'ru-placement-appeal'],
  ['readmission', 'asylum-decision-notice', 'ru-refugee-law-10'],
  ['readmission', 'final-decision', 'un-cerd'],
)
const span = (event: string, from: number, to: number, timezone: string): CaseFact =>
  from === to ? { event, date: isoOf(from), timezone } : { event, edtf: `${isoOf(from)}/${isoOf(to)}`, timezone }

const dueOf = (found: ReturnType<typeof dated>, id: string): string => found.remedies.find((each) => each.id === id)?.due?.utc ?? '0000'

describe('never too late', () => {
  test('a span is due no later than any day inside it', () => {
    fc.assert(
      fc.property(ours, anyDay, fc.nat(40), fc.nat(40), anyZone, ([track, event, id], from, length, inside, timezone) => {
        const to = from + length
        const day = Math.min(from + inside, to)
        expect(
          dueOf(dated(track, [span(event, from, to, timezone)]), id) <= dueOf(dated(track, [span(event, day, day, timezone)]), id),
        ).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('knowing less never gives more time: a wider span, an open one, nothing at all', () => {
    fc.assert(
      fc.property(
        ours,
        anyDay,
        fc.nat(20),
        fc.nat(20),
        fc.nat(20),
        anyZone,
        ([track, event, id], from, length, before, after, timezone) => {
          const narrow = dueOf(dated(track, [span(event, from, from + length, timezone)]), id)
          const wide = dueOf(dated(track, [span(event, from - before, from + length + after, timezone)]), id)
          const open = dueOf(dated(track, [{ event, edtf: `../${isoOf(from + length)}`, timezone }]), id)
          const nothing = dueOf(dated(track, []), id)
          expect(wide <= narrow).toBe(true)
          // '0000' stands for no date, which is treated as due now.
          expect([open, nothing]).toEqual(['0000', '0000'])
        },
      ),
      { numRuns: 100 },
    )
  })

  test('a second account never gives more time', () => {
    fc.assert(
      fc.property(ours, anyDay, fc.integer({ min: -30, max: 30 }), anyZone, anyZone, ([track, event, id], day, shift, zone, other) => {
        const facts = [span(event, day, day, zone), span(event, day + shift, day + shift, other)]
        const both = dueOf(dated(track, facts), id)
        for (const fact of facts) expect(both <= dueOf(dated(track, [fact]), id)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('what the state can do is never later for knowing less, and sending is never later than the removal', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(30), fc.nat(30), anyZone, (day, before, after, timezone) => {
        const known = dated('readmission', [span('decision', day, day, timezone)])
        const wide = dated('readmission', [span('decision', day - before, day + after, timezone)])
        const handOver = (found: typeof known) => found.steps.find((step) => step.id === 'hand-over')?.earliest?.utc ?? '0000'
        expect(handOver(wide) <= handOver(known)).toBe(true)
        const removal = dated('readmission', [{ event: 'scheduled-removal', local: `${isoOf(day)}T10:00`, timezone }])
        const scheduled = removal.steps[0] && zoneNamed(timezone) ? `${isoOf(day + 1)}T` : ''
        for (const remedy of removal.remedies) {
          const send = remedy.latestSafeSend?.moment
          expect(send === null || send === undefined || send.utc < scheduled).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a later removal never makes the safe moment to send earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 20_000 }), (day, minute, later) => {
        const at = (total: number): CaseFact => {
          const [d, m] = [day + Math.floor(total / 1440), total % 1440]
          const time = `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`
          return { event: 'scheduled-removal', local: `${isoOf(d)}T${time}`, timezone: 'UTC' }
        }
        const [one, two] = [dated('readmission', [at(minute)]), dated('readmission', [at(minute + later)])]
        for (const [i, remedy] of one.remedies.entries()) {
          const [a, b] = [remedy.latestSafeSend?.moment?.utc, two.remedies[i]?.latestSafeSend?.moment?.utc]
          expect(a === undefined || b === undefined || a <= b).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('an answer depends on nothing but what it was given', () => {
  const anyFact = fc.record({
    event: fc.constantFrom('decision', 'request', 'consent', 'detained', 'scheduled-removal'),
    day: anyDay,
    zone: anyZone,
  })
  const factOf = ({ event, day, zone }: { readonly event: string; readonly day: number; readonly zone: string }) =>
    span(event, day, day, zone)
  const caseOf = (facts: readonly CaseFact[]): Case => ({ instrument: 'ru-kp-2016', track: 'readmission', facts: [...facts] })
  const answered = (asked: Case): CaseAnswer => {
    const found = answerCase(asked, law, now)
    if (!found.ok) throw new Error(found.error.code)
    return found.value
  }

  test('the order of the facts does not matter, and the case is not touched', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 4 }), (rows) => {
        const facts = rows.map(factOf)
        const asked = caseOf(facts)
        const before = JSON.stringify(asked)
        const one = answered(asked)
        const other = answered(caseOf([...facts].reverse()))
        expect(JSON.stringify(asked)).toBe(before)
        expect(other.steps).toEqual(one.steps)
        expect(other.next.map((each) => each.remedy)).toEqual(one.next.map((each) => each.remedy))
      }),
      { numRuns: 8 },
    )
  })

  test('every open remedy that can hold the removal is somewhere in what to do, or named beside what bars it', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 4 }), (rows) => {
        const found = answered(caseOf(rows.map(factOf)))
        const named = new Set(found.next.flatMap((each) => [each.remedy, ...each.instead]))
        const left = found.remedies.filter(
          (each) => each.open !== false && each.holdsRemoval && each.dueState !== 'passed' && !named.has(each.id),
        )
        expect(left.map((each) => each.id)).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})
