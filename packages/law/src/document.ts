/**
 * A legal text, split. Offsets are UTF-16 positions in `text`; joining every part in order gives `text` back, character for character.
 *
 * Ids follow the Akoma Ntoso naming convention: `preamble`, `art_5`, `art_5__para_2`, `art_5__para_2__point_a`, `comp_1__art_5`.
 * A number printed twice outside a component takes a suffix: `art_5`, `art_5-2`.
 */

/** Languages the reader splits; `en ru de nl fr it` are also audited, `ko` where rules exist. */
export const textLangs = ['en', 'ru', 'de', 'nl', 'fr', 'it', 'ko'] as const
export type TextLang = (typeof textLangs)[number]
export const isTextLang = (lang: string): lang is TextLang => (textLangs as readonly string[]).includes(lang)

export interface Span {
  readonly start: number
  readonly end: number
}

/** `text` of a point, paragraph or block is the text from `start` to `end` without the white space around it. */
export interface Point extends Span {
  readonly eId: string
  /** As printed, without its punctuation: `a`, `1`, `–`. */
  readonly num: string | null
  /** Where the words begin, past the number. */
  readonly bodyStart: number
  readonly text: string
  readonly points: readonly Point[]
}

export interface Paragraph extends Span {
  readonly eId: string
  /** `null` for text the article prints without a number. */
  readonly num: string | null
  readonly bodyStart: number
  /** The whole text of the paragraph, its number and its points included, as it stands. */
  readonly text: string
  readonly points: readonly Point[]
}

/** `start` to `bodyStart` is the heading line or lines; the paragraphs follow without a gap up to `end`. */
export interface Article extends Span {
  readonly eId: string
  /** As printed: `5`, `5 bis`, `IV`. */
  readonly num: string
  readonly heading: string | null
  readonly bodyStart: number
  readonly paragraphs: readonly Paragraph[]
}

export const componentKinds = ['annex', 'protocol', 'declaration', 'exchange', 'other'] as const
export type ComponentKind = (typeof componentKinds)[number]

/**
 * What is bound with the main text: an annex, an implementing protocol, a joint declaration.
 * `start` to `bodyStart` is its heading; preamble, articles and blocks follow in the order of their offsets without a gap up to `end`.
 */
export interface Component extends Span {
  readonly eId: string
  readonly kind: ComponentKind
  readonly heading: string
  readonly bodyStart: number
  readonly preamble: Block | null
  readonly articles: readonly Article[]
  readonly blocks: readonly Block[]
}

/**
 * `preface`: title lines; `division`: the heading of a part, chapter or section; `conclusions`: closing formula and signatures;
 * `body`: text outside articles, as in a note or memorandum that has none.
 */
export const blockKinds = ['preface', 'preamble', 'division', 'body', 'conclusions'] as const
export type BlockKind = (typeof blockKinds)[number]

export interface Block extends Span {
  readonly eId: string
  readonly kind: BlockKind
  /** The number of a division, section or numbered paragraph, as printed. */
  readonly num: string | null
  /** Where the words begin, past the number of a `body` block. */
  readonly bodyStart: number
  readonly text: string
  /** Only a `body` block has any. */
  readonly points: readonly Point[]
}

export interface ReadWarning {
  /** One of the keys `read-…` of the words. */
  readonly code: string
  readonly eId?: string
  /** UTF-16 offset in the text. */
  readonly at?: number
  readonly params?: Readonly<Record<string, string | number>>
}

export interface LawDocument {
  readonly lang: TextLang
  /** `guessed` when the language was detected rather than given. */
  readonly langFrom: 'given' | 'guessed'
  readonly title: string
  /** The text as decoded, nothing dropped. */
  readonly text: string
  readonly preamble: Block | null
  readonly articles: readonly Article[]
  readonly blocks: readonly Block[]
  readonly components: readonly Component[]
  readonly warnings: readonly ReadWarning[]
}
