import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from './kind.ts'
import { redact } from './redact.ts'
import { singleDates } from './single-dates.ts'

const pieces = (text: string, kind: Finding['kind'] = 'date'): readonly string[] =>
  singleDates(text, { start: 0, end: text.length, kind, origin: 'pattern', sure: 1 }).map(({ start, end }) => text.slice(start, end))

describe('dates in one breath', () => {
  test('each is made coarser for itself and the words between them stand', () => {
    expect(redact('He was in hospital from 2 September 1996 until 6 November 1996.').text).toBe(
      'He was in hospital from September 1996 until November 1996.',
    )
  })
  test('a day without its month or year is apart too', () => {
    expect(pieces('10 and 12 May 2003')).toEqual(['10', '12 May 2003'])
    expect(pieces('15 October 2003, 19 January and 19 July 2004')).toEqual(['15 October 2003, 19 January', '19 July 2004'])
  })
  test('what is no date is left whole', () => {
    expect(pieces('Roads and Bridges', 'organisation')).toEqual(['Roads and Bridges'])
  })
  test('whatever the text, nothing but the joining words is given up', () => {
    const words = fc.constantFrom('and', 'to', 'until', ',', '12', 'May', '2003', 'or', '\n', 'x')
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (list) => {
        const text = list.join(' ')
        const kept = pieces(text).join(' ')
        for (const word of ['12', 'May', '2003', 'x']) expect(kept.split(word).length).toBe(text.split(word).length)
      }),
    )
  })
})

describe('the days a court speaks of in every judgment alike', () => {
  const text =
    'The application was transmitted to the Court on 1 November 1998, when Protocol No. 11 came into force. The applicant was heard on 3 May 1999.'
  const done = redact(text)
  test('are asked and not taken out unasked; every other day goes', () => {
    expect(done.text).toContain('1 November 1998')
    expect(done.text).not.toContain('3 May 1999')
    expect(done.flags.map(({ start, end }) => text.slice(start, end))).toContain('1 November 1998')
  })
})
