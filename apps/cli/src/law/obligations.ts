import type { Locale } from '@holdfast/core'
import { obligationStates, readObligations } from '@holdfast/data'
import { type ObligationOn, obligationsOn, obligationsToJson } from '@holdfast/law'
import { say, sayCode, sayDay } from '@holdfast/words'
import { type Command, isFailure } from '../command.ts'
import { dayOption } from './day-option.ts'
import { partyNames, whenWord } from './law-words.ts'

export const lawObligations: Command = {
  name: 'law obligations',
  usage: 'holdfast law obligations CC [--on DAY] [--json]',
  about: 'cli.about.law.obligations',
  options: { on: { type: 'string' } },
  positionals: [1, 1],
  run: async (call) => {
    const on = dayOption(call)
    if (isFailure(on)) return on
    const state = (call.positionals[0] ?? '').toUpperCase()
    const found = obligationsOn(state, on.day, readObligations([state]))
    if (!found.ok) return { code: 'cli.error.no-such-state', params: { states: obligationStates().join(', ') } }
    return {
      json: obligationsToJson(state, on.day, found.value),
      lines: (locale) => [
        say(locale, 'cli.obligations.title', { state: partyNames(locale)(state), day: sayDay(locale, on.day) }),
        ...linesOf(found.value, locale),
      ],
    }
  },
}

function linesOf(rows: readonly ObligationOn[], locale: Locale): readonly string[] {
  const open = rows.filter((row) => row.because !== 'obligation-closed')
  const closed = rows.filter((row) => row.because === 'obligation-closed')
  return [
    ...(['yes', 'uncertain', 'no'] as const).flatMap((bound) => {
      const group = open.filter((row) => row.bound === bound)
      return group.length === 0 ? [] : ['', say(locale, `cli.obligations.${bound}`), ...group.flatMap((row) => rowLines(row, locale))]
    }),
    ...(closed.length === 0
      ? []
      : ['', `${say(locale, 'cli.obligations.closed')} ${closed.map((row) => row.treaty.short[locale]).join(', ')}`]),
  ]
}

function rowLines(row: ObligationOn, locale: Locale): readonly string[] {
  const dates = [
    // Among what does not bind, a bare `since` would say the contrary.
    row.since?.latest
      ? `${say(locale, row.because === 'obligation-not-yet' ? 'register.only-from' : 'register.since')} ${whenWord(locale, row.since.latest)}`
      : '',
    row.until ? `${say(locale, 'register.until')} ${whenWord(locale, row.until)}` : '',
  ].filter(Boolean)
  const complaints = row.complaints.open === 'none' ? '' : ` ${say(locale, `register.complaints.${row.complaints.open}`)}`
  return [
    `  ${row.treaty.barsRemoval ? '▲' : ' '} ${row.treaty.short[locale]}${dates.length > 0 ? ` (${dates.join('; ')})` : ''}. ${sayCode(locale, row.because)}${complaints} [${sayCode(locale, `app.status.${row.status}`)}]`,
    ...(row.bound === 'no' ? [] : [`      ${row.treaty.gives[locale]}`]),
    ...row.reservations.map((one) => `      ${say(locale, 'register.reservation')} ${one.says[locale]}`),
    ...(row.note ? [`      ${row.note[locale]}`] : []),
  ]
}
