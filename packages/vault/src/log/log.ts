/**
 * The log of one vault on one disk: opened, appended to, read. An entry is acknowledged after it, and all before it, outlive a power cut.
 *
 * Entries that are asked for while a sync runs wait and share the next one (group commit). What is not acknowledged was either not written or is whole.
 */
import { err, invariant, ok, type Result } from '@holdfast/core'
import { type Head, toHex } from '@holdfast/wire'
import { replaceFile, writeAll } from '../disk-writes.ts'
import { type Scope, systemScope } from '../keys/scope.ts'
import type { Clock, Disk, DiskError, DiskFile } from '../ports.ts'
import type { KeyPair, Primitives } from '../primitives.ts'
import type { Change, Payload } from './change.ts'
import { openEntry, type SealedEntry, sealEntry } from './entry.ts'
import { fileHead, fileHeadLength, frame, frameOverhead, logName, readFrame, readFrames } from './frames.ts'
import { type MarkReading, markName, readMark, writeMark } from './mark.ts'
import { type Entry, LogReader, type Problem } from './reader.ts'
import { fromSnapshot, type Snapshot } from './snapshot.ts'

export interface LogPorts {
  readonly disk: Disk
  readonly clock: Clock
  readonly primitives: Primitives
}

export interface LogSecrets {
  readonly vault: string
  readonly device: string
  readonly pair: KeyPair
  readonly epochs: readonly Uint8Array[]
  readonly markKey: Uint8Array
}

export type AppendError =
  | DiskError
  /** The scope's key is not on this device. */
  | { readonly code: 'log.no-such-case' }
  /** Acknowledged entries of this device are gone, or it is a copy: writing under its name could fork it. */
  | { readonly code: 'log.must-rejoin' }
  /** A write failed and could not be taken back; the log must be opened again. */
  | { readonly code: 'log.broken' }

export type LogDamage =
  | Problem
  | { readonly code: 'log.cut'; readonly length: number; readonly acknowledged: number }
  | { readonly code: 'log.head-damaged' }
  | { readonly code: 'mark.damaged' }
  | { readonly code: 'mark.missing' }

interface Waiting {
  readonly change: Change
  readonly scope: string
  readonly done: (result: Result<Entry, AppendError>) => void
}

const mostBytesAtOnce = 8 * 1024 * 1024

export class VaultLog {
  readonly reader: LogReader
  readonly damage: LogDamage[] = []
  readonly #ports: LogPorts
  readonly #secrets: LogSecrets
  readonly #file: DiskFile
  readonly #mark: DiskFile
  readonly #apply: (entry: Entry) => void
  readonly #queue: Waiting[] = []
  #length = 0
  #generation = 0
  #lastWall = 0
  #headsSince = new Set<string>()
  #running: Promise<void> | undefined
  #state: 'open' | 'must-rejoin' | 'broken' | 'closed' = 'open'
  #markDirty = false

  private constructor(
    ports: LogPorts,
    secrets: LogSecrets,
    reader: LogReader,
    files: { log: DiskFile; mark: DiskFile },
    apply: (entry: Entry) => void,
  ) {
    this.#ports = ports
    this.#secrets = secrets
    this.reader = reader
    this.#file = files.log
    this.#mark = files.mark
    this.#apply = apply
  }

  /** A new log with its first entry, synced whole. The folder must hold none. */
  static async create(ports: LogPorts, secrets: LogSecrets): Promise<Result<void, DiskError>> {
    const made = await replaceFile(ports.disk, logName, fileHead(secrets.vault))
    if (!made.ok) return made
    const mark = await replaceFile(ports.disk, markName, new Uint8Array(0))
    if (!mark.ok) return mark
    const log = await VaultLog.open(ports, secrets, () => {}, undefined)
    if (!log.ok) return log
    log.value.reader.admit(secrets.pair.publicKey)
    const first = await log.value.append({ do: 'genesis', publicKey: toHex(secrets.pair.publicKey) }, log.value.systemScope)
    await log.value.close()
    return first.ok ? ok(undefined) : err(first.error.code.startsWith('disk') ? (first.error as DiskError) : { code: 'disk.io' })
  }

  /**
   * Opens the log, reads what the snapshot does not yet hold, and gives every entry to `apply` in order. Damage is listed, not fatal.
   * A write that broke off without acknowledgement is cut away.
   */
  static async open(
    ports: LogPorts,
    secrets: LogSecrets,
    apply: (entry: Entry) => void,
    snapshot: Snapshot | undefined,
  ): Promise<Result<VaultLog, DiskError>> {
    const file = await ports.disk.open(logName, 'existing')
    if (!file.ok) return file
    const markFile = await ports.disk.open(markName, 'create')
    if (!markFile.ok) return markFile
    const marked = await readMark(ports.primitives, secrets.markKey, markFile.value)
    if (!marked.ok) return marked
    const known = snapshot && (await fromSnapshot(ports.primitives, secrets, snapshot, file.value))
    const log = new VaultLog(
      ports,
      secrets,
      known ?? new LogReader(ports.primitives, secrets),
      { log: file.value, mark: markFile.value },
      apply,
    )
    const read = await log.#replay(known && snapshot ? snapshot.length : fileHeadLength, marked.value)
    return read.ok ? ok(log) : read
  }

