/**
 * The view of a log: which entries make up each record, the index of all words, what was touched when. Every table follows from the log.
 *
 * Entries are taken in one after another inside one transaction that also holds the place in the log up to which the view goes: after a crash the view
 * is older than the log, never different from it.
 */
import { byDot, type Change, type Entry, goneField, type Manifest, type Payload, sawField } from '@holdfast/vault'
import type { Row, Store } from '../store.ts'
import { columns, find, type Search } from './find.ts'
import { WordIndex, wordsIn } from './index-words.ts'
import { conflictsOf, type FieldValue, isContested, type RecordFile, type VaultRecord } from './record.ts'
import { afterAttach, afterDetach, afterPut, decodeState, emptyState, encodeState, type RecordState } from './state.ts'
import { createTables, Facts, Names, numberIn, viewVersion } from './tables.ts'

export interface EntrySource {
  /** Reads and opens one entry of the log at a known place; undefined where it is damaged or its key is not here. */
  read(offset: number, length: number, scope: string): (Payload & { readonly seq: number }) | undefined
}

export interface Standing {
  readonly record: VaultRecord
  readonly scope: string
  /** Registers of the vault's own: who said that the record is deleted, and what that person had seen. */
  readonly own: Readonly<Record<string, readonly FieldValue[]>>
  readonly state: RecordState
  /** Names and texts of its files. */
  readonly texts: readonly string[]
}

export class View {
  readonly facts: Facts
  readonly names: Names
  readonly index: WordIndex
  readonly #store: Store
  readonly #entries: EntrySource
  /** What the next change and the next new record are numbered. */
  #next: { n: number; k: number } | undefined
  #isOld = false

  /** @param stands what `stateOf` said of the store */
  constructor(store: Store, entries: EntrySource, stands: 'empty' | 'current') {
    this.#store = store
    this.#entries = entries
    if (stands === 'empty') createTables(store)
    this.facts = new Facts(store)
    this.names = new Names(store)
    this.index = new WordIndex(store)
  }

  /** `other`: a view that an older or newer program made. All tables are made at once: a store without the first has none. */
  static stateOf(store: Store): { readonly is: 'empty' | 'current' | 'other'; readonly snapshot?: string | undefined } {
    try {
      const { version, snapshot } = new Facts(store).of('version', 'snapshot')
      return { is: version === undefined || version === String(viewVersion) ? 'current' : 'other', snapshot }
    } catch (cause) {
      if (cause instanceof Error && cause.message === 'no such table: facts') return { is: 'empty' }
      throw cause
    }
  }

  /** A transaction was taken back: what was remembered of it is forgotten. */
  forget(): void {
    this.names.forget()
    this.index.forget()
    this.#next = undefined
  }

  /** Sets a rotten index aside, see `WordIndex`. The next opening builds the whole view again in a new file: one that rotted is not kept, nor are words of a destroyed case in it. */
  setIndexAside(): void {
    this.#store.begin()
    this.index.setAside()
    this.facts.set('version', 'set aside')
    const end = this.#numbers().k - 1
    this.#store.commit()
    this.index.begin(end)
  }

  /** The next opening builds the whole view again: it was found to be another than the log says. Inside a transaction. */
  setOld(): void {
    this.#isOld = true
    this.facts.set('version', 'other than the log')
  }

