/**
 * How well names are found and matched: `npx tsx tools/measure-names.ts [--misses] [--pool N]`.
 *
 * Public people with three scripts (development corpus; none of them takes part in fitting), by random halves of persons; invented people written by
 * every system and with slips; and how often two different people pass for one.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareNames, type NamedRow, nameIndex } from '../packages/text/src/index.ts'
import { inventedPeople, spellings } from './invented-names.ts'
import { pressWays } from './press-spellings.ts'

const folder = join(import.meta.dirname, '..', '..', 'shared', 'corpus', 'names')
if (!existsSync(folder)) {
  console.log('NOT RUN: corpus absent')
  process.exit(0)
}
const rowsOf = (file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
const list = (cell: string): string[] => cell.split('|').filter((one) => one !== '')
const gold = rowsOf('names.tsv').map(([id = '', , ko = '', latin = '', ru = '']) => ({ id, ko, latin: list(latin), ru: list(ru) }))
const asked = process.argv.indexOf('--pool')
const poolSize = asked < 0 ? 2210 : Number(process.argv[asked + 1])
const goldKo = new Set(gold.map((one) => one.ko))
const pool = rowsOf('pool.tsv')
  .map(([latin = '', ko = ''], at) => ({ id: `w${at}`, latin, ko }))
  .filter(({ ko }) => !goldKo.has(ko))
  .slice(0, poolSize - gold.length)

/** A small generator with a seed (mulberry32), so that every run draws the same. */
function drawsFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Person = (typeof gold)[number]
interface Result {
  readonly person: string
  readonly first: number
  readonly five: boolean
}
const showMisses = process.argv.includes('--misses')

function search(rows: readonly NamedRow[], queries: readonly { readonly id: string; readonly query: string }[]): readonly Result[] {
  const index = nameIndex(rows)
  return queries.map(({ id, query }) => {
    const found = index.find(query, 10)
    const tied = found.filter(({ score }) => score === found[0]?.score)
    const first = tied.some((one) => one.id === id) ? 1 / tied.length : 0
    if (showMisses && first < 1) {
      const own = rows.find((row) => row.id === id)?.name
      console.log(
        `  ${query} (${own}): ${found
          .slice(0, 4)
          .map(({ name, score }) => `${name} ${score}`)
          .join(', ')}`,
      )
    }
    return { person: id, first, five: found.slice(0, 5).some((one) => one.id === id) }
  })
}
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
const at1 = (results: readonly Result[]): number => mean(results.map(({ first }) => first))
const at5 = (results: readonly Result[]): number => mean(results.map(({ five }) => (five ? 1 : 0)))

const hangulRows = [...gold.map(({ id, ko }) => ({ id, name: ko })), ...pool.map(({ id, ko }) => ({ id, name: ko }))]
const latinRows = [...gold.map(({ id, latin }) => ({ id, name: latin[0] ?? '' })), ...pool.map(({ id, latin }) => ({ id, name: latin }))]
const queriesOf = (of: (person: Person) => readonly string[]) =>
  gold.flatMap((person) => of(person).map((query) => ({ id: person.id, query })))
const tasks = [
  { name: 'Russian to Hangul', rows: hangulRows, queries: queriesOf(({ ru }) => ru) },
  { name: 'Russian to Latin', rows: latinRows, queries: queriesOf(({ ru }) => ru) },
  { name: 'Latin to Hangul', rows: hangulRows, queries: queriesOf(({ latin }) => latin) },
]
console.log(`public people, among ${hangulRows.length}`)
for (const task of tasks) {
  const results = search(task.rows, task.queries)
  const halves: number[] = []
  for (let seed = 1; seed <= 5; seed++) {
    const draw = drawsFrom(seed)
    const inHalf = new Set(gold.filter(() => draw() < 0.5).map(({ id }) => id))
    halves.push(at1(results.filter(({ person }) => inHalf.has(person))), at1(results.filter(({ person }) => !inHalf.has(person))))
  }
  const spread = halves.map((value) => value.toFixed(3)).join(' ')
  console.log(
    `${task.name}: recall@1 ${at1(results).toFixed(3)}, recall@5 ${at5(results).toFixed(3)}, ${results.length} asked; random halves ${spread}`,
  )
}

