/**
 * A civil day as a whole number: days since 1 January 1970 in the Gregorian calendar, without a zone and without an hour.
 *
 * Counting rules step over thousands of days; on whole numbers that costs nothing, and `day.test.ts` holds every function here
 * against `Temporal.PlainDate`. Days are written and read as ISO 8601 (`2026-02-28`), years 0001 to 9999.
 */
export type Day = number

export interface CivilDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

const daysPerEra = 146_097
const fromEpoch = 719_468
export const firstDay: Day = -719_162
export const lastDay: Day = 2_932_896

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

/** The day with these numbers; they must name a day that exists. Years begin in March here, so that the leap day comes last. */
export function dayOf({ year, month, day }: CivilDay): Day {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * daysPerEra + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - fromEpoch
}

export function civilOf(day: Day): CivilDay {
  const z = day + fromEpoch
  const era = Math.floor(z / daysPerEra)
  const dayOfEra = z - era * daysPerEra
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))

export function isoOf(day: Day): string {
  const { year, month, day: number } = civilOf(day)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(number)}`
}

/** The day an ISO date names, or undefined: `2026-02-30` names none. */
export function dayFrom(iso: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!parts) return undefined
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return dayOf({ year, month, day })
}

/** A day our own code or validated data wrote. */
export function mustBeDay(iso: string): Day {
  const day = dayFrom(iso)
  if (day === undefined) throw new Error('invariant broken: not an ISO day')
  return day
}
