/**
 * The answer for one case. Every moment is a date, a time and a zone as the wall shows them, and the instant in UTC; 24:00 is the end of the day.
 *
 * `because` are lines in the order they were reasoned: `case.*` of this room's own, `clock.because.*` and `clock.reading.*` of the counting.
 */
import type { Citation, Confidence, Localized, Source, Status } from '@holdfast/core'
import type { Channel } from './body.ts'
import type { Certainty, Moment24 } from './case-fact.ts'
import type { Actor } from './procedure.ts'
import type { LawChange } from './readings.ts'
import type { SuspensiveEffect } from './remedy.ts'

export type CaseMoment = Moment24

export interface CaseLine {
  /** A key of `words`. */
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/** Where a statement of law comes from and how sure it is. */
export interface Grounds {
  readonly status: Status
  readonly confidence: Confidence
  readonly sources: readonly Source[]
  readonly cites: readonly Citation[]
}

/** One reading of a limit. `earliest` and `latest` differ where the fact is uncertain or the rule can be read in two ways. */
export interface LimitReading extends Grounds {
  readonly id: string
  readonly from: string
  readonly rule: string
  readonly says: Localized
  /** Null: it cannot be dated, for its start has no earliest (or no latest) moment. */
  readonly earliest: CaseMoment | null
  readonly latest: CaseMoment | null
  readonly provisional: boolean
  /** Why `earliest` is that date, in one line; `because` says it in full. Null where there is no date. */
  readonly inShort: CaseLine | null
  /** Where the counting rule comes from. */
  readonly ruleSources: readonly Source[]
  /** A change of the law that falls into the period, with its source among `ruleSources`. */
  readonly changes: readonly LawChange[]
  readonly because: readonly CaseLine[]
}

export type StepStatus = 'done' | 'planned' | 'any-moment' | 'not-yet' | 'limit-passed'

export interface OuterLimit {
  /** The first of the dates any reading gives. Null: none can be dated. */
  readonly earliest: CaseMoment | null
  /** The last, where every reading is dated. Null: no outer limit is known; never shown as a deadline of ours. */
  readonly latest: CaseMoment | null
  readonly readings: readonly LimitReading[]
  readonly stated: 'stated' | 'none-stated' | 'unknown'
}

export interface StepAnswer extends Omit<Grounds, 'status'> {
  readonly id: string
  readonly actor: Actor
  readonly name: Localized
  /** It can come from this moment on. Null: at any moment, nothing holds it back. */
  readonly earliest: CaseMoment | null
  readonly outerLimit: OuterLimit
  readonly status: StepStatus
  /** How sure we are of the law behind it. */
  readonly lawStatus: Status
  /** What happened, where it did. */
  readonly done: CaseMoment | null
  readonly document: Localized | null
  readonly silence: Localized | null
  readonly watch: Localized | null
  readonly owed: readonly (Grounds & { readonly says: Localized })[]
  readonly because: readonly CaseLine[]
}

/** `pending`: it starts from something that may not have happened yet. */
export type DueState = 'dated' | 'passed' | 'start-unknown' | 'pending' | 'none' | 'unknown'

/** `by`: send before `moment`. `now`: no later moment is safe. `passed`: the safe moment is gone; send all the same. */
export interface LatestSafeSend {
  readonly state: 'by' | 'now' | 'passed'
  readonly moment: CaseMoment | null
  /** The same instant where the person is. */
  readonly local: CaseMoment | null
  /** The later moment, where a holiday nobody has published could take the working day away and one is kept in hand. */
  readonly otherReading: CaseMoment | null
  readonly provisional: boolean
  readonly assumption: boolean
  /** Why that moment, in one line. */
  readonly inShort: CaseLine | null
  readonly because: readonly CaseLine[]
}

/** One stretch in which somebody reads what arrives, there and here. */
export interface ReadingWindow {
  readonly opens: { readonly there: CaseMoment; readonly here: CaseMoment }
  readonly closes: { readonly there: CaseMoment; readonly here: CaseMoment }
  readonly assumed: boolean
}

export interface RemedyAnswer extends Grounds {
  readonly id: string
  readonly name: Localized
  readonly body: string
  readonly bodyName: Localized
  /** Null: not known. */
  readonly open: boolean | null
  readonly reason: Localized
  /** False: open for what happened, but not able to hold a removal now. */
  readonly holdsRemoval: boolean
  /** What it presupposes has happened, or is not known to have: then it is a remedy in waiting. */
  readonly ripe: boolean
  readonly dueState: DueState
  readonly due: CaseMoment | null
  readonly dueReadings: readonly LimitReading[]
  readonly suspensive: SuspensiveEffect
  readonly suspensiveNote: Localized
  readonly latestSafeSend: LatestSafeSend | null
  readonly windows: readonly ReadingWindow[]
  /** Remedies to use instead where this one is closed. */
  readonly alternatives: readonly string[]
  /** The group of which only one may be used, and the others in it. */
  readonly bars: { readonly group: string; readonly says: Localized; readonly others: readonly string[] } | null
  readonly who: Localized
  readonly form: Localized
  readonly languages: readonly string[]
  readonly channels: readonly Channel[]
  readonly fields: readonly string[]
  readonly because: readonly CaseLine[]
}

export type NextKind = 'send' | 'choose-one' | 'mend' | 'check-open' | 'find-out' | 'if-it-happens'

export interface NextAction {
  readonly do: NextKind
  readonly remedy: string | null
  readonly event: string | null
  readonly when: 'now' | 'by' | 'open-ended'
  readonly by: CaseMoment | null
  readonly suspensive: SuspensiveEffect | null
  /** Of a group that bars the rest: the others, in the order they would be chosen. */
  readonly instead: readonly string[]
  readonly because: readonly CaseLine[]
}

/** A fact that is missing or uncertain, and what in the answer hangs on it. */
export interface WorthKnowing {
  readonly event: string
  readonly name: Localized
  readonly how: Certainty
  readonly changes: readonly string[]
  readonly weight: number
  readonly because: readonly CaseLine[]
}

export interface FactAnswer {
  readonly event: string
  readonly name: Localized
  readonly how: Certainty
  readonly earliest: CaseMoment | null
  readonly latest: CaseMoment | null
  readonly accounts: number
  readonly because: readonly CaseLine[]
}

export interface CaseAnswer {
  readonly instrument: string
  readonly track: string
  readonly procedure: string
  readonly state: string
  readonly title: Localized
  readonly now: string
  /** The zone the person is in, as far as the facts show: the zone of the latest fact. */
  readonly zone: string | null
  /** Who covers it, as the file says. */
  readonly cover: string | null
  /** When the removal can come, as far as sending is planned by it. A null moment: at any moment. */
  readonly removal: { readonly step: string; readonly moment: CaseMoment | null; readonly because: readonly CaseLine[] }
  readonly facts: readonly FactAnswer[]
  readonly steps: readonly StepAnswer[]
  readonly remedies: readonly RemedyAnswer[]
  readonly next: readonly NextAction[]
  readonly wouldChange: readonly WorthKnowing[]
  readonly warnings: readonly CaseLine[]
  /** Names of events, steps, remedies and bodies, for the lines. */
  readonly names: Readonly<Record<string, Localized>>
}
