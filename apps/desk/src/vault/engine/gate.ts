/**
 * Wrong passphrases cost waiting. The count lies on disk and rises before a passphrase is tried, so that neither a kill nor a restart wins a free attempt; the wait is
 * measured by the steady clock, which nobody can set. Guessing against a copy of the disk is slowed by Argon2id alone, and the documentation says so.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from '@holdfast/core'
import { type Disk, type DiskError, replaceFile } from '@holdfast/vault'

export const gateName = 'attempts'
const free = 3
const longestWait = 60_000

/** Milliseconds to wait after this many wrong passphrases in a row. */
export const waitAfter = (failures: number): number =>
  failures < free ? 0 : Math.min(1000 * 2 ** Math.min(failures - free, 20), longestWait)

/** An unreadable count is taken for many: whoever damages the file wins nothing. */
export function failuresSoFar(folder: string): number {
  try {
    const text = readFileSync(join(folder, gateName), 'utf8')
    return /^\d{1,9}\n$/.test(text) ? Number(text) : free + 6
  } catch {
    return 0
  }
}

export const keepFailures = (disk: Disk, failures: number): Promise<Result<void, DiskError>> =>
  replaceFile(disk, gateName, new TextEncoder().encode(`${failures}\n`))
