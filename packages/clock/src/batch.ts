/**
 * Many reckonings at once, as rows `{id, rule, inputs}`; a row that cannot be answered becomes `{id, error}` and the rest goes on.
 */
import { err, ok, type Result } from '@holdfast/core'
import * as v from 'valibot'
import type { ClockLaw } from './law.ts'
import { PeriodOverrideSchema } from './period.ts'
import { type Reckoning, type ReckonRequest, reckon } from './reckon.ts'
import type { ReckonError } from './reckon-error.ts'

const TriggerSchema = v.object({
  event: v.optional(v.string()),
  local: v.string(),
  timezone: v.string(),
  utc: v.optional(v.string()),
})
const RowSchema = v.object({
  rule: v.string(),
  inputs: v.object({
    trigger: TriggerSchema,
    period: v.nullish(PeriodOverrideSchema),
    calendar: v.optional(v.nullable(v.string())),
  }),
})

export type BatchRow = { readonly id: string | number | null } & (Reckoning | { readonly error: ReckonError })

/** @returns one row for each given, in the same order; a row without an id has `null` */
export function reckonBatch(rows: readonly unknown[], law: ClockLaw): readonly BatchRow[] {
  return rows.map((row) => {
    const id = idOf(row)
    const request = requestFrom(row)
    const found = request.ok ? reckon(request.value, law) : request
    return found.ok ? { id, ...found.value } : { id, error: found.error }
  })
}

function idOf(row: unknown): string | number | null {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : null
  return typeof id === 'string' || typeof id === 'number' ? id : null
}

function requestFrom(row: unknown): Result<ReckonRequest, ReckonError> {
  const parsed = v.safeParse(RowSchema, row)
  if (!parsed.success) return err({ code: 'input-invalid', at: v.getDotPath(parsed.issues[0]) ?? '' })
  const { rule, inputs } = parsed.output
  const { local, timezone, utc } = inputs.trigger
  return ok({
    rule,
    local,
    timezone,
    ...(utc === undefined ? {} : { utc }),
    ...(inputs.period == null ? {} : { period: inputs.period }),
    ...(inputs.calendar == null ? {} : { calendar: inputs.calendar }),
  })
}
