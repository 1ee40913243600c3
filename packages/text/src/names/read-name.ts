/**
 * A written name to the ways it can be read: rows of syllables, family name first. Every way carries the rules it took and what they cost.
 */

import { isHangulSyllable, longSurnames } from './hangul.ts'
import { layoutGuesses } from './keyboard.ts'
import { isKoreanReading } from './korean-looking.ts'
import type { Place } from './sounds.ts'
import { type SpelledIn, writers } from './spellings.ts'
import { type Spelled, type Split, splitSyllables } from './split-syllables.ts'
import { hangulSyllable, initialSyllable, mixedSyllable, type Syllable, spelledSyllable } from './syllable.ts'
import { hangulByPinyin, hangulOfHanja } from './tables/hanja.ts'
import { hangulByDiasporaName, isDiasporaForm } from './tables/koryo-saram.ts'
import { type Token, tokensOf } from './tokens.ts'

export type Script = 'hangul' | 'latin' | 'cyrillic' | 'hanja' | 'other'
export type ReadingRule =
  | 'given-name-first'
  | 'initials'
  | 'case-ending'
  | 'pinyin'
  | 'hanja'
  | 'koryo-saram'
  | 'mixed-scripts'
  | 'keyboard'
  | 'assimilated'

export interface Reading {
  readonly syllables: readonly Syllable[]
  /** Nats this way costs against the plainest way. */
  readonly cost: number
  readonly rules: readonly ReadingRule[]
  readonly givenFirst: boolean
  /** How often each writer of the script writes; one where the script has no habits. */
  readonly shares: readonly number[]
  /** Whose habit it most likely is: an index into `meant` of its syllables. */
  readonly writer: number
}

export interface NameReading {
  readonly script: Script
  readonly tokens: readonly Token[]
  /** The plainest first; empty when the name cannot be Korean (no or too many syllables). */
  readonly readings: readonly Reading[]
}

/** Longest name read, in characters; the rest is cut off. */
const longestName = 120
const mostReadings = 10

export function readName(text: string): NameReading {
  const own = readAsWritten(text)
  if (own.readings.some(isKoreanReading)) return own
  // The keyboard may have been set to another alphabet.
  const guessed = layoutGuesses(text.slice(0, longestName)).flatMap((guess) =>
    readAsWritten(guess)
      .readings.filter(isKoreanReading)
      .slice(0, 2)
      .map((reading) => ({ ...reading, cost: reading.cost + 3, rules: [...reading.rules, 'keyboard' as const] })),
  )
  return guessed.length > 0 ? { ...own, readings: [...own.readings, ...guessed].slice(0, mostReadings) } : own
}

function readAsWritten(text: string): NameReading {
  const tokens = tokensOf(text.slice(0, longestName * 4)).slice(0, 8)
  const script = scriptOf(tokens)
  if (script === 'hangul' || script === 'hanja') return { script, tokens, readings: hangulReadings(tokens) }
  if (script === 'other') return { script, tokens, readings: [] }
  return { script, tokens, readings: worthReading(spelledReadings(tokens, script)) }
}

/** The readings that fit best first; those far behind are left out. */
function worthReading(readings: readonly Reading[]): readonly Reading[] {
  const weighed = readings.map((reading) => ({ reading, fit: fitOf(reading) })).sort((a, b) => b.fit - a.fit)
  const best = weighed[0]?.fit ?? 0
  return weighed
    .filter(({ fit }) => best - fit < 7)
    .slice(0, mostReadings)
    .map(({ reading }) => reading)
}

/** How likely a Korean name is written so, whoever is meant: the writer's evidence, syllable for syllable, less what the reading costs. */
const fitOf = ({ syllables, writer, cost }: Reading): number =>
  syllables.reduce((sum, { meant, isInitial }) => sum + (isInitial ? -4 : meant.length > 2 ? (meant[writer]?.evidence ?? -14) : -7), -cost)

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
  return [{ syllables, cost: 0, rules: hanja ? ['hanja'] : [], givenFirst: false, shares: [1], writer: 0 }]
}

interface Piece {
  readonly make: (place: Place) => Syllable
  readonly initial?: boolean
  readonly spelled?: Spelled
}
interface Word {
  readonly pieces: readonly Piece[]
  readonly cost: number
  /** Logarithm of how well the letters fit what people write. */
  readonly fit: number
  readonly rules: readonly ReadingRule[]
  readonly token: Token
}

function spelledReadings(tokens: readonly Token[], script: SpelledIn): Reading[] {
  const own = tokens.filter((token) => token.script === script)
  if (own.length === 0 || own.length > 6) return []
  const mixed: readonly ReadingRule[] = own.some((token) => token.repaired) || own.length < tokens.length ? ['mixed-scripts'] : []
  const found = rowsOf(own.map((token, at) => wordsOf(token, script, at === own.length - 1)))
  const pinyin = script === 'latin' ? pinyinRow(own) : undefined
  return [...found, ...(pinyin ? [pinyin] : [])].flatMap((row) =>
    orders(row).flatMap((order) => [order, ...unassimilated(order, script)].map((one) => readingOf(one, script, mixed))),
  )
}

/** The best ways to take one word of each list. */
function rowsOf(words: readonly (readonly Word[])[]): readonly (readonly Word[])[] {
  let rows: readonly { readonly row: readonly Word[]; readonly cost: number }[] = [{ row: [], cost: 0 }]
  for (const choices of words) {
    rows = rows
      .flatMap(({ row, cost }) => choices.map((word) => ({ row: [...row, word], cost: cost + word.cost - word.fit })))
      .filter(({ row }) => row.reduce((sum, word) => sum + word.pieces.length, 0) <= 5)
      .sort((a, b) => a.cost - b.cost)
      .slice(0, 8)
  }
  return rows.map(({ row }) => row)
}

