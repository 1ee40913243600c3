/**
 * One agreement, act or order as the register holds it: its parties, its dated life, what is known of each article, what is still open.
 *
 * What nobody has read is `unknown`, article by article; it is never silence, and never a safeguard.
 */
import * as v from 'valibot'
import { CitationSchema, IdSchema, LocalizedSchema, StateCodeSchema, sourced } from './instrument-source.ts'
import { LifecycleEventSchema } from './lifecycle.ts'
import { type SafeguardId, safeguardIds } from './safeguard.ts'

export const instrumentKinds = ['agreement', 'protocol', 'order', 'arrangement', 'domestic-law'] as const

/** What an instrument is about: `readmission` of people, or one of its neighbours that the register keeps for comparison. */
export const instrumentSubjects = [
  'readmission',
  'readmission-protocol',
  'border-handover',
  'nationals-return',
  'migration-cooperation',
  'transit',
  'border-security',
  'asylum-responsibility',
  'asylum-cooperation',
  'assurances',
  'prisoner-transfer',
  'detention-abroad',
  'extradition',
] as const
export type InstrumentSubject = (typeof instrumentSubjects)[number]

/** `read`: a stored copy was read. `reported`: others say what it says. `unknown`: neither. */
export const articleKnowledge = ['read', 'reported', 'unknown'] as const

export const ArticleKnownSchema = v.strictObject({
  eId: CitationSchema.entries.eId,
  known: v.picklist(articleKnowledge),
  says: LocalizedSchema,
  ...sourced,
})

/** Two accounts that cannot both be right, or a gap that decides cases. */
export const OpenQuestionSchema = v.strictObject({
  id: IdSchema,
  asks: LocalizedSchema,
  accounts: v.array(v.strictObject({ says: LocalizedSchema, ...sourced })),
  /** How the file treats it until someone reads the text. */
  until: LocalizedSchema,
})

export const findings = ['present', 'weak', 'absent', 'denied', 'unknown'] as const

export const ReportedFindingSchema = v.strictObject({
  rule: v.picklist(safeguardIds),
  finding: v.picklist(findings),
  note: LocalizedSchema,
  ...sourced,
})

export const PartSchema = v.strictObject({
  id: IdSchema,
  /** `comp_1` where it is bound with the main text; absent for an order or act beside it. */
  eId: v.optional(v.pipe(v.string(), v.regex(/^comp_\d+$/))),
  kind: v.picklist(instrumentKinds),
  title: LocalizedSchema,
})

export const TrackSchema = v.strictObject({
  id: IdSchema,
  name: LocalizedSchema,
  /** The id of the procedure in `data/`. */
  procedure: IdSchema,
})

const eIdOfArticle = CitationSchema.entries.eId

/** One language in which the instrument can be read, and where its official text stands. */
export const InstrumentTextSchema = v.strictObject({
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
  /** `partial`: annexes, a protocol or articles are missing from the copy; `fragment`: single provisions only. */
  extent: v.picklist(['complete', 'partial', 'fragment']),
  /** Who publishes it. */
  published: v.pipe(v.string(), v.minLength(1)),
  url: v.optional(v.pipe(v.string(), v.url())),
  /** The day of the version read, where the publisher names one. */
  asOf: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/))),
  /** The folder of the copy that was read, where the suite can check quotations against it. */
  copy: v.optional(IdSchema),
  articles: v.optional(v.array(eIdOfArticle), []),
})
export type InstrumentText = v.InferOutput<typeof InstrumentTextSchema>

export const relations = ['protocol-to', 'has-protocol', 'supplements'] as const

export const InstrumentSchema = v.strictObject({
  id: IdSchema,
  kind: v.picklist(instrumentKinds),
  title: LocalizedSchema,
  /** One name short enough for a list. */
  short: LocalizedSchema,
  /** Empty only where `groups` names who the parties are. */
  parties: v.array(StateCodeSchema),
  /** Ids of `data/parties/groups.yaml`; whose members they were, that table says. */
  groups: v.optional(v.array(IdSchema), []),
  subject: v.optional(v.picklist(instrumentSubjects)),
  /** The title as published, in the language of the publication. */
  official: v.optional(v.strictObject({ lang: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)), title: v.pipe(v.string(), v.minLength(1)) })),
  texts: v.optional(v.array(InstrumentTextSchema), []),
  related: v.optional(v.array(v.strictObject({ id: IdSchema, how: v.picklist(relations) })), []),
  /** `whole`, `fragments` or `none`: how much of the text was read, by whom and when. */
  read: v.strictObject({ extent: v.picklist(['whole', 'fragments', 'none']), on: v.string(), note: LocalizedSchema }),
  parts: v.optional(v.array(PartSchema), []),
  lifecycle: v.array(LifecycleEventSchema),
  articles: v.optional(v.array(ArticleKnownSchema), []),
  questions: v.optional(v.array(OpenQuestionSchema), []),
  safeguards: v.optional(v.array(ReportedFindingSchema), []),
  /** The ways a person can be removed under or beside it, where a procedure is in `data/`. They are never merged. */
  tracks: v.optional(v.array(TrackSchema), []),
})
export type Instrument = v.InferOutput<typeof InstrumentSchema>
export type ReportedFinding = v.InferOutput<typeof ReportedFindingSchema>
export type OpenQuestion = v.InferOutput<typeof OpenQuestionSchema>
export type Track = v.InferOutput<typeof TrackSchema>

/** All 21 safeguards in the order of the codebook; where nobody has read the text, `null`: unknown, never absent. */
export function safeguardsKnown(instrument: Instrument): ReadonlyMap<SafeguardId, ReportedFinding | null> {
  return new Map(safeguardIds.map((rule) => [rule, instrument.safeguards.find((known) => known.rule === rule) ?? null]))
}
