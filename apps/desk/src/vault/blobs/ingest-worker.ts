/** One of two threads that store a file: the first reads it and takes its SHA-256, the second seals and writes it. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { diskError } from '../node-disk.ts'
import { end, fill, freeSlot, goesOn, isStopped, nextPiece, type Ring, take } from './ring.ts'
import { BlobWriter, OtherOriginal } from './writer.ts'

export type WorkerJob =
  | { readonly do: 'read'; readonly path: string; readonly ring: Ring }
  | { readonly do: 'seal'; readonly folder: string; readonly part: string; readonly key: Uint8Array; readonly ring: Ring }

export type WorkerDone =
  | { readonly done: 'read'; readonly sha256: string; readonly size: number }
  | { readonly done: 'seal'; readonly blob: string; readonly stored: number }
  | { readonly done: 'failed'; readonly why: 'full' | 'io' | 'missing' | 'other-original' | 'stopped' }

parentPort?.on('message', async (job: WorkerJob) => {
  try {
    parentPort?.postMessage(job.do === 'read' ? read(job.path, job.ring) : await seal(job))
  } catch (cause) {
    end(job.ring, 2)
    parentPort?.postMessage({ done: 'failed', why: whyOf(cause) } satisfies WorkerDone)
  }
})

function read(path: string, ring: Ring): WorkerDone {
  const hash = createHash('sha256')
  const fd = openSync(path, 'r')
  let size = 0
  try {
    for (;;) {
      const slot = freeSlot(ring)
      if (!slot) return { done: 'failed', why: 'stopped' }
      let got = 0
      while (got < slot.length) {
        const more = readSync(fd, slot, got, slot.length - got, null)
        if (more === 0) break
        got += more
      }
      if (got > 0) {
        hash.update(slot.subarray(0, got))
        size += got
        fill(ring, got)
      }
      if (got < slot.length) {
        end(ring, 1)
        return { done: 'read', sha256: hash.digest('hex'), size }
      }
    }
  } finally {
    closeSync(fd)
  }
}

async function seal({ folder, part, key, ring }: Extract<WorkerJob, { do: 'seal' }>): Promise<WorkerDone> {
  const writer = new BlobWriter(folder, part, key)
  let finished = false
  try {
    for (let piece = nextPiece(ring); piece; piece = nextPiece(ring)) {
      if (goesOn(ring)) await writer.whole(piece)
      else writer.write(piece)
      take(ring)
    }
    await writer.rest()
    if (isStopped(ring)) return { done: 'failed', why: 'stopped' }
    const stored = writer.finish()
    finished = true
    return { done: 'seal', ...stored }
  } finally {
    if (!finished) await writer.rest().catch(() => {})
    if (!finished) writer.stop(true)
  }
}

function whyOf(cause: unknown): 'full' | 'io' | 'missing' | 'other-original' {
  if (cause instanceof OtherOriginal) return 'other-original'
  const { code } = diskError(cause)
  return code === 'disk.missing' ? 'missing' : code === 'disk.full' ? 'full' : 'io'
}
