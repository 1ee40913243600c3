/** What the desk and the screens say to each other. Types only: the screens import nothing else of the desk. */
import type { Case, CaseAnswer, CaseFact, PeriodOverride, ProcedureEvent, Reckoning, Shift, TodayRow } from '@holdfast/clock'
import type { Locale, Localized } from '@holdfast/core'
import type {
  Article,
  Audit,
  Block,
  Component,
  Instrument,
  LawDocument,
  Paragraph,
  Point,
  RegisterEntry,
  SafeguardId,
  TextLang,
} from '@holdfast/law'

export type { Article, Audit, Block, Component, Instrument, LawDocument, Localized, Paragraph, Point, RegisterEntry, SafeguardId, TextLang }
export type Finding = Audit['findings'][number]
export type Cite = Finding['cites'][number]
export type TimeLimit = Audit['timeLimits'][number]
export type RiskFlag = Audit['risks'][number]
export type Warning = LawDocument['warnings'][number]
export type LifecycleEvent = Instrument['lifecycle'][number]
export type ArticleKnown = Instrument['articles'][number]
export type RegisterFinding = RegisterEntry['findings'][number]
export type RegisterLimit = RegisterEntry['limits'][number]
export type OpenQuestion = Instrument['questions'][number]

/** Every refusal and failure: a code that `words` can say, and the numbers that go with it. Never what was typed. */
export interface DeskError {
  readonly error: { readonly code: string; readonly params?: Readonly<Record<string, string | number>> }
}

/** `GET /api/hello`: is the key good, and what time is it at the desk? */
export interface Hello {
  /** An instant, as `2026-11-03T09:30:00Z`. */
  readonly now: string
}

/** `POST /api/law/audit`: a text that was pasted, or the bytes of a file in base64. */
export interface AuditRequest {
  readonly text?: string
  readonly base64?: string
  /** Left out: the language is recognised. */
  readonly lang?: TextLang
}
export interface AuditAnswer {
  readonly document: LawDocument
  readonly audit: Audit
}

/** What the screens say about one safeguard or risk, from `data/`. */
export interface RuleInWords {
  readonly id: string
  readonly version: number
  readonly name: Localized
  readonly matters: Localized
  readonly asks?: Localized
  readonly limits?: Localized
  readonly binds?: readonly { readonly instrument: Localized; readonly article: Localized; readonly status: string }[]
}
/** One line of the register. The rest: `GET /api/law/register/ID`, a `RegisterEntry`. */
export interface RegisterRow {
  readonly id: string
  readonly short: Localized
  readonly parties: readonly string[]
  readonly extent: Instrument['read']['extent']
  /** How many of the 21 safeguards are present, weak, absent, denied and unknown. */
  readonly tally: Readonly<Record<'present' | 'weak' | 'absent' | 'denied' | 'unknown', number>>
  /** A case under it can be reckoned. */
  readonly hasClock: boolean
}
/** `GET /api/law/books` */
export interface LawBooks {
  /** The 21, in the order of the codebook. */
  readonly safeguards: readonly RuleInWords[]
  readonly risks: readonly RuleInWords[]
  readonly register: readonly RegisterRow[]
  /** States of which the register keeps a file of what binds them. */
  readonly states: readonly string[]
  readonly examples: readonly { readonly lang: string; readonly text: string }[]
}

export type { Case, CaseAnswer, CaseFact, Reckoning, Shift, TodayRow }
export type CaseMoment = NonNullable<StepAnswer['earliest']>
export type CaseLine = CaseAnswer['warnings'][number]
export type FactAnswer = CaseAnswer['facts'][number]
export type StepAnswer = CaseAnswer['steps'][number]
export type LimitReading = StepAnswer['outerLimit']['readings'][number]
export type RemedyAnswer = CaseAnswer['remedies'][number]
export type NextAction = CaseAnswer['next'][number]

/** One way a person can be removed under an instrument, with every event a fact can be given of. */
export interface Way {
  readonly instrument: string
  readonly track: string
  readonly name: Localized
  readonly state: string
  readonly events: readonly ProcedureEvent[]
  /** The step that takes the person out of reach. */
  readonly removalStep: string
}
/** `GET /api/clock/books` */
export interface ClockBooks {
  readonly instruments: readonly { readonly id: string; readonly short: Localized }[]
  readonly ways: readonly Way[]
  readonly rules: readonly { readonly id: string; readonly name: Localized }[]
  /** IANA zones, those of the places in `data/` first. */
  readonly zones: readonly string[]
  readonly example: Case | null
}
/** What a source of the law is, as the screens show it. */
export interface SourceText {
  readonly title: string
  readonly url?: string | undefined
  readonly how: string
  readonly confidence: string
  readonly readOn?: string | undefined
}
/** `by-definition`: a calendar without holidays to know. `partly`: some days of the year are decreed, some projected or unknown. */
export type YearState = 'decreed' | 'partly' | 'projected' | 'unknown' | 'by-definition'
export interface CalendarYears {
  readonly id: string
  readonly name: Localized
  readonly status: string
  readonly confidence: string
  readonly sources: readonly SourceText[]
  /** The first and the last day its source speaks of; null: nobody publishes it, or there is nothing to publish. */
  readonly known: { readonly from: string; readonly to: string } | null
  /** False: too weak to move a date later. */
  readonly movesLater: boolean
  readonly years: readonly { readonly year: number; readonly state: YearState }[]
}
/** `GET /api/clock/sources`: what stands behind the dates. */
export interface ClockSources {
  readonly rules: readonly {
    readonly id: string
    readonly name: Localized
    readonly status: string
    readonly confidence: string
    readonly sources: readonly SourceText[]
  }[]
  readonly calendars: readonly CalendarYears[]
}
/** `GET /api/help/decisions`: a decision of the house, in English as it was written down. */
export interface DecisionText {
  /** `0004` */
  readonly id: string
  readonly title: string
  readonly text: string
}
/** `POST /api/clock/case`. Without `now` the desk's own clock is used. */
export interface CaseRequest {
  readonly case: Case
  readonly now?: string
}
/** `POST /api/clock/what-if`: the case with other facts about the same events, and what would move. Nothing is kept. */
export interface WhatIfRequest {
  readonly case: Case
  readonly set: readonly CaseFact[]
  readonly now?: string
}
export interface WhatIfAnswer {
  readonly shifts: readonly Shift[]
}
/** `POST /api/clock/calendar`: an RFC 5545 file of our own last moments. `before` is the file made before, so that a moved date takes its entry along. */
export interface CalendarRequest {
  readonly case: Case
  readonly kind: 'opaque' | 'full'
  readonly locale: Locale
  readonly now?: string
  readonly before?: string
}
export interface CalendarAnswer {
  readonly ics: string
  readonly entries: number
  readonly moved: number
  readonly cancelled: number
}
/** `POST /api/clock/today`: case files as they are, and what a case without a pseudonym is called is the screen's affair. */
export interface TodayRequest {
  readonly cases: readonly unknown[]
  readonly locale: Locale
  readonly now?: string
}
export type { TodayAnswer } from './clock-today.ts'
/** `GET /api/clock/board-example`: invented cases whose days are told from now. */
export interface BoardExample {
  readonly cases: readonly Case[]
}

/** `POST /api/clock/reckon` */
export interface ReckonRequest {
  readonly rule: string
  readonly local: string
  readonly timezone: string
  readonly period?: PeriodOverride
  readonly calendar?: string
}

export type * from './case-api.ts'
export type * from './document-api.ts'
export type * from './redact-api.ts'
export type * from './redaction-api.ts'
export type * from './register-api.ts'
