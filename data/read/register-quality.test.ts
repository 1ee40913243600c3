import { claimsTooMuch } from '@holdfast/law'
import { describe, expect, test } from 'vitest'
import { readObligations } from './obligations.ts'
import { readRegister } from './register.ts'
import { readSafeguards } from './safeguards.ts'

const register = readRegister()
const ids = (wrong: (one: (typeof register)[number]) => boolean) => register.filter(wrong).map((one) => one.instrument.id)

describe('every record can be followed to where it comes from', () => {
  test('an agreement read whole says who publishes it; only those nobody has a copy of name no text', () => {
    const without = ids((one) => one.instrument.texts.length === 0)
    expect(without).toEqual(ids((one) => one.instrument.texts.length === 0 && one.instrument.read.extent !== 'whole'))
    expect(without.length).toBeLessThanOrEqual(8)
  })
  test('where no address of the text is known, the publisher is named', () =>
    expect(ids((one) => one.instrument.texts.some((text) => text.url === undefined && text.published.trim() === ''))).toEqual([]))
  test('every event of a life has a source and claims no more than it carries', () => {
    const wrong = register.flatMap((one) => one.instrument.lifecycle.filter((event) => event.sources.length === 0 || claimsTooMuch(event)))
    expect(wrong).toEqual([])
  })
  test('no quotation is longer than fifteen words, and each names its place', () => {
    const cites = register.flatMap((one) => [...one.findings, ...one.limits, ...one.risks].flatMap((row) => row.cites))
    expect(cites.filter((cite) => (cite.quote ?? '').split(/\s+/u).length > 15 || cite.eId === '')).toEqual([])
  })
})

describe('a finding says honestly who made it', () => {
  test('what rules found in 28 agreements is never more than unverified, and a whole agreement has one kind of reader', () => {
    const byRules = register.filter((one) => one.findings.some((finding) => finding.by === 'rules'))
    expect(byRules).toHaveLength(28)
    for (const one of byRules)
      for (const finding of one.findings)
        expect([one.instrument.id, finding.rule, finding.by, finding.status]).toEqual([
          one.instrument.id,
          finding.rule,
          'rules',
          'unverified',
        ])
  })
  test('what rules found was found by the rules as they stand', () => {
    const versions = new Map<string, number>(readSafeguards().safeguards.map(({ id, version }) => [id, version]))
    const stale = register.flatMap((one) =>
      one.findings.flatMap(({ by, rule, searched }) =>
        by === 'rules' && searched?.rulesVersion !== versions.get(rule) ? [`${one.instrument.id} ${rule}`] : [],
      ),
    )
    expect(stale).toEqual([])
  })
  test('what one person read is reported, never verified', () => {
    const wrong = register.flatMap((one) => one.findings.filter((finding) => finding.by === 'one-reader' && finding.status === 'verified'))
    expect(wrong).toEqual([])
  })
})

test('a state’s row that rests on memory alone is unverified', () => {
  const book = readObligations()
  const recalled = new Set(
    book.sources.filter((source) => source.how === 'recalled' || source.how === 'assumed').map((source) => source.id),
  )
  expect(book.states).toHaveLength(64)
  const wrong = book.states.flatMap(({ state, obligations }) =>
    obligations
      .filter((row) => row.status !== 'unverified' && row.sources.every((id) => recalled.has(id)))
      .map((row) => `${state} ${row.treaty}`),
  )
  expect(wrong).toEqual([])
})
