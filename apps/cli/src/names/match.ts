import { compareNames } from '@holdfast/text'
import { say, sayCode } from '@holdfast/words'
import { type Command, isFailure } from '../command.ts'
import { openStdin, readNameArgument } from './names-input.ts'

/** Two names: `{same, score, because}`. Either may be `-`, a line of stdin each, in order. */
export const namesMatch: Command = {
  name: 'names match',
  usage: 'holdfast names match A B [--json]      (- reads the name from stdin)',
  about: 'cli.about.names.match',
  options: {},
  positionals: [2, 2],
  run: async ({ positionals }) => {
    const stdin = openStdin()
    const a = readNameArgument(positionals[0], 1, stdin)
    if (isFailure(a)) return a
    const b = readNameArgument(positionals[1], 2, stdin)
    if (isFailure(b)) return b
    const found = compareNames(a.name, b.name)
    return {
      json: found,
      lines: (locale) => [
        sayCode(locale, `names.same.${found.same}`),
        say(locale, 'names.score', { score: found.score.toFixed(2) }),
        ...found.because.map(({ code }) => `- ${sayCode(locale, code)}`),
        say(locale, 'names.candidate'),
      ],
    }
  },
}
