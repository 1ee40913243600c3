import { describe, expect, test } from 'vitest'
import { applyDecisions, redact } from '../redact.ts'
import { tokensOf } from '../tagger/tokens.ts'
import { inHangul } from './date-forms.ts'
import type { KnownEntity } from './entity.ts'
import { findKnown, matcherOf } from './matcher.ts'

const found = (text: string, known: KnownEntity): readonly string[] =>
  findKnown(matcherOf([known], text), tokensOf(text)).map(({ start, end }) => text.slice(start, end))
const everyForm = (known: KnownEntity, forms: string): void => {
  for (const form of forms.split('|')) expect([form, found(`— ${form} —`, known).join()]).toEqual([form, form])
}
const day = (text: string): KnownEntity => ({ text, kind: 'date' })

describe('a known day', () => {
  const forms =
    '03.11.14|3/11/14|11/3/14|3/XI/14|2014년 11월 3일|주체103(2014)년 11월 3일|주체103년 11월 3일|주체 103 (2014)년 11월 3일|2014年11月3日|11月3日|14.11.3|' +
    '3 ноября|третьего ноября|3-е ноября|3-его ноября|3 нояб. 2014|3 ноя 2014|3 ноябрь 2014|ноября 3|3 noyabrya 2014|십일월 삼일|2014 November 3|03 NOV 14|141103|03112014'
  test.each([
    '2014-11-03',
    '3 November 2014',
    '«3» ноября 2014 г.',
    '2014년 11월 3일',
    '주체103(2014)년 11월 3일',
    '2014年11月3日',
    '03.11.14',
  ])('given as %s it is found in every other way of writing it', (given) => {
    everyForm(day(given), forms)
  })
  test('as the one end of a range or a row it is found, and nothing of it is left', () => {
    for (const [text, gone] of [
      ['3–5 November 2014', '3'],
      ['1–3 November', '3 November'],
      ['November 3 to 5', 'November 3'],
      ['November 1–3, 2014', '3'],
      ['3 and 5 November', '3'],
      ['с 3 по 5 ноября 2014 года', '3'],
      ['3 и 5 ноября', '3'],
      ['11월 3~5일', '3'],
      ['11월 3일부터 5일까지', '3일'],
      ['11월 1~3일', '3일'],
    ] as const)
      expect([text, found(`— ${text} —`, day('2014-11-03')).join().includes(gone)]).toEqual([text, true])
  })
  test('another day, another year and a numbered line are left standing', () => {
    for (const text of [
      '13 November 2014',
      '3 November 1999',
      '03.11.15',
      '30–31 November',
      '4–5 November 2014',
      'point 3. 5 November 2014',
      '주체104(2015)년 11월 3일',
      '2015年11月3日',
      '11월 13일부터',
    ])
      expect([text, found(text, day('2014-11-03'))]).toEqual([text, []])
  })
  test('a number is said in Korean as it is counted', () => {
    expect([1, 10, 11, 20, 31].map(inHangul)).toEqual(['일', '십', '십일', '이십', '삼십일'])
  })
  test('the gate stops it', () => {
    for (const text of ['주체103년 11월 3일에 떠났다.', 'Held 3–5 November 2014.', 'с 3 по 5 ноября'])
      expect([text, applyDecisions(text, [], [day('3 November 2014')]).leaks.length]).toEqual([text, 1])
  })
})

describe('a known month and a known year', () => {
  test('a month in three languages', () => {
    for (const known of ['November 2014', 'ноябрь 2014', '2014년 11월'])
      everyForm(
        day(known),
        'November 2014|Nov. 2014|November of 2014|ноябрь 2014|ноября 2014|ноябре 2014|2014년 11월|11.2014|11/2014|2014-11|주체103(2014)년 11월',
      )
    expect(found('ноябрь 2015, 2014년 12월', day('November 2014'))).toEqual([])
  })
  test('a year by the Juche calendar, and as a year of birth', () => {
    everyForm(day('1985'), '1985|주체74|85년생')
  })
})

test('a day of the Juche calendar and one in characters go, though nobody knows them', () => {
  expect(redact('주체103(2014)년 11월 3일에 평양을 떠났다. 2014年11月3日에 도착하였다.').text).not.toMatch(/103|2014|3일|3日/u)
})

