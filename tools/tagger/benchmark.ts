/** The Text Anonymization Benchmark's documents as this repository's tools read them, and its metric. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Kind, Stretch } from '../../packages/text/src/redaction/kind.ts'

export interface Mention extends Stretch {
  readonly kind: Kind
  readonly entity: string
  readonly need: 'DIRECT' | 'QUASI' | 'NO_MASK'
}
export interface TabDocument {
  readonly id: string
  /** The benchmark's own: `train` or `dev`. */
  readonly split: string
  /** Who annotated it. Where several did, the text stands once for each: see `addScore`. */
  readonly annotator: string
  readonly text: string
  readonly mentions: readonly Mention[]
}

const corpus = fileURLToPath(new URL('../../../shared/corpus/redaction/tab-train-dev.jsonl', import.meta.url))
const kindOf: Readonly<Record<string, Kind>> = {
  PERSON: 'person',
  CODE: 'code',
  LOC: 'place',
  ORG: 'organisation',
  DEM: 'trait',
  DATETIME: 'date',
  QUANTITY: 'quantity',
  MISC: 'other',
}

interface TabMention {
  readonly entity_type: string
  readonly start_offset: number
  readonly end_offset: number
  readonly entity_id: string
  readonly identifier_type: Mention['need']
}
/** One annotator a line; or, as the benchmark publishes itself, all who annotated the document. */
type TabLine =
  | {
      readonly metadata: { readonly data_id: string; readonly provenance?: { readonly dataset_type?: string; readonly annotator?: string } }
      readonly text: string
      readonly entities: readonly TabMention[]
    }
  | {
      readonly doc_id: string
      readonly dataset_type: string
      readonly text: string
      readonly annotations: Readonly<Record<string, { readonly entity_mentions: readonly TabMention[] }>>
    }

/** The documents in the order of the file, or undefined where the corpus is absent. Offsets are UTF-16: the corpus holds no astral letter. */
export function readBenchmark(path = corpus): readonly TabDocument[] | undefined {
  if (!existsSync(path)) return undefined
  const text = readFileSync(path, 'utf8')
  const lines: readonly TabLine[] = text.trimStart().startsWith('[')
    ? JSON.parse(text)
    : text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line))
  return lines.flatMap(documentsOf)
}

function documentsOf(line: TabLine): readonly TabDocument[] {
  if ('annotations' in line) {
    const { doc_id: id, dataset_type: split, text } = line
    return Object.entries(line.annotations).map(([annotator, one]) => ({
      id,
      split,
      annotator,
      text,
      mentions: mentionsOf(one.entity_mentions),
    }))
  }
  const { data_id: id, provenance } = line.metadata
  const { dataset_type: split = 'train', annotator = '' } = provenance ?? {}
  return [{ id, split, annotator, text: line.text, mentions: mentionsOf(line.entities) }]
}

const mentionsOf = (mentions: readonly TabMention[]): readonly Mention[] =>
  mentions.map((one) => ({
    start: one.start_offset,
    end: one.end_offset,
    kind: kindOf[one.entity_type] ?? 'other',
    entity: one.entity_id,
    need: one.identifier_type,
  }))

/**
 * Words that may stay uncovered inside a mention: particles, prepositions, articles, conjunctions, and the benchmark's own six; in Russian prepositions, and the
 * words that say of a day or a place what it is.
 */
const small = new Set(
  "mr mrs ms no nr about a an the this that these those all both each every some any of in on at by for from to with without within into onto over under after before between among against during since until through upon as per near like off out up down around across along behind beside beyond inside outside towards toward and or but nor 's s ’s not via than в во на с со от до из по под к и г гор город города городе года году год рождения р 생 경".split(
    ' ',
  ),
)
const word = /[\p{L}\p{M}\p{N}_]+/gu

export interface Score {
  direct: number
  directMissed: number
  quasi: number
  quasiMissed: number
  masked: number
  right: number
  documents: number
  clean: number
  cleanDirect: number
  readonly missed: Map<Kind, number>
  readonly entities: Map<Kind, number>
  /** What a person looks at when tuning: never printed by a test. */
  readonly misses: string[]
}

export const emptyScore = (): Score => ({
  direct: 0,
  directMissed: 0,
  quasi: 0,
  quasiMissed: 0,
  masked: 0,
  right: 0,
  documents: 0,
  clean: 0,
  cleanDirect: 0,
  missed: new Map(),
  entities: new Map(),
  misses: [],
})

