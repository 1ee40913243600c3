/** What the desk and the screens say to each other of the register, its comparison and the review of findings. Types only. */
import type { Localized } from '@holdfast/core'
import type {
  compareToJson,
  FindingGrade,
  ForceOn,
  Instrument,
  LifecycleOn,
  NearMiss,
  ObligationOn,
  Overlay,
  OverlayRow,
  RegisterFinding,
  ReviewedFinding,
  SafeguardId,
  Stage,
  Standing,
  TextLang,
} from '@holdfast/law'
import type { RegisterRow } from './api.ts'

export type { FindingGrade, ForceOn, LifecycleOn, NearMiss, ObligationOn, Overlay, OverlayRow, ReviewedFinding, Stage, Standing }

/** `POST /api/law/register`: the register as it stood on a day. */
export interface ShelfRequest {
  /** `2014-11-17` */
  readonly on: string
}
export interface ShelfRow extends RegisterRow {
  readonly kind: Instrument['kind']
  readonly subject: Instrument['subject'] | null
  /** Groups of states that are a party, by name. */
  readonly groups: readonly Localized[]
  /** One finding a safeguard, in the order of the codebook. */
  readonly grades: readonly RegisterFinding['finding'][]
  /** Who made the findings. */
  readonly by: RegisterFinding['by']
  readonly stage: Stage | null
  readonly force: ForceOn
  readonly signed: string | null
}
export interface ShelfAnswer {
  readonly day: string
  readonly rows: readonly ShelfRow[]
}

/** `POST /api/law/instrument`: one instrument on a day. Its findings: `GET /api/law/register/ID`. */
export interface InstrumentRequest {
  readonly id: string
  readonly on: string
}
export interface InstrumentAnswer {
  readonly life: LifecycleOn
  readonly overlay: Overlay
}

/** `POST /api/law/compare`: two to twelve ids. */
export interface CompareRequest {
  readonly ids: readonly string[]
}
export type CompareAnswer = ReturnType<typeof compareToJson>
export type CompareCell = CompareAnswer['safeguards'][number]['cells'][number]

/** `POST /api/law/obligations` */
export interface ObligationsRequest {
  readonly state: string
  readonly on: string
}
export interface ObligationsAnswer {
  readonly state: string
  readonly day: string
  /** The month in which the file of this state was last gone through: `2026-11`. */
  readonly checkedOn: string
  readonly note: Localized | null
  readonly rows: readonly ObligationOn[]
}

export const exportTables = ['instruments', 'findings', 'limits', 'risks', 'lifecycle', 'obligations'] as const
export type ExportTable = (typeof exportTables)[number]
/** `POST /api/law/export`: one file, to be saved by the person. */
export type ExportRequest =
  | { readonly format: 'json'; readonly of: 'register' | 'obligations' }
  | { readonly format: 'csv'; readonly of: ExportTable }
export interface ExportAnswer {
  readonly name: string
  readonly type: string
  readonly text: string
}

/** `POST /api/law/near`: sentences that come near a safeguard without meeting its rules, for the reviewer. */
export interface NearRequest {
  readonly text: string
  readonly lang?: TextLang
}
export interface NearAnswer {
  readonly near: readonly NearMiss[]
}

/** One word of a reviewer: the quotes are looked up in the text. */
export interface ReviewWord {
  readonly reviewer: string
  readonly on: string
  readonly finding: FindingGrade
  readonly quotes: readonly string[]
  readonly note: string
}
/** `POST /api/law/review`: the desk keeps nothing; all words on one finding are sent each time, oldest first. */
export interface ReviewRequest {
  readonly text: string
  readonly lang?: TextLang
  readonly rule: SafeguardId
  readonly words: readonly ReviewWord[]
}
export interface ReviewAnswer {
  readonly reviewed: ReviewedFinding
  readonly standing: Standing
}