describe('a known number', () => {
  const code = (text: string): KnownEntity => ({ text, kind: 'code' })
  test('a passport with another sign, a word or nothing between its series and its number, and without its series', () => {
    everyForm(code('AB 1234567'), 'AB1234567|AB-1234567|AB № 1234567|AB no. 1234567|ab1234567|1234567')
    everyForm(code('75 1234567'), '75№1234567|75 № 1234567|75 номер 1234567|75 No. 1234567|1234567')
    everyForm(code('4510 123456'), '45 10 123456|45 10 № 123456|4510 номер 123456')
    everyForm(code('KP-A-77812'), 'KPA77812|KP A 77812')
  })
  test('a case with two figures of its year or four', () => {
    everyForm(code('2-345/2014'), '2-345/14|2–345/2014|2 - 345 / 2014|2_345_2014')
    everyForm(code('18403/91'), '18403/1991|18403-91')
  })
  test('another number is left standing', () => {
    for (const [known, text] of [
      ['AB 1234567', '12345678 and 234567'],
      ['2-345/2014', '2-345/15, 345/14'],
      ['18403/91', '18403/92'],
    ] as const)
      expect([text, found(text, code(known))]).toEqual([text, []])
  })
})

describe('a known body', () => {
  const body = (text: string): KnownEntity => ({ text, kind: 'organisation' })
  test('by its Russian initials, without its legal form, with its number', () => {
    everyForm(body('Министерство внутренних дел'), 'МВД|Министерства внутренних дел')
    everyForm(body('Управление по вопросам миграции'), 'УВМ')
    everyForm(body('ООО «Северный лес»'), 'Северный лес|Северного леса|Северном лесе')
    everyForm(body('Строительно-монтажное управление № 5'), 'СМУ-5|СМУ № 5')
  })
  test('parted or run together in Korean', () => {
    everyForm(body('조선림업총회사'), '조선 림업 총회사|조선림업 총회사')
  })
})

describe('a word that stands against letters of another script', () => {
  test.each([
    ['Vladivostok', 'place', 'Vladivostok에서 왔다'],
    ['Владивосток', 'place', 'Владивосток의 항구'],
    ['Kim Chol Su', 'person', 'Kim Chol Su는 왔다'],
    ['Ким Чхоль Су', 'person', 'Ким Чхоль Су가 왔다'],
  ] as const)('%s is found with its Korean particle', (text, kind, sentence) => {
    expect(found(sentence, { text, kind })).toEqual([text])
  })
})

describe('signs nobody sees', () => {
  test.each([
    ['2014-11-03', 'date', '03.\u00ad11.\u200b2014', '03.\u00ad11.\u200b2014'],
    ['2014-11-03', 'date', '3 \u00adNovember 2014', '3 \u00adNovember 2014'],
    ['김철수', 'person', '金哲\u00ad洙', '金哲\u00ad洙'],
    ['AB 1234567', 'code', 'AB 123\u200b4567', 'AB 123\u200b4567'],
  ] as const)('%s', (text, kind, sentence, expected) => expect(found(`— ${sentence} —`, { text, kind })).toEqual([expected]))
})

describe('a link that writes its letters by their bytes', () => {
  test.each([
    ['Ким Чхоль Су', 'person', `https://example.org/${encodeURIComponent('Ким Чхоль Су')}?id=3`, encodeURIComponent('Ким Чхоль Су')],
    ['김철수', 'person', `see https://example.org/q=${encodeURIComponent('김철수')}.pdf`, encodeURIComponent('김철수')],
    ['Хабаровск', 'place', `wiki/${encodeURIComponent('хабаровчанин')}`, encodeURIComponent('хабаровчанин')],
    ['2014-11-03', 'date', `?d=${encodeURIComponent('3 ноября')}&x=1`, encodeURIComponent('3 ноября')],
  ] as const)('%s is found in it', (text, kind, link, expected) => expect(found(link, { text, kind })).toEqual([expected]))
  test('bytes that are no letters, and a share, break nothing', () => {
    for (const text of ['%D0%', '%ff%FE%zz', '100%DA', '50% of 김철수', '%'.repeat(50)])
      expect([text, found(text, { text: '김철수', kind: 'person' })]).toEqual([text, text.includes('김') ? ['김철수'] : []])
  })
  test('the gate stops it', () => {
    const link = `https://example.org/${encodeURIComponent('김철수')}`
    expect(applyDecisions(link, [], [{ text: '김철수', kind: 'person' }]).leaks).toHaveLength(1)
  })
})

test('the adjective in the name of a body is declined with it', () => {
  everyForm(
    { text: 'Строительное управление Север', kind: 'organisation' },
    'Строительного управления Север|Строительному управлению Север|Строительным управлением Север|СУС',
  )
})

test('a Korean name as older Russian wrote it', () => {
  everyForm({ text: '김철수', kind: 'person' }, 'Ким Чер Су|Ким Чер Су|Ким Черсу')
  everyForm({ text: '리영희', kind: 'person' }, 'Ли Ен Хый')
})

test('what is given without its kind is looked for as a place too', () => {
  everyForm({ text: 'Хабаровск' }, 'Хабаровске|하바롭스크|хабаровчанин|Khabarovsk')
  everyForm({ text: '평양' }, '평양|Пхеньян|平壤')
  everyForm({ text: 'Vladivostok' }, 'Владивостоке|블라디보스토크')
})
