/**
 * What binds a state whether or not an agreement says so: the treaties of `data/obligations/treaties.yaml` and, state by state, since when,
 * until when, with which reservations.
 *
 * A state file says for every treaty where the state stands; what is not known is `unknown` and never left out.
 */
import { confidences, statuses } from '@holdfast/core'
import * as v from 'valibot'
import { IdSchema, LocalizedSchema, SourceSchema, StateCodeSchema } from './instrument-source.ts'
import { dayBounds, isDay } from './register-dates.ts'

const day = v.pipe(v.string(), v.check(isDay, 'a day that exists, as 2014-11-17'))
const dated = v.pipe(
  v.string(),
  v.check((text) => text === 'unknown' || dayBounds(text) !== null, 'an ISO date, an EDTF expression or unknown'),
)

/** `binding`: a treaty; `declaration`: an optional declaration under one; `custom`: binds without consent; `soft`: binds nobody. */
export const treatyForces = ['binding', 'declaration', 'custom', 'soft'] as const

export const TreatySchema = v.strictObject({
  id: IdSchema,
  name: LocalizedSchema,
  short: LocalizedSchema,
  force: v.picklist(treatyForces),
  /** `universal`, or the group of states it is open to. */
  scope: v.picklist(['universal', 'europe', 'eu', 'africa', 'arab', 'cis', 'americas', 'asean']),
  opened: v.optional(day),
  inForce: v.optional(day),
  /** From a state's consent to the day it is bound; left out where that is the same day. */
  delay: v.optional(v.strictObject({ amount: v.pipe(v.number(), v.integer(), v.minValue(0)), unit: v.picklist(['day', 'month']) })),
  /** The treaty this one adds to: a declaration or protocol binds only a party to it. */
  under: v.optional(IdSchema),
  /** True where its own words, or their settled reading, bar sending a person to certain harm. */
  barsRemoval: v.boolean(),
  articles: v.array(v.string()),
  /** What it gives a person who is to be removed. */
  gives: LocalizedSchema,
  /** What it does not give. */
  lacks: LocalizedSchema,
  /** Individuals can complain through this treaty itself, through the other named here, or not at all. */
  complaints: v.union([v.literal('itself'), v.literal('none'), v.strictObject({ through: IdSchema })]),
  status: v.picklist(statuses),
  confidence: v.picklist(confidences),
  sources: v.pipe(v.array(IdSchema), v.minLength(1)),
})
export type Treaty = v.InferOutput<typeof TreatySchema>
export const TreatiesSchema = v.array(TreatySchema)

/** `withdrew` needs `until`; `signed` is not consent; `closed`: the treaty is not open to this state. */
export const stands = ['party', 'withdrew', 'signed', 'not-party', 'closed', 'unknown'] as const

/** Only those that matter to a removal. */
export const ReservationSchema = v.strictObject({
  id: IdSchema,
  says: LocalizedSchema,
  from: v.optional(dated),
  until: v.optional(dated),
  status: v.optional(v.picklist(statuses), 'unverified'),
})

export const ObligationSchema = v.pipe(
  v.strictObject({
    treaty: IdSchema,
    stand: v.picklist(stands),
    how: v.optional(v.picklist(['ratification', 'accession', 'succession', 'declaration', 'membership'])),
    /** The day, month or year the state gave its consent (its instrument was deposited). */
    consent: v.optional(dated),
    /** The day it became bound, where that is itself known. */
    since: v.optional(dated),
    /** The day it ceases to be bound. That day itself is counted as uncertain. */
    until: v.optional(dated),
    signed: v.optional(dated),
    reservations: v.optional(v.array(ReservationSchema), []),
    note: v.optional(LocalizedSchema),
    status: v.picklist(statuses),
    confidence: v.picklist(confidences),
    sources: v.pipe(v.array(IdSchema), v.minLength(1)),
  }),
  v.check((row) => row.stand !== 'withdrew' || row.until !== undefined, 'withdrew needs until'),
  v.check(
    (row) => !['party', 'withdrew'].includes(row.stand) || row.consent !== undefined || row.since !== undefined,
    'a party needs consent or since, be it unknown',
  ),
)
export type Obligation = v.InferOutput<typeof ObligationSchema>

export const StateObligationsSchema = v.strictObject({
  state: StateCodeSchema,
  /** The month in which this file was last gone through. */
  checkedOn: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
  note: v.optional(LocalizedSchema),
  obligations: v.array(ObligationSchema),
})
export type StateObligations = v.InferOutput<typeof StateObligationsSchema>

export const NamedSourceSchema = v.strictObject({ id: IdSchema, ...SourceSchema.entries })
export type NamedSource = v.InferOutput<typeof NamedSourceSchema>
export const NamedSourcesSchema = v.array(NamedSourceSchema)

/** Everything `data/obligations` holds. */
export interface ObligationBook {
  readonly treaties: readonly Treaty[]
  readonly states: readonly StateObligations[]
  readonly sources: readonly NamedSource[]
}

/** What is wrong with the book as a whole; empty when nothing is. */
export function bookFaults(book: ObligationBook): readonly string[] {
  const treaties = new Set(book.treaties.map((treaty) => treaty.id))
  const recalled = new Set(
    book.sources.filter((source) => source.how === 'recalled' || source.how === 'assumed').map((source) => source.id),
  )
  const sources = new Set(book.sources.map((source) => source.id))
  const faults: string[] = []
  for (const treaty of book.treaties) {
    if (treaty.under !== undefined && !treaties.has(treaty.under)) faults.push(`${treaty.id}: under ${treaty.under}`)
    if (typeof treaty.complaints === 'object' && !treaties.has(treaty.complaints.through)) faults.push(`${treaty.id}: complaints`)
  }
  for (const { state, obligations } of book.states) {
    for (const id of treaties) {
      const count = obligations.filter((row) => row.treaty === id).length
      if (count !== 1) faults.push(`${state}: ${id} is there ${count} times`)
    }
    for (const row of obligations) {
      if (!treaties.has(row.treaty)) faults.push(`${state}: unknown treaty ${row.treaty}`)
      for (const source of row.sources) if (!sources.has(source)) faults.push(`${state}: unknown source ${source}`)
      if (row.status !== 'unverified' && row.sources.every((source) => recalled.has(source)))
        faults.push(`${state}: ${row.treaty} claims too much`)
    }
  }
  return faults
}
