import { describe, expect, test } from 'vitest'
import { applyDecisions } from '../redact.ts'
import { tokensOf } from '../tagger/tokens.ts'
import type { KnownEntity } from './entity.ts'
import { findKnown, matcherOf } from './matcher.ts'

const found = (text: string, known: KnownEntity): readonly string[] =>
  findKnown(matcherOf([known], text), tokensOf(text)).map(({ start, end }) => text.slice(start, end))
const place = (text: string): KnownEntity => ({ text, kind: 'place' })
const person = (text: string): KnownEntity => ({ text, kind: 'person' })
const everyForm = (known: KnownEntity, forms: string): void => {
  for (const form of forms.split('|')) expect([form, found(`… ${form} …`, known).join()]).toEqual([form, form])
}

describe('a place of Korea, known in one script, is found in the others', () => {
  test.each([
    ['신의주', 'Sinuiju|Sinŭiju|Shinuiju|Синыйджу|Синыйчжу|新義州|新义州'],
    ['Sinuiju', '신의주|Синыйджу|Sinŭiju|新義州'],
    ['Синыйджу', '신의주|Sinuiju'],
    ['평양', 'Pyongyang|P’yŏngyang|Pyeongyang|Phyongyang|Пхеньян|Пхеньяне|平壤'],
    ['Пхеньян', '평양|Pyongyang|平壤|пхеньянский|пхеньянцы'],
    ['회령', 'Hoeryong|Hoeryŏng|Хверён|會寧|会宁'],
    ['함경북도', 'Hamgyong-bukto|Hamgyŏng-pukto|Hamgyeongbuk-do|North Hamgyong|Хамгён-Пукто|咸鏡北道|함북'],
    ['양강도', 'Ryanggang|Ryanggang-do|兩江道|량강도'],
    ['라선', 'Rason|Расон|羅先|나선'],
    ['청진', "Ch'ŏngjin|Cheongjin|Чхонджин|淸津|清津"],
    ['단둥', 'Dandong|Даньдун|丹東'],
    ['Moscow', 'Москве|모스크바'],
  ])('%s', (known, forms) => everyForm(place(known), forms))
  test('a word in Hangul that only sounds like it is left standing', () => {
    expect(found('총칭과 통칭, 단종과 잔존, 본산과 원상, 해산', place('Чхонджин'))).toEqual([])
    for (const known of ['Wonsan', 'Вонсан', 'Dandong', 'Хесан']) expect(found('단돈 단종 잔존 본산 원상 해산', place(known))).toEqual([])
  })
})

describe('a name in Chinese characters, outside brackets', () => {
  test.each([
    [person('김철수'), '金哲洙|金哲秀|金 哲 洙|金철수'],
    [person('Kim Chol Su'), '金哲洙'],
    [person('Ким Чхоль Су'), '金哲洙'],
    [person('리영희'), '李英姬|李榮姬'],
    [person('이영희'), '李英姬|이英姬'],
    [person('최룡호'), '崔龍虎|崔龙虎'],
    [person('金哲洙'), '김철수|Kim Chol Su|Ким Чхоль Су'],
    [place('平壤'), '평양|Pyongyang|Пхеньян'],
  ])('%o', (known, forms) => everyForm(known, forms))
  test('within a row of them, with a particle or a title', () => {
    expect(found('被告人金哲洙在中国', person('김철수'))).toEqual(['金哲洙'])
    expect(found('金哲洙는 平壤市에서 왔다', person('김철수'))).toEqual(['金哲洙'])
    expect(found('金哲洙는 平壤市에서 왔다', place('평양'))).toEqual(['平壤'])
  })
  test('other characters are nobody', () => {
    expect(found('二手, 履修, 今日鐵水', person('이수'))).toEqual([])
    expect(found('今日鐵水', person('김철수'))).toEqual([])
  })
  test('the gate stops it', () => {
    expect(applyDecisions('그는 金哲洙라고 하였다.', [], [person('김철수')]).leaks).toHaveLength(1)
  })
})

describe('adjectives and people named after a known place', () => {
  test.each([
    ['Владивосток', 'владивостокский|владивостокская|владивостокских|владивостокец|владивостокца|владивостокцы|владивостокчанка'],
    ['Vladivostok', 'владивостокский|Vladivostoker'],
    ['블라디보스토크', 'владивостокский'],
    ['Хабаровск', 'хабаровский|хабаровчанин|хабаровчанка|хабаровчан'],
    ['Москва', 'московский|московская|москвич|москвичка|москвичи'],
    ['Сеул', 'сеульский|сеулец'],
    ['Казань', 'казанский|казанец'],
    ['Тверь', 'тверской|тверичанин|тверитянин'],
    ['Чита', 'читинский|читинец'],
    ['Находка', 'находкинский|находкинец'],
    ['Иркутск', 'иркутский|иркутянин|иркутянка'],
    ['Уссурийск', 'уссурийский|уссуриец'],
    ['Екатеринбург', 'екатеринбургский|екатеринбуржец|екатеринбурженка'],
    ['Южно-Сахалинск', 'южно-сахалинский|южносахалинец|южносахалинский'],
    ['Вологодская область', 'вологодский|вологодская|Вологодской'],
    ['Приморский край', 'Приморский|Приморье|приморец'],
    ['г. Владивосток', 'Владивостоке|владивостокский'],
    ['Orlovka', 'орловский|Орловке|орловцы'],
    ['Pyongyang', 'Pyongyangite|пхеньянский'],
  ])('%s', (known, forms) => everyForm(place(known), forms))
  test('in Korean, what is written onto the name is left standing', () => {
    for (const end of ['시의', '산', '출신', '역', '시민', '사람', '행'])
      expect([end, found(`그는 평양${end} 것`, place('평양'))]).toEqual([end, ['평양']])
    expect(found('블라디보스토크시에서', place('Владивосток'))).toEqual(['블라디보스토크'])
  })
  test('a country’s adjective and a common word of the same root are left standing', () => {
    expect(found('российский, россиянин', place('Россия'))).toEqual([])
    expect(found('корейский язык', place('Корея'))).toEqual([])
    expect(found('советский', place('Советск'))).toEqual([])
    expect(found('читка', place('Чита'))).toEqual([])
    expect(found('казанок', place('Казань'))).toEqual([])
  })
})
