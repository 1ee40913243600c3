import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved } from './grid-keys.ts'

test('arrows go one cell, Home and End to the ends of the row, with Ctrl to the corners', () => {
  expect(moved('ArrowRight', false, { row: 1, column: 1 }, 3, 3)).toEqual({ row: 1, column: 2 })
  expect(moved('ArrowUp', false, { row: 1, column: 1 }, 3, 3)).toEqual({ row: 0, column: 1 })
  expect(moved('End', true, { row: 0, column: 0 }, 3, 3)).toEqual({ row: 2, column: 2 })
  expect(moved('Tab', false, { row: 0, column: 0 }, 3, 3)).toBeNull()
})
test('no key leads out of the grid', () => {
  const keys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean())),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 12 }),
      (pressed, rows, columns) => {
        let at = { row: 0, column: 0 }
        for (const [key, ctrl] of pressed) at = moved(key, ctrl, at, rows, columns) ?? at
        expect(at.row >= 0 && at.row < rows && at.column >= 0 && at.column < columns).toBe(true)
      },
    ),
  )
})
