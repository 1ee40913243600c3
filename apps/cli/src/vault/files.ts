/** Files and tables into the vault, and a file out of it. */
import { closeSync, fsyncSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { isFieldName, type VaultClient } from '@holdfast/desk/vault'
import { say } from '@holdfast/words'
import { type Command, type Failure, isFailure } from '../command.ts'
import { readInput } from '../read-input.ts'
import { readCsv } from './csv.ts'
import { fail, flag, optional, text } from './options.ts'
import { failureOf, idOf, told, vaultOption, withVault } from './with-vault.ts'

/** Longer texts than this are cut for the index; the file itself is whole. */
const longestText = 3_000_000

export const vaultAttach: Command = {
  name: 'vault attach',
  usage: 'holdfast vault attach ID FILE --vault DIR [--name NAME] [--no-text]',
  about: 'cli.about.vault.attach',
  options: { ...vaultOption, name: text, 'no-text': flag },
  positionals: [2, 2],
  run: (call) =>
    withVault(call, async ({ client, lines }) => {
      const id = idOf(lines.argument(call.positionals[0]))
      if (typeof id !== 'string') return id
      const given = lines.argument(call.positionals[1])
      if (typeof given !== 'string') return given
      const path = resolve(given)
      const name = typeof call.options.name === 'string' ? lines.argument(call.options.name) : basename(path)
      if (typeof name !== 'string') return name
      const found = call.options['no-text'] === true ? '' : await textOf(path, name)
      const done = told(await client.attach(id, path, name, found))
      if (isFailure(done)) return done
      const { seq, sha256, size, blob } = done.value
      return {
        json: { id, seq, sha256, size, blob, text: found.length },
        lines: (locale) => [say(locale, 'cli.vault.attached', { size: String(size), sha256 })],
      }
    }),
}

/** What is readable in a document, by the reader that runs in a process of its own; nothing where it is too large or refused. */
async function textOf(path: string, name: string): Promise<string> {
  try {
    if (statSync(path).size > 32 * 1024 * 1024) return ''
    const { readInChild } = await import('@holdfast/desk')
    const { result } = await readInChild(readFileSync(path), { name, isOcrWanted: false })
    return result.ok ? result.value.text.slice(0, longestText) : ''
  } catch {
    return ''
  }
}

export const vaultFetch: Command = {
  name: 'vault fetch',
  usage: 'holdfast vault fetch ID BLOB --to FILE --vault DIR',
  about: 'cli.about.vault.fetch',
  options: { ...vaultOption, to: text },
  positionals: [2, 2],
  run: (call) =>
    withVault(call, async ({ client, lines }) => {
      const id = idOf(lines.argument(call.positionals[0]))
      if (typeof id !== 'string') return id
      const read = told(await client.read(id))
      if (isFailure(read)) return read
      const file = read.value?.files.find((one) => call.positionals[1] !== '' && one.blob.startsWith(call.positionals[1] ?? ' '))
      if (!file) return fail('blob.missing')
      const to = typeof call.options.to === 'string' ? call.options.to : ''
      let fd: number
      try {
        fd = openSync(to, 'wx', 0o600)
      } catch {
        return fail('cli.vault.error.place-taken')
      }
      const failure = await written(fd, client.file(id, file.blob))
      closeSync(fd)
      if (failure) {
        // Half a document looks like a whole one.
        rmSync(to, { force: true })
        return failure
      }
      const { sha256, size, blob } = file
      return { json: { id, blob, sha256, size }, lines: (locale) => [say(locale, 'cli.vault.fetched', { size: String(size), sha256 })] }
    }),
}

/** All pieces on the disk, or why not. */
async function written(fd: number, pieces: ReturnType<VaultClient['file']>): Promise<Failure | undefined> {
  try {
    for await (const piece of pieces) {
      if (!piece.ok) return failureOf(piece.error)
      for (let done = 0; done < piece.value.length; ) done += writeSync(fd, piece.value, done)
    }
    fsyncSync(fd)
    return undefined
  } catch (cause) {
    return fail(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC' ? 'disk.full' : 'disk.io')
  }
}

/** So many rows share one sync. */
const rowsAtOnce = 500

export const vaultImport: Command = {
  name: 'vault import',
  usage: 'holdfast vault import FILE.csv --vault DIR [--type T] [--case ID]',
  about: 'cli.about.vault.import',
  options: { ...vaultOption, type: text, case: text },
  positionals: [1, 1],
  run: (call) =>
    withVault(call, async ({ client, lines }) => {
      const path = lines.argument(call.positionals[0])
      if (typeof path !== 'string') return path
      const bytes = readInput(path, 1)
      if (!(bytes instanceof Uint8Array)) return bytes
      const csv = readCsv(new TextDecoder().decode(bytes))
      if (!('rows' in csv)) return fail('cli.vault.error.csv', { row: csv.row })
      const [header, ...rows] = csv.rows
      const names = (header ?? []).map((name) => name.trim())
      if (names.length === 0) return fail('cli.vault.error.csv-empty')
      if (!names.every(isFieldName) || new Set(names).size !== names.length) return fail('vault.field-name')
      const given = call.options.case === undefined ? undefined : idOf(String(call.options.case))
      if (given !== undefined && typeof given !== 'string') return given
      const type = String(call.options.type ?? 'record')
      const results: unknown[] = []
      const ids: string[] = []
      for (let at = 0; at < rows.length; at += rowsAtOnce) {
        const writes = rows.slice(at, at + rowsAtOnce).flatMap((row, step) => {
          if (row.length > names.length) {
            results.push({ id: at + step + 2, error: { code: 'cli.vault.error.csv-cells' } })
            return []
          }
          const cells = names.map((name, column) => [name, row[column] ?? ''] as const).filter(([, cell]) => cell !== '')
          return [{ type, fields: Object.fromEntries(cells), ...optional('case', given) }]
        })
        const done = told(await client.write(writes))
        if (isFailure(done)) return done
        ids.push(...done.value.map((one) => one.record))
      }
      const failed = results.length
      return {
        json: { imported: ids.length, failed, rows: [...ids.map((id) => ({ id })), ...results] },
        lines: (locale) => [say(locale, 'cli.vault.imported', { imported: ids.length, failed })],
      }
    }),
}
