/**
 * Warnings beyond the 21 safeguards: wording that puts the person at risk (silence counts as consent, biometrics are sent, the wish of the
 * person does not matter), and the few that protect.
 */
import { type Cite, citesOf, type Prepared } from './audit-cites.ts'
import type { RuleBook } from './rule-book.ts'

export interface RiskFlag {
  readonly flag: string
  /** True for wording that protects the person, such as: silence is no consent. */
  readonly protective: boolean
  readonly cites: readonly Cite[]
}

export function riskFlags(prepared: Prepared, book: RuleBook): readonly RiskFlag[] {
  const flags: RiskFlag[] = []
  for (const set of prepared.rules.risks) {
    const cites = set.rules.flatMap((rule) => citesOf(prepared, rule))
    if (cites.length === 0) continue
    const source = book.risks.find((risk) => risk.id === set.id)
    flags.push({ flag: set.id, protective: source?.protective ?? false, cites: cites.slice(0, 8) })
  }
  return flags
}
