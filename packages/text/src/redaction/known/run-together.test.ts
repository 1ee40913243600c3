import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyDecisions } from '../redact.ts'
import { tokensOf } from '../tagger/tokens.ts'
import type { KnownEntity } from './entity.ts'
import { findKnown, matcherOf } from './matcher.ts'

const found = (text: string, known: KnownEntity): readonly string[] =>
  findKnown(matcherOf([known], text), tokensOf(text)).map(({ start, end }) => text.slice(start, end))
const person = (text: string): KnownEntity => ({ text, kind: 'person' })

describe('a known name run together with others is found', () => {
  test.each([
    ['김철수', 'kimcholsu_passport.pdf', 'kimcholsu'],
    ['김철수', 'kimcholsupassport.pdf', 'kimcholsu'],
    ['김철수', 'KimCholSu2014.docx', 'KimCholSu'],
    ['Kim Chol Su', 'KIMCHOLSU.PDF', 'KIMCHOLSU'],
    ['Kim Chol Su', 'passportKimCholSuOld', 'KimCholSu'],
    ['김철수', '김철수진술서.hwp', '김철수'],
    ['김철수', '진술서김철수최종.hwp', '김철수'],
    ['김철수', '김철수동지가 왔다', '김철수'],
    ['김철수', '탈북자김철수씨는 왔다', '김철수'],
    ['김철수', 'https://example.org/people/kimcholsu/1', 'kimcholsu'],
    ['김철수', 'cholsukim85@example.org', 'cholsukim'],
    ['김철수', 'kim-chol-su', 'kim-chol-su'],
    ['김철수', 'KIM_CHOL_SU', 'KIM_CHOL_SU'],
    ['Ким Чхоль Су', 'паспортКимЧхольСу2.docx', 'КимЧхольСу'],
    ['Ким Чхоль Су', 'паспорткимчхольсу.pdf', 'кимчхольсу'],
    ['Мария Орлова', 'mariaorlova@example.org', 'mariaorlova'],
    ['Мария Орлова', 'orlovam@example.org', 'orlovam'],
    ['Мария Орлова', 'заявлениеОрлова.docx', 'Орлова'],
    ['Ana Zelenska', 'azelenska@example.org', 'azelenska'],
    ['Ana Zelenska', '/home/anazelenska/x.txt', 'anazelenska'],
    ['Ana Zelenska', 'passportzelenska.pdf', 'zelenska'],
  ])('%s in %s', (known, text, expected) => expect(found(text, person(known)).join()).toContain(expected))
  test('a place', () => {
    expect(found('справкаВладивосток.pdf', { text: 'Владивосток', kind: 'place' })).toEqual(['Владивосток'])
    expect(found('평양주소록.hwp', { text: '평양', kind: 'place' })).toEqual(['평양'])
  })
  test('the gate stops it', () => {
    expect(applyDecisions('see kimcholsu_passport.pdf', [], [person('김철수')]).leaks).toHaveLength(1)
  })
})

describe('a word that only holds the letters of a short name is left standing', () => {
  test.each([
    ['Ann Baker', 'the bakery.com site, annual.pdf'],
    ['이정', '수리이정표.hwp를 보라고 이정표까지'],
    ['김철수', '제철수출품목이 늘었다'],
    ['Ivan Sobol', 'sobolev_statement.pdf'],
  ])('%s', (known, text) => {
    expect(found(text, person(known))).toEqual([])
  })
})

test('wherever a known name of two words stands in the name of a file, no letter of it is left', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abdegnrstv0123456789_-'), maxLength: 12 })
  fc.assert(
    fc.property(letters, letters, (ahead, behind) => {
      const text = `${ahead}kimcholsu${behind}.pdf`
      const cover = new Set<number>()
      for (const { start, end } of findKnown(matcherOf([person('김철수')], text), tokensOf(text)))
        for (let at = start; at < end; at++) cover.add(at)
      for (let at = ahead.length; at < ahead.length + 9; at++) expect([text, cover.has(at)]).toEqual([text, true])
    }),
    { numRuns: 60 },
  )
})
