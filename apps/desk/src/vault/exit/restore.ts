/** From an export back to a vault: every file is compared with its sum before it counts. Nothing is opened here; the vault is opened, and joined as a new device, after it. */
import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { err, ok, type Result } from '@holdfast/core'
import { logName } from '@holdfast/vault'
import { blobFolder, fileSum } from '../blobs/scrub.ts'
import { keyNames } from '../engine/key-folder.ts'
import { diskError, syncFolderAt } from '../node-disk.ts'
import { sealedFolder, sumsName } from './export.ts'
import { newFolder } from './new-folder.ts'

/**
 * `restore.no-export`: no sums in that folder; `restore.no-copy`: the export was made without the sealed vault; `restore.damaged`: `count` files are not what their
 * sums say; `vault.folder-not-empty`, also where a file lies there; `disk.…`. After an error nothing is left that was not there before.
 */
export type RestoreError =
  | { readonly code: 'restore.no-export' }
  | { readonly code: 'restore.no-copy' }
  | { readonly code: 'restore.damaged'; readonly count: number }
  | { readonly code: 'vault.folder-not-empty' }
  | { readonly code: 'disk.full' }
  | { readonly code: 'disk.io' }
  | { readonly code: 'disk.missing' }

const inSealed = new RegExp(`^([0-9a-f]{64}) {2}${sealedFolder}/((?:${blobFolder}/)?[A-Za-z0-9.-]+)$`)

/** Puts the sealed vault of an export into an empty folder. @returns how many files it holds */
export function restoreSealed(from: string, to: string): Result<number, RestoreError> {
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
  if (!names.has(logName) || !keyNames.some((name) => names.has(name))) return err({ code: 'restore.no-copy' })
  const place = newFolder(to)
  if (!place.ok) return err(place.error.code === 'not-empty' ? { code: 'vault.folder-not-empty' } : diskError(place.error.cause))
  try {
    let damaged = 0
    mkdirSync(join(to, blobFolder), { mode: 0o700 })
    for (const { name, sum } of files) {
      const target = join(to, name)
      try {
        copyFileSync(join(from, sealedFolder, name), target)
      } catch (cause) {
        if (diskError(cause).code !== 'disk.missing') throw cause
        damaged++
        continue
      }
      const fd = openSync(target, 'r')
      fsyncSync(fd)
      closeSync(fd)
      if (fileSum(target) !== sum) damaged++
    }
    syncFolderAt(join(to, blobFolder))
    syncFolderAt(to)
    syncFolderAt(dirname(to))
    if (damaged === 0) return ok(files.length)
    place.value.giveBack()
    return err({ code: 'restore.damaged', count: damaged })
  } catch (cause) {
    place.value.giveBack()
    return err(diskError(cause))
  }
}
