/** Work grows with the length of a text, never with its square, whatever the text: reading, the audit and Akoma Ntoso. */
import { auditLaw, joinParts, lawToAkn, operativeUnits, readLaw, readToJson, sentencesOf } from '@holdfast/law'
import { describe, expect, test } from 'vitest'
import { readSafeguards } from './index.ts'

const repeated = [
  '.',
  ' ',
  '\n',
  '\n \n',
  '\t',
  '\r\n',
  '\f',
  '\u2028',
  '1',
  '1 ',
  '12\n',
  'ab-\n',
  'a-\nb ',
  '*',
  '_',
  '|',
  '-',
  '–\n',
  '«',
  '"',
  '“a ',
  '((((',
  '\u0301',
  '\u00ad',
  '\ud800',
  'a',
  '가',
  'a)\n1)\n(i)\n',
  ':\n– ',
  ' 1. A',
  ': a) b; b) c; ',
  'б) ',
  '1 The \n',
  'Article 1\n',
  '제5조(비용)\n',
  'Art. 5 Abs. 2 ',
  'Annex 1\n\n',
  'Chapter I ',
  'I. Scope\n\n',
  'Done at x. ',
  '\n\n12\n\nHEAD\n',
  '.   Annex 1 ',
  'thirty days ',
  'one hundred and ',
  'shall within 5 days after ',
  'refugee ',
  'dreißigtägig',
  '| a | b |\n',
]
const before = ['', 'Article 1 A', 'Article 1\n\n1. Text:\n', '제5조(', 'Annex 1 A']
const after = ['', 'x.\n\nArticle 2\n\nEnd.']

/** Time this process spent, in microseconds: what else the machine does makes no difference. */
function work(run: () => void): number {
  const from = process.cpuUsage()
  run()
  const spent = process.cpuUsage(from)
  return spent.user + spent.system
}

const book = readSafeguards()
function everything(text: string): void {
  const doc = readLaw(text, 'en')
  if (joinParts(doc) !== text) throw new Error('the parts do not give the text back')
  auditLaw(doc, book)
  lawToAkn(doc, { work: 'x' })
  readToJson(doc)
  for (const unit of operativeUnits(doc)) sentencesOf(doc, unit)
}

const short = 1_500
const times = 16
/** Sixteen times the text: 16 times the work when it grows evenly, 256 times when it grows with the square. */
const most = 64

describe('sixteen times the text is far from 256 times the work', () => {
  for (const lead of before)
    test(JSON.stringify(lead), () => {
      const steep: string[] = []
      for (const unit of repeated)
        for (const tail of after) {
          const text = (length: number): string => lead + unit.repeat(Math.ceil(length / unit.length)) + tail
          const small = work(() => everything(text(short)))
          const limit = Math.max(small, 3_000) * most
          let large = work(() => everything(text(short * times)))
          for (let again = 0; again < 2 && large > limit; again++) large = work(() => everything(text(short * times)))
          if (large > limit) steep.push(`${JSON.stringify([unit, tail])}: ${small} -> ${large}`)
        }
      expect(steep).toEqual([])
    })
})
