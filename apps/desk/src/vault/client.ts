/**
 * The desk's hand on a vault: starts the process that holds the keys, asks it, ends it. Nothing of a key is ever in this process.
 *
 * Locked means: that process is dead. Whatever it knew is gone from memory; a new unlock starts a new one.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { err, ok, type Result } from '@holdfast/core'
import type { HistoryEntry, Write, Written } from './engine/engine.ts'
import { holderOf } from './engine/instance.ts'
import type { Answers } from './process/answers.ts'
import type { Ask, LockReason, Progress, Reply, Unlock, VaultFailure } from './process/messages.ts'
import { endings } from './process/messages.ts'
import { withoutCore } from './process/without-core.ts'
import type { Search } from './view/find.ts'
import type { VaultRecord } from './view/record.ts'

export type { HistoryEntry, Unlock, VaultFailure, VaultRecord, Write, Written }

export type VaultEvent =
  | { readonly event: 'locked'; readonly reason: LockReason }
  | { readonly event: 'opened' }
  | { readonly event: 'changed'; readonly records: readonly string[] }

export interface VaultClientOptions {
  /** The vault's folder. */
  readonly folder: string
  /** Milliseconds without a question after which the vault locks; five minutes without it. */
  readonly idleMs?: number
}

export interface Asking {
  readonly progress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

type Pending = {
  readonly done: (result: Result<unknown, VaultFailure>) => void
  readonly progress: ((progress: Progress) => void) | undefined
}

const door = fileURLToPath(new URL('./process/keeper.js', import.meta.url))
const fiveMinutes = 300_000
type Of<K extends Ask['ask']> = Omit<Extract<Ask, { ask: K }>, 'ask'>

export class VaultClient {
  readonly folder: string
  readonly #idleMs: number
  readonly #listeners = new Set<(event: VaultEvent) => void>()
  readonly #pending = new Map<number, Pending>()
  #child: ChildProcess | undefined
  /** The process that was asked to end: when it is killed because it does not, that is no crash. */
  #ending: ChildProcess | undefined
  #gone: Promise<void> = Promise.resolve()
  #number = 0
  #open = false

  constructor({ folder, idleMs = fiveMinutes }: VaultClientOptions) {
    this.folder = folder
    this.#idleMs = idleMs
  }

  get isOpen(): boolean {
    return this.#open
  }

