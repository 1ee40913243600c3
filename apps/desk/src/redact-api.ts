/** What the desk and the screens say to each other about redaction with an open file: the file knows more, and more is compared. Types only. */
import type { NameBecause, NameForm, NameMatch } from '@holdfast/text'
import type { PromptTopic, RedactionChoice, RedactionKind, RedactionProposal, RedactionRecord, RedactionSigned } from './redaction-api.ts'

/** What is taken out of a text, without overlaps, in the order of the text; UTF-16 offsets. */
export interface RedactionTaken {
  readonly start: number
  readonly end: number
  readonly decision: 'mask' | 'generalise'
  readonly replacement?: string
  /** Typed by a person: then it is compared with what the files know, like the text itself. */
  readonly isOwn?: boolean | undefined
}

/** `POST /api/cases/redact/propose` `{text, case?}` */
export interface FileProposal extends RedactionProposal {
  /** How many things the case knows: names, days, places, numbers. */
  readonly given: number
}

/** Something a file knows and the new text still says. */
export interface FileLeak {
  /** In the original. */
  readonly start: number
  readonly end: number
  /** `known`: it must go. `alike`: a name by the rules like that of a person of some case; whoever is meant, a person decides. */
  readonly how: 'known' | 'alike'
  /** What the person or case goes by in the file; null where the record names none. */
  readonly who: string | null
  readonly isOtherCase: boolean
}
/** `POST /api/cases/redact/check` `{text, case?, decisions}` */
export interface FileCheck {
  readonly text: string
  readonly leaks: readonly FileLeak[]
  /** Names were compared only up to here: the text has too many of them; null where all were. */
  readonly comparedTo: number | null
}

/** What one item of a redaction is, as it is kept and sent. */
export interface RedactionItem {
  readonly start: number
  readonly end: number
  readonly type: RedactionKind
  readonly origin: 'known' | 'pattern' | 'tagger' | 'repeat' | 'sweep' | 'hand' | 'prompt'
  readonly decision: RedactionChoice
  readonly masked: string
  readonly coarser?: string | undefined
  /** Words of a person's own instead. */
  readonly own?: string | undefined
  readonly topic?: PromptTopic | undefined
  /** A person decided it. */
  readonly isSettled?: boolean | undefined
}
/** A redaction on the way: kept in the vault beside the document, so that the second reader can take it up another day. It holds no word of the text. */
export interface RedactionWork {
  readonly format: 'holdfast-redaction-work/1'
  /** Of the text it was made for: to another text it does not fit. */
  readonly textSha256: string
  readonly items: readonly RedactionItem[]
  readonly readFor: readonly PromptTopic[]
  readonly firstReader: string | null
  readonly language: 'en' | 'ru' | 'ko'
  readonly placeholders: RedactionProposal['placeholders']
  readonly warnings: RedactionProposal['warnings']
  readonly given: number
}
/** `POST /api/cases/redact/kept` `{record, blob}` */
export interface KeptWork {
  readonly work: RedactionWork | null
  /** Signed before, the latest last. */
  readonly signed: readonly RedactionRecord[]
}
/** `POST /api/cases/redact/sign` `{text, case?, decisions, left, firstReader, secondReader, readFor, record?, blob?}` */
export type FileSigned = RedactionSigned

/** `POST /api/cases/names/match` `{a, b}` */
export type NamesMatch = NameMatch

export interface NameCandidate {
  readonly person: string
  readonly case: string
  /** What they go by in the file. */
  readonly personName: string
  readonly caseName: string
  /** The spelling that came nearest, and all there are. */
  readonly spelling: string
  readonly names: readonly string[]
  readonly score: number
  readonly because: readonly NameBecause[]
  /** As written in the record, each account; empty where nobody wrote it. */
  readonly birth: readonly string[]
  readonly birthCountry: readonly string[]
  readonly nationalities: readonly string[]
}
/** `POST /api/cases/names/find` `{name}`: the people of the file whose names lie near, the nearest first. One name a call. */
export interface NamesFound {
  readonly rows: readonly NameCandidate[]
}
/** `POST /api/cases/names/forms` `{name}` */
export interface NamesForms {
  readonly forms: readonly NameForm[]
  /** More forms than are given here. */
  readonly isCut: boolean
}
/** `POST /api/cases/names/pairs` `{person}`: what people decided about this record and another. */
export interface PairRow {
  /** The record of the decision: removing it takes the decision back. */
  readonly record: string
  readonly verdict: 'may-be-one' | 'not-the-same' | 'disputed'
  readonly other: string
  readonly otherName: string
  readonly case: string
  readonly caseName: string
  readonly why: string | null
}
