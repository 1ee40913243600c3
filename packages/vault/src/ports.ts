/** What the vault asks of the machine it runs on. A simulated machine fulfils the same contracts, with faults. */
import type { Result } from '@holdfast/core'

/** Why the disk refused. `full`: no space or quota; `io`: anything else that may have left bytes half written. */
export type DiskError = { readonly code: 'disk.full' } | { readonly code: 'disk.io' } | { readonly code: 'disk.missing' }

export interface DiskFile {
  size(): Promise<number>
  /** Up to `length` bytes; fewer only at the end of the file. */
  read(offset: number, length: number): Promise<Result<Uint8Array, DiskError>>
  /** How many bytes were written: possibly fewer than given, and the caller must go on. */
  write(offset: number, bytes: Uint8Array): Promise<Result<number, DiskError>>
  /** Returns when the bytes, and the length, outlive a power cut. */
  sync(): Promise<Result<void, DiskError>>
  truncate(length: number): Promise<Result<void, DiskError>>
  close(): Promise<void>
}

/** One folder. Names hold no separators but one level: `blobs/ab12…`. */
export interface Disk {
  open(name: string, mode: 'existing' | 'create'): Promise<Result<DiskFile, DiskError>>
  list(folder: string): Promise<readonly string[]>
  remove(name: string): Promise<Result<void, DiskError>>
  /** Replaces `to` in one step. */
  rename(from: string, to: string): Promise<Result<void, DiskError>>
  /** Makes creations, renames and removals outlive a power cut. */
  syncFolder(folder: string): Promise<Result<void, DiskError>>
}

export interface Clock {
  /** Milliseconds since 1970 by the machine's wall clock, which people and batteries change. */
  wall(): number
  /** Milliseconds that only ever grow, since some moment. */
  steady(): number
}