// People nobody looked at while the rules were written: those of the pool, by their Latin form in the press. Their Russian forms are made.
const korean = pool.filter(({ ko, latin }) => /^[가-힣]{3}$/u.test(ko) && compareNames(ko, latin).same === 'yes')
const drawPress = drawsFrom(5)
const unseen = korean.filter(() => drawPress() < 400 / korean.length)
/** Who is written alike in either script cannot be parted, and counts as found. */
const alike = (a: (typeof pool)[number], b: (typeof pool)[number]): boolean => a.ko === b.ko || a.latin === b.latin
console.log(`${unseen.length} people of the pool by made Russian press forms, Russian to Latin, among ${latinRows.length}`)
const latinIndex = nameIndex(latinRows)
for (const [name, spell] of pressWays) {
  const results = unseen.map((person) => {
    const found = latinIndex.find(spell(person.ko, person.latin, drawPress), 5)
    const same = new Set(pool.filter((one) => alike(one, person)).map(({ id }) => id))
    const tied = found.filter(({ score }) => score === found[0]?.score)
    const share = (ids: ReadonlySet<string>): number => tied.filter(({ id }) => ids.has(id)).length / (tied.length || 1)
    return { own: share(new Set([person.id])), same: share(same), five: found.some(({ id }) => same.has(id)) ? 1 : 0 }
  })
  const of = (key: 'own' | 'same' | 'five'): string => mean(results.map((one) => one[key])).toFixed(3)
  console.log(`${name}: recall@1 ${of('own')}, with namesakes as one ${of('same')}, recall@5 ${of('five')}`)
}

console.log(`invented people, among ${poolSize}`)
const invented = inventedPeople(300, drawsFrom(7)).filter(({ ko }) => !hangulRows.some(({ name }) => name === ko))
const inventedRows = [...invented.map(({ id, ko }) => ({ id, name: ko })), ...hangulRows].slice(0, poolSize)
const draw = drawsFrom(11)
for (const [name, spell] of spellings) {
  const queries = invented.flatMap(({ id, ko }) => {
    const query = spell(ko, draw)
    return query === undefined ? [] : [{ id, query }]
  })
  const results = search(inventedRows, queries)
  console.log(`${name}: recall@1 ${at1(results).toFixed(3)}, recall@5 ${at5(results).toFixed(3)}, ${results.length} asked`)
}

const tally = (pairs: readonly (readonly [string, string])[]): string => {
  const counts = { yes: 0, likely: 0, unlikely: 0 }
  for (const [a, b] of pairs) counts[compareNames(a, b).same]++
  return `${pairs.length} pairs: ${Object.entries(counts)
    .map(([same, count]) => `${same} ${((100 * count) / pairs.length).toFixed(2)} %`)
    .join(', ')}`
}
const own = gold.flatMap(({ ko, latin, ru }) =>
  [ko, ...latin, ...ru].flatMap((a, at, all) => all.slice(at + 1).map((b) => [a, b] as const)),
)
console.log(`one person, any two of the spellings, ${tally(own)}`)
const drawn = drawsFrom(3)
const any = () => pool[Math.floor(drawn() * pool.length)] ?? { id: '', latin: '', ko: '' }
const strangers = Array.from({ length: 20_000 }, () => [any(), any()] as const).filter(([a, b]) => a.ko !== b.ko)
console.log(`two people, Hangul against Latin, ${tally(strangers.map(([a, b]) => [a.ko, b.latin] as const))}`)
const kin = strangers.filter(([a, b]) => a.ko[0] === b.ko[0])
console.log(`two people of one family name, Hangul against Latin, ${tally(kin.map(([a, b]) => [a.ko, b.latin] as const))}`)
const foreign = gold.flatMap(({ ru, ko }) =>
  ru.flatMap((name) =>
    pool
      .filter((_, at) => at % 20 === 0)
      .filter((one) => one.ko !== ko)
      .map((one) => [name, one.latin] as const),
  ),
)
console.log(`two people, Russian against Latin, ${tally(foreign)}`)
