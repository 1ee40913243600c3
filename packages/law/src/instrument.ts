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

export const InstrumentSchema = v.strictObject({
  id: IdSchema,
  kind: v.picklist(instrumentKinds),
  title: LocalizedSchema,
  /** One name short enough for a list. */
  short: LocalizedSchema,
  parties: v.pipe(v.array(StateCodeSchema), v.minLength(1)),
  /** `whole`, `fragments` or `none`: how much of the text was read, by whom and when. */
  read: v.strictObject({ extent: v.picklist(['whole', 'fragments', 'none']), on: v.string(), note: LocalizedSchema }),
  parts: v.optional(v.array(PartSchema), []),
  lifecycle: v.array(LifecycleEventSchema),
  articles: v.array(ArticleKnownSchema),
  questions: v.optional(v.array(OpenQuestionSchema), []),
  safeguards: v.optional(v.array(ReportedFindingSchema), []),
  /** The ways a person can be removed under or beside it. They are never merged. */
  tracks: v.pipe(v.array(TrackSchema), v.minLength(1)),
})
export type Instrument = v.InferOutput<typeof InstrumentSchema>
export type ReportedFinding = v.InferOutput<typeof ReportedFindingSchema>
export type OpenQuestion = v.InferOutput<typeof OpenQuestionSchema>
export type Track = v.InferOutput<typeof TrackSchema>

/** All 21 safeguards in the order of the codebook; where nobody has read the text, `null`: unknown, never absent. */
export function safeguardsKnown(instrument: Instrument): ReadonlyMap<SafeguardId, ReportedFinding | null> {
  return new Map(safeguardIds.map((rule) => [rule, instrument.safeguards.find((known) => known.rule === rule) ?? null]))
}
