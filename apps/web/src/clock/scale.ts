/** The axis of the picture: from the first fact to the last date, in parts of a hundred. */
import { Temporal } from 'temporal-polyfill'
import type { Row } from './rows.ts'

export interface Tick {
  readonly at: number
  /** ISO day. */
  readonly day: string
  readonly isYear: boolean
}

export interface Scale {
  readonly at: (utc: string) => number
  /** Where now stands; null where it is so far off that it would squeeze everything else. */
  readonly now: number | null
  readonly side: 'before' | 'after' | null
  readonly ticks: readonly Tick[]
}

const hour = 3_600_000
const day = 24 * hour
const ms = (utc: string): number => Temporal.Instant.from(utc).epochMilliseconds

/** How much of the picture lies after an announced removal. */
const afterwards = 0.3

/**
 * @param zone whose midnights the ticks stand at
 * @param removal the announced removal, an instant: what matters lies before it, and what lies far behind it is cut off (`at` is then over 100)
 */
export function scaleOf(rows: readonly Row[], now: string, zone: string, removal: string | null = null): Scale {
  const dates = rows.flatMap((row) =>
    [row.from, row.to, ...row.marks, row.send === 'now' ? null : row.send].flatMap((one) => (one ? [ms(one.utc)] : [])),
  )
  const nowMs = ms(now)
  const first = dates.length > 0 ? Math.min(...dates) : nowMs - day
  const whole = dates.length > 0 ? Math.max(...dates) : nowMs + 7 * day
  const horizon =
    removal === null || ms(removal) <= nowMs ? whole : ms(removal) + Math.max(2 * day, (ms(removal) - Math.min(first, nowMs)) * afterwards)
  const last = Math.min(whole, horizon)
  const length = Math.max(last - first, 2 * day)
  const isNear = nowMs > first - length * 0.75 && nowMs < last + length * 0.75
  const from = (isNear ? Math.min(first, nowMs) : first) - length * 0.03
  const to = (isNear ? Math.max(last, nowMs) : last) + length * 0.06
  const at = (utc: string) => ((ms(utc) - from) / (to - from)) * 100
  return {
    at,
    now: isNear ? at(now) : null,
    side: isNear ? null : nowMs < first ? 'before' : 'after',
    ticks: ticksBetween(from, to, zone, (value) => ((value - from) / (to - from)) * 100),
  }
}

interface Step {
  readonly days?: number
  readonly weeks?: number
  readonly months?: number
  readonly years?: number
}
const steps: readonly Step[] = [
  { days: 1 },
  { days: 2 },
  { weeks: 1 },
  { weeks: 2 },
  { months: 1 },
  { months: 3 },
  { months: 6 },
  { years: 1 },
  { years: 5 },
]
const daysOf = ({ days = 0, weeks = 0, months = 0, years = 0 }: Step) => days + weeks * 7 + months * 30 + years * 365

function ticksBetween(from: number, to: number, zone: string, at: (value: number) => number): readonly Tick[] {
  const wanted = (to - from) / day / 7
  const step: Step = steps.find((one) => daysOf(one) >= wanted) ?? { years: 10 }
  const start = Temporal.Instant.fromEpochMilliseconds(Math.round(from)).toZonedDateTimeISO(zone).toPlainDate()
  let here = step.years
    ? start.with({ month: 1, day: 1 })
    : step.months
      ? start.with({ day: 1 })
      : step.weeks
        ? start.subtract({ days: start.dayOfWeek - 1 })
        : start
  const ticks: Tick[] = []
  let year = 0
  for (let turns = 0; turns < 60; turns++) {
    const value = here.toZonedDateTime({ timeZone: zone }).epochMilliseconds
    if (value > to) break
    if (value >= from) {
      ticks.push({ at: at(value), day: here.toString(), isYear: here.year !== year })
      year = here.year
    }
    here = here.add(step)
  }
  return ticks
}
