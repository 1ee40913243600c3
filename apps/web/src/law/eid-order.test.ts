import { expect, test } from 'vitest'
import { byPlace } from './eid-order.ts'

test('places stand in the order of the text: preamble, articles by number, paragraphs inside them, the protocol last', () => {
  const order = [
    'preamble',
    'art_2',
    'art_2__para_1',
    'art_2__para_10',
    'art_9',
    'art_10',
    'comp_1__art_1',
    'comp_1__art_2',
    'comp_2__art_1',
  ]
  expect([...order].reverse().sort(byPlace)).toEqual(order)
})
