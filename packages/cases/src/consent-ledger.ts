/**
 * Who agreed to what. Consent to one use is never consent to another: agreeing that a petition goes to the United Nations is not agreeing that
 * anything is published.
 *
 * Reckoned to the safe side: an agreement counts only where it was certainly given by that day, certainly still runs, nobody disputes a field of
 * it, and no refusal or withdrawal can have come after it.
 */
import { earliest, latest, parseWhen, type When } from '@holdfast/core'
import { isWhen } from './field.ts'
import type { Files } from './files.ts'
import { uses } from './kinds.ts'
import { lineOf, type Stored, soleValue } from './record.ts'

export type Use = (typeof uses)[number]
export const isUse = (text: string): text is Use => uses.some((use) => use === text)

export type ConsentState = 'given' | 'refused' | 'withdrawn' | 'expired' | 'disputed' | 'not-asked'

export interface Consent {
  readonly person: string
  readonly use: Use
  readonly state: ConsentState
  /** The record the state rests on; null where nobody was asked. */
  readonly record: string | null
  /** The last day it certainly runs (`2026-05-31`); null: no end was agreed, or there is no consent. */
  readonly until: string | null
}

/** The state of each use for one person of a case on a day (`2026-11-24`). */
export function consents(files: Files, caseId: string, person: string, day: string): readonly Consent[] {
  const entries = files.inCase(caseId, 'consent').filter((record) => (record.fields.person ?? []).some((held) => held.value === person))
  return uses.map((use) =>
    stateOf(
      entries.filter((record) => (record.fields.use ?? []).some((held) => held.value === use)),
      person,
      use,
      day,
    ),
  )
}

/** Whether this person may be served in this way today. Unknown and disputed are no. */
export const mayUse = (files: Files, caseId: string, person: string, use: Use, day: string): boolean =>
  consents(files, caseId, person, day).some((consent) => consent.use === use && consent.state === 'given')

const rests = (person: string, use: Use, state: ConsentState, record?: Stored, until: string | null = null): Consent => ({
  person,
  use,
  state,
  record: record?.id ?? null,
  until,
})

function stateOf(entries: readonly Stored[], person: string, use: Use, day: string): Consent {
  if (entries.length === 0) return rests(person, use, 'not-asked')
  const disputed = entries.find((record) => Object.values(record.fields).some((values) => values.length > 1))
  if (disputed) return rests(person, use, 'disputed', disputed)
  const noes = entries.filter((record) => lineOf(record, 'answer') !== 'given')
  const yeses = entries
    .filter((record) => lineOf(record, 'answer') === 'given' && (last(record, 'when') ?? '9999') <= day)
    .sort((a, b) => ((first(a, 'when') ?? '') < (first(b, 'when') ?? '') ? 1 : -1))
  for (const yes of yeses) {
    const after = noes.find((no) => !((last(no, 'when') ?? '9999') < (first(yes, 'when') ?? '')))
    if (after) return rests(person, use, lineOf(after, 'answer') === 'refused' ? 'refused' : 'withdrawn', after)
    const end = whenOf(yes, 'until')
    if (!end) return rests(person, use, 'given', yes)
    const until = earliest(end)?.day ?? null
    if (until !== null && until >= day) return rests(person, use, 'given', yes, until)
  }
  if (yeses[0]) return rests(person, use, 'expired', yeses[0])
  const no = noes.at(-1)
  if (!no) return rests(person, use, 'not-asked')
  return rests(person, use, lineOf(no, 'answer') === 'refused' ? 'refused' : 'withdrawn', no)
}

function whenOf(record: Stored, field: string): When | undefined {
  const value = soleValue(record, field)
  if (!isWhen(value)) return undefined
  const parsed = parseWhen(value)
  return parsed.ok ? parsed.value : undefined
}
function first(record: Stored, field: string): string | undefined {
  const when = whenOf(record, field)
  return when && earliest(when)?.day
}
function last(record: Stored, field: string): string | undefined {
  const when = whenOf(record, field)
  return when && latest(when)?.day
}

/** What must be done when consent to a use is withdrawn, worded as `cases.duty.<code>`, in the order to do it. */
export const dutiesOf: Readonly<Record<Use, readonly string[]>> = {
  represent: ['stop-acting', 'tell-bodies-no-longer', 'hand-over-file', 'note-open-deadlines'],
  'tell-unhcr': ['tell-unhcr-withdrawn', 'ask-unhcr-what-was-shared'],
  'petition-un': ['send-nothing-more', 'ask-person-withdraw-petition', 'tell-body-confidential'],
  'share-partner': ['tell-partner-delete', 'get-partner-answer', 'close-partner-access'],
  publish: ['take-down', 'tell-copies', 'reissue-release', 'check-archives'],
}

export interface Expiring extends Consent {
  readonly case: string
  /** Days left, 0 on the last day. */
  readonly days: number
}

/** Consents that end within `within` days of `day`, soonest first. */
export function expiring(
  files: Files,
  day: string,
  within: number,
  daysBetween: (from: string, to: string) => number,
): readonly Expiring[] {
  const found: Expiring[] = []
  for (const record of files.all('case'))
    for (const person of files.inCase(record.id, 'person'))
      for (const consent of consents(files, record.id, person.id, day)) {
        if (consent.state !== 'given' || consent.until === null) continue
        const days = daysBetween(day, consent.until)
        if (days <= within) found.push({ ...consent, case: record.id, days })
      }
  return found.sort((a, b) => a.days - b.days)
}
