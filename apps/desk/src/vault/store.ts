/**
 * The encrypted SQLite file, opened one way only. What leaks in the default settings cannot be reached from here: temporary files, images of the
 * database in memory, attached files without a key.
 *
 * Measured: with temp_store=FILE every marker of a test was found in deleted temporary files; `serialize()` and `ATTACH … KEY ''` write plain text.
 */
import { err, ok, type Result } from '@holdfast/core'
import { loadDatabase, type NativeDatabase, type NativeError, type NativeStatement, type Value } from './native.ts'

export type StoreError =
  | NativeError
  /** Another process has the file. */
  | { readonly code: 'vault.in-use' }
  /** The key does not fit, or the file is damaged; it is derived from the log and can be built again. */
  | { readonly code: 'store.cannot-open' }
  | { readonly code: 'disk.full' }

/** The disk has no room for what a question needs. */
export const isFull = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_FULL'

/** A page that does not fit its authentication code, or a file cut short. */
export const isDamage = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(String(cause.code))

export type Row = Readonly<Record<string, Value>>

/** A prepared statement. `rows` reads all at once, `row` the first. */
export interface Prepared {
  run(...params: readonly Value[]): number
  row(...params: readonly Value[]): Row | undefined
  rows(...params: readonly Value[]): readonly Row[]
}

/** A page of twice the usual size: half as many of the 64 bytes that authenticate each, and half as many pages on the way to a word. */
export const pageSize = 8192

const forbidden = /\b(attach|detach|load_extension|pragma|vacuum\s+into|key|rekey|sqlcipher_export)\b/i

export interface StoreOptions {
  /** 32 bytes; used raw, the file's own key derivation is off. */
  readonly key: Uint8Array
  /** Page cache in KiB. */
  readonly cacheKiB?: number
}

/**
 * Opens or creates the file. Cipher AEGIS-256, WAL, synchronous=FULL, temporary tables in memory only, deleted content overwritten, no second reader.
 *
 * `vault.node-too-old`, `vault.native-missing`: see the type; `vault.in-use`: another process has it open; `store.cannot-open`: wrong key or damage.
 */
export function openStore(file: string, { key, cacheKiB = 65_536 }: StoreOptions): Result<Store, StoreError> {
  const native = loadDatabase()
  if (!native.ok) return native
  const db = new native.value(file, { timeout: 0 })
  const hex = Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('hex')
  try {
    // Not `pragma` one by one: that prepares a statement for each.
    db.exec(
      `PRAGMA cipher='aegis'; PRAGMA page_size=${pageSize}; PRAGMA key="x'${hex}'"; PRAGMA temp_store=MEMORY; PRAGMA locking_mode=EXCLUSIVE;
       PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA trusted_schema=OFF; PRAGMA cache_size=-${cacheKiB}`,
    )
    // The journal's mode was found by reading the first page and all that describes the tables: a key that does not fit has failed by now.
    // Takes the file's lock, which the system gives back when this process ends, however it ends.
    db.exec('BEGIN IMMEDIATE; COMMIT')
    const settings = { temp_store: 2, synchronous: 2, secure_delete: 1, locking_mode: 'exclusive', journal_mode: 'wal', cipher: 'aegis' }
    for (const [name, wanted] of Object.entries(settings))
      if (db.pragma(name, { simple: true }) !== wanted) throw new Error(`setting ${name}`)
    return ok(new Store(db))
  } catch (cause) {
    db.close()
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (isFull(cause)) return err({ code: 'disk.full' })
    return err({ code: code.startsWith('SQLITE_BUSY') ? 'vault.in-use' : 'store.cannot-open' })
  }
}

class Statement implements Prepared {
  readonly #native: NativeStatement
  constructor(native: NativeStatement) {
    this.#native = native
  }
  run(...params: readonly Value[]): number {
    return this.#native.run(...params).changes
  }
  row(...params: readonly Value[]): Row | undefined {
    return this.#native.get(...params) as Row | undefined
  }
  rows(...params: readonly Value[]): readonly Row[] {
    return this.#native.all(...params) as readonly Row[]
  }
}

/** Runs statements; must be closed. The connection itself is not handed out. */
export class Store {
  readonly #db: NativeDatabase
  readonly #prepared = new Map<string, Prepared>()

  constructor(db: NativeDatabase) {
    this.#db = db
  }

  /** Throws on a statement that could write plain text or change the settings: that is our own bug. */
  prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql)
    if (known) return known
    if (forbidden.test(sql)) throw new Error('invariant broken: a statement the encrypted store does not run')
    const prepared = new Statement(this.#db.prepare(sql))
    this.#prepared.set(sql, prepared)
    return prepared
  }

  /** Several statements of our own without parameters. */
  script(sql: string): void {
    if (forbidden.test(sql.replace(/PRIMARY KEY/g, ''))) throw new Error('invariant broken: a statement the encrypted store does not run')
    this.#db.exec(sql)
  }

  get inTransaction(): boolean {
    return this.#db.inTransaction
  }

  begin(): void {
    if (!this.#db.inTransaction) this.#db.exec('BEGIN IMMEDIATE')
  }

  commit(): void {
    if (this.#db.inTransaction) this.#db.exec('COMMIT')
  }

  /** Takes back what the open transaction wrote, where there is one: some errors end it by themselves. */
  rollback(): void {
    if (this.#db.inTransaction) this.#db.exec('ROLLBACK')
  }

  /** Writes the journal back into the file and empties it, so that overwritten content is nowhere. */
  checkpoint(): void {
    this.commit()
    this.#db.pragma('wal_checkpoint(TRUNCATE)')
  }

  /** Pages of the database times their size. */
  get bytes(): number {
    return Number(this.#db.pragma('page_count', { simple: true })) * Number(this.#db.pragma('page_size', { simple: true }))
  }

  get tempStore(): number {
    return Number(this.#db.pragma('temp_store', { simple: true }))
  }

  /** What a damaged or full disk does not let it keep is taken back. */
  close(): void {
    try {
      this.commit()
    } catch {
      this.rollback()
    }
    this.#db.close()
  }
}
