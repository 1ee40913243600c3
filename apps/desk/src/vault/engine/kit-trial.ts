/** The printed kit, tried while it is not needed: whether the paper still opens this vault, and when somebody last looked. */
import { err, ok, type Result, type Secret } from '@holdfast/core'
import { type KitError, openKit } from '@holdfast/vault'
import type { Engine, WriteError } from './engine.ts'
import { keysOf } from './key-work.ts'

export interface KitState {
  /** The number printed on the kit that opens this vault; null where none does. */
  readonly id: string | null
  /** When it was last tried on this vault, on whatever device, by that device's clock, milliseconds since 1970; null: never. */
  readonly tried: number | null
}

const type = 'kit-trial'

/** The kit that opens this vault now. */
export function kitOf(engine: Engine): KitState {
  const slot = keysOf(engine).keyFile.slots.find((one) => one.kind === 'kit')
  const id = slot?.id ?? null
  const last = engine.search({ words: '', type, limit: 100 }).rows.find(({ fields }) => fields.kit?.some(({ value }) => value === id))
  return { id, tried: last?.at ?? null }
}

/**
 * Opens the kit's own seal with what was typed, and nothing else; a kit that fits is noted with the day, so that every device knows.
 *
 * @param typed the key or the 24 words
 * @returns what is known now. `vault.kit-unreadable`, `vault.kit-not-ours`, `cannot-open` (damaged here); `disk.…` where it could not be noted; a copy that may not
 *   be written notes nothing
 */
export async function tryKit(engine: Engine, typed: Secret<string>): Promise<Result<KitState, KitError | WriteError>> {
  const { keyFile, vaultKey } = keysOf(engine)
  const opened = await openKit(keyFile.slots, keyFile.vault, typed)
  if (!opened.ok) return opened
  const fits = opened.value.vaultKey.every((byte, at) => byte === vaultKey[at])
  opened.value.vaultKey.fill(0)
  if (!fits) return err({ code: 'cannot-open' })
  if (engine.status().mustRejoin) return ok(kitOf(engine))
  const noted = await engine.write([{ type, fields: { kit: opened.value.id } }])
  return noted.ok ? ok(kitOf(engine)) : noted
}
