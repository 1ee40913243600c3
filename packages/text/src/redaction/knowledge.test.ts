import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Kind, kinds } from './kind.ts'
import { knowledgeOf, type SureThing } from './knowledge.ts'
import { thresholds } from './thresholds.ts'

const things = (kind: Kind, known: number, unknown: number): readonly SureThing[] =>
  Array.from({ length: known + unknown }, (_, at) => ({ kind, sure: 0.99, known: at < known }))
const evidence = (...all: readonly (readonly SureThing[])[]): number => knowledgeOf(all.flat()).evidence

describe('whether a file knows a text whole', () => {
  test('all of it known: likelier whole, and the more there is the likelier', () => {
    expect(evidence(things('person', 4, 0), things('date', 12, 0))).toBeGreaterThan(3)
    expect(evidence(things('date', 12, 0))).toBeGreaterThan(evidence(things('date', 5, 0)))
  })
  test('seven of ten of every kind known: likelier a part', () => {
    expect(evidence(things('person', 3, 1), things('date', 9, 3), things('place', 4, 2))).toBeLessThan(0)
  })
  test('two days left standing are forgiven where all people are known; two people are not where all days are', () => {
    expect(evidence(things('person', 8, 0), things('date', 10, 2))).toBeGreaterThan(0)
    expect(evidence(things('person', 6, 2), things('date', 12, 0))).toBeLessThan(evidence(things('person', 8, 0), things('date', 10, 2)))
  })
  test('who lets days stand lets many: ten of eighteen known count no less than a part drawn from all alike, where people and places are known', () => {
    const days = [...things('date', 10, 0), ...things('date', 0, 8).map((day) => ({ ...day, sure: 0.9 }))]
    expect(evidence(things('person', 6, 0), things('place', 6, 1), days)).toBeGreaterThan(thresholds.evidence)
    expect(evidence(things('person', 4, 2), things('place', 5, 2), things('date', 12, 6))).toBeLessThan(thresholds.evidence)
  })
  test('what the tagger itself doubts says little when it is left standing, and what it is sure of says much', () => {
    const unknown = (sure: number) => evidence(things('date', 8, 0), [{ kind: 'date', sure, known: false }])
    expect(unknown(0.5)).toBeGreaterThan(unknown(0.9))
    expect(unknown(0.9)).toBeGreaterThan(unknown(0.99))
  })
  test('a file that does not know whom the text is about hardly knows all of it', () => {
    const party = (known: boolean): readonly SureThing[] => [{ kind: 'person', sure: 1, known, isParty: true }]
    expect(evidence(things('date', 9, 0), party(true)) - evidence(things('date', 9, 0), party(false))).toBeGreaterThan(3)
  })
  test('a file of other people, or of nobody here, is never taken to know the text', () => {
    for (const kind of kinds) for (const count of [1, 5, 40, 400]) expect(evidence(things(kind, 0, count))).toBeLessThan(0)
    expect(evidence()).toBe(Number.NEGATIVE_INFINITY)
  })
  test('to know one more of the same things never makes it less likely', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 60 }), fc.nat(59), (kind, all, some) => {
        const known = some % all
        // Beyond what a file that knows a part would know: below, it is a part either way.
        fc.pre((all - known) / all <= 0.28)
        expect(evidence(things(kind, known + 1, all - known - 1))).toBeGreaterThan(evidence(things(kind, known, all - known)))
      }),
    )
  })
  test('the share is of what is surest, and never quite nothing or all', () => {
    expect(knowledgeOf(things('date', 3, 1)).share).toBeCloseTo(0.7)
    expect(knowledgeOf([{ kind: 'date', sure: 0.9, known: false }]).share).toBe(0.5)
  })
})
