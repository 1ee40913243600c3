/**
 * Who writes how. A name in Latin or Cyrillic is written by one habit from end to end: an official system, or freely, or from the English form.
 * For every habit and every Hangul letter, how likely each spelling is.
 */
import { codas, onsets, vowels } from './hangul.ts'
import { type SystemName, systems } from './systems.ts'
import { cyrillicCodas, cyrillicOnsets, cyrillicVowels } from './tables/cyrillic.ts'
import { readCodas, readOnsets, readVowels } from './tables/english-cyrillic.ts'
import { latinCodas, latinOnsets, latinVowels, type Spelling } from './tables/latin.ts'

export type Part = 'on' | 'vo' | 'co'
export type SpelledIn = 'latin' | 'cyrillic'
export const parts = ['on', 'vo', 'co'] as const
export const letters: Readonly<Record<Part, readonly string[]>> = { on: onsets, vo: vowels, co: codas }

/** By spelling, then by letter: how likely a writer who means the letter writes this. */
export type PartTable = ReadonlyMap<string, Float64Array>
export interface Writer {
  readonly name: SystemName | 'free' | 'press' | 'english'
  /** How often names are written so. */
  readonly share: number
  readonly table: Readonly<Record<Part, PartTable>>
}

type Weights = ReadonlyMap<string, number>

export function pairsOf(list: string): readonly (readonly [string, number])[] {
  const words = list.split(' ').filter((word) => word !== '')
  return words.flatMap((word, at) => (at % 2 === 0 ? [[word === '-' ? '' : word, Number(words[at + 1])] as const] : []))
}

function shares(list: string): Weights {
  const pairs = pairsOf(list)
  const total = pairs.reduce((sum, [, weight]) => sum + weight, 0) || 1
  const found = new Map<string, number>()
  for (const [written, weight] of pairs) found.set(written, (found.get(written) ?? 0) + weight / total)
  return found
}

function tableOf(part: Part, weightsOf: (letter: string, at: number) => Weights): PartTable {
  const table = new Map<string, Float64Array>()
  letters[part].forEach((letter, at) => {
    for (const [written, weight] of weightsOf(letter, at)) {
      const vector = table.get(written) ?? new Float64Array(letters[part].length)
      vector[at] = (vector[at] ?? 0) + weight
      table.set(written, vector)
    }
  })
  return table
}

const byPart = <T>(make: (part: Part) => T): Readonly<Record<Part, T>> => ({ on: make('on'), vo: make('vo'), co: make('co') })
const listed = (lists: Readonly<Record<Part, Spelling>>): Writer['table'] =>
  byPart((part) => tableOf(part, (letter) => shares(lists[part][letter] ?? '')))

const latinLists = { on: latinOnsets, vo: latinVowels, co: latinCodas } as const
const cyrillicLists = { on: cyrillicOnsets, vo: cyrillicVowels, co: cyrillicCodas } as const
const readLists = { on: readOnsets, vo: readVowels, co: readCodas } as const

/** A system as it is met in the wild: marks left out half the time, the onset after a vowel voiced or not. */
function systemTable(name: SystemName): Writer['table'] {
  const { on, voiced, vo, co } = systems[name]
  const spread = (forms: readonly string[]): Weights => {
    const found = new Map<string, number>()
    for (const form of forms) for (const seen of [form, withoutMarks(form)]) found.set(seen, (found.get(seen) ?? 0) + 0.5 / forms.length)
    return found
  }
  return {
    on: tableOf('on', (_, at) => spread([on[at] ?? '', voiced[at] ?? ''])),
    vo: tableOf('vo', (_, at) => spread([vo[at] ?? ''])),
    co: tableOf('co', (_, at) => spread([co[at] ?? ''])),
  }
}

const withoutMarks = (form: string): string => form.replace('ŏ', 'o').replace('ŭ', 'u').replace("'", '').replace('ё', 'е').replace('ь', '')

/** Cyrillic through the Latin form: every Latin spelling of the letter, read aloud. */
function throughLatin(part: Part): PartTable {
  return tableOf(part, (letter) => {
    const found = new Map<string, number>()
    for (const [latin, weight] of shares(latinLists[part][letter] ?? ''))
      for (const [written, share] of shares(readLists[part][latin || '-'] ?? ''))
        found.set(written, (found.get(written) ?? 0) + weight * share)
    return found
  })
}

/** A little of the free table in every strict one: nobody keeps a system all the way. */
function blended(strict: Writer['table'], free: Writer['table'], share: number): Writer['table'] {
  return byPart((part) => {
    const table = new Map<string, Float64Array>()
    const size = letters[part].length
    for (const written of new Set([...strict[part].keys(), ...free[part].keys()])) {
      const [own, other] = [strict[part].get(written), free[part].get(written)]
      table.set(
        written,
        Float64Array.from({ length: size }, (_, at) => (1 - share) * (own?.[at] ?? 0) + share * (other?.[at] ?? 0)),
      )
    }
    return table
  })
}

const free = listed(latinLists)
const press = listed(cyrillicLists)

/** The habits of each alphabet. Shares fitted by tools/fit-names.ts. */
export const writers: Readonly<Record<SpelledIn, readonly Writer[]>> = {
  latin: [
    { name: 'free', share: 0.5, table: free },
    { name: 'revised', share: 0.12, table: blended(systemTable('revised'), free, 0.05) },
    { name: 'dprk-latin', share: 0.28, table: blended(systemTable('dprk-latin'), free, 0.05) },
    { name: 'mccune-reischauer', share: 0.1, table: blended(systemTable('mccune-reischauer'), free, 0.05) },
  ],
  cyrillic: [
    { name: 'press', share: 0.5, table: press },
    { name: 'kontsevich', share: 0.35, table: blended(systemTable('kontsevich'), press, 0.08) },
    { name: 'english', share: 0.15, table: blended(byPart(throughLatin), press, 0.1) },
  ],
}

/** Whether any habit spells a part so. */
export const isListed = (script: SpelledIn, part: Part, written: string): boolean => listedSpellings[script][part].has(written)

const listedSpellings: Readonly<Record<SpelledIn, Readonly<Record<Part, ReadonlySet<string>>>>> = {
  latin: byPart((part) => new Set(writers.latin.flatMap(({ table }) => [...table[part].keys()]))),
  cyrillic: byPart((part) => new Set(writers.cyrillic.flatMap(({ table }) => [...table[part].keys()]))),
}
