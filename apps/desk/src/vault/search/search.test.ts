import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answers, parseQuery, toMatch } from './query.ts'
import { stemEnglish } from './stem-en.ts'
import { stemRussian } from './stem-ru.ts'
import { wordList } from './words.ts'

const words = (text: string) => wordList(text).map((word) => word.text)

describe('text becomes words', () => {
  test('Korean runs become overlapping pairs, so that a word is found inside a longer one', () =>
    expect(words('강제송환 난민')).toEqual(['강제', '제송', '송환', '난민']))
  test('a Korean word typed as separate jamo is the same word', () => expect(words('송환'.normalize('NFD'))).toEqual(['송환']))
  test('ё is е, accents of Latin letters do not count, й stays й', () =>
    expect(words('Ёлка José Цой № 5')).toEqual(['елка', 'jose', 'цой', 'no', '5']))
  test('mixed scripts are told apart', () => expect(words('김정은Kim2014년')).toEqual(['김정', '정은', 'kim2014', '년']))
  test('any text gives words without spaces and quotes', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => words(text).every((word) => word.length > 0 && !/[\s"]/.test(word)))))
})

describe('stems', () => {
  test.each([
    ['беженец', 'беженца', 'беженцам', 'беженцев'].slice(1),
    ['депортация', 'депортации', 'депортацию', 'депортацией'],
    ['задержанный', 'задержанного', 'задержанному', 'задержанные'],
  ])('forms of one Russian word: %s, %s, %s', (...forms) => expect(new Set(forms.map(stemRussian)).size).toBe(1))
  test.each([
    ['иванов', 'иванова', 'иванову', 'ивановым'],
    ['пушкин', 'пушкина', 'пушкину', 'пушкиным'],
    ['беженец', 'беженца', 'беженцев', 'беженцам'],
    ['ребенок', 'ребенка', 'ребенку', 'ребенком'],
    ['кореец', 'корейца', 'корейцев', 'корейцам'],
  ])('each form finds each other, also where the stem differs: %s, %s, %s, %s', (...forms) => {
    for (const asked of forms)
      for (const written of forms) expect([asked, written, answers(parseQuery(asked), written)]).toEqual([asked, written, true])
  })
  test('forms of one English word', () => {
    expect(new Set(['deport', 'deported', 'deports', 'deporting', 'deportation'].map(stemEnglish)).size).toBe(1)
    expect(new Set(['refugee', 'refugees'].map(stemEnglish)).size).toBe(1)
  })
  test('known answers of the reference programs', () => {
    const russian = {
      возвращение: 'возвращен',
      противостоявшие: 'противостоя',
      красивейшая: 'красив',
      весь: 'ве',
      длинною: 'длин',
      честность: 'честност',
    }
    for (const [word, stem] of Object.entries(russian)) expect([word, stemRussian(word)]).toEqual([word, stem])
    const english = {
      relational: 'relat',
      hopefulness: 'hope',
      happy: 'happi',
      agreed: 'agre',
      electricity: 'electr',
      controlling: 'control',
    }
    for (const [word, stem] of Object.entries(english)) expect([word, stemEnglish(word)]).toEqual([word, stem])
  })
  test('a stem never grows', () =>
    fc.assert(fc.property(fc.stringMatching(/^[а-я]{1,20}$/), (word) => word.startsWith(stemRussian(word).replace(/н$/, '')))))
})

describe('what is typed becomes a question', () => {
  const forms = (stem: string) => (stem === 'беженц' ? ['беженца', 'беженцы'] : stem === '~환' ? ['송환'] : [])
  const ask = (text: string) => toMatch(parseQuery(text), forms)
  test('a word is asked for in all its forms', () => expect(ask('беженцы')).toBe('("беженцы" OR "беженца")'))
  test('a phrase is asked for as it stands', () => expect(ask('"forced return"')).toBe('"forced return"'))
  test('a star leaves the end open', () => expect(ask('depor*')).toBe('"depor"*'))
  test('a longer Korean word is a phrase of pairs', () => expect(ask('강제송환')).toBe('"강제 제송 송환"'))
  test('one syllable is looked for in every pair', () => expect(ask('환')).toBe('("환"* OR "송환")'))
  test('without and or', () => expect(ask('hearing OR appeal -court')).toBe('(("hearing" OR "appeal")) NOT ("court")'))
  test('a date is a phrase', () => expect(ask('2014-11-03')).toBe('"2014 11 03"'))
  test.each(['', '   ', '"', '***', '-', '()', '「」'])('%j asks for nothing', (text) => expect(ask(text)).toBeUndefined())
  test('a sign no alphabet has yet is asked for as it stands', () => expect(ask('\u2fd6')).toBe('"\u2fd6"*'))
  test('nothing that is typed breaks out of its quotes', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const match = ask(text)
        expect((match ?? '').replace(/"[^"\0]*"\*?/gu, '').replace(/ (?:OR|AND|NOT) |[() ]/gu, '')).toBe('')
      }),
    ))
  test('one field answers by itself', () => {
    expect(answers(parseQuery('беженцам'), 'Список беженцев')).toBe(true)
    expect(answers(parseQuery('송환'), '강제송환 협정')).toBe(true)
    expect(answers(parseQuery('"return forced"'), 'forced return')).toBe(false)
    expect(answers(parseQuery('ret*'), 'forced return')).toBe(true)
  })
})