  /** Keeps the place in the log. Inside a transaction. */
  keepPlace(snapshot: string): void {
    if (!this.index.wasSetAside && !this.#isOld) this.facts.set('version', String(viewVersion))
    this.facts.set('snapshot', snapshot)
  }

  /** One step of building the index again, `most` records of it. Inside a transaction; `index.built` is told how far it came once that is kept. */
  buildIndex(most: number): number {
    let at = this.index.builtTo ?? 0
    const rows = this.#store.prepare(`SELECT ${columns} FROM records r WHERE r.k > ? ORDER BY r.k LIMIT ?`).rows(at, most)
    for (const row of rows) {
      at = Number(row.k)
      if (this.index.holds(at)) continue
      const { record, texts } = this.#standing(row, true)
      this.index.put(Number(row.n), wordsIn(record, texts))
    }
    return rows.length < most ? Number.POSITIVE_INFINITY : at
  }

  /** Takes in one entry. What an entry says of devices and keys is the log's affair. */
  apply({ offset, length, device, seq, said }: Entry): void {
    if (!said) return
    const { change, scope, at } = said
    const place = { offset, length, device: this.names.number(device), seq }
    const number = (name: string) => this.names.number(name)
    if (change.do === 'put') {
      const row = this.#row(change.record)
      const state = afterPut(row ? decodeState(String(row.state)) : emptyState, change, place, number)
      this.#keep(change.record, change.type, scope, at, state, row, { offset, change, at, device, seq })
    } else if (change.do === 'attach' || change.do === 'detach') {
      const row = this.#row(change.record)
      if (!row) return
      const before = decodeState(String(row.state))
      const state = change.do === 'attach' ? afterAttach(before, place) : afterDetach(before, change.dot, number)
      if (change.do === 'attach') this.#store.prepare('INSERT OR IGNORE INTO files VALUES (?, ?, ?)').run(change.file.blob, offset, length)
      this.#keep(change.record, this.names.name(Number(row.type)), scope, at, state, row, { offset, change, at, device, seq })
    } else if (change.do === 'shred') this.#dropCase(change.case)
  }

  #numbers(): { n: number; k: number } {
    const row = this.#store.prepare('SELECT max(n) AS n, max(k) AS k FROM records').row()
    return { n: numberIn(row, 'n') + 1, k: numberIn(row, 'k') + 1 }
  }

