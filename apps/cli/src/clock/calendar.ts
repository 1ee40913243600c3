import { answerCase, readCase } from '@holdfast/clock'
import { readCaseLaw } from '@holdfast/data'
import { calendarFile } from '@holdfast/desk/clock-calendar'
import { say } from '@holdfast/words'
import { type Command, isFailure } from '../command.ts'
import { printError } from '../print.ts'
import { readInput, readJson } from '../read-input.ts'

const usage = 'holdfast clock calendar FILE.json --now INSTANT [--full] [--previous OLD.ics] [--json]'

export const clockCalendar: Command = {
  name: 'clock calendar',
  usage,
  about: 'cli.about.clock.calendar',
  options: { now: { type: 'string' }, full: { type: 'boolean' }, previous: { type: 'string' } },
  positionals: [1, 1],
  run: async ({ positionals, options, locale }) => {
    if (typeof options.now !== 'string') return { code: 'cli.error.needs', params: { option: '--now', usage } }
    const read = readJson(positionals[0] ?? '-', 1)
    if (isFailure(read)) return read
    const asked = readCase(read.value)
    if (!asked.ok) return { code: `case.error.${asked.error.code}`, params: { at: asked.error.at } }
    const answer = answerCase(asked.value, readCaseLaw(), options.now)
    if (!answer.ok) {
      const { code, at } = answer.error
      return { code: `case.error.${code}`, params: { at, known: 'known' in answer.error ? answer.error.known.join(', ') : '' } }
    }
    const before = typeof options.previous === 'string' ? readInput(options.previous, 2) : undefined
    if (before && !(before instanceof Uint8Array)) return before
    const kind = options.full === true ? 'full' : 'opaque'
    if (kind === 'full') await printError(`holdfast: ${say(locale, 'calendar.warning.full')}\n`)
    if (asked.value.id === undefined) await printError(`holdfast: ${say(locale, 'calendar.warning.no-id')}\n`)
    const made = calendarFile(asked.value, answer.value, {
      kind,
      locale,
      ...(before ? { before: new TextDecoder().decode(before) } : {}),
    })
    const { text: ics, entries, moved, cancelled } = made
    const json = { kind, entries, moved, cancelled, ics }
    return options.json === true ? { json, lines: () => [] } : { json, lines: () => [], raw: ics }
  },
}
