/**
 * What a piece of spelling may stand for: for every Hangul letter, how likely a writer who means it writes this.
 *
 * A name in any script is a row of syllables, a syllable an onset, a vowel and a coda; two names are compared through the Hangul letters both may mean.
 */
import { codas, jamoOf, onsets, vowels } from './hangul.ts'
import { cyrillicCodas, cyrillicOnsets, cyrillicVowels } from './tables/cyrillic.ts'
import { frequency } from './tables/frequency.ts'
import { latinCodas, latinOnsets, latinVowels, type Spelling } from './tables/latin.ts'

export type Part = 'on' | 'vo' | 'co'
export type Place = 'surname' | 'given'
export type SpelledIn = 'latin' | 'cyrillic'
export const parts = ['on', 'vo', 'co'] as const
const letters: Readonly<Record<Part, readonly string[]>> = { on: onsets, vo: vowels, co: codas }

export interface Sound {
  /** By letter: how likely this is written by who means the letter. */
  readonly likelihood: Float64Array
  /** By letter: how likely the letter is meant, once this is read. Sums to 1. */
  readonly posterior: Float64Array
  /** Logarithm of the greatest likelihood. */
  readonly best: number
}

type Table = Readonly<Record<Part, ReadonlyMap<string, Float64Array>>>

/** A spelling no list holds, or another letter than listed, is never impossible: hands slip. */
const floor = 1e-5
const mixUp = 0.004

const tables: Readonly<Record<SpelledIn, Table>> = {
  latin: { on: tableOf(latinOnsets, 'on'), vo: tableOf(latinVowels, 'vo'), co: tableOf(latinCodas, 'co') },
  cyrillic: { on: tableOf(cyrillicOnsets, 'on'), vo: tableOf(cyrillicVowels, 'vo'), co: tableOf(cyrillicCodas, 'co') },
}

function tableOf(spelling: Spelling, part: Part): ReadonlyMap<string, Float64Array> {
  const table = new Map<string, Float64Array>()
  letters[part].forEach((letter, at) => {
    const pairs = pairsOf(spelling[letter] ?? '')
    const total = pairs.reduce((sum, [, weight]) => sum + weight, 0) || 1
    for (const [written, weight] of pairs) {
      const vector = table.get(written) ?? new Float64Array(letters[part].length)
      vector[at] = (vector[at] ?? 0) + weight / total
      table.set(written, vector)
    }
  })
  return table
}

export function pairsOf(list: string): readonly (readonly [string, number])[] {
  const words = list.split(' ').filter((word) => word !== '')
  return words.flatMap((word, at) => (at % 2 === 0 ? [[word === '-' ? '' : word, Number(words[at + 1])] as const] : []))
}

/** Whether the lists hold this spelling of a part. */
export const isListed = (script: SpelledIn, part: Part, written: string): boolean => tables[script][part].has(written)

/** Letters that sound alike and are mixed up by ear or by hand. */
const alike: Readonly<Record<Part, readonly string[]>> = {
  on: ['ㄱㄲㅋ', 'ㄷㄸㅌ', 'ㅂㅃㅍ', 'ㅅㅆ', 'ㅈㅉㅊ', 'ㄴㄹ', 'ㄹㅇ', 'ㅎㅋ', 'ㅎㅇ'],
  vo: [
    'ㅏㅑ',
    'ㅐㅔㅒㅖ',
    'ㅓㅗ',
    'ㅓㅡ',
    'ㅓㅕ',
    'ㅕㅛ',
    'ㅗㅛ',
    'ㅗㅜ',
    'ㅜㅡ',
    'ㅜㅠ',
    'ㅘㅝ',
    'ㅙㅚㅞ',
    'ㅟㅢㅣ',
    'ㅡㅢ',
    'ㅔㅣ',
    'ㅕㅖ',
    'ㅕㅠ',
  ],
  co: ['ㄴㅇ', 'ㄴㅁ', 'ㄱㅇ', 'ㅁㅂ', 'ㄷㄱ', 'ㄹㄴ'],
}
const near: Readonly<Record<Part, readonly Float64Array[]>> = { on: nearness('on'), vo: nearness('vo'), co: nearness('co') }

function nearness(part: Part): readonly Float64Array[] {
  return letters[part].map((a) =>
    Float64Array.from(letters[part], (b) =>
      a === b ? 0 : alike[part].some((set) => set.includes(a) && set.includes(b) && a !== '' && b !== '') ? 1 : 0.08,
    ),
  )
}

const priors: Readonly<Record<Place, Readonly<Record<Part, Float64Array>>>> = {
  surname: { on: prior('surname', 'on'), vo: prior('surname', 'vo'), co: prior('surname', 'co') },
  given: { on: prior('given', 'on'), vo: prior('given', 'vo'), co: prior('given', 'co') },
}

function prior(place: Place, part: Part): Float64Array {
  const counts: readonly number[] = frequency[place][part]
  const raised = Float64Array.from(letters[part], (_, at) => (counts[at] ?? 0) + 10)
  const total = raised.reduce((sum, count) => sum + count, 0)
  return raised.map((count) => count / total)
}

/** How often the letter stands there in Korean names, 0 to 1. */
export const priorOf = (place: Place, part: Part, letter: number): number => priors[place][part][letter] ?? 0

const known = new Map<string, Sound>()

function remembered(key: string, make: () => Sound): Sound {
  const found = known.get(key)
  if (found) return found
  if (known.size > 4000) known.clear()
  const made = make()
  known.set(key, made)
  return made
}