/**
 * Adds one document as one annotator read it: an entity counts as kept back only where every one of its mentions is covered.
 *
 * Added up over annotators and documents this is the benchmark's own reckoning: recall is a micro-average over the entities of all annotators, and a
 * token taken out is right as often as annotators take it out. Source: the benchmark's evaluation.py, get_entity_recall and get_precision.
 */
export function addScore(score: Score, { text, mentions }: TabDocument, spans: readonly Stretch[]): void {
  const covered = new Uint8Array(text.length)
  for (const { start, end } of spans) covered.fill(1, start, end)
  const wanted = new Uint8Array(text.length)
  for (const { start, end, need } of mentions) if (need !== 'NO_MASK') wanted.fill(1, start, end)
  for (const match of text.matchAll(word)) {
    if (covered[match.index] === 0) continue
    score.masked++
    if (wanted[match.index] === 1) score.right++
  }
  const entities = new Map<string, Mention[]>()
  for (const mention of mentions)
    if (mention.need !== 'NO_MASK') entities.set(mention.entity, [...(entities.get(mention.entity) ?? []), mention])
  let [missedHere, directMissedHere] = [0, 0]
  for (const group of entities.values()) {
    const direct = group.some(({ need }) => need === 'DIRECT')
    const bare = group.find((mention) => !isCovered(text, mention, covered))
    const kind = group[0]?.kind ?? 'other'
    score.entities.set(kind, (score.entities.get(kind) ?? 0) + 1)
    if (direct) score.direct++
    else score.quasi++
    if (!bare) continue
    score.missed.set(kind, (score.missed.get(kind) ?? 0) + 1)
    score.misses.push(
      `${bare.kind}\t${text.slice(bare.start, bare.end)}\t${text.slice(Math.max(0, bare.start - 60), bare.end + 30).replaceAll('\n', ' ')}`,
    )
    if (direct) {
      score.directMissed++
      directMissedHere++
    } else score.quasiMissed++
    missedHere++
  }
  score.documents++
  if (missedHere === 0) score.clean++
  if (directMissedHere === 0) score.cleanDirect++
}

function isCovered(text: string, { start, end }: Stretch, covered: Uint8Array): boolean {
  for (const match of text.slice(start, end).matchAll(word)) {
    for (let at = match.index; at < match.index + match[0].length; at++)
      if (covered[start + at] === 0 && !small.has(match[0].toLowerCase())) return false
  }
  return true
}

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3))
export const scoreLine = (name: string, score: Score): string =>
  `${name.padEnd(26)} direct ${share(score.direct - score.directMissed, score.direct)}  quasi ${share(score.quasi - score.quasiMissed, score.quasi)}  precision ${share(score.right, score.masked)}  nothing missed ${share(score.clean, score.documents)}  no direct missed ${share(score.cleanDirect, score.documents)}`
/** The same judged in other ways a reader might mean: every document weighing alike; what an annotator marked and let stand left out of precision. */
export interface Reading {
  quasi: number
  precision: number
  documents: number
  right: number
  wrongUnmarked: number
}
export const emptyReading = (): Reading => ({ quasi: 0, precision: 0, documents: 0, right: 0, wrongUnmarked: 0 })

export function addReading(reading: Reading, document: TabDocument, spans: readonly Stretch[]): void {
  const own = emptyScore()
  addScore(own, document, spans)
  reading.documents++
  reading.quasi += own.quasi === 0 ? 1 : 1 - own.quasiMissed / own.quasi
  reading.precision += own.masked === 0 ? 1 : own.right / own.masked
  const unmarked = emptyScore()
  const standing = document.mentions.filter(({ need }) => need === 'NO_MASK')
  addScore(unmarked, { ...document, mentions: standing.map((one) => ({ ...one, need: 'QUASI' as const })) }, spans)
  reading.right += own.right
  reading.wrongUnmarked += Math.max(0, own.masked - own.right - unmarked.right)
}
export const readingLine = (name: string, one: Reading): string =>
  `${name.padEnd(26)} each document alike: quasi ${share(one.quasi, one.documents)}, precision ${share(one.precision, one.documents)}; precision among what no annotator marked ${share(one.right, one.right + one.wrongUnmarked)}`

export const kindLine = (score: Score): string =>
  [...score.entities].map(([kind, all]) => `${kind} ${share(all - (score.missed.get(kind) ?? 0), all)} (${all})`).join('  ')
