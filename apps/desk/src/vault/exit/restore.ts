/**
 * From a copy back to a vault: out of an export, every file compared with its sum before it counts, or out of the folder of a vault as a backup of the disk kept it.
 * Nothing is opened here; the vault is opened, and joined as a new device, after it.
 */
import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '@holdfast/core'
import { logName, markName } from '@holdfast/vault'
import { blobFolder, blobNames, fileSum } from '../blobs/scrub.ts'
import { keyNames } from '../engine/key-folder.ts'
import { diskError, existsAt, syncFolderAt } from '../node-disk.ts'
import { sealedFolder, sumsName } from './export.ts'
import { newFolder } from './new-folder.ts'

/**
 * `restore.no-export`: neither an export nor a vault in that folder; `restore.no-copy`: the export was made without the sealed vault; `restore.damaged`: `count` files
 * of an export are not what their sums say; `vault.folder-not-empty`, also where a file lies there; `restore.folder`: it cannot be made there; `disk.…`. After an error nothing is left that was not there before.
 */
export type RestoreError =
  | { readonly code: 'restore.no-export' }
  | { readonly code: 'restore.no-copy' }
  | { readonly code: 'restore.damaged'; readonly count: number }
  | { readonly code: 'vault.folder-not-empty' }
  | { readonly code: 'restore.folder' }
  | { readonly code: 'disk.full' }
  | { readonly code: 'disk.io' }
  | { readonly code: 'disk.missing' }

interface Copy {
  /** The folder its names begin in. */
  readonly place: string
  readonly files: readonly { readonly name: string; readonly sum?: string }[]
}

const inSealed = new RegExp(`^([0-9a-f]{64}) {2}${sealedFolder}/((?:${blobFolder}/)?[A-Za-z0-9.-]+)$`)

function exportIn(from: string): Result<Copy, RestoreError> {
  let lines: readonly string[]
  try {
    lines = readFileSync(join(from, sumsName), 'utf8').split('\n')
  } catch {
    return err({ code: 'restore.no-export' })
  }
  const files = lines.flatMap((line) => {
    const [, sum, name] = inSealed.exec(line) ?? []
    return sum !== undefined && name !== undefined && !name.includes('..') ? [{ sum, name }] : []
  })
  const names = new Set(files.map((file) => file.name))
  return names.has(logName) && keyNames.some((name) => names.has(name))
    ? ok({ place: join(from, sealedFolder), files })
    : err({ code: 'restore.no-copy' })
}

/**
 * A vault as it lies on a disk has no sums. What rotted in it is taken along: the log, the keys and every stored file show it themselves when they are read, and the rest is worth having.
 * Who holds it, its index and half-written words stay behind.
 */
function vaultIn(from: string): Copy | undefined {
  const there = [...keyNames, logName, markName].filter((name) => existsAt(join(from, name)))
  if (!there.includes(logName) || !keyNames.some((name) => there.includes(name))) return undefined
  return { place: from, files: [...there, ...blobNames(from).map((blob) => `${blobFolder}/${blob}`)].map((name) => ({ name })) }
}

/** Puts the sealed vault of a copy into an empty folder. @returns how many files it holds */
export function restoreSealed(from: string, to: string): Result<number, RestoreError> {
  const plain = vaultIn(from)
  const copy = plain ? ok(plain) : exportIn(from)
  if (!copy.ok) return copy
  const place = newFolder(to)
  if (!place.ok) {
    if (place.error.code === 'not-empty') return err({ code: 'vault.folder-not-empty' })
    return err({ code: diskError(place.error.cause).code === 'disk.full' ? 'disk.full' : 'restore.folder' })
  }
  try {
    let damaged = 0
    mkdirSync(join(to, blobFolder), { mode: 0o700 })
    for (const { name, sum } of copy.value.files) {
      const target = join(to, name)
      try {
        copyFileSync(join(copy.value.place, name), target)
      } catch (cause) {
        if (diskError(cause).code !== 'disk.missing') throw cause
        damaged++
        continue
      }
      const fd = openSync(target, 'r')
      fsyncSync(fd)
      closeSync(fd)
      if (sum !== undefined && fileSum(target) !== sum) damaged++
    }
    // The folder itself got its name on the disk when it was made.
    syncFolderAt(join(to, blobFolder))
    syncFolderAt(to)
    if (damaged === 0) return ok(copy.value.files.length)
    place.value.giveBack()
    return err({ code: 'restore.damaged', count: damaged })
  } catch (cause) {
    place.value.giveBack()
    return err(diskError(cause))
  }
}
