import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readBenchmark } from '../../../../../tools/tagger/benchmark.ts'
import { leastDocuments, prepare, wordsIn, wordsOfNames } from '../../../../../tools/tagger/train.ts'
import { taggerModel } from './tagger-model.ts'

/** Features made of words alone; the others hold shapes, lists and affixes, whose letters may by chance spell a rare word. */
const holdsWords = /^(?:w|p|pp|n|nn|p3|n3|pw|wn|ppp|nnn|pn|rp|rn|rpn|rf|re|rfe|rk|rkp)=/
const here = dirname(fileURLToPath(import.meta.url))
const documents = readBenchmark()
if (!documents) console.log('NOT RUN: corpus absent')

test('the licence of the texts the model was learnt from lies beside it', () => {
  expect(existsSync(join(here, 'LICENSE-TAB.txt'))).toBe(true)
  expect(taggerModel.weights.size).toBeGreaterThan(10_000)
})

describe.skipIf(!documents)('no rare word and no name is in the model', () => {
  test('every feature, and every word in one, stands in at least five documents; none is a word of a name', () => {
    const prepared = (documents ?? []).map(prepare)
    const features = new Map<string, number>()
    const words = new Map<string, number>()
    for (const { examples, page } of prepared) {
      for (const feature of new Set(examples.flatMap((example) => example.features)))
        features.set(feature, (features.get(feature) ?? 0) + 1)
      for (const word of new Set(page.tokens.map(({ lower }) => lower))) words.set(word, (words.get(word) ?? 0) + 1)
    }
    const names = wordsOfNames(prepared)
    const wrong: string[] = []
    for (const feature of taggerModel.weights.keys()) {
      if ((features.get(feature) ?? 0) < leastDocuments) wrong.push(feature)
      for (const word of wordsIn(feature)) {
        if (names.has(word)) wrong.push(feature)
        const count = words.get(word)
        if (holdsWords.test(feature) && count !== undefined && count < leastDocuments) wrong.push(feature)
      }
    }
    expect(wrong.length).toBe(0)
  })
})
