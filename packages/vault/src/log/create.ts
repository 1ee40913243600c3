/** A new log: its head, its mark, its first entry. */
import { err, ok, type Result } from '@holdfast/core'
import { toHex } from '@holdfast/wire'
import { replaceFile } from '../disk-writes.ts'
import type { DiskError } from '../ports.ts'
import { noHash } from './entry.ts'
import { fileHead, fileHeadLength, logName } from './frames.ts'
import { VaultLog } from './log.ts'
import { firstMarks, markName } from './mark.ts'
import type { LogPorts, LogSecrets } from './ports.ts'

async function emptyLog(ports: LogPorts, secrets: LogSecrets): Promise<Result<VaultLog, DiskError>> {
  const made = await replaceFile(ports.disk, logName, fileHead(secrets.vault))
  if (!made.ok) return made
  const first = { generation: 0, length: fileHeadLength, device: secrets.device, entries: 0, hash: noHash }
  const mark = await replaceFile(ports.disk, markName, firstMarks(ports.primitives, secrets.markKey, first))
  return mark.ok ? VaultLog.open(ports, secrets, () => {}, undefined) : mark
}

/** A new log with its first entry, synced whole. The folder must hold none. The key file is written after it: a folder without one is no vault yet. */
export async function createLog(ports: LogPorts, secrets: LogSecrets): Promise<Result<void, DiskError>> {
  const log = await emptyLog(ports, secrets)
  if (!log.ok) return log
  const genesis = await log.value.append({ do: 'genesis', publicKey: toHex(secrets.pair.publicKey) }, log.value.systemScope)
  await log.value.close()
  if (genesis.ok) return ok(undefined)
  const { code } = genesis.error
  return err({ code: code === 'disk.full' || code === 'disk.missing' ? code : 'disk.io' })
}

/**
 * An empty log on a new device of a vault that exists: its entries come by `receive`. `secrets.roster` holds the public keys the invitation vouched for; whoever else writes
 * must be admitted by an entry of theirs.
 */
export async function joinLog(ports: LogPorts, secrets: LogSecrets): Promise<Result<void, DiskError>> {
  const log = await emptyLog(ports, secrets)
  if (!log.ok) return log
  await log.value.close()
  return ok(undefined)
}
