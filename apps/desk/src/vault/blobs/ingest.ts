/**
 * Stores a file: by two threads where it is large, one reading and hashing, one sealing and writing; at once where it is small. An attempt that broke off is taken up again
 * for the same file: what lies on the disk already is checked and not written again.
 */
import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { err, ok, type Result } from '@holdfast/core'
import type { Manifest, Primitives } from '@holdfast/vault'
import { toHex } from '@holdfast/wire'
import { diskError } from '../node-disk.ts'
import type { WorkerDone, WorkerJob } from './ingest-worker.ts'
import { end, makeRing, piecesTaken, type Ring, resetRing, slotLength } from './ring.ts'
import { blobFolder } from './scrub.ts'
import { BlobWriter } from './writer.ts'

/** `vault.file-missing`, `vault.file-unreadable`: the original; `disk.full`, `disk.io`: where it is stored; `vault.stopped`: the caller asked. */
export type StoreFileError =
  | { readonly code: 'vault.file-missing' }
  | { readonly code: 'vault.file-unreadable' }
  | { readonly code: 'disk.full' }
  | { readonly code: 'disk.io' }
  | { readonly code: 'vault.stopped' }

/** Remembers attempts that are under way, inside the encrypted store. */
export interface Attempts {
  get(name: string): string | undefined
  set(name: string, value: string): void
}

/** Files smaller than this are not worth two threads. */
const largeFrom = 8 * 1024 * 1024

export class Ingest {
  readonly #folder: string
  readonly #primitives: Primitives
  readonly #attempts: Attempts
  #ring: Ring | undefined
  #workers: readonly [Worker, Worker] | undefined
  #closing = false
  #busy: Promise<unknown> = Promise.resolve()

  constructor(vault: string, primitives: Primitives, attempts: Attempts) {
    this.#folder = join(vault, blobFolder)
    this.#primitives = primitives
    this.#attempts = attempts
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
  }

