import { type Locale, locales } from '@holdfast/core'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { en } from './messages/en/index.ts'
import { ko } from './messages/ko/index.ts'
import { ru } from './messages/ru/index.ts'
import { messageKeys, messageOf, say, sayCode } from './say.ts'

type Node = { type: number; value?: unknown; options?: Record<string, { value: Node[] }>; children?: Node[] }

function parametersOf(nodes: readonly Node[], into = new Set<string>()): Set<string> {
  for (const node of nodes) {
    if (node.type !== 0 && node.type !== 7) into.add(String(node.value))
    for (const option of Object.values(node.options ?? {})) parametersOf(option.value, into)
    parametersOf(node.children ?? [], into)
  }
  return into
}
const ast = (locale: Locale, key: (typeof messageKeys)[number]) =>
  new IntlMessageFormat(messageOf(locale, key), locale).getAst() as unknown as Node[]

describe('every string a person reads exists in English, Russian and Korean', () => {
  test('the three catalogues hold the same keys', () => {
    expect(Object.keys(ru).sort()).toEqual(Object.keys(en).sort())
    expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort())
  })

  test('a message takes the same parameters in each language', () => {
    const differing = messageKeys.filter((key) => {
      const wanted = [...parametersOf(ast('en', key))].sort().join()
      return locales.some((locale) => [...parametersOf(ast(locale, key))].sort().join() !== wanted)
    })
    expect(differing).toEqual([])
  })

  test('no message is empty, and Russian and Korean are not left in English', () => {
    const names = /Holdfast|JSON|PDF|DOCX|UTC|EDTF|\{\w+\}/g
    const hasWords = (message: string) => /\p{L}/u.test(message.replace(names, ''))
    const left = messageKeys.filter(
      (key) =>
        locales.some((locale) => messageOf(locale, key).trim() === '') ||
        (hasWords(messageOf('en', key)) &&
          (messageOf('ru', key) === messageOf('en', key) || messageOf('ko', key) === messageOf('en', key))),
    )
    expect(left).toEqual([])
  })

  test('Russian counts with one, few, many and other wherever English counts', () => {
    const plural = (nodes: readonly Node[]): readonly Node[] =>
      nodes.flatMap((node) => [
        ...(node.type === 6 ? [node] : []),
        ...Object.values(node.options ?? {}).flatMap((option) => plural(option.value)),
      ])
    const wrong = messageKeys.filter((key) =>
      plural(ast('ru', key)).some((node) => ['one', 'few', 'many', 'other'].some((form) => !Object.hasOwn(node.options ?? {}, form))),
    )
    expect(wrong).toEqual([])
  })

  test('in Korean no particle stands straight after a placeholder', () => {
    const wrong = messageKeys.filter((key) => /\{\w+\}(?:은|는|이|가|을|를|와|과|로|으로)(?=[\s.,)]|$)/u.test(messageOf('ko', key)))
    expect(wrong).toEqual([])
  })
})

test('an unworded code is shown as itself, never as nothing', () => {
  expect(sayCode('ru', 'no.such.code')).toBe('no.such.code')
  expect(say('ko', 'app.name')).toBe('Holdfast')
})
