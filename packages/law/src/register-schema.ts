/**
 * What the register holds beside `instrument.yaml`: `safeguards.yaml` (one finding for each of the 21 rules), `limits.yaml` (every period)
 * and `risks.yaml` (wording beyond the 21). Each file is a list.
 *
 * A finding says who made it. `absent` means that one reader found nothing in the whole text; where only fragments were seen it is `unknown`.
 */
import { confidences, statuses } from '@holdfast/core'
import * as v from 'valibot'
import { findings } from './instrument.ts'
import { CitationSchema, IdSchema, LocalizedSchema, StateCodeSchema } from './instrument-source.ts'
import { findingReasons, limitActors, limitEffects, limitTriggers, limitUnits, riskFlagIds } from './register-codes.ts'
import { safeguardIds } from './safeguard.ts'

/**
 * `two-readers` alone can be `verified`; `rules` is the audit and never more than `unverified`; `press` reports what it says others read;
 * `nobody` is always `unknown`.
 */
export const findingReaders = ['two-readers', 'one-reader', 'rules', 'press', 'nobody'] as const
export type FindingReader = (typeof findingReaders)[number]

const lang = v.pipe(v.string(), v.regex(/^[a-z]{2}$/))
const word = v.pipe(v.string(), v.trim(), v.minLength(2))

export const RegisterFindingSchema = v.pipe(
  v.strictObject({
    rule: v.picklist(safeguardIds),
    finding: v.picklist(findings),
    by: v.picklist(findingReaders),
    status: v.picklist(statuses),
    confidence: v.picklist(confidences),
    because: v.optional(v.array(v.picklist(findingReasons)), []),
    cites: v.optional(v.array(CitationSchema), []),
    /** For `absent`: the language read and the beginnings of words that occur nowhere in the copy; `rulesVersion` where rules did the reading. */
    searched: v.optional(v.strictObject({ lang, absent: v.array(word), rulesVersion: v.optional(v.number()) })),
  }),
  v.check((row) => row.finding !== 'absent' || row.searched !== undefined, 'an absent finding needs its search'),
  v.check((row) => row.by !== 'nobody' || row.finding === 'unknown', 'what nobody read is unknown'),
  v.check((row) => row.status !== 'verified' || row.by === 'two-readers', 'one reader does not verify'),
  v.check((row) => row.by !== 'rules' || row.status === 'unverified', 'what rules found is unverified'),
  v.check((row) => !['present', 'weak', 'denied'].includes(row.finding) || row.cites.length > 0, 'a finding of words cites them'),
)
export type RegisterFinding = v.InferOutput<typeof RegisterFindingSchema>

export const FindingsSchema = v.pipe(
  v.array(RegisterFindingSchema),
  v.check(
    (rows) => safeguardIds.every((id, at) => rows[at]?.rule === id) && rows.length === safeguardIds.length,
    'one finding a rule, in order',
  ),
)

export const RegisterLimitSchema = v.strictObject({
  trigger: v.picklist(limitTriggers),
  /** The period runs backwards from the trigger: `three days before the transfer`. */
  countedBack: v.optional(v.boolean(), false),
  /** Null where no number belongs to the unit; an ISO date for `fixed_date`; two numbers for `from … to …`. */
  amount: v.union([v.number(), v.string(), v.array(v.number()), v.null()]),
  unit: v.picklist(limitUnits),
  actor: v.picklist(limitActors),
  effect: v.picklist(limitEffects),
  extendable: v.optional(v.boolean(), false),
  status: v.picklist(statuses),
  cites: v.pipe(v.array(CitationSchema), v.minLength(1)),
})
export type RegisterLimit = v.InferOutput<typeof RegisterLimitSchema>
export const LimitsSchema = v.array(RegisterLimitSchema)

export const RegisterRiskSchema = v.strictObject({
  flag: v.picklist(riskFlagIds),
  status: v.picklist(statuses),
  cites: v.pipe(v.array(CitationSchema), v.minLength(1)),
})
export type RegisterRisk = v.InferOutput<typeof RegisterRiskSchema>
export const RegisterRisksSchema = v.array(RegisterRiskSchema)

/** `data/parties/parties.yaml`: ISO 3166-1 codes; `XK` and `EU` are user-assigned and said so in the file. */
export const PartySchema = v.strictObject({ code: StateCodeSchema, name: LocalizedSchema })
export type Party = v.InferOutput<typeof PartySchema>
export const PartiesSchema = v.pipe(
  v.array(PartySchema),
  v.check((rows) => new Set(rows.map((row) => row.code)).size === rows.length, 'each code once'),
)

/** `members` is left out where the list is not kept here. */
export const PartyGroupSchema = v.strictObject({
  id: IdSchema,
  name: LocalizedSchema,
  members: v.optional(v.array(StateCodeSchema)),
})
export type PartyGroup = v.InferOutput<typeof PartyGroupSchema>
export const PartyGroupsSchema = v.array(PartyGroupSchema)