  /** Removes what attempts left that nobody will take up: it is sealed under keys that are gone. `known` are names of attempts that may be. */
  tidy(known: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#folder))
      if (name.startsWith('part-') && !known.has(name)) rmSync(join(this.#folder, name), { force: true })
  }

  /** One file after another; `progress` is told the bytes that were sealed. */
  storeFile(path: string, progress: (done: number, of: number) => void, signal?: AbortSignal): Promise<Result<Manifest, StoreFileError>> {
    const next = this.#busy.then(() => this.#storeFile(path, progress, signal))
    this.#busy = next.catch(() => {})
    return next
  }

  async #storeFile(
    path: string,
    progress: (done: number, of: number) => void,
    signal?: AbortSignal,
  ): Promise<Result<Manifest, StoreFileError>> {
    let size: number
    let name: string
    try {
      const stat = statSync(path, { bigint: true })
      if (!stat.isFile()) return err({ code: 'vault.file-unreadable' })
      size = Number(stat.size)
      name = `attempt/${toHex(this.#primitives.sha256(new TextEncoder().encode(`${path}/${stat.size}/${stat.mtimeNs}/${stat.ino}`)))}`
    } catch (cause) {
      return err({ code: diskError(cause).code === 'disk.missing' ? 'vault.file-missing' : 'vault.file-unreadable' })
    }
    if (size < largeFrom) return this.#small(path)
    for (const again of [false, true]) {
      const known = again ? undefined : this.#attempts.get(name)
      const [part, hex] = known?.split(' ') ?? [`part-${toHex(this.#primitives.random(8))}`, toHex(this.#primitives.random(32))]
      if (part === undefined || hex === undefined || known === '') continue
      this.#attempts.set(name, `${part} ${hex}`)
      const done = await this.#large(path, part, hex, (bytes) => progress(Math.min(bytes, size), size), signal)
      if (done === 'other-original') {
        rmSync(join(this.#folder, part), { force: true })
        continue
      }
      // A part of what has no room as a whole would hold the room that everything else needs.
      const isFull = !done.ok && done.error.code === 'disk.full'
      if (isFull) rmSync(join(this.#folder, part), { force: true })
      if (done.ok || isFull) this.#attempts.set(name, '')
      return done
    }
    return err({ code: 'vault.file-unreadable' })
  }

  #small(path: string): Result<Manifest, StoreFileError> {
    let fd: number
    try {
      fd = openSync(path, 'r')
    } catch (cause) {
      return err({ code: diskError(cause).code === 'disk.missing' ? 'vault.file-missing' : 'vault.file-unreadable' })
    }
    let sink: ReturnType<Ingest['sink']> | undefined
    try {
      sink = this.sink()
      const piece = new Uint8Array(slotLength)
      for (;;) {
        const got = readSync(fd, piece, 0, piece.length, null)
        if (got === 0) break
        sink.write(piece.subarray(0, got))
      }
      piece.fill(0)
      return ok(sink.finish())
    } catch (cause) {
      sink?.stop()
      return err({ code: diskError(cause).code === 'disk.full' ? 'disk.full' : 'disk.io' })
    } finally {
      closeSync(fd)
    }
  }

  /** Takes a file piece by piece as it comes in. It, `write` and `finish` throw what the disk refuses. */
  sink(): { readonly write: (bytes: Uint8Array) => void; readonly finish: () => Manifest; readonly stop: () => void } {
    const key = this.#primitives.random(32)
    const writer = new BlobWriter(this.#folder, `part-${toHex(this.#primitives.random(8))}`, key)
    const hash = createHash('sha256')
    let size = 0
    return {
      write: (bytes) => {
        size += bytes.length
        hash.update(bytes)
        writer.write(bytes)
      },
      finish: () => ({ ...writer.finish(), key: toHex(key), size, sha256: hash.digest('hex') }),
      stop: () => writer.stop(false),
    }
  }

  #pair(): readonly [Worker, Worker] {
    const make = () => {
      const worker = new Worker(new URL('./ingest-worker.js', import.meta.url), { execArgv: [], stdin: false })
      worker.unref()
      return worker
    }
    this.#workers ??= [make(), make()]
    return this.#workers
  }

  async #large(
    path: string,
    part: string,
    hex: string,
    progress: (bytes: number) => void,
    signal: AbortSignal | undefined,
  ): Promise<Result<Manifest, StoreFileError> | 'other-original'> {
    const [reader, sealer] = this.#pair()
    this.#ring ??= makeRing()
    const ring = this.#ring
    resetRing(ring)
    const timer = setInterval(() => progress(piecesTaken(ring) * slotLength), 200)
    const stop = () => end(ring, 2)
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted) stop()
    try {
      const seal: WorkerJob = { do: 'seal', folder: this.#folder, part, key: new Uint8Array(Buffer.from(hex, 'hex')), ring }
      const [read, sealed] = await Promise.all([run(reader, { do: 'read', path, ring }), run(sealer, seal)])
      if (sealed.done === 'seal' && read.done === 'read') {
        const { blob, stored } = sealed
        return ok({ blob, key: hex, size: read.size, sha256: read.sha256, stored })
      }
      if (signal?.aborted || this.#closing) return err({ code: 'vault.stopped' })
      if (sealed.done === 'failed' && sealed.why === 'other-original') return 'other-original'
      if (sealed.done === 'failed' && sealed.why === 'full') return err({ code: 'disk.full' })
      if (read.done === 'failed' && read.why !== 'stopped')
        return err({ code: read.why === 'missing' ? 'vault.file-missing' : 'vault.file-unreadable' })
      return err({ code: 'disk.io' })
    } finally {
      clearInterval(timer)
      signal?.removeEventListener('abort', stop)
    }
  }

  async close(): Promise<void> {
    this.#closing = true
    if (this.#ring) end(this.#ring, 2)
    await Promise.all((this.#workers ?? []).map((worker) => worker.terminate()))
    this.#workers = undefined
  }
}

function run(worker: Worker, job: WorkerJob): Promise<WorkerDone> {
  return new Promise((done) => {
    const finish = (result: WorkerDone) => {
      worker.off('message', finish)
      worker.off('error', fail)
      worker.off('exit', fail)
      done(result)
    }
    const fail = () => {
      end(job.ring, 2)
      finish({ done: 'failed', why: 'io' })
    }
    worker.on('message', finish)
    worker.on('error', fail)
    worker.on('exit', fail)
    worker.postMessage(job)
  })
}
