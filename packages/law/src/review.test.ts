import { describe, expect, test } from 'vitest'
import type { Finding } from './audit.ts'
import { readLaw } from './read.ts'
import { reviewFinding, standingOf, unreviewed } from './review.ts'

const doc = readLaw('Article 1\n\nThe person shall have the right to a lawyer.', 'en')
const start = doc.text.indexOf('right to a lawyer')
const place = { start, end: start + 17 }
const machine: Finding = {
  rule: 'legal_counsel',
  finding: 'absent',
  cites: [],
  searched: { lang: 'en', languages: ['en'], terms: ['counsel'], articles: 1, blocks: 0, rulesVersion: 2 },
}
const first = { reviewer: 'r1', on: '2031-02-11', finding: 'present', places: [place], note: 'Stands in article 1.' } as const

describe('a reviewer corrects a finding and both answers stay', () => {
  test('the correction quotes the text and names the rules it corrects', () => {
    const reviewed = reviewFinding(unreviewed(machine), doc, first)
    expect(reviewed.ok && reviewed.value.machine).toEqual(machine)
    expect(reviewed.ok && reviewed.value.reviews[0]).toMatchObject({
      verdict: 'corrected',
      finding: 'present',
      quotes: [{ quote: 'right to a lawyer' }],
      rulesVersion: 2,
    })
    expect(reviewed.ok && standingOf(reviewed.value)).toEqual({ finding: 'present', by: 'reviewer', disputed: false })
  })
  test('two reviewers who differ are both shown', () => {
    const once = reviewFinding(unreviewed(machine), doc, first)
    const twice = once.ok ? reviewFinding(once.value, doc, { reviewer: 'r2', on: '2031-02-12', finding: 'absent' }) : once
    expect(twice.ok && twice.value.reviews).toHaveLength(2)
    expect(twice.ok && standingOf(twice.value)).toEqual({ finding: 'absent', by: 'reviewer', disputed: true })
  })
  test('unreviewed, the rules stand', () => {
    expect(standingOf(unreviewed(machine))).toEqual({ finding: 'absent', by: 'rules', disputed: false })
  })
})

describe('what is no review is refused', () => {
  const code = (input: Parameters<typeof reviewFinding>[2]) => {
    const reviewed = reviewFinding(unreviewed(machine), doc, input)
    return reviewed.ok ? 'ok' : reviewed.error.code
  }
  test.each([
    ['review-no-reviewer', { ...first, reviewer: ' ' }],
    ['review-bad-day', { ...first, on: '11.02.2031' }],
    ['review-no-quote', { ...first, places: [] }],
    ['review-place-outside', { ...first, places: [{ start: 3, end: 9999 }] }],
    ['ok', { ...first, finding: 'absent' as const, places: [] }],
  ])('%s', (expected, input) => {
    expect(code(input)).toBe(expected)
  })
  test('a review cannot be dated before the last one', () => {
    const once = reviewFinding(unreviewed(machine), doc, first)
    const back = once.ok ? reviewFinding(once.value, doc, { ...first, on: '2031-01-01' }) : once
    expect(!back.ok && back.error.code).toBe('review-earlier-than-last')
  })
})
