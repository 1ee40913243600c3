import { readRegister } from '@holdfast/data'
import { compareInstruments, compareToJson } from '@holdfast/law'
import type { Command } from '../command.ts'

export const lawCompare: Command = {
  name: 'law compare',
  usage: 'holdfast law compare ID ID… [--json]',
  about: 'cli.about.law.compare',
  options: {},
  positionals: [2, 12],
  run: async ({ positionals }) => {
    const compared = compareInstruments(readRegister(), positionals)
    if (!compared.ok) return { code: 'cli.error.no-such-instrument', params: {} }
    const json = compareToJson(compared.value)
    return { json, lines: () => JSON.stringify(json, null, 2).split('\n') }
  },
}
