/** What the desk and the screens say to each other about the documents of a case: what was read, what a page looks like, who looked. Types only. */
import type { IntakeDocument } from '@holdfast/intake'
import type { RecordFileRow } from './case-api.ts'

export type { IntakeDocument }

/** `waiting`: in the queue or begun before the last lock; `reading`: now; `stopped`: by a person; `failed`: nothing could be read, the original is kept. */
export type ReadingState = 'waiting' | 'reading' | 'read' | 'failed' | 'stopped'

export interface DocumentFailure {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/** How one file of a document was read. */
export interface ReadingRow {
  readonly record: string
  readonly blob: string
  readonly state: ReadingState
  /** Also where a text was read: then it says why a part of it was not. */
  readonly failure: DocumentFailure | null
  /** What the file is; null while that is not known. */
  readonly kind: IntakeDocument['kind'] | null
  /** Pages by the way they were read; all 0 where there are no pages. */
  readonly byText: number
  readonly byOcr: number
  readonly unread: number
  /** Mean certainty of the recognised words, 0 to 100; null where nothing was recognised. */
  readonly sure: number | null
  readonly lang: string | null
  /** Places a person must look at before anything is counted from them. */
  readonly doubts: number
}

/** `POST /api/cases/documents/list` */
export interface DocumentsAnswer {
  readonly rows: readonly ReadingRow[]
}

/** `GET /api/cases/documents/progress`: asking does not keep the file open. */
export interface ReadingProgress {
  readonly now: { readonly record: string; readonly blob: string; readonly page: number; readonly of: number } | null
  readonly waiting: number
  /** Counts up with every reading that ended. */
  readonly ended: number
  /** How the last of them ended, the newest last. */
  readonly last: readonly ReadingRow[]
}

/** What was done with a document: kept in the case, signed by the device, never changed. */
export interface CustodyRow {
  /** `unread`: the reading was tried and gave nothing. */
  readonly act: 'taken' | 'read' | 'unread' | 'opened' | 'saved'
  /** The device, and its wall clock in milliseconds since 1970. */
  readonly device: string
  readonly at: number
}

/** `POST /api/cases/documents/open`. The opening is in the custody log before this is answered. */
export interface DocumentView {
  readonly file: RecordFileRow
  readonly row: ReadingRow
  readonly document: IntakeDocument | null
  /** Oldest first. */
  readonly custody: readonly CustodyRow[]
  /** Pages that can be drawn. */
  readonly pictures: number
}

/** `POST /api/cases/documents/picture`: one page, a PNG in base64. */
export interface PagePicture {
  readonly width: number
  readonly height: number
  readonly pages: number
  readonly base64: string
}

/** `POST /api/cases/documents/save`: the copy is in the custody log; its bytes follow by `piece`. */
export interface CopyTicket {
  readonly ticket: string
  readonly size: number
  readonly name: string
}
export interface CopyPiece {
  readonly base64: string
}
