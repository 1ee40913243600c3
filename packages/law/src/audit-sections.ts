/**
 * A split text as the audit walks it: sections (an article, a preamble, a block) cut into paragraphs and sentences,
 * each sentence knowing the opening words of the list it stands in.
 */
import { type Words, wordsOf } from './audit-words.ts'
import type { Article, Block, Component, LawDocument, Paragraph, Point } from './document.ts'

export type SectionKind = 'article' | 'preamble' | 'block' | 'annex'

export interface Place {
  readonly eId: string
  readonly start: number
  readonly end: number
}

export interface Section extends Place {
  readonly kind: SectionKind
  readonly heading: string | null
  /** Paragraphs and points, in order of their start; an inner place after its outer one. */
  readonly places: readonly Place[]
  /** Words `[from, to)`. */
  readonly from: number
  readonly to: number
  /** The first word after the number and heading of an article. */
  readonly bodyFrom: number
  /** For every place the one around it, or -1. */
  readonly outer: readonly number[]
}

export interface Sentence {
  /** Words `[from, to)`. */
  readonly from: number
  readonly to: number
  /** The sentence that opens the list this one stands in, or -1. */
  readonly lead: number
  readonly section: number
  readonly paragraph: number
}

export interface Reading {
  readonly doc: LawDocument
  readonly words: Words
  readonly sections: readonly Section[]
  readonly sentences: readonly Sentence[]
  /** Word ranges of the paragraphs. */
  readonly paragraphs: readonly { readonly from: number; readonly to: number; readonly section: number }[]
  /** For every word its sentence, or -1 outside every section. */
  readonly sentenceOf: Int32Array
}

export function readingOf(doc: LawDocument): Reading {
  const words = wordsOf(doc.text, doc.lang)
  const sections = sectionsOf(doc)
    .map((section) => ({
      ...section,
      from: firstFrom(words, section.start),
      to: firstFrom(words, section.end),
      bodyFrom: firstFrom(words, section.places[0]?.start ?? section.start),
      outer: outerOf(section.places),
    }))
    .filter((section) => section.to > section.from)
  const sentences: Sentence[] = []
  const paragraphs: { from: number; to: number; section: number }[] = []
  const sentenceOf = new Int32Array(words.count).fill(-1)
  const begins = new Uint8Array(words.count + 1)
  for (const [index, section] of sections.entries()) cutSection(section, index, words, begins, sentences, paragraphs, sentenceOf)
  return { doc, words, sections, sentences, paragraphs, sentenceOf }
}

/** The innermost place of a section that holds a character. */
export function placeAt(section: Section, at: number): Place {
  let low = 0
  let high = section.places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((section.places[middle]?.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  for (let index = low - 1; index >= 0; index = section.outer[index] ?? -1) {
    const place = section.places[index]
    if (place !== undefined && at < place.end) return place
  }
  return section
}

function outerOf(places: readonly Place[]): readonly number[] {
  const open: number[] = []
  return places.map((place, index) => {
    while (open.length > 0 && (places[open.at(-1) ?? 0]?.end ?? 0) <= place.start) open.pop()
    const outer = open.at(-1) ?? -1
    open.push(index)
    return outer
  })
}

const topParagraph = /__para_[^_]*$/

type Bare = Pick<Section, 'eId' | 'start' | 'end' | 'kind' | 'heading' | 'places'>

function sectionsOf(doc: LawDocument): readonly Bare[] {
  const all: Bare[] = []
  if (doc.preamble !== null) all.push(blockSection(doc.preamble, 'preamble'))
  for (const article of doc.articles) all.push(articleSection(article))
  const binding = doc.articles.length === 0 && doc.components.every((component) => component.articles.length === 0)
  for (const block of doc.blocks) all.push(blockSection(block, binding ? 'block' : isClosing(block) ? 'annex' : 'block'))
  for (const component of doc.components) all.push(...componentSections(component))
  return all.sort((a, b) => a.start - b.start)
}

const isClosing = (block: Block) => /title|concl|sign|cover|formula|docTitle/i.test(block.eId)

function componentSections(component: Component): readonly Bare[] {
  const kind = component.kind === 'annex' || component.kind === 'other' ? 'annex' : 'block'
  return [
    ...(component.preamble === null ? [] : [blockSection(component.preamble, 'preamble')]),
    ...component.articles.map((article) => articleSection(article)),
    ...component.blocks.map((block) => blockSection(block, kind)),
  ]
}

const blockSection = (block: Block, kind: SectionKind): Bare => ({
  eId: block.eId,
  start: block.start,
  end: block.end,
  kind,
  heading: null,
  places: [],
})

function articleSection(article: Article): Bare {
  const places: Place[] = []
  const add = (node: Paragraph | Point) => {
    places.push({ eId: node.eId, start: node.start, end: node.end })
    for (const point of node.points) add(point)
  }
  for (const paragraph of article.paragraphs) add(paragraph)
  places.sort((a, b) => a.start - b.start || b.end - a.end)
  return { eId: article.eId, start: article.start, end: article.end, kind: 'article', heading: article.heading, places }
}

function firstFrom(words: Words, at: number): number {
  let low = 0
  let high = words.count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words.start[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** @param begins for every word 0; is so again afterwards */
function cutSection(
  section: Section,
  index: number,
  words: Words,
  begins: Uint8Array,
  sentences: Sentence[],
  paragraphs: { from: number; to: number; section: number }[],
  sentenceOf: Int32Array,
): void {
  const starts = section.places.map(({ start }) => firstFrom(words, start))
  for (const [at, { eId }] of section.places.entries()) {
    const word = starts[at] ?? 0
    if (begins[word] !== 2) begins[word] = topParagraph.test(eId) ? 2 : 1
  }
  let paragraphFrom = section.from
  let from = section.from
  let lead = -1
  let opened = -1
  for (let at = section.from; at < section.to; at += 1) {
    const last = at + 1 === section.to
    const cut = last || words.stop[at] === 1 || begins[at + 1] !== 0
    if (!cut) continue
    const opens = words.opens[at] === 1
    const current = sentences.length
    sentences.push({
      from,
      to: at + 1,
      lead: opens && opened >= 0 && words.line[at] === 1 ? opened : lead,
      section: index,
      paragraph: paragraphs.length,
    })
    sentenceOf.fill(current, from, at + 1)
    if (opens) {
      if (opened < 0) opened = current
      lead = current
    }
    from = at + 1
    if (last || begins[at + 1] === 2) {
      paragraphs.push({ from: paragraphFrom, to: at + 1, section: index })
      paragraphFrom = at + 1
      lead = -1
      opened = -1
    }
  }
  for (const word of starts) begins[word] = 0
}
