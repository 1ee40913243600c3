import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findsIn, inert, piecesOf } from './text-pieces.ts'

describe('marks in a text', () => {
  test('a find that crosses a doubtful date is cut at both ends of both', () => {
    const pieces = piecesOf('on 14 March in the', { start: 0, end: 18 }, [{ start: 3, end: 11 }], [{ start: 6, end: 14 }])
    expect(pieces.map(({ text, doubt, hit }) => [text, doubt, hit])).toEqual([
      ['on ', -1, -1],
      ['14 ', 0, -1],
      ['March', 0, 0],
      [' in', -1, 0],
      [' the', -1, -1],
    ])
  })
  test('put together again, the pieces are the text', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(fc.tuple(fc.nat(60), fc.nat(60))), fc.nat(60), (text, ends, half) => {
        const marks = ends.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
        const range = { start: Math.min(half, text.length), end: text.length }
        const pieces = piecesOf(text, range, marks.slice(0, 3), marks.slice(3))
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(range.start))
      }),
    ))
})

describe('finding in the text of a document', () => {
  test('whatever the case, in any script, across the end of a line', () => {
    expect(findsIn('Решение\nсуда. решение суда', 'РЕШЕНИЕ суда')).toEqual([
      { start: 0, end: 12 },
      { start: 14, end: 26 },
    ])
    expect(findsIn('강제송환 결정', '송환')).toEqual([{ start: 2, end: 4 }])
  })
  test('what is sought is never a pattern', () =>
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), (sought) => {
        const found = findsIn(`x ${sought} y`, sought)
        if (sought.trim() !== '') expect(found.length).toBeGreaterThan(0)
      }),
    ))
})

test('a sign that turns the writing around is shown as what it is', () => {
  expect(inert('photo\u202Egpj.exe\u0000 a\tb\n')).toBe('photo⟨202E⟩gpj.exe⟨0000⟩ a\tb\n')
})
