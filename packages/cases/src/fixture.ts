/** Invented records for the tests of this room. */
import type { FieldValue } from './field.ts'
import { Files } from './files.ts'
import type { KindName } from './kinds.ts'
import type { Stored } from './record.ts'

export const idOf = (n: number): string => n.toString(16).padStart(32, '0')

/** A record with one value a field; an array under `both` gives two values side by side. */
export function stored(
  n: number,
  kind: KindName,
  fields: Readonly<Record<string, FieldValue>>,
  both: Readonly<Record<string, readonly FieldValue[]>> = {},
): Stored {
  const held = (value: FieldValue) => ({ value, by: idOf(900), at: 0 })
  return {
    id: idOf(n),
    kind,
    gone: false,
    fields: {
      ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [held(value)]])),
      ...Object.fromEntries(Object.entries(both).map(([name, values]) => [name, values.map(held)])),
    },
  }
}

export const theCase = stored(1, 'case', { pseudonym: 'Heron', instrument: 'ru-kp-2016', track: 'readmission', person: idOf(2) })
export const theMan = stored(2, 'person', { case: idOf(1), pseudonym: 'Heron', role: 'person-at-risk' })
export const theSister = stored(3, 'person', { case: idOf(1), pseudonym: 'Wren', role: 'relative' })
export const filesWith = (...records: readonly Stored[]) => new Files([theCase, theMan, theSister, ...records])
