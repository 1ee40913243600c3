/**
 * What happens to each relative in the country of origin if this becomes known: an answer per person, with an end, which later gates ask for.
 *
 * A relative whose country nobody wrote down is treated as being there. An answer past its last day is no answer.
 */
import { earliest, latest, parseWhen } from '@holdfast/core'
import { isWhen } from './field.ts'
import type { Files } from './files.ts'
import { risks } from './kinds.ts'
import { lineOf, type Stored, soleValue, valuesOf } from './record.ts'

export type RiskLevel = (typeof risks)[number]
export type RiskState = 'answered' | 'missing' | 'expired' | 'unknown' | 'disputed'

export interface FamilyRisk {
  readonly relative: string
  readonly relation: string
  /** False: the country is not known, and the relative is treated as being there. */
  readonly countryKnown: boolean
  readonly state: RiskState
  readonly level: RiskLevel | null
  readonly until: string | null
  readonly record: string | null
}

/**
 * One line for every relative or associate who is, or may be, in one of `countries` on `day`. Where no country of origin is known, every relative may be there.
 *
 * @param countries countries of origin, ISO 3166-1 alpha-2
 */
export function familyRisks(files: Files, caseId: string, countries: readonly string[], day: string): readonly FamilyRisk[] {
  const answers = files.inCase(caseId, 'risk')
  const found = new Map<string, FamilyRisk>()
  for (const relation of files.inCase(caseId, 'relation')) {
    const where = valuesOf(relation, 'country')
    const countryKnown = where.length === 1
    if (countryKnown && countries.length > 0 && !countries.some((country) => where.includes(country))) continue
    for (const relative of valuesOf(relation, 'to')) {
      if (typeof relative !== 'string' || found.has(relative)) continue
      const own = answers.filter((answer) => valuesOf(answer, 'person').includes(relative))
      found.set(relative, { relative, relation: lineOf(relation, 'type') ?? 'relative', countryKnown, ...answerOf(own, day) })
    }
  }
  return [...found.values()]
}

/** True only where every relative there has an answer that still runs and says that no harm is known. */
export const familyIsClear = (all: readonly FamilyRisk[]): boolean =>
  all.every(({ state, level }) => state === 'answered' && level === 'none-known')

type Answer = Pick<FamilyRisk, 'state' | 'level' | 'until' | 'record'>

function answerOf(records: readonly Stored[], day: string): Answer {
  if (records.length === 0) return { state: 'missing', level: null, until: null, record: null }
  const disputed = records.find((record) => Object.values(record.fields).some((values) => values.length > 1))
  if (disputed) return { state: 'disputed', level: null, until: null, record: disputed.id }
  const running = records.filter((record) => {
    const [from, until] = [bound(record, 'assessed', latest), bound(record, 'until', earliest)]
    return from !== undefined && from <= day && until !== undefined && until >= day
  })
  const newest = [...(running.length > 0 ? running : records)].sort((a, b) =>
    (bound(a, 'assessed', latest) ?? '') < (bound(b, 'assessed', latest) ?? '') ? 1 : -1,
  )
  const best = newest[0]
  if (!best) return { state: 'missing', level: null, until: null, record: null }
  const until = bound(best, 'until', earliest) ?? null
  if (running.length === 0) return { state: 'expired', level: null, until, record: best.id }
  // Two answers of one day: the graver one counts.
  const sameDay = newest.filter((record) => bound(record, 'assessed', latest) === bound(best, 'assessed', latest))
  const level = risks.filter((risk) => risk !== 'unknown').findLast((risk) => sameDay.some((record) => lineOf(record, 'level') === risk))
  const unknown = sameDay.some((record) => lineOf(record, 'level') === 'unknown')
  if (!level || (unknown && level === 'none-known')) return { state: 'unknown', level: null, until, record: best.id }
  return { state: 'answered', level, until, record: best.id }
}

function bound(record: Stored, field: string, side: typeof earliest): string | undefined {
  const value = soleValue(record, field)
  if (!isWhen(value)) return undefined
  const when = parseWhen(value)
  return when.ok ? side(when.value)?.day : undefined
}
