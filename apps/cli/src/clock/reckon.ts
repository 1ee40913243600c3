import { leading, type ReckonError, type Reckoning, reckon, reckonBatch } from '@holdfast/clock'
import type { Locale } from '@holdfast/core'
import { readClockLaw } from '@holdfast/data'
import { say, sayBecause, sayCode, sayMoment } from '@holdfast/words'
import { type Call, type Command, type Failure, isFailure, type Outcome } from '../command.ts'
import { readJson } from '../read-input.ts'
import { sourceLines } from '../source-lines.ts'

const usage = 'holdfast clock reckon --rule ID --from LOCAL --zone ZONE [--amount N --unit U --calendar ID] | --batch FILE.json [--json]'

export const clockReckon: Command = {
  name: 'clock reckon',
  usage,
  about: 'cli.about.clock.reckon',
  options: {
    rule: { type: 'string' },
    from: { type: 'string' },
    zone: { type: 'string' },
    amount: { type: 'string' },
    unit: { type: 'string' },
    calendar: { type: 'string' },
    batch: { type: 'string' },
  },
  positionals: [0, 0],
  run: async (call) => (call.options.batch === undefined ? single(call) : batch(call)),
}

const textOf = (value: string | boolean | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

function single({ options }: Call): Outcome | Failure {
  const [rule, local, timezone] = [textOf(options.rule), textOf(options.from), textOf(options.zone)]
  if (rule === undefined) return { code: 'cli.error.needs', params: { option: '--rule', usage } }
  if (local === undefined) return { code: 'cli.error.needs', params: { option: '--from', usage } }
  if (timezone === undefined) return { code: 'cli.error.needs', params: { option: '--zone', usage } }
  const amount = textOf(options.amount)
  if (amount !== undefined && !/^\d{1,9}$/.test(amount)) return { code: 'cli.error.amount', params: {} }
  const [unit, calendar] = [textOf(options.unit), textOf(options.calendar)]
  const period = { ...(amount === undefined ? {} : { n: Number(amount) }), ...(unit === undefined ? {} : { unit }) }
  const found = reckon({ rule, local, timezone, period, ...(calendar === undefined ? {} : { calendar }) }, readClockLaw())
  return found.ok ? { json: found.value, lines: (locale) => linesOf(found.value, locale) } : refusal(found.error)
}

/** An hour that is missing names the cautious bound; everything else is said as it is. */
function refusal(error: ReckonError): Failure {
  const { code, ...rest } = error
  if (error.code === 'hour-missing' && error.cautious)
    return { code: 'clock.error.hour-missing-cautious', params: { date: error.cautious.date, time: error.cautious.time } }
  return { code: `clock.error.${code}`, params: Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value !== 'object')) }
}

function linesOf(found: Reckoning, locale: Locale): readonly string[] {
  const lead = leading(found)
  const isOther = lead.utc !== found.utc
  return [
    say(locale, `clock.kind.${found.kind}`),
    `  ${sayMoment(locale, lead)}  ${found.zone}  (${lead.utc})${isOther ? `  ${say(locale, 'clock.leads')}` : ''}`,
    ...(isOther ? [`  ${say(locale, 'clock.as-written', { moment: sayMoment(locale, found) })}`] : []),
    ...found.readings.map((reading) => `  ${sayMoment(locale, reading)}  ${sayCode(locale, `clock.reading.${reading.reason}`)}`),
    ...(found.provisional ? [`  ${say(locale, 'clock.provisional')}`] : []),
    ...found.changes.map((change) => `  ${change.says[locale]}`),
    '',
    say(locale, 'clock.why'),
    ...found.because.map((line) => `  - ${sayBecause(locale, `clock.because.${line.code}`, line.params)}`),
    '',
    ...sourceLines(found.cites, locale),
  ]
}

function batch({ options }: Call): Outcome | Failure {
  const read = readJson(textOf(options.batch) ?? '-', 1)
  if (isFailure(read)) return { ...read, params: { ...read.params, position: '--batch' } }
  if (!Array.isArray(read.value)) return { code: 'cli.error.not-a-batch', params: { position: '--batch' } }
  const rows = reckonBatch(read.value, readClockLaw())
  return {
    json: rows,
    lines: (locale) =>
      rows.map((row) =>
        'error' in row
          ? `${row.id}  ${sayCode(locale, `clock.error.${row.error.code}`)}`
          : `${row.id}  ${row.date} ${row.time}  ${row.utc}`,
      ),
  }
}
