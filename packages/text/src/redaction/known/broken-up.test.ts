import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokensOf } from '../tagger/tokens.ts'
import type { KnownEntity } from './entity.ts'
import { findKnown, matcherOf } from './matcher.ts'

const found = (text: string, known: KnownEntity): readonly string[] =>
  findKnown(matcherOf([known], text), tokensOf(text)).map(({ start, end }) => text.slice(start, end))
const person = (text: string): KnownEntity => ({ text, kind: 'person' })

describe('a known name that is taken apart is found whole', () => {
  test.each([
    ['a line that ends within the word', 'Зеленоградов', 'встретил Зелено-\nградова вчера', 'Зелено-\nградова'],
    ['a Windows line end', 'Brankov', 'met Bran-\r\nkov there', 'Bran-\r\nkov'],
    ['a Korean line, which ends anywhere', '김철수', '그날 김철\n수는 왔다', '김철\n수'],
    ['letters spaced out', 'Ким Чхоль Су', 'гражданин К и м Чхоль Су', 'К и м Чхоль Су'],
    ['a whole name spaced out', 'Teodor Brankov', 'signed: T e o d o r  B r a n k o v.', 'T e o d o r  B r a n k o v'],
    ['syllables spaced out', '김철수', '성명 김 철 수는', '김 철 수'],
    ['syllables with points between', '김철수', '성명: 김·철·수', '김·철·수'],
    ['cells of a table', 'Kim Chol Su', '| Kim | Chol Su |', 'Kim | Chol Su'],
    ['the name of a file', 'Ana Zelenska', 'see zelenska_ana.docx', 'zelenska_ana'],
    ['a link', 'Ana Zelenska', 'https://example.org/people/ana-zelenska?id=3', 'ana-zelenska'],
    ['small letters', 'Kim Chol Su', 'my name is kim chol su and', 'kim chol su'],
  ])('%s', (_, known, text, expected) => expect(found(text, person(known))).toEqual([expected]))
  test('a word that only begins like one that was broken is not taken for it', () => {
    expect(found('The bran-\nkeepers met Bran.', person('Brankov'))).toEqual([])
    expect(found('Families baker and ann live there.', person('Ann Baker'))).toEqual([])
  })
})

describe('a known name in the other alphabet, by whatever system', () => {
  test.each([
    [
      'Мария Ивановна Орлова',
      ['Maria Orlova', 'Mariya Ivanovna Orlova', 'Marija Orlowa', 'Mariia Orlova', 'Orlovoy M.I.', 'ORLOVA, Maria'],
    ],
    ['Дмитрий Щербаков', ['Dmitry Shcherbakov', 'Dmitrij Schtscherbakow', 'Dmitriy Ščerbakov', 'Dmitri Chtcherbakov']],
    ['Евгений Хохлов', ['Yevgeny Khokhlov', 'Evgenii Hohlov', 'Jewgenij Chochlow']],
    ['Юлия Жукова', ['Yulia Zhukova', 'Iuliia Zhukova', 'Julija Zhukova']],
    ['Teodor Brankov', ['Теодора Бранкова', 'Теодору Бранкову', 'Бранковым', 'БРАНКОВ']],
    ['Olena Tkachenko', ['Олена Ткаченко', 'Олены Ткаченко']],
    ['Dmytro Zelensky', ['Зеленского', 'Зеленскому']],
  ] as const)('%s', (known, forms) => {
    for (const form of forms) {
      const text = `… ${form} …`
      expect([form, found(text, person(known)).join(' ').length > 0]).toEqual([form, true])
    }
  })
  test('a place too', () => {
    expect(found('He was held in Khabarovsk.', { text: 'Хабаровск', kind: 'place' })).toEqual(['Khabarovsk'])
    expect(found('Его держали в Зеленограде.', { text: 'Zelenograd', kind: 'place' })).toEqual(['Зеленограде'])
  })
  test('words of the same alphabet are compared letter by letter, and common words in small letters are nobody', () => {
    expect(found('Mr Orlowa and Ms Orlov.', person('Orlova'))).toEqual([])
    expect(found('the marina was full', person('Марина Орлова'))).toEqual([])
  })
})

describe('a known number, however it is grouped', () => {
  const groups = (digits: string, cuts: readonly number[], sign: string) =>
    [...digits].map((digit, at) => (at > 0 && cuts.includes(at) ? sign + digit : digit)).join('')
  test('by any of the usual signs between any of its digits', () => {
    const sign = fc.constantFrom(' ', '-', '\u00a0', '.', ' № ', '\n', '\u202f', '/')
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }), sign, (cuts, between) => {
        const written = groups('751234567', cuts, between)
        expect(found(`паспорт ${written}, выдан`, { text: '75 1234567', kind: 'code' })).toEqual([written])
      }),
    )
  })
  test('a telephone with its country, without it, and from within it', () => {
    for (const written of ['+7 999 555-01-42', '8 (999) 555-01-42', '89995550142', '79995550142', '999 555 01 42'])
      expect(found(`тел. ${written}, звонить`, { text: '+7 (999) 5550142', kind: 'code' }).join().replace(/\D/gu, '')).toContain(
        '9995550142',
      )
    expect(found('전화 010-5550-0142 입니다', { text: '+82 10 5550 0142', kind: 'code' })).toEqual(['010-5550-0142'])
  })
  test('a longer number is another', () => {
    expect(found('no. 7512345678', { text: '751234567', kind: 'code' })).toEqual([])
  })
})