function wordsOf(token: Token, script: SpelledIn, isLast: boolean): readonly Word[] {
  const words: Word[] = []
  if (isInitial(token, script)) words.push({ pieces: [initialPiece(token, script)], cost: 0.5, fit: -3, rules: ['initials'], token })
  const splits = splitSyllables(token.text, script)
  const usual: readonly ReadingRule[] = script === 'cyrillic' && isDiasporaForm(token.text) ? ['koryo-saram'] : []
  for (const split of splits) words.push(wordOf(split, script, token, 0, usual))
  if (script === 'cyrillic') {
    const diaspora = splits[0]?.syllables.length === 1 ? undefined : hangulByDiasporaName(token.text)
    if (diaspora) words.push(mixedWord(token, [diaspora], 1.5, ['koryo-saram']))
    for (const stem of isLast || token.text.length > 3 ? stemsOf(token.text) : []) {
      const name = hangulByDiasporaName(stem)
      for (const bare of splitSyllables(stem, script, 4, 1)) {
        const rules: readonly ReadingRule[] =
          bare.syllables.length === 1 && isDiasporaForm(stem) ? ['case-ending', 'koryo-saram'] : ['case-ending']
        words.push(wordOf(bare, script, token, 1.2, rules))
        if (name && bare.syllables.length > 1) words.push(mixedWord(token, [name], 2.5, ['koryo-saram', 'case-ending']))
      }
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

const spelledPiece = (spelled: Spelled, script: SpelledIn): Piece => ({ make: (place) => spelledSyllable(script, spelled, place), spelled })

const wordOf = ({ syllables, fit }: Split, script: SpelledIn, token: Token, cost: number, rules: readonly ReadingRule[]): Word => ({
  pieces: syllables.map((spelled) => spelledPiece(spelled, script)),
  cost,
  fit,
  rules,
  token,
})

const mixedWord = (token: Token, choices: readonly (readonly string[])[], cost: number, rules: readonly ReadingRule[]): Word => ({
  pieces: choices.map((syllables) => ({ make: (place) => mixedSyllable(token.text, syllables, place) })),
  cost,
  fit: -2 * choices.length,
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

/** What sounds at the border of two syllables of a given name may stand for: Kŭng-nyŏl for 극렬, Кын Нёль. Source: 표준 발음법 §§ 18-20. */
const assimilations: Readonly<Record<SpelledIn, Readonly<Record<string, readonly [string, string]>>>> = {
  latin: { 'ng n': ['k', 'r'], 'ng m': ['k', 'm'], 'm n': ['p', 'r'], 'l l': ['n', 'r'] },
  cyrillic: { 'н н': ['к', 'р'], 'нг н': ['к', 'р'], 'н м': ['к', 'м'], 'м н': ['п', 'р'], 'л л': ['н', 'р'] },
}

/** The order as it was before its given name was written by ear; none where nothing shows it was. */
function unassimilated(order: Order, script: SpelledIn): readonly Order[] {
  const pieces = order.words.flatMap((word) => word.pieces)
  const changed = pieces.map((piece) => piece.spelled)
  let found = false
  for (let at = 1; at + 1 < pieces.length; at++) {
    const [left, right] = [changed[at], changed[at + 1]]
    const undone = left && right && assimilations[script][`${left.co} ${right.on}`]
    if (!undone) continue
    changed[at] = { ...left, co: undone[0] }
    changed[at + 1] = { ...right, on: undone[1] }
    found = true
  }
  if (!found) return []
  let from = 0
  const words = order.words.map((word) => {
    const spelled = changed.slice(from, from + word.pieces.length)
    from += word.pieces.length
    return { ...word, pieces: word.pieces.map((piece, at) => (spelled[at] ? spelledPiece(spelled[at], script) : piece)) }
  })
  const [first, ...rest] = words
  return first ? [{ ...order, words: [{ ...first, rules: [...first.rules, 'assimilated'] }, ...rest], cost: order.cost + 2.5 }] : []
}

function readingOf({ words, cost, moved }: Order, script: SpelledIn, mixed: readonly ReadingRule[]): Reading {
  const pieces = words.flatMap((word) => word.pieces)
  const syllables = pieces.map((piece, at) => piece.make(placeOf(at, 1)))
  const rules = [...mixed, ...(moved ? (['given-name-first'] as const) : []), ...words.flatMap((word) => word.rules)]
  return {
    syllables,
    cost: cost + words.reduce((sum, word) => sum + word.cost, 0),
    rules: [...new Set(rules)],
    givenFirst: moved,
    shares: writers[script].map(({ share }) => share),
    writer: likelyWriter(syllables, script),
  }
}

/** The writer the whole row points to, or the last place (all of them together) where it points to none. */
function likelyWriter(syllables: readonly Syllable[], script: SpelledIn): number {
  const fits = writers[script].map(({ share }, at) =>
    Math.exp(syllables.reduce((sum, { meant }) => sum + (meant.length > 2 ? (meant[at]?.evidence ?? 0) : 0), Math.log(share) + 12)),
  )
  const total = fits.reduce((sum, fit) => sum + fit, 0)
  const top = fits.indexOf(Math.max(...fits))
  return (fits[top] ?? 0) > 0.75 * total ? top : fits.length
}
