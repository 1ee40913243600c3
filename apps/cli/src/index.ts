/**
 * `holdfast …`: every job without a screen.
 *
 * Exit 0: done, whatever the answer. 1: only from a check whose answer is no. 2: the input or the call was wrong; one line on stderr says what and where, and nothing was written.
 */
import { parseArgs } from 'node:util'
import { isLocale, type Locale } from '@holdfast/core'
import { say, sayCode } from '@holdfast/words'
import { type Command, type Failure, isFailure } from './command.ts'
import { findCommand, helpLines, isRoom } from './commands.ts'
import { print, printError } from './print.ts'

export async function main(argv: readonly string[]): Promise<number> {
  const locale = localeOf(argv)
  const words = withoutLocale(argv)
  const asked = words.filter((word) => !helpWords.has(word))
  if (words.length === 0 || (asked.length < 2 && (asked.length < words.length || (await isRoom(asked[0] ?? ''))))) {
    const lines = await helpLines(locale, asked[0] ?? '')
    if (lines.length === 0) return refuse(locale, { code: 'cli.error.no-such-command', params: { commands: 'holdfast help' } })
    await print(`${lines.join('\n')}\n`)
    return 0
  }
  const found = await findCommand(words[0] === 'help' ? [...asked, '--help'] : words)
  if (!found) return refuse(locale, { code: 'cli.error.no-such-command', params: { commands: 'holdfast help' } })
  const parsed = parse(found.command, found.rest)
  if (isFailure(parsed)) return refuse(locale, parsed)
  if (parsed.values.help === true) {
    await print(`${say(locale, 'cli.usage', { usage: found.command.usage })}\n${sayCode(locale, found.command.about)}\n`)
    return 0
  }
  const outcome = await found.command.run({ locale, positionals: parsed.positionals, options: parsed.values })
  if (isFailure(outcome)) return refuse(locale, outcome)
  if (outcome.raw !== undefined) await print(outcome.raw)
  else if (parsed.values.json === true) await print(`${JSON.stringify(outcome.json, null, 2)}\n`)
  else await print(`${outcome.lines(locale).join('\n')}\n`)
  return outcome.exit ?? 0
}

const helpWords: ReadonlySet<string> = new Set(['help', '--help', '-h'])
/** A command that takes any number of arguments says so with a limit nobody reaches. */
const unbounded = 90

function parse(command: Command, args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      strict: true,
      options: { ...command.options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    })
    const [least, most] = command.positionals
    if (values.help !== true && (positionals.length < least || positionals.length > most))
      return failure('cli.error.arguments', {
        count: least === most ? 'exact' : most >= unbounded ? 'open' : 'range',
        least,
        most,
        given: positionals.length,
        usage: command.usage,
      })
    return { values: values as Readonly<Record<string, string | boolean | undefined>>, positionals }
  } catch {
    return failure('cli.error.option', { usage: command.usage })
  }
}

const failure = (code: string, params: Failure['params'] = {}): Failure => ({ code, params })

async function refuse(locale: Locale, { code, params }: Failure): Promise<number> {
  await printError(`holdfast: ${sayCode(locale, code, params)}\n`)
  return 2
}

/** `--locale ko` leads, wherever it stands; then the language of the terminal, then English. */
function localeOf(argv: readonly string[]): Locale {
  const wanted = argv[argv.indexOf('--locale') + 1] ?? ''
  const terminal = (process.env.LC_ALL || process.env.LANG || 'en').slice(0, 2)
  return argv.includes('--locale') && isLocale(wanted) ? wanted : isLocale(terminal) ? terminal : 'en'
}

function withoutLocale(argv: readonly string[]): readonly string[] {
  const at = argv.indexOf('--locale')
  return at < 0 || !isLocale(argv[at + 1] ?? '') ? argv : argv.toSpliced(at, 2)
}
