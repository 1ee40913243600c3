import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Article, type Block, joinParts, type LawDocument, type Point, partsOf, readLaw } from './index.ts'

const heading = fc.constantFrom(
  'Article 1',
  'Article 2',
  'Article 3',
  'ARTICLE IV – Costs',
  'Art. 5 Kosten',
  '**Art. 6**',
  'Artikel 7',
  'Статья 8',
  'Статья пятая',
  '제5조(비용)',
  'Articolo 9',
  'Annex 1',
  'ANNEX',
  'Implementing Protocol',
  'Protokoll',
  'Gemeinsame Erklärung',
  'Nr. I',
  'Приложение № 2',
  '부속서',
  'Abschnitt IV: Kosten',
  'PART I',
  'II. Kapitel: Rechte',
  'I. Scope',
  'Done at Arla on 1 March',
  'Geschehen zu Bern',
  'Совершено в городе Арла',
)
const marker = fc.constantFrom(
  '1. ',
  '2. ',
  '3.',
  '(1) ',
  '(2) ',
  '1) ',
  'a) ',
  'b) ',
  '(a) ',
  '(i) ',
  'ii. ',
  '– ',
  '- ',
  '- – ',
  '1.1 ',
  '① ',
  '② ',
  '가. ',
  'а) ',
  '1 The ',
  '1de ',
  '30. ',
  '999. ',
)
const words = fc.constantFrom(
  'The Party shall reply within thirty days.',
  'Die Partei antwortet:',
  'in the case of',
  'als bedoeld in artikel 3, tweede lid,',
  'Стороны договорились;',
  '당사국은 합의하였다.',
  'Article 5 of the Agreement',
  '| a | b |',
  '12',
  '- 3 -',
  '....... 4',
  '\u0000',
  '\ud800',
  '😀',
  '',
)
const gap = fc.constantFrom('\n', '\n\n', '\r\n', '\f', ' ', '  ', '\t', '\u2028', '\n \n', '. ', ': ', '; ')
const fragments = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: heading },
    { weight: 3, arbitrary: marker },
    { weight: 4, arbitrary: words },
    { weight: 5, arbitrary: gap },
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
