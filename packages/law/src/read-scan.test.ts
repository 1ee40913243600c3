import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinParts, type LawDocument, readLaw } from './index.ts'

const articles = (doc: LawDocument) => doc.articles.map((one) => [one.eId, one.heading, one.paragraphs.map((para) => para.num)])
const clean =
  'Agreement between Arland and Borland on readmission\n\nArland and Borland,\n\nHave agreed as follows:\n\nArticle 1\nReadmission of nationals\n\n1. The requested Party shall readmit, on application, any person who holds its nationality.\n\n2. The application shall be answered within thirty days of its receipt by the competent authority.\n\nArticle 2\nTransit\n\n1. Transit may be refused for reasons of public order.\n\n2. Costs are borne by the requesting Party up to the border.\n\nArticle 3\nEntry into force\n\nThis Agreement enters into force on signature.\n'
const expected = articles(readLaw(clean, 'en'))

/** Lines cut at a width, as a scan or an old mail program leaves them. */
const wrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => line.replace(new RegExp(`(.{${width},}?)\\s`, 'gu'), '$1\n'))
    .join('\n')

describe('a text that was printed, scanned or mailed is still read', () => {
  test('as it should be: three articles with their headings and paragraphs', () => {
    expect(expected).toEqual([
      ['art_1', 'Readmission of nationals', ['1', '2']],
      ['art_2', 'Transit', ['1', '2']],
      ['art_3', 'Entry into force', [null]],
    ])
  })

  test.each([60, 72, 80])('lines wrapped at %i characters', (width) => {
    const text = wrapped(clean, width)
    const doc = readLaw(text, 'en')
    expect(articles(doc)).toEqual(expected)
    expect(joinParts(doc)).toBe(text)
  })

  test('page numbers and a running header between any two paragraphs', () => {
    const chunks = clean.split('\n\n')
    let page = 0
    const text = chunks.map((chunk, i) => (i % 3 === 2 ? `${chunk}\n\n${++page}\n\nTreaty Series\n\n` : `${chunk}\n\n`)).join('')
    const doc = readLaw(text, 'en')
    expect(articles(doc)).toEqual(expected)
    expect(joinParts(doc)).toBe(text)
    expect(doc.warnings.map((one) => one.code)).toContain('read-page-furniture')
  })

  test('form feeds and Windows line ends', () => {
    const text = clean.replace('\n\nArticle 2', '\n\f\nArticle 2').replace(/\n/gu, '\r\n')
    expect(articles(readLaw(text, 'en'))).toEqual(expected)
    expect(joinParts(readLaw(text, 'en'))).toBe(text)
  })

  test('a footnote sign behind a word and its note at the foot of the page move no article', () => {
    const text = clean
      .replace('its nationality.', 'its nationality.¹')
      .replace('\n\nArticle 2', '\n\n¹ As amended on 1 May 2031.\n\nArticle 2')
    const doc = readLaw(text, 'en')
    expect(articles(doc).map(([eId, heading]) => [eId, heading])).toEqual(expected.map(([eId, heading]) => [eId, heading]))
    expect(joinParts(doc)).toBe(text)
  })

  test('a reference to an article at the start of a wrapped line heads nothing', () => {
    const text = clean.replace(
      'any person who holds its nationality.',
      'any person under the conditions of\nArticle 7, paragraph 2, and of\nArticle 9 of the Convention.',
    )
    expect(articles(readLaw(text, 'en'))).toEqual(expected)
  })

  test('whatever white space a copy adds at line ends and starts, the same articles, and the text back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', ' ', '   ', '\t', '\u00a0'), { minLength: 60, maxLength: 60 }), (spaces) => {
        const text = clean
          .split('\n')
          .map((line, i) => `${line}${spaces[i % spaces.length] ?? ''}`)
          .join('\n')
        const doc = readLaw(text, 'en')
        expect(articles(doc)).toEqual(expected)
        expect(joinParts(doc)).toBe(text)
      }),
    )
  })

  test('cut anywhere, a text gives itself back', () => {
    fc.assert(
      fc.property(fc.nat(clean.length), fc.nat(clean.length), (a, b) => {
        const text = clean.slice(Math.min(a, b), Math.max(a, b))
        expect(joinParts(readLaw(text))).toBe(text)
      }),
    )
  })
})
