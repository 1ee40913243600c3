import { describe, expect, test } from 'vitest'
import { caseToFact, certainties, type Fact, factToCase } from './fact.ts'

const typed: Fact = { key: 1, event: 'decision', how: 'day', day: '2014-11-03', to: '2014-11-05', time: '14:30', zone: 'Asia/Vladivostok' }

describe('what is typed reaches the clock as it was meant', () => {
  test.each([
    ['exact', { local: '2014-11-03T14:30' }],
    ['day', { date: '2014-11-03' }],
    ['span', { edtf: '2014-11-03/2014-11-05' }],
    ['before', { edtf: '../2014-11-03' }],
    ['after', { edtf: '2014-11-03/..' }],
    ['unknown', { edtf: 'unknown' }],
  ] as const)('%s', (how, said) => {
    expect(factToCase({ ...typed, how })).toEqual({ event: 'decision', timezone: 'Asia/Vladivostok', ...said })
  })
  test('an exact moment without its hour, and a span that runs backwards, are not sent', () => {
    expect(factToCase({ ...typed, how: 'exact', time: null })).toBeNull()
    expect(factToCase({ ...typed, how: 'span', to: '2014-11-02' })).toBeNull()
    expect(factToCase({ ...typed, event: '' })).toBeNull()
  })
  test('a case goes into the form and comes out the same', () => {
    for (const how of certainties) {
      const sent = factToCase({ ...typed, how })
      const back = sent && caseToFact(sent, 1)
      expect(back && factToCase(back)).toEqual(sent)
    }
  })
})
