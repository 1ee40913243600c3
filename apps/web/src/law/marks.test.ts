import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Mark, piecesOf } from './marks.ts'

const mark = (start: number, end: number): Mark => ({ of: `limit:${start}`, kind: 'limit', start, end, eId: 'art_1' })

test('two findings that overlap share the words they share', () => {
  const pieces = piecesOf('within thirty days of', 0, 21, [mark(0, 18), mark(7, 21)])
  expect(pieces.map((piece) => [piece.text, piece.marks.length])).toEqual([
    ['within ', 1],
    ['thirty days', 2],
    [' of', 1],
  ])
})

test('whatever is marked, no character is lost or doubled', () => {
  const marks = fc.array(fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => mark(Math.min(a, b), Math.max(a, b) + 1)))
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), marks, (text, some) => {
      expect(
        piecesOf(text, 0, text.length, some)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
