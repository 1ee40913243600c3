/** One fact as it is typed: what happened, and how surely we know when. */
import type { CaseFact } from '@holdfast/desk/api'

export const certainties = ['exact', 'day', 'span', 'before', 'after', 'unknown'] as const
export type Certainty = (typeof certainties)[number]

export interface Fact {
  readonly key: number
  readonly event: string
  readonly how: Certainty
  /** ISO days; `to` is the second of a span. */
  readonly day: string | null
  readonly to: string | null
  /** `14:30`. */
  readonly time: string | null
  readonly zone: string
}

/** Null while something is still missing, or the span runs backwards. */
export function factToCase({ event, how, day, to, time, zone }: Fact): CaseFact | null {
  if (event === '') return null
  const plain = { event, timezone: zone }
  if (how === 'unknown') return { ...plain, edtf: 'unknown' }
  if (day === null) return null
  switch (how) {
    case 'exact':
      return time === null ? null : { ...plain, local: `${day}T${time}` }
    case 'day':
      return { ...plain, date: day }
    case 'span':
      return to === null || to < day ? null : { ...plain, edtf: `${day}/${to}` }
    case 'before':
      return { ...plain, edtf: `../${day}` }
    case 'after':
      return { ...plain, edtf: `${day}/..` }
  }
}

/** The other way, for the example and for cases read from a file; null for an expression the form has no fields for. */
export function caseToFact({ event, local, date, edtf, timezone }: CaseFact, key: number): Fact | null {
  const plain = { key, event, zone: timezone, day: null, to: null, time: null }
  if (local !== undefined) {
    const [day = '', time = ''] = local.split('T')
    return { ...plain, how: 'exact', day, time: time.slice(0, 5) }
  }
  if (date !== undefined) return { ...plain, how: 'day', day: date }
  if (edtf === 'unknown') return { ...plain, how: 'unknown' }
  const [from, to] = (edtf ?? '').split('/')
  if (from === '..' && to) return { ...plain, how: 'before', day: to }
  if (from && to === '..') return { ...plain, how: 'after', day: from }
  return from && to ? { ...plain, how: 'span', day: from, to } : null
}
