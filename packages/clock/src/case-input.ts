/**
 * One case as it is typed or read from a file: the instrument, the track, and what is known of each event.
 *
 * A fact is a time on the wall (`local`), a day (`date`) or an EDTF expression (`edtf`: a span, "before", "after", `unknown`), always with the
 * zone it happened in. Two facts about one event are two accounts; both are kept and the answer holds for either.
 */
import { err, ok, type Result } from '@holdfast/core'
import * as v from 'valibot'

const FactSchema = v.pipe(
  v.strictObject({
    event: v.pipe(v.string(), v.minLength(1)),
    local: v.optional(v.string()),
    date: v.optional(v.string()),
    edtf: v.optional(v.string()),
    timezone: v.pipe(v.string(), v.minLength(1)),
  }),
  v.check(({ local, date, edtf }) => [local, date, edtf].filter((said) => said !== undefined).length === 1, 'one of local, date, edtf'),
)
/** A name the team chose. It is carried through and never read: the law knows no persons. */
const given = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80))
export const CaseSchema = v.strictObject({
  /** Opaque and hard to guess; it keeps the entries of a calendar apart and lets them move. */
  id: v.exactOptional(given),
  pseudonym: v.exactOptional(given),
  /** Who covers it, by pseudonym or duty. */
  cover: v.exactOptional(given),
  instrument: v.pipe(v.string(), v.minLength(1)),
  track: v.pipe(v.string(), v.minLength(1)),
  facts: v.array(FactSchema),
})
export type Case = v.InferOutput<typeof CaseSchema>
export type CaseFact = Case['facts'][number]

/**
 * Why there is no answer. Codes are worded as `case.error.<code>`; `at` is the path in the file; nothing that was typed is repeated.
 *
 * `case-invalid`: it does not have the shape it must have. `instrument-unknown`, `track-unknown`, `event-unknown`: no such name; `known` lists
 * the names there are. `date-invalid`: no such day, time or EDTF expression. `zone-unknown`: no such zone. `now-invalid`: no instant.
 */
export type CaseError =
  | { readonly code: 'case-invalid'; readonly at: string }
  | { readonly code: 'instrument-unknown'; readonly at: string; readonly known: readonly string[] }
  | { readonly code: 'track-unknown'; readonly at: string; readonly known: readonly string[] }
  | { readonly code: 'event-unknown'; readonly at: string; readonly known: readonly string[] }
  | { readonly code: 'date-invalid'; readonly at: string }
  | { readonly code: 'zone-unknown'; readonly at: string }
  | { readonly code: 'now-invalid'; readonly at: string }

/** @returns `case-invalid` where the file is no case */
export function readCase(raw: unknown): Result<Case, CaseError> {
  const parsed = v.safeParse(CaseSchema, raw)
  return parsed.success ? ok(parsed.output) : err({ code: 'case-invalid', at: v.getDotPath(parsed.issues[0]) ?? '' })
}
