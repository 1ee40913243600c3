/** What the desk and the screens say to each other about the file: the vault's state, cases, records. Types only. */
import type {
  Conflict,
  Consent,
  Expiring,
  Family,
  FamilyRisk,
  Field,
  FieldValue,
  Held,
  ImportPlan,
  KeptPlace,
  KindName,
  Mapping,
  RecordProblem,
  Refusal,
  Stored,
  TimelineEntry,
  UndoPlan,
} from '@holdfast/cases'
import type { CaseAnswer, TodayRow } from '@holdfast/clock'

export type {
  Conflict,
  Consent,
  Expiring,
  Family,
  FamilyRisk,
  Field,
  FieldValue,
  Held,
  ImportPlan,
  KeptPlace,
  KindName,
  Mapping,
  RecordProblem,
  Refusal,
  Stored,
  TimelineEntry,
  UndoPlan,
}

/** What stands in a form, field by field, as its controls hold it. */
export type FormWords = Readonly<Record<string, string | readonly string[] | readonly { readonly text: string; readonly use: string }[]>>

/** `POST /api/cases/drafts/keep`, and `one` gives it back. `words` as typed; `begun` and `stood` as the form and the record were when it was opened. */
export interface DraftWords {
  readonly id: string
  readonly kind: KindName
  readonly record: string | null
  readonly case: string | null
  readonly words: FormWords
  readonly begun: FormWords
  readonly stood: Readonly<Record<string, readonly unknown[]>>
}

/** `GET /api/cases/drafts`: forms that were left half written, newest first. */
export interface DraftRow extends Pick<DraftWords, 'id' | 'kind' | 'record' | 'case'> {
  /** When it was last kept, milliseconds since 1970. */
  readonly at: number
  /** What its writer called the thing; empty where nothing of the kind was typed yet. */
  readonly name: string
  readonly caseName: string
  /** The case it was written for is deleted: there is nothing to go on with. */
  readonly isLost: boolean
}

/** `GET /api/vault/status` */
export interface VaultStatus {
  /** `none`: no file yet. `native-missing`: the encrypted store was not compiled. */
  readonly state: 'none' | 'locked' | 'open' | 'native-missing'
  /** Seconds until it locks itself; null where it is not open. */
  readonly locksIn: number | null
  /** Grows with everything that is written, by whichever window; only where it is open. */
  readonly written?: number
  /** How far an opening is that somebody waits for; only while it lasts. */
  readonly opening?: OpeningState
}

/**
 * `waiting`: after wrong passphrases this one is tried after `of` milliseconds, of which `done` have passed. `key`: the passphrase is being made a key, slowly by design: no share of it is known.
 * `records`: so many `of` so many are read.
 */
export interface OpeningState {
  readonly step: 'waiting' | 'key' | 'records'
  readonly done: number
  readonly of: number
}

/** `GET /api/vault/keep/devices`: who writes into this file. Two people who read the same `code` to each other have the same file. */
export interface DeviceList {
  /** Twenty-four digits, made of the heads of every device's chain. */
  readonly code: string
  /** This folder is a copy, or lost the end of its log: nothing is written until it goes on as a new device. */
  readonly mustRejoin: boolean
  readonly devices: readonly {
    readonly id: string
    readonly isThis: boolean
    /** What it has written. */
    readonly entries: number
    /** Its own wall clock when it last wrote, milliseconds since 1970; null: longer ago than the last thousand entries of the file. */
    readonly last: number | null
  }[]
}

/** What goes on paper when a vault is made: it opens the vault without the passphrase, with us or with the stock `age`. */
export interface KitPaper {
  readonly id: string
  readonly identity: string
  readonly words: string
  /** The vault key sealed to the identity: a file for `age`, in hexadecimal digits. */
  readonly age: string
  readonly recipient: string
}

/** `GET /api/vault/keep/kit` and `POST …/kit-try`: which kit opens the file, and when it was last tried. */
export interface KitTrial {
  /** The number on the paper; null: no kit opens the file. */
  readonly id: string | null
  /** Milliseconds since 1970, by the clock of the device it was tried on; null: never. */
  readonly tried: number | null
}

/** `POST /api/cases/table/read`: a file as the tables in it; the ticket stands for it until the file is locked. */
export interface TablesRead {
  readonly ticket: string
  readonly sheets: readonly { readonly name: string; readonly rows: number }[]
  /** Files of a ZIP that stay where they are. */
  readonly left: number
}

/** `GET /api/cases/table/imports`: what was brought in at once, the latest first. */
export interface ImportRow {
  readonly batch: string
  readonly kind: KindName
  /** Wall clock, milliseconds since 1970. */
  readonly at: number
  /** Records of it that stand. */
  readonly here: number
  /** Records it brought in; fewer came where the machine failed in the middle: such an import is to be undone. */
  readonly of: number
  readonly isTorn: boolean
}

/** `GET /api/cases/kinds`: every kind of record with its fields. */
export type KindTable = Readonly<Record<KindName, { readonly fields: Readonly<Record<string, Field>> }>>

