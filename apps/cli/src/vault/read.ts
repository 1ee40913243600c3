/** Reading what is stored in the vault, scans included: broken off at any page, it goes on there. */
import type { ReadFile } from '@holdfast/desk'
import { guessableLangs } from '@holdfast/text'
import { say, sayCode } from '@holdfast/words'
import type { Command } from '../command.ts'
import { progressLine } from '../progress-line.ts'
import { stopOnInterrupt } from '../stop-on-interrupt.ts'
import { fail, flag, text } from './options.ts'
import { shown } from './record-lines.ts'
import { idOf, vaultOption, withVault } from './with-vault.ts'

export const vaultRead: Command = {
  name: 'vault read',
  usage: 'holdfast vault read ID --vault DIR [--lang en|ru|ko|de|nl|fr|it] [--again] [--tessdata DIR]',
  about: 'cli.about.vault.read',
  options: { ...vaultOption, lang: text, again: flag, tessdata: text },
  positionals: [1, 1],
  run: (call) =>
    withVault(call, async ({ client, lines, locale }) => {
      const { options } = call
      const id = idOf(lines.argument(call.positionals[0]))
      if (typeof id !== 'string') return id
      const lang = guessableLangs.find((one) => one === options.lang)
      if (options.lang !== undefined && lang === undefined) return fail('cli.error.lang')
      const { readInVault } = await import('@holdfast/desk')
      const line = progressLine(locale)
      const stop = stopOnInterrupt()
      const tessdata = typeof options.tessdata === 'string' ? options.tessdata : undefined
      const read = await readInVault(client, id, {
        lang,
        tessdata,
        again: options.again === true,
        signal: stop.signal,
        onProgress: line.show,
      })
      stop.forget()
      line.clear()
      if (!read.ok) return fail(read.error.code)
      const stopped = read.value.find(({ stoppedAt }) => stoppedAt !== undefined)?.stoppedAt
      if (stopped) return fail('cli.vault.error.read-stopped', stopped)
      const rows = read.value.map(({ blob, name, state, failure, byText, byOcr, unread, sure, lang, doubts }) => ({
        ...{ blob, name, state, failure, byText, byOcr, unread, sure, lang, doubts },
      }))
      return { json: { id, files: rows }, lines: () => read.value.flatMap((row) => fileLines(row, locale)) }
    }),
}

function fileLines({ blob, name, state, failure, byText, byOcr, unread, sure, doubts }: ReadFile, locale: Parameters<typeof say>[0]) {
  return [
    `[${blob.slice(0, 12)}] ${shown(name)}`,
    ...(state === 'read' ? [`  ${say(locale, 'cli.vault.read', { byText, byOcr, unread, doubts })}`] : []),
    ...(sure === null ? [] : [`  ${say(locale, 'cli.vault.read.sure', { sure })}`]),
    ...(failure ? [`  ! ${sayCode(locale, failure.code, failure.params)}`] : []),
  ]
}