/** @param raw by letter, how likely; smoothed here */
function soundFrom(raw: Float64Array, place: Place, part: Part): Sound {
  const likelihood = raw.map(
    (own, at) => own + floor + mixUp * raw.reduce((sum, other, from) => sum + other * (near[part][at]?.[from] ?? 0), 0),
  )
  const weighed = likelihood.map((value, at) => value * priorOf(place, part, at))
  const total = weighed.reduce((sum, value) => sum + value, 0)
  return { likelihood, posterior: weighed.map((value) => value / total), best: Math.log(Math.max(...likelihood)) }
}

/** What a Latin or Cyrillic spelling may stand for. */
export function spelledSound(script: SpelledIn, part: Part, written: string, place: Place): Sound {
  return remembered(`${script}|${part}|${place}|${written}`, () =>
    soundFrom(tables[script][part].get(written) ?? slipped(script, part, written), place, part),
  )
}

/** A spelling no list holds: those one or two keystrokes away, each the less likely. */
function slipped(script: SpelledIn, part: Part, written: string): Float64Array {
  const raw = new Float64Array(letters[part].length)
  for (const [listed, vector] of tables[script][part]) {
    const strokes = keystrokes(listed, written)
    if (strokes > 2) continue
    const weight = strokes === 1 ? 0.02 : 0.002
    vector.forEach((value, at) => {
      raw[at] = Math.max(raw[at] ?? 0, value * weight)
    })
  }
  return raw
}

/** Levenshtein distance with transposition, for the short pieces here. */
export function keystrokes(a: string, b: string): number {
  const width = b.length + 1
  const cost = new Uint16Array((a.length + 1) * width)
  for (let i = 0; i <= a.length; i++) cost[i * width] = i
  for (let j = 0; j < width; j++) cost[j] = j
  const at = (i: number, j: number): number => cost[i * width + j] ?? 0
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j < width; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, at(i - 2, j - 2) + 1)
      cost[i * width + j] = least
    }
  return at(a.length, b.length)
}

/** Family names the South writes without the ㄹ (or with ㄴ) that the North keeps. Source: 한글 맞춤법 §§ 10-12; 조선말규범집. */
const initialLaw = '이리임림유류양량여려염렴용룡노로나라육륙연련뇌뢰'

export const underInitialLaw = (syllable: string): boolean => initialLaw.includes(syllable)

/** What a Hangul letter stands for: itself; in a family name under the initial law also the other region's letter. */
export function hangulSound(syllable: string, part: Part, place: Place): Sound {
  return remembered(`ko|${part}|${place}|${syllable}`, () => {
    const letter = jamoOf(syllable)[part]
    const raw = new Float64Array(letters[part].length)
    raw[letter] = 1
    if (part === 'on') applyInitialLaw(raw, syllable, place)
    return soundFrom(raw, place, part)
  })
}

const [nieun, rieul, silent] = ['ㄴ', 'ㄹ', 'ㅇ'].map((letter) => onsets.indexOf(letter)) as [number, number, number]

function applyInitialLaw(raw: Float64Array, syllable: string, place: Place): void {
  const { on, vo } = jamoOf(syllable)
  const bright = 'ㅑㅕㅖㅛㅠㅣ'.includes(vowels[vo] ?? '-')
  const twin = on === rieul ? (bright ? silent : nieun) : (on === silent && bright) || on === nieun ? rieul : -1
  if (twin < 0) return
  raw[twin] = place === 'given' ? 0.04 : underInitialLaw(syllable) ? 1 : 0
}

/** Mixes several readings of one syllable (pinyin, a family name of the diaspora) into one sound. */
export function mixedSound(key: string, syllables: readonly string[], part: Part, place: Place): Sound {
  return remembered(`mix|${key}|${part}|${place}`, () => {
    const raw = new Float64Array(letters[part].length)
    for (const syllable of syllables) {
      raw[jamoOf(syllable)[part]] = 1
      if (part === 'on') {
        const own = new Float64Array(raw.length)
        applyInitialLaw(own, syllable, place)
        own.forEach((value, at) => {
          raw[at] = Math.max(raw[at] ?? 0, value)
        })
      }
    }
    return soundFrom(raw, place, part)
  })
}

/** An initial: the first letter is fixed, the rest may be anything. */
export function initialSound(script: SpelledIn, letter: string, part: Part, place: Place): Sound {
  return remembered(`initial|${script}|${part}|${place}|${letter}`, () => {
    const raw = new Float64Array(letters[part].length)
    const vowelFirst = [...tables[script].vo.keys()].some((written) => written.startsWith(letter))
    if (part === 'co' || (part === 'vo' && !vowelFirst)) return soundFrom(raw.fill(1), place, part)
    if (part === 'on' && vowelFirst) raw[silent] = 1
    else
      for (const [written, vector] of tables[script][part])
        if (written !== '' && written.startsWith(letter))
          vector.forEach((value, at) => {
            raw[at] = (raw[at] ?? 0) + value
          })
    return soundFrom(raw, place, part)
  })
}

/** Logarithm of how likely `seen` is written for what `meant` means. */
export function agreement(meant: Sound, seen: Sound): number {
  let sum = 0
  for (let at = 0; at < meant.posterior.length; at++) sum += (meant.posterior[at] ?? 0) * (seen.likelihood[at] ?? 0)
  return Math.log(sum)
}
