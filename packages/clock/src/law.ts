import type { Calendar } from './calendar.ts'
import type { CountingRule } from './rule.ts'

/** The law as the clock needs it: read and validated from `data/` by desk, cli and tests, and handed in. Calendars also stand under their other names. */
export interface ClockLaw {
  readonly rules: ReadonlyMap<string, CountingRule>
  readonly calendars: ReadonlyMap<string, Calendar>
}

export function clockLaw(rules: readonly CountingRule[], calendars: readonly Calendar[]): ClockLaw {
  return {
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    calendars: new Map(calendars.flatMap((calendar) => [calendar.id, ...calendar.also_called].map((name) => [name, calendar] as const))),
  }
}
