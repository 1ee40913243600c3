import { nameIndex } from '@holdfast/text'
import { say, sayCode } from '@holdfast/words'
import { type Command, isFailure } from '../command.ts'
import { openStdin, readNameArgument, readNameList } from './names-input.ts'

const usage = 'holdfast names find NAME --in FILE.tsv [--top N] [--json]      (- reads the name from stdin)'

/** One name in a list: `{rows:[{id, name, score, because}], skipped:[{line, error:{code}}]}`. */
export const namesFind: Command = {
  name: 'names find',
  usage,
  about: 'cli.about.names.find',
  options: { in: { type: 'string' }, top: { type: 'string' } },
  positionals: [1, 1],
  run: async ({ positionals, options }) => {
    if (typeof options.in !== 'string') return { code: 'cli.error.needs', params: { option: '--in', usage } }
    const top = options.top === undefined ? 10 : Number(options.top)
    if (!Number.isInteger(top) || top < 1 || top > 100) return { code: 'cli.error.names.top', params: {} }
    const stdin = openStdin()
    const asked = readNameArgument(positionals[0], 1, stdin)
    if (isFailure(asked)) return asked
    const list = readNameList(options.in, 2, stdin)
    if (isFailure(list)) return list
    const rows = nameIndex(list.rows).find(asked.name, top)
    const skipped = list.skipped.map(({ line, code }) => ({ line, error: { code } }))
    const numbers = list.skipped.slice(0, 20).map(({ line }) => line)
    const left = numbers.length === 0 ? [] : [`${numbers.join(', ')}${list.skipped.length > 20 ? ', …' : ''}`]
    return {
      json: { rows, skipped },
      lines: (locale) => [
        ...rows.flatMap(({ id, name, score, because }) => [
          `${score.toFixed(3)}  ${id}  ${name}`,
          ...because.slice(0, -2).map(({ code }) => `       - ${sayCode(locale, code)}`),
        ]),
        ...(rows.length === 0 ? [say(locale, 'cli.names.none')] : []),
        ...left.map((lines) => say(locale, 'cli.names.skipped-lines', { lines })),
        sayCode(locale, 'names.because.homonyms-common'),
        sayCode(locale, 'names.because.ask-birth-year-and-place'),
        say(locale, 'names.candidate'),
      ],
    }
  },
}
