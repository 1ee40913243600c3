/**
 * From the description of a calendar in `data/calendar-sources` to its days: holidays of every year, what happens when they fall on a weekend,
 * rest moved by decree, single days.
 */
import { type Day, dayFrom, dayOf, daysInMonth, isoOf, mustBeDay, weekdayOf } from '@holdfast/core'
import * as v from 'valibot'

interface OffDay {
  readonly day: string
  readonly kind: 'holiday' | 'moved' | 'in-lieu'
  readonly of?: string
  readonly state?: 'projected'
  readonly contested?: true
}

const year = v.pipe(v.number(), v.integer())
const iso = v.pipe(v.string(), v.isoDate())
const HolidaySchema = v.strictObject({
  day: v.optional(v.pipe(v.string(), v.regex(/^\d\d-\d\d$/))),
  /** Days after Easter Sunday. */
  easter: v.optional(v.pipe(v.number(), v.integer())),
  /** The nth weekday of a month, 1 is Monday; -1 is the last. */
  weekday: v.optional(v.strictObject({ month: year, weekday: year, nth: year })),
  /**
   * `next-working`: it is also kept on the next working day. `observed`: it is kept on the Friday before or the Monday after instead.
   * Absent: it falls away.
   */
  on_weekend: v.optional(v.picklist(['next-working', 'observed'])),
  since: v.optional(year),
  except: v.optional(v.array(year), []),
})
type Holiday = v.InferOutput<typeof HolidaySchema>

const move = /^(\d{4}-\d{2}-\d{2}) < (\d{4}-\d{2}-\d{2})$/

export const CalendarSourceSchema = v.strictObject({
  base: v.looseObject({ id: v.string(), weekend: v.array(year) }),
  years: v.optional(
    v.strictObject({ from: v.optional(year), to: v.optional(year), projected_from: v.optional(year), projected_to: v.optional(year) }),
    {},
  ),
  holidays: v.optional(v.array(HolidaySchema), []),
  moved: v.optional(v.array(v.pipe(v.string(), v.regex(move))), []),
  listed: v.optional(v.array(v.strictObject({ day: iso, kind: v.literal('holiday'), contested: v.optional(v.boolean()) })), []),
  decree_non_working: v.optional(v.array(v.strictObject({ from: iso, to: iso })), []),
  /** The days come from a package instead. */
  package: v.optional(v.literal('holidays-kr')),
})
export type CalendarSource = v.InferOutput<typeof CalendarSourceSchema>

/** @param packaged the days of the package the source names, by ISO day */
export function buildCalendar(source: CalendarSource, packaged: ReadonlyMap<string, readonly string[]>): Record<string, unknown> {
  const weekend = new Set(source.base.weekend)
  const off = new Map<Day, OffDay>()
  /** The first reason given for a day stands. */
  const put = (day: Day, entry: Omit<OffDay, 'day'>) => off.set(day, off.get(day) ?? { day: isoOf(day), ...entry })
  const moves = source.moved.map((said) => {
    const [, to = '', from = ''] = move.exec(said) ?? []
    return { to: mustBeDay(to), from: mustBeDay(from) }
  })
  const carried = new Set(moves.map((each) => each.from))
  for (const each of source.listed) put(mustBeDay(each.day), { kind: 'holiday', ...(each.contested ? { contested: true } : {}) })
  for (const { to, from } of moves) put(to, { kind: 'moved', of: isoOf(from) })

  const onWeekend: { day: Day; state: OffDay['state'] | undefined }[] = []
  for (const each of yearsOf(source)) {
    for (const holiday of source.holidays) {
      if (each.year < (holiday.since ?? 0) || holiday.except.includes(each.year)) continue
      const day = dayIn(holiday, each.year)
      const state: Pick<OffDay, 'state'> = each.projected ? { state: 'projected' } : {}
      if (holiday.on_weekend === 'observed' && weekend.has(weekdayOf(day))) {
        const friday = weekdayOf(day) === 6
        put(day + (friday ? -1 : 1), { kind: 'in-lieu', of: isoOf(day), ...(friday ? { contested: true } : {}), ...state })
        continue
      }
      put(day, { kind: 'holiday', ...state })
      if (holiday.on_weekend === 'next-working' && weekend.has(weekdayOf(day)) && !carried.has(day))
        onWeekend.push({ day, state: state.state })
    }
  }
  for (const { day, state } of onWeekend.sort((a, b) => a.day - b.day)) {
    let next = day + 1
    while (weekend.has(weekdayOf(next)) || off.has(next)) next++
    put(next, { kind: 'in-lieu', of: isoOf(day), ...(state ? { state } : {}) })
  }
  for (const [day, names] of packaged) {
    put(mustBeDay(day), { kind: names.every((name) => name.startsWith('대체공휴일')) ? 'in-lieu' : 'holiday' })
  }
  const worked = moves
    .filter(({ from }) => weekend.has(weekdayOf(from)) && !off.has(from))
    .map(({ to, from }) => ({ day: isoOf(from), for: isoOf(to) }))
  return {
    ...source.base,
    off: [...off.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
    ...(worked.length > 0 ? { working_weekend: worked.sort((a, b) => (a.day < b.day ? -1 : 1)) } : {}),
    ...(source.decree_non_working.length > 0 ? { decree_non_working: decreeDays(source, weekend, off) } : {}),
  }
}

function yearsOf({ years }: CalendarSource): readonly { readonly year: number; readonly projected: boolean }[] {
  const first = Math.min(years.from ?? 9999, years.projected_from ?? 9999)
  const last = Math.max(years.to ?? 0, years.projected_to ?? 0)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const year = first + i
    return { year, projected: years.from === undefined || years.to === undefined || year < years.from || year > years.to }
  })
}

function dayIn(holiday: Holiday, year: number): Day {
  if (holiday.easter !== undefined) return easterSunday(year) + holiday.easter
  if (holiday.weekday) return nthWeekday(year, holiday.weekday)
  return dayFrom(`${year}-${holiday.day ?? ''}`) ?? mustBeDay('')
}

function nthWeekday(year: number, { month, weekday, nth }: NonNullable<Holiday['weekday']>): Day {
  if (nth < 0) {
    const last = dayOf({ year, month, day: daysInMonth(year, month) })
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
  const first = dayOf({ year, month, day: 1 })
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
}

function decreeDays(source: CalendarSource, weekend: ReadonlySet<number>, off: ReadonlyMap<Day, OffDay>): readonly string[] {
  return source.decree_non_working.flatMap(({ from, to }) => {
    const days: string[] = []
    for (let day = mustBeDay(from); day <= mustBeDay(to); day++) if (!weekend.has(weekdayOf(day)) && !off.has(day)) days.push(isoOf(day))
    return days
  })
}

/** Easter Sunday in the Western churches, by the anonymous Gregorian computus. */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayOf({ year, month: Math.floor(n / 31), day: (n % 31) + 1 })
}
