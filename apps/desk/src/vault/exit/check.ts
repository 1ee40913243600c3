/**
 * Checks a whole vault and reads all that can be read: both key files, every entry of the log from its first byte on, the high-water mark, every record, every stored
 * file. Damage is named with the record it took; what is sound stays readable. Opening reads only what came after the snapshot; a check trusts none, and looks whether every
 * record of the log stands in the list.
 */

import { join } from 'node:path'
import { ok, type Result } from '@holdfast/core'
import { type DiskError, type LogDamage, type Manifest, verifyLog } from '@holdfast/vault'
import { readBlob } from '../blobs/reader.ts'
import { blobFolder, scrub } from '../blobs/scrub.ts'
import type { Engine } from '../engine/engine.ts'
import type { Progress } from '../process/messages.ts'

export interface Damaged {
  readonly code: string
  /** The records that lose something by it, where the view still knows. */
  readonly records: readonly string[]
  readonly device?: string
  readonly seq?: number
  readonly count?: number
  readonly offset?: number
  readonly length?: number
  readonly acknowledged?: number
  readonly blob?: string
  readonly file?: string
}

export interface CheckReport {
  readonly sound: boolean
  readonly damaged: readonly Damaged[]
  /** Records that can be read whole, and stored files that are sound. */
  readonly records: number
  readonly files: number
  readonly entries: number
  readonly stateCode: string
}

/** @param deep also verifies each entry by its own signature, not the last of each chain alone, and opens every stored file with its key and compares it with the SHA-256 of the original */
export async function checkVault(
  engine: Engine,
  deep: boolean,
  progress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<CheckReport> {
  engine.catchUp()
  await engine.rest()
  const { log, view, damagedKeyFiles, machine } = engine.parts
  const damaged: Damaged[] = damagedKeyFiles.map((file) => ({ code: 'vault.keys-damaged', file, records: [] }))
  const inLog = new Set<string>()
  const whole = await damageIn(engine, deep, progress, inLog)
  if (!whole.ok) damaged.push({ code: whole.error.code, records: [] })
  for (const one of whole.ok ? whole.value : log.damage) {
    // Where entries are missing, the place is that of the next one, which is whole.
    const stretch = one.code === 'log.unreadable-bytes' ? one.length : 1
    const records = 'offset' in one && one.code !== 'log.entries-missing' ? view.recordsAt(one.offset, stretch) : []
    damaged.push({ ...one, records })
  }
  const unlisted = [...inLog].filter((id) => !view.has(id))
  if (unlisted.length > 0) {
    damaged.push({ code: 'record.not-listed', records: unlisted, count: unlisted.length })
    engine.renewView()
  }
  let records = 0
  const total = view.counts().records + view.counts().gone
  const manifests = new Map<string, { readonly manifest: Manifest; readonly records: string[] }>()
  for (const id of view.ids()) {
    if (signal.aborted) break
    const read = view.readable(id)
    if (read.lost.length > 0) {
      const already = damaged.some((one) => one.records.includes(id))
      if (!already) damaged.push({ code: 'record.lost-values', records: [id], count: read.lost.length })
    } else records++
    for (const manifest of read.manifests) {
      const known = manifests.get(manifest.blob)
      if (known) known.records.push(id)
      else manifests.set(manifest.blob, { manifest, records: [id] })
    }
    if (records % 500 === 0) {
      progress({ what: 'records', done: records, of: total })
      await new Promise((next) => setImmediate(next))
    }
  }
  let files = 0
  const seen = new Set<string>()
  const bad = new Set<string>()
  for (const { done, of, damaged: name } of scrub(machine.folder)) {
    if (signal.aborted) break
    if (name !== undefined) bad.add(name)
    progress({ what: 'files', done, of })
    await new Promise((next) => setImmediate(next))
  }
  for (const [blob, { manifest, records: owners }] of manifests) {
    seen.add(blob)
    let code = bad.has(blob) ? 'blob.damaged' : undefined
    if (code === undefined)
      for (const piece of readBlob(join(machine.folder, blobFolder), manifest, 0, deep ? manifest.size : 1))
        if (!piece.ok) code = piece.error.code
    if (code === undefined) files++
    else damaged.push({ code, blob, records: owners })
  }
  for (const blob of bad) if (!seen.has(blob)) damaged.push({ code: 'blob.damaged', blob, records: [] })
  const entries = log.reader.chains.all().reduce((sum, chain) => sum + chain.seq + 1 - chain.missing, 0)
  return { sound: damaged.length === 0, damaged, records, files, entries, stateCode: engine.stateCode }
}

/** What was found when the vault was opened, and what the whole log shows now. @param inLog is given every record the log speaks of */
async function damageIn(
  engine: Engine,
  deep: boolean,
  progress: (progress: Progress) => void,
  inLog: Set<string>,
): Promise<Result<readonly LogDamage[], DiskError>> {
  const { log, machine, secrets } = engine.parts
  const of = log.reader.chains.all().reduce((sum, chain) => sum + chain.seq + 1, 0)
  let entries = 0
  const verified = await verifyLog(
    machine,
    secrets,
    deep ? 'each' : 'heads',
    ({ said }) => {
      if (said?.change.do === 'put') inLog.add(said.change.record)
      entries++
      if (entries % 5000 === 0) progress({ what: 'entries', done: entries, of })
    },
    log.reader.caseKeys,
  )
  if (!verified.ok) return verified
  const found = new Map([...log.damage, ...verified.value.damage].map((one) => [JSON.stringify(one), one]))
  return ok([...found.values()])
}
