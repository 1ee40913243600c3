/**
 * An open vault in the process that holds its keys: what is written is durable before it is acknowledged, what is asked sees all that was acknowledged.
 */

import { err, invariant, ok, type Result } from '@holdfast/core'
import {
  type AppendError,
  type Change,
  type Dot,
  type Entry,
  goneField,
  type KeyPair,
  type LogDamage,
  type Manifest,
  sawField,
  stateCode,
  verifyLog,
} from '@holdfast/vault'
import { toHex } from '@holdfast/wire'
import { removeBlob } from '../blobs/scrub.ts'
import type { Search } from '../view/find.ts'
import type { FieldValue, VaultRecord } from '../view/record.ts'
import { type HistoryEntry, historyEntry } from './history.ts'
import type { OpenParts } from './open-vault.ts'
import { Upkeep } from './upkeep.ts'
import { isFieldName, type Write, type WriteError, type Written } from './write.ts'

export type { HistoryEntry, Write, WriteError, Written }

const largestWrite = 12 * 1024 * 1024
const dotOf = ({ device, seq }: FieldValue): Dot => [device, seq]

/** At least as many bytes as the value takes in JSON, without writing it: a letter takes at most six. What JSON refuses has no bound. */
function roughSize(value: unknown): number {
  if (typeof value === 'string') return value.length * 6 + 3
  if (typeof value === 'bigint') return Number.POSITIVE_INFINITY
  if (typeof value !== 'object' || value === null) return 64
  let size = 64
  for (const [name, one] of Object.entries(value)) size += name.length * 6 + 4 + roughSize(one)
  return size
}

export class Engine {
  readonly parts: OpenParts
  readonly #upkeep: Upkeep
  #inFlight = 0
  #closed = false

  constructor(parts: OpenParts) {
    this.parts = parts
    this.#upkeep = new Upkeep(parts, () => this.#inFlight > 0)
  }

  get damage(): readonly LogDamage[] {
    return this.parts.log.damage
  }

  newId(): string {
    return toHex(this.parts.machine.primitives.random(16))
  }

  get cases(): readonly { readonly id: string; readonly name: string }[] {
    return [...this.parts.log.reader.caseKeys].map(([id, { name }]) => ({ id, name }))
  }

  /** What two people read to each other: the same where both have the same log. */
  get stateCode(): string {
    const { log, machine, secrets } = this.parts
    return stateCode(machine.primitives, secrets.vault, log.reader.chains.all())
  }

  status() {
    this.catchUp()
    const { view, log, secrets, rebuilt, copied, damagedKeyFiles, store } = this.parts
    return {
      vault: secrets.vault,
      device: secrets.device,
      ...view.counts(),
      cases: this.cases.length,
      devices: log.reader.chains.size,
      entries: log.reader.chains.all().reduce((sum, chain) => sum + chain.seq + 1, 0),
      logBytes: log.length,
      viewBytes: store.bytes,
      damage: [...log.damage, ...damagedKeyFiles.map(() => ({ code: 'vault.keys-damaged' as const }))].length,
      rebuilt,
      mustRejoin: copied || log.mustRejoin,
      stateCode: this.stateCode,
    }
  }

  /** A new case with a key of its own: who is not given the key cannot read it, and destroying the key destroys the case. */
  async newCase(name: string): Promise<Result<string, WriteError>> {
    const id = this.newId()
    const key = toHex(this.parts.machine.primitives.random(32))
    const done = await this.#append([{ change: { do: 'case', case: id, key, name }, scope: this.parts.log.systemScope }])
    const [first] = done
    return first?.ok === false ? first : ok(id)
  }

  /** Every write acknowledged on disk, or why it is not; one sync for all. Refused writes are known before anything is written. */
  async write(writes: readonly Write[]): Promise<Result<readonly Written[], WriteError>> {
    // Nobody waits for the index to have something new acknowledged.
    if (writes.some(({ record }) => record !== undefined && this.parts.feed.touches(record))) this.catchUp()
    const planned: { readonly change: Change; readonly scope: string; readonly record: string }[] = []
    for (const write of writes) {
      const plan = this.#plan(write)
      if (!plan.ok) return plan
      planned.push(plan.value)
    }
    const results = await this.#append(planned)
    const written: Written[] = []
    for (const [at, result] of results.entries()) {
      if (!result.ok) return result
      written.push({ record: planned[at]?.record ?? '', device: result.value.device, seq: result.value.seq })
    }
    return ok(written)
  }

