/**
 * The syllables a writer may mean, numbered: onset, vowel and spoken coda. How often each stands in names, and which of them a spelling may mean.
 */
import { isHangulSyllable, jamoOf, onsets, syllableOf } from './hangul.ts'
import type { Place, Sounds } from './sounds.ts'
import { letters, type Part } from './spellings.ts'
import { frequency, syllableCounts } from './tables/frequency.ts'

// The counts stand here as numbers: they are read in the innermost loops.
const vowelCount = 21
const codaCount = 8
export const stateCount = onsets.length * vowelCount * codaCount
export const stateOf = (hangul: string): number => {
  const { on, vo, co } = jamoOf(hangul)
  return stateAt(on, vo, co)
}
export const stateAt = (on: number, vo: number, co: number): number => (on * vowelCount + vo) * codaCount + co
export const hangulOf = (state: number): string => syllableOf({ on: onsetOf(state), vo: vowelOf(state), co: codaOf(state) })
export const onsetOf = (state: number): number => Math.floor(state / (vowelCount * codaCount))
export const vowelOf = (state: number): number => Math.floor(state / codaCount) % vowelCount
export const codaOf = (state: number): number => state % codaCount

const priors: Readonly<Record<Place, Float64Array>> = { surname: priorOf('surname'), given: priorOf('given') }

/** Counted syllables, and letter by letter for those too rare to count. */
function priorOf(place: Place): Float64Array {
  const prior = new Float64Array(stateCount)
  const part = (which: Part): Float64Array => {
    const counts: readonly number[] = frequency[place][which]
    const raised = Float64Array.from(letters[which], (_, at) => (counts[at] ?? 0) + 5)
    const total = raised.reduce((sum, count) => sum + count, 0)
    return raised.map((count) => count / total)
  }
  const [on, vo, co] = [part('on'), part('vo'), part('co')]
  for (let state = 0; state < stateCount; state++)
    prior[state] = 0.08 * (on[onsetOf(state)] ?? 0) * (vo[vowelOf(state)] ?? 0) * (co[codaOf(state)] ?? 0)
  const words = syllableCounts[place].trim().split(/\s+/u)
  const counted = words.flatMap((word, at) => (isHangulSyllable(word) ? [[stateOf(word), Number(words[at + 1])] as const] : []))
  const total = counted.reduce((sum, [, count]) => sum + count, 0) || 1
  for (const [state, count] of counted) prior[state] = (prior[state] ?? 0) + (0.92 * count) / total
  return prior
}

/** How often the syllable stands there in Korean names, 0 to 1. */
export const priorAt = (place: Place, state: number): number => priors[place][state] ?? 0

/** Which syllables are meant, the likeliest first. Weights sum to 1. */
export interface Meant {
  readonly states: Int16Array
  readonly weights: Float64Array
  /** Logarithm of how likely such a spelling is at all in a Korean name. */
  readonly evidence: number
}

const most = 10

/** In which call a state was last weighed: cheaper than a set for each, and lists of names ask for many. */
const seenIn = new Uint32Array(stateCount)
let turn = 0

/** @param likelihood of a state that `sounds` (unsmoothed) holds possible */
export function meantBy(sounds: Sounds, place: Place, likelihood: (state: number) => number, extra: Iterable<number> = []): Meant {
  const prior = priors[place]
  const [vowelsHere, codasHere] = [indices(sounds.vo), indices(sounds.co)]
  const states: number[] = []
  const weights: number[] = []
  let total = 1e-12
  turn++
  const weigh = (state: number): void => {
    if (seenIn[state] === turn) return
    seenIn[state] = turn
    const weight = likelihood(state) * (prior[state] ?? 0)
    total += weight
    if (weight <= 0.002 * total) return // The total only grows.
    states.push(state)
    weights.push(weight)
  }
  for (const state of extra) weigh(state)
  for (const on of indices(sounds.on)) for (const vo of vowelsHere) for (const co of codasHere) weigh(stateAt(on, vo, co))
  const kept = states
    .map((state, at) => ({ state, weight: weights[at] ?? 0 }))
    .filter(({ weight }) => weight > 0.002 * total)
    .sort((a, b) => b.weight - a.weight || a.state - b.state)
  return pick(kept.slice(0, most), Math.log(total))
}

function indices(sound: Float64Array): readonly number[] {
  const found: number[] = []
  for (let at = 0; at < sound.length; at++) if ((sound[at] ?? 0) > 0) found.push(at)
  return found
}

export function pick(weighed: readonly { readonly state: number; readonly weight: number }[], evidence: number): Meant {
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0) || 1
  return {
    states: Int16Array.from(weighed, ({ state }) => state),
    weights: Float64Array.from(weighed, ({ weight }) => weight / total),
    evidence,
  }
}
