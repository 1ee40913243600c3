import { readClockLaw } from '@holdfast/data'
import type { Command } from '../command.ts'

export const clockRules: Command = {
  name: 'clock rules',
  usage: 'holdfast clock rules [--json]',
  about: 'cli.about.clock.rules',
  options: {},
  positionals: [0, 0],
  run: async () => {
    const { rules, calendars } = readClockLaw()
    const known = new Map([...calendars.values()].map((calendar) => [calendar.id, calendar]))
    return {
      json: {
        rules: [...rules.values()],
        calendars: [...known.values()].map(({ id, name, known: span }) => ({ id, name, known: span ?? null })),
      },
      lines: (locale) => [
        ...[...rules.values()].map((rule) => `${rule.id}  [${rule.status}] ${rule.name[locale]}`),
        '',
        ...[...known.values()].map((calendar) => `${calendar.id}  ${calendar.name[locale]}`),
      ],
    }
  },
}
