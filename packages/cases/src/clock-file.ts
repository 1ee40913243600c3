/**
 * What the clock is asked about one case: its facts, decisions and detention as dated events, with every account of a disputed date.
 *
 * Where two people wrote two dates, both go in as two accounts of one event: the clock then answers for either and the earlier leads.
 */

import type { Case, CaseFact } from '@holdfast/clock'
import type { WhenInput } from '@holdfast/core'
import type { Files } from './files.ts'
import { lineOf, type Stored, valuesOf } from './record.ts'

export interface ClockFile {
  readonly file: Case
  /** Records whose event the procedure does not know: they stand in the timeline, and no date hangs on them. */
  readonly left: readonly string[]
  /** Dated records without a time zone: counted in `fallback`, and said so. */
  readonly zoneAssumed: readonly string[]
}

/**
 * @param events the events the procedure knows
 * @param fallback the zone of a fact that names none
 * @returns undefined where the case names no instrument or track: then there is no clock yet, and the screen says what to enter
 */
export function clockFile(files: Files, caseId: string, events: readonly string[], fallback: string): ClockFile | undefined {
  const record = files.get(caseId)
  const [instrument, track] = [record && lineOf(record, 'instrument'), record && lineOf(record, 'track')]
  if (!record || !instrument || !track) return undefined
  const facts: CaseFact[] = []
  const left: string[] = []
  const zoneAssumed: string[] = []
  for (const source of files.inCase(caseId)) {
    for (const { event, field } of datesOf(source)) {
      const dates = valuesOf(source, field)
      if (dates.length === 0) continue
      if (!events.includes(event)) {
        left.push(source.id)
        continue
      }
      const zones = valuesOf(source, 'zone').filter((zone) => typeof zone === 'string')
      if (zones.length === 0) zoneAssumed.push(source.id)
      for (const date of dates)
        for (const timezone of zones.length === 0 ? [fallback] : zones) {
          const fact = accountOf(event, date, timezone)
          if (fact) facts.push(fact)
        }
    }
  }
  return { file: { instrument, track, facts }, left, zoneAssumed }
}

/** Which field of which kind dates which event of a procedure. */
function datesOf(record: Stored): readonly { readonly event: string; readonly field: string }[] {
  if (record.kind === 'fact')
    return valuesOf(record, 'event').flatMap((event) => (typeof event === 'string' ? [{ event, field: 'when' }] : []))
  if (record.kind === 'detention') return [{ event: 'detained', field: 'since' }]
  if (record.kind === 'decision') {
    const type = lineOf(record, 'type')
    if (type === 'expulsion' || type === 'deportation' || type === 'readmission')
      return [
        { event: 'decision', field: 'made' },
        { event: 'decision-known', field: 'served' },
      ]
  }
  return []
}

function accountOf(event: string, date: unknown, timezone: string): CaseFact | undefined {
  if (typeof date !== 'object' || date === null || Array.isArray(date)) return undefined
  const { local, date: day, edtf }: WhenInput = date
  if (local !== undefined) return { event, local, timezone }
  if (day !== undefined) return { event, date: day, timezone }
  return { event, edtf: edtf ?? 'unknown', timezone }
}
