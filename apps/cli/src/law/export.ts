import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readObligations, readParties, readPartyGroups, readRegister } from '@holdfast/data'
import { makeFolder } from '@holdfast/desk/vault'
import { obligationBookToCsv, obligationBookToJson, registerToCsv, registerToJson } from '@holdfast/law'
import { say } from '@holdfast/words'
import type { Command } from '../command.ts'

/** The whole register and what binds each state, as JSON and CSV. `docs/register-format.md` describes every field. */
export const lawExport: Command = {
  name: 'law export',
  usage: 'holdfast law export --out DIR [--json]',
  about: 'cli.about.law.export',
  options: { out: { type: 'string' } },
  positionals: [0, 0],
  run: async ({ options: { out } }) => {
    if (typeof out !== 'string' || out === '') return { code: 'cli.error.out', params: {} }
    const register = readRegister()
    const book = readObligations()
    const csv = registerToCsv(register)
    const files: readonly (readonly [string, string])[] = [
      ['register.json', `${JSON.stringify(registerToJson(register, readParties(), readPartyGroups()), null, 2)}\n`],
      ['obligations.json', `${JSON.stringify(obligationBookToJson(book), null, 2)}\n`],
      ['instruments.csv', csv.instruments],
      ['findings.csv', csv.findings],
      ['limits.csv', csv.limits],
      ['risks.csv', csv.risks],
      ['lifecycle.csv', csv.lifecycle],
      ['obligations.csv', obligationBookToCsv(book)],
    ]
    try {
      makeFolder(out)
      if (readdirSync(out).length > 0) return { code: 'cli.error.out-not-empty', params: {} }
      for (const [name, content] of files) writeFileSync(join(out, name), content, { flag: 'wx' })
    } catch {
      return { code: 'cli.error.out-unwritable', params: {} }
    }
    return {
      json: {
        files: files.map(([name, content]) => ({ name, bytes: Buffer.byteLength(content) })),
        instruments: register.length,
        states: book.states.length,
      },
      lines: (locale) => [
        say(locale, 'cli.export.done', { instruments: register.length, states: book.states.length }),
        ...files.map(([name, content]) => `  ${name}  ${Buffer.byteLength(content)}`),
      ],
    }
  },
}
