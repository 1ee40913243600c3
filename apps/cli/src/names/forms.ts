import { nameForms } from '@holdfast/text'
import { sayCode } from '@holdfast/words'
import { type Command, isFailure } from '../command.ts'
import { openStdin, readNameArgument } from './names-input.ts'

/** The forms of one name: `{forms:[{text, script, system}]}`. */
export const namesForms: Command = {
  name: 'names forms',
  usage: 'holdfast names forms NAME [--json]      (- reads the name from stdin)',
  about: 'cli.about.names.forms',
  options: {},
  positionals: [1, 1],
  run: async ({ positionals }) => {
    const asked = readNameArgument(positionals[0], 1, openStdin())
    if (isFailure(asked)) return asked
    const forms = nameForms(asked.name)
    return {
      json: { forms },
      lines: (locale) => forms.map(({ text, system }) => `${text}  (${sayCode(locale, `names.form.${system}`)})`),
    }
  },
}
