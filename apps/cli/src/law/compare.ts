import { compareEntries, compareToJson, type RegisterEntry } from '@holdfast/law'
import { type Command, isFailure } from '../command.ts'
import { compareLines } from './compare-lines.ts'
import { openEntry } from './open-entry.ts'
import { safeguardNames } from './safeguard-names.ts'

export const lawCompare: Command = {
  name: 'law compare',
  usage: 'holdfast law compare ID ID… [--differs] [--json]',
  about: 'cli.about.law.compare',
  options: { differs: { type: 'boolean' } },
  positionals: [2, 12],
  run: async ({ positionals, options }) => {
    const entries: RegisterEntry[] = []
    for (const [at, id] of positionals.entries()) {
      const opened = openEntry(id, at + 1)
      if (isFailure(opened)) return opened
      if (!entries.some(({ instrument }) => instrument.id === opened.entry.instrument.id)) entries.push(opened.entry)
    }
    if (entries.length < 2) return { code: 'compare-needs-two', params: {} }
    const compared = compareEntries(entries)
    return {
      json: compareToJson(compared),
      lines: (locale) => compareLines(compared, options.differs === true, safeguardNames(locale), locale),
    }
  },
}