  async #replay(from: number, { mark, damaged }: MarkReading): Promise<Result<void, DiskError>> {
    const head = await this.#file.read(0, fileHeadLength)
    if (!head.ok) return head
    if (!head.value.every((byte, at) => byte === fileHead(this.#secrets.vault)[at])) this.damage.push({ code: 'log.head-damaged' })
    if (damaged > 0) this.damage.push({ code: 'mark.damaged' })
    if (!mark && (await this.#file.size()) > fileHeadLength) this.damage.push({ code: 'mark.missing' })
    const acknowledged = mark?.length ?? 0
    this.#length = from
    let torn = false
    for await (const found of readFrames(this.#file, this.#secrets.vault, from)) {
      if (!found.ok) return found
      const { entry, problems } = this.reader.read(found.value, 'each')
      // Behind the mark nothing was acknowledged: a torn end there is the write that broke off, and is cut away.
      torn = found.value.offset >= acknowledged && problems.length > 0
      if (torn) break
      this.damage.push(...problems)
      this.#length = found.value.offset + found.value.length
      if (entry) this.#took(entry)
    }
    if (mark && this.#length < mark.length) this.damage.push({ code: 'log.cut', length: this.#length, acknowledged: mark.length })
    const own = this.reader.chainOf(this.#secrets.device)
    if (mark && mark.device === this.#secrets.device && (own?.seq ?? -1) < mark.seq) this.#state = 'must-rejoin'
    this.#generation = mark?.generation ?? 0
    if (torn) {
      const cut = await this.#file.truncate(this.#length)
      if (!cut.ok) return cut
    }
    return ok(undefined)
  }

  #took(entry: Entry): void {
    if (entry.device === this.#secrets.device) {
      this.#lastWall = Math.max(this.#lastWall, entry.said?.at ?? 0)
      this.#headsSince.clear()
    } else this.#headsSince.add(entry.device)
    this.#apply(entry)
  }

  get length(): number {
    return this.#length
  }

  get mustRejoin(): boolean {
    return this.#state === 'must-rejoin'
  }

  /** The scope of the vault's own affairs in the present epoch. */
  get systemScope(): string {
    return `${systemScope}/${this.#secrets.epochs.length - 1}`
  }

  /** From now on nothing may be written under this device's name. */
  refuseWrites(): void {
    if (this.#state === 'open') this.#state = 'must-rejoin'
  }

  /** Seals `change` into the next entry. Comes back when it is durable, or with why it is not. */
  append(change: Change, scope: string): Promise<Result<Entry, AppendError>> {
    return new Promise((done) => {
      this.#queue.push({ change, scope, done })
      this.#running ??= this.#run().finally(() => {
        this.#running = undefined
      })
    })
  }

  async #run(): Promise<void> {
    // One turn of the loop lets everything that was asked for at the same moment share one sync.
    await Promise.resolve()
    while (this.#queue.length > 0) await this.#commit()
  }

  async #commit(): Promise<void> {
    const refusal = this.#refusal()
    if (refusal) {
      for (const waiting of this.#queue.splice(0)) waiting.done(err(refusal))
      return
    }
    const before = this.reader.chainOf(this.#secrets.device)
    invariant(before, 'the device is not in its own log')
    const lastWall = this.#lastWall
    const sealed: {
      readonly waiting: Waiting
      readonly entry: Entry
      readonly bytes: Uint8Array
      readonly scope: Scope
      readonly count: number
    }[] = []
    let bytes = 0
    while (this.#queue.length > 0 && bytes < mostBytesAtOnce) {
      const waiting = this.#queue.shift()
      const scope = waiting && this.reader.scopes.get(waiting.scope)
      if (!waiting) break
      if (!scope) {
        waiting.done(err({ code: 'log.no-such-case' }))
        continue
      }
      const count = this.reader.scopes.count(this.#secrets.device, scope.id)
      const one = this.#seal(waiting.change, scope, this.#length + bytes)
      sealed.push({ waiting, scope, count, ...one })
      bytes += one.bytes.length
    }
    if (sealed.length === 0) return
    const written = await this.#write(
      sealed.map((one) => one.bytes),
      bytes,
    )
    if (!written.ok) {
      this.reader.chains.put(before)
      this.#lastWall = lastWall
      for (const { scope, count } of sealed.toReversed()) this.reader.scopes.rewind(this.#secrets.device, scope, count)
      for (const { waiting } of sealed) waiting.done(written)
      return
    }
    for (const { waiting, entry } of sealed) {
      const change = entry.said?.change
      if (change?.do === 'case' || change?.do === 'device' || change?.do === 'shred') this.reader.follow(change)
      this.#took(entry)
      waiting.done(ok(entry))
    }
  }

  #refusal(): AppendError | undefined {
    if (this.#state === 'must-rejoin') return { code: 'log.must-rejoin' }
    return this.#state === 'open' ? undefined : { code: 'log.broken' }
  }

  #seal(change: Change, scope: Scope, offset: number): { readonly entry: Entry; readonly bytes: Uint8Array } {
    const { vault, device, pair, epochs } = this.#secrets
    const chain = this.reader.chainOf(device)
    invariant(chain, 'the device is not in its own log')
    const at = this.#ports.clock.wall()
    const payload: Payload = { at, ...(at < this.#lastWall ? { doubt: true as const } : {}), change }
    this.#lastWall = Math.max(this.#lastWall, at)
    const heads: Head[] = [...this.#headsSince].sort().flatMap((other) => {
      const seen = this.reader.chainOf(other)
      return seen ? [{ device: other, seq: seen.seq, hash: seen.hash }] : []
    })
    const seq = chain.seq + 1
    const tag = this.reader.scopes.tag(scope, device)
    const made: SealedEntry = sealEntry(this.#ports.primitives, scope, pair, {
      vault,
      device,
      seq,
      prev: chain.hash,
      epoch: epochs.length - 1,
      tag,
      heads,
      payload,
    })
    this.reader.scopes.take(device, tag)
    this.reader.chains.put({ ...chain, seq, hash: made.hash })
    const bytes = frame(made.bytes)
    return { bytes, entry: { device, seq, hash: made.hash, offset, length: bytes.length, said: { scope: scope.id, ...payload } } }
  }

  /** One write, one sync, one mark. On failure the file is as long as before, or the log is broken. */
  async #write(parts: readonly Uint8Array[], length: number): Promise<Result<void, AppendError>> {
    const whole = new Uint8Array(length)
    let at = 0
    for (const part of parts) {
      whole.set(part, at)
      at += part.length
    }
    const wrote = await writeAll(this.#file, this.#length, whole)
    const synced = wrote.ok ? await this.#file.sync() : wrote
    if (!synced.ok) {
      const undone = await this.#file.truncate(this.#length)
      const settled = undone.ok ? await this.#file.sync() : undone
      if (!settled.ok) this.#state = 'broken'
      return synced
    }
    this.#length += length
    const chain = this.reader.chainOf(this.#secrets.device)
    this.#generation++
    const mark = {
      generation: this.#generation,
      length: this.#length,
      device: this.#secrets.device,
      seq: chain?.seq ?? 0,
      hash: chain?.hash ?? new Uint8Array(32),
    }
    // A mark that cannot be written now lags behind; it is tried again with the next entry and when the log rests.
    await writeMark(this.#ports.primitives, this.#secrets.markKey, this.#mark, mark)
    this.#markDirty = true
    return ok(undefined)
  }

  /** Brings the mark to the disk. Called when nothing was asked for a moment, and before closing. */
  async settle(): Promise<void> {
    if (!this.#markDirty) return
    this.#markDirty = false
    await this.#mark.sync()
  }

  /** The entry at a place that `apply` was told, opened. Undefined where it is damaged or the scope's key is not here. */
  async entryAt(offset: number, scopeId: string): Promise<(Payload & { readonly device: string; readonly seq: number }) | undefined> {
    const envelope = await readFrame(this.#file, offset)
    const scope = this.reader.scopes.get(scopeId)
    const payload = envelope && scope && openEntry(this.#ports.primitives, scope, envelope)
    return payload && { ...payload, device: envelope.header.device, seq: envelope.header.seq }
  }

  /** Overwrites the body of an entry with zeros: the chain stays whole, the content is gone from this disk. */
  async destroyBody(offset: number): Promise<Result<void, DiskError>> {
    const envelope = await readFrame(this.#file, offset)
    if (!envelope) return err({ code: 'disk.missing' })
    const at = offset + frameOverhead + envelope.headerBytes.length + envelope.signature.length
    const wrote = await writeAll(this.#file, at, new Uint8Array(envelope.body.length))
    return wrote.ok ? this.#file.sync() : wrote
  }

  async close(): Promise<void> {
    await this.#running
    await this.settle()
    this.#state = 'closed'
    await this.#file.close()
    await this.#mark.close()
  }
}
