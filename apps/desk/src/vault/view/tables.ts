/** The tables of the view. Everything in them follows from the log and can be built again; no text of a record lies in them but the words of the index. */
import { pageSize, type Row, type Store } from '../store.ts'

/** Raised when tables or words change: an older view is built again from the log. */
export const viewVersion = 2

/** A leaf of the index fills a page: the default leaves no room for the 64 bytes by which the cipher authenticates each page, and every leaf would spill into a second one. */
const leafLength = pageSize - 112

/** The index of words alone, empty. */
export function createIndex(store: Store): void {
  store.script(`
    CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(body, content='', contentless_delete=1, tokenize='ascii');
    INSERT INTO words(words, rank) VALUES ('hashsize', 33554432);
    INSERT INTO words(words, rank) VALUES ('pgsz', ${leafLength});
  `)
}

export function createTables(store: Store): void {
  store.begin()
  store.script(`
    CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS names (number INTEGER PRIMARY KEY, name TEXT UNIQUE);
    CREATE TABLE IF NOT EXISTS records (
      n INTEGER PRIMARY KEY, k INTEGER UNIQUE, id TEXT UNIQUE, type INTEGER, scope INTEGER, at INTEGER, gone INTEGER, conflicts INTEGER, state TEXT
    );
    CREATE TABLE IF NOT EXISTS touched (k INTEGER, offset INTEGER, PRIMARY KEY (k, offset)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS forms (stem TEXT, form TEXT, PRIMARY KEY (stem, form)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS files (blob TEXT, offset INTEGER, length INTEGER, PRIMARY KEY (blob, offset)) WITHOUT ROWID;
  `)
  createIndex(store)
  store.commit()
}

/** Small values by name. */
export class Facts {
  readonly #store: Store
  constructor(store: Store) {
    this.#store = store
  }
  get(name: string): string | undefined {
    const value = this.#store.prepare('SELECT value FROM facts WHERE name = ?').row(name)?.value
    return typeof value === 'string' ? value : undefined
  }
  /** Two at once. */
  of(one: string, other: string): Readonly<Record<string, string | undefined>> {
    const rows = this.#store.prepare('SELECT name, value FROM facts WHERE name IN (?, ?)').rows(one, other)
    return Object.fromEntries(rows.map(({ name, value }) => [String(name), String(value)]))
  }
  /** Values whose names start so. */
  starting(start: string): readonly string[] {
    const rows = this.#store.prepare('SELECT value FROM facts WHERE substr(name, 1, ?) = ?').rows(start.length, start)
    return rows.map((row) => String(row.value))
  }
  set(name: string, value: string): void {
    this.#store.prepare('INSERT INTO facts VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(name, value)
  }
}

/** Long names as small numbers: devices, cases, types. Looked up when first asked for: a vault of ten thousand cases opens without reading them. */
export class Names {
  readonly #store: Store
  readonly #numbers = new Map<string, number>()
  readonly #names = new Map<number, string>()

  constructor(store: Store) {
    this.#store = store
  }

  #know(name: string, number: number): number {
    this.#numbers.set(name, number)
    this.#names.set(number, name)
    return number
  }

  /** What was read may have been taken back. */
  forget(): void {
    this.#numbers.clear()
    this.#names.clear()
  }

  /** All at once, where every record is about to be read. */
  readAll(): void {
    for (const { number, name } of this.#store.prepare('SELECT number, name FROM names').rows()) this.#know(String(name), Number(number))
  }

  number(name: string): number {
    const known = this.known(name)
    if (known !== undefined) return known
    const number = numberIn(this.#store.prepare('SELECT max(number) AS n FROM names').row(), 'n') + 1
    this.#store.prepare('INSERT INTO names VALUES (?, ?)').run(number, name)
    return this.#know(name, number)
  }

  /** The number of a name that was met before. */
  known(name: string): number | undefined {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    const row = this.#store.prepare('SELECT number FROM names WHERE name = ?').row(name)
    return row && this.#know(name, Number(row.number))
  }

  name(number: number): string {
    const known = this.#names.get(number)
    if (known !== undefined) return known
    const row = this.#store.prepare('SELECT name FROM names WHERE number = ?').row(number)
    if (!row) return ''
    this.#know(String(row.name), number)
    return String(row.name)
  }
}

export const numberIn = (row: Row | undefined, column: string): number => Number(row?.[column] ?? 0)
