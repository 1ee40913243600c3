/** Proof that nothing was dropped: the parts of a document in order. */
import type { Article, Block, LawDocument, Span } from './document.ts'

/** `eId` is that of the part the words stand in; headings carry the eId of what they head. */
export interface TextPart extends Span {
  readonly eId: string
  readonly text: string
}

/** The leaves in the order of the text. Their texts joined are the document's text, character for character. */
export function partsOf(doc: LawDocument): readonly TextPart[] {
  const out: TextPart[] = []
  const push = (eId: string, start: number, end: number): void => {
    if (end > start) out.push({ eId, start, end, text: doc.text.slice(start, end) })
  }
  const article = (one: Article): void => {
    push(one.eId, one.start, one.bodyStart)
    for (const para of one.paragraphs) push(para.eId, para.start, para.end)
  }
  const container = (preamble: Block | null, articles: readonly Article[], blocks: readonly Block[]): void => {
    const all = [...(preamble ? [preamble] : []), ...blocks, ...articles].sort((a, b) => a.start - b.start)
    for (const one of all)
      if ('paragraphs' in one) article(one)
      else push(one.eId, one.start, one.end)
  }
  container(doc.preamble, doc.articles, doc.blocks)
  for (const component of doc.components) {
    push(component.eId, component.start, component.bodyStart)
    container(component.preamble, component.articles, component.blocks)
  }
  return out
}

/** Equal to `doc.text`, or the split is wrong. */
export function joinParts(doc: LawDocument): string {
  return partsOf(doc)
    .map((part) => part.text)
    .join('')
}
