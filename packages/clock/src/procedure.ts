/**
 * One way a person is removed, as data: its events, its steps, who acts, within what limit, what the person is owed.
 *
 * A step without a stated limit has none: silence is not zero. A limit whose start is told in several ways carries several readings.
 */
import { IdSchema, LocalizedSchema, StateCodeSchema, sourced } from '@holdfast/law'
import * as v from 'valibot'

export const actors = ['requesting-state', 'requested-state', 'both-states', 'removing-state', 'court', 'person'] as const
export type Actor = (typeof actors)[number]

const lengthUnits = ['minute', 'hour', 'day', 'week', 'month', 'year', 'workday'] as const

/** A length given beside the rule, where the rule is a way of counting rather than one named period. */
export const PeriodSchema = v.strictObject({
  unit: v.picklist(lengthUnits),
  n: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

/** One reading of a limit: counted from this event, by this rule. */
export const LimitSchema = v.strictObject({
  id: IdSchema,
  from: IdSchema,
  rule: v.pipe(v.string(), v.minLength(1)),
  period: v.optional(PeriodSchema),
  calendar: v.optional(v.string()),
  /** Its start may well lie ahead (a final decision not yet taken): undated, it presses nothing and says so. */
  pending: v.optional(v.boolean(), false),
  says: LocalizedSchema,
  ...sourced,
})
export type Limit = v.InferOutput<typeof LimitSchema>

/** Something that happens. `after` names what must have happened before it: an undated event is then no earlier than they are. */
export const ProcedureEventSchema = v.strictObject({
  id: IdSchema,
  name: LocalizedSchema,
  after: v.optional(v.array(IdSchema), []),
})
export type ProcedureEvent = v.InferOutput<typeof ProcedureEventSchema>

export const OwedSchema = v.strictObject({ says: LocalizedSchema, ...sourced })

export const StepSchema = v.strictObject({
  id: IdSchema,
  actor: v.picklist(actors),
  name: LocalizedSchema,
  /** The event that marks it done. */
  done: v.optional(IdSchema),
  /** It can come once all these have; empty: at any moment. `notBefore` holds it back for a period counted from its event. */
  opens: v.strictObject({
    after: v.optional(v.array(IdSchema), []),
    notBefore: v.optional(LimitSchema),
  }),
  /** `stated`: see `limits`. `none-stated`: the text was read and has none. `unknown`: nobody has read it. */
  limit: v.picklist(['stated', 'none-stated', 'unknown']),
  limits: v.optional(v.array(LimitSchema), []),
  document: v.optional(LocalizedSchema),
  /** What silence or delay leads to; absent where not known. */
  silence: v.optional(LocalizedSchema),
  /** What the lawyer should look out for at this step. */
  watch: v.optional(LocalizedSchema),
  owed: v.optional(v.array(OwedSchema), []),
  ...sourced,
})
export type Step = v.InferOutput<typeof StepSchema>

export const ProcedureSchema = v.pipe(
  v.strictObject({
    id: IdSchema,
    /** The state that removes. Remedies are looked up against it. */
    state: StateCodeSchema,
    instrument: v.optional(IdSchema),
    name: LocalizedSchema,
    events: v.pipe(v.array(ProcedureEventSchema), v.minLength(1)),
    steps: v.pipe(v.array(StepSchema), v.minLength(1)),
    /** The step that takes the person out of reach, and the event that dates it in advance. */
    removal: v.strictObject({ step: IdSchema, scheduled: IdSchema }),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    for (const problem of problemsOf(dataset.value)) addIssue({ message: problem })
  }),
)
export type Procedure = v.InferOutput<typeof ProcedureSchema>

type Draft = Omit<Procedure, 'removal'> & Pick<Procedure, 'removal'>

/** What a schema alone does not see: names that lead nowhere, a circle among the events, a stated limit that is not stated. */
function problemsOf(procedure: Draft): readonly string[] {
  const events = new Set(procedure.events.map((event) => event.id))
  const steps = new Set(procedure.steps.map((step) => step.id))
  const named = [
    ...procedure.events.flatMap((event) => event.after),
    ...procedure.steps.flatMap((step) => [
      ...step.opens.after,
      ...(step.done === undefined ? [] : [step.done]),
      ...step.limits.map((limit) => limit.from),
      ...(step.opens.notBefore ? [step.opens.notBefore.from] : []),
    ]),
    procedure.removal.scheduled,
  ]
  return [
    ...named.filter((id) => !events.has(id)).map((id) => `no event ${id}`),
    ...(steps.has(procedure.removal.step) ? [] : [`no step ${procedure.removal.step}`]),
    ...procedure.steps
      .filter((step) => (step.limit === 'stated') !== step.limits.length > 0)
      .map((step) => `step ${step.id}: limits and "limit: ${step.limit}" disagree`),
    ...procedure.events.filter((event) => isCircular(procedure.events, event.id)).map((event) => `event ${event.id} comes after itself`),
  ]
}

function isCircular(events: readonly ProcedureEvent[], id: string): boolean {
  const seen = new Set<string>()
  const waiting = [...(events.find((event) => event.id === id)?.after ?? [])]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === id) return true
    if (seen.has(next)) continue
    seen.add(next)
    waiting.push(...(events.find((event) => event.id === next)?.after ?? []))
  }
  return false
}
