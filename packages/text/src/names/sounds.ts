/**
 * What a piece of spelling may stand for: for every Hangul letter, how likely a writer who means it writes this. Never zero: hands slip, ears mishear.
 */
import { jamoOf, onsets, vowels } from './hangul.ts'
import { letters, type Part, type PartTable, parts, type SpelledIn, type Writer, writers } from './spellings.ts'

export type Place = 'surname' | 'given'
/** By letter: how likely this is written by who means the letter. */
export type Sound = Float64Array
export type Sounds = Readonly<Record<Part, Sound>>

/** A spelling no list holds, or another letter than listed, is never impossible. */
const floor = 1e-5
const mixUp = 0.004

/** Letters that sound alike and are mixed up by ear or by hand. */
const alike: Readonly<Record<Part, readonly string[]>> = {
  on: 'ㄱㄲㅋ ㄷㄸㅌ ㅂㅃㅍ ㅅㅆ ㅈㅉㅊ ㄴㄹ ㄹㅇ ㅎㅋ ㅎㅇ'.split(' '),
  vo: 'ㅏㅑ ㅐㅔㅒㅖ ㅓㅗ ㅓㅡ ㅓㅕ ㅕㅛ ㅗㅛ ㅗㅜ ㅜㅡ ㅜㅠ ㅘㅝ ㅙㅚㅞ ㅟㅢㅣ ㅡㅢ ㅔㅣ ㅕㅖ ㅕㅠ'.split(' '),
  co: 'ㄴㅇ ㄴㅁ ㄱㅇ ㅁㅂ ㄷㄱ ㄹㄴ'.split(' '),
}
const near: Readonly<Record<Part, readonly Float64Array[]>> = { on: nearness('on'), vo: nearness('vo'), co: nearness('co') }

function nearness(part: Part): readonly Float64Array[] {
  return letters[part].map((a) =>
    Float64Array.from(letters[part], (b) =>
      a === b ? 0 : alike[part].some((set) => set.includes(a) && set.includes(b) && a !== '' && b !== '') ? 1 : 0.08,
    ),
  )
}

const smoothed = (raw: Float64Array, part: Part): Sound =>
  raw.map((own, at) => {
    const row = near[part][at]
    let beside = 0
    for (let from = 0; from < raw.length; from++) beside += (raw[from] ?? 0) * (row?.[from] ?? 0)
    return own + floor + mixUp * beside
  })

const known = new Map<string, Sound>()

/** The tables are small and so is what people write; a flood of odd spellings empties the memory instead of filling it. */
function remembered(key: string, make: () => Sound): Sound {
  const found = known.get(key)
  if (found) return found
  if (known.size > 6000) known.clear()
  const made = make()
  known.set(key, made)
  return made
}

/** What the spelling stands for as it stands in the lists; where no list holds it, what is a keystroke or two away. */
export const listedSound = (script: SpelledIn, writer: Writer, part: Part, written: string): Sound =>
  writer.table[part].get(written) ??
  remembered(`${script}|${writer.name}|${part}|~${written}`, () => slipped(writer.table[part], part, written))

/** The same, smoothed: never zero. */
export const spelledSound = (script: SpelledIn, writer: Writer, part: Part, written: string): Sound =>
  remembered(`${script}|${writer.name}|${part}|${written}`, () => smoothed(listedSound(script, writer, part, written), part))

function slipped(table: PartTable, part: Part, written: string): Float64Array {
  const raw = new Float64Array(letters[part].length)
  for (const [listed, vector] of table) {
    if (Math.abs(listed.length - written.length) > 2) continue
    const strokes = keystrokes(listed, written)
    if (strokes > 2) continue
    const weight = strokes === 1 ? 0.02 : 0.002
    for (let at = 0; at < raw.length; at++) raw[at] = Math.max(raw[at] ?? 0, (vector[at] ?? 0) * weight)
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
export const underInitialLaw = (syllable: string): boolean => syllable !== '' && initialLaw.includes(syllable)

const [nieun, rieul, silent] = ['ㄴ', 'ㄹ', 'ㅇ'].map((letter) => onsets.indexOf(letter)) as [number, number, number]

/** The onset the other region writes for this syllable, and how likely: always in a family name under the law, seldom in a given name. */
export function regionTwin(syllable: string, place: Place): { readonly on: number; readonly share: number } | undefined {
  const { on, vo } = jamoOf(syllable)
  const bright = 'ㅑㅕㅖㅛㅠㅣ'.includes(vowels[vo] ?? '-')
  const twin = on === rieul ? (bright ? silent : nieun) : (on === silent && bright) || on === nieun ? rieul : -1
  if (twin < 0) return undefined
  if (place === 'given') return { on: twin, share: 0.04 }
  return underInitialLaw(syllable) ? { on: twin, share: 0.25 } : undefined
}

/** What Hangul syllables stand for: their letters, and the other region's onset. Several where a spelling has several readings (pinyin, diaspora). */
export function hangulSounds(syllables: readonly string[], place: Place): Sounds {
  const of = (part: Part): Sound =>
    remembered(`ko|${place}|${part}|${syllables.join('')}`, () => {
      const raw = new Float64Array(letters[part].length)
      for (const syllable of syllables) {
        raw[jamoOf(syllable)[part]] = 1
        const twin = part === 'on' ? regionTwin(syllable, place) : undefined
        if (twin) raw[twin.on] = Math.max(raw[twin.on] ?? 0, twin.share)
      }
      return smoothed(raw, part)
    })
  return { on: of('on'), vo: of('vo'), co: of('co') }
}

/** What an initial stands for, unsmoothed: its letter is fixed, the rest may be anything. */
export function initialSounds(script: SpelledIn, letter: string): Sounds {
  const of = (part: Part): Sound =>
    remembered(`initial|${script}|${part}|${letter}`, () => {
      const raw = new Float64Array(letters[part].length)
      const lists = writers[script]
      const vowelFirst = lists.some(({ table }) => [...table.vo.keys()].some((written) => written.startsWith(letter)))
      if (part === 'co' || (part === 'vo' && !vowelFirst)) return raw.fill(1)
      if (part === 'on' && vowelFirst) raw[silent] = 1
      for (const { table, share } of lists)
        for (const [written, vector] of table[part])
          if (written.startsWith(letter)) for (let at = 0; at < raw.length; at++) raw[at] = (raw[at] ?? 0) + share * (vector[at] ?? 0)
      return raw
    })
  return { on: of('on'), vo: of('vo'), co: of('co') }
}

export const smoothSounds = (raw: Sounds): Sounds => ({
  on: smoothed(raw.on, 'on'),
  vo: smoothed(raw.vo, 'vo'),
  co: smoothed(raw.co, 'co'),
})

const logBest = new WeakMap<Sound, number>()

/** Logarithm of the greatest value. */
export function bestLog(sound: Sound): number {
  const found = logBest.get(sound)
  if (found !== undefined) return found
  const made = Math.log(Math.max(...sound))
  logBest.set(sound, made)
  return made
}

/** Greatest value of each part, multiplied. */
export const bestOf = (sounds: Sounds): number => Math.exp(parts.reduce((sum, part) => sum + bestLog(sounds[part]), 0))
