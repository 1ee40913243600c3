/**
 * A written name to the ways it can be read: rows of syllables, family name first. Every way carries the rules it took and what they cost.
 */

import { isHangulSyllable, longSurnames } from './hangul.ts'
import type { Place, SpelledIn } from './sounds.ts'
import { type Split, splitSyllables } from './split-syllables.ts'
import { hangulSyllable, initialSyllable, mixedSyllable, type Syllable, spelledSyllable } from './syllable.ts'
import { hangulByPinyin, hangulOfHanja } from './tables/hanja.ts'
import { hangulByDiasporaName } from './tables/koryo-saram.ts'
import { type Token, tokensOf } from './tokens.ts'

export type Script = 'hangul' | 'latin' | 'cyrillic' | 'hanja' | 'other'
export type ReadingRule = 'given-name-first' | 'initials' | 'case-ending' | 'pinyin' | 'hanja' | 'koryo-saram' | 'mixed-scripts'

export interface Reading {
  readonly syllables: readonly Syllable[]
  /** Nats this way costs against the plainest way. */
  readonly cost: number
  readonly rules: readonly ReadingRule[]
}

export interface NameReading {
  readonly script: Script
  readonly tokens: readonly Token[]
  /** The plainest first; empty when the name cannot be Korean (no or too many syllables). */
  readonly readings: readonly Reading[]
}

/** Longest name read, in characters; the rest is cut off. */
const longestName = 120
const mostReadings = 16

export function readName(text: string): NameReading {
  const tokens = tokensOf(text.slice(0, longestName * 4)).slice(0, 8)
  const script = scriptOf(tokens)
  if (script === 'hangul' || script === 'hanja') return { script, tokens, readings: hangulReadings(tokens) }
  if (script === 'other') return { script, tokens, readings: [] }
  const readings = spelledReadings(tokens, script).sort((a, b) => a.cost - b.cost)
  return { script, tokens, readings: readings.slice(0, mostReadings) }
}

function scriptOf(tokens: readonly Token[]): Script {
  const count = new Map<Script, number>()
  for (const token of tokens) count.set(token.script, (count.get(token.script) ?? 0) + token.text.length)
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'other'
}

const placeOf = (at: number, surname: number): Place => (at < surname ? 'surname' : 'given')

function hangulReadings(tokens: readonly Token[]): readonly Reading[] {
  const hanja = tokens.some((token) => token.script === 'hanja')
  const units = tokens.flatMap((token) => [...token.text]).map((unit) => (isHangulSyllable(unit) ? unit : hangulOfHanja(unit)))
  if (units.length === 0 || units.length > 5 || units.some((unit) => unit === undefined)) return []
  const text = units.join('')
  const surname = units.length > 2 && longSurnames.has(text.slice(0, 2)) ? 2 : 1
  const syllables = [...text].map((unit, at) => hangulSyllable(unit, placeOf(at, surname)))
  return [{ syllables, cost: 0, rules: hanja ? ['hanja'] : [] }]
}

interface Piece {
  readonly make: (place: Place) => Syllable
  readonly initial?: boolean
}
interface Word {
  readonly pieces: readonly Piece[]
  readonly cost: number
  readonly rules: readonly ReadingRule[]
  readonly token: Token
}

function spelledReadings(tokens: readonly Token[], script: SpelledIn): Reading[] {
  const own = tokens.filter((token) => token.script === script)
  if (own.length === 0 || own.length > 6) return []
  const mixed: readonly ReadingRule[] = own.some((token) => token.repaired) || own.length < tokens.length ? ['mixed-scripts'] : []
  const found = rowsOf(own.map((token, at) => wordsOf(token, script, at === own.length - 1)))
  const pinyin = script === 'latin' ? pinyinRow(own) : undefined
  return [...found, ...(pinyin ? [pinyin] : [])].flatMap((row) => orders(row).map((order) => readingOf(order, mixed)))
}

/** The best ways to take one word of each list. */
function rowsOf(words: readonly (readonly Word[])[]): readonly (readonly Word[])[] {
  let rows: readonly { readonly row: readonly Word[]; readonly cost: number }[] = [{ row: [], cost: 0 }]
  for (const choices of words) {
    rows = rows
      .flatMap(({ row, cost }) => choices.map((word) => ({ row: [...row, word], cost: cost + word.cost })))
      .filter(({ row }) => row.reduce((sum, word) => sum + word.pieces.length, 0) <= 5)
      .sort((a, b) => a.cost - b.cost)
      .slice(0, 6)
  }
  return rows.map(({ row }) => row)
}

