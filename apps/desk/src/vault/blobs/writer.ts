/** Writes one stored file chunk by chunk. Nothing readable touches the disk; the name is known at the end. */
import { createHash, type Hash } from 'node:crypto'
import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { paddedLength } from '@holdfast/vault'
import { syncFolderAt } from '../node-disk.ts'
import { blobMark, chunkLength, sealChunk, tagLength } from './format.ts'

export interface StoredBlob {
  /** SHA-256 of the stored file, its name. */
  readonly blob: string
  readonly stored: number
}

export class BlobWriter {
  readonly #folder: string
  readonly #part: string
  readonly #key: Uint8Array
  readonly #fd: number
  readonly #hash: Hash = createHash('sha256')
  /** Whole chunks that an attempt that broke off left on the disk. */
  readonly #kept: number
  #chunk = 0
  #at = 0
  #size = 0
  #held: Uint8Array<ArrayBuffer> = new Uint8Array(chunkLength)
  #filled = 0

  /**
   * @param part name of the unfinished file inside `folder`; if it is there with chunks of the same original and key, they are checked and not written again
   */
  constructor(folder: string, part: string, key: Uint8Array) {
    this.#folder = folder
    this.#part = join(folder, part)
    this.#key = key
    this.#fd = openSync(this.#part, 'a+', 0o600)
    closeSync(this.#fd)
    this.#fd = openSync(this.#part, 'r+')
    this.#kept = Math.max(0, Math.floor((fstatSync(this.#fd).size - blobMark.length) / (chunkLength + tagLength)))
    this.#emit(blobMark, this.#kept > 0)
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
      const wrote = writeSync(this.#fd, bytes, done, bytes.length - done, this.#at + done)
      if (wrote <= 0) throw Object.assign(new Error('disk full'), { code: 'ENOSPC' })
      done += wrote
    }
    this.#at += bytes.length
  }
}

/** The file changed since the attempt that broke off: it must be begun again under a new key. */
export class OtherOriginal extends Error {}
