/** Reads a stored file back. Every chunk is verified before it is given out; at the end the whole is the original that was stored, or an error. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '@holdfast/core'
import { type Manifest, paddedLength } from '@holdfast/vault'
import { blobMark, chunkLength, openChunk, storedLength, tagLength } from './format.ts'

/** `blob.missing`: the file is not here; `blob.damaged`: a byte of it, or its length, is not as it was stored. */
export type BlobError = { readonly code: 'blob.missing' } | { readonly code: 'blob.damaged' }

/**
 * The original from `from` on, chunk by chunk, at most `length` bytes. Read from its beginning to its end, it is also compared with its SHA-256.
 */
export function* readBlob(folder: string, manifest: Manifest, from = 0, length = manifest.size): Generator<Result<Uint8Array, BlobError>> {
  let fd: number
  try {
    fd = openSync(join(folder, manifest.blob), 'r')
  } catch {
    yield err({ code: 'blob.missing' })
    return
  }
  const whole = from === 0 && length >= manifest.size ? createHash('sha256') : undefined
  const key = Buffer.from(manifest.key, 'hex')
  const padded = paddedLength(manifest.size)
  const until = Math.min(manifest.size, from + length)
  try {
    if (statSync(join(folder, manifest.blob)).size !== storedLength(padded)) {
      yield err({ code: 'blob.damaged' })
      return
    }
    const mark = new Uint8Array(blobMark.length)
    readSync(fd, mark, 0, mark.length, 0)
    if (Buffer.compare(mark, blobMark) !== 0) {
      yield err({ code: 'blob.damaged' })
      return
    }
    const chunks = Math.ceil(padded / chunkLength)
    for (let chunk = Math.floor(from / chunkLength); chunk * chunkLength < until; chunk++) {
      const last = chunk === chunks - 1
      const sealed = new Uint8Array((last ? padded - chunk * chunkLength : chunkLength) + tagLength)
      const got = readSync(fd, sealed, 0, sealed.length, blobMark.length + chunk * (chunkLength + tagLength))
      const plain = got === sealed.length ? openChunk(key, chunk, last, sealed) : undefined
      if (!plain) {
        yield err({ code: 'blob.damaged' })
        return
      }
      const start = Math.max(from - chunk * chunkLength, 0)
      const wanted = plain.subarray(start, Math.min(plain.length, until - chunk * chunkLength))
      whole?.update(wanted)
      yield ok(wanted)
    }
    if (whole && whole.digest('hex') !== manifest.sha256) yield err({ code: 'blob.damaged' })
  } finally {
    closeSync(fd)
    key.fill(0)
  }
}
