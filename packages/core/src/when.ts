/**
 * When something happened, as far as anybody knows: to the minute, on a day, between two days, before, after, or unknown.
 *
 * Uncertain dates are written in EDTF (ISO 8601-2): `2014-11-03/2014-11-05`, `../2014-11-03` (on or before), `2014-11-03/..` (on or after),
 * `2014-11`, `2014-11-0X`, `[2014-11-03,2014-11-05]` (one of them), `2014-11-03?` (doubtful). Every kind has a safest bound on each side:
 * `earliest` and `latest`; undefined there means that nothing bounds it. Seasons are refused: which months they are depends on who speaks.
 */
import * as edtf from 'edtf'
import { type Day, dayFrom, firstDay, isoOf, lastDay } from './day.ts'
import { err, ok, type Result } from './result.ts'

/** Days are ISO (`2014-11-03`), inclusive. `doubtful`: the source itself was unsure (`?`, `~`, `%`). */
export type When = (
  | { readonly kind: 'instant'; readonly local: string }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'span'; readonly from: string; readonly to: string }
  | { readonly kind: 'before'; readonly to: string }
  | { readonly kind: 'after'; readonly from: string }
  | { readonly kind: 'unknown' }
) & { readonly doubtful: boolean }

/** What a person typed, in exactly one of three ways. Nothing typed is `unknown`. */
export interface WhenInput {
  /** `2014-11-03T10:15` or a day, on the wall of the place. */
  readonly local?: string
  readonly date?: string
  readonly edtf?: string
}

/**
 * `date-invalid`: no such day, time or expression; `at` says in which field. `date-twice`: more than one way was used at once.
 * Nothing that was typed is repeated.
 */
export type WhenError =
  | { readonly code: 'date-invalid'; readonly at: keyof WhenInput }
  | { readonly code: 'date-twice'; readonly at: keyof WhenInput }

