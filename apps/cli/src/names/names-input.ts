/** Names and lists of names from arguments and stdin. What was typed never comes back in an error: it is the name of a person. */
import { readFileSync } from 'node:fs'
import { decodeText, type NamedRow } from '@holdfast/text'
import type { Failure } from '../command.ts'
import { readInput } from '../read-input.ts'

/** What stdin holds, read once and taken line by line; the rest may be a list. */
export interface Stdin {
  readonly line: () => string | undefined
  readonly rest: () => Uint8Array
}

export function openStdin(): Stdin {
  let bytes: Uint8Array | undefined
  const all = (): Uint8Array => {
    bytes ??= readFileSync(0)
    return bytes
  }
  return {
    line() {
      const held = all()
      if (held.length === 0) return undefined
      const end = held.indexOf(10)
      const line = held.subarray(0, end < 0 ? held.length : end)
      bytes = end < 0 ? new Uint8Array(0) : held.subarray(end + 1)
      return new TextDecoder().decode(line).replace(/\r$/u, '')
    },
    rest: all,
  }
}

/** A name given as an argument, or as `-` and then the next line of stdin. */
export function readNameArgument(argument: string | undefined, position: number, stdin: Stdin): { readonly name: string } | Failure {
  const name = argument === '-' ? stdin.line() : argument
  if (name === undefined) return { code: 'cli.error.names.stdin', params: {} }
  return /\p{L}/u.test(name) ? { name } : { code: 'cli.error.names.no-name', params: { position } }
}

export interface NameList {
  readonly rows: readonly NamedRow[]
  /** Lines (the header is 1) left out, each with its reason. */
  readonly skipped: readonly { readonly line: number; readonly code: 'no-id' | 'no-name' }[]
}

const mostRows = 100_000

/** A list of `id<TAB>name` with that header: UTF-8 or UTF-16, with or without a byte order mark, any line ends. Further columns are ignored. */
export function readNameList(path: string, position: number, stdin: Stdin): NameList | Failure {
  const bytes = path === '-' ? stdin.rest() : readInput(path, position)
  if (!(bytes instanceof Uint8Array)) return bytes
  const decoded = decodeText(bytes)
  if (!decoded.ok) return { code: `cli.error.${decoded.error.code}`, params: { position, at: decoded.error.at } }
  const lines = decoded.value.text.replace(/^\ufeff/u, '').split(/\r\n|\n|\r/u)
  const [header = ''] = lines
  if (!/^id\tname(?:\t|$)/iu.test(header.trim())) return { code: 'cli.error.names.header', params: {} }
  if (lines.length > mostRows + 2) return { code: 'cli.error.names.too-many', params: { most: mostRows } }
  const rows: NamedRow[] = []
  const skipped: NameList['skipped'][number][] = []
  lines.slice(1).forEach((line, at) => {
    if (line.trim() === '') return
    const [id = '', name = ''] = line.split('\t', 2).map((cell) => cell.trim())
    if (id === '') skipped.push({ line: at + 2, code: 'no-id' })
    else if (!/\p{L}/u.test(name)) skipped.push({ line: at + 2, code: 'no-name' })
    else rows.push({ id, name })
  })
  return rows.length === 0 ? { code: 'cli.error.names.no-rows', params: {} } : { rows, skipped }
}
