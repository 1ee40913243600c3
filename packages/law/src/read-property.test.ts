import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Article, type Block, joinParts, type LawDocument, type Point, partsOf, readLaw } from './index.ts'
import { gaps, headings, markers, words } from './read-fixtures.ts'

const fragments = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...headings) },
    { weight: 3, arbitrary: fc.constantFrom(...markers) },
    { weight: 4, arbitrary: fc.constantFrom(...words) },
    { weight: 5, arbitrary: fc.constantFrom(...gaps) },
    { weight: 1, arbitrary: fc.string() },
  ),
  { maxLength: 120 },
)
const text = fragments.map((parts) => parts.join(''))

const idsOf = (doc: LawDocument): string[] => {
  const point = (one: Point): string[] => [one.eId, ...one.points.flatMap(point)]
  const article = (one: Article): string[] => [one.eId, ...one.paragraphs.flatMap((para) => [para.eId, ...para.points.flatMap(point)])]
  const block = (one: Block): string[] => [one.eId, ...one.points.flatMap(point)]
  const container = (one: Pick<LawDocument, 'preamble' | 'articles' | 'blocks'>): string[] => [
    ...(one.preamble ? block(one.preamble) : []),
    ...one.articles.flatMap(article),
    ...one.blocks.flatMap(block),
  ]
  return [...container(doc), ...doc.components.flatMap((one) => [one.eId, ...container(one)])]
}

function nested(points: readonly Point[], start: number, end: number): boolean {
  let at = start
  for (const point of points) {
    if (
      point.start < at ||
      point.end < point.start ||
      point.end > end ||
      point.bodyStart < point.start ||
      !nested(point.points, point.start, point.end)
    )
      return false
    at = point.end
  }
  return true
}

describe('whatever the text', () => {
  test('joining the parts gives it back, and the parts touch without a gap', () => {
    fc.assert(
      fc.property(text, (input) => {
        const doc = readLaw(input)
        expect(joinParts(doc)).toBe(input)
        let at = 0
        for (const part of partsOf(doc)) {
          expect(part.start).toBe(at)
          at = part.end
        }
        expect(at).toBe(input.length)
      }),
      { numRuns: 1500 },
    )
  })

  test('no id is given twice, and every id can stand in XML', () => {
    fc.assert(
      fc.property(text, (input) => {
        const ids = idsOf(readLaw(input))
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of ids) expect(id).toMatch(/^[a-z]+[_\p{L}\p{N}-]*$/u)
      }),
      { numRuns: 1000 },
    )
  })

  test('points lie inside their paragraph, in order, never across each other', () => {
    fc.assert(
      fc.property(text, (input) => {
        const doc = readLaw(input)
        for (const article of [...doc.articles, ...doc.components.flatMap((one) => one.articles)])
          for (const para of article.paragraphs) expect(nested(para.points, para.start, para.end)).toBe(true)
        for (const block of [...doc.blocks, ...doc.components.flatMap((one) => one.blocks)])
          expect(nested(block.points, block.start, block.end)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('a language given is a language kept', () => {
    fc.assert(fc.property(text, fc.constantFrom('en', 'ru', 'ko'), (input, lang) => readLaw(input, lang).lang === lang))
  })
})