/** One line of the list of cases. */
export interface CaseRow {
  readonly id: string
  readonly pseudonym: string
  readonly stage: string | null
  readonly lead: string | null
  readonly cover: string | null
  readonly people: number
  readonly conflicts: number
  /** Wall clock of the last change, milliseconds since 1970. */
  readonly changed: number
}

/** A case the clock cannot answer yet: it lacks an agreement, a procedure or a dated fact, or the clock refused. */
export interface WaitingRow {
  readonly id: string
  readonly pseudonym: string
  readonly cover: string | null
}
/** A line of the board: what the screen shows of it and nothing more, for each way from one process to the next costs its length. */
export interface BoardRow extends Pick<TodayRow, 'id' | 'pseudonym' | 'cover' | 'press' | 'stage' | 'by' | 'provisional'> {
  readonly next: Pick<NonNullable<TodayRow['next']>, 'do' | 'name'> | null
}

/** `GET /api/cases/today`: as much of each list as one screen shows; `GET /api/cases/today/all`: every row. */
export interface Board {
  readonly now: string
  /** The least time first. */
  readonly rows: readonly BoardRow[]
  /** How many rows there are in all. */
  readonly total: number
  readonly waiting: readonly WaitingRow[]
  /** Cases whose time is still being reckoned, soon after the file was opened: any of them may belong at the top. */
  readonly counting: number
  /** Tasks that are open, soonest first. */
  readonly tasks: readonly {
    readonly case: string
    readonly pseudonym: string
    readonly record: string
    readonly what: string
    readonly by: string | null
    readonly who: string | null
    readonly cover: string | null
  }[]
  readonly expiring: readonly (Expiring & { readonly pseudonym: string })[]
  /** Places finer than a country, kept past their last day: the longest first. */
  readonly places: readonly (KeptPlace & { readonly pseudonym: string })[]
  readonly conflicts: number
}

export interface RecordFileRow {
  readonly record: string
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly blob: string
  readonly at: number
}

/** `POST /api/cases/one`: a case, whole. */
export interface CaseView {
  /** The day at the desk, by which consents and answers run: `2026-11-24`. */
  readonly day: string
  readonly record: Stored
  readonly records: readonly Stored[]
  readonly files: readonly RecordFileRow[]
  readonly timeline: readonly TimelineEntry[]
  readonly family: Family
  readonly consents: readonly Consent[]
  readonly risks: readonly FamilyRisk[]
  /** Places finer than a country, kept past their last day. */
  readonly places: readonly KeptPlace[]
  readonly conflicts: readonly Conflict[]
  /** Null: no agreement or procedure is named yet, or the clock refused (then `clockRefused` says why). */
  readonly clock: CaseAnswer | null
  readonly clockRefused: { readonly code: string; readonly params: Readonly<Record<string, string | number>> } | null
  /** Records whose event the procedure does not know, and dated ones without a zone. */
  readonly left: readonly string[]
  readonly zoneAssumed: readonly string[]
}

/** `POST /api/cases/save`: a new record (`id` left out) or a change to one. All or nothing. */
export interface SaveRequest {
  readonly records: readonly {
    readonly id?: string | undefined
    readonly kind: KindName
    /** The case; left out for a new case. */
    readonly case?: string | undefined
    /** Only the fields that change. Null empties a field. */
    readonly fields: Readonly<Record<string, FieldValue | null>>
    /** What stood in the fields when a person saw them. What was written meanwhile and is not among it stays, beside what is written now. */
    readonly seen?: Readonly<Record<string, readonly FieldValue[]>> | undefined
  }[]
}
export interface SaveAnswer {
  readonly ids: readonly string[]
}
/** 422 of `save`: what is wrong, by place in the request. */
export interface SaveRefusal {
  readonly error: {
    readonly code: 'cases.refused'
    readonly problems: readonly { readonly at: number; readonly problem: RecordProblem }[]
  }
}

export interface SearchRow {
  readonly id: string
  readonly kind: KindName
  readonly case: string | null
  readonly caseName: string
  /** The field the words stand in, and the piece of it around them. */
  readonly field: string
  readonly piece: string
  /** 1 for words as typed; below 1 for a name in another script or spelling. */
  readonly score: number
}

/** `POST /api/cases/search` `{words, kind?, stages?, since?}`. */
export interface SearchAnswer {
  /** At most 100 by words, the newest change first; then at most 10 by names alike, the nearest first. */
  readonly rows: readonly SearchRow[]
  /** More answer than are shown. */
  readonly more: boolean
  /** Names after an unlock that could not be compared yet; asked again a moment later, they can. 0: all were. */
  readonly namesWaiting: number
}

/** One change of one field, newest first. */
export interface HistoryRow {
  readonly seq: number
  readonly device: string
  readonly at: number
  readonly doubt: boolean
  readonly fields: Readonly<Record<string, unknown>>
  readonly action: 'put' | 'remove' | 'restore' | 'attach' | 'detach'
}
