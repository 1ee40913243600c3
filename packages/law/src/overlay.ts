/**
 * What an agreement's "other treaties" clause leaves standing for each party on a given day, and what it does not reach.
 *
 * Such a clause adds nothing: it keeps what binds a party already. What binds neither party stays outside, however the clause is worded;
 * and what binds a party binds it even where the agreement has no clause at all.
 */
import { err, ok, type Result } from '@holdfast/core'
import type { ObligationBook } from './obligation.ts'
import { type Bound, type ObligationError, type ObligationOn, obligationsOn } from './obligation-on.ts'
import { findingFor, type RegisterEntry } from './register.ts'

/** `named`: the clause names a refugee or human-rights treaty; `bare`: it names none, or stands without force; `none`: no clause was found. */
export const clauseKinds = ['named', 'bare', 'none', 'denied', 'unread'] as const
export type ClauseKind = (typeof clauseKinds)[number]

/** Each has a message of the same key. */
export const overlayReasons = [
  'overlay-kept',
  'overlay-binds-without-clause',
  'overlay-binds-clause-unread',
  'overlay-binds-despite-clause',
  'overlay-not-bound',
  'overlay-soft',
  'overlay-uncertain',
] as const
export type OverlayReason = (typeof overlayReasons)[number]

export interface OverlayRow extends ObligationOn {
  /** Whether it stands beside the agreement for this party on that day. */
  readonly stands: Bound
  readonly overlay: OverlayReason
}

export interface PartyOverlay {
  readonly state: string
  readonly rows: readonly OverlayRow[]
}

/** One treaty across the parties: whom it binds. */
export interface OverlayGap {
  readonly treaty: string
  readonly binds: readonly string[]
  readonly doesNotBind: readonly string[]
  readonly uncertain: readonly string[]
}

export interface Overlay {
  readonly instrument: string
  readonly day: string
  readonly clause: { readonly kind: ClauseKind; readonly cites: RegisterEntry['findings'][number]['cites'] }
  readonly parties: readonly PartyOverlay[]
  /** Treaties that bar removal and bind some of the parties only, or none: where the clause has nothing to keep. */
  readonly gaps: readonly OverlayGap[]
  /** Parties for which no file is kept. */
  readonly notKept: readonly string[]
}

/**
 * @param parties the states to look at, by code; the instrument's own where left empty
 * @returns `obligation-no-such-day` alone: a state without a file is listed in `notKept`
 */
export function overlay(
  entry: RegisterEntry,
  parties: readonly string[],
  day: string,
  book: ObligationBook,
): Result<Overlay, Extract<ObligationError, { code: 'obligation-no-such-day' }>> {
  const clause = findingFor(entry, 'other_treaties_without_prejudice')
  const kind = kindOf(clause.finding)
  const found: PartyOverlay[] = []
  const notKept: string[] = []
  for (const state of parties.length > 0 ? parties : entry.instrument.parties) {
    const on = obligationsOn(state, day, book)
    if (on.ok) found.push({ state, rows: on.value.map((row) => ({ ...row, ...placed(row, kind) })) })
    else if (on.error.code === 'obligation-no-such-day') return err(on.error)
    else notKept.push(state)
  }
  return ok({
    instrument: entry.instrument.id,
    day,
    clause: { kind, cites: clause.cites },
    parties: found,
    gaps: gapsOf(found, book),
    notKept,
  })
}

function kindOf(finding: RegisterEntry['findings'][number]['finding']): ClauseKind {
  if (finding === 'present') return 'named'
  if (finding === 'weak') return 'bare'
  if (finding === 'absent') return 'none'
  return finding === 'denied' ? 'denied' : 'unread'
}

const whereBound: Readonly<Record<ClauseKind, OverlayReason>> = {
  named: 'overlay-kept',
  bare: 'overlay-kept',
  none: 'overlay-binds-without-clause',
  denied: 'overlay-binds-despite-clause',
  unread: 'overlay-binds-clause-unread',
}

function placed(row: ObligationOn, kind: ClauseKind): { stands: Bound; overlay: OverlayReason } {
  if (row.treaty.force === 'soft') return { stands: 'no', overlay: 'overlay-soft' }
  if (row.bound === 'no') return { stands: 'no', overlay: 'overlay-not-bound' }
  if (row.bound === 'uncertain') return { stands: 'uncertain', overlay: 'overlay-uncertain' }
  return { stands: 'yes', overlay: whereBound[kind] }
}

function gapsOf(parties: readonly PartyOverlay[], book: ObligationBook): readonly OverlayGap[] {
  return book.treaties
    .filter((treaty) => treaty.barsRemoval && treaty.force !== 'soft')
    .map((treaty) => {
      const with_ = (stands: Bound) =>
        parties
          .filter((party) =>
            party.rows.some((row) => row.treaty.id === treaty.id && row.stands === stands && row.because !== 'obligation-closed'),
          )
          .map((party) => party.state)
      return { treaty: treaty.id, binds: with_('yes'), doesNotBind: with_('no'), uncertain: with_('uncertain') }
    })
    .filter((gap) => gap.doesNotBind.length > 0 || gap.uncertain.length > 0)
}