  #plan(write: Write): Result<{ readonly change: Change; readonly scope: string; readonly record: string }, WriteError> {
    const names = Object.keys(write.fields)
    if (!names.every(isFieldName)) return err({ code: 'vault.field-name' })
    const standing = write.record === undefined ? undefined : this.parts.view.standing(write.record)
    if (write.record !== undefined && !standing && write.type === undefined) return err({ code: 'vault.no-such-record' })
    const scope = standing?.scope ?? write.case ?? this.parts.log.systemScope
    if (!this.parts.log.reader.scopes.get(scope)) return err({ code: 'vault.no-such-case' })
    const over: Record<string, readonly Dot[]> = {}
    for (const name of names) {
      const stands = standing && Object.hasOwn(standing.record.fields, name) ? (standing.record.fields[name] ?? []) : []
      const seen = write.seen ? (Object.hasOwn(write.seen, name) ? (write.seen[name] ?? []) : []) : stands.map(dotOf)
      if (seen.length > 0) over[name] = seen
    }
    const record = write.record ?? this.newId()
    const change: Change = {
      do: 'put',
      record,
      type: write.type ?? standing?.record.type ?? 'record',
      fields: { ...write.fields },
      over: Object.fromEntries(
        Object.entries(over).map(([name, dots]) => [name, dots.map(([device, seq]): [string, number] => [device, seq])]),
      ),
    }
    return roughSize(change.fields) > largestWrite && Buffer.byteLength(JSON.stringify(change.fields)) > largestWrite
      ? err({ code: 'vault.too-large' })
      : ok({ change, scope, record })
  }

  /** Marks a record as deleted, or takes the mark away. Nothing is lost: history and undo stay. */
  async setGone(id: string, gone: boolean): Promise<Result<Written, WriteError>> {
    this.catchUp()
    const standing = this.parts.view.standing(id)
    if (!standing) return err({ code: 'vault.no-such-record' })
    const fields = { [goneField]: gone, [sawField]: this.parts.view.seen(standing) }
    const over: Record<string, [string, number][]> = {}
    for (const name of [goneField, sawField])
      if (standing.own[name]) over[name] = standing.own[name].map((one): [string, number] => [one.device, one.seq])
    const change: Change = { do: 'put', record: id, type: standing.record.type, fields, over }
    return this.#one(change, standing.scope, id)
  }

  /** Puts an entry about a stored file into the log. */
  async attach(change: Extract<Change, { do: 'attach' }>): Promise<Result<Written, WriteError>> {
    this.catchUp()
    const standing = this.parts.view.standing(change.record)
    return standing ? this.#one(change, standing.scope, change.record) : err({ code: 'vault.no-such-record' })
  }

  async detach(record: string, dot: Dot): Promise<Result<Written, WriteError>> {
    this.catchUp()
    const standing = this.parts.view.standing(record)
    if (!standing) return err({ code: 'vault.no-such-record' })
    return this.#one({ do: 'detach', record, dot: [dot[0], dot[1]] }, standing.scope, record)
  }

  async #one(change: Change, scope: string, record: string): Promise<Result<Written, WriteError>> {
    const [done] = await this.#append([{ change, scope }])
    invariant(done, 'an entry was asked for')
    return done.ok ? ok({ record, device: done.value.device, seq: done.value.seq }) : done
  }

  async #append(planned: readonly { readonly change: Change; readonly scope: string }[]): Promise<readonly Result<Entry, AppendError>[]> {
    this.#inFlight++
    try {
      return await Promise.all(planned.map(({ change, scope }) => this.parts.log.append(change, scope)))
    } finally {
      this.#inFlight--
      this.#upkeep.rest()
    }
  }

  /** All that was acknowledged is in the view when this returns; every answer does so first. */
  catchUp(): void {
    this.#upkeep.catchUp()
  }

  /** See `Upkeep.tidy`. */
  tidy(): boolean {
    return this.#upkeep.tidy()
  }

  /** Between two batches of a long import: keeps the journal of the store short. */
  checkpoint(): void {
    this.#upkeep.checkpoint()
  }

  /** See `View.setOld`. */
  renewView(): void {
    this.#upkeep.note(() => this.parts.view.setOld())
  }

  record(id: string): VaultRecord | undefined {
    this.catchUp()
    return this.parts.view.record(id)
  }

  *records(): Iterable<VaultRecord> {
    this.catchUp()
    for (const id of this.parts.view.ids()) {
      const record = this.parts.view.record(id)
      if (record) yield record
    }
  }

  /** As `records`, much faster, for whoever lets nobody write meanwhile: a record changed while these are read may come as it was. */
  *recordsAtRest(): Iterable<VaultRecord> {
    this.catchUp()
    const end = this.parts.entries.readAhead()
    try {
      yield* this.parts.view.all()
    } finally {
      end()
    }
  }

  /** How many records there are, the deleted ones too. */
  get size(): number {
    this.catchUp()
    return this.parts.view.size
  }

  /** Throws `IndexBuilding` where words are asked for while their index is built again. */
  search(asked: Search): { readonly rows: readonly VaultRecord[]; readonly more: boolean } {
    return this.#upkeep.search(asked)
  }

  conflicts(limit = 1000): readonly VaultRecord[] {
    this.catchUp()
    return this.parts.view.conflicted(limit)
  }

  /** Everything that was ever said of a record, oldest first. */
  async history(id: string): Promise<Result<readonly HistoryEntry[], { readonly code: 'vault.no-such-record' }>> {
    this.catchUp()
    const touched = this.parts.view.touched(id)
    if (!touched) return err({ code: 'vault.no-such-record' })
    const entries: HistoryEntry[] = []
    for (const offset of touched.offsets) {
      const said = await this.parts.log.entryAt(offset, touched.scope)
      const entry = said && historyEntry(said)
      if (entry) entries.push(entry)
    }
    return ok(entries)
  }

  /** The last `limit` entries of the log, in its order. */
  async *entries(limit: number): AsyncGenerator<Entry> {
    this.catchUp()
    const { machine, secrets } = this.parts
    const last: Entry[] = []
    await verifyLog({ disk: machine.disk, primitives: machine.primitives }, secrets, 'heads', (entry) => {
      last.push(entry)
      if (last.length > limit * 2) last.splice(0, last.length - limit)
    })
    yield* last.slice(-limit)
  }

  manifest(record: string, blob: string): Manifest | undefined {
    this.catchUp()
    return this.parts.view.manifest(record, blob)
  }

  /** Every stored file that an entry names. */
  blobs(): ReadonlySet<string> {
    this.catchUp()
    return this.parts.view.blobs()
  }

  /**
   * Destroys a case: its key, its words in the index, its stored files. Copies on other devices and in backups are not reached. What nobody names for another reason is left to
   * `prune`: it may belong to an entry that is damaged here and whole elsewhere.
   */
  async shred(id: string): Promise<Result<undefined, WriteError>> {
    this.catchUp()
    const ofCase = this.parts.view.blobsOf(id)
    this.#inFlight++
    const done = await this.parts.log.shred(id).finally(() => this.#inFlight--)
    if (!done.ok) return done
    this.catchUp()
    this.#upkeep.keep()
    const named = this.parts.view.blobs()
    for (const name of ofCase) if (!named.has(name)) removeBlob(this.parts.machine.folder, name)
    return ok(undefined)
  }

  /** Attempts to store a file that are under way; kept with the view. */
  get attempts() {
    const { view } = this.parts
    return {
      get: (name: string) => view.facts.get(name),
      set: (name: string, value: string) => this.#upkeep.note(() => view.facts.set(name, value)),
      parts: (): ReadonlySet<string> => new Set(view.facts.starting('attempt/').map((value) => value.split(' ')[0] ?? '')),
    }
  }

  /** The log goes on as another device; the caller keeps its keys and opens the vault again. */
  async rejoin(pair: KeyPair): Promise<Result<Entry, AppendError>> {
    this.#inFlight++
    return this.parts.log.rejoin(pair).finally(() => this.#inFlight--)
  }

  /** Waits until the log's mark is on the disk, for a copy of the folder. */
  rest(): Promise<void> {
    return this.parts.log.settle()
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    const { log, store, entries, instance } = this.parts
    await log.settle()
    this.#upkeep.end()
    await log.close()
    store.close()
    entries.close()
    instance.release()
  }
}
