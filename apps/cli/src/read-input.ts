import { readFileSync, statSync } from 'node:fs'
import type { Failure } from './command.ts'

/** The largest text we read: far above any treaty, far below what would stop the machine. */
const largest = 64 * 1024 * 1024

/** The bytes of argument `position` (1-based); `-` is stdin. Errors name the argument, never the file: file names are often names of people. */
export function readInput(path: string, position: number): Uint8Array | Failure {
  const failed = (code: string): Failure => ({ code, params: { position } })
  try {
    if (path !== '-') {
      const stat = statSync(path)
      if (stat.isDirectory()) return failed('cli.error.is-a-folder')
      if (stat.size > largest) return failed('cli.error.too-large')
    }
    return readFileSync(path === '-' ? 0 : path)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : ''
    return failed(code === 'ENOENT' ? 'cli.error.no-such-file' : code === 'EACCES' ? 'cli.error.no-permission' : 'cli.error.unreadable')
  }
}

/** The JSON in it. */
export function readJson(path: string, position: number): { readonly value: unknown } | Failure {
  const bytes = readInput(path, position)
  if (!(bytes instanceof Uint8Array)) return bytes
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch (cause) {
    const at = cause instanceof SyntaxError ? /position (\d+)/.exec(cause.message)?.[1] : undefined
    return at ? { code: 'cli.error.no-json-at', params: { position, at: Number(at) } } : { code: 'cli.error.no-json', params: { position } }
  }
}
