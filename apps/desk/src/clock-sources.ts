/** What stands behind the dates, for the screens: every counting rule with its source, and what each calendar knows of each year. */
import type { Calendar, CaseLaw } from '@holdfast/clock'
import type { CalendarYears, ClockSources, YearState } from './api.ts'

/** Years shown before the present one, and after it. */
const before = 2
const after = 2

/** @param today the day now, `2026-11-24` */
export function clockSources(law: CaseLaw, today: string): ClockSources {
  const now = Number(today.slice(0, 4))
  const years = Array.from({ length: before + after + 1 }, (_, at) => now - before + at)
  return {
    rules: [...law.rules.values()]
      .map(({ id, name, status, confidence, sources }) => ({ id, name, status, confidence, sources }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    calendars: [...new Set(law.calendars.values())]
      .map((calendar) => ({ ...rowOf(calendar), years: years.map((year) => ({ year, state: stateOf(calendar, year) })) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

const rowOf = ({ id, name, status, confidence, sources, known, may_move_later }: Calendar): Omit<CalendarYears, 'years'> => ({
  id,
  name,
  status,
  confidence,
  sources,
  known: known === undefined || known === 'always' ? null : known,
  movesLater: may_move_later,
})

/** A year the source reaches whole is decreed, unless a day of it is only projected; past it, what the law repeats every year is projected, else nothing is known. */
function stateOf(calendar: Calendar, year: number): YearState {
  const { known } = calendar
  if (known === 'always') return 'by-definition'
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  if (known && known.from <= first && known.to >= last)
    return calendar.off.some(({ day, state }) => state === 'projected' && day >= first && day <= last) ? 'partly' : 'decreed'
  if (known && known.from <= last && known.to >= first) return 'partly'
  return calendar.recurring.some(({ since }) => (since ?? 1) <= year) ? 'projected' : 'unknown'
}
