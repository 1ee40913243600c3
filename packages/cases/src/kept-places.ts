/**
 * Places finer than a country that are kept past the day they were wanted until: what is not held cannot be found in a raid, so each asks to be
 * removed or to be wanted anew.
 */
import { earliest, parseWhen } from '@holdfast/core'
import { type FieldValue, isWhen } from './field.ts'
import type { Files } from './files.ts'
import { fieldsOf, type KindName, kindNames } from './kinds.ts'
import { type Stored, valuesOf } from './record.ts'

export interface KeptPlace {
  readonly case: string
  readonly record: string
  readonly kind: KindName
  /** The last day it was wanted (`2026-11-20`); null: no day can be read from what was written. */
  readonly until: string | null
}

/** What the last day of a finer place is written in. */
const lastDayField = 'placeUntil'

/**
 * The record's place, where it is kept on a day after its last one. On the last day itself it may stand; a month ends for this with its first day,
 * and of several accounts of the last day the earliest counts.
 *
 * @param day `2026-11-24`
 */
export function keptPast(record: Stored, day: string): Omit<KeptPlace, 'case'> | undefined {
  const fields = fieldsOf(record.kind)
  if (record.gone || !Object.keys(fields).some((name) => fields[name]?.finer && valuesOf(record, name).length > 0)) return undefined
  const days = valuesOf(record, lastDayField).map(lastDay)
  const until = days.includes(null) ? null : (days.sort()[0] ?? null)
  return until !== null && until >= day ? undefined : { record: record.id, kind: record.kind, until }
}

/** Every such place of every case, the longest kept first. */
export function placesPast(files: Files, day: string): readonly KeptPlace[] {
  const found = kindsWithPlaces.flatMap((kind) =>
    files.all(kind).flatMap((record) => {
      const kept = keptPast(record, day)
      return kept ? valuesOf(record, 'case').flatMap((id) => (typeof id === 'string' ? [{ ...kept, case: id }] : [])) : []
    }),
  )
  return found.sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1))
}

const kindsWithPlaces = kindNames.filter((kind) => Object.values(fieldsOf(kind)).some(({ finer }) => finer))

function lastDay(value: FieldValue): string | null {
  if (!isWhen(value)) return null
  const when = parseWhen(value)
  return (when.ok ? earliest(when.value)?.day : undefined) ?? null
}