  #row(id: string): Row | undefined {
    return this.#store.prepare(`SELECT ${columns} FROM records r WHERE r.id = ?`).row(id)
  }

  #keep(
    id: string,
    type: string,
    scope: string,
    at: number,
    state: RecordState,
    row: Row | undefined,
    last: { readonly offset: number; readonly change: Change; readonly at: number; readonly device: string; readonly seq: number },
  ): void {
    this.#next ??= this.#numbers()
    const n = this.#next.n++
    const typeNumber = this.names.number(type)
    const scopeNumber = this.names.number(scope)
    const { record, texts: documents } = this.#materialise({ id, type, scope, at }, state, { last, files: true })
    const conflicts = conflictsOf(record).length
    const encoded = encodeState(state)
    const k = row ? Number(row.k) : this.#next.k++
    if (row) {
      if (this.index.holds(k)) this.index.remove(Number(row.n))
      this.#store
        .prepare('UPDATE records SET n = ?, type = ?, scope = ?, at = ?, gone = ?, conflicts = ?, state = ? WHERE k = ?')
        .run(n, typeNumber, scopeNumber, at, record.gone ? 1 : 0, conflicts, encoded, k)
    } else {
      this.#store
        .prepare('INSERT INTO records (n, k, id, type, scope, at, gone, conflicts, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
        .run(n, k, id, typeNumber, scopeNumber, at, record.gone ? 1 : 0, conflicts, encoded)
    }
    this.#store.prepare('INSERT OR IGNORE INTO touched VALUES (?, ?)').run(k, last.offset)
    if (this.index.holds(k)) this.index.put(n, wordsIn(record, documents))
  }

  /** The record a state stands for. `last` spares reading the entry that was just taken in; without `files` no document is opened. */
  #materialise(
    { id, type, scope, at }: { readonly id: string; readonly type: string; readonly scope: string; readonly at: number },
    state: RecordState,
    {
      last,
      files: withFiles,
    }: { readonly last?: { readonly offset: number; readonly change: Change; readonly at: number }; readonly files: boolean },
  ): Standing {
    const fields: Record<string, FieldValue[]> = {}
    const own: Record<string, FieldValue[]> = {}
    for (const live of state.puts) {
      const entry = last?.offset === live.offset ? last : this.#entries.read(live.offset, live.length, scope)
      if (entry?.change.do !== 'put') continue
      const device = this.names.name(live.device)
      const { at: wrote } = entry
      const { seq, replaced } = live
      const doubt = 'doubt' in entry && entry.doubt === true
      for (const [name, value] of Object.entries(entry.change.fields)) {
        if (replaced.length > 0 && replaced.includes(name)) continue
        const one: FieldValue = doubt ? { value, device, seq, at: wrote, doubt } : { value, device, seq, at: wrote }
        const list = name.startsWith('~') ? own : fields
        if (Object.hasOwn(list, name)) list[name]?.push(one)
        else list[name] = [one]
      }
    }
    if (state.puts.length > 1) for (const list of Object.values(fields)) if (list.length > 1) list.sort(byDot)
    const files: RecordFile[] = []
    const texts: string[] = []
    for (const live of withFiles ? state.files : []) {
      const entry = last?.offset === live.offset ? last : this.#entries.read(live.offset, live.length, scope)
      if (entry?.change.do !== 'attach') continue
      const { file, name, text } = entry.change
      files.push({
        name,
        device: this.names.name(live.device),
        seq: live.seq,
        at: entry.at,
        sha256: file.sha256,
        size: file.size,
        blob: file.blob,
      })
      texts.push(name, text)
    }
    const gone = (own[goneField] ?? []).some((one) => one.value === true)
    const contested = gone && isContested(own[sawField] ?? [], [...Object.values(fields).flat(), ...files])
    const record = scope.startsWith('system/') ? { id, type, at, gone, fields, files } : { id, type, case: scope, at, gone, fields, files }
    return { record: contested ? { ...record, contested } : record, scope, own, texts, state }
  }

  #standing(row: Row, files: boolean): Standing {
    const scope = this.names.name(Number(row.scope))
    const head = { id: String(row.id), type: this.names.name(Number(row.type)), scope, at: Number(row.at) }
    return this.#materialise(head, decodeState(String(row.state)), { files })
  }

  /** The record of a row, without its files. */
  recordOf(row: Row): VaultRecord {
    return this.#standing(row, false).record
  }

  /** The record with its files. */
  record(id: string): VaultRecord | undefined {
    const row = this.#row(id)
    return row && this.#standing(row, true).record
  }

  /** What stands in a record, the case it belongs to, and who said that it is gone. */
  standing(id: string): Standing | undefined {
    const row = this.#row(id)
    return row && this.#standing(row, false)
  }

  /** For each device the last entry that stands in the record. */
  seen({ state }: Standing): Readonly<Record<string, number>> {
    return seenIn(state, this.names)
  }

  /** What of a record can be read: numbers of entries that cannot, and how each of its files is stored. */
  readable(id: string): { readonly lost: readonly number[]; readonly manifests: readonly Manifest[] } {
    const row = this.#row(id)
    if (!row) return { lost: [], manifests: [] }
    const state = decodeState(String(row.state))
    const scope = this.names.name(Number(row.scope))
    const lost: number[] = []
    const manifests: Manifest[] = []
    for (const live of [...state.puts, ...state.files]) {
      const entry = this.#entries.read(live.offset, live.length, scope)
      if (!entry) lost.push(live.seq)
      else if (entry.change.do === 'attach') manifests.push(entry.change.file)
    }
    return { lost, manifests }
  }

  /** How one file of a record is stored, also one that was taken off it. */
  manifest(id: string, blob: string): Manifest | undefined {
    const row = this.#row(id)
    if (!row) return undefined
    const scope = this.names.name(Number(row.scope))
    const rows = this.#store
      .prepare(
        'SELECT f.offset AS offset, f.length AS length FROM files f JOIN touched t ON t.offset = f.offset WHERE f.blob = ? AND t.k = ?',
      )
      .rows(blob, Number(row.k))
    for (const { offset, length } of rows) {
      const entry = this.#entries.read(Number(offset), Number(length), scope)
      if (entry?.change.do === 'attach') return entry.change.file
    }
    return undefined
  }

  /** Places in the log of every entry that touched the record, oldest first. */
  touched(id: string): { readonly scope: string; readonly offsets: readonly number[] } | undefined {
    const row = this.#row(id)
    if (!row) return undefined
    const rows = this.#store.prepare('SELECT offset FROM touched WHERE k = ? ORDER BY offset').rows(Number(row.k))
    return { scope: this.names.name(Number(row.scope)), offsets: rows.map((one) => Number(one.offset)) }
  }

  /** The records whose entries lie in this stretch of the log: to name what damage took. */
  recordsAt(offset: number, length = 1): readonly string[] {
    const sql = 'SELECT DISTINCT r.id FROM touched t JOIN records r ON r.k = t.k WHERE t.offset BETWEEN ? AND ? ORDER BY r.k'
    const rows = this.#store.prepare(sql).rows(offset, offset + length - 1)
    return rows.map((row) => String(row.id))
  }

  search(asked: Search): { readonly rows: readonly VaultRecord[]; readonly more: boolean } {
    return find({ store: this.#store, names: this.names, index: this.index, records: this }, asked)
  }

  /** Records in which values stand side by side. */
  conflicted(limit: number): readonly VaultRecord[] {
    const rows = this.#store.prepare(`SELECT ${columns} FROM records r WHERE r.conflicts > 0 ORDER BY r.n DESC LIMIT ?`).rows(limit)
    return rows.map((row) => this.recordOf(row))
  }

  counts(): { readonly records: number; readonly gone: number; readonly conflicts: number } {
    const row = this.#store
      .prepare('SELECT count(*) AS n, coalesce(sum(gone), 0) AS gone, coalesce(sum(conflicts > 0), 0) AS c FROM records')
      .row()
    return { records: numberIn(row, 'n') - numberIn(row, 'gone'), gone: numberIn(row, 'gone'), conflicts: numberIn(row, 'c') }
  }

  /** Ids in the order of their first entry; for export and check. */
  *ids(): Iterable<string> {
    for (let k = 0; ; ) {
      const rows = this.#store.prepare('SELECT k, id FROM records WHERE k > ? ORDER BY k LIMIT 1000').rows(k)
      if (rows.length === 0) return
      for (const row of rows) yield String(row.id)
      k = Number(rows.at(-1)?.k)
    }
  }

  /** Every record with its files, in the order of their first entry: what it takes for all of them is asked once, not once for each. */
  *all(): Iterable<VaultRecord> {
    this.names.readAll()
    for (let k = 0; ; ) {
      const rows = this.#store.prepare(`SELECT ${columns} FROM records r WHERE r.k > ? ORDER BY r.k LIMIT 500`).rows(k)
      if (rows.length === 0) return
      for (const row of rows) yield this.#standing(row, true).record
      k = Number(rows.at(-1)?.k)
    }
  }

  /** Whether it stands in the list, deleted or not. */
  has(id: string): boolean {
    return this.#store.prepare('SELECT 1 FROM records WHERE id = ?').row(id) !== undefined
  }

  /** How many records there are, the deleted ones too. */
  get size(): number {
    return numberIn(this.#store.prepare('SELECT count(*) AS n FROM records').row(), 'n')
  }

  /** Every stored file an entry names. */
  blobs(): ReadonlySet<string> {
    return new Set(
      this.#store
        .prepare('SELECT DISTINCT blob FROM files')
        .rows()
        .map((row) => String(row.blob)),
    )
  }

  /** Every stored file an entry of this case names, the files taken off a record too. */
  blobsOf(id: string): readonly string[] {
    return this.#store
      .prepare(
        'SELECT DISTINCT f.blob AS blob FROM records r JOIN touched t ON t.k = r.k JOIN files f ON f.offset = t.offset WHERE r.scope = ?',
      )
      .rows(this.names.known(id) ?? -1)
      .map((row) => String(row.blob))
  }

  #dropCase(id: string): void {
    const number = this.names.known(id)
    if (number === undefined) return
    for (const row of this.#store.prepare('SELECT k, n FROM records WHERE scope = ?').rows(number)) {
      if (this.index.holds(Number(row.k))) this.index.remove(Number(row.n))
      for (const { offset } of this.#store.prepare('SELECT offset FROM touched WHERE k = ?').rows(Number(row.k)))
        this.#store.prepare('DELETE FROM files WHERE offset = ?').run(Number(offset))
      this.#store.prepare('DELETE FROM touched WHERE k = ?').run(Number(row.k))
    }
    this.#store.prepare('DELETE FROM records WHERE scope = ?').run(number)
    this.facts.set('purge', 'due')
  }

  /** The whole content, for comparing two views. */
  dump(): readonly string[] {
    this.#store.script("CREATE VIRTUAL TABLE IF NOT EXISTS occurrences USING fts5vocab('words', 'instance')")
    const tables = {
      names: 'SELECT number, name FROM names ORDER BY number',
      records: `SELECT ${columns}, r.conflicts FROM records r ORDER BY k`,
      touched: 'SELECT k, offset FROM touched ORDER BY k, offset',
      files: 'SELECT blob, offset FROM files ORDER BY blob, offset',
      forms: 'SELECT stem, form FROM forms ORDER BY stem, form',
      words: 'SELECT term, doc, offset FROM occurrences ORDER BY doc, offset',
    }
    return Object.entries(tables).flatMap(([name, sql]) =>
      this.#store
        .prepare(sql)
        .rows()
        .map((row) => `${name} ${JSON.stringify(row)}`),
    )
  }
}

function seenIn(state: RecordState, names: Names): Readonly<Record<string, number>> {
  const seen: Record<string, number> = {}
  for (const { device, seq } of [...state.puts, ...state.files]) {
    const name = names.name(device)
    seen[name] = Math.max(seen[name] ?? -1, seq)
  }
  return seen
}
