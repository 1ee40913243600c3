/**
 * A record as the screens and views read it, and the check every change passes before it may enter the log.
 *
 * Each field holds the values that stand: one, or several side by side where two people wrote at once and nobody has chosen yet. Nothing is
 * merged by a machine; a view that must have one value takes the safest and says that it did.
 */
import { err, ok, type Result } from '@holdfast/core'
import { type FieldProblem, type FieldValue, readField } from './field.ts'
import { fieldsOf, type KindName } from './kinds.ts'

export interface Held {
  readonly value: FieldValue
  /** The device that wrote it, and its wall clock then (milliseconds since 1970: shown, never used for order). */
  readonly by: string
  readonly at: number
}

export interface Stored {
  readonly id: string
  readonly kind: KindName
  readonly fields: Readonly<Record<string, readonly Held[]>>
  /** Deleted; it can be brought back. */
  readonly gone: boolean
}

/**
 * Codes are worded as `cases.error.<code>`; `field` is the field's name, never its value.
 *
 * `field-unknown`: the kind has no such field. `field-missing`: a field the kind cannot do without. `place-needs-reason`: a place finer than a
 * country, without what it is needed for or until when. The others come from the field itself.
 */
export type RecordProblem = {
  readonly field: string
  readonly code: FieldProblem | 'field-unknown' | 'field-missing' | 'place-needs-reason'
}

export type Fields = Readonly<Record<string, FieldValue>>

/**
 * A new record, checked whole.
 *
 * @returns every problem at once, in the order of the kind's fields: a person mends a form in one go
 */
export function readRecord(kind: KindName, raw: Readonly<Record<string, unknown>>): Result<Fields, readonly RecordProblem[]> {
  const known = fieldsOf(kind)
  const { fields, problems } = readAll(kind, raw)
  for (const [name, field] of Object.entries(known)) {
    if (field.required && fields[name] === undefined && !problems.some((problem) => problem.field === name))
      problems.push({ field: name, code: 'field-missing' })
  }
  problems.push(...unjustified(kind, fields))
  return problems.length === 0 ? ok(fields) : err(inOrder(kind, problems))
}

/** A change to a record that exists: only the fields that change. `before` are the values that stand, to check what depends on two fields. */
export function readChange(
  kind: KindName,
  raw: Readonly<Record<string, unknown>>,
  before: Fields,
): Result<Fields, readonly RecordProblem[]> {
  const { fields, problems } = readAll(kind, raw)
  problems.push(...unjustified(kind, { ...before, ...fields }))
  return problems.length === 0 ? ok(fields) : err(inOrder(kind, problems))
}

function readAll(
  kind: KindName,
  raw: Readonly<Record<string, unknown>>,
): { fields: Record<string, FieldValue>; problems: RecordProblem[] } {
  const known = fieldsOf(kind)
  const fields: Record<string, FieldValue> = {}
  const problems: RecordProblem[] = []
  for (const [name, value] of Object.entries(raw)) {
    const field = Object.hasOwn(known, name) ? known[name] : undefined
    if (!field) {
      problems.push({ field: name.slice(0, 60), code: 'field-unknown' })
      continue
    }
    const read = readField(field, value)
    if ('problem' in read) problems.push({ field: name, code: read.problem })
    else fields[name] = read.value
  }
  return { fields, problems }
}

/** Finer than a country only with a need and an end: what is not held cannot be found in a raid. */
function unjustified(kind: KindName, fields: Fields): RecordProblem[] {
  return Object.entries(fieldsOf(kind)).flatMap(([name, field]): RecordProblem[] =>
    field.finer && fields[name] !== undefined && (fields.placeNeed === undefined || fields.placeUntil === undefined)
      ? [{ field: name, code: 'place-needs-reason' }]
      : [],
  )
}

function inOrder(kind: KindName, problems: readonly RecordProblem[]): readonly RecordProblem[] {
  const order = Object.keys(fieldsOf(kind))
  const place = (problem: RecordProblem) => (order.includes(problem.field) ? order.indexOf(problem.field) : order.length)
  return [...problems].sort((a, b) => place(a) - place(b))
}

/** All values of a field that stand; none where nobody wrote it. */
export const valuesOf = (record: Stored, field: string): readonly FieldValue[] => (record.fields[field] ?? []).map((held) => held.value)

/** The spellings a field of names holds, as written. */
export const namesIn = (value: FieldValue): readonly string[] =>
  Array.isArray(value) ? value.flatMap((one) => (typeof one === 'object' && one !== null && 'text' in one ? [String(one.text)] : [])) : []

/** The value where exactly one stands; undefined where there is none or people disagree. */
export function soleValue(record: Stored, field: string): FieldValue | undefined {
  const held = record.fields[field] ?? []
  return held.length === 1 ? held[0]?.value : undefined
}

/** The text where it is one, the first of several where people disagree: for headings, which must show something. */
export function lineOf(record: Stored, field: string): string | undefined {
  const first = valuesOf(record, field)[0]
  return typeof first === 'string' ? first : undefined
}
