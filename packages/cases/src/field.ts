/**
 * What a field of a record may hold. One table (`kinds.ts`) says it once; forms, imports, exports, search and checks all read that table.
 *
 * Values are JSON as they lie in the log: text, a list of texts, a date as somebody typed it, names in the scripts they are written in.
 */
import { parseWhen, type WhenInput } from '@holdfast/core'
import * as v from 'valibot'

/**
 * `line`, `text`: words, one line or many. `when`: a date as far as it is known. `zone`: an IANA time zone. `country`, `countries`: ISO 3166-1
 * alpha-2. `language`, `languages`: BCP 47. `choice`, `choices`: out of the field's list. `names`: every spelling of one person's name.
 * `link`: the id of another record.
 */
export const shapes = [
  'line',
  'text',
  'when',
  'zone',
  'country',
  'countries',
  'language',
  'languages',
  'choice',
  'choices',
  'names',
  'link',
] as const
export type Shape = (typeof shapes)[number]

export interface Field {
  readonly shape: Shape
  readonly required?: true
  /** Of a choice: what can be chosen. */
  readonly choices?: readonly string[]
  /** Of a link: the kind of record it leads to. */
  readonly to?: string
  /** Number of the field in the Events Standard Formats (HURIDOCS), where it has one. */
  readonly esf?: string
  /** Where somebody is, finer than a country: held only with a stated need and a last day, and never exported without a gate. */
  readonly finer?: true
}

/** One spelling of a name. `use`: what the spelling is from. */
export interface NameSpelling {
  readonly text: string
  readonly use: NameUse
}
export const nameUses = ['own', 'passport', 'court', 'birth', 'alias', 'unsure'] as const
export type NameUse = (typeof nameUses)[number]

export type FieldValue = string | readonly string[] | WhenInput | readonly NameSpelling[]

export const isWhen = (value: FieldValue | undefined): value is WhenInput => typeof value === 'object' && !Array.isArray(value)

export type FieldProblem = 'shape' | 'too-long' | 'date-invalid' | 'choice-unknown' | 'country-unknown' | 'link-invalid'

const Line = v.pipe(v.string(), v.trim(), v.minLength(1))
const id = /^[0-9a-f]{32}$/
const When = v.strictObject({ local: v.optional(v.string()), date: v.optional(v.string()), edtf: v.optional(v.string()) })
const Names = v.pipe(v.array(v.strictObject({ text: Line, use: v.picklist(nameUses) })), v.minLength(1))
const Lines = v.pipe(v.array(Line), v.minLength(1))

/** Longest value, in UTF-16 units: a statement of a hundred pages fits, a file does not (files are attached). */
export const longest = { line: 1_000, text: 500_000, list: 200 } as const

/** The value as it is kept, or what is wrong with it. Nothing that was typed is repeated. */
export function readField(field: Field, raw: unknown): { readonly value: FieldValue } | { readonly problem: FieldProblem } {
  switch (field.shape) {
    case 'line':
    case 'zone':
    case 'language':
      return text(raw, longest.line)
    case 'text':
      return text(raw, longest.text)
    case 'when':
      return when(raw)
    case 'country':
      return country(raw)
    case 'countries':
    case 'languages':
      return list(raw, (item) => (field.shape === 'countries' ? isCountry(item) : item.length <= 35), 'country-unknown')
    case 'choice':
      return typeof raw !== 'string' ? { problem: 'shape' } : field.choices?.includes(raw) ? { value: raw } : { problem: 'choice-unknown' }
    case 'choices':
      return list(raw, (item) => field.choices?.includes(item) ?? false, 'choice-unknown')
    case 'names':
      return checked(Names, raw, (names) => names.length <= longest.list && names.every((name) => name.text.length <= longest.line))
    case 'link':
      return typeof raw === 'string' && id.test(raw) ? { value: raw } : { problem: 'link-invalid' }
  }
}

type Read = ReturnType<typeof readField>

/** Without a schema: a file of ten thousand cases holds a hundred thousand lines, and each is read at every opening. */
function text(raw: unknown, most: number): Read {
  const value = typeof raw === 'string' ? raw.trim() : ''
  if (value === '') return { problem: 'shape' }
  return value.length <= most ? { value } : { problem: 'too-long' }
}

function when(raw: unknown): Read {
  const parsed = v.safeParse(When, raw)
  if (!parsed.success) return { problem: 'shape' }
  const { local, date, edtf } = parsed.output
  const given = { ...(local ? { local } : {}), ...(date ? { date } : {}), ...(edtf ? { edtf } : {}) }
  return parseWhen(given).ok ? { value: given } : { problem: 'date-invalid' }
}

const isCountry = (code: string) => /^[A-Z]{2}$/.test(code)
function country(raw: unknown): Read {
  if (typeof raw !== 'string') return { problem: 'shape' }
  return isCountry(raw) ? { value: raw } : { problem: 'country-unknown' }
}

function list(raw: unknown, fits: (item: string) => boolean, otherwise: FieldProblem): Read {
  const read = checked(Lines, raw, (items) => items.length <= longest.list)
  if ('problem' in read) return read
  return Array.isArray(read.value) && read.value.every((item) => typeof item === 'string' && fits(item)) ? read : { problem: otherwise }
}

function checked<T extends FieldValue>(schema: v.GenericSchema<unknown, T>, raw: unknown, fits: (value: T) => boolean): Read {
  const parsed = v.safeParse(schema, raw)
  if (!parsed.success) return { problem: 'shape' }
  return fits(parsed.output) ? { value: parsed.output } : { problem: 'too-long' }
}
