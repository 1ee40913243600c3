/** What waits for a person: fields in which two values stand side by side because two people wrote at once. */
import { isWhen } from './field.ts'
import type { Files } from './files.ts'
import type { KindName } from './kinds.ts'
import type { Held } from './record.ts'

export interface Conflict {
  readonly record: string
  readonly kind: KindName
  readonly case: string | null
  readonly field: string
  readonly values: readonly Held[]
}

/** Every open conflict, those that change a date first: a wrong date sends someone back. */
export function conflicts(files: Files): readonly Conflict[] {
  const found: Conflict[] = []
  for (const record of files.everything()) {
    if (record.gone) continue
    for (const [field, values] of Object.entries(record.fields)) {
      if (values.length < 2) continue
      const first = record.fields.case?.[0]?.value
      found.push({
        record: record.id,
        kind: record.kind,
        case: record.kind === 'case' ? record.id : typeof first === 'string' ? first : null,
        field,
        values,
      })
    }
  }
  const isDate = (conflict: Conflict) => conflict.values.some(({ value }) => isWhen(value))
  return found.sort((a, b) => Number(isDate(b)) - Number(isDate(a)))
}
