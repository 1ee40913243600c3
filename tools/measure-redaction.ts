/**
 * `npx tsx tools/measure-redaction.ts [--folds 5] [--misses FILE]`: five-fold cross-validation by document on the benchmark's train and dev documents,
 * with the file knowing nothing, 70 % and all of the entities (each by its longest mention).
 */
import { writeFileSync } from 'node:fs'
import { findings } from '../packages/text/src/redaction/findings.ts'
import type { KnownEntity } from '../packages/text/src/redaction/known/entity.ts'
import { matcherOf } from '../packages/text/src/redaction/known/matcher.ts'
import type { TaggerModel } from '../packages/text/src/redaction/tagger/model.ts'
import { addScore, emptyScore, kindLine, readBenchmark, type Score, scoreLine, type TabDocument } from './tagger/benchmark.ts'
import { stream } from './tagger/learn.ts'
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

/** What a file would hold: every masked entity by its longest mention, a fixed share of them left out. */
function knownOf({ id, mentions, text }: TabDocument, share: number): readonly KnownEntity[] {
  const longest = new Map<string, (typeof mentions)[number]>()
  for (const mention of mentions) {
    if (mention.need === 'NO_MASK') continue
    const best = longest.get(mention.entity)
    if (!best || mention.end - mention.start > best.end - best.start) longest.set(mention.entity, mention)
  }
  const next = stream([...id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7))
  return [...longest.values()]
    .filter(() => next() < share)
    .map(({ start, end, kind }) => (typed ? { text: text.slice(start, end), kind } : { text: text.slice(start, end) }))
}

const levels = [
  ['nothing known', 0],
  ['70 % known', 0.7],
  ['all known', 1],
] as const
const totals = levels.map(() => emptyScore())
const judged = levels.map(() => new Map<string, number>())
for (let fold = 0; fold < folds; fold++) {
  const model: TaggerModel = train(prepared.filter((_, at) => at % folds !== fold))
  const scores: Score[] = levels.map(() => emptyScore())
  for (const [at, { document }] of prepared.entries()) {
    if (at % folds !== fold) continue
    for (const [level, [, share]] of levels.entries()) {
      const found = findings(document.text, matcherOf(knownOf(document, share)), model)
      for (const score of [scores[level], totals[level]]) if (score) addScore(score, document, found.masks)
      judged[level]?.set(found.knows, (judged[level]?.get(found.knows) ?? 0) + 1)
    }
  }
  for (const [level, [name]] of levels.entries()) console.log(scoreLine(`fold ${fold + 1}, ${name}`, scores[level] ?? emptyScore()))
}
for (const [level, [name]] of levels.entries()) {
  const score = totals[level] ?? emptyScore()
  console.log(scoreLine(`ALL, ${name}`, score))
  console.log(`  ${kindLine(score)}`)
  console.log(`  taken to know: ${[...(judged[level] ?? [])].map(([knows, count]) => `${knows} ${count}`).join(', ')}`)
}
const misses = option('--misses')
if (misses)
  writeFileSync(misses, totals.map((score, level) => score.misses.map((miss) => `${levels[level]?.[0]}\t${miss}`).join('\n')).join('\n'))
