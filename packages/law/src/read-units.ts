/** A document as the audit walks it: one unit a paragraph, with the smallest id at each place and its sentences. */
import { sentences } from '@holdfast/text'
import type { Article, Block, LawDocument, Point, Span, TextLang } from './document.ts'

export const unitKinds = ['preface', 'preamble', 'article', 'body', 'conclusions'] as const
export type UnitKind = (typeof unitKinds)[number]

export interface Unit extends Span {
  /** `art_5__para_2`, `preamble`, `comp_1__art_5__para_1`, `sec_4__para_1`. */
  readonly eId: string
  /** `art_5` or `comp_1__art_5`; `null` outside articles. */
  readonly articleEId: string | null
  /** `comp_1`; `null` in the main text. */
  readonly componentEId: string | null
  readonly kind: UnitKind
  /** Of the article, component or section the unit stands under. */
  readonly heading: string | null
  readonly text: string
  /** Points at every depth, outer before inner. */
  readonly points: readonly (Span & { readonly eId: string })[]
}

export interface UnitSentence extends Span {
  /** The smallest part the sentence begins in: a point, else the unit. */
  readonly eId: string
  readonly text: string
}

/** Units in the order of the text; division headings are no units but give their words to `heading`. */
export function operativeUnits(doc: LawDocument): readonly Unit[] {
  return [
    ...unitsIn(doc.preamble, doc.articles, doc.blocks, null, null),
    ...doc.components.flatMap((one) => unitsIn(one.preamble, one.articles, one.blocks, one.eId, one.heading)),
  ]
}

function unitsIn(
  preamble: Block | null,
  articles: readonly Article[],
  blocks: readonly Block[],
  componentEId: string | null,
  title: string | null,
): Unit[] {
  const out: Unit[] = []
  const ordered = [...(preamble ? [preamble] : []), ...blocks, ...articles].sort((a, b) => a.start - b.start)
  let division = title
  for (const one of ordered) {
    if ('paragraphs' in one) {
      for (const para of one.paragraphs)
        out.push({
          eId: para.eId,
          articleEId: one.eId,
          componentEId,
          kind: 'article',
          heading: one.heading,
          text: para.text,
          start: para.start,
          end: para.end,
          points: flat(para.points),
        })
    } else if (one.kind === 'division') division = one.text
    else
      out.push({
        eId: one.eId,
        articleEId: null,
        componentEId,
        kind: one.kind,
        heading: one.kind === 'body' ? division : null,
        text: one.text,
        start: one.start,
        end: one.end,
        points: flat(one.points),
      })
  }
  return out
}

function flat(points: readonly Point[]): readonly (Span & { readonly eId: string })[] {
  return points.flatMap((point) => [{ eId: point.eId, start: point.start, end: point.end }, ...flat(point.points)])
}

/** The id of the smallest part of `unit` at an offset of the document's text. */
export function eIdAt(unit: Unit, offset: number): string {
  let found = unit.eId
  for (const point of unit.points) if (point.start <= offset && offset < point.end) found = point.eId
  return found
}

/** The same for offsets that only grow: every point is opened once and closed once. */
function eIdWalk(unit: Unit): (offset: number) => string {
  const open: (typeof unit.points)[number][] = []
  let next = 0
  return (offset) => {
    for (let point = unit.points[next]; point !== undefined && point.start <= offset; point = unit.points[++next]) open.push(point)
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= offset) open.pop()
    return open.at(-1)?.eId ?? unit.eId
  }
}

/** The sentences of a unit, offsets in the document's text; white space around them left off. */
export function sentencesOf(doc: LawDocument, unit: Unit, lang: TextLang = doc.lang): readonly UnitSentence[] {
  const whole = doc.text.slice(unit.start, unit.end)
  const eIdFrom = eIdWalk(unit)
  return sentences(whole, lang).map((span) => {
    const slice = whole.slice(span.start, span.end)
    const text = slice.trim()
    const start = unit.start + span.start + (slice.length - slice.trimStart().length)
    return { eId: eIdFrom(start), start, end: start + text.length, text }
  })
}
