/**
 * The register of instruments: what each says of the 21 safeguards, its periods and its risks, as readers found them.
 *
 * A finding of the register was made by a person who read the text. What the audit finds in a pasted text is another thing and is never mixed in.
 */
import { err, ok, type Result } from '@holdfast/core'
import type { Instrument, ReportedFinding } from './instrument.ts'
import type { RegisterFinding, RegisterLimit, RegisterRisk } from './register-schema.ts'
import { type SafeguardId, safeguardIds } from './safeguard.ts'

export interface RegisterEntry {
  readonly instrument: Instrument
  /** All 21, in the order of the codebook. */
  readonly findings: readonly RegisterFinding[]
  readonly limits: readonly RegisterLimit[]
  readonly risks: readonly RegisterRisk[]
}
export type Register = readonly RegisterEntry[]

export interface UnknownInstrument {
  readonly code: 'register-unknown-instrument'
  readonly id: string
}

/** `register-unknown-instrument`: no such id. */
export function entryOf(register: Register, id: string): Result<RegisterEntry, UnknownInstrument> {
  const entry = register.find((one) => one.instrument.id === id)
  return entry ? ok(entry) : err({ code: 'register-unknown-instrument', id })
}

export function findingFor(entry: RegisterEntry, rule: SafeguardId): RegisterFinding {
  return entry.findings.find((one) => one.rule === rule) ?? unread(rule)
}

/** Where `safeguards.yaml` is not written: the findings `instrument.yaml` reports, and `unknown` for every other rule. */
export function findingsFromReports(instrument: Instrument): readonly RegisterFinding[] {
  return safeguardIds.map((rule) => {
    const known = instrument.safeguards.find((one) => one.rule === rule)
    return known ? reported(known) : unread(rule)
  })
}

const reported = (known: ReportedFinding): RegisterFinding => ({
  rule: known.rule,
  finding: known.finding,
  by: 'press',
  status: known.status,
  confidence: known.confidence,
  because: ['reported-not-seen'],
  cites: known.cites,
})

const unread = (rule: SafeguardId): RegisterFinding => ({
  rule,
  finding: 'unknown',
  by: 'nobody',
  status: 'unverified',
  confidence: 'low',
  because: [],
  cites: [],
})

/** How many of the 21 are present, weak, absent, denied and unknown. */
export function tally(entry: RegisterEntry): Readonly<Record<RegisterFinding['finding'], number>> {
  const counts = { present: 0, weak: 0, absent: 0, denied: 0, unknown: 0 }
  for (const one of entry.findings) counts[one.finding] += 1
  return counts
}

export interface RegisterFilter {
  readonly party?: string
  readonly subject?: string
  readonly lang?: string
  readonly rule?: SafeguardId
  readonly finding?: RegisterFinding['finding']
  readonly risk?: string
}

/** Entries that meet every condition given; `rule` with `finding` asks for that finding of that rule. */
export function filterRegister(register: Register, wanted: RegisterFilter): Register {
  return register.filter(
    (entry) =>
      (wanted.party === undefined || entry.instrument.parties.includes(wanted.party)) &&
      (wanted.subject === undefined || entry.instrument.subject === wanted.subject) &&
      (wanted.lang === undefined || entry.instrument.texts.some((text) => text.lang === wanted.lang)) &&
      (wanted.risk === undefined || entry.risks.some((risk) => risk.flag === wanted.risk)) &&
      (wanted.finding === undefined ||
        entry.findings.some((one) => one.finding === wanted.finding && (wanted.rule === undefined || one.rule === wanted.rule))),
  )
}
