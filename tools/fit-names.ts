/**
 * Re-estimates how Hangul letters and syllables are spelled in Latin, and how often each stands in names, from public name pairs, and rewrites two tables.
 * `npx tsx tools/fit-names.ts [PAIRS.tsv]`: a file with header `latin<TAB>ko`; by default the pool beside the repository. Only counts of letters and
 * syllables leave it, and no count below three: no name can be read back.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codas, isHangulSyllable, jamoOf, onsets, vowels } from '../packages/text/src/names/hangul.ts'
import { surnames } from '../packages/text/src/names/korean-looking.ts'
import { spelledSound } from '../packages/text/src/names/sounds.ts'
import { writers } from '../packages/text/src/names/spellings.ts'
import { type Spelled, splitSyllables } from '../packages/text/src/names/split-syllables.ts'
import { hangulOf, stateOf } from '../packages/text/src/names/states.ts'
import { tokensOf } from '../packages/text/src/names/tokens.ts'

const root = join(import.meta.dirname, '..')
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const source = named[0] ?? join(root, '..', 'shared', 'corpus', 'names', 'pool.tsv')
/** `--half 0` or `--half 1` fits on one half of the file (by line), for cross-validation. */
const half = process.argv.includes('--half') ? Number(process.argv[process.argv.indexOf('--half') + 1]) : undefined
if (!existsSync(source)) {
  console.log('NOT RUN: corpus absent')
  process.exit(0)
}
const parts = ['on', 'vo', 'co'] as const
type Part = (typeof parts)[number]
const letters = { on: onsets, vo: vowels, co: codas } as const

/** Spellings that free writers use beside the systems; each counts as a few names, so that a rare letter is not without one. */
const byHand: Readonly<Record<Part, Readonly<Record<string, string>>>> = {
  on: {
    ㄱ: 'k g gh',
    ㄲ: 'kk k g gg',
    ㄴ: 'n',
    ㄷ: 'd t',
    ㄸ: 'tt t d dd',
    ㄹ: 'r l n',
    ㅁ: 'm',
    ㅂ: 'b p',
    ㅃ: 'pp p b bb',
    ㅅ: 's sh',
    ㅆ: 'ss s',
    ㅇ: '-',
    ㅈ: 'j ch z dj',
    ㅉ: 'jj j ch tch',
    ㅊ: "ch ch' tch",
    ㅋ: "k kh k' c",
    ㅌ: "t th t'",
    ㅍ: "p ph p' f",
    ㅎ: 'h',
  },
  vo: {
    ㅏ: 'a ah',
    ㅐ: 'ae ai e ay',
    ㅑ: 'ya ia',
    ㅒ: 'yae ye',
    ㅓ: 'eo u o ŏ uh eu ou',
    ㅔ: 'e eh ay',
    ㅕ: 'yeo you yu yo yŏ yuh',
    ㅖ: 'ye yeh yae',
    ㅗ: 'o oh',
    ㅘ: 'wa oa ua',
    ㅙ: 'wae wai',
    ㅚ: 'oe oi we ö',
    ㅛ: 'yo yoh',
    ㅜ: 'u oo woo wu',
    ㅝ: 'wo weo won wŏ uo',
    ㅞ: 'we',
    ㅟ: 'wi ui wee uy',
    ㅠ: 'yu yoo you',
    ㅡ: 'eu u ŭ',
    ㅢ: 'ui eui ŭi ee i',
    ㅣ: 'i ee y',
  },
  co: { '': '- h', ㄱ: 'k g c ck', ㄴ: 'n hn', ㄷ: 't d s', ㄹ: 'l r ll', ㅁ: 'm', ㅂ: 'p b', ㅇ: 'ng n' },
}

interface Aligned {
  readonly hangul: readonly string[]
  readonly row: readonly Spelled[]
}
/** The people the matcher is measured on take no part in fitting it. */
const measured = join(root, '..', 'shared', 'corpus', 'names', 'names.tsv')
const kept = new Set(
  existsSync(measured)
    ? readFileSync(measured, 'utf8')
        .split('\n')
        .map((line) => line.split('\t')[2] ?? '')
    : [],
)
const free = writers.latin[0]
const aligned: Aligned[] = []
readFileSync(source, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .forEach((line, at) => {
    if (half !== undefined && at % 2 !== half) return
    const [latin = '', ko = ''] = line.split('\t')
    const hangul = [...ko.replaceAll(' ', '')]
    if (hangul.length < 2 || hangul.length > 4 || !hangul.every(isHangulSyllable) || !surnames.has(hangul[0] ?? '')) return
    if (kept.has(hangul.join('')) || /zh|x|q|[cz](?!h)/i.test(latin)) return // Chinese names read in Korean
    const best = bestSplit(latin, hangul)
    if (best && best.score > -8 * hangul.length) aligned.push({ hangul, row: best.row })
  })

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
        for (const part of parts) score += free ? Math.log(spelledSound('latin', free, part, spelled[part])[jamo[part]] ?? 1e-9) : 0
      })
      if (!best || score > best.score) best = { row, score }
    }
  }
  return best
}

