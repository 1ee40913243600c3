/** What the desk and the screens say to each other about redaction. Types only. */
import type { Kind, Prompt, PromptTopic, Redaction, RedactionSpan } from '@holdfast/text'

export type { Kind as RedactionKind, Prompt as RedactionPrompt, PromptTopic, RedactionSpan }

/** `POST /api/redaction/read` `{base64}`: the text of a document, read in the closed process. */
export interface RedactionRead {
  readonly text: string
  /** Pages none of whose words could be read: they are not in the text. */
  readonly unread: number
}

/** `POST /api/redaction/propose` `{text, known?}` */
export interface RedactionProposal extends Redaction {
  /** What stands for something of each kind, in the language of the text; `*` is where a label goes. */
  readonly placeholders: Readonly<Record<Kind, string>>
}

export type RedactionChoice = 'mask' | 'generalise' | 'flag' | 'keep'

/** What stays with the file beside the new text: who answers for it, and which bytes. It says nothing of the original. */
export interface RedactionRecord {
  readonly format: 'holdfast-redaction/1'
  readonly firstReader: string
  readonly secondReader: string
  /** The instant of signing. */
  readonly signedAt: string
  readonly textSha256: string
  readonly pdfSha256: string
  readonly takenOut: number
  readonly leftIn: number
  /** Topics a person says to have read for. */
  readonly readFor: readonly PromptTopic[]
}

/** `POST /api/redaction/sign` */
export interface RedactionSigned {
  readonly text: string
  /** The new text as a PDF, base64. */
  readonly pdf: string
  readonly record: RedactionRecord
  /** Characters no typeface has: boxes in the PDF. */
  readonly unprintable: number
  /** Invisible characters that were taken out of the text. */
  readonly hidden: number
}
