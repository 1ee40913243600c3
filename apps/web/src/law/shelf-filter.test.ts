import type { ShelfRow } from '@holdfast/desk/api'
import { describe, expect, test } from 'vitest'
import { filterShelf, isAnythingWanted, nothingWanted } from './shelf-filter.ts'

const said = (text: string) => ({ en: text, ru: text, ko: text })
const row = (id: string, more: Partial<ShelfRow>): ShelfRow => ({
  id,
  short: said(id),
  parties: ['AA', 'BB'],
  extent: 'whole',
  tally: { present: 0, weak: 0, absent: 0, denied: 0, unknown: 0 },
  hasClock: false,
  kind: 'agreement',
  subject: 'readmission',
  groups: [],
  grades: ['absent', 'weak'],
  by: 'one-reader',
  stage: 'signed',
  force: 'in-force',
  signed: null,
  ...more,
})
const rows = [
  row('a', {}),
  row('b', { parties: ['AA', 'CC'], grades: ['present', 'absent'], force: 'provisional' }),
  row('c', { by: 'rules', force: 'not-known', grades: ['denied', 'unknown'], subject: 'transit' }),
]
const found = (wanted: Partial<typeof nothingWanted>) =>
  filterShelf(rows, { ...nothingWanted, ...wanted }, ['interpreter', 'counsel'], (one) => `${one.id} ${one.parties.join(' ')}`).map(
    (one) => one.id,
  )

describe('the register is filtered', () => {
  test('nothing asked leaves all', () => {
    expect(found({})).toEqual(['a', 'b', 'c'])
    expect([isAnythingWanted(nothingWanted), isAnythingWanted({ ...nothingWanted, party: 'AA' })]).toEqual([false, true])
  })
  test('by a party, a subject, a reader', () => {
    expect(found({ party: 'CC' })).toEqual(['b'])
    expect(found({ subject: 'transit' })).toEqual(['c'])
    expect(found({ by: 'rules' })).toEqual(['c'])
  })
  test('those that give an interpreter; those silent on counsel', () => {
    expect(found({ rule: 'interpreter', finding: 'given' })).toEqual(['b'])
    expect(found({ rule: 'counsel', finding: 'absent' })).toEqual(['b'])
    expect(found({ rule: 'counsel', finding: 'given' })).toEqual(['a'])
  })
  test('a refusal of anything', () => expect(found({ finding: 'denied' })).toEqual(['c']))
  test('what is applied provisionally counts as in force; what is not known does not', () =>
    expect(found({ force: 'in-force' })).toEqual(['a', 'b']))
  test('all words must be there, in any order', () => expect(found({ words: 'cc  B' })).toEqual(['b']))
})
