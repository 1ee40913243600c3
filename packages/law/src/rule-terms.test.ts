import { describe, expect, test } from 'vitest'
import { Lexicon } from './rule-terms.ts'

describe('terms are looked up word by word', () => {
  const lexicon = new Lexicon('en')
  test('endings, beginnings and alternatives', () => {
    const exact = lexicon.term('working day/days')
    const ending = lexicon.term('readmi*')
    const beginning = lexicon.term('*ation')
    const inner = lexicon.term('*admis*')
    expect(lexicon.atomsOf('readmission').length).toBe(2)
    expect(lexicon.atomsOf('day')).toEqual(exact.slots[1]?.atoms.slice(0, 1))
    expect(lexicon.atomsOf('application')).toEqual(beginning.slots[0]?.atoms)
    expect(lexicon.atomsOf('readmitted')).toEqual(ending.slots[0]?.atoms)
    expect(lexicon.atomsOf('nothing')).toEqual([])
    expect(inner.slots[0]?.atoms).toHaveLength(1)
  })
  test('a word learnt after a text was read is still found in the next', () => {
    const later = lexicon.term('nothing')
    expect(lexicon.atomsOf('nothing')).toEqual(later.slots[0]?.atoms)
  })
})
