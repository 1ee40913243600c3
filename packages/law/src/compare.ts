/**
 * Instruments side by side: the 21 safeguards, the periods by what they are for, the risks; and where they differ.
 *
 * `unknown` is never counted as a difference: what nobody has read cannot be compared.
 */
import { err, ok, type Result } from '@holdfast/core'
import { entryOf, findingFor, type Register, type RegisterEntry, type UnknownInstrument } from './register.ts'
import { type LimitEffect, limitEffects, type RiskFlagId, riskFlagIds } from './register-codes.ts'
import type { RegisterFinding, RegisterLimit } from './register-schema.ts'
import { type SafeguardId, safeguardIds } from './safeguard.ts'

export interface SafeguardRow {
  readonly rule: SafeguardId
  /** In the order of the ids asked for. */
  readonly cells: readonly RegisterFinding[]
  readonly differs: boolean
  /** True where at least one cell is `unknown`, so that `differs: false` does not mean "the same". */
  readonly incomplete: boolean
}

export interface LimitRow {
  readonly effect: LimitEffect
  readonly cells: readonly (readonly RegisterLimit[])[]
  readonly differs: boolean
  readonly incomplete: boolean
}

export interface RiskRow {
  readonly flag: RiskFlagId
  readonly cells: readonly boolean[]
  readonly differs: boolean
  readonly incomplete: boolean
}

export interface Comparison {
  readonly instruments: readonly RegisterEntry[]
  readonly safeguards: readonly SafeguardRow[]
  readonly limits: readonly LimitRow[]
  readonly risks: readonly RiskRow[]
}

export type CompareError = UnknownInstrument | { readonly code: 'compare-needs-two' }

/** `compare-needs-two`: fewer than two different ids; `register-unknown-instrument`: an id the register does not hold. */
export function compareInstruments(register: Register, ids: readonly string[]): Result<Comparison, CompareError> {
  const wanted = [...new Set(ids)]
  if (wanted.length < 2) return err({ code: 'compare-needs-two' })
  const entries: RegisterEntry[] = []
  for (const id of wanted) {
    const entry = entryOf(register, id)
    if (!entry.ok) return entry
    entries.push(entry.value)
  }
  return ok(compareEntries(entries))
}

/** The same for entries at hand, so that a pasted text can be set beside the register. */
export function compareEntries(entries: readonly RegisterEntry[]): Comparison {
  const unread = entries.some((entry) => entry.instrument.read.extent !== 'whole')
  return {
    instruments: entries,
    safeguards: safeguardIds.map((rule) => safeguardRow(entries, rule)),
    limits: limitEffects.map((effect) => limitRow(entries, effect, unread)).filter((row) => row.cells.some((cell) => cell.length > 0)),
    risks: riskFlagIds
      .map((flag) => {
        const cells = entries.map((entry) => entry.risks.some((risk) => risk.flag === flag))
        return { flag, cells, differs: new Set(cells).size > 1 && !unread, incomplete: unread }
      })
      .filter((row) => row.cells.includes(true)),
  }
}

function safeguardRow(entries: readonly RegisterEntry[], rule: SafeguardId): SafeguardRow {
  const cells = entries.map((entry) => findingFor(entry, rule))
  const known = cells.filter((cell) => cell.finding !== 'unknown')
  return { rule, cells, differs: new Set(known.map((cell) => cell.finding)).size > 1, incomplete: known.length < cells.length }
}

function limitRow(entries: readonly RegisterEntry[], effect: LimitEffect, unread: boolean): LimitRow {
  const cells = entries.map((entry) => entry.limits.filter((limit) => limit.effect === effect))
  const spelled = cells.map((cell) => cell.map(spelling).sort().join('; '))
  return { effect, cells, differs: new Set(spelled).size > 1 && !unread, incomplete: unread }
}

const spelling = (limit: RegisterLimit): string =>
  `${limit.countedBack ? '-' : ''}${JSON.stringify(limit.amount)} ${limit.unit} ${limit.trigger}`
