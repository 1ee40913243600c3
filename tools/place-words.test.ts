/** Every place in a text that the reader of the law can name has its word in three languages: a code on a screen is no place. */
import { readLaw, unitKinds } from '@holdfast/law'
import { hasMessage, say } from '@holdfast/words'
import { expect, test } from 'vitest'

const text = `СОГЛАШЕНИЕ
между Правительством Республики Арвенд и Правительством Королевства Сольтия

Стороны, напоминая о правах человека, согласились о нижеследующем:

ГЛАВА I
Общие положения

Статья 1
Определения

1. Для целей настоящего Соглашения:
a) «запрос» означает письменный запрос;
b) «передача» означает передачу лица:
– на границе;
– в аэропорту.

2. Запрос направляется в письменной форме.

Раздел 2
Заключительные положения

Статья 2

Соглашение вступает в силу со дня подписания.

Совершено в городе Арвенд 11 марта 2031 года.

Приложение 1

Статья 1

Форма запроса.
`

test('an agreement with a chapter, points, an annex and a closing names each of its places', () => {
  const ids = new Set<string>()
  JSON.stringify(readLaw(text, 'ru'), (key, value) => {
    if (key === 'eId' && typeof value === 'string') ids.add(value)
    return value
  })
  const kinds = new Set([...ids].flatMap((eId) => eId.split('__').map((part) => /^[a-z]+/u.exec(part)?.[0] ?? part)))
  expect([...kinds]).toEqual(expect.arrayContaining(['art', 'para', 'point', 'comp', 'preamble', 'conclusions']))
  expect([...kinds].filter((kind) => !hasMessage(`app.place.${kind}`))).toEqual([])
})

test('every kind of passage and every division of Akoma Ntoso that is read has its word', () => {
  const divisions = ['chp', 'sec', 'part', 'title', 'para', 'subpara', 'point', 'indent', 'comp', 'art']
  const passages = unitKinds.filter((kind) => kind !== 'article')
  expect([...divisions, ...passages].filter((kind) => !hasMessage(`app.place.${kind}`))).toEqual([])
  expect(say('ko', 'app.place.chp', { n: '2' })).toBe('제2장')
})
