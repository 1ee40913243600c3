/** Writes one stored file chunk by chunk. Nothing readable touches the disk; the name is known at the end. */
import { createHash, type Hash } from 'node:crypto'
import {
  closeSync,
  fdatasync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
  writev,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { paddedLength } from '@holdfast/vault'
import { syncFolderAt } from '../node-disk.ts'
import { blobMark, chunkLength, sealChunk, tagLength } from './format.ts'

export interface StoredBlob {
  /** SHA-256 of the stored file, its name. */
  readonly blob: string
  readonly stored: number
}

/** How bytes come to the disk. It may take fewer than it is given, and says how many it took. */
export interface BlobDisk {
  readonly write: (fd: number, bytes: Uint8Array, from: number, length: number, at: number) => number
  readonly writeSoon: (fd: number, parts: readonly Uint8Array[], at: number) => Promise<{ readonly bytesWritten: number }>
}
const ownDisk: BlobDisk = { write: writeSync, writeSoon: promisify(writev) }
const syncSoon = promisify(fdatasync)
/** So much is sent to the disk while more is being sealed, so that the end does not wait for all of it. */
const syncEvery = 16 * 1024 * 1024

export class BlobWriter {
  readonly #folder: string
  readonly #part: string
  readonly #key: Uint8Array
  readonly #disk: BlobDisk
  readonly #fd: number
  readonly #hash: Hash = createHash('sha256')
  /** Whole chunks that an attempt that broke off left on the disk. */
  readonly #kept: number
  #chunk = 0
  #at = 0
  #size = 0
  #held: Uint8Array<ArrayBuffer> = new Uint8Array(chunkLength)
  #filled = 0
  /** What the disk is doing meanwhile. */
  #writing: Promise<void> = Promise.resolve()
  #syncing: Promise<void> | undefined
  #unsynced = 0

  /**
   * @param part name of the unfinished file inside `folder`; if it is there with chunks of the same original and key, they are checked and not written again
   */
  constructor(folder: string, part: string, key: Uint8Array, disk = ownDisk) {
    this.#disk = disk
    this.#folder = folder
    this.#part = join(folder, part)
    this.#key = key
    this.#fd = openSync(this.#part, 'a+', 0o600)
    closeSync(this.#fd)
    this.#fd = openSync(this.#part, 'r+')
    this.#kept = Math.max(0, Math.floor((fstatSync(this.#fd).size - blobMark.length) / (chunkLength + tagLength)))
    try {
      this.#emit(blobMark, this.#kept > 0)
    } catch (cause) {
      this.stop(this.#kept > 0)
      throw cause
    }
  }

  /**
   * Takes a whole chunk that is not the last, and comes back when the one before is written: the disk works on this one while the next is sealed.
   * Afterwards `rest` before anything else.
   */
  async whole(bytes: Uint8Array): Promise<void> {
    if (this.#filled > 0 || bytes.length !== chunkLength || this.#chunk < this.#kept) return this.write(bytes)
    const [sealed, tag] = sealChunk(this.#key, this.#chunk, false, bytes)
    this.#size += bytes.length
    this.#chunk++
    this.#hash.update(sealed).update(tag)
    const at = this.#at
    this.#at += sealed.length + tag.length
    await this.#writing
    this.#writing = this.#put([sealed, tag], at)
    // Whoever waits next is told; nobody waiting yet is no error.
    this.#writing.catch(() => {})
    this.#unsynced += sealed.length
    if (this.#unsynced < syncEvery || this.#syncing) return
    this.#unsynced = 0
    this.#syncing = syncSoon(this.#fd)
      // The sync at the end says what the disk refuses.
      .catch(() => {})
      .finally(() => {
        this.#syncing = undefined
      })
  }

  async #put(parts: readonly Uint8Array[], at: number): Promise<void> {
    let left = [...parts]
    for (let done = 0; left.length > 0; ) {
      const { bytesWritten } = await this.#disk.writeSoon(this.#fd, left, at + done)
      if (bytesWritten <= 0) throw diskFull()
      done += bytesWritten
      left = behind(left, bytesWritten)
    }
  }

  /** Until what `whole` began is done; throws what the disk refused. */
  async rest(): Promise<void> {
    await this.#syncing
    await this.#writing
  }

  /** Takes the next bytes of the original. */
  write(bytes: Uint8Array): void {
    this.#size += bytes.length
    let at = 0
    while (at < bytes.length) {
      // A full chunk is sealed only when more follows: the last one is sealed as the last.
      if (this.#filled === chunkLength) this.#seal(false)
      const take = Math.min(chunkLength - this.#filled, bytes.length - at)
      this.#held.set(bytes.subarray(at, at + take), this.#filled)
      this.#filled += take
      at += take
    }
  }

  /** Pads, syncs and puts the file in place under its name. Returns when it outlives a power cut. */
  finish(): StoredBlob {
    const padding = paddedLength(this.#size) - this.#size
    const zeros = new Uint8Array(Math.min(padding, chunkLength))
    const size = this.#size
    for (let left = padding; left > 0; left -= zeros.length) this.write(left < zeros.length ? zeros.subarray(0, left) : zeros)
    this.#size = size
    this.#seal(true)
    ftruncateSync(this.#fd, this.#at)
    fsyncSync(this.#fd)
    closeSync(this.#fd)
    const blob = this.#hash.digest('hex')
    renameSync(this.#part, join(this.#folder, blob))
    syncFolderAt(this.#folder)
    this.#held.fill(0)
    return { blob, stored: this.#at }
  }

  /** Leaves what was written for the next attempt, or removes it. */
  stop(keep: boolean): void {
    this.#held.fill(0)
    closeSync(this.#fd)
    if (!keep) rmSync(this.#part, { force: true })
  }

  #seal(last: boolean): void {
    const [sealed, tag] = sealChunk(this.#key, this.#chunk, last, this.#held.subarray(0, this.#filled))
    const kept = this.#chunk < this.#kept && !last
    this.#emit(sealed, kept)
    this.#emit(tag, kept)
    this.#chunk++
    this.#filled = 0
  }

  /** Writes all of it, or compares it with what is there: another byte means another original, and it is written over. */
  #emit(bytes: Uint8Array, there: boolean): void {
    this.#hash.update(bytes)
    if (there) {
      const known = new Uint8Array(bytes.length)
      if (readSync(this.#fd, known, 0, known.length, this.#at) === known.length && Buffer.compare(known, bytes) === 0) {
        this.#at += bytes.length
        return
      }
      throw new OtherOriginal()
    }
    let done = 0
    while (done < bytes.length) {
      const wrote = this.#disk.write(this.#fd, bytes, done, bytes.length - done, this.#at + done)
      if (wrote <= 0) throw diskFull()
      done += wrote
    }
    this.#at += bytes.length
  }
}

/** What is left of `parts` after so many bytes. */
function behind(parts: readonly Uint8Array[], bytes: number): Uint8Array[] {
  const left: Uint8Array[] = []
  let skip = bytes
  for (const part of parts) {
    if (skip < part.length) left.push(part.subarray(skip))
    skip = Math.max(0, skip - part.length)
  }
  return left
}

const diskFull = () => Object.assign(new Error('disk full'), { code: 'ENOSPC' })

/** The file changed since the attempt that broke off: it must be begun again under a new key. */
export class OtherOriginal extends Error {}
