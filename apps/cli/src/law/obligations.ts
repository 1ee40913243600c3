import { readObligations } from '@holdfast/data'
import { obligationsOn, obligationsToJson } from '@holdfast/law'
import { Temporal } from 'temporal-polyfill'
import type { Command } from '../command.ts'

export const lawObligations: Command = {
  name: 'law obligations',
  usage: 'holdfast law obligations CC [--on DAY] [--json]',
  about: 'cli.about.law.obligations',
  options: { on: { type: 'string' } },
  positionals: [1, 1],
  run: async ({ positionals: [state = ''], options }) => {
    const day = typeof options.on === 'string' ? options.on : Temporal.Now.plainDateISO().toString()
    const found = obligationsOn(state.toUpperCase(), day, readObligations())
    if (!found.ok) return { code: 'cli.error.no-such-state-or-day', params: {} }
    const json = obligationsToJson(state.toUpperCase(), day, found.value)
    return { json, lines: () => JSON.stringify(json, null, 2).split('\n') }
  },
}
