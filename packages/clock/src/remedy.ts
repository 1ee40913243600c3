/**
 * One thing that may still stop a removal: who is asked, by whom, how, until when, and whether it holds the state's hand.
 *
 * Whether it is open against a state stands with that state (`StateSchema`), so that a new country is new files only.
 */
import { IdSchema, LocalizedSchema, StateCodeSchema, sourced, TrackSchema } from '@holdfast/law'
import * as v from 'valibot'
import { LimitSchema, ProcedureEventSchema } from './procedure.ts'

export const suspensiveEffects = ['yes', 'court-may', 'no', 'unknown'] as const
export type SuspensiveEffect = (typeof suspensiveEffects)[number]

export const remedyKinds = [
  'complaint',
  'court-action',
  'protection-claim',
  'interim-measure',
  'application',
  'urgent-appeal',
  'intervention',
] as const

/** How long the body needs before the removal. `whole-days`: that many whole working days of the body lie between; `hours`: hours by the clock. */
export const PlanningSchema = v.strictObject({
  unit: v.picklist(['whole-days', 'hours']),
  n: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** True unless the body itself says so. */
  assumption: v.boolean(),
  /** A counting rule that gives the same moment, where one is catalogued. */
  rule: v.optional(v.string()),
  ...sourced,
})
export type Planning = v.InferOutput<typeof PlanningSchema>

export const RemedySchema = v.strictObject({
  id: IdSchema,
  body: IdSchema,
  kind: v.picklist(remedyKinds),
  name: LocalizedSchema,
  /** The procedures it belongs to, or `any` for a body that looks at every removal. */
  procedures: v.union([v.literal('any'), v.pipe(v.array(IdSchema), v.minLength(1))]),
  /** Against a state whose file does not name it. */
  unlisted: v.picklist(['open', 'closed', 'unknown']),
  /** Our time limits, each counted from an event; several where the law changed or is read in two ways. */
  limits: v.optional(v.array(LimitSchema), []),
  /** `none`: no time limit of ours is known to exist. `unknown`: we have not read. */
  limit: v.picklist(['stated', 'none', 'unknown']),
  /** Events its limits start from that no procedure needs to name: a refusal of asylum may come under any of them. */
  events: v.optional(v.array(ProcedureEventSchema), []),
  /** It presupposes that one of these has happened: no complaint without a decree. Empty: it can be used at any time. */
  onlyIf: v.optional(v.array(IdSchema), []),
  /** It mends a missed period of this remedy, and is offered when that period has passed. */
  restores: v.optional(IdSchema),
  suspensive: v.picklist(suspensiveEffects),
  suspensiveNote: LocalizedSchema,
  who: LocalizedSchema,
  form: LocalizedSchema,
  languages: v.array(v.pipe(v.string(), v.regex(/^[a-z]{2}$|^any$/))),
  /** Among remedies that share a group only one may be used. */
  bars: v.optional(v.strictObject({ group: IdSchema, says: LocalizedSchema, ...sourced })),
  /** The fields a draft needs beyond the common core, by id. */
  fields: v.array(IdSchema),
  planning: PlanningSchema,
  /** Breaks a tie between remedies that are due at the same moment: smaller is asked first. */
  rank: v.pipe(v.number(), v.integer()),
  ...sourced,
})
export type Remedy = v.InferOutput<typeof RemedySchema>

/**
 * One state's standing before one remedy, for a stretch of time. `until` is the first day it no longer holds.
 *
 * `decidedBy: facts`: what counts is the day of what happened (the European Court after a state has left);
 * `filing`: the day of asking.
 */
export const StandingSchema = v.strictObject({
  remedy: IdSchema,
  open: v.picklist(['yes', 'no', 'unknown']),
  from: v.optional(v.pipe(v.string(), v.isoDate())),
  until: v.optional(v.pipe(v.string(), v.isoDate())),
  decidedBy: v.optional(v.picklist(['facts', 'filing']), 'filing'),
  reason: LocalizedSchema,
  alternatives: v.optional(v.array(IdSchema), []),
  ...sourced,
})
export type Standing = v.InferOutput<typeof StandingSchema>

export const StateSchema = v.strictObject({
  id: StateCodeSchema,
  name: LocalizedSchema,
  /** The day on which the treaty list was last looked through; before each use the depositary is asked again. */
  checkedOn: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
  standings: v.array(StandingSchema),
  /** Ways a person is removed under the law of this state alone. A case names the state's code where it would name an agreement. */
  tracks: v.optional(v.array(TrackSchema), []),
  /** How much of that law was read. */
  read: v.optional(v.picklist(['whole', 'fragments', 'none']), 'fragments'),
})
export type State = v.InferOutput<typeof StateSchema>
