import { test } from 'vitest'
import { readCaseLaw, readExamples } from '../../../data/read/case-law.ts'
import { answerCase, caseLines, danglingNames, mismatches } from './index.ts'

test('x', () => {
  const law = readCaseLaw()
  console.log(danglingNames(law))
  for (const { file, example } of readExamples()) console.log(file, mismatches(example, law))
  const ex = readExamples()[0]!
  const t = performance.now()
  const a = answerCase(ex.example.case, law, ex.example.now)
  console.log('ms', performance.now() - t)
  if (!a.ok) return console.log(a)
  for (const s of caseLines(a.value, 'en')) {
    console.log('##', s.section)
    for (const l of s.lines) console.log('  '.repeat(l.depth), l.kind === 'line' ? `${l.code} ${JSON.stringify(l.params)}` : l.text)
  }
  console.log(a.value.wouldChange.map((w) => [w.event, w.weight, w.changes.length]))
})