const localShape = /^(\d{4}-\d{2}-\d{2})(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/

export function parseWhen(input: WhenInput): Result<When, WhenError> {
  const given = (['local', 'date', 'edtf'] as const).filter((field) => input[field] !== undefined)
  const [field, second] = given
  if (second) return err({ code: 'date-twice', at: second })
  const when = field === undefined ? { kind: 'unknown' as const, doubtful: false } : read(field, (input[field] ?? '').trim())
  return when ? ok(when) : err({ code: 'date-invalid', at: field ?? 'date' })
}

function read(field: keyof WhenInput, text: string): When | undefined {
  if (field === 'edtf') return fromEdtf(text)
  const day = localShape.exec(text)?.[1]
  if (day === undefined || dayFrom(day) === undefined) return undefined
  if (text === day) return { kind: 'day', day, doubtful: false }
  return field === 'local' ? { kind: 'instant', local: text, doubtful: false } : undefined
}

export interface Bound {
  readonly day: string
  /** Present only where the hour is known. */
  readonly local?: string
}

/** The safest first moment: a day without an hour begins at 00:00. */
export function earliest(when: When): Bound | undefined {
  if (when.kind === 'instant') return { day: when.local.slice(0, 10), local: when.local }
  if (when.kind === 'day') return { day: when.day }
  return when.kind === 'span' || when.kind === 'after' ? { day: when.from } : undefined
}

/** The safest last moment: a day without an hour ends at 24:00. */
export function latest(when: When): Bound | undefined {
  if (when.kind === 'instant') return { day: when.local.slice(0, 10), local: when.local }
  if (when.kind === 'day') return { day: when.day }
  return when.kind === 'span' || when.kind === 'before' ? { day: when.to } : undefined
}

const open = /^(?:unknown|\.\.|\.\.\/\.\.|X{4}(?:-XX){0,2})?$/u

/** Two plain days, or one with an open side: what nearly every uncertain date is, read without the library. */
const plainSpan = /^(?:(\d{4}-\d{2}-\d{2})|\.\.)?\/(?:(\d{4}-\d{2}-\d{2})|\.\.)?$/

function fromEdtf(text: string): When | undefined {
  if (open.test(text)) return { kind: 'unknown', doubtful: false }
  if (localShape.test(text)) return read('local', text)
  const [, first, last] = plainSpan.exec(text) ?? []
  if (first !== undefined || last !== undefined) return fromBounds(first, last)
  // The library reads 29 February of every year and no time zone of ours: days are checked here, times inside expressions are refused.
  if (text.includes('T') || [...text.matchAll(/\d{4}-\d{2}-\d{2}/g)].some(([day]) => dayFrom(day) === undefined)) return undefined
  // A side left blank is "unknown" in EDTF, a side of two dots "open": neither bounds anything.
  const whole = text.replace(/^\/(?=.)/, '../').replace(/(?<=.)\/$/, '/..')
  let parsed: edtf.ParsedEdtf
  try {
    parsed = edtf.parse(whole)
  } catch {
    return undefined
  }
  const bounds = boundsOf(parsed)
  return bounds && between(bounds.from, bounds.to, /[?~%]/.test(text))
}

function fromBounds(first: string | undefined, last: string | undefined): When | undefined {
  const [from, to] = [first, last].map((day) => (day === undefined ? undefined : dayFrom(day)))
  const refused = (first !== undefined && from === undefined) || (last !== undefined && to === undefined)
  return refused ? undefined : between(from, to, false)
}

function between(from: Day | undefined, to: Day | undefined, doubtful: boolean): When | undefined {
  if (from === undefined && to === undefined) return { kind: 'unknown', doubtful }
  if (from === undefined) return to === undefined ? undefined : { kind: 'before', to: isoOf(to), doubtful }
  if (to === undefined) return { kind: 'after', from: isoOf(from), doubtful }
  if (from > to) return undefined
  return from === to ? { kind: 'day', day: isoOf(from), doubtful } : { kind: 'span', from: isoOf(from), to: isoOf(to), doubtful }
}

/** Undefined: a side that nothing bounds. */
interface Bounds {
  readonly from: Day | undefined
  readonly to: Day | undefined
}

/** The first and last day an expression can mean, worked out leaf by leaf (the library's own `max` of a range in a set is its first day). */
function boundsOf(parsed: edtf.ParsedEdtf): Bounds | undefined {
  if (parsed.type === undefined || parsed.type === 'Date') return leaf(parsed)
  if (parsed.type !== 'Interval' && parsed.type !== 'Set' && parsed.type !== 'List') return undefined
  const sides = parsed.values.flat().map((value) => (isParsed(value) ? boundsOf(value) : null))
  const dated: Bounds[] = []
  for (const side of sides) {
    if (side === undefined) return undefined
    if (side) dated.push(side)
  }
  const openFirst = parsed.earlier === true || (parsed.type === 'Interval' && sides[0] === null)
  const openLast = parsed.later === true || (parsed.type === 'Interval' && sides.at(-1) === null)
  const [first, last] = parsed.type === 'Interval' ? [dated[0], dated.at(-1)] : [lowest(dated), highest(dated)]
  return { from: openFirst ? undefined : first?.from, to: openLast ? undefined : last?.to }
}

const lowest = (all: readonly Bounds[]): Bounds | undefined =>
  all.reduce<Bounds | undefined>((a, b) => (a && (a.from ?? 0) <= (b.from ?? 0) ? a : b), undefined)
const highest = (all: readonly Bounds[]): Bounds | undefined =>
  all.reduce<Bounds | undefined>((a, b) => (a && (a.to ?? 0) >= (b.to ?? 0) ? a : b), undefined)

const isParsed = (value: unknown): value is edtf.ParsedEdtf => typeof value === 'object' && value !== null && 'values' in value

const dayMs = 86_400_000

function leaf(parsed: edtf.ParsedEdtf): Bounds | undefined {
  const date = new edtf.Date({ ...parsed, type: 'Date' })
  const [from, to] = [Math.floor(date.min / dayMs), Math.floor(date.max / dayMs)]
  return from >= firstDay && to <= lastDay ? { from, to } : undefined
}
