/** The file of the words nobody has saved, beside the log: see `sealDrafts`. */
import type { Result } from '@holdfast/core'
import { type DiskError, draftsName, openDrafts, purposes, readWhole, replaceFile, sealDrafts } from '@holdfast/vault'
import type { OpenParts } from './open-vault.ts'

type Parts = Pick<OpenParts, 'machine' | 'vaultKey' | 'secrets'>
const keyOf = ({ machine, vaultKey }: Parts) => machine.primitives.derive(vaultKey, purposes.drafts)

/** Undefined where there are none, or where they cannot be opened: they are a help, and no reason to keep a file shut. */
export async function readDrafts(parts: Parts): Promise<Uint8Array | undefined> {
  const { machine, secrets } = parts
  const bytes = await readWhole(machine.disk, draftsName)
  return bytes.ok ? openDrafts(machine.primitives, keyOf(parts), secrets.vault, bytes.value) : undefined
}

/** On disk when it returns. Without `text` the file goes. */
export async function writeDrafts(parts: Parts, text: Uint8Array | undefined): Promise<Result<void, DiskError>> {
  const { disk, primitives } = parts.machine
  if (text) return replaceFile(disk, draftsName, sealDrafts(primitives, keyOf(parts), parts.secrets.vault, text))
  const gone = await disk.remove(draftsName)
  return gone.ok ? disk.syncFolder('') : gone
}
