/** Small parts of the vault commands' options. */
import type { Failure } from '../command.ts'
import { vaultOption } from './with-vault.ts'

export const text = { type: 'string' } as const
export const flag = { type: 'boolean' } as const
export const ways = { ...vaultOption, kit: flag, shares: text } as const
export const fail = (code: string, params: Failure['params'] = {}): Failure => ({ code, params })
export const optional = <K extends string>(key: K, value: unknown): { readonly [key in K]?: string } =>
  typeof value === 'string' ? ({ [key]: value } as { readonly [key in K]?: string }) : {}

/** A whole number; undefined where the option is not there. */
export function count(options: Readonly<Record<string, string | boolean | undefined>>, name: string): number | undefined | Failure {
  const given = options[name]
  if (given === undefined) return undefined
  const number = Number(given)
  return Number.isInteger(number) && number >= 0 ? number : fail('cli.vault.error.number', { option: `--${name}` })
}
