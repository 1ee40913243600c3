/**
 * The log of one vault on one disk: opened, appended to, read. An entry is acknowledged after it, and all before it, outlive a power cut.
 *
 * Entries that are asked for while a sync runs wait and share the next one (group commit). What is not acknowledged was either not written or is whole.
 */
import { err, invariant, ok, type Result } from '@holdfast/core'
import { concat, type Envelope, toHex } from '@holdfast/wire'
import { writeAll } from '../disk-writes.ts'
import { deviceId } from '../keys/keyring.ts'
import { type Scope, systemScope } from '../keys/scope.ts'
import type { DiskError, DiskFile } from '../ports.ts'
import type { KeyPair } from '../primitives.ts'
import { signRejoin } from './chains.ts'
import type { Change, Payload } from './change.ts'
import { destroyBody } from './destroy-body.ts'
import { noHash, openEntry } from './entry.ts'
import { fileHeadLength, frame, logName, readFrame } from './frames.ts'
import { markName, readMark, writeMark } from './mark.ts'
import { type AppendError, type LogPorts, type LogSecrets, ownError } from './ports.ts'
import { type Entry, LogReader } from './reader.ts'
import { judgeReceived, type ReceiveError, readReceived } from './receive.ts'
import { isBehind, type LogDamage, replay } from './replay.ts'
import { sealNext } from './seal-next.ts'
import { fromSnapshot, type Snapshot } from './snapshot.ts'

type Waiting = {
  readonly done: (result: Result<Entry, AppendError | ReceiveError>) => void
  readonly fail: (cause: unknown) => void
} & (
  | { readonly kind: 'write'; readonly change: Change; readonly scope: string }
  | { readonly kind: 'take'; readonly bytes: Uint8Array; readonly envelope: Envelope }
)

/** One frame of a commit that is being made, and how to take it back. */
interface Made {
  readonly waiting: Waiting
  readonly entry: Entry
  readonly bytes: Uint8Array
  readonly undo?: { readonly scope: Scope; readonly count: number }
}

const mostBytesAtOnce = 8 * 1024 * 1024

