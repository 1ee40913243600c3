import { describe, expect, test } from 'vitest'
import { compareEntries, compareInstruments } from './compare.ts'
import { compareToJson } from './export-json.ts'
import { entryWith } from './register-fixtures.ts'
import type { RegisterLimit } from './register-schema.ts'

const reply = (amount: number): RegisterLimit => ({
  trigger: 'request',
  countedBack: false,
  amount,
  unit: 'working_day',
  actor: 'requested',
  effect: 'reply',
  extendable: false,
  status: 'reported',
  cites: [{ work: 'example-2031', eId: 'art_2', lang: 'en', quote: `within ${amount} working days` }],
})
const a = entryWith({ legal_counsel: 'absent', judicial_remedy: 'present' }, { id: 'a', limits: [reply(8)] })
const b = entryWith({ legal_counsel: 'absent', judicial_remedy: 'absent' }, { id: 'b', limits: [reply(20)] })
const unread = entryWith({ judicial_remedy: 'present' }, { id: 'unread', extent: 'fragments' })

describe('two instruments side by side', () => {
  const made = compareEntries([a, b])
  const row = (rule: string) => made.safeguards.find((one) => one.rule === rule)
  test('a court in one and silence in the other is a difference', () =>
    expect(row('judicial_remedy')).toMatchObject({ differs: true, incomplete: false }))
  test('silence in both is none', () => expect(row('legal_counsel')).toMatchObject({ differs: false, incomplete: false }))
  test('what nobody has read is no difference, and the row says that it is incomplete', () => {
    expect(compareEntries([a, unread]).safeguards.find((one) => one.rule === 'legal_counsel')).toMatchObject({
      differs: false,
      incomplete: true,
    })
  })
  test('eight and twenty working days to reply differ', () =>
    expect(made.limits).toMatchObject([{ effect: 'reply', differs: true, incomplete: false }]))
  test('a missing period in a fragment is not called a difference', () =>
    expect(compareEntries([a, unread]).limits).toMatchObject([{ effect: 'reply', differs: false, incomplete: true }]))
  test('the JSON names the rules and periods that differ', () =>
    expect(compareToJson(made).differs).toEqual({ safeguards: ['judicial_remedy'], timeLimits: ['reply'], risks: [] }))
})

describe('what cannot be compared', () => {
  test('one instrument with itself', () =>
    expect(compareInstruments([a, b], ['a', 'a'])).toMatchObject({ error: { code: 'compare-needs-two' } }))
  test('an instrument the register does not hold', () =>
    expect(compareInstruments([a, b], ['a', 'c'])).toEqual({ ok: false, error: { code: 'register-unknown-instrument', id: 'c' } }))
})
