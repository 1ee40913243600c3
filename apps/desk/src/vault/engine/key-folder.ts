/** The two copies of the key file in the vault's folder. A damaged copy is named, and the other opens. */
import { err, ok, type Result } from '@holdfast/core'
import {
  type Disk,
  type DiskError,
  decodeKeyFile,
  encodeKeyFile,
  type KeyFile,
  type Primitives,
  readWhole,
  replaceFile,
} from '@holdfast/vault'
import { sameBytes } from '@holdfast/wire'

export const keyNames = ['keys.hfk', 'keys-copy.hfk'] as const

export interface KeysRead {
  readonly file: KeyFile
  /** Names of copies that are damaged or missing. */
  readonly damaged: readonly string[]
  /** The copies are whole and of different ages: writing them broke off between the two. */
  readonly uneven: boolean
}

/** `vault.none`: no vault in this folder; `vault.keys-damaged`: no copy is whole; `vault.keys-format`: written by another version. */
export type KeysError =
  | { readonly code: 'vault.none' }
  | { readonly code: 'vault.keys-damaged' }
  | { readonly code: 'vault.keys-format' }
  | DiskError

export async function readKeys(disk: Disk, primitives: Primitives): Promise<Result<KeysRead, KeysError>> {
  let best: KeyFile | undefined
  let sound: Uint8Array | undefined
  let format = false
  const damaged: string[] = []
  let missing = 0
  let uneven = false

  for (const name of keyNames) {
    const bytes = await readWhole(disk, name)
    if (!bytes.ok) {
      if (bytes.error.code !== 'disk.missing') return bytes
      missing++
      damaged.push(name)
      continue
    }
    // The copy is the same byte for byte as a rule: then it is as sound as the first.
    if (sound && sameBytes(sound, bytes.value)) continue
    const file = decodeKeyFile(primitives, bytes.value)
    if (!file.ok) {
      format ||= file.error.code === 'vault.keys-format'
      damaged.push(name)
      continue
    }
    sound = bytes.value
    uneven = best !== undefined
    if (!best || file.value.generation > best.generation) best = file.value
  }
  if (best) return ok({ file: best, damaged, uneven })
  return err({ code: missing === keyNames.length ? 'vault.none' : format ? 'vault.keys-format' : 'vault.keys-damaged' })
}

/**
 * Brings both copies to one age, where writing them broke off between the two. Until then the older one still holds the ways in that the newer one took away: a passphrase on a
 * device that travels. Only while nobody else has the vault. What the disk refuses is done at the next opening.
 */
export async function evenKeys(disk: Disk, primitives: Primitives): Promise<void> {
  const keys = await readKeys(disk, primitives)
  if (keys.ok && keys.value.uneven) await writeKeys(disk, primitives, keys.value.file)
}

/** Puts both copies in place, one after the other: after a power cut at least one is whole, and the newer leads. */
export async function writeKeys(disk: Disk, primitives: Primitives, file: KeyFile): Promise<Result<void, DiskError>> {
  for (const name of keyNames) {
    const written = await replaceFile(disk, name, encodeKeyFile(primitives, file))
    if (!written.ok) return written
  }
  return ok(undefined)
}
