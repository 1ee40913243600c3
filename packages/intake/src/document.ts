/** What reading a document gives: one text, and offsets into it for everything else. */
import type { LanguageGuess } from '@holdfast/text'
import type { ShownName } from './shown-name.ts'

export const documentKinds = ['pdf', 'docx', 'html', 'text', 'mail', 'image'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** `running`: a header, footer, page number or navigation that is not part of the text. */
export type BlockRole = 'heading' | 'paragraph' | 'item' | 'row' | 'running'

export interface Block {
  readonly start: number
  readonly end: number
  readonly role: BlockRole
  /** 1 to 6 for a heading. */
  readonly level?: number
  /** Page it begins on, from 1; 1 where there are no pages. */
  readonly page: number
}

export interface PageSpan {
  readonly page: number
  readonly start: number
  readonly end: number
  /** `none`: nothing could be read; the page may be a picture. */
  readonly source: 'text' | 'ocr' | 'none'
  /** How sure the recognition was of the words of this page, 0 to 100; only with `ocr`. */
  readonly sure?: number
}

/**
 * Words a person must look at before anything else reads them. `line-break`: two Korean pieces at a line's end may be one word; `hyphen`: a hyphen was
 * taken out; the others come from scans: `date`, `name` (every one), `month-lost`, `impossible-date`, `mixed-script`, `homoglyph`, `faint`.
 */
export type DoubtKind =
  | 'line-break'
  | 'hyphen'
  | 'date'
  | 'month-lost'
  | 'impossible-date'
  | 'name'
  | 'mixed-script'
  | 'homoglyph'
  | 'faint'
export interface Doubt {
  readonly start: number
  readonly end: number
  readonly kind: DoubtKind
  /** What it may have been. Never put in by itself. */
  readonly suggestion?: string
  readonly unconfirmed: true
}

/** The doubts of what a machine recognised: a date or name read wrongly there is another date or name, and nothing reads on from it before a person compared it. */
export const unsureOf = ({ doubts }: { readonly doubts: readonly Doubt[] }): readonly Doubt[] =>
  doubts.filter(({ kind }) => kind !== 'line-break' && kind !== 'hyphen')

/** Parts that would act if the original were opened in another program. Nothing here ran. */
export type ActivePart =
  | 'script'
  | 'launch'
  | 'embedded-file'
  | 'form-submit'
  | 'remote-content'
  | 'remote-template'
  | 'macro'
  | 'open-action'

/** What the file says of itself. Anyone can write it: a claim, not a fact. */
export interface Declared {
  readonly title?: string
  readonly author?: string
  readonly program?: string
  /** As written, ISO 8601 where it could be turned. */
  readonly created?: string
  readonly modified?: string
  readonly from?: string
  readonly to?: string
  readonly subject?: string
  readonly sent?: string
  readonly modifiedBy?: string
  readonly company?: string
  readonly comment?: string
  /** Of a picture: when, with what and where it was taken; `place` is degrees north and east. */
  readonly taken?: string
  readonly camera?: string
  readonly serial?: string
  readonly owner?: string
  readonly place?: string
}

export interface EncodingShown {
  readonly name: string
  /** 1 for UTF-8 and marked UTF-16; below 0.95 a person compares with `others`. */
  readonly score: number
  readonly isCertain: boolean
  readonly others: readonly { readonly name: string; readonly sample: string }[]
}

/** One attachment; read it with `part: [at]`. */
export interface AttachedPart {
  readonly at: number
  readonly name: ShownName
  readonly size: number
  readonly kind: string
}

export type WarningCode =
  | 'intake.warn.extension'
  | 'intake.warn.name'
  | 'intake.warn.encoding'
  | 'intake.warn.foreign'
  | 'intake.warn.pages-without-text'
  | 'intake.warn.ocr-not-asked'
  | 'intake.warn.ocr'
  | 'intake.warn.active'
  | 'intake.warn.tracked-changes'
  | 'intake.warn.comments'
  | 'intake.warn.hidden-text'
  | 'intake.warn.line-breaks'
  | 'intake.warn.parts'
  | 'intake.warn.twins'
  | 'intake.warn.deep-mail'
  | 'intake.warn.part-unread'
  | 'intake.warn.cut'
  | 'intake.warn.two-versions'
  | 'intake.warn.page-unread'
  | 'intake.warn.layer'
  | 'intake.warn.filled-in'
  | 'intake.warn.pictures'
  | 'intake.warn.more-pages'
export interface IntakeWarning {
  readonly code: WarningCode
  readonly params: Readonly<Record<string, string | number>>
}

export interface IntakeDocument {
  readonly kind: DocumentKind
  readonly name: ShownName | null
  readonly text: string
  readonly blocks: readonly Block[]
  readonly pages: readonly PageSpan[]
  /** null where the format fixes it. */
  readonly encoding: EncodingShown | null
  readonly language: LanguageGuess
  readonly declared: Declared
  readonly doubts: readonly Doubt[]
  readonly active: readonly ActivePart[]
  readonly parts: readonly AttachedPart[]
  readonly warnings: readonly IntakeWarning[]
}

export type IntakeError =
  | {
      readonly code:
        | 'intake.empty'
        | 'intake.damaged'
        | 'intake.unknown'
        | 'intake.entities'
        | 'intake.unsafe-path'
        | 'intake.encoding'
        | 'intake.no-part'
    }
  | { readonly code: 'intake.hwp' | 'intake.old-office' | 'intake.other-office' | 'intake.encrypted-office' | 'intake.encrypted-pdf' }
  | { readonly code: 'intake.shortcut' | 'intake.program' | 'intake.svg' | 'intake.xml' | 'intake.picture-format' | 'intake.cancelled' }
  | { readonly code: 'intake.too-large'; readonly most: number }
  | { readonly code: 'intake.archive'; readonly entries: number }
  | { readonly code: 'intake.archive-lure'; readonly entries: number }
  | { readonly code: 'intake.bomb'; readonly what: 'entries' | 'size' | 'depth' | 'pixels' | 'pages' | 'parts' }
  | { readonly code: 'intake.ocr-missing'; readonly langs: string }

/** The text without headers, footers and navigation, as a reader of law wants it. */
export const bodyText = ({ text, blocks }: Pick<IntakeDocument, 'text' | 'blocks'>): string =>
  blocks
    .filter(({ role }) => role !== 'running')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n\n')
