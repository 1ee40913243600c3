/**
 * A date as people type it, in one line: ISO (`2014-11-03`, `2014-11-03 10:15`), the forms of Russian and Korean offices (`3.11.2014`,
 * `2014. 11. 3.`, `2014년 11월 3일`), a range with `~` or `:` between two days, or EDTF (`2014-11`, `../2014-11-03`, `2014-11-03?`).
 */
import { parseWhen, type WhenInput } from './when.ts'

const isoDay = String.raw`\d{4}-\d{2}-\d{2}`
const range = new RegExp(`^(${isoDay})?\\s*[~:–]\\s*(${isoDay})?$`)
const russian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s*г\.?)?(?:\s+(\d{1,2}):(\d{2}))?$/u
const korean = /^(\d{4})\s*[.년/]\s*(\d{1,2})\s*[.월/]\s*(\d{1,2})\s*[.일]?(?:\s+(\d{1,2}):(\d{2}))?$/u
const iso = /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}):(\d{2})(:\d{2})?$/
const pad = (digits: string | undefined) => (digits ?? '').padStart(2, '0')

/** What was typed, as `parseWhen` reads it. Whether it is a date at all, `parseWhen` says. */
export function whenFromText(text: string): WhenInput {
  const typed = text.trim()
  const [, day, month, year, hour, minute] = russian.exec(typed) ?? []
  if (year !== undefined) return at(`${year}-${pad(month)}-${pad(day)}`, hour, minute)
  const [, koreanYear, koreanMonth, koreanDay, koreanHour, koreanMinute] = korean.exec(typed) ?? []
  if (koreanYear !== undefined) return at(`${koreanYear}-${pad(koreanMonth)}-${pad(koreanDay)}`, koreanHour, koreanMinute)
  const between = range.exec(typed)
  if (between && (between[1] || between[2])) return { edtf: `${between[1] ?? '..'}/${between[2] ?? '..'}` }
  const [, isoDate, isoHour, isoMinute] = iso.exec(typed) ?? []
  if (isoDate !== undefined) return at(isoDate, isoHour, isoMinute)
  return parseWhen({ date: typed }).ok ? { date: typed } : { edtf: typed }
}

const at = (day: string, hour: string | undefined, minute: string | undefined): WhenInput =>
  hour === undefined ? { date: day } : { local: `${day}T${pad(hour)}:${minute ?? '00'}` }

/** The same, back into one line. */
export const textFromWhen = ({ local, date, edtf }: WhenInput): string => local?.replace('T', ' ') ?? date ?? edtf ?? ''