  /** Number of the process that holds the keys; undefined while there is none. */
  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** Called for every change of state; gives back how to stop. */
  listen(listener: (event: VaultEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #tell(event: VaultEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  /** A new vault in an empty folder, open afterwards. Codes: `vault.folder-not-empty`, `vault.passphrase-empty`, `vault.passphrase-unreadable`, `disk.full`, `disk.io`. */
  async create(passphrase: Uint8Array<ArrayBuffer>): Promise<Result<void, VaultFailure>> {
    const made = await this.ask('create', { passphrase: passphrase.slice() })
    if (!made.ok) {
      await this.lock()
      return made
    }
    return this.unlock({ by: 'passphrase', passphrase })
  }

  /**
   * Opens the vault; the passphrase's bytes are zeroed. `progress` is told how long a wrong passphrase before makes this one wait.
   *
   * `cannot-open`: wrong passphrase, kit or shares; `vault.none`; `vault.in-use` with the `pid` of the holder; `vault.travelling`, `vault.forgotten`;
   * `vault.keys-damaged`; `vault.kdf-too-weak`; `vault.native-missing`, `vault.node-too-old`; `disk.…`
   */
  async unlock(unlock: Unlock, asking: Asking = {}): Promise<Result<void, VaultFailure>> {
    const opened = await this.ask('unlock', { unlock, idleMs: this.#idleMs }, asking)
    if (unlock.by === 'passphrase') unlock.passphrase.fill(0)
    if (!opened.ok) {
      await this.#end('SIGKILL')
      return opened
    }
    this.#open = true
    this.#tell({ event: 'opened' })
    return ok(undefined)
  }

  /** Ends the process that holds the keys. Returns when it is dead: after half a second at most it is killed. */
  async lock(): Promise<void> {
    const child = this.#child
    if (!child) return
    this.#ending = child
    this.ask('lock', {}).catch(() => {})
    const timer = setTimeout(() => child.kill('SIGKILL'), 500)
    await this.#gone
    clearTimeout(timer)
  }

  /** Every write durable, or why not; see `WriteError`. */
  write(writes: readonly Write[]): Promise<Result<readonly Written[], VaultFailure>> {
    return this.ask('write', {
      writes: writes.map((one) => ({ ...one, seen: undefined, ...(one.seen ? { seen: seenOf(one.seen) } : {}) })),
    })
  }
  /** One record with its fields and files; undefined where there is none. */
  read(record: string): Promise<Result<VaultRecord | undefined, VaultFailure>> {
    return this.ask('read', { record })
  }
  search(search: Search): Promise<Result<Answers['search'], VaultFailure>> {
    return this.ask('search', { search })
  }
  history(record: string): Promise<Result<readonly HistoryEntry[], VaultFailure>> {
    return this.ask('history', { record })
  }
  /** Stores a file of this machine and names it in the record. `text`: what is readable in it, for the search. */
  attach(record: string, path: string, name: string, text = '', asking: Asking = {}): Promise<Result<Answers['attach'], VaultFailure>> {
    return this.ask('attach', { record, path, name, text }, asking)
  }
  status(): Promise<Result<Answers['status'], VaultFailure>> {
    return this.ask('status', {})
  }

  /** A stored file piece by piece, each verified before it comes; ends early at the first error. */
  async *file(record: string, blob: string, from = 0): AsyncGenerator<Result<Uint8Array, VaultFailure>> {
    for (let at = from; ; ) {
      const piece = await this.ask('file-piece', { record, blob, from: at, length: 1024 * 1024 })
      if (!piece.ok) {
        yield piece
        return
      }
      if (piece.value.length === 0) return
      at += piece.value.length
      yield piece
    }
  }

  /** Stores what comes piece by piece, and names it in the record. */
  async upload(
    record: string,
    name: string,
    pieces: AsyncIterable<Uint8Array>,
    text = '',
  ): Promise<Result<Answers['attach'], VaultFailure>> {
    const begun = await this.ask('upload-begin', {})
    if (!begun.ok) return begun
    const upload = begun.value
    for await (const bytes of pieces) {
      const taken = await this.ask('upload-piece', { upload, bytes: new Uint8Array(bytes) })
      if (!taken.ok) return taken
    }
    return this.ask('upload-end', { upload, record, name, text })
  }

  /** Asks anything; the other methods are shorter ways to say it. `vault.locked`: locked before it was answered; `vault.ended`: the process died before it answered. */
  ask<K extends Ask['ask']>(what: K, params: Of<K>, { progress, signal }: Asking = {}): Promise<Result<Answers[K], VaultFailure>> {
    if (!this.#child) {
      if (what !== 'create' && what !== 'unlock') return Promise.resolve(err({ code: 'vault.locked' }))
      this.#start()
    }
    const child = this.#child
    const number = this.#number++
    return new Promise((resolve) => {
      const stop = () => child?.connected && child.send({ kind: 'cancel', number })
      signal?.addEventListener('abort', stop, { once: true })
      const done = (result: Result<unknown, VaultFailure>) => {
        signal?.removeEventListener('abort', stop)
        resolve(result as Result<Answers[K], VaultFailure>)
      }
      this.#pending.set(number, { done, progress })
      const frame = { kind: 'ask', number, ask: { ask: what, ...params } }
      child?.send(frame, (cause) => {
        if (!cause) return
        this.#pending.delete(number)
        done(err({ code: 'vault.locked' }))
      })
    })
  }

  #start(): void {
    const { NODE_OPTIONS: _, ...env } = process.env
    const [command, args] = withoutCore(door, this.folder)
    const stderr = env.HOLDFAST_DEBUG === '1' ? 'inherit' : 'ignore'
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', stderr, 'ipc'], serialization: 'advanced', env })
    this.#child = child
    child.on('message', (reply: Reply) => this.#take(reply))
    this.#gone = new Promise((gone) => {
      child.once('close', (code) => {
        if (this.#child === child) {
          this.#child = undefined
          const wasOpen = this.#open
          this.#open = false
          const known = code !== null && Object.hasOwn(endings, code) ? endings[code as keyof typeof endings] : 'crashed'
          const reason: LockReason = this.#ending === child ? 'asked' : known
          for (const { done } of [...this.#pending.values()]) done(err({ code: reason === 'crashed' ? 'vault.ended' : 'vault.locked' }))
          this.#pending.clear()
          if (wasOpen) this.#tell({ event: 'locked', reason })
        }
        gone()
      })
      child.once('error', () => gone())
    })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    this.#child?.kill(signal)
    await this.#gone
  }

  #take(reply: Reply): void {
    if (reply.kind === 'changed') this.#tell({ event: 'changed', records: reply.records })
    else if (reply.kind === 'progress') this.#pending.get(reply.number)?.progress?.(reply.progress)
    else if (reply.kind === 'done' || reply.kind === 'failed') {
      const pending = this.#pending.get(reply.number)
      this.#pending.delete(reply.number)
      pending?.done(reply.kind === 'done' ? ok(reply.value) : err(reply.error))
    }
  }
}

const seenOf = (seen: NonNullable<Write['seen']>) =>
  Object.fromEntries(Object.entries(seen).map(([field, dots]) => [field, dots.map(([device, seq]): [string, number] => [device, seq])]))

/**
 * Locks a vault that another process of this machine has open, by ending its key process: from a shell, at once. False where nobody holds it.
 */
export function lockElsewhere(folder: string): boolean {
  const holder = holderOf(folder)
  if (!holder) return false
  try {
    process.kill(holder.pid, 'SIGTERM')
    return true
  } catch {
    return false
  }
}
