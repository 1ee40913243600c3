/**
 * How often the safeguards audit agrees with a careful reader, on both halves of the annotated texts and in each language.
 *
 * `npx tsx tools/measure-audit.ts [--errors]`. The texts are split by family, so that texts sharing a template stand on one side;
 * rules are written looking at the development half only, and `--errors` lists the disagreements of that half alone.
 * The labels of both halves were read once to learn the codebook, so the figures flatter: the last line, the same treaties in a language
 * nobody labelled, and the varied sentences in `data/read/safeguards-variants.ts` say more about wording not seen before.
 */
import { fileURLToPath } from 'node:url'
import { readSafeguards } from '@holdfast/data'
import { annotatedTexts, type Half, parallelTexts } from './measure-audit-corpus.ts'
import { findingErrors, limitErrors, measure, type Score } from './measure-audit-score.ts'

const percent = (value: number) => (Number.isNaN(value) ? '  n/a' : value.toFixed(3))

function line(name: string, score: Score): string {
  return [
    name.padEnd(14),
    `texts ${String(score.texts).padStart(2)}`,
    `accuracy ${percent(score.accuracy)}`,
    `macro-F1 ${percent(score.macroF1)} (present ${percent(score.f1.present)} weak ${percent(score.f1.weak)} absent ${percent(score.f1.absent)})`,
    `found P ${percent(score.precision)} R ${percent(score.recall)}`,
    `article ${percent(score.articleFirst)} first, ${percent(score.articleAny)} any`,
    `limits ${percent(score.limits)} of ${score.limitCount}`,
  ].join('  ')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const texts = annotatedTexts()
  if (texts === null) console.log('NOT RUN: corpus absent')
  else {
    const book = readSafeguards()
    const halves: readonly Half[] = ['development', 'held out']
    for (const half of halves) {
      const own = texts.filter((text) => text.half === half)
      console.log(line(half, measure(own, book)))
      for (const lang of ['en', 'de', 'nl'] as const) {
        const some = own.filter((text) => text.lang === lang)
        if (some.length > 0) console.log(line(`  ${lang}`, measure(some, book)))
      }
    }
    console.log(line('all', measure(texts, book)))
    console.log(line('other language', measure(parallelTexts() ?? [], book)))
    if (process.argv.includes('--errors')) {
      const own = texts.filter((text) => text.half === 'development')
      for (const error of findingErrors(own, book)) console.log(error)
      for (const error of limitErrors(own, book)) console.log(error)
    }
  }
}
