/** Opens the vault a call names, does the work, and locks: the process that held the keys is dead before the command ends. */
import { resolve } from 'node:path'
import type { Locale, Result } from '@holdfast/core'
import { VaultClient, type VaultFailure } from '@holdfast/desk/vault'
import { say } from '@holdfast/words'
import { type Call, type Failure, isFailure, type Outcome } from '../command.ts'
import { printError } from '../print.ts'
import { InputLines } from './lines.ts'

export const vaultOption = { vault: { type: 'string' } } as const

export interface Session {
  readonly client: VaultClient
  readonly lines: InputLines
  readonly call: Call
  readonly locale: Locale
}

export function folderOf({ options }: Call): string | Failure {
  return typeof options.vault === 'string' && options.vault !== '' ? resolve(options.vault) : { code: 'cli.vault.error.folder', params: {} }
}

export function failureOf({ code, ...params }: VaultFailure): Failure {
  return {
    code,
    params: Object.fromEntries(Object.entries(params).filter(([, value]) => typeof value === 'string' || typeof value === 'number')),
  }
}

/** The value, or the refusal in the command's own form. */
export const told = <T>(done: Result<T, VaultFailure>): { readonly value: T } | Failure =>
  done.ok ? { value: done.value } : failureOf(done.error)

export const idOf = (given: string | Failure): string | Failure =>
  typeof given !== 'string' ? given : /^[0-9a-f]{32}$/.test(given) ? given : { code: 'cli.vault.error.id', params: {} }

/** Opens the vault the call names, lets `work` have it, and closes it whatever happened. What `unlock` refuses comes back as it is. */
export async function withVault(call: Call, work: (session: Session) => Promise<Outcome | Failure>): Promise<Outcome | Failure> {
  const folder = folderOf(call)
  if (typeof folder !== 'string') return folder
  const lines = new InputLines(call.locale)
  const unlock = await unlockOf(call, lines)
  if (isFailure(unlock)) return unlock
  const client = new VaultClient({ folder })
  const opened = await client.unlock(unlock, {
    progress: ({ what, of }) => {
      if (what === 'waiting') void printError(`holdfast: ${say(call.locale, 'cli.vault.waiting', { seconds: Math.ceil(of / 1000) })}\n`)
    },
  })
  if (!opened.ok) return failureOf(opened.error)
  try {
    return await work({ client, lines, call, locale: call.locale })
  } finally {
    await client.lock()
  }
}

/** By passphrase; with --kit the first line is the recovery key, with --shares N the first N lines are shares. */
async function unlockOf({ options }: Call, lines: InputLines) {
  if (options.kit === true) {
    const kit = lines.text()
    return kit === undefined ? missing : { by: 'kit' as const, kit }
  }
  if (typeof options.shares === 'string') {
    const count = Number(options.shares)
    const shares = Array.from({ length: Number.isInteger(count) && count > 0 && count < 20 ? count : 0 }, () => lines.text())
    const given = shares.filter((one) => one !== undefined)
    return given.length === 0 || given.length !== shares.length ? missing : { by: 'shares' as const, shares: given }
  }
  const passphrase = await lines.passphrase()
  return passphrase instanceof Uint8Array ? { by: 'passphrase' as const, passphrase } : passphrase
}

const missing: Failure = { code: 'cli.vault.error.line-missing', params: {} }
