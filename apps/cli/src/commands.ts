/** Every command, by the word that leads it. A room is loaded when one of its commands is called: nobody waits for what was not asked for. */
import type { Locale } from '@holdfast/core'
import { say, sayCode } from '@holdfast/words'
import type { Command } from './command.ts'

/** In the order help lists them. */
const rooms = {
  law: async () => (await import('./law/index.ts')).lawCommands,
  clock: async () => (await import('./clock/index.ts')).clockCommands,
  intake: async () => [(await import('./intake.ts')).intake],
  names: async () => (await import('./names/index.ts')).namesCommands,
  redact: async () => [(await import('./redact.ts')).redactCommand],
  start: async () => [(await import('./start.ts')).start],
  vault: async () => (await import('./vault/index.ts')).vaultCommands,
} as const satisfies Readonly<Record<string, () => Promise<readonly Command[]>>>

type Room = keyof typeof rooms
const isKnown = (word: string): word is Room => Object.hasOwn(rooms, word)

/** The command whose words lead the call, and what follows them. */
export async function findCommand(
  argv: readonly string[],
): Promise<{ readonly command: Command; readonly rest: readonly string[] } | undefined> {
  const [room = ''] = argv
  for (const command of isKnown(room) ? await rooms[room]() : []) {
    const words = command.name.split(' ')
    if (words.every((word, at) => argv[at] === word)) return { command, rest: argv.slice(words.length) }
  }
  return undefined
}

/** Whether a word leads several commands: `vault`, `law`. */
export const isRoom = async (word: string): Promise<boolean> => isKnown(word) && (await rooms[word]()).some(({ name }) => name !== word)

/** What can be called; with a word, only the commands it leads. Empty where it leads none. */
export async function helpLines(locale: Locale, word = ''): Promise<readonly string[]> {
  if (word !== '' && !isKnown(word)) return []
  const lists = word === '' ? Object.values(rooms).map((load) => load()) : [rooms[word]()]
  const led: readonly Command[] = (await Promise.all(lists)).flat()
  return [
    say(locale, 'cli.help.title'),
    '',
    ...led.flatMap((command) => [`  ${command.usage}`, `      ${sayCode(locale, command.about)}`]),
    '',
    say(locale, 'cli.help.how'),
  ]
}
