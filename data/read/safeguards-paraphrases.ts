/**
 * Sentences of our own (synthetic; `\\n` is a line break) in `safeguards-paraphrases.tsv`: each class of the codebook as agreements of the kind phrase it, in five languages,
 * written before any rule was looked at. What failed at first sight was mended at the rule.
 */
import { readFileSync } from 'node:fs'
import { findingGrades, isTextLang, safeguardIds } from '@holdfast/law'
import * as v from 'valibot'
import type { Synthetic } from './safeguards-synthetic.ts'

const Row = v.tuple([v.pipe(v.string(), v.check(isTextLang)), v.picklist(safeguardIds), v.picklist(findingGrades), v.string()])

export const paraphrases: readonly Synthetic[] = readFileSync(new URL('safeguards-paraphrases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line): Synthetic => {
    const [lang, rule, finding, text] = v.parse(Row, line.split('\t'))
    if (!isTextLang(lang)) throw new Error('no language')
    return [lang, rule, finding, text.replaceAll('\\n', '\n')]
  })
