/**
 * A legal text, split. Offsets are UTF-16 positions in `text`; joining every part in order gives `text` back, character for character.
 *
 * Ids follow the Akoma Ntoso naming convention: `preamble`, `art_5`, `art_5__para_2`, `art_5__para_2__point_a`, `comp_1__art_5`.
 */

/** Languages the reader splits; `en ru de nl fr it` are also audited, `ko` where rules exist. */
export const textLangs = ['en', 'ru', 'de', 'nl', 'fr', 'it', 'ko'] as const
export type TextLang = (typeof textLangs)[number]

export interface Span {
  readonly start: number
  readonly end: number
}

export interface Point extends Span {
  readonly eId: string
  /** As printed, without its punctuation: `a`, `1`, `–`. */
  readonly num: string | null
  readonly text: string
  readonly points: readonly Point[]
}

export interface Paragraph extends Span {
  readonly eId: string
  readonly num: string | null
  /** The whole text of the paragraph, its points included, as it stands. */
  readonly text: string
  readonly points: readonly Point[]
}

export interface Article extends Span {
  readonly eId: string
  /** As printed: `5`, `5 bis`, `IV`. */
  readonly num: string
  readonly heading: string | null
  readonly paragraphs: readonly Paragraph[]
}

export const componentKinds = ['annex', 'protocol', 'declaration', 'exchange', 'other'] as const
export type ComponentKind = (typeof componentKinds)[number]

/** What is bound with the main text: an annex, an implementing protocol, a joint declaration. */
export interface Component extends Span {
  readonly eId: string
  readonly kind: ComponentKind
  readonly heading: string
  readonly preamble: Block | null
  readonly articles: readonly Article[]
  /** Text of an article-less component, or what stands outside its articles. */
  readonly blocks: readonly Block[]
}

/** Text outside articles: title, preamble, closing formula, signature, the body of an article-less note. */
export interface Block extends Span {
  readonly eId: string
  readonly text: string
}

export interface ReadWarning {
  readonly code: string
  readonly eId?: string
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
