/**
 * What binds a state on a given day, treaty by treaty, and why we say so.
 *
 * `bound` is `uncertain` wherever the days known do not decide it: a year without a day, a gap in what we know, the day an obligation ends.
 */
import { err, ok, type Result } from '@holdfast/core'
import type { NamedSource, Obligation, ObligationBook, Treaty } from './obligation.ts'
import { addDelay, dayBounds, isDay, laterOf } from './register-dates.ts'

export type Bound = 'yes' | 'no' | 'uncertain'

/** Each has a message of the same key. */
export const boundReasons = [
  'obligation-party',
  'obligation-not-party',
  'obligation-signed-only',
  'obligation-closed',
  'obligation-unknown',
  'obligation-custom',
  'obligation-soft',
  'obligation-not-yet',
  'obligation-date-uncertain',
  'obligation-ended',
  'obligation-ends-that-day',
  'obligation-parent-not-bound',
] as const
export type BoundReason = (typeof boundReasons)[number]

export interface ObligationOn {
  readonly treaty: Treaty
  readonly bound: Bound
  readonly because: BoundReason
  /** First and last day on which the state can have become bound; the same day where it is known. */
  readonly since: { readonly earliest: string | null; readonly latest: string | null } | null
  readonly until: string | null
  /** Whether an individual can complain of a breach on that day, and through which treaty; `none` where the treaty has no such way. */
  readonly complaints: { readonly open: Bound | 'none'; readonly through: string | null }
  readonly reservations: Obligation['reservations']
  readonly note: Obligation['note'] | null
  readonly status: Obligation['status']
  readonly confidence: Obligation['confidence']
  readonly sources: readonly NamedSource[]
}

export type ObligationError =
  | { readonly code: 'obligation-no-such-state'; readonly state: string }
  | { readonly code: 'obligation-no-such-day'; readonly day: string }

/**
 * Every treaty of the book, in its order, as it stands for `state` on `day`.
 *
 * @returns `obligation-no-such-day`: `day` is not a day of the calendar; `obligation-no-such-state`: the register keeps no file for it
 */
export function obligationsOn(state: string, day: string, book: ObligationBook): Result<readonly ObligationOn[], ObligationError> {
  if (!isDay(day)) return err({ code: 'obligation-no-such-day', day })
  const file = book.states.find((one) => one.state === state)
  if (!file) return err({ code: 'obligation-no-such-state', state })
  const rows = new Map(file.obligations.map((row) => [row.treaty, row]))
  const boundTo = (id: string): Decided => {
    const treaty = book.treaties.find((one) => one.id === id)
    const row = rows.get(id)
    if (!treaty || !row) return { bound: 'uncertain', because: 'obligation-unknown', since: null }
    const own = decide(treaty, row, day)
    if (treaty.under === undefined || own.bound === 'no') return own
    const parent = boundTo(treaty.under).bound
    if (parent === 'yes') return own
    return parent === 'no'
      ? { bound: 'no', because: 'obligation-parent-not-bound', since: own.since }
      : { bound: 'uncertain', because: own.bound === 'yes' ? 'obligation-date-uncertain' : own.because, since: own.since }
  }
  return ok(
    book.treaties.flatMap((treaty): ObligationOn[] => {
      const row = rows.get(treaty.id)
      return row ? [{ ...boundTo(treaty.id), ...detailsOf(treaty, row, day, boundTo, book) }] : []
    }),
  )
}

interface Decided {
  readonly bound: Bound
  readonly because: BoundReason
  readonly since: ObligationOn['since']
}

function decide(treaty: Treaty, row: Obligation, day: string): Decided {
  if (treaty.force === 'custom') return { bound: 'yes', because: 'obligation-custom', since: null }
  if (row.stand === 'closed') return { bound: 'no', because: 'obligation-closed', since: null }
  if (treaty.force === 'soft') return { bound: 'no', because: 'obligation-soft', since: null }
  if (row.stand === 'not-party') return { bound: 'no', because: 'obligation-not-party', since: null }
  if (row.stand === 'signed') return { bound: 'no', because: 'obligation-signed-only', since: null }
  if (row.stand === 'unknown') return { bound: 'uncertain', because: 'obligation-unknown', since: null }
  const since = sinceOf(treaty, row)
  const end = row.until === undefined ? undefined : dayBounds(row.until)
  if (end && day > end.latest) return { bound: 'no', because: 'obligation-ended', since }
  if (since.earliest !== null && day < since.earliest) return { bound: 'no', because: 'obligation-not-yet', since }
  if (end && day >= end.earliest) return { bound: 'uncertain', because: 'obligation-ends-that-day', since }
  if (end === null) return { bound: 'uncertain', because: 'obligation-date-uncertain', since }
  if (since.latest === null || day < since.latest) return { bound: 'uncertain', because: 'obligation-date-uncertain', since }
  return { bound: 'yes', because: 'obligation-party', since }
}

/** The day bound, or from the consent and the treaty's own delay; never before the treaty itself was in force. */
function sinceOf(treaty: Treaty, row: Obligation): { earliest: string | null; latest: string | null } {
  const stated = row.since === undefined ? null : dayBounds(row.since)
  if (stated) return stated
  const consent = row.consent === undefined ? null : dayBounds(row.consent)
  if (!consent) return { earliest: treaty.inForce ?? null, latest: null }
  // A successor is bound from its independence on, which may lie before the notice: only the notice is certain.
  if (row.how === 'succession') return { earliest: treaty.inForce ?? null, latest: floor(treaty, consent.latest) }
  const bound = (from: string) => floor(treaty, treaty.delay ? addDelay(from, treaty.delay) : from)
  return { earliest: bound(consent.earliest), latest: bound(consent.latest) }
}

const floor = (treaty: Treaty, day: string): string => (treaty.inForce === undefined ? day : laterOf(day, treaty.inForce))

function detailsOf(treaty: Treaty, row: Obligation, day: string, boundTo: (id: string) => Decided, book: ObligationBook) {
  const through = treaty.complaints === 'itself' ? treaty.id : treaty.complaints === 'none' ? null : treaty.complaints.through
  const open = through === null ? ('none' as const) : boundTo(through).bound
  return {
    treaty,
    until: row.until ?? null,
    complaints: { open, through },
    reservations: row.reservations.filter((one) => inForceOn(one, day)),
    note: row.note ?? null,
    status: row.status,
    confidence: row.confidence,
    sources: row.sources.flatMap((id) => book.sources.filter((source) => source.id === id)),
  }
}

/** A reservation whose days are not known is shown: it may hold. */
function inForceOn(one: { readonly from?: string | undefined; readonly until?: string | undefined }, day: string): boolean {
  const from = one.from === undefined ? null : dayBounds(one.from)
  const until = one.until === undefined ? null : dayBounds(one.until)
  return !(from && day < from.earliest) && !(until && day > until.latest)
}
