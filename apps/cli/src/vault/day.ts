/** The commands of a working day: make, open, write, look up. */

import { isFieldName, lockElsewhere, VaultClient } from '@holdfast/desk/vault'
import { say } from '@holdfast/words'
import { type Command, type Failure, isFailure } from '../command.ts'
import { readInput } from '../read-input.ts'
import { InputLines } from './lines.ts'
import { fail, flag, optional, text, ways } from './options.ts'
import { recordJson, recordLines } from './record-lines.ts'
import { readRecordText } from './record-text.ts'
import { failureOf, folderOf, idOf, told, vaultOption, withVault } from './with-vault.ts'

const shortFrom = 14

export const vaultCreate: Command = {
  name: 'vault create',
  usage: 'holdfast vault create --vault DIR',
  about: 'cli.about.vault.create',
  options: vaultOption,
  positionals: [0, 0],
  run: async (call) => {
    const folder = folderOf(call)
    if (typeof folder !== 'string') return folder
    const passphrase = await new InputLines(call.locale).passphrase(true)
    if (!(passphrase instanceof Uint8Array)) return passphrase
    const short = [...new TextDecoder().decode(passphrase)].length < shortFrom
    const client = new VaultClient({ folder })
    const made = await client.create(passphrase)
    if (!made.ok) return failureOf(made.error)
    const status = told(await client.status())
    await client.lock()
    if (isFailure(status)) return status
    const { vault, device } = status.value
    return {
      json: { vault, device, warnings: short ? ['vault.passphrase-short'] : [] },
      lines: (locale) => [...(short ? [say(locale, 'cli.vault.short')] : []), say(locale, 'cli.vault.created')],
    }
  },
}

export const vaultOpen: Command = {
  name: 'vault open',
  usage: 'holdfast vault open --vault DIR [--kit | --shares N]',
  about: 'cli.about.vault.open',
  options: ways,
  positionals: [0, 0],
  run: (call) =>
    withVault(call, async ({ client }) => {
      const status = told(await client.status())
      if (isFailure(status)) return status
      const { records, cases, conflicts, damage, mustRejoin, stateCode } = status.value
      return {
        json: status.value,
        lines: (locale) => [
          say(locale, 'cli.vault.status', { records, cases, conflicts, code: stateCode }),
          ...(damage > 0 ? [say(locale, 'cli.vault.status.damage')] : []),
          ...(mustRejoin ? [say(locale, 'cli.vault.status.rejoin')] : []),
        ],
      }
    }),
}

export const vaultAdd: Command = {
  name: 'vault add',
  usage: 'holdfast vault add (FIELD=VALUE… | FILE.json | -) --vault DIR [--type T] [--case ID] [--record ID]',
  about: 'cli.about.vault.add',
  options: { ...vaultOption, type: text, case: text, record: text },
  positionals: [1, 1000],
  run: (call) =>
    withVault(call, async ({ client, lines }) => {
      const fields = fieldsOf(call.positionals, lines)
      if ('code' in fields) return fields
      if (!Object.keys(fields.fields).every(isFieldName)) return fail('vault.field-name')
      const { options } = call
      for (const name of ['record', 'case'] as const) {
        const id = options[name] === undefined ? '' : idOf(String(options[name]))
        if (typeof id !== 'string') return id
      }
      const write = { fields: fields.fields, ...optional('record', options.record), ...optional('case', options.case) }
      const type = options.type ?? (options.record === undefined ? 'record' : undefined)
      const done = told(await client.write([{ ...write, ...optional('type', type) }]))
      if (isFailure(done)) return done
      const [first] = done.value
      return {
        json: { id: first?.record, device: first?.device, seq: first?.seq },
        lines: (locale) => [say(locale, 'cli.vault.saved', { id: first?.record ?? '' })],
      }
    }),
}

function fieldsOf(given: readonly string[], lines: InputLines): { readonly fields: Readonly<Record<string, unknown>> } | Failure {
  const [first = ''] = given
  if (given.length === 1 && !first.includes('=')) {
    if (first === '-') {
      const fields = readRecordText(lines.rest())
      return fields ? { fields } : fail('cli.vault.error.record-text')
    }
    const bytes = readInput(first, 1)
    if (!(bytes instanceof Uint8Array)) return bytes
    const fields = readRecordText(new TextDecoder().decode(bytes))
    return fields ? { fields } : fail('cli.vault.error.record-text')
  }
  const entries: [string, string][] = []
  for (const one of given) {
    const at = one.indexOf('=')
    if (at <= 0) return fail('cli.vault.error.fields')
    const value = lines.argument(one.slice(at + 1))
    if (typeof value !== 'string') return value
    entries.push([one.slice(0, at), value])
  }
  return { fields: Object.fromEntries(entries) }
}

export const vaultShow: Command = {
  name: 'vault show',
  usage: 'holdfast vault show ID --vault DIR',
  about: 'cli.about.vault.show',
  options: vaultOption,
  positionals: [1, 1],
  run: (call) =>
    withVault(call, async ({ client, lines }) => {
      const id = idOf(lines.argument(call.positionals[0]))
      if (typeof id !== 'string') return id
      const read = told(await client.read(id))
      if (isFailure(read)) return read
      const record = read.value
      if (!record) return fail('vault.no-such-record')
      return { json: { ...recordJson(record), files: record.files }, lines: () => recordLines(record) }
    }),
}

export const vaultRemove: Command = {
  name: 'vault remove',
  usage: 'holdfast vault remove ID --vault DIR [--undo]',
  about: 'cli.about.vault.remove',
  options: { ...vaultOption, undo: flag },
  positionals: [1, 1],
  run: (call) =>
    withVault(call, async ({ client, lines }) => {
      const id = idOf(lines.argument(call.positionals[0]))
      if (typeof id !== 'string') return id
      const done = told(await client.ask('remove', { record: id, gone: call.options.undo !== true }))
      if (isFailure(done)) return done
      return {
        json: { id, seq: done.value.seq, gone: call.options.undo !== true },
        lines: (locale) => [say(locale, 'cli.vault.saved', { id })],
      }
    }),
}

export const vaultLock: Command = {
  name: 'vault lock',
  usage: 'holdfast vault lock --vault DIR',
  about: 'cli.about.vault.lock',
  options: vaultOption,
  positionals: [0, 0],
  run: async (call) => {
    const folder = folderOf(call)
    if (typeof folder !== 'string') return folder
    const locked = lockElsewhere(folder)
    return { json: { locked }, lines: (locale) => [say(locale, locked ? 'cli.vault.lock.done' : 'cli.vault.lock.none')] }
  },
}

export const vaultCases: Command = {
  name: 'vault cases',
  usage: 'holdfast vault cases --vault DIR [--new NAME]',
  about: 'cli.about.vault.cases',
  options: { ...vaultOption, new: text },
  positionals: [0, 0],
  run: (call) =>
    withVault(call, async ({ client, lines }) => {
      if (typeof call.options.new === 'string') {
        const name = lines.argument(call.options.new)
        if (typeof name !== 'string') return name
        const done = told(await client.ask('case-new', { name }))
        if (isFailure(done)) return done
        return { json: { id: done.value }, lines: (locale) => [say(locale, 'cli.vault.saved', { id: done.value })] }
      }
      const done = told(await client.ask('cases', {}))
      if (isFailure(done)) return done
      return { json: { cases: done.value }, lines: () => done.value.map((one) => `${one.id}  ${one.name}`) }
    }),
}
