/**
 * How people write a syllable, the commonest first, whatever any system says.
 */
import { jamoOf } from './hangul.ts'
import type { Place } from './sounds.ts'
import { type Part, parts, type SpelledIn, writers } from './spellings.ts'
import { stateOf } from './states.ts'
import { likelihoodOf, spelledSyllable } from './syllable.ts'

interface Weighed {
  readonly written: string
  readonly weight: number
}

/** By alphabet, part and letter: the spellings by all habits together, the commonest first. */
const inverse = new Map<string, readonly Weighed[]>()

function spellingsOf(script: SpelledIn, part: Part, letter: number): readonly Weighed[] {
  const key = `${script}|${part}|${letter}`
  const known = inverse.get(key)
  if (known) return known
  const weights = new Map<string, number>()
  for (const { table, share } of writers[script])
    for (const [written, vector] of table[part]) {
      const weight = share * (vector[letter] ?? 0)
      if (weight > 0.02) weights.set(written, (weights.get(written) ?? 0) + weight)
    }
  const made = [...weights].map(([written, weight]) => ({ written, weight })).sort(byWeight)
  inverse.set(key, made)
  return made
}

const byWeight = (a: Weighed, b: Weighed): number => b.weight - a.weight || (a.written < b.written ? -1 : 1)

/** At most `most` spellings of one syllable with their weights. */
export function freeForms(hangul: string, script: SpelledIn, place: Place, most: number): readonly Weighed[] {
  const key = `${script}|${place}|${hangul}`
  const known = weighed.get(key) ?? weighedForms(hangul, script, place)
  weighed.set(key, known)
  return known.slice(0, most)
}
/** By alphabet, place and syllable: at most four for each Hangul syllable there is. */
const weighed = new Map<string, readonly Weighed[]>()

function weighedForms(hangul: string, script: SpelledIn, place: Place): readonly Weighed[] {
  const jamo = jamoOf(hangul)
  const [on, vo, co] = parts.map((part) => spellingsOf(script, part, jamo[part]).slice(0, 6))
  const state = stateOf(hangul)
  const found = new Map<string, number>()
  for (const x of on ?? [])
    for (const y of vo ?? [])
      for (const z of co ?? []) {
        const { seen } = spelledSyllable(script, { on: x.written, vo: y.written, co: z.written }, place)
        const weight = seen.reduce((sum, one, at) => sum + (writers[script][at]?.share ?? 0) * likelihoodOf(one, state), 0)
        const written = `${x.written}${y.written}${z.written}`
        found.set(written, Math.max(found.get(written) ?? 0, weight))
      }
  return [...found]
    .map(([written, weight]) => ({ written, weight }))
    .sort(byWeight)
    .slice(0, mostWritten)
}
/** More spellings of one syllable nobody asks for. */
const mostWritten = 8

/** The likeliest rows made of one choice for each place. */
export function likeliestRows(choices: readonly (readonly Weighed[])[], most: number): readonly (readonly string[])[] {
  let rows: readonly { readonly row: readonly string[]; readonly weight: number }[] = [{ row: [], weight: 1 }]
  for (const list of choices)
    rows = rows
      .flatMap(({ row, weight }) => list.map((one) => ({ row: [...row, one.written], weight: weight * one.weight })))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, most)
  return rows.map(({ row }) => row)
}
