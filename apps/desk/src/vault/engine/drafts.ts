/** The file of the words nobody has saved, beside the log: see `sealDrafts`. */
import { ok, type Result } from '@holdfast/core'
import { type DiskError, draftsName, openDrafts, purposes, readWhole, replaceFile, sealDrafts } from '@holdfast/vault'
import * as v from 'valibot'
import type { OpenParts } from './open-vault.ts'

type Parts = Pick<OpenParts, 'machine' | 'vaultKey' | 'secrets'>
const keyOf = ({ machine, vaultKey }: Parts) => machine.primitives.derive(vaultKey, purposes.drafts)

/** Undefined where there are none, or where they cannot be opened: they are a help, and no reason to keep a file shut. */
export async function readDrafts(parts: Parts): Promise<Uint8Array | undefined> {
  const { machine, secrets } = parts
  const bytes = await readWhole(machine.disk, draftsName)
  return bytes.ok ? openDrafts(machine.primitives, keyOf(parts), secrets.vault, bytes.value) : undefined
}

const Owned = v.array(v.looseObject({ case: v.nullish(v.string()), record: v.nullish(v.string()) }))

/**
 * Takes the half-written words of destroyed cases out of the file: they lie under the key of the vault, not under that of the case. Also where a crash came between
 * the two, or the order to destroy came from another device. What cannot be told apart goes.
 */
export async function dropDestroyed(parts: Parts & Pick<OpenParts, 'log'>): Promise<Result<void, DiskError>> {
  const { shredded } = parts.log.reader
  const bytes = shredded.size > 0 ? await readDrafts(parts) : undefined
  if (!bytes) return ok(undefined)
  const kept = v.safeParse(Owned, jsonOf(bytes))
  if (!kept.success) return writeDrafts(parts, undefined)
  const left = kept.output.filter((one) => !shredded.has(one.case ?? '') && !shredded.has(one.record ?? ''))
  if (left.length === kept.output.length) return ok(undefined)
  return writeDrafts(parts, left.length === 0 ? undefined : new TextEncoder().encode(JSON.stringify(left)))
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** On disk when it returns. Without `text` the file goes. */
export async function writeDrafts(parts: Parts, text: Uint8Array | undefined): Promise<Result<void, DiskError>> {
  const { disk, primitives } = parts.machine
  if (text) return replaceFile(disk, draftsName, sealDrafts(primitives, keyOf(parts), parts.secrets.vault, text))
  const gone = await disk.remove(draftsName)
  return gone.ok ? disk.syncFolder('') : gone
}
