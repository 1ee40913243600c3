/**
 * Names beside what libraries offer, in one run and in turn: `npm run bench names [--pool N] [--alone]`; `--alone` leaves the peers out, who take long over ten thousand. Recall of the person asked for among the pool, and time a
 * query. Peers: any-ascii with Levenshtein distance, the same with double metaphone keys, and our own comparison made with every row (no tree).
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import anyAscii from 'any-ascii'
import { doubleMetaphone } from 'double-metaphone'
import { type NamedRow, nameIndex } from '../packages/text/src/index.ts'
import { prepareName } from '../packages/text/src/names/compare-names.ts'
import { indexedReadings } from '../packages/text/src/names/name-index.ts'
import { bestOfReadings, readingCost } from '../packages/text/src/names/reading-cost.ts'
import { inventedPeople, spellings } from './invented-names.ts'

const folder = join(import.meta.dirname, '..', '..', 'shared', 'corpus', 'names')
const asked = process.argv.indexOf('--pool')
const size = asked < 0 ? 2210 : Number(process.argv[asked + 1])
let seed = 5
const draw = (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 4294967296
}

interface Task {
  readonly name: string
  readonly rows: readonly NamedRow[]
  readonly queries: readonly { readonly id: string; readonly query: string }[]
}
const tasks = existsSync(folder) ? publicTasks() : inventedTasks()

/** The development corpus, where it stands beside the repository. */
function publicTasks(): readonly Task[] {
  const rowsOf = (file: string) =>
    readFileSync(join(folder, file), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
  const gold = rowsOf('names.tsv').map(([id = '', , ko = '', latin = '', ru = '']) => ({
    id,
    ko,
    latin: latin.split('|'),
    ru: ru.split('|').filter((one) => one !== ''),
  }))
  const known = new Set(gold.map(({ ko }) => ko))
  const pool = rowsOf('pool.tsv').filter(([, ko = '']) => !known.has(ko))
  // Where more are asked for than the pool holds, invented people fill it up.
  const more = inventedPeople(Math.max(0, size - gold.length - pool.length), draw).filter(({ ko }) => !known.has(ko))
  const revised = spellings[0]?.[1]
  const fill = (latin: boolean): NamedRow[] =>
    [
      ...pool.map(([name = '', ko = ''], at) => ({ id: `w${at}`, name: latin ? name : ko })),
      ...more.map(({ id, ko }) => ({ id, name: latin ? (revised?.(ko, draw) ?? ko) : ko })),
    ].slice(0, size - gold.length)
  const hangul = [...gold.map(({ id, ko }) => ({ id, name: ko })), ...fill(false)]
  const latin = [...gold.map(({ id, latin: [name = ''] }) => ({ id, name })), ...fill(true)]
  const russian = gold.flatMap(({ id, ru }) => ru.map((query) => ({ id, query })))
  return [
    { name: 'Russian to Hangul', rows: hangul, queries: russian },
    { name: 'Russian to Latin', rows: latin, queries: russian },
    { name: 'Latin to Hangul', rows: hangul, queries: gold.flatMap(({ id, latin: names }) => names.map((query) => ({ id, query }))) },
  ]
}

/** Without the corpus: invented people, Kontsevich to Hangul. */
function inventedTasks(): readonly Task[] {
  console.log('NOT RUN: corpus absent; invented people stand in')
  const people = inventedPeople(size, draw)
  const kontsevich = spellings.find(([name]) => name === 'Kontsevich')?.[1]
  const queries = people.slice(0, 100).flatMap(({ id, ko }) => {
    const query = kontsevich?.(ko, draw)
    return query === undefined ? [] : [{ id, query }]
  })
  return [{ name: 'Kontsevich to Hangul', rows: people.map(({ id, ko }) => ({ id, name: ko })), queries }]
}

type Ask = (query: string) => readonly { readonly id: string; readonly cost: number }[]
const nearest = (rows: readonly NamedRow[], cost: (at: number) => number) =>
  rows
    .map(({ id }, at) => ({ id, cost: cost(at) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, 10)

function levenshtein(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const now = [i]
    for (let j = 1; j <= b.length; j++)
      now[j] = Math.min((before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
    before = now
  }
  return before[b.length] ?? 0
}
const ascii = (name: string): string =>
  anyAscii(name)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
const metaphone = (name: string): string =>
  anyAscii(name)
    .split(/[\s-]+/)
    .map((word) => doubleMetaphone(word)[0])
    .join('')

const everyWay: readonly { readonly name: string; readonly make: (rows: readonly NamedRow[]) => Ask }[] = [
  {
    name: 'holdfast',
    make: (rows) => {
      const index = nameIndex(rows)
      return (query) => index.find(query, 10).map(({ id, score }) => ({ id, cost: -score }))
    },
  },
  {
    name: 'the same comparison with every row',
    make: (rows) => {
      const readings = rows.map(({ name }) => indexedReadings(prepareName(name)))
      return (query) => {
        const own = prepareName(query).readings
        const best = bestOfReadings(own)
        return nearest(rows, (at) => Math.min(60, ...own.flatMap((x) => (readings[at] ?? []).map((y) => readingCost(x, y, best)))))
      }
    },
  },
  {
    name: 'any-ascii + Levenshtein',
    make: (rows) => {
      const keys = rows.map(({ name }) => ascii(name))
      return (query) => nearest(rows, (at) => levenshtein(ascii(query), keys[at] ?? ''))
    },
  },
  {
    name: 'any-ascii + double metaphone + Levenshtein',
    make: (rows) => {
      const keys = rows.map(({ name }) => metaphone(name))
      return (query) => {
        const key = metaphone(query)
        return nearest(rows, (at) => levenshtein(key, keys[at] ?? ''))
      }
    },
  },
]

const ways = process.argv.includes('--alone') ? everyWay.slice(0, 1) : everyWay

for (const { name, rows, queries } of tasks) {
  console.log(`${name}: ${queries.length} asked among ${rows.length}`)
  const results = ways.map((way) => {
    const begin = performance.now()
    const ask = way.make(rows)
    return { name: way.name, ask, ready: performance.now() - begin, spent: [] as number[], first: 0, five: 0 }
  })
  for (const { query } of queries.slice(0, 15)) results[0]?.ask(query)
  for (const { id, query } of queries)
    for (const result of results) {
      // Processor time, not the clock's: the machine may have other work.
      const begin = process.cpuUsage()
      const found = result.ask(query)
      const { user, system } = process.cpuUsage(begin)
      result.spent.push((user + system) / 1000)
      const tied = found.filter(({ cost }) => cost === found[0]?.cost)
      result.first += tied.some((one) => one.id === id) ? 1 / tied.length : 0
      result.five += found.slice(0, 5).some((one) => one.id === id) ? 1 : 0
    }
  const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  const own = middle(results[0]?.spent ?? [])
  for (const { name: way, ready, spent, first, five } of results) {
    const mean = spent.reduce((sum, value) => sum + value, 0) / spent.length
    console.log(
      `  ${way}: recall@1 ${(first / queries.length).toFixed(3)}, recall@5 ${(five / queries.length).toFixed(3)}; processor ms a query: median ${middle(spent).toFixed(2)}, mean ${mean.toFixed(2)}; ${(middle(spent) / own).toFixed(1)} × ours; ready in ${ready.toFixed(0)} ms`,
    )
  }
}
