/**
 * `npx tsx tools/measure-redaction.ts [--folds 5] [--misses FILE]`: five-fold cross-validation by document on the benchmark's train and dev documents,
 * with the file knowing nothing, 70 % and all of the entities (each by its longest mention); then the dev documents with a tagger that saw the train documents only.
 */
import { writeFileSync } from 'node:fs'
import { findings } from '../packages/text/src/redaction/findings.ts'
import type { KnownEntity } from '../packages/text/src/redaction/known/entity.ts'
import { matcherOf } from '../packages/text/src/redaction/known/matcher.ts'
import type { TaggerModel } from '../packages/text/src/redaction/tagger/model.ts'
import {
  addReading,
  addScore,
  emptyReading,
  emptyScore,
  kindLine,
  readBenchmark,
  readingLine,
  type Score,
  scoreLine,
  type TabDocument,
} from './tagger/benchmark.ts'
import { stream } from './tagger/learn.ts'
import { addPublished, emptyPublished, publishedLine } from './tagger/published.ts'
import { prepare, train } from './tagger/train.ts'

const documents = readBenchmark()
if (!documents) {
  console.log('NOT RUN: corpus absent')
  process.exit(0)
}
const option = (name: string): string | undefined =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined
const folds = Number(option('--folds') ?? 5)
const typed = !process.argv.includes('--untyped')
const prepared = documents.map(prepare)

/** What a file would hold: every masked entity by its longest mention, a share of them left out by a fixed draw. */
function knownOf({ id, mentions, text }: TabDocument, share: number, draw: number): readonly KnownEntity[] {
  const longest = new Map<string, (typeof mentions)[number]>()
  for (const mention of mentions) {
    if (mention.need === 'NO_MASK') continue
    const best = longest.get(mention.entity)
    if (!best || mention.end - mention.start > best.end - best.start) longest.set(mention.entity, mention)
  }
  const next = stream([...id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7 + draw))
  return [...longest.values()]
    .filter(() => next() < share)
    .map(({ start, end, kind }) => (typed ? { text: text.slice(start, end), kind } : { text: text.slice(start, end) }))
}

/** Name, share known, and over how many draws of what is known the score is taken. */
const levels = [
  ['nothing known', 0, 1],
  ['70 % known, three draws', 0.7, 3],
  ['all known', 1, 1],
] as const
type Scores = readonly Score[]

/** Other readings of the metric, and by annotator what the file not knowing anything gives. */
const readings = levels.map(() => ({ reading: emptyReading(), published: emptyPublished() }))
const devReadings = levels.map(() => ({ reading: emptyReading(), published: emptyPublished() }))

function scoreInto(
  scores: readonly Scores[],
  model: TaggerModel,
  document: TabDocument,
  into: typeof readings,
  judged?: readonly Map<string, number>[],
): void {
  for (const [level, [, share, draws]] of levels.entries())
    for (let draw = 0; draw < draws; draw++) {
      const found = findings(document.text, matcherOf(knownOf(document, share, draw)), model)
      const other = into[level]
      if (other) {
        addReading(other.reading, document, found.masks)
        addPublished(other.published, document, found.masks)
      }
      for (const score of scores.flatMap((all) => all[level] ?? [])) addScore(score, document, found.masks)
      judged?.[level]?.set(found.knows, (judged[level]?.get(found.knows) ?? 0) + 1)
    }
}

const otherLine = (one: (typeof readings)[number] | undefined): string =>
  `${publishedLine(one?.published ?? emptyPublished())}; ${readingLine('', one?.reading ?? emptyReading()).trim()}`

const totals = levels.map(() => emptyScore())
/** Of the folds: the dev documents alone, each by a tagger that never saw it. */
const totalsOfDev = levels.map(() => emptyScore())
const judged = levels.map(() => new Map<string, number>())
const annotators = new Map<string, Score[]>()
function byAnnotator({ annotator }: TabDocument): Scores {
  const scores = annotators.get(annotator) ?? levels.map(() => emptyScore())
  annotators.set(annotator, scores)
  return scores
}
for (let fold = 0; fold < folds; fold++) {
  const model: TaggerModel = train(prepared.filter((_, at) => at % folds !== fold))
  const scores: Score[] = levels.map(() => emptyScore())
  for (const [at, { document }] of prepared.entries())
    if (at % folds === fold)
      scoreInto(
        [scores, totals, byAnnotator(document), ...(document.split === 'dev' ? [totalsOfDev] : [])],
        model,
        document,
        readings,
        judged,
      )
  for (const [level, [name]] of levels.entries()) console.log(scoreLine(`fold ${fold + 1}, ${name}`, scores[level] ?? emptyScore()))
}
for (const [level, [name]] of levels.entries()) {
  const score = totals[level] ?? emptyScore()
  console.log(scoreLine(`ALL, ${name}`, score))
  console.log(`  ${kindLine(score)}`)
  console.log(`  ${otherLine(readings[level])}`)
  console.log(`  taken to know: ${[...(judged[level] ?? [])].map(([knows, count]) => `${knows} ${count}`).join(', ')}`)
}
for (const [annotator, [score]] of [...annotators].sort(([, [a]], [, [b]]) => (b?.documents ?? 0) - (a?.documents ?? 0)))
  if (score && score.documents >= 4) console.log(scoreLine(`${annotator}, ${score.documents} texts`, score))
for (const [level, [name]] of levels.entries())
  console.log(scoreLine(`the dev documents among ALL, ${name}`, totalsOfDev[level] ?? emptyScore()))
// The benchmark's own split: learnt from its train documents, judged on its dev documents.
const [learnt, kept] = [
  prepared.filter(({ document }) => document.split !== 'dev'),
  prepared.filter(({ document }) => document.split === 'dev'),
]
if (learnt.length > 0 && kept.length > 0) {
  const model = train(learnt)
  const scores: Scores = levels.map(() => emptyScore())
  for (const { document } of kept) scoreInto([scores], model, document, devReadings)
  for (const [level, [name]] of levels.entries())
    console.log(`${scoreLine(`${kept.length} dev documents, ${name}`, scores[level] ?? emptyScore())}\n  ${otherLine(devReadings[level])}`)
}
const misses = option('--misses')
if (misses)
  writeFileSync(misses, totals.map((score, level) => score.misses.map((miss) => `${levels[level]?.[0]}\t${miss}`).join('\n')).join('\n'))
