import type { IntakeDocument } from '@holdfast/intake'
import { describe, expect, test } from 'vitest'
import { saidByReading } from './reading-records.ts'

const read = (doubts: IntakeDocument['doubts']): { document: IntakeDocument; failure: null } => ({
  document: {
    kind: 'pdf',
    name: null,
    text: 'The hearing is on 14 March',
    blocks: [],
    pages: [],
    encoding: null,
    language: { lang: 'en', score: 1 },
    declared: {},
    doubts,
    active: [],
    parts: [],
    warnings: [],
  },
  failure: null,
})
const date = { start: 18, end: 26, kind: 'date', unconfirmed: true } as const

describe('what the record of a document says of its reading', () => {
  test('a first reading is unconfirmed', () => {
    expect(saidByReading(undefined, true, read([]))).toEqual({ reading: 'unconfirmed' })
  })
  test('read anew with places in doubt, an earlier comparison no longer counts: another text was compared', () => {
    expect(saidByReading('confirmed', true, read([date]))).toEqual({ reading: 'unconfirmed' })
  })
  test('read anew without any doubt, it stays', () => {
    expect(saidByReading('confirmed', true, read([]))).toEqual({})
  })
})
