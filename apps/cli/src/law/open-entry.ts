import { readRegisterEntry, registerIds } from '@holdfast/data'
import { nearIds, type RegisterEntry } from '@holdfast/law'
import type { Failure } from '../command.ts'

/** One instrument by its id; where there is none of that id, those near it are named. What was typed is not repeated. */
export function openEntry(id: string, position: number): { readonly entry: RegisterEntry } | Failure {
  const entry = readRegisterEntry(id)
  if (entry) return { entry }
  const near = nearIds(registerIds(), id)
  return near.length === 0
    ? { code: 'cli.error.no-such-instrument', params: { position } }
    : { code: 'cli.error.no-such-instrument-near', params: { position, near: near.join(', ') } }
}
