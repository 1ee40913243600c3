import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameForms } from '../../names/forms.ts'
import { tokensOf } from '../tagger/tokens.ts'
import type { KnownEntity } from './entity.ts'
import { findKnown, matcherOf } from './matcher.ts'

const found = (text: string, ...known: (KnownEntity | string)[]): readonly string[] =>
  findKnown(matcherOf(known.map((one) => (typeof one === 'string' ? { text: one } : one))), tokensOf(text)).map(({ start, end }) =>
    text.slice(start, end),
  )
const person = (text: string): KnownEntity => ({ text, kind: 'person' })

describe('a known person is found in every form', () => {
  test('family name alone, initials, family name first, without marks, in capitals', () => {
    const known = person('Mr Jörn Łukasz Vänderholm')
    for (const form of ['Vanderholm', 'J. Vänderholm', 'J.Ł. Vänderholm', 'Vänderholm, Jörn Łukasz', 'VÄNDERHOLM', 'Jörn'])
      expect(found(`Then ${form} spoke.`, known), form).not.toEqual([])
  })
  test('a Korean name in Latin and Cyrillic, with particles and case endings', () => {
    const known = person('김철수')
    expect(found('그날 김철수에게 전화했다.', known)).toEqual(['김철수'])
    for (const form of ['Kim Chol Su', 'Kim Chul-soo', 'Ким Чхоль Су']) expect(found(`… ${form} …`, known), form).toEqual([form])
  })
  test('a Russian name in every case', () => {
    const known = person('Иван Зеленоградов')
    for (const form of ['Зеленоградова', 'Зеленоградову', 'Зеленоградовым', 'И. Зеленоградове', 'Ивану Зеленоградову'])
      expect(found(`Сказано о ${form} вчера.`, known).join(' '), form).toContain(form.split(' ').at(-1))
  })
  test('a family name that is also a common word is found only with its capital', () => {
    expect(found('The baker saw Baker.', person('Ann Baker'))).toEqual(['Baker'])
  })
})

describe('writing that hides a name from a plain search hides it from nothing here', () => {
  const known = person('Teodor Brankov')
  test.each([
    ['composed and decomposed letters', 'Téodor Bránkov'.normalize('NFD')],
    ['a zero-width space inside', 'Teo\u200bdor Bran\u200dkov'],
    ['a soft hyphen inside', 'Teo\u00addor Bran\u00adkov'],
    ['Cyrillic look-alikes', 'Теоdоr Вrаnkоv'],
    ['full-width letters', 'Ｔｅｏｄｏｒ Ｂｒａｎｋｏｖ'],
    ['a line break between', 'Teodor\nBrankov'],
    ['a right-to-left mark between', 'Teodor \u200fBrankov'],
    ['a combining mark on every letter', 'T\u0301e\u0301o\u0301d\u0301o\u0301r\u0301 B\u0301r\u0301a\u0301n\u0301k\u0301o\u0301v\u0301'],
  ])('%s', (_, form) => {
    expect(found(`Then ${form} spoke.`, known)).not.toEqual([])
  })
  test('a lone surrogate beside the name breaks nothing', () => {
    expect(found('\ud800 Brankov \udc00', known)).toEqual(['Brankov'])
  })
})

describe('a matcher made for one text answers as one made for all', () => {
  const names = ['김철수', '남궁옥분', 'Ким Чхоль Су', 'Иван Зеленоградов', 'Teodor Brankov']
  test.each(names)('%s is found in each of its forms', (name) => {
    const known = [person(name)]
    const all = matcherOf(known)
    const forms = nameForms(name, 1500).filter((_, at) => at % 41 === 0)
    const missed = forms.filter(({ text }) => {
      const sentence = `Then ${text} spoke.`
      const spans = (matcher: ReturnType<typeof matcherOf>): string => JSON.stringify(findKnown(matcher, tokensOf(sentence)))
      return spans(matcherOf(known, sentence)) !== spans(all)
    })
    expect(missed).toEqual([])
  })
  test('any text, any of the names together', () => {
    const words = fc.constantFrom(
      'Ким',
      'Kim',
      'Chol',
      'Su',
      'Чхоль',
      'Су',
      'И',
      'Ли',
      '김철수가',
      '이영희',
      'Namgung',
      'Okbun',
      'Зеленоградову',
      'Brankov',
      'T.',
      'the',
      ',',
      '리',
      '학철',
    )
    const known = names.map(person)
    const all = matcherOf(known)
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ')
        expect(findKnown(matcherOf(known, text), tokensOf(text))).toEqual(findKnown(all, tokensOf(text)))
      }),
      { numRuns: 15 },
    )
  })
})

describe('what else a file knows', () => {
  test('a day in any way of writing it, but not the same day of another year', () => {
    const known: KnownEntity = { text: '2 November 2013', kind: 'date' }
    for (const form of [
      '2 November 2013',
      'November 2, 2013',
      '2.11.2013',
      '2013-11-02',
      '2 ноября 2013',
      '2013. 11. 2',
      '2013년 11월 2일',
      '2nd of November',
    ])
      expect(found(`On ${form} it happened`, known), form).toEqual([form])
    expect(found('On 2 November 1999 it happened', known)).toEqual([])
  })
  test('the short name a text gives to a known body is known from there on', () => {
    const text = 'He went to the Northern Timber Combine (“NTC”). The NTC refused.'
    expect(found(text, { text: 'Northern Timber Combine', kind: 'organisation' })).toEqual(['Northern Timber Combine', 'NTC', 'NTC'])
  })
  test('a body known by its own name only is known by the translation it stands behind in brackets, and from there on', () => {
    const text = 'He wrote to the Northern Insurance Authority (Zakład Ubezpieczeń). The Northern Insurance Authority was silent.'
    expect(found(text, { text: 'Zakład Ubezpieczeń', kind: 'organisation' })).toEqual([
      'Northern Insurance Authority',
      'Zakład Ubezpieczeń',
      'Northern Insurance Authority',
    ])
    expect(found('He joined the NTC (the Northern Timber Combine).', { text: 'Northern Timber Combine', kind: 'organisation' })).toEqual([
      'NTC',
      'Northern Timber Combine',
    ])
    expect(found('The Court (Northern Timber Combine) sat.', { text: 'Northern Timber Combine', kind: 'organisation' })).toEqual([
      'Northern Timber Combine',
    ])
  })
  test('a number that is part of a larger one is not the known number', () => {
    expect(found('It cost 1,260.45 then.', { text: '260', kind: 'code' })).toEqual([])
  })
  test('with nothing known nothing is found', () => {
    expect(found('Anything at all.')).toEqual([])
    expect(found('Anything at all.', '', '   ', '—')).toEqual([])
  })
})
