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
import { dirname, join } from 'node:path'
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

export function nodeDisk(folder: string): Disk {
  return {
    open: async (name, mode) =>
      attempt(() => {
        const path = join(folder, name)
        let fd: number
        try {
          fd = openSync(path, 'r+')
        } catch (cause) {
          if (mode === 'existing' || diskError(cause).code !== 'disk.missing') throw cause
          mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
          fd = openSync(path, 'wx+', 0o600)
          fsyncSync(fd)
          syncFolderAt(dirname(path))
        }
        return fileOf(fd)
      }),
    list: async (inner) => {
      try {
        return readdirSync(join(folder, inner)).sort()
      } catch {
        return []
      }
    },
    remove: async (name) => attempt(() => rmSync(join(folder, name), { force: true })),
    rename: async (from, to) => attempt(() => renameSync(join(folder, from), join(folder, to))),
    syncFolder: async (inner) => attempt(() => syncFolderAt(join(folder, inner))),
  }
}

function fileOf(fd: number): DiskFile {
  return {
    size: async () => fstatSync(fd).size,
    read: async (offset, length) =>
      attempt(() => {
        const bytes = new Uint8Array(Math.max(0, Math.min(length, fstatSync(fd).size - offset)))
        let at = 0
        while (at < bytes.length) {
          const got = readSync(fd, bytes, at, bytes.length - at, offset + at)
          if (got === 0) return bytes.subarray(0, at)
          at += got
        }
        return bytes
      }),
    write: async (offset, bytes) => attempt(() => writeSync(fd, bytes, 0, bytes.length, offset)),
    sync: async () => attempt(() => fdatasyncSync(fd)),
    truncate: async (length) => attempt(() => ftruncateSync(fd, length)),
    close: async () => closeSync(fd),
  }
}

/** `wall` is what people and batteries change; `steady` only grows, and stands still while the machine sleeps. */
export const nodeClock: Clock = {
  wall: () => Temporal.Now.instant().epochMilliseconds,
  steady: () => Number(process.hrtime.bigint() / 1_000_000n),
}

export const existsAt = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined
