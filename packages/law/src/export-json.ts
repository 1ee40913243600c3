/**
 * The register as JSON, for `law show`, `law compare`, `law obligations`, the screens and researchers. `docs/register-format.md` describes every field.
 *
 * Codes are left as codes; `words` says them. A field is added, never renamed, within one `format`.
 */
import type { Comparison } from './compare.ts'
import type { Instrument } from './instrument.ts'
import type { ObligationOn } from './obligation-on.ts'
import type { Overlay } from './overlay.ts'
import { type Register, type RegisterEntry, tally } from './register.ts'
import { protectiveFlags } from './register-codes.ts'
import type { LifecycleOn } from './register-lifecycle.ts'
import type { Party, PartyGroup, RegisterLimit } from './register-schema.ts'

export const registerFormat = 'holdfast-register/1'

export const instrumentToJson = (instrument: Instrument) => ({
  id: instrument.id,
  kind: instrument.kind,
  subject: instrument.subject ?? null,
  title: instrument.title,
  short: instrument.short,
  official: instrument.official ?? null,
  parties: instrument.parties,
  groups: instrument.groups,
  read: instrument.read,
  lifecycle: instrument.lifecycle,
  texts: instrument.texts,
  parts: instrument.parts,
  related: instrument.related,
  articles: instrument.articles,
  questions: instrument.questions,
  tracks: instrument.tracks,
})

const limitToJson = (limit: RegisterLimit) => ({ ...limit, eId: limit.cites[0]?.eId ?? null, quote: limit.cites[0]?.quote ?? null })

/** One instrument whole, and where a day is named its life and its parties' other obligations on that day. */
export function showToJson(entry: RegisterEntry, on: { readonly lifecycle?: LifecycleOn; readonly overlay?: Overlay } = {}) {
  return {
    ...instrumentToJson(entry.instrument),
    tally: tally(entry),
    findings: entry.findings,
    timeLimits: entry.limits.map(limitToJson),
    risks: entry.risks.map((risk) => ({ ...risk, protective: protectiveFlags.has(risk.flag) })),
    ...(on.lifecycle ? { on: lifecycleToJson(on.lifecycle) } : {}),
    ...(on.overlay ? { overlay: overlayToJson(on.overlay) } : {}),
  }
}

export const lifecycleToJson = (on: LifecycleOn) => ({
  day: on.day,
  stage: on.stage,
  force: on.force,
  happened: on.happened,
  unclear: on.unclear,
  later: on.later,
})

/** `rows[].cells` stand in the order of `instruments`. */
export function compareToJson(comparison: Comparison) {
  return {
    instruments: comparison.instruments.map(({ instrument }) => ({
      id: instrument.id,
      short: instrument.short,
      parties: instrument.parties,
      groups: instrument.groups,
      read: instrument.read.extent,
    })),
    safeguards: comparison.safeguards.map((row) => ({
      rule: row.rule,
      differs: row.differs,
      incomplete: row.incomplete,
      cells: row.cells.map(({ finding, by, status, because, cites }) => ({ finding, by, status, because, cites })),
    })),
    timeLimits: comparison.limits.map((row) => ({
      effect: row.effect,
      differs: row.differs,
      incomplete: row.incomplete,
      cells: row.cells.map((cell) => cell.map(limitToJson)),
    })),
    risks: comparison.risks.map(({ flag, cells, differs, incomplete }) => ({
      flag,
      protective: protectiveFlags.has(flag),
      cells,
      differs,
      incomplete,
    })),
    differs: {
      safeguards: comparison.safeguards.filter((row) => row.differs).map((row) => row.rule),
      timeLimits: comparison.limits.filter((row) => row.differs).map((row) => row.effect),
      risks: comparison.risks.filter((row) => row.differs).map((row) => row.flag),
    },
  }
}

const obligationToJson = (row: ObligationOn) => ({
  treaty: row.treaty.id,
  short: row.treaty.short,
  force: row.treaty.force,
  scope: row.treaty.scope,
  bound: row.bound,
  because: row.because,
  since: row.since,
  until: row.until,
  barsRemoval: row.treaty.barsRemoval,
  articles: row.treaty.articles,
  gives: row.treaty.gives,
  lacks: row.treaty.lacks,
  complaints: row.complaints,
  reservations: row.reservations,
  note: row.note,
  status: row.status,
  confidence: row.confidence,
  sources: row.sources,
})

/** `{state, day, obligations: […]}`: every treaty, in the order of the table. */
export const obligationsToJson = (state: string, day: string, rows: readonly ObligationOn[]) => ({
  state,
  day,
  obligations: rows.map(obligationToJson),
})

export const overlayToJson = (found: Overlay) => ({
  instrument: found.instrument,
  day: found.day,
  clause: found.clause,
  parties: found.parties.map((party) => ({
    state: party.state,
    rows: party.rows.map((row) => ({ ...obligationToJson(row), stands: row.stands, overlay: row.overlay })),
  })),
  gaps: found.gaps,
  notKept: found.notKept,
})

/** The whole register in one document. */
export const registerToJson = (register: Register, parties: readonly Party[], groups: readonly PartyGroup[]) => ({
  format: registerFormat,
  license: 'CC-BY-4.0',
  parties,
  groups,
  instruments: register.map((entry) => showToJson(entry)),
})
export type RegisterJson = ReturnType<typeof registerToJson>
