/**
 * `npx tsx tools/measure-redaction-nested.ts [--folds 5] [--recall 0.935]`: what the product reaches with nothing known where the threshold too is chosen on
 * other texts than those it is judged on. In each outer fold the tagger is learnt and judged on the inner folds for every threshold of a short row, the highest
 * that keeps the recall asked is taken, and the outer fold is judged with it.
 */
import { findingsOn } from '../packages/text/src/redaction/findings.ts'
import { matcherOf } from '../packages/text/src/redaction/known/matcher.ts'
import { tag } from '../packages/text/src/redaction/tagger/tag.ts'
import { thresholds } from '../packages/text/src/redaction/thresholds.ts'
import { addScore, emptyScore, readBenchmark, type Score, scoreLine } from './tagger/benchmark.ts'
import { type Prepared, prepare, train } from './tagger/train.ts'

const documents = readBenchmark()
if (!documents) {
  console.log('NOT RUN: corpus absent')
  process.exit(0)
}
const option = (name: string, usual: number): number => {
  const at = process.argv.indexOf(name)
  return at < 0 ? usual : Number(process.argv[at + 1])
}
const folds = option('--folds', 5)
const asked = option('--recall', 0.935)
const row = [0.08, 0.09, 0.1, 0.11, 0.12, 0.13, 0.14, 0.16, 0.18, 0.2, 0.23] as const
const nothing = matcherOf([])

/** Each level's scores: `into[at]` are those of `levels[at]`. */
function judge(
  into: readonly (readonly Score[])[],
  levels: readonly number[],
  prepared: readonly Prepared[],
  learnt: readonly Prepared[],
): void {
  const model = train(learnt)
  for (const { document, page } of prepared) {
    const chances = tag(page, model)
    for (const [at, alone] of levels.entries()) {
      for (const score of into[at] ?? [])
        addScore(score, document, findingsOn(document.text, page, nothing, chances, { ...thresholds, alone }).masks)
    }
  }
}

const all = documents.map(prepare)
const total = emptyScore()
for (let fold = 0; fold < folds; fold++) {
  const inner = all.filter((_, at) => at % folds !== fold)
  const outer = all.filter((_, at) => at % folds === fold)
  const scores = row.map(() => emptyScore())
  for (let one = 0; one < folds; one++)
    judge(
      scores.map((score) => [score]),
      row,
      inner.filter((_, at) => at % folds === one),
      inner.filter((_, at) => at % folds !== one),
    )
  const kept = row.filter((_, at) => 1 - (scores[at]?.quasiMissed ?? 1) / (scores[at]?.quasi ?? 1) >= asked)
  const chosen = kept.at(-1) ?? row[0]
  const own = emptyScore()
  judge([[own, total]], [chosen], outer, inner)
  console.log(scoreLine(`fold ${fold + 1}, from ${chosen}`, own))
}
console.log(scoreLine('ALL, chosen elsewhere', total))
