/** Looking after stored files without any key: rot is found by comparing each with its name; what nobody names any more is put aside, and removed later. */
import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, readSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { logName } from '@holdfast/vault'
import { keyNames } from '../engine/key-folder.ts'
import { existsAt, syncFolderAt } from '../node-disk.ts'

export const blobFolder = 'blobs'
const aside = 'aside'
const nameOfBlob = /^[0-9a-f]{64}$/
/** How long a file that nobody names stays aside: fourteen days. */
export const graceMs = 14 * 24 * 3600 * 1000

export const blobNames = (vault: string): readonly string[] => {
  try {
    return readdirSync(join(vault, blobFolder)).filter((name) => nameOfBlob.test(name))
  } catch {
    return []
  }
}

/** Removes one stored file, wherever it lies. */
export function removeBlob(vault: string, name: string): void {
  for (const folder of [blobFolder, join(blobFolder, aside)]) rmSync(join(vault, folder, name), { force: true })
}

/** SHA-256 of a file, read piece by piece. */
export function fileSum(path: string): string {
  const hash = createHash('sha256')
  const piece = new Uint8Array(4 * 1024 * 1024)
  const fd = openSync(path, 'r')
  try {
    for (;;) {
      const got = readSync(fd, piece, 0, piece.length, null)
      if (got === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, got))
    }
  } finally {
    closeSync(fd)
  }
}

/** Names of stored files whose bytes are not what their name says. `progress` is told how many of how many were read. */
export function* scrub(vault: string): Generator<{ readonly done: number; readonly of: number; readonly damaged?: string }> {
  const names = blobNames(vault)
  for (const [at, name] of names.entries()) {
    let sound = false
    try {
      sound = fileSum(join(vault, blobFolder, name)) === name
    } catch {
      // Unreadable is damaged.
    }
    yield { done: at + 1, of: names.length, ...(sound ? {} : { damaged: name }) }
  }
}

/** The whole folder scrubbed: how many files, and the names of those that rotted. Undefined where no vault lies there: nothing would be found rotten in it. */
export function rottenFiles(vault: string): { readonly files: number; readonly damaged: readonly string[] } | undefined {
  if (![logName, ...keyNames, blobFolder].some((name) => existsAt(join(vault, name)))) return undefined
  const damaged: string[] = []
  let files = 0
  for (const one of scrub(vault)) {
    files = one.of
    if (one.damaged !== undefined) damaged.push(one.damaged)
  }
  return { files, damaged }
}

/**
 * First phase: puts aside what no entry names. Second: removes what lay aside for the grace period, and takes back what is named again.
 * A file being stored at this moment has another kind of name and is left alone.
 */
export function prune(
  vault: string,
  named: ReadonlySet<string>,
  now: number,
  grace = graceMs,
): { readonly aside: number; readonly removed: number; readonly back: number } {
  const folder = join(vault, blobFolder)
  mkdirSync(join(folder, aside), { recursive: true, mode: 0o700 })
  let [put, removed, back] = [0, 0, 0]
  for (const name of readdirSync(join(folder, aside)).filter((one) => nameOfBlob.test(one))) {
    const path = join(folder, aside, name)
    if (named.has(name)) {
      renameSync(path, join(folder, name))
      back++
    } else if (now - statSync(path).mtimeMs >= grace) {
      rmSync(path, { force: true })
      removed++
    }
  }
  for (const name of blobNames(vault)) {
    if (named.has(name)) continue
    utimesSync(join(folder, name), now / 1000, now / 1000)
    renameSync(join(folder, name), join(folder, aside, name))
    put++
  }
  syncFolderAt(folder)
  syncFolderAt(join(folder, aside))
  return { aside: put, removed, back }
}
