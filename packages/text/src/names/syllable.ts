/**
 * One syllable of a written name, from both sides: how likely it is written by who means a given syllable, and which syllables it may mean.
 */
import { isHangulSyllable } from './hangul.ts'
import {
  bestOf,
  hangulSounds,
  initialSounds,
  listedSound,
  type Place,
  regionTwin,
  type Sounds,
  smoothSounds,
  spelledSound,
} from './sounds.ts'
import { type SpelledIn, writers } from './spellings.ts'
import type { Spelled } from './split-syllables.ts'
import { codaOf, hangulOf, type Meant, meantBy, onsetOf, pick, stateAt, stateCount, stateOf, vowelOf } from './states.ts'
import { noWholes, wholeForms, wholesOf } from './whole-forms.ts'

/** As one writer would have it. */
export interface Seen {
  readonly sounds: Sounds
  /** By state: how often who means it writes the whole in this way. */
  readonly whole: ReadonlyMap<number, number>
  /** By state: how much the whole counts against its letters. */
  readonly shares: Float64Array
  /** The greatest likelihood over all states. */
  readonly best: number
}

export interface Syllable {
  /** The same key, the same sounds: lets an index reckon each only once. */
  readonly key: string
  /** As written, for comparing letters. */
  readonly text: string
  /** By writer of the script; one where the script has no habits (Hangul, initials). */
  readonly seen: readonly Seen[]
  /** Which syllables are meant: by writer, and last by all writers together. */
  readonly meant: readonly Meant[]
  /** Written in Hangul (or in a character read as it). */
  readonly hangul?: string
  readonly isInitial: boolean
}

/** How likely the syllable is written by who means `state`. */
export function likelihoodOf({ sounds, whole, shares }: Seen, state: number): number {
  const byLetters = (sounds.on[onsetOf(state)] ?? 0) * (sounds.vo[vowelOf(state)] ?? 0) * (sounds.co[codaOf(state)] ?? 0)
  const share = shares[state] ?? 0
  return share === 0 ? byLetters : (1 - share) * byLetters + share * (whole.get(state) ?? 0)
}

/** The same for every state and writer at once: at `state * 4 + writer`. */
export function likelihoodsOf(
  { seen }: Syllable,
  into: Float32Array<ArrayBuffer> = new Float32Array(stateCount * 4),
): Float32Array<ArrayBuffer> {
  const all = into
  seen.forEach(({ sounds: { on, vo, co }, whole, shares }, writer) => {
    let at = writer
    let state = 0
    for (let x = 0; x < on.length; x++)
      for (let y = 0; y < vo.length; y++) {
        const both = (on[x] ?? 0) * (vo[y] ?? 0)
        for (let z = 0; z < co.length; z++) {
          all[at] = both * (co[z] ?? 0) * (1 - (shares[state] ?? 0))
          at += 4
          state++
        }
      }
    for (const [one, likelihood] of whole) all[one * 4 + writer] = (all[one * 4 + writer] ?? 0) + (shares[one] ?? 0) * likelihood
  })
  return all
}

const none: Pick<Seen, 'whole' | 'shares'> = { whole: new Map(), shares: noWholes.shares }
const known = new Map<string, Syllable>()

function remembered(key: string, make: (key: string) => Syllable): Syllable {
  const found = known.get(key)
  if (found) return found
  if (known.size > 20_000) known.clear()
  const made = make(key)
  known.set(key, made)
  return made
}

export const hangulSyllable = (hangul: string, place: Place): Syllable =>
  remembered(`${place}|${hangul}`, (key) => ({ ...fromHangul(key, hangul, [hangul], place), hangul }))

/** Several readings of one syllable: pinyin, a family name of the diaspora. */
export const mixedSyllable = (written: string, readings: readonly string[], place: Place): Syllable =>
  remembered(`${place}|mixed|${written}:${readings.join('')}`, (key) => fromHangul(key, written, readings.filter(isHangulSyllable), place))

function fromHangul(key: string, text: string, readings: readonly string[], place: Place): Syllable {
  const sounds = hangulSounds(readings, place)
  const weighed = readings.flatMap((hangul) => {
    const own = stateOf(hangul)
    const twin = regionTwin(hangul, place)
    const other = twin && stateAt(twin.on, vowelOf(own), codaOf(own))
    return [{ state: own, weight: 1 }, ...(other === undefined ? [] : [{ state: other, weight: twin?.share ?? 0 }])]
  })
  const meant = pick(weighed, 0)
  return { key, text, seen: [{ sounds, ...none, best: bestOf(sounds) }], meant: [meant, meant], isInitial: false }
}

export function spelledSyllable(script: SpelledIn, { on, vo, co }: Spelled, place: Place): Syllable {
  return remembered(`${place}|${script}|${on}|${vo}|${co}`, (key) => {
    const text = `${on}${vo}${co}`
    const raw = writers[script].map((writer) => ({
      on: listedSound(script, writer, 'on', on),
      vo: listedSound(script, writer, 'vo', vo),
      co: listedSound(script, writer, 'co', co),
    }))
    const seen = writers[script].map((writer): Seen => {
      const sounds = {
        on: spelledSound(script, writer, 'on', on),
        vo: spelledSound(script, writer, 'vo', vo),
        co: spelledSound(script, writer, 'co', co),
      }
      const wholes = wholesOf(script, writer.name, place)
      const open = { sounds, whole: wholeForms(wholes, text), shares: wholes.shares, best: 0 }
      return { ...open, best: Math.max(bestOf(sounds), ...[...open.whole.keys()].map((state) => likelihoodOf(open, state))) }
    })
    const extra = [...(seen[0]?.whole.keys() ?? [])]
    const meant = raw.map((sounds, at) => {
      const own = seen[at]
      return meantBy(sounds, place, (state) => (own ? likelihoodOf(own, state) : 0), extra)
    })
    const [first] = raw
    const all = first
      ? meantBy(
          first,
          place,
          (state) => seen.reduce((sum, one, at) => sum + (writers[script][at]?.share ?? 0) * likelihoodOf(one, state), 0),
          [...extra, ...meant.flatMap(({ states }) => [...states.slice(0, 8)])],
        )
      : pick([], 0)
    return { key, text, seen, meant: [...meant, all], isInitial: false }
  })
}

export function initialSyllable(script: SpelledIn, written: string, place: Place): Syllable {
  return remembered(`${place}|initial|${script}|${written.charAt(0)}`, (key) => {
    const raw = initialSounds(script, written.charAt(0))
    const sounds = smoothSounds(raw)
    const seen: Seen = { sounds, ...none, best: bestOf(sounds) }
    const meant = meantBy(raw, place, (state) => likelihoodOf(seen, state))
    return { key, text: written, seen: [seen], meant: [meant, meant], isInitial: true }
  })
}

/** The likeliest Hangul for a syllable. */
export const likeliestHangul = (syllable: Syllable): string => syllable.hangul ?? hangulOf(syllable.meant.at(-1)?.states[0] ?? 0)