type Counts = Map<string, Map<string, number>>
const count = (counts: Counts, key: string, value: string): void => {
  const row = counts.get(key) ?? new Map<string, number>()
  counts.set(key, row.set(value, (row.get(value) ?? 0) + 1))
}
const spelled: Record<Part, Counts> = { on: new Map(), vo: new Map(), co: new Map() }
const whole: Record<'surname' | 'given', Counts> = { surname: new Map(), given: new Map() }
const frequency = { surname: empty(), given: empty() }
function empty(): Record<Part, number[]> {
  return { on: onsets.map(() => 0), vo: vowels.map(() => 0), co: codas.map(() => 0) }
}
for (const { hangul, row } of aligned)
  hangul.forEach((unit, at) => {
    const place = at === 0 ? 'surname' : 'given'
    const jamo = jamoOf(unit)
    const { on = '', vo = '', co = '' } = row[at] ?? {}
    count(whole[place], hangulOf(stateOf(unit)), `${on}${vo}${co}`)
    for (const part of parts) {
      frequency[place][part][jamo[part]] = (frequency[place][part][jamo[part]] ?? 0) + 1
      // Family names have habits of their own; what a letter is spelled with is learned from given names.
      if (place === 'given') count(spelled[part], letters[part][jamo[part]] ?? '', { on, vo, co }[part] || '-')
    }
  })

/** Counts and the hand's list together. A spelling met once or twice is a slip unless the hand lists it. */
function tableText(part: Part): string {
  return letters[part]
    .map((letter) => {
      const hand = (byHand[part][letter] ?? '-').split(' ')
      const all = new Map(hand.map((written, at) => [written, 12 / (1 + at) ** 1.3]))
      for (const [written, seen] of spelled[part].get(letter) ?? [])
        if (seen >= 3 || all.has(written)) all.set(written, (all.get(written) ?? 0) + seen)
      const total = [...all.values()].reduce((a, b) => a + b, 0)
      const row = [...all]
        .sort((a, b) => b[1] - a[1])
        .map(([written, weight]) => `${written} ${Math.max(0.05, Math.round((10_000 * weight) / total) / 100)}`)
      return `  ${letter === '' ? "''" : letter}: ${JSON.stringify(row.join(' ')).replaceAll(/^"([^']*)"$/g, "'$1'")},`
    })
    .join('\n')
}

const table = `/**
 * How each letter of Hangul is spelled in Latin in given names, with weights. The weights are fitted by tools/fit-names.ts to public name pairs
 * (Wikidata, CC0), with the usual free spellings added by hand. \`-\` is nothing written.
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
  return `[${row.map((seen) => Math.round((10_000 * seen) / total)).join(', ')}]`
}
const placeText = (place: Record<Part, number[]>): string => parts.map((part) => `${part}: ${share(place[part])}`).join(', ')
const total = (row: ReadonlyMap<string, number>): number => [...row.values()].reduce((a, b) => a + b, 0)
const common = (counts: Counts, least: number) =>
  [...counts].filter(([, row]) => total(row) >= least).sort((a, b) => total(b[1]) - total(a[1]) || (a[0] < b[0] ? -1 : 1))
const syllables = (counts: Counts): string =>
  lines(
    common(counts, 3).map(([hangul, row]) => `${hangul} ${total(row)}`),
    ' ',
  )
const forms = (counts: Counts): string =>
  lines(
    common(counts, 12).map(([hangul, row]) => {
      const seen = [...row].filter(([, times]) => times >= 3).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      return `${hangul} ${seen.map(([written, times]) => `${written} ${times}`).join(' ')}`
    }),
    ' ;',
  )
/** Wrapped, for a template literal. */
function lines(words: readonly string[], between: string): string {
  const rows = ['']
  for (const word of words) {
    if ((rows.at(-1) ?? '').length > 110) rows.push('')
    rows[rows.length - 1] += `${word}${between} `.replaceAll('  ', ' ')
  }
  return rows.map((row) => row.trim()).join('\n')
}

const often = `/**
 * How often letters and syllables stand in Korean names, and how the common syllables are written in Latin as a whole. Counted by tools/fit-names.ts over
 * public names (Wikidata, CC0); no count below three.
 */

/** In hundredths of a per cent, in the order of \`onsets\`, \`vowels\` and \`codas\`. */
export const frequency = {
  surname: { ${placeText(frequency.surname)} },
  given: { ${placeText(frequency.given)} },
} as const

/** Syllable, count. */
export const syllableCounts = {
  surname: \`
${syllables(whole.surname)}\`,
  given: \`
${syllables(whole.given)}\`,
} as const

/** Syllable, then written form and count. */
export const latinSyllables = {
  surname: \`
${forms(whole.surname)}\`,
  given: \`
${forms(whole.given)}\`,
} as const
`
const tables = join(root, 'packages/text/src/names/tables')
writeFileSync(join(tables, 'latin.ts'), table)
writeFileSync(join(tables, 'frequency.ts'), often)
console.log(`${aligned.length} names used`)
