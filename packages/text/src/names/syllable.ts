import { hangulSound, initialSound, mixedSound, type Place, type Sound, type SpelledIn, spelledSound } from './sounds.ts'
import type { Spelled } from './split-syllables.ts'

/** One syllable of a name: what its three parts may stand for. */
export interface Syllable {
  /** The same key, the same sounds: lets an index reckon each only once. */
  readonly key: string
  readonly on: Sound
  readonly vo: Sound
  readonly co: Sound
  readonly spelled?: Spelled
  /** Written in Hangul (or in a character read as it). */
  readonly hangul?: string
  readonly isInitial: boolean
}

export const hangulSyllable = (hangul: string, place: Place): Syllable => ({
  key: `${place}|${hangul}`,
  on: hangulSound(hangul, 'on', place),
  vo: hangulSound(hangul, 'vo', place),
  co: hangulSound(hangul, 'co', place),
  hangul,
  isInitial: false,
})

export const spelledSyllable = (script: SpelledIn, spelled: Spelled, place: Place): Syllable => ({
  key: `${place}|${script}|${spelled.on}|${spelled.vo}|${spelled.co}`,
  on: spelledSound(script, 'on', spelled.on, place),
  vo: spelledSound(script, 'vo', spelled.vo, place),
  co: spelledSound(script, 'co', spelled.co, place),
  spelled,
  isInitial: false,
})

export const mixedSyllable = (written: string, readings: readonly string[], place: Place): Syllable => {
  const key = `${written}:${readings.join('')}`
  return {
    key: `${place}|mixed|${key}`,
    on: mixedSound(key, readings, 'on', place),
    vo: mixedSound(key, readings, 'vo', place),
    co: mixedSound(key, readings, 'co', place),
    isInitial: false,
  }
}

export const initialSyllable = (script: SpelledIn, letters: string, place: Place): Syllable => {
  const letter = letters.charAt(0)
  return {
    key: `${place}|initial|${script}|${letter}`,
    on: initialSound(script, letter, 'on', place),
    vo: initialSound(script, letter, 'vo', place),
    co: initialSound(script, letter, 'co', place),
    isInitial: true,
  }
}
