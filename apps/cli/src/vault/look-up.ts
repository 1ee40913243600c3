/** Finding, history, disagreement, the log. */
import type { HistoryEntry } from '@holdfast/desk/vault'
import { say } from '@holdfast/words'
import { type Call, type Command, isFailure } from '../command.ts'
import { count, fail, flag, optional, text } from './options.ts'
import { fieldLine, fileLine, recordJson, recordLines } from './record-lines.ts'
import { idOf, told, vaultOption, withVault } from './with-vault.ts'

/** A wall clock's moment, in UTC. */
export const moment = (at: number) =>
  `${new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'UTC' }).format(at)} UTC`

export const vaultSearch: Command = {
  name: 'vault search',
  usage:
    'holdfast vault search (WORDS… | -) --vault DIR [--type T] [--case ID] [--field F] [--order recent|relevant] [--limit N] [--offset N] [--gone]',
  about: 'cli.about.vault.search',
  options: { ...vaultOption, type: text, case: text, field: text, order: text, limit: text, offset: text, gone: flag },
  positionals: [0, 100],
  run: (call) =>
    withVault(call, async ({ client, lines }) => {
      const { options, positionals } = call
      const words = positionals.length === 1 ? lines.argument(positionals[0]) : positionals.join(' ')
      if (typeof words !== 'string') return words
      const [limit, offset] = [count(options, 'limit'), count(options, 'offset')]
      if (typeof limit === 'object') return limit
      if (typeof offset === 'object') return offset
      const order = options.order ?? 'recent'
      if (order !== 'recent' && order !== 'relevant') return fail('cli.vault.error.order')
      const given = options.case === undefined ? undefined : idOf(String(options.case))
      if (given !== undefined && typeof given !== 'string') return given
      const filters = { ...optional('type', options.type), ...optional('case', given), ...optional('field', options.field) }
      const asked = {
        words,
        ...filters,
        order,
        limit: Math.min(limit ?? 100, 10_000),
        offset: offset ?? 0,
        gone: options.gone === true,
      } as const
      const done = told(await client.search(asked))
      if (isFailure(done)) return done
      const { rows, more } = done.value
      return {
        json: { rows: rows.map(recordJson), more },
        lines: (locale) => [
          ...rows.flatMap(recordLines),
          say(locale, 'cli.vault.found', { n: rows.length }),
          ...(more ? [say(locale, 'cli.vault.more')] : []),
        ],
      }
    }),
}

const clockOf = (locale: Call['locale'], { doubt }: { readonly doubt: boolean }): string =>
  doubt ? ` (${say(locale, 'file.history.doubt')})` : ''

/** When, who and what; under it what was written. */
function historyLines(locale: Call['locale'], { seq, at, doubt, device, action, fields, file }: HistoryEntry): readonly string[] {
  const who = say(locale, 'file.history.device', { device: device.slice(0, 8) })
  return [
    `${seq}  ${moment(at)}${clockOf(locale, { doubt })}  ${who}  ${say(locale, `file.history.${action}`)}`,
    ...Object.entries(fields).map(([name, value]) => fieldLine(name, value === null ? say(locale, 'file.history.emptied') : value)),
    ...(file ? [fileLine(file)] : []),
  ]
}

export const vaultHistory: Command = {
  name: 'vault history',
  usage: 'holdfast vault history ID --vault DIR',
  about: 'cli.about.vault.history',
  options: vaultOption,
  positionals: [1, 1],
  run: (call) =>
    withVault(call, async ({ client, lines }) => {
      const id = idOf(lines.argument(call.positionals[0]))
      if (typeof id !== 'string') return id
      const done = told(await client.history(id))
      if (isFailure(done)) return done
      return { json: { id, entries: done.value }, lines: (locale) => done.value.flatMap((one) => historyLines(locale, one)) }
    }),
}

export const vaultConflict: Command = {
  name: 'vault conflict',
  usage: 'holdfast vault conflict [ID --field F --choose N] --vault DIR',
  about: 'cli.about.vault.conflict',
  options: { ...vaultOption, field: text, choose: text },
  positionals: [0, 1],
  run: (call) =>
    withVault(call, async ({ client, lines }) => {
      const { options, positionals } = call
      if (positionals.length === 0) {
        const done = told(await client.ask('conflicts', {}))
        if (isFailure(done)) return done
        return {
          json: { rows: done.value.map(recordJson) },
          lines: (locale) => (done.value.length === 0 ? [say(locale, 'cli.vault.no-conflicts')] : done.value.flatMap(recordLines)),
        }
      }
      const id = idOf(lines.argument(positionals[0]))
      if (typeof id !== 'string') return id
      const choice = count(options, 'choose')
      if (typeof choice === 'object') return choice
      const field = String(options.field ?? '')
      const read = told(await client.read(id))
      if (isFailure(read)) return read
      if (!read.value) return fail('vault.no-such-record')
      const values = Object.hasOwn(read.value.fields, field) ? (read.value.fields[field] ?? []) : []
      const chosen = values[(choice ?? 0) - 1]
      if (!chosen) return fail('vault.no-such-field')
      const seen = { [field]: values.map((one) => [one.device, one.seq] as const) }
      const done = told(await client.write([{ record: id, fields: { [field]: chosen.value }, seen }]))
      if (isFailure(done)) return done
      return { json: { id, field, seq: done.value[0]?.seq }, lines: (locale) => [say(locale, 'cli.vault.saved', { id })] }
    }),
}

export const vaultLog: Command = {
  name: 'vault log',
  usage: 'holdfast vault log --vault DIR [--limit N]',
  about: 'cli.about.vault.log',
  options: { ...vaultOption, limit: text },
  positionals: [0, 0],
  run: (call) =>
    withVault(call, async ({ client }) => {
      const limit = count(call.options, 'limit')
      if (typeof limit === 'object') return limit
      const done = told(await client.ask('entries', { limit: Math.min(limit ?? 1000, 100_000) }))
      if (isFailure(done)) return done
      return {
        json: { entries: done.value },
        lines: (locale) =>
          done.value.map(
            (one) => `${one.seq}  ${moment(one.at)}${clockOf(locale, one)}  ${one.device.slice(0, 8)}  ${one.what}  ${one.record ?? ''}`,
          ),
      }
    }),
}