export class VaultLog {
  readonly reader: LogReader
  readonly damage: LogDamage[] = []
  readonly #ports: LogPorts
  readonly #file: DiskFile
  readonly #mark: DiskFile
  readonly #apply: (entry: Entry) => void
  readonly #queue: Waiting[] = []
  readonly #opened: number
  #secrets: LogSecrets
  #length = 0
  #generation = 0
  #lastWall = 0
  #headsSince = new Set<string>()
  #running: Promise<void> | undefined
  #state: 'open' | 'must-rejoin' | 'broken' | 'closed' = 'open'
  #markState: 'settled' | 'written' | 'behind' = 'settled'

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
    this.#opened = ports.clock.steady()
  }

  /**
   * Opens the log, reads what the snapshot does not yet hold, and gives every entry to `apply` in order. Damage is listed, not fatal.
   * A write that broke off without acknowledgement is cut away. What is given to `apply` is on the disk for good.
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
    const known = { ...secrets, roster: [secrets.pair.publicKey, ...(secrets.roster ?? [])] }
    const resumed = snapshot && (await fromSnapshot(ports.primitives, known, snapshot, file.value))
    const reader = resumed ?? new LogReader(ports.primitives, known)
    const log = new VaultLog(ports, secrets, reader, { log: file.value, mark: markFile.value }, apply)
    const read = await log.#replay(resumed && snapshot ? snapshot.length : fileHeadLength)
    return read.ok ? ok(log) : read
  }

  async #replay(from: number): Promise<Result<void, DiskError>> {
    const { primitives } = this.#ports
    const marked = await readMark(primitives, this.#secrets.markKey, this.#mark)
    if (!marked.ok) return marked
    const { mark } = marked.value
    const source = { primitives, file: this.#file, vault: this.#secrets.vault, reader: this.reader }
    // Until what was found behind the mark is synced, a power cut could take it back.
    const found: Entry[] = []
    // A whole log by heads, which finds every changed byte as well; what came after a snapshot entry by entry.
    const signatures = from === fileHeadLength ? 'heads' : 'each'
    const read = await replay(source, from, marked.value, signatures, (entry) => {
      if (mark && entry.offset < mark.length) this.#took(entry)
      else found.push(entry)
    })
    if (!read.ok) return read
    this.#length = read.value.length
    this.damage.push(...read.value.damage)
    this.#generation = mark?.generation ?? 0
    if (marked.value.damaged > 0) this.#markState = 'behind'
    if (isBehind(this.reader, this.#secrets.device, mark)) this.#state = 'must-rejoin'
    if (read.value.torn) {
      const cut = await this.#file.truncate(this.#length)
      if (!cut.ok) return cut
    }
    if (read.value.torn || found.length > 0) {
      const synced = await this.#file.sync()
      if (!synced.ok) return synced
    }
    for (const entry of found) this.#took(entry)
    return this.#finishShredding()
  }

  #took(entry: Entry): void {
    if (entry.device === this.#secrets.device) {
      this.#lastWall = entry.said?.at ?? this.#lastWall
      this.#headsSince.clear()
    } else this.#headsSince.add(entry.device)
    this.#apply(entry)
  }

  /** Bytes of the log so far. */
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

  /**
   * Seals `change` into the next entry. Comes back when it is durable, or with why it is not; rejects only with what a port threw.
   * The key of a new case is written twice, so that one damaged place cannot take a whole case.
   */
  append(change: Change, scope: string): Promise<Result<Entry, AppendError>> {
    const asked = new Promise<Result<Entry, AppendError>>((done, fail) => {
      // An entry of our own is refused by the disk or by the log's state, never as one that was received.
      const own = (result: Result<Entry, AppendError | ReceiveError>) => done(result.ok ? result : err(ownError(result.error)))
      this.#queue.push({ kind: 'write', change, scope, done: own, fail })
    })
    if (change.do === 'case') this.#queue.push({ kind: 'write', change, scope, done: () => {}, fail: () => {} })
    this.#start()
    return asked
  }

  /** Takes an entry that another device wrote and a relay or a file brought. Comes back when it is durable; see `ReceiveError`. */
  receive(bytes: Uint8Array): Promise<Result<Entry, AppendError | ReceiveError>> {
    return new Promise((done, fail) => {
      const read = readReceived(bytes)
      if (!read.ok) return done(read)
      this.#queue.push({ kind: 'take', bytes, envelope: read.value, done, fail })
      this.#start()
    })
  }

  #start(): void {
    this.#running ??= this.#run()
  }

  async #run(): Promise<void> {
    // One turn of the loop lets everything that was asked for at the same moment share one sync.
    await Promise.resolve()
    while (this.#queue.length > 0) await this.#commit()
    // In the same breath as the look at the queue: whoever asks after it starts anew.
    this.#running = undefined
  }

  async #commit(): Promise<void> {
    const batch: Waiting[] = []
    try {
      await this.#commitBatch(batch)
    } catch (cause) {
      // A port threw instead of answering: nobody knows what is on the disk.
      this.#state = 'broken'
      for (const waiting of [...batch, ...this.#queue.splice(0)]) waiting.fail(cause)
    }
  }

  async #commitBatch(batch: Waiting[]): Promise<void> {
    const before = this.reader.chainOf(this.#secrets.device)
    const lastWall = this.#lastWall
    const made: Made[] = []
    let bytes = 0
    while (this.#queue.length > 0 && bytes < mostBytesAtOnce) {
      const waiting = this.#queue.shift()
      if (!waiting) break
      batch.push(waiting)
      const one = this.#make(waiting, bytes)
      if (!one.ok) {
        waiting.done(one)
        continue
      }
      made.push({ ...one.value, waiting })
      bytes += one.value.bytes.length
    }
    if (made.length === 0) return
    const written = await this.#write(made, bytes)
    if (!written.ok) {
      if (before) this.reader.chains.put(before)
      this.#lastWall = lastWall
      for (const { undo } of made.toReversed()) if (undo) this.reader.scopes.rewind(this.#secrets.device, undo.scope, undo.count)
      // What another's entry changed in the reader cannot be taken back.
      if (made.some(({ waiting }) => waiting.kind === 'take')) this.#state = 'broken'
      for (const { waiting } of made) waiting.done(written)
      return
    }
    for (const { waiting, entry } of made) {
      if (waiting.kind === 'write') {
        this.reader.wrote(entry.device, entry.seq, entry.hash)
        if (entry.said) this.reader.follow(entry.said.change, entry)
      }
      this.#took(entry)
      waiting.done(ok(entry))
    }
  }

  #make(waiting: Waiting, back: number): Result<Omit<Made, 'waiting'>, AppendError | ReceiveError> {
    if (this.#state === 'broken' || this.#state === 'closed') return err({ code: 'log.broken' })
    const offset = this.#length + back
    if (waiting.kind === 'take') {
      const bytes = frame(waiting.bytes, back)
      const placed = { kind: 'entry' as const, offset, length: bytes.length, back, envelope: waiting.envelope }
      const judged = judgeReceived(this.reader, this.#secrets.device, placed)
      if (!judged.ok) {
        if (judged.error.code === 'log.own-entry-ahead') this.refuseWrites()
        return judged
      }
      // Its signature was just checked.
      const { entry } = this.reader.read(placed, 'heads')
      invariant(entry, 'a sound frame was not read')
      return ok({ entry, bytes })
    }
    if (this.#state === 'must-rejoin') return err({ code: 'log.must-rejoin' })
    const scope = this.reader.scopes.get(waiting.scope)
    if (!scope) return err({ code: 'log.no-such-case' })
    return ok(this.#seal(waiting.change, scope, offset, back))
  }

  #seal(change: Change, scope: Scope, offset: number, back: number): Omit<Made, 'waiting'> {
    const at = this.#ports.clock.wall()
    const payload: Payload = {
      at,
      up: this.#ports.clock.steady() - this.#opened,
      ...(at < this.#lastWall ? { doubt: true as const } : {}),
      change,
    }
    this.#lastWall = at
    const count = this.reader.scopes.count(this.#secrets.device, scope.id)
    const { bytes, entry } = sealNext(this.#ports.primitives, this.#secrets, this.reader, {
      scope,
      heads: this.#headsSince,
      payload,
      offset,
      back,
    })
    return { bytes, entry, undo: { scope, count } }
  }

  /** One write, one sync, one mark. On failure the file is as long as before, or the log is broken. */
  async #write(made: readonly Made[], length: number): Promise<Result<void, AppendError>> {
    const [first] = made
    const whole = first && made.length === 1 ? first.bytes : concat(...made.map(({ bytes }) => bytes))
    const wrote = await writeAll(this.#file, this.#length, whole)
    const synced = wrote.ok ? await this.#file.sync() : wrote
    if (!synced.ok) {
      const undone = await this.#file.truncate(this.#length)
      const settled = undone.ok ? await this.#file.sync() : undone
      if (!settled.ok) this.#state = 'broken'
      return synced
    }
    this.#length += length
    await this.#writeMark()
    return ok(undefined)
  }

  /** A mark that cannot be written now lags behind; it is tried again with the next entry and when the log rests. */
  async #writeMark(): Promise<void> {
    const { device, markKey } = this.#secrets
    const chain = this.reader.chainOf(device)
    const generation = this.#generation + 1
    const reached = { entries: (chain?.seq ?? -1) + 1, hash: chain?.hash ?? noHash }
    const mark = { generation, length: this.#length, device, ...reached }
    // A slot that a failed write may have torn must be whole on the disk before the other one is touched.
    const again = this.#markState === 'behind'
    this.#markState = 'behind'
    const wrote = await writeMark(this.#ports.primitives, markKey, this.#mark, mark)
    const kept = wrote.ok && again ? await this.#mark.sync() : wrote
    if (!kept.ok) return
    this.#generation = generation
    this.#markState = 'written'
  }

  /** Brings the mark to the disk. Called when nothing was asked for a moment, and before closing. */
  async settle(): Promise<void> {
    if (this.#markState === 'behind') await this.#writeMark()
    if (this.#markState !== 'written') return
    const synced = await this.#mark.sync()
    if (synced.ok) this.#markState = 'settled'
  }

  /** The entry at a place that `apply` was told, opened. Undefined where it is damaged or the scope's key is not here. */
  async entryAt(offset: number, scopeId: string): Promise<(Payload & { readonly device: string; readonly seq: number }) | undefined> {
    const envelope = await readFrame(this.#file, offset)
    const scope = this.reader.scopes.get(scopeId)
    const payload = envelope && scope && openEntry(this.#ports.primitives, scope, envelope)
    return payload && { ...payload, device: envelope.header.device, seq: envelope.header.seq }
  }

  /**
   * Destroys the key of a case: from here on nobody with this log alone reads it again. Copies on other devices and in backups are not reached.
   * Comes back when the order is durable and the entries that held the key are overwritten; after a crash in between, the next opening finishes it.
   */
  async shred(caseId: string): Promise<Result<Entry, AppendError>> {
    const known = this.reader.caseKeys.get(caseId)
    if (!known) return err({ code: 'log.no-such-case' })
    const keys = known.places.map(({ device, seq }): [string, number] => [device, seq])
    const done = await this.append({ do: 'shred', case: caseId, keys }, this.systemScope)
    if (!done.ok) return done
    const finished = await this.#finishShredding()
    return finished.ok ? done : finished
  }

  async #finishShredding(): Promise<Result<void, DiskError>> {
    for (const [key, offset] of this.reader.unfinished) {
      const gone = await this.destroyBody(offset)
      if (!gone.ok && gone.error.code !== 'disk.missing') return gone
      this.reader.unfinished.delete(key)
    }
    return ok(undefined)
  }

  /** Overwrites the body of an entry with zeros: the chain stays whole, the content is gone from this disk. */
  destroyBody(offset: number): Promise<Result<void, DiskError>> {
    return destroyBody(this.#file, offset)
  }

  /**
   * Goes on as a new device, admitted by the old one's word: for a restored backup, a copied folder, or a log whose end was lost. Nothing is ever written under
   * the old name here again. Afterwards the caller keeps `pair`'s seed in the keyring, and the old public key in its roster.
   */
  async rejoin(pair: KeyPair): Promise<Result<Entry, AppendError>> {
    await this.#running
    const old = this.#secrets
    const { primitives } = this.#ports
    const publicKey = toHex(pair.publicKey)
    const last = Math.max(this.reader.chainOf(old.device)?.seq ?? 0, 0)
    const proof = toHex(signRejoin(primitives, old.pair, old.vault, old.device, last, pair.publicKey))
    const device = deviceId(primitives, pair.publicKey)
    this.reader.admit(pair.publicKey)
    this.#secrets = { ...old, device, pair, roster: [...(old.roster ?? []), old.pair.publicKey] }
    this.#headsSince = new Set(this.reader.chains.all().map((chain) => chain.device))
    this.#headsSince.delete(device)
    if (this.#state === 'must-rejoin') this.#state = 'open'
    const done = await this.append({ do: 'rejoin', publicKey, instead: old.device, last, proof }, this.systemScope)
    if (done.ok) return done
    this.#secrets = old
    this.reader.chains.remove(device)
    this.refuseWrites()
    return done
  }

  async close(): Promise<void> {
    await this.#running
    await this.settle()
    this.#state = 'closed'
    await this.#file.close()
    await this.#mark.close()
  }
}
