import type { Locale } from '@holdfast/core'
import { say, sayCode } from '@holdfast/words'
import { clockCalendar } from './clock/calendar.ts'
import { clockCase } from './clock/case.ts'
import { clockReckon } from './clock/reckon.ts'
import { clockRules } from './clock/rules.ts'
import { clockToday } from './clock/today.ts'
import type { Command } from './command.ts'
import { intake } from './intake.ts'

import { lawAkn } from './law/akn.ts'
import { lawAlign } from './law/align.ts'
import { lawAudit } from './law/audit.ts'
import { lawCompare } from './law/compare.ts'
import { lawExport } from './law/export.ts'
import { lawObligations } from './law/obligations.ts'
import { lawRead } from './law/read.ts'
import { lawRegister } from './law/register.ts'

import { lawShow } from './law/show.ts'
import { namesFind } from './names/find.ts'
import { namesForms } from './names/forms.ts'
import { namesMatch } from './names/match.ts'
import { redactCommand } from './redact.ts'
import { start } from './start.ts'
import { vaultCommands } from './vault/index.ts'

const commands: readonly Command[] = [
  lawRead,
  lawAudit,
  lawAkn,
  lawAlign,
  lawShow,
  lawCompare,
  lawObligations,
  lawRegister,
  lawExport,
  clockReckon,
  clockCase,
  clockCalendar,
  clockToday,
  clockRules,
  intake,
  namesMatch,
  namesFind,
  namesForms,
  redactCommand,
  start,
  ...vaultCommands,
]

/** The command whose words lead the call, and what follows them. */
export function findCommand(argv: readonly string[]): { readonly command: Command; readonly rest: readonly string[] } | undefined {
  for (const command of commands) {
    const words = command.name.split(' ')
    if (words.every((word, at) => argv[at] === word)) return { command, rest: argv.slice(words.length) }
  }
  return undefined
}

/** Whether a word leads several commands: `vault`, `law`. */
export const isRoom = (word: string): boolean => commands.some(({ name }) => name.startsWith(`${word} `))

/** What can be called; with a word, only the commands it leads. Empty where it leads none. */
export function helpLines(locale: Locale, word = ''): readonly string[] {
  const led = commands.filter(({ name }) => word === '' || name === word || name.startsWith(`${word} `))
  if (led.length === 0) return []
  return [
    say(locale, 'cli.help.title'),
    '',
    ...led.flatMap((command) => [`  ${command.usage}`, `      ${sayCode(locale, command.about)}`]),
    '',
    say(locale, 'cli.help.how'),
  ]
}
