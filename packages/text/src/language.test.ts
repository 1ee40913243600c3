import { describe, expect, test } from 'vitest'
import { freshLines, goldForeign, goldLines } from './gold/lines.ts'
import { guessLang } from './language.ts'

const told = (lists: readonly (readonly [string, readonly string[]])[]) =>
  lists.flatMap(([lang, lines]) =>
    lines.map((line) => {
      const { lang: guess, score, foreign } = guessLang(line)
      return { right: (foreign ?? guess) === lang, sure: score >= 0.3, sureRight: score < 0.3 || guess === lang }
    }),
  )

describe('a short line is given its language, or the doubt is shown', () => {
  test('nine in ten lines of files are told right, and none is told wrong with confidence', () => {
    const all = told([...goldLines, ...goldForeign])
    expect(all.filter(({ right }) => right).length / all.length).toBeGreaterThan(0.93)
    expect(all.every(({ sureRight }) => sureRight)).toBe(true)
  })
  test('lines nobody looked at while the rules were written fare nearly as well', () => {
    const all = told(freshLines)
    expect(all.filter(({ right }) => right).length / all.length).toBeGreaterThan(0.85)
    expect(all.filter(({ sureRight }) => !sureRight).length / all.length).toBeLessThan(0.03)
  })
  test('a Ukrainian name in a Russian text does not make it Ukrainian', () => {
    expect(guessLang('Заявитель Ігор передан Стороне, о чём составлен протокол, который подписали обе стороны.')).toMatchObject({
      lang: 'ru',
    })
    expect(guessLang('Заявитель Ігор передан Стороне, о чём составлен протокол, который подписали обе стороны.').foreign).toBeUndefined()
  })
})
