import { describe, expect, test } from 'vitest'
import { leaksIn } from '../gate.ts'
import { redact } from '../redact.ts'
import { matcherOf } from './matcher.ts'

const left = (known: string, text: string, kind: 'person' | 'date' | 'code' = 'person') => {
  const entities = [{ text: known, kind }]
  return { text: redact(text, { known: entities }).text, gate: leaksIn(text, matcherOf(entities, text)).length }
}

describe('somebody the file knows by the full name, as friends call them', () => {
  test.each([
    ['Мария Орлова', 'Машенька плакала.', 'Маш'],
    ['Орлова Мария Сергеевна', 'Мы звали Марусю к столу.', 'Марус'],
    ['Александр Зеленов', 'Пришёл Шура, потом ушёл.', 'Шур'],
    ['Александр Зеленов', 'Санька Зеленов знает.', 'Саньк'],
    ['Саша Зеленов', 'Это Александр из Северска.', 'Александр'],
    ['김철수', '철수야, 오너라.', '철수'],
    ['김철수', '그날 철수씨가 왔다.', '철수'],
    ['장은혁', '은혁아 하고 불렀다.', '은혁'],
    ['장은혁', '은혁 오빠가 울었다.', '은혁'],
  ])('%s: %s', (known, text, piece) => {
    const { text: out, gate } = left(known, text)
    expect(out).not.toContain(piece)
    expect(gate).toBeGreaterThan(0)
  })
  test('a nickname in small letters and another name are left', () => {
    expect(left('Надежда Орлова', 'Надя ушла, надежда осталась, Наташ не было.').gate).toBe(1)
  })
})

test.each([
  ['2014년 십일월 삼일에 왔다.', '십일월'],
  ['이천십사년 십일월 삼일에 왔다.', '이천십사'],
  ['2014年十一月三日', '十一月'],
  ['二〇一四年十一月三日', '十一月'],
])('a known day in Korean and Chinese words: %s', (text, piece) => {
  const { text: out, gate } = left('2014-11-03', text, 'date')
  expect(out).not.toContain(piece)
  expect(gate).toBeGreaterThan(0)
})

test.each(['29구단57316', '2029구단 제57316호', '2029 구단 57316'])('a known case of a Korean court as %s', (text) => {
  const { text: out, gate } = left('2029구단57316', `사건 ${text}에서`, 'code')
  expect(out).not.toContain('57316')
  expect(gate).toBeGreaterThan(0)
})
