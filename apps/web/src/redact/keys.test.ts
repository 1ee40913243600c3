import { describe, expect, test } from 'vitest'
import { letterOf } from './keys.ts'

describe('a key is known by its letter, and by its place where the keyboard writes another alphabet', () => {
  test.each([
    ['m', 'KeyM', 'm'],
    ['M', 'KeyM', 'm'],
    ['ь', 'KeyM', 'm'],
    ['ㅡ', 'KeyM', 'm'],
    ['m', 'Semicolon', 'm'],
    ['q', 'KeyA', 'q'],
    ['Enter', 'Enter', ''],
    ['Process', 'KeyU', 'u'],
    ['7', 'Digit7', ''],
  ])('%s on %s is %s', (key, code, expected) => expect(letterOf({ key, code })).toBe(expected))
})