function wordsOf(token: Token, script: SpelledIn, isLast: boolean): readonly Word[] {
  const words: Word[] = []
  if (isInitial(token, script)) words.push({ pieces: [initialPiece(token, script)], cost: 0.5, rules: ['initials'], token })
  const splits = splitSyllables(token.text, script)
  const best = splits[0]?.fit ?? 0
  for (const split of splits) words.push(wordOf(split, script, token, Math.min(3, best - split.fit), []))
  if (script === 'cyrillic') {
    const diaspora = hangulByDiasporaName(token.text)
    if (diaspora) words.push(mixedWord(token, [diaspora], 1, ['koryo-saram']))
    for (const stem of isLast || token.text.length > 3 ? stemsOf(token.text) : []) {
      const bare = splitSyllables(stem, script, 4, 1)[0]
      if (bare) words.push(wordOf(bare, script, token, 1.2, ['case-ending']))
      const name = hangulByDiasporaName(stem)
      if (name) words.push(mixedWord(token, [name], 2, ['koryo-saram', 'case-ending']))
    }
  }
  return words
}

const isInitial = (token: Token, script: SpelledIn): boolean =>
  (token.stopped && token.text.length <= 3) || (token.text.length <= 2 && splitSyllables(token.text, script).length === 0)

const initialPiece = (token: Token, script: SpelledIn): Piece => ({
  make: (place) => initialSyllable(script, token.text, place),
  initial: true,
})

const wordOf = ({ syllables }: Split, script: SpelledIn, token: Token, cost: number, rules: readonly ReadingRule[]): Word => ({
  pieces: syllables.map((spelled) => ({ make: (place) => spelledSyllable(script, spelled, place) })),
  cost,
  rules,
  token,
})

const mixedWord = (token: Token, choices: readonly (readonly string[])[], cost: number, rules: readonly ReadingRule[]): Word => ({
  pieces: choices.map((syllables) => ({ make: (place) => mixedSyllable(token.text, syllables, place) })),
  cost,
  rules,
  token,
})

/** Stems a Russian case ending may stand after: Ына, Цоя, Киму, Тену. Source: Russian declension of men's names that end in a consonant. */
function stemsOf(word: string): readonly string[] {
  const stems: string[] = []
  const hard = /^(.*[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|е|ы|ем|ой)$/u.exec(word)?.[1]
  if (hard) stems.push(hard)
  const soft = /^(.*[аеёиоуыэюя])(?:я|ю|ем|е|и)$/u.exec(word)?.[1]
  if (soft) stems.push(`${soft}й`)
  const softSign = /^(.*[лн])(?:я|ю|ем|е)$/u.exec(word)?.[1]
  if (softSign) stems.push(softSign)
  return stems.filter((stem) => /[аеёиоуыэюя]/u.test(stem))
}

/** The whole name as pinyin, where every syllable is one of a character common in names. */
function pinyinRow(tokens: readonly Token[]): readonly Word[] | undefined {
  const row: Word[] = []
  for (const token of tokens) {
    const split = pinyinSplit(token.text.replaceAll("'", '').replaceAll('ü', 'ü'))
    if (!split) return undefined
    row.push(mixedWord(token, split, 2, ['pinyin']))
  }
  return row.reduce((sum, word) => sum + word.pieces.length, 0) <= 4 ? row : undefined
}

function pinyinSplit(word: string): readonly (readonly string[])[] | undefined {
  if (word === '') return []
  for (let length = Math.min(6, word.length); length > 0; length--) {
    const readings = hangulByPinyin.get(word.slice(0, length))
    const rest = readings && pinyinSplit(word.slice(length))
    if (readings && rest) return [readings, ...rest]
  }
  return undefined
}

interface Order {
  readonly words: readonly Word[]
  readonly cost: number
  readonly moved: boolean
}

/** Family name first as written, and last word first where the writer may have put the given name first. */
function orders(row: readonly Word[]): readonly Order[] {
  const asWritten: Order = { words: row, cost: 0, moved: false }
  const last = row.at(-1)
  if (row.length < 2 || last === undefined || last.pieces.length > 2) return [asWritten]
  const first = row[0]
  if (first?.token.comma) return [asWritten]
  const turned = [last, ...row.slice(0, -1)]
  const caps = last.token.capitals && !first?.token.capitals
  const givenFirst = row.length === 2 && (first?.pieces.length ?? 0) > 1 && last.pieces.length === 1
  const initialsFirst = first?.pieces[0]?.initial === true && last.pieces[0]?.initial !== true
  const cost = caps || initialsFirst ? 0.2 : givenFirst || first?.token.hyphened ? 0.8 : 2.2
  return [caps || initialsFirst ? { ...asWritten, cost: 3 } : asWritten, { words: turned, cost, moved: true }]
}

function readingOf({ words, cost, moved }: Order, mixed: readonly ReadingRule[]): Reading {
  const pieces = words.flatMap((word) => word.pieces)
  const syllables = pieces.map((piece, at) => piece.make(placeOf(at, 1)))
  const rules = [...mixed, ...(moved ? (['given-name-first'] as const) : []), ...words.flatMap((word) => word.rules)]
  return { syllables, cost: cost + words.reduce((sum, word) => sum + word.cost, 0), rules: [...new Set(rules)] }
}
