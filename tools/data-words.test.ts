/** The three-language wording in data/, held to the same rules of print as the messages; and words for buttons that fit a button. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Locale, locales } from '@holdfast/core'
import { hasMessage, type MessageKey, type Params, proseFaults, say, tooLongForButton } from '@holdfast/words'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
type Wording = { readonly at: string; readonly en: string; readonly ru: string; readonly ko: string }

/** Every place where a file says one thing in three languages. */
function* wordings(value: unknown, at: string): Generator<Wording> {
  if (value === null || typeof value !== 'object') return
  const { en, ru, ko } = value as Record<string, unknown>
  if (typeof en === 'string' && typeof ru === 'string' && typeof ko === 'string') yield { at, en, ru, ko }
  for (const [key, inner] of Object.entries(value)) yield* wordings(inner, `${at} ${key}`)
}

const files = (folder: string, ends: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ends.test(entry.name) && !/node_modules/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
const said = files('data', /\.yaml$/).flatMap((path) => [...wordings(parse(readFileSync(path, 'utf8')), path.slice(root.length + 1))])

describe('what data/ says in three languages', () => {
  test('is there to be checked', () => {
    expect(said.length).toBeGreaterThan(700)
  })

  test.each(locales)('is printed as its language is printed (%s)', (locale) => {
    expect(said.flatMap((one) => proseFaults(locale, one[locale]).map((fault) => `${one.at} ${locale}: ${fault}`))).toEqual([])
  })

  test('is empty nowhere, and left in English nowhere', () => {
    const letters = /\p{Script=Cyrillic}|\p{Script=Hangul}/u
    const left = said.filter(({ ru, ko }) => !letters.test(ru) || !letters.test(ko))
    expect(left.map(({ at }) => at)).toEqual([])
  })

  test('names UNHCR in full in Russian', () => {
    expect(said.filter(({ ru }) => /УВКБ(?! ООН)/u.test(ru)).map(({ at }) => at)).toEqual([])
  })
})

/** The keys said between the tags of a button. A tag ends at the first `>` outside every brace. */
function* buttonKeys(source: string): Generator<string> {
  for (const { 0: tag, index } of source.matchAll(/<(?:Button|button|Lead|Plain|Outlined|WordLink)\b/gu)) {
    let at = index + tag.length
    for (let depth = 0; at < source.length && !(depth === 0 && source[at] === '>'); at++)
      depth += { '{': 1, '}': -1 }[source[at] ?? ''] ?? 0
    const inside = source.slice(at + 1, source.indexOf(`</${tag.slice(1)}>`, at))
    for (const [, key = ''] of inside.matchAll(/\bsay\('([^']+)'/gu)) yield key
  }
}

/** As a person sees it, five of whatever it counts. */
const fives = new Proxy<Params>({}, { get: () => 5, has: () => true })
const shown = (locale: Locale, key: MessageKey) => say(locale, key, fives)

describe('words for buttons', () => {
  const keys = [...new Set(files('apps/web/src', /\.tsx$/).flatMap((path) => [...buttonKeys(readFileSync(path, 'utf8'))]))].filter(
    hasMessage,
  )

  test('are found in the screens', () => {
    expect(keys.length).toBeGreaterThan(40)
    expect(keys).toContain('screen.law.read')
  })

  test('fit a button in Russian and Korean as they do in English', () => {
    const long = keys.flatMap((key) =>
      (['ru', 'ko'] as const)
        .filter((locale) => tooLongForButton(shown('en', key), shown(locale, key)))
        .map((locale) => `${key} ${locale}: ${shown(locale, key)}`),
    )
    expect(long).toEqual([])
  })
})
