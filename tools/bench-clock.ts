/**
 * `npm run bench clock`: reckonings a second on one thread, beside the bare `temporal-polyfill` arithmetic of the same dates (the floor: no law, no
 * moving, no reasons) and beside counting with `date-holidays`. The three take turns in one process; what counts are the ratios.
 */
import { answerCase, datedOf, knownTimes, nextChange, type Reckoning, reckon, remediesFor, zoneNamed } from '@holdfast/clock'
import { isoOf, mustBeDay } from '@holdfast/core'
import { readCaseLaw, readClockLaw, readExamples } from '@holdfast/data'
import Holidays from 'date-holidays'
import { Temporal } from 'temporal-polyfill'

const law = readClockLaw()
const kinds = [
  { rule: 'ru.koap.30.3.days', zone: 'Asia/Vladivostok', country: 'RU', add: { days: 10 }, rolls: true },
  { rule: 'ru.ref.10.month', zone: 'Europe/Moscow', country: 'RU', add: { months: 1 }, rolls: true },
  { rule: 'us.bia.30d', zone: 'America/New_York', country: 'US', add: { days: 30 }, rolls: true },
  { rule: 'kr.ala.20.90d', zone: 'Asia/Seoul', country: 'KR', add: { days: 90 }, rolls: true },
  { rule: 'rukp.transfer.30d', zone: 'Asia/Vladivostok', country: 'RU', add: { days: 30 }, rolls: false },
] as const
const first = mustBeDay('2018-01-01')
const rows = Array.from({ length: 10_000 }, (_, i) => {
  const kind = kinds[i % kinds.length] ?? kinds[0]
  return { ...kind, local: `${isoOf(first + ((i * 37) % 3000))}T10:00` }
})
type Row = (typeof rows)[number]

const ours = ({ rule, local, zone }: Row): Reckoning['utc'] => {
  const found = reckon({ rule, local, timezone: zone }, law)
  return found.ok ? found.value.utc : found.error.code
}

const bare = ({ local, zone, add }: Row): string =>
  Temporal.PlainDateTime.from(local).toPlainDate().add(add).add({ days: 1 }).toZonedDateTime(zone).toInstant().toString()

const byCountry = new Map(['RU', 'US', 'KR'].map((country) => [country, new Holidays(country, { types: ['public'] })]))
function withDateHolidays({ local, zone, add, country, rolls }: Row): string {
  let day = Temporal.PlainDateTime.from(local).toPlainDate().add(add)
  const table = byCountry.get(country)
  while (rolls && (day.dayOfWeek > 5 || table?.isHoliday(`${day.toString()} 12:00:00`))) day = day.add({ days: 1 })
  return day.add({ days: 1 }).toZonedDateTime(zone).toInstant().toString()
}

/** Microseconds a call; the best of some rounds, each after the others had theirs. */
function measure(
  works: Readonly<Record<string, { readonly run: (row: Row, i: number) => string; readonly rows: readonly Row[] }>>,
  rounds: number,
) {
  const best = new Map<string, number>()
  let kept = 0
  for (let round = 0; round < rounds; round++) {
    for (const [name, { run, rows: own }] of Object.entries(works)) {
      const start = performance.now()
      for (const [i, row] of own.entries()) kept += run(row, i).length
      const each = ((performance.now() - start) * 1000) / own.length
      best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, each))
    }
  }
  if (kept === 0) throw new Error('nothing was measured')
  return (name: string): number => best.get(name) ?? Number.NaN
}

const us = measure(
  {
    ours: { run: ours, rows },
    bare: { run: bare, rows },
    peer: { run: withDateHolidays, rows: rows.slice(0, 1000) },
    tenth: { run: ours, rows: rows.slice(0, 1000) },
  },
  5,
)

const epoch = Temporal.PlainDate.from('2020-01-01')
/** Whole open cases: every step, limit and remedy with its reasons, as a board keeps them; facts read once, as they are when a file is opened. */
const caseLaw = readCaseLaw()
/** One board, one moment: what is the same for every case (when Geneva opens) is worked out once. */
const boardNow = '2026-11-20T09:00:00Z'
const open = readExamples().flatMap(({ example }) => {
  const found = answerCase(example.case, caseLaw, boardNow)
  const procedure = found.ok ? caseLaw.procedures.get(found.value.procedure) : undefined
  if (!found.ok || !procedure) return []
  const events = [...procedure.events, ...remediesFor(procedure, caseLaw).flatMap((remedy) => remedy.events)]
  const times = knownTimes(example.case.facts, events)
  const zone = zoneNamed(found.value.zone ?? 'UTC')
  return times.ok && zone ? [{ procedure, times: times.value, zone, now: found.value.now, until: nextChange(found.value) }] : []
})
const whole = (_: Row, i: number): string => {
  const one = open[i % open.length]
  return one ? String(datedOf(one.procedure, one.times, one.zone, one.now, caseLaw).remedies.length) : ''
}
/** A board a minute later: what cannot have changed by itself is kept, the rest is answered again. `due`: one case in so many is due that minute. */
const minuteLater =
  (due: number) =>
  (_: Row, i: number): string => {
    const one = open[i % open.length]
    if (!one) return ''
    return i % due === 0 || one.until <= one.now ? whole(_, i) : one.until
  }
const us2 = measure(
  {
    add: { run: () => epoch.add({ days: 17 }).calendarId, rows },
    whole: { run: whole, rows: rows.slice(0, 1000) },
    wholeTenth: { run: whole, rows: rows.slice(0, 100) },
    minute: { run: minuteLater(1440), rows },
  },
  5,
)
const additions = us2('add')
const cases = 100_000
const unit = (5_000_000 * additions) / 1e6 / 2

const said = (n: number, digits = 2) => n.toFixed(digits)
console.log(`reckonings a second           ${Math.round(1e6 / us('ours')).toLocaleString('en')}`)
console.log(`  microseconds each           ${said(us('ours'))}`)
console.log(
  `floor, bare temporal          ${said(us('bare'))} µs   ours / floor         = ${said(us('ours') / us('bare'))}   (goal: at most 4)`,
)
console.log(
  `date-holidays                 ${said(us('peer'))} µs   ours / date-holidays = ${said(us('ours') / us('peer'), 3)}   (goal: below 1)`,
)
const units = (microseconds: number) => `${said((cases * microseconds) / 1e6)} s = ${said((cases * microseconds) / 1e6 / unit)} units`
console.log(`a unit: 2.5 million bare additions, ${said(unit)} s; 100,000 open cases evaluated again (goal: below 2 units)`)
console.log(`  one deadline each           ${units(us('ours'))}`)
console.log(`  whole, a minute later       ${units(us2('minute'))}   (what cannot have changed is kept; one in 1,440 is due)`)
console.log(
  `  whole, all at once          ${units(us2('whole'))}   (steps, limits and remedies with every reason: ${said(us2('whole'), 0)} µs a case)`,
)
console.log(`linear: 1,000 cases / 100     ${said(us2('whole') / us2('wholeTenth'))}   each case (goal: about 1)`)
console.log(`linear: 10,000 rows / 1,000   ${said(us('ours') / us('tenth'))}   each row (goal: about 1)`)
const differ = rows.slice(0, 1000).filter((row) => ours(row) !== withDateHolidays(row))
const late = differ.filter((row) => withDateHolidays(row) > ours(row))
console.log(`of 1,000 dates date-holidays gives ${differ.length} others, ${late.length} of them later than ours`)
