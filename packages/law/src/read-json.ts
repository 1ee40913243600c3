/** The document as `holdfast law read --json` prints it. */
import type { Article, Block, Component, LawDocument, ReadWarning } from './document.ts'
import { partsOf } from './read-join.ts'

export interface ReadJson {
  readonly lang: string
  readonly title: string
  readonly articles: readonly ArticleJson[]
  readonly warnings: readonly ReadWarning[]
  readonly langFrom: 'given' | 'guessed'
  readonly preamble: BlockJson | null
  readonly blocks: readonly BlockJson[]
  readonly components: readonly ComponentJson[]
  /** The leaves in order; their texts joined are the text of the file. */
  readonly parts: readonly { readonly eId: string; readonly text: string }[]
}

export interface ArticleJson {
  readonly eId: string
  readonly num: string
  readonly heading: string | null
  readonly paragraphs: readonly PointJson[]
}

export interface PointJson {
  readonly eId: string
  readonly num: string | null
  readonly text: string
  readonly points: readonly PointJson[]
}

export interface BlockJson {
  readonly eId: string
  readonly kind: string
  readonly num: string | null
  readonly text: string
  readonly points: readonly PointJson[]
}

export interface ComponentJson {
  readonly eId: string
  readonly kind: string
  readonly heading: string
  readonly preamble: BlockJson | null
  readonly articles: readonly ArticleJson[]
  readonly blocks: readonly BlockJson[]
}

/** Shape: product.md, `holdfast law read`; points, blocks, components and parts are added. */
export function readToJson(doc: LawDocument): ReadJson {
  return {
    lang: doc.lang,
    title: doc.title,
    articles: doc.articles.map(articleToJson),
    warnings: doc.warnings,
    langFrom: doc.langFrom,
    preamble: doc.preamble && blockToJson(doc.preamble),
    blocks: doc.blocks.map(blockToJson),
    components: doc.components.map(componentToJson),
    parts: partsOf(doc).map(({ eId, text }) => ({ eId, text })),
  }
}

interface PointLike {
  readonly eId: string
  readonly num: string | null
  readonly text: string
  readonly points: readonly PointLike[]
}
const pointToJson = ({ eId, num, text, points }: PointLike): PointJson => ({ eId, num, text, points: points.map(pointToJson) })
const blockToJson = ({ eId, kind, num, text, points }: Block): BlockJson => ({ eId, kind, num, text, points: points.map(pointToJson) })
const articleToJson = ({ eId, num, heading, paragraphs }: Article): ArticleJson => ({
  eId,
  num,
  heading,
  paragraphs: paragraphs.map(pointToJson),
})
const componentToJson = ({ eId, kind, heading, preamble, articles, blocks }: Component): ComponentJson => ({
  eId,
  kind,
  heading,
  preamble: preamble && blockToJson(preamble),
  articles: articles.map(articleToJson),
  blocks: blocks.map(blockToJson),
})
