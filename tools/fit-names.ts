/**
 * Re-estimates how Hangul letters are spelled in Latin, and how often each stands in names, from public name pairs, and rewrites the two tables.
 * `npx tsx tools/fit-names.ts [PAIRS.tsv]`: a file with header `latin<TAB>ko`; by default the pool beside the repository. Only counts of letters leave it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codas, isHangulSyllable, jamoOf, onsets, vowels } from '../packages/text/src/names/hangul.ts'
import { spelledSound } from '../packages/text/src/names/sounds.ts'
import { type Spelled, splitSyllables } from '../packages/text/src/names/split-syllables.ts'
import { latinCodas, latinOnsets, latinVowels } from '../packages/text/src/names/tables/latin.ts'
import { tokensOf } from '../packages/text/src/names/tokens.ts'

const root = join(import.meta.dirname, '..')
const source = process.argv[2] ?? join(root, '..', 'shared', 'corpus', 'names', 'pool.tsv')
if (!existsSync(source)) {
  console.log('NOT RUN: corpus absent')
  process.exit(0)
}
const parts = ['on', 'vo', 'co'] as const
type Part = (typeof parts)[number]
const letters = { on: onsets, vo: vowels, co: codas } as const
const priors = { on: latinOnsets, vo: latinVowels, co: latinCodas } as const
const counts = { on: new Map<string, number>(), vo: new Map<string, number>(), co: new Map<string, number>() }
const frequency = { surname: empty(), given: empty() }
let used = 0

for (const line of readFileSync(source, 'utf8').trim().split('\n').slice(1)) {
  const [latin = '', ko = ''] = line.split('\t')
  const hangul = [...ko.replaceAll(' ', '')]
  if (hangul.length < 2 || !hangul.every(isHangulSyllable)) continue
  const best = bestSplit(latin, hangul)
  if (!best || best.score < -11 * hangul.length) continue
  used++
  hangul.forEach((unit, at) => {
    const jamo = jamoOf(unit)
    const place = at === 0 ? frequency.surname : frequency.given
    for (const part of parts) {
      place[part][jamo[part]] = (place[part][jamo[part]] ?? 0) + 1
      const key = `${letters[part][jamo[part]]} ${best.row[at]?.[part] || '-'}`
      counts[part].set(key, (counts[part].get(key) ?? 0) + 1)
    }
  })
}

function empty(): Record<Part, number[]> {
  return { on: onsets.map(() => 0), vo: vowels.map(() => 0), co: codas.map(() => 0) }
}

/** The split, family name first or last, that fits the Hangul best. */
function bestSplit(latin: string, hangul: readonly string[]): { readonly row: readonly Spelled[]; readonly score: number } | undefined {
  const words = tokensOf(latin).map((token) => token.text)
  let best: { row: readonly Spelled[]; score: number } | undefined
  for (const order of [words, [...words.slice(-1), ...words.slice(0, -1)]]) {
    let rows: (readonly Spelled[])[] = [[]]
    for (const word of order)
      rows = rows.flatMap((row) => splitSyllables(word, 'latin', 4, 8).map((split) => [...row, ...split.syllables])).slice(0, 60)
    for (const row of rows) {
      if (row.length !== hangul.length) continue
      let score = 0
      row.forEach((spelled, at) => {
        const jamo = jamoOf(hangul[at] ?? '')
        for (const part of parts) score += Math.log(spelledSound('latin', part, spelled[part], 'given').likelihood[jamo[part]] ?? 1e-9)
      })
      if (!best || score > best.score) best = { row, score }
    }
  }
  return best
}

/** Counts and the hand-made weights together; the hand's word counts as much as thirty names. A spelling met once or twice beside them is a slip. */
function tableText(part: Part): string {
  return letters[part]
    .map((letter) => {
      const hand = new Map<string, number>()
      const words = (priors[part][letter] ?? '').split(' ')
      for (let at = 0; at + 1 < words.length; at += 2) hand.set(words[at] ?? '', Number(words[at + 1]))
      const sum = [...hand.values()].reduce((a, b) => a + b, 0)
      const all = new Map([...hand].map(([written, weight]) => [written, (30 * weight) / sum]))
      for (const [key, count] of counts[part]) {
        const [own = '', written = ''] = key.split(' ')
        if (key.startsWith(`${letter} `) && own === letter && (count >= 3 || all.has(written)))
          all.set(written, (all.get(written) ?? 0) + count)
      }
      const total = [...all.values()].reduce((a, b) => a + b, 0)
      const row = [...all]
        .sort((a, b) => b[1] - a[1])
        .map(([written, weight]) => `${written} ${Math.max(0.05, Math.round((10_000 * weight) / total) / 100)}`)
      return `  '${letter}': "${row.join(' ')}",`
    })
    .join('\n')
}

const table = `/**
 * How each letter of Hangul is spelled in Latin, with weights: the official systems (Revised, McCune-Reischauer, DPRK) and the free spellings people use.
 * The spellings are by hand, the weights fitted by tools/fit-names.ts to public name pairs (Wikidata, CC0). \`-\` is nothing written.
 */
export type Spelling = Readonly<Record<string, string>>

export const latinOnsets: Spelling = {
${tableText('on')}
}

export const latinVowels: Spelling = {
${tableText('vo')}
}

export const latinCodas: Spelling = {
${tableText('co')}
}
`
const share = (row: readonly number[]): string => {
  const total = row.reduce((a, b) => a + b, 0)
  return `[${row.map((count) => Math.round((10_000 * count) / total)).join(', ')}]`
}
const placeText = (place: Record<Part, number[]>): string => parts.map((part) => `${part}: ${share(place[part])}`).join(', ')
const often = `/**
 * How often each letter stands in Korean names, family name and given name, in hundredths of a per cent, in the order of \`onsets\`, \`vowels\` and \`codas\`.
 * Counted by tools/fit-names.ts over public names (Wikidata, CC0); counts of letters only.
 */
export const frequency = {
  surname: { ${placeText(frequency.surname)} },
  given: { ${placeText(frequency.given)} },
} as const
`
const tables = join(root, 'packages/text/src/names/tables')
writeFileSync(join(tables, 'latin.ts'), table)
writeFileSync(join(tables, 'frequency.ts'), often)
console.log(`${used} names used`)
