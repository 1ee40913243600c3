import type { Locale } from '@holdfast/core'
import { readRegister } from '@holdfast/data'
import { entryOf, type RegisterEntry, showToJson } from '@holdfast/law'
import { say, sayCode, sayDay } from '@holdfast/words'
import type { Command } from '../command.ts'

export const lawShow: Command = {
  name: 'law show',
  usage: 'holdfast law show [ID] [--json]',
  about: 'cli.about.law.show',
  options: {},
  positionals: [0, 1],
  run: async ({ positionals: [id] }) => {
    const register = readRegister()
    if (id === undefined)
      return {
        json: register.map(({ instrument: { id, kind, title, parties } }) => ({ id, kind, title, parties })),
        lines: (locale) =>
          register.map(({ instrument }) => `${instrument.id}  ${instrument.parties.join('–')}  ${instrument.short[locale]}`),
      }
    const entry = entryOf(register, id)
    if (!entry.ok) return { code: 'cli.error.no-such-instrument', params: {} }
    return { json: showToJson(entry.value), lines: (locale) => linesOf(entry.value, locale) }
  },
}

function linesOf({ instrument }: RegisterEntry, locale: Locale): readonly string[] {
  return [
    instrument.title[locale],
    instrument.read.note[locale],
    '',
    ...instrument.lifecycle.map(
      (event) =>
        `  ${event.on === 'unknown' ? say(locale, 'cli.unknown-day') : sayDay(locale, event.on)}  [${sayCode(locale, `case.law.${event.status}`)}] ${event.note[locale]}`,
    ),
    '',
    ...instrument.articles.map((article) => `  ${article.eId}  ${article.says[locale]}`),
    ...instrument.questions.flatMap((question) => ['', question.asks[locale], `  ${question.until[locale]}`]),
  ]
}
