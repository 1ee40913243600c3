/**
 * `npm run bench clock`: reckonings a second on one thread, beside the bare `temporal-polyfill` arithmetic of the same dates (the floor: no law, no
 * moving, no reasons) and beside counting with `date-holidays`. The three take turns in one process; what counts are the ratios.
 */
import { answerCase, type Case, datedOf, openCase, type Reckoning, reckon, todayAt, todayOf } from '@holdfast/clock'
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

/** Microseconds of processor time a call; the best of some rounds, each after the others had theirs. */
function measure(
  works: Readonly<Record<string, { readonly run: (row: Row, i: number) => string; readonly rows: readonly Row[] }>>,
  rounds: number,
) {
  const best = new Map<string, number>()
  let kept = 0
  const spent = () => {
    const { user, system } = process.cpuUsage()
    return user + system
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, { run, rows: own }] of Object.entries(works)) {
      const start = spent()
      for (const [i, row] of own.entries()) kept += run(row, i).length
      const each = (spent() - start) / own.length
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
const caseLaw = readCaseLaw()
const boardNow = '2026-11-20T09:00:00Z'
const given = { id: 'a', pseudonym: 'b', cover: null }
/** Open cases: the worked examples, each moved to another day, so that few are alike. */
const examples = readExamples().filter(({ example }) => answerCase(example.case, caseLaw, boardNow).ok)
const files = Array.from({ length: 2000 }, (_, i) => moved(examples[i % examples.length]?.example.case, ((i * 37) % 900) - 600))
const open = files.flatMap((file) => {
  const opened = openCase(file, caseLaw, boardNow)
  return opened.ok ? [{ file, opened: opened.value, until: todayAt(given, file, opened.value, caseLaw).until }] : []
})
function moved(file: Case | undefined, by: number): Case {
  if (!file) throw new Error('no examples')
  const shift = (text: string) => text.replace(/\d{4}-\d{2}-\d{2}/g, (day) => isoOf(mustBeDay(day) + by))
  const facts = file.facts.map(({ event, timezone, local, date, edtf }) => ({
    event,
    timezone,
    ...(local === undefined ? {} : { local: shift(local) }),
    ...(date === undefined ? {} : { date: shift(date) }),
    ...(edtf === undefined ? {} : { edtf: shift(edtf) }),
  }))
  return { ...file, facts }
}
const one = (i: number) => {
  const found = open[i % open.length]
  if (!found) throw new Error('no case')
  return found
}
/** Every step, limit and remedy of the case dated again, its row on the board, and when that may change; facts read once, as when a file is opened. */
const row = (i: number): string => todayAt(given, one(i).file, one(i).opened, caseLaw).until
/** The same from the file as it was typed. */
const fromFile = (i: number): string => {
  const found = todayOf(given, one(i).file, caseLaw, boardNow)
  return found.ok ? found.value.until : ''
}
/** With every reason of every step, limit and remedy, as the screen of one case asks for it. */
const reasons = (i: number): string => {
  const { way, times, here, now } = one(i).opened
  return String(datedOf(way.procedure, times, here, now, caseLaw).remedies.length)
}
/** A board a minute later: what cannot have changed by itself is kept. One case in 1,440 is due that minute. */
const minuteLater = (i: number): string => (i % 1440 === 0 || one(i).until <= one(i).opened.now ? row(i) : one(i).until)
const run = (work: (i: number) => string) => (_: Row, i: number) => work(i)
const us2 = measure(
  {
    add: { run: () => epoch.add({ days: 17 }).calendarId, rows },
    row: { run: run(row), rows: rows.slice(0, 2000) },
    rowTenth: { run: run(row), rows: rows.slice(0, 200) },
    fromFile: { run: run(fromFile), rows: rows.slice(0, 2000) },
    reasons: { run: run(reasons), rows: rows.slice(0, 1000) },
    minute: { run: run(minuteLater), rows },
  },
  9,
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
console.log(`  whole, all at once          ${units(us2('row'))}   (every step, limit and remedy: ${said(us2('row'), 0)} µs a case)`)
console.log(`  the same from typed files   ${units(us2('fromFile'))}`)
console.log(`  with every reason in words  ${units(us2('reasons'))}   (what one screen asks for; no board does)`)
console.log(`linear: 2,000 cases / 200     ${said(us2('row') / us2('rowTenth'))}   each case (goal: about 1)`)
console.log(`linear: 10,000 rows / 1,000   ${said(us('ours') / us('tenth'))}   each row (goal: about 1)`)
const differ = rows.slice(0, 1000).filter((row) => ours(row) !== withDateHolidays(row))
const late = differ.filter((row) => withDateHolidays(row) > ours(row))
console.log(`of 1,000 dates date-holidays gives ${differ.length} others, ${late.length} of them later than ours`)
