/**
 * One process at a time on one vault. The file says who holds it: process id and the moment that process began, so that a number that was given to another
 * process later is not taken for the owner. A holder that is gone, however it ended, holds nothing.
 */
import { closeSync, constants, copyFileSync, linkSync, openSync, readFileSync, renameSync, rmSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '@holdfast/core'
import { diskError } from '../node-disk.ts'

export const lockName = 'in-use'

export interface Holder {
  readonly pid: number
  /** The moment the process began, as the system counts it; empty where the system does not say. */
  readonly began: string
}

export class InstanceLock {
  readonly #path: string
  constructor(path: string) {
    this.#path = path
  }

  release(): void {
    try {
      const [pid] = readFileSync(this.#path, 'utf8').split(' ')
      if (Number(pid) === process.pid) unlinkSync(this.#path)
    } catch {
      // It is gone already.
    }
  }
}

/** `vault.in-use`: another living process holds the vault; `pid` is its number. `vault.read-only`: the folder may only be read, and an open vault needs more; `disk.…` */
export type InstanceError =
  | { readonly code: 'vault.in-use'; readonly pid: number }
  | { readonly code: 'vault.read-only' }
  | { readonly code: 'disk.full' }
  | { readonly code: 'disk.io' }

const readOnly = new Set(['EROFS', 'EACCES', 'EPERM'])

function refusal(cause: unknown): InstanceError {
  if (readOnly.has(codeOf(cause))) return { code: 'vault.read-only' }
  return { code: diskError(cause).code === 'disk.full' ? 'disk.full' : 'disk.io' }
}

/** When a process began, in ticks since the system started; empty where there is no such process or the system does not say. */
export function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return `${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}@${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`
  } catch {
    return ''
  }
}

let ownBegan: string | undefined
function ownBeginning(): string {
  ownBegan ??= beganAt(process.pid)
  return ownBegan
}

function lives({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EPERM')) return false
  }
  return began === '' || beganAt(pid) === began
}

/** Who holds the vault now; undefined where nobody living does. */
export function holderOf(folder: string): Holder | undefined {
  const path = join(folder, lockName)
  try {
    let said = readFileSync(path, 'utf8')
    // Where the file system knows no links its maker may be in the middle of writing it.
    for (let look = 0; look < 20 && !said.endsWith('\n'); look++) {
      Atomics.wait(pause, 0, 0, 10)
      said = readFileSync(path, 'utf8')
    }
    const [pid, began = ''] = said.trim().split(' ')
    const holder = { pid: Number(pid), began }
    return Number.isInteger(holder.pid) && holder.pid > 0 && lives(holder) ? holder : undefined
  } catch {
    return undefined
  }
}

const pause = new Int32Array(new SharedArrayBuffer(4))

/** What a file system answers that has no links, as memory sticks have (exFAT, FAT). */
const noLinks = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'])

/** False where the file is there already. A link is made by one process only, whole with its content; a copy that must be new by one only, too, with its content a moment later. */
function put(mine: string, path: string, link: typeof linkSync): boolean {
  try {
    try {
      link(mine, path)
    } catch (cause) {
      if (!noLinks.has(codeOf(cause))) throw cause
      copyFileSync(mine, path, constants.COPYFILE_EXCL)
    }
    return true
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false
    throw cause
  }
}

const codeOf = (cause: unknown): string => (cause instanceof Error && 'code' in cause ? String(cause.code) : '')

/** @param link how the file system makes a second name for a file */
export function takeInstance(folder: string, link = linkSync): Result<InstanceLock, InstanceError> {
  const path = join(folder, lockName)
  const mine = `${path}.${process.pid}`
  try {
    // Not synced: after a power cut no holder lives, whatever the file says.
    const fd = openSync(mine, 'w', 0o600)
    try {
      writeSync(fd, `${process.pid} ${ownBeginning()}\n`)
    } finally {
      closeSync(fd)
    }
    for (let attempt = 0; attempt < 3; attempt++) {
      if (put(mine, path, link)) return ok(new InstanceLock(path))
      const holder = holderOf(folder)
      if (holder) return err({ code: 'vault.in-use', pid: holder.pid })
      // Only one of several that find a dead holder moves its file away.
      const dead = `${path}.dead.${process.pid}`
      try {
        renameSync(path, dead)
        rmSync(dead, { force: true })
      } catch {
        // Another was faster: look again.
      }
    }
    return err({ code: 'disk.io' })
  } catch (cause) {
    return err(refusal(cause))
  } finally {
    removed(mine)
  }
}

/** As `rmSync` with force does, without looking first. */
function removed(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // It is gone already, or was never written.
  }
}
