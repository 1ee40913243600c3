/** A record being typed: every field as its control holds it, and back into what is saved. */
import { textFromWhen, whenFromText } from '@holdfast/core'
import type { Field, FieldValue, Stored } from '@holdfast/desk/api'

export interface NameDraft {
  readonly text: string
  readonly use: string
}
export type DraftValue = string | readonly string[] | readonly NameDraft[]
export type Draft = Readonly<Record<string, DraftValue>>

export const isNames = (value: DraftValue): value is readonly NameDraft[] =>
  Array.isArray(value) && value.some((item) => typeof item === 'object')
export const isList = (value: DraftValue): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
export const asText = (value: DraftValue | undefined): string => (typeof value === 'string' ? value : '')

const isLong = (field: Field) =>
  field.shape === 'countries' || field.shape === 'languages' || field.shape === 'choices' || field.shape === 'names'
export const emptyOf = (field: Field): DraftValue => (isLong(field) ? [] : '')

/** The record as its form begins: the first value where several stand (those are settled elsewhere, side by side). */
export function draftOf(fields: Readonly<Record<string, Field>>, record: Stored | null, given: Draft = {}): Draft {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const value = record?.fields[name]?.[0]?.value
      return [name, value === undefined ? (given[name] ?? emptyOf(field)) : draftValue(value)]
    }),
  )
}

function draftValue(value: FieldValue): DraftValue {
  if (typeof value === 'string') return value
  if ('length' in value) return value.map((item) => item) as DraftValue
  return textFromWhen(value)
}

/** What differs from the record, ready to be saved; an emptied field is null. */
export function changesOf(
  fields: Readonly<Record<string, Field>>,
  before: Draft,
  after: Draft,
): Readonly<Record<string, FieldValue | null>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const [old, now] = [before[name] ?? emptyOf(field), after[name] ?? emptyOf(field)]
      if (JSON.stringify(old) === JSON.stringify(now)) return []
      return [[name, saved(field, now)]]
    }),
  )
}

/** Everything that was filled in, for a new record. */
export function filledOf(fields: Readonly<Record<string, Field>>, draft: Draft): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = saved(field, draft[name] ?? emptyOf(field))
      return value === null ? [] : [[name, value]]
    }),
  )
}

function saved(field: Field, value: DraftValue): FieldValue | null {
  if (isNames(value)) {
    const named = value.filter(({ text }) => text.trim() !== '').map(({ text, use }) => ({ text: text.trim(), use }))
    return named.length === 0 ? null : (named as FieldValue)
  }
  if (isList(value)) return value.length === 0 ? null : value
  const text = asText(value).trim()
  if (text === '') return null
  return field.shape === 'when' ? whenFromText(text) : text
}
