/** How the register's codes are said in a terminal: names of states, marks, periods, days. */
import type { Locale, Localized } from '@holdfast/core'
import { readParties, readPartyGroups } from '@holdfast/data'
import type { Instrument, LifecycleEvent, RegisterFinding, RegisterLimit, TimeLimit } from '@holdfast/law'
import { hasMessage, say, sayCode, sayDay } from '@holdfast/words'

/** Told apart without colour. */
export const mark: Readonly<Record<RegisterFinding['finding'], string>> = {
  present: '●',
  weak: '◐',
  absent: '○',
  denied: '⊘',
  unknown: '?',
}

export const findingWord = (locale: Locale, finding: RegisterFinding['finding']): string => say(locale, `screen.finding.${finding}`)

/** Names of states and groups from `data/parties`, by code. */
export function partyNames(locale: Locale): (code: string) => string {
  const names = new Map<string, Localized>([
    ...readParties().map((party) => [party.code, party.name] as const),
    ...readPartyGroups().map((group) => [group.id, group.name] as const),
  ])
  return (code) => names.get(code)?.[locale] ?? code
}

/** A day, a month, an EDTF span or unknown. */
export function whenWord(locale: Locale, on: string): string {
  if (on === 'unknown') return say(locale, 'cli.unknown-day')
  return on
    .split('/')
    .map((part) => (/^\d{4}-\d{2}-\d{2}$/.test(part) ? sayDay(locale, part) : part))
    .join(' – ')
}

export function periodWord(locale: Locale, { amount, unit }: Pick<RegisterLimit | TimeLimit, 'amount' | 'unit'>): string {
  const one = (n: number | string): string => {
    const key = hasMessage(`screen.unit.${unit}`) ? `screen.unit.${unit}` : `audit.unit.${unit}`
    return sayCode(locale, key, { n })
  }
  if (Array.isArray(amount)) return amount.map((n) => one(n)).join(' – ')
  return one(amount ?? 0)
}

export const triggerWord = (locale: Locale, limit: RegisterLimit): string =>
  limit.trigger === 'none'
    ? ''
    : `${say(locale, limit.countedBack ? 'screen.law.limit.before' : 'screen.law.limit.from')} ${sayCode(locale, `register.trigger.${limit.trigger}`)}`

export const eventLine = (locale: Locale, instrument: Instrument, event: LifecycleEvent): string => {
  const part = instrument.parts.find((one) => one.id === event.work)
  const what = `${sayCode(locale, `screen.life.${event.event}`)}${part ? ` (${part.title[locale]})` : ''}`
  return `${whenWord(locale, event.on)}  ${what}. ${event.note[locale]} [${sayCode(locale, `app.status.${event.status}`)}]`
}
