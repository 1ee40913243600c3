import { describe, expect, test } from 'vitest'
import { applyDecisions } from '../redact.ts'
import { tokensOf } from '../tagger/tokens.ts'
import type { KnownEntity } from './entity.ts'
import { findKnown, matcherOf } from './matcher.ts'

const found = (text: string, known: KnownEntity): readonly string[] =>
  findKnown(matcherOf([known], text), tokensOf(text)).map(({ start, end }) => text.slice(start, end))
const place = (text: string): KnownEntity => ({ text, kind: 'place' })
const person = (text: string): KnownEntity => ({ text, kind: 'person' })

describe('a foreign place the file knows is found in Hangul, as Seoul and as Pyongyang spell it', () => {
  test.each([
    ['Владивосток', '블라디보스토크 블라디보스또크 블라지보스또크 울라지보스또크 블라디보스톡'],
    ['Vladivostok', '블라디보스토크 울라지보스또크'],
    ['Артём', '아르툠 아르쫌'],
    ['Artyom', '아르툠 아르쫌'],
    ['Хабаровск', '하바롭스크 하바로프스크'],
    ['Khabarovsk', '하바롭스크'],
    ['Уссурийск', '우수리스크 우쑤리스크'],
    ['Находка', '나홋카 나호트카 나호드까'],
    ['Южно-Сахалинск', '유즈노사할린스크 유쥬노-싸할린스크'],
    ['Благовещенск', '블라고베셴스크 블라고베시첸스크 블라고웨쉔스크'],
    ['Екатеринбург', '예카테린부르크 예까쩨린부르그'],
    ['Иркутск', '이르쿠츠크 이르꾸쯔크'],
    ['Тверь', '트베리'],
    ['Сочи', '소치'],
  ])('%s', (known, forms) => {
    for (const form of forms.split(' ')) expect([form, found(`그는 ${form} 시내에 있었다.`, place(known)).join()]).toEqual([form, form])
  })
  test('with a particle, which is left standing', () => {
    expect(found('블라디보스토크에서 하바롭스크로 갔다.', place('Владивосток'))).toEqual(['블라디보스토크'])
  })
})

describe('a place known in Hangul is found in Russian and Latin letters', () => {
  test.each([
    ['블라디보스토크', 'Владивосток Владивостоке Владивостоком Vladivostok Wladiwostok 블라디보스톡 블라지보스또크'],
    ['하바롭스크', 'Хабаровск Хабаровске Khabarovsk Chabarowsk'],
    ['아르툠', 'Артём Артеме Artyom'],
    ['젤레노그라드', 'Зеленограде Zelenograd'],
  ])('%s', (known, forms) => {
    for (const form of forms.split(' ')) expect([form, found(`… ${form} …`, place(known)).join()]).toEqual([form, form])
  })
})

describe('a person who is not Korean', () => {
  test.each([
    ['Иван Зеленоградов', '이반 젤레노그라도프|젤레노그라도브'],
    ['Мария Ивановна Орлова', '마리야 이바노브나 오를로바|오를로바'],
    ['Teodor Brankov', '테오도르 브란코프|떼오도르 브란꼬브'],
    ['Дмитрий Щербаков', '드미트리 셰르바코프|드미뜨리 쉐르바꼬브'],
    ['오를로바', 'Орлова|Орловой|Orlova'],
  ])('%s', (known, forms) => {
    for (const form of forms.split('|')) expect([form, found(`… ${form} …`, person(known)).join()]).toEqual([form, form])
  })
})

describe('what only sounds a little like it is left standing', () => {
  test.each([
    ['Иван Зеленоградов', '이방인과 이왕에 입방 이완'],
    ['Вера Медведева', '보라색 보라'],
    ['Роман Романов', '으로만 로망'],
    ['Сеул', '세울 새울 세율'],
    ['Тында', '증자 친자'],
    ['오를로바', 'олово'],
    ['무산', '무상'],
  ])('%s', (known, words) => expect(found(words, known.includes(' ') ? person(known) : place(known))).toEqual([]))
  test('Kim alone is not a known Ким Чхоль Су', () => {
    expect(found('Kim', person('Ким Чхоль Су'))).toEqual([])
  })
})

test('a word that is a case of one known name and begins another is found as both', () => {
  const text = 'Он видел Орлова. Там Орлова роща.'
  for (const known of [
    [place('Орлова роща'), person('Орлов')],
    [person('Орлов'), place('Орлова роща')],
  ])
    expect(findKnown(matcherOf(known, text), tokensOf(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Орлова',
      'Орлова роща',
    ])
})

test('the gate stops a text in which a known place stands in Hangul', () => {
  expect(applyDecisions('2031년에 하바롭스크에서 일하였다.', [], [place('Хабаровск')]).leaks).toHaveLength(1)
})
