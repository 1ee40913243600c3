import { expect, test } from 'vitest'
import type { Mention, TabDocument } from './benchmark.ts'
import { addScore, emptyScore } from './benchmark.ts'
import { addPublished, emptyPublished } from './published.ts'

const text = 'Mr Brankov paid €400 to the Tumen Board in Orlovka.'
const of = (words: string, entity: string, need: Mention['need'] = 'QUASI'): Mention => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, entity, need, kind: 'other' }
}
const document = (...mentions: readonly Mention[]): TabDocument => ({ id: '1', split: 'dev', annotator: '1', text, mentions })
const judged = (mentions: readonly Mention[], ...taken: readonly string[]) => {
  const [ours, published] = [emptyScore(), emptyPublished()]
  const spans = taken.map((words) => of(words, ''))
  addScore(ours, document(...mentions), spans)
  addPublished(published, document(...mentions), spans)
  return { ours, published }
}

test('`Mr` and `the` may stand in both; a bare sign of money is missed as the benchmark publishes its measure, and forgiven by ours', () => {
  const names = judged([of('Mr Brankov', 'a', 'DIRECT'), of('the Tumen Board', 'b')], 'Brankov', 'Tumen Board')
  expect([names.published.directKept, names.published.quasiKept, names.ours.directMissed, names.ours.quasiMissed]).toEqual([1, 1, 0, 0])
  const money = judged([of('€400', 'a')], '400')
  expect([money.published.quasiKept, money.ours.quasiMissed]).toEqual([0, 0])
})
test('one mention that stands, and the whole is missed; one the annotator let stand is not asked for', () => {
  const both = [of('Brankov', 'a'), of('Orlovka', 'a')]
  expect(judged(both, 'Brankov').published.quasiKept).toBe(0)
  expect(judged([of('Brankov', 'a'), of('Orlovka', 'a', 'NO_MASK')], 'Brankov').published.quasiKept).toBe(1)
})
test('a token is right where it lies in what was to be kept back; words let stand count as wrong', () => {
  const { ours, published } = judged([of('Tumen Board', 'a'), of('Orlovka', 'b', 'NO_MASK')], 'Tumen Board', 'Orlovka')
  expect([published.right, published.tokens, ours.right, ours.masked]).toEqual([2, 3, 2, 3])
})
