import { type Calendar, CalendarSchema, type ClockLaw, clockLaw } from '@holdfast/clock'
import { readCountingRules } from './rules.ts'
import { dataFiles, mustReadYaml } from './yaml.ts'

/** Every calendar of `data/calendars`, in file order. */
export const readCalendars = (): readonly Calendar[] => dataFiles('calendars').map((file) => mustReadYaml(file, CalendarSchema))

/** Rules and calendars as the clock takes them. Read once and keep it: it is the same for every question. */
export const readClockLaw = (): ClockLaw => clockLaw(readCountingRules(), readCalendars())
