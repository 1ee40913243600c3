/**
 * `npx tsx tools/build-calendars.ts`: rebuilds every file of `data/calendars` from its description in `data/calendar-sources`.
 * A test fails where a file and its description no longer agree.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as holidaysKr from '@hyunbinseo/holidays-kr/all'
import * as v from 'valibot'
import { parse, stringify } from 'yaml'
import { buildCalendar, CalendarSourceSchema } from './calendar-source.ts'

const sources = fileURLToPath(new URL('../data/calendar-sources/', import.meta.url))
const calendars = fileURLToPath(new URL('../data/calendars/', import.meta.url))

export const calendarIds = (): readonly string[] => readdirSync(sources).map((name) => name.replace(/\.yaml$/, ''))

/** The text of `data/calendars/ID.yaml` as its description gives it. */
export function rebuilt(id: string): string {
  const source = v.parse(CalendarSourceSchema, parse(readFileSync(`${sources}${id}.yaml`, 'utf8')))
  const packaged = new Map(source.package ? Object.values(holidaysKr).flatMap((year) => Object.entries<readonly string[]>(year)) : [])
  const { off, working_weekend, decree_non_working, ...base } = buildCalendar(source, packaged)
  const rows = (name: string, list: unknown) =>
    Array.isArray(list)
      ? `${name}:${list.length === 0 ? ' []' : ''}\n${list.map((each) => `  - ${flow(each)}\n`).join('')}`.replace(/\]\n$/, ']\n')
      : ''
  return [
    `# Built by tools/build-calendars.ts from data/calendar-sources/${id}.yaml. Correct that file and build again.\n`,
    stringify(base, { lineWidth: 0 }),
    rows('off', off),
    rows('working_weekend', working_weekend),
    rows('decree_non_working', decree_non_working),
  ].join('')
}

const flow = (value: unknown): string => stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim()

export const builtText = (id: string): string => readFileSync(`${calendars}${id}.yaml`, 'utf8')

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const id of calendarIds()) writeFileSync(`${calendars}${id}.yaml`, rebuilt(id))
}
