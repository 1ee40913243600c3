/**
 * A folder of the machine as the vault's disk. Calls are synchronous on purpose: they run in the process that holds the keys and does nothing else,
 * and a sync that goes through a thread pool costs more than the sync.
 */
import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { err, ok, type Result } from '@holdfast/core'
import type { Clock, Disk, DiskError, DiskFile } from '@holdfast/vault'
import { Temporal } from 'temporal-polyfill'

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

export function diskError(cause: unknown): DiskError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (full.has(code)) return { code: 'disk.full' }
  return { code: code === 'ENOENT' ? 'disk.missing' : 'disk.io' }
}

function attempt<T>(run: () => T): Result<T, DiskError> {
  try {
    return ok(run())
  } catch (cause) {
    return err(diskError(cause))
  }
}

export function syncFolderAt(path: string): void {
  const fd = openSync(path, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/**
 * A folder and those above it, each with its name on the disk: what is written in it later is synced, and would be gone with the name of the folder.
 * One after the other: asked for all at once, Node asks without end where the system says that something is missing though all above it is there, as below /proc.
 *
 * @returns the first that was not there before; undefined where all were. Throws what the system says.
 */
export function makeFolder(path: string): string | undefined {
  const missing: string[] = []
  for (let at = resolve(path); !existsAt(at); at = dirname(at)) missing.unshift(at)
  if (missing.length === 0 && !statSync(path).isDirectory()) mkdirSync(path)
  let first: string | undefined
  for (const one of missing) {
    if (!madeNow(one)) continue
    first ??= one
    syncFolderAt(dirname(one))
  }
  return first
}

/** False where another process was faster. */
function madeNow(path: string): boolean {
  try {
    mkdirSync(path, { mode: 0o700 })
    return true
  } catch (cause) {
    if (existsAt(path) && statSync(path).isDirectory()) return false
    throw cause
  }
}

export const nodeDisk = (folder: string): Disk => new NodeDisk(folder)

/** Classes and not objects made of functions: opening a vault makes a disk and six files of it, and nothing is made anew for each but its number. */
class NodeDisk implements Disk {
  readonly #folder: string
  constructor(folder: string) {
    this.#folder = folder
  }

  async open(name: string, mode: 'existing' | 'create'): Promise<Result<DiskFile, DiskError>> {
    const path = join(this.#folder, name)
    try {
      return ok(new NodeFile(openSync(path, 'r+')))
    } catch (cause) {
      const error = diskError(cause)
      return mode === 'existing' || error.code !== 'disk.missing' ? err(error) : attempt(() => new NodeFile(created(path)))
    }
  }

  async list(inner: string): Promise<readonly string[]> {
    try {
      return readdirSync(join(this.#folder, inner)).sort()
    } catch {
      return []
    }
  }

  async remove(name: string): Promise<Result<void, DiskError>> {
    return attempt(() => rmSync(join(this.#folder, name), { force: true }))
  }

  async rename(from: string, to: string): Promise<Result<void, DiskError>> {
    return attempt(() => renameSync(join(this.#folder, from), join(this.#folder, to)))
  }

  async syncFolder(inner: string): Promise<Result<void, DiskError>> {
    return attempt(() => syncFolderAt(join(this.#folder, inner)))
  }
}

function created(path: string): number {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const fd = openSync(path, 'wx+', 0o600)
  fsyncSync(fd)
  syncFolderAt(dirname(path))
  return fd
}

/** So much is made room for without asking how long the file is. */
const small = 64 * 1024

class NodeFile implements DiskFile {
  readonly #fd: number
  constructor(fd: number) {
    this.#fd = fd
  }

  async size(): Promise<number> {
    return fstatSync(this.#fd).size
  }

  async read(offset: number, length: number): Promise<Result<Uint8Array, DiskError>> {
    try {
      const fd = this.#fd
      const bytes = new Uint8Array(length <= small ? length : Math.max(0, Math.min(length, fstatSync(fd).size - offset)))
      let at = 0
      while (at < bytes.length) {
        const got = readSync(fd, bytes, at, bytes.length - at, offset + at)
        if (got === 0) return ok(bytes.subarray(0, at))
        at += got
      }
      return ok(bytes)
    } catch (cause) {
      return err(diskError(cause))
    }
  }

  async write(offset: number, bytes: Uint8Array): Promise<Result<number, DiskError>> {
    return attempt(() => writeSync(this.#fd, bytes, 0, bytes.length, offset))
  }

  async sync(): Promise<Result<void, DiskError>> {
    return attempt(() => fdatasyncSync(this.#fd))
  }

  async truncate(length: number): Promise<Result<void, DiskError>> {
    return attempt(() => ftruncateSync(this.#fd, length))
  }

  async close(): Promise<void> {
    closeSync(this.#fd)
  }
}

/** `wall` is what people and batteries change; `steady` only grows, and stands still while the machine sleeps. */
export const nodeClock: Clock = {
  wall: () => Temporal.Now.instant().epochMilliseconds,
  steady: () => Number(process.hrtime.bigint() / 1_000_000n),
}

export const existsAt = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined
