/**
 * Recall of `names find` and precision of `names match` on public names, development and held-out halves (by hash of the Hangul) apart.
 * `npx tsx tools/measure-names.ts [--misses]` prints the misses of the development half alone; the held-out half is never looked at.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { compareNames, type NamedRow, nameIndex } from '../packages/text/src/index.ts'

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
const gold = rowsOf('names.tsv').map(([id = '', group = '', ko = '', latin = '', ru = '']) => ({
  id,
  group,
  ko,
  latin: list(latin),
  ru: list(ru),
}))
const poolSize = Number(process.argv[process.argv.indexOf('--pool') + 1]) || 2210
const goldKo = new Set(gold.map((one) => one.ko))
const pool = rowsOf('pool.tsv')
  .map(([latin = '', ko = ''], at) => ({ id: `w${at}`, latin, ko }))
  .filter(({ ko }) => !goldKo.has(ko))
  .slice(0, poolSize - gold.length)

function list(cell: string): string[] {
  return cell.split('|').filter((one) => one !== '')
}
function hash(text: string): number {
  let value = 2166136261
  for (const unit of text) value = Math.imul(value ^ (unit.codePointAt(0) ?? 0), 16777619) >>> 0
  return (value >>> 8) % 2
}

type Person = (typeof gold)[number]
interface Task {
  readonly name: string
  readonly rows: readonly NamedRow[]
  readonly queries: (person: Person) => readonly string[]
}
const hangulRows = [...gold.map(({ id, ko }) => ({ id, name: ko })), ...pool.map(({ id, ko }) => ({ id, name: ko }))]
const latinRows = [...gold.map(({ id, latin }) => ({ id, name: latin[0] ?? '' })), ...pool.map(({ id, latin }) => ({ id, name: latin }))]
const tasks: readonly Task[] = [
  { name: 'Russian to Hangul', rows: hangulRows, queries: (person) => person.ru },
  { name: 'Russian to Latin', rows: latinRows, queries: (person) => person.ru },
  { name: 'Latin to Hangul', rows: hangulRows, queries: (person) => person.latin },
]
const showMisses = process.argv.includes('--misses')

for (const task of tasks) {
  const index = nameIndex(task.rows)
  for (const half of ['development', 'held-out'] as const) {
    let asked = 0
    let first = 0
    let five = 0
    let spent = 0
    for (const person of gold.filter(({ ko }) => hash(ko) === (half === 'development' ? 0 : 1)))
      for (const query of task.queries(person)) {
        const begin = performance.now()
        const found = index.find(query, 10)
        spent += performance.now() - begin
        asked++
        const best = found[0]?.score ?? 0
        const tied = found.filter(({ score }) => score === best)
        const share = tied.some(({ id }) => id === person.id) ? 1 / tied.length : 0
        first += share
        if (found.slice(0, 5).some(({ id }) => id === person.id)) five++
        if (showMisses && share < 1)
          console.log(
            `  ${query} (${person.ko} ${person.latin[0]}): ${found
              .slice(0, 4)
              .map(({ name, score }) => `${name} ${score}`)
              .join(', ')}; own ${found.find(({ id }) => id === person.id)?.score}`,
          )
      }
    console.log(
      `${task.name}, ${half}: recall@1 ${(first / asked).toFixed(3)}, recall@5 ${(five / asked).toFixed(3)}, ${asked} asked, ${(spent / asked).toFixed(2)} ms a query over ${task.rows.length}`,
    )
  }
}

for (const half of ['development', 'held-out'] as const) {
  const people = gold.filter(({ ko }) => hash(ko) === (half === 'development' ? 0 : 1))
  const own = { yes: 0, likely: 0, unlikely: 0 }
  const others = { yes: 0, likely: 0, unlikely: 0 }
  for (const person of people) {
    const names = [person.ko, ...person.latin, ...person.ru]
    names.forEach((a, i) => {
      for (const b of names.slice(i + 1)) own[compareNames(a, b).same]++
      for (let nth = 0; nth < 40; nth++) {
        const other = pool[(nth * 53 + i * 7) % pool.length]
        if (other && other.ko !== person.ko) others[compareNames(a, nth % 2 ? other.ko : other.latin).same]++
      }
    })
  }
  console.log(`match, ${half}: one person ${JSON.stringify(own)}; two people ${JSON.stringify(others)}`)
}
