/**
 * `npm run bench law`: reading and auditing every text of the treaty corpus beside the floor any tool pays, reading each file and running one
 * alternation of all the rules' words over it; both in the same run, in turns. Then the memory of one process over the texts once and four times.
 *
 * Bluebell (Python) splits marked-up text; it is measured where Python has it, and said to be missing where not.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readSafeguards } from '@holdfast/data'
import { auditLaw, isTextLang, readLaw, type TextLang } from '@holdfast/law'
import { decodeText } from '@holdfast/text'

const corpus = fileURLToPath(new URL('../../shared/corpus/treaties/', import.meta.url))
const book = readSafeguards()

interface File {
  readonly path: string
  readonly lang: TextLang
}

function files(): readonly File[] {
  return readdirSync(corpus)
    .sort()
    .flatMap((folder) =>
      readdirSync(corpus + folder).flatMap((name) => {
        const lang = /^text\.(..)\.txt$/u.exec(name)?.[1] ?? ''
        return isTextLang(lang) ? [{ path: `${corpus}${folder}/${name}`, lang }] : []
      }),
    )
}

/**
 * Every word of every rule of a language, as one alternation. What another word begins is left out, its place is found by that:
 * with all of them the pattern of one language passes 20 KB, and there V8 stops improving a pattern, so the floor would cost three times as much.
 */
function alternation(lang: TextLang): RegExp {
  const rules = book.forLang(lang)
  const words = new Set<string>()
  for (const set of [...rules.safeguards, ...rules.risks])
    for (const { lines } of set.rules)
      for (const term of lines.flat().flatMap((one) => one.any ?? [one]))
        for (const word of term.source.split(/[\s/]+/u)) {
          const bare = word.replace(/[*.]+/gu, '')
          if (bare.length > 2 && !/^\d+$/u.test(bare)) words.add(bare.replace(/[^\p{L}\p{N}]/gu, '\\$&'))
        }
  const lower = new Set([...words].map((word) => word.toLowerCase()))
  const isBegun = (word: string) => Array.from(word, (_, at) => word.slice(0, at).toLowerCase()).some((start) => lower.has(start))
  return new RegExp([...words].filter((word) => !isBegun(word)).join('|'), 'gi')
}

function ours({ path }: File): number {
  const decoded = decodeText(readFileSync(path))
  if (!decoded.ok) return 0
  auditLaw(readLaw(decoded.value.text), book)
  return decoded.value.text.length
}

function floor({ path, lang }: File, patterns: ReadonlyMap<TextLang, RegExp>): number {
  const text = readFileSync(path, 'utf8')
  const pattern = patterns.get(lang)
  let found = 0
  if (pattern) for (const _ of text.matchAll(pattern)) found++
  return found
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0

function speed(): void {
  const all = files()
  const patterns = new Map(all.map(({ lang }) => [lang, alternation(lang)] as const))
  /** Milliseconds of processor time: what else the machine does makes no difference. */
  const timed = (run: () => void): number => {
    const from = process.cpuUsage()
    run()
    const spent = process.cpuUsage(from)
    return (spent.user + spent.system) / 1000
  }
  let characters = 0
  for (const file of all) characters += ours(file)
  for (let i = 0; i < 3; i++)
    for (const file of all) {
      ours(file)
      floor(file, patterns)
    }
  const rounds = Array.from({ length: 9 }, () => ({
    floor: timed(() => {
      for (const file of all) floor(file, patterns)
    }),
    ours: timed(() => {
      for (const file of all) ours(file)
    }),
  }))
  const read = median(
    Array.from({ length: 9 }, () =>
      timed(() => {
        for (const { path } of all) readLaw(readFileSync(path, 'utf8'))
      }),
    ),
  )
  const per = (ms: number): string => `${(characters / ms / 1000).toFixed(2)} million characters a second`
  const us = median(rounds.map((round) => round.ours))
  const them = median(rounds.map((round) => round.floor))
  console.log(`${all.length} texts, ${characters} characters, median of ${rounds.length} rounds, in turns, processor time`)
  console.log(`read and audit               ${per(us)}`)
  console.log(`  of this, reading alone     ${per(read)}`)
  console.log(`read files, one alternation  ${per(them)}`)
  console.log(
    `ratio                        ${median(rounds.map((round) => round.ours / round.floor)).toFixed(2)} times the floor (goal: at most 10)`,
  )
}

/** One process that works through the corpus `times` times, keeping nothing; the largest memory it held. */
function memory(times: number): number {
  const node = process.execPath
  const done = spawnSync(node, ['--import', 'tsx', fileURLToPath(import.meta.url), '--work', String(times)], { encoding: 'utf8' })
  return Number(done.stdout.trim())
}

if (!existsSync(corpus)) console.log('NOT RUN: corpus absent')
else if (process.argv[2] === '--work') {
  for (let i = 0; i < Number(process.argv[3]); i++) for (const file of files()) ours(file)
  console.log(process.resourceUsage().maxRSS)
} else {
  speed()
  const [once, four] = [memory(1), memory(4)]
  console.log(
    `memory at most               ${Math.round(once / 1024)} MiB for the texts once, ${Math.round(four / 1024)} MiB four times: ${(four / once).toFixed(2)} times`,
  )
  const python = spawnSync('python3', ['-c', 'import bluebell'], { stdio: 'ignore' })
  console.log(python.status === 0 ? 'bluebell is there; write its side' : 'NOT RUN: bluebell (Python) is not installed')
}
