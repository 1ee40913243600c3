import { describe, expect, test } from 'vitest'
import type { ObligationBook, Treaty } from './obligation.ts'
import { overlay } from './overlay.ts'
import { entryWith, invented } from './register-fixtures.ts'

const text = (said: string) => ({ en: said, ru: said, ko: said })
const treaty = (id: string, more: Partial<Treaty> = {}): Treaty => ({
  id,
  name: text(id),
  short: text(id),
  force: 'binding',
  scope: 'universal',
  barsRemoval: true,
  articles: [],
  gives: text('gives'),
  lacks: text('lacks'),
  complaints: 'none',
  status: 'unverified',
  confidence: 'low',
  sources: ['made-up'],
  ...more,
})
const row = <M extends object>(id: string, more: M) => ({
  treaty: id,
  reservations: [],
  status: 'unverified' as const,
  confidence: 'low' as const,
  sources: ['made-up'],
  ...more,
})
const book: ObligationBook = {
  sources: [{ id: 'made-up', title: 'Invented', how: 'assumed', confidence: 'low' }],
  treaties: [treaty('refugees'), treaty('advice', { force: 'soft' }), treaty('custom', { force: 'custom' })],
  states: [
    {
      state: 'AA',
      checkedOn: '2031-01',
      obligations: [
        row('refugees', { stand: 'party', since: '2001-05-01' } as const),
        row('advice', { stand: 'signed' } as const),
        row('custom', { stand: 'party', since: 'unknown' } as const),
      ],
    },
    {
      state: 'BB',
      checkedOn: '2031-01',
      obligations: [
        row('refugees', { stand: 'not-party' } as const),
        row('advice', { stand: 'closed' } as const),
        row('custom', { stand: 'party', since: 'unknown' } as const),
      ],
    },
  ],
}
const found = (clause: Parameters<typeof entryWith>[0], day = '2031-02-11') => {
  const result = overlay(entryWith(clause), [], day, book)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const reason = (clause: Parameters<typeof entryWith>[0], state: string, id: string, day?: string) =>
  found(clause, day)
    .parties.find((party) => party.state === state)
    ?.rows.find((one) => one.treaty.id === id)?.overlay

describe('what an empty clause on other treaties pulls in', () => {
  const bare = { other_treaties_without_prejudice: 'weak' } as const
  test('it keeps what binds a party already', () => {
    expect(found(bare).clause.kind).toBe('bare')
    expect(reason(bare, 'AA', 'refugees')).toBe('overlay-kept')
  })
  test('it gives nothing to the side that is no party: there is nothing to keep', () =>
    expect(reason(bare, 'BB', 'refugees')).toBe('overlay-not-bound'))
  test('it keeps nothing before the party was bound', () => expect(reason(bare, 'AA', 'refugees', '2001-04-30')).toBe('overlay-not-bound'))
  test('a declaration is an argument, never an obligation', () => expect(reason(bare, 'AA', 'advice')).toBe('overlay-soft'))
  test('a bar on removal that binds one side only is shown as a gap', () =>
    expect(found(bare).gaps).toEqual([{ treaty: 'refugees', binds: ['AA'], doesNotBind: ['BB'], uncertain: [] }]))
})

describe('without a clause, and where nobody has read it', () => {
  test('treaties bind although the agreement is silent', () =>
    expect(reason({ other_treaties_without_prejudice: 'absent' }, 'AA', 'refugees')).toBe('overlay-binds-without-clause'))
  test('treaties bind although the clause was not read', () => expect(reason({}, 'AA', 'refugees')).toBe('overlay-binds-clause-unread'))
  test('treaties bind although the agreement sets itself above them', () =>
    expect(reason({ other_treaties_without_prejudice: 'denied' }, 'AA', 'refugees')).toBe('overlay-binds-despite-clause'))
})

test('a state for which no file is kept is named, not dropped', () => {
  const result = overlay(entryWith({}), ['AA', 'ZZ'], '2031-02-11', book)
  expect(result.ok && result.value.notKept).toEqual(['ZZ'])
})
test('a day that does not exist is refused', () => {
  expect(overlay(invented, [], '2031-02-30', book)).toEqual({ ok: false, error: { code: 'obligation-no-such-day', day: '2031-02-30' } })
})
