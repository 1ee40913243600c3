/** How much time is left, in the coarsest unit that does not flatter: days down, hours down. */
import type { TodayRow } from '@holdfast/desk/api'
import { Temporal } from 'temporal-polyfill'
import type { Words } from '../words.tsx'

/** Null where there is no moment, or it has gone by. */
export function leftInWords(words: Words, now: string, until: string): string | null {
  const seconds = Temporal.Instant.from(now).until(Temporal.Instant.from(until)).total('seconds')
  if (seconds <= 0) return null
  const hours = Math.floor(seconds / 3600)
  if (hours >= 48) return words.say('screen.today.left.days', { count: Math.floor(hours / 24) })
  return hours >= 1 ? words.say('screen.today.left.hours', { count: hours }) : words.say('screen.today.left.minutes')
}

/** How loud a row is: `now` before everything, `soon` within two days, else `later`; `over` is out of reach. */
export function loudness({ press, by, now }: TodayRow): 'now' | 'soon' | 'later' | 'over' {
  if (press === 'now' || press === 'over') return press
  const seconds = by ? Temporal.Instant.from(now).until(Temporal.Instant.from(by.utc)).total('seconds') : Number.POSITIVE_INFINITY
  return seconds <= 48 * 3600 ? 'soon' : 'later'
}

/** What comes next, as a job. */
export function nextInWords(words: Words, { next }: TodayRow): string {
  if (!next) return '—'
  const name = words.of(next.name)
  if (next.do === 'find-out') return words.say('screen.today.find-out', { name })
  if (next.do === 'check-open') return words.say('screen.today.check-open', { name })
  return next.do === 'mend' ? words.say('screen.today.mend', { name }) : name
}

export function removalInWords(words: Words, { removal }: TodayRow): string {
  const moment = removal.moment ? `${words.day(removal.moment.date, 'short')}, ${removal.moment.time}` : '—'
  return words.say(`screen.today.removal.${removal.status}`, { moment })
}
