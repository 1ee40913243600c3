import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { loadDatabase, nativeIsMissing } from './native.ts'
import { openStore, type Store } from './store.ts'

const root = dirname(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))))
const scratch = mkdtempSync(join(tmpdir(), 'holdfast-store-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const key = new Uint8Array(32).fill(7)
const must = (file: string, with_ = key): Store => {
  const opened = openStore(join(scratch, file), { key: with_ })
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}
const filesWith = (text: string): readonly string[] =>
  readdirSync(scratch).filter((name) => readFileSync(join(scratch, name)).includes(Buffer.from(text)))

describe('a Node that cannot load the encrypted SQLite is told so before it is tried', () => {
  test('Node 18 is too old', () => expect(loadDatabase('18.20.0')).toEqual({ ok: false, error: { code: 'vault.node-too-old' } }))
  test('Node 20.18 is too old', () => expect(loadDatabase('20.18.9')).toEqual({ ok: false, error: { code: 'vault.node-too-old' } }))
})

describe.skipIf(nativeIsMissing('store tests'))('the encrypted store', () => {
  test('temporary tables stay in memory, and every setting is as documented', () => {
    const store = must('settings.db')
    expect(store.tempStore).toBe(2)
    store.close()
  })

  test('no marker of 300 records is in any file, with sorting, temporary results, journal and crash', () => {
    const store = must('leak.db')
    store.script(
      "CREATE TABLE t (n INTEGER PRIMARY KEY, body TEXT); CREATE VIRTUAL TABLE f USING fts5(words, content='', contentless_delete=1)",
    )
    store.begin()
    for (let n = 0; n < 300; n++) {
      const body = `MARKER-Зея-강제송환-${'x'.repeat(2000)}-${n}`
      store.prepare('INSERT INTO t VALUES (?, ?)').run(n, body)
      store.prepare('INSERT INTO f(rowid, words) VALUES (?, ?)').run(n, body)
    }
    expect(store.prepare('SELECT body FROM t UNION SELECT body || 0.5 FROM t ORDER BY body DESC').rows()).toHaveLength(600)
    expect([...filesWith('MARKER'), ...filesWith('Зея'), ...filesWith('송환'), ...filesWith('SQLite format 3')]).toEqual([])
    store.commit()
    expect(filesWith('MARKER')).toEqual([])
    store.close()
    expect([...filesWith('MARKER'), ...filesWith('Зея')]).toEqual([])
  })

  test('a second opener is refused while the first lives', () => {
    const first = must('lock.db')
    expect(openStore(join(scratch, 'lock.db'), { key })).toEqual({ ok: false, error: { code: 'vault.in-use' } })
    first.close()
    must('lock.db').close()
  })

  test('another key does not open it', () => {
    must('key.db').close()
    const other = openStore(join(scratch, 'key.db'), { key: new Uint8Array(32) })
    expect(other).toEqual({ ok: false, error: { code: 'store.cannot-open' } })
  })

  test('a changed byte in a page is found, not read as text', () => {
    const store = must('flip.db')
    store.script('CREATE TABLE t (body TEXT)')
    store.begin()
    for (let n = 0; n < 200; n++) store.prepare('INSERT INTO t VALUES (?)').run('y'.repeat(1000))
    store.checkpoint()
    store.close()
    const path = join(scratch, 'flip.db')
    const bytes = readFileSync(path)
    bytes[Math.floor(statSync(path).size / 2)] = (bytes[Math.floor(statSync(path).size / 2)] ?? 0) ^ 1
    writeFileSync(path, bytes)
    const again = must('flip.db')
    expect(() => again.prepare('SELECT sum(length(body)) FROM t').rows()).toThrow()
    again.close()
  })

  test('what would write plain text cannot be said to it', () => {
    const store = must('forbidden.db')
    for (const sql of [
      "ATTACH 'x.db' AS x KEY ''",
      'attach database ? as y',
      "VACUUM INTO 'copy.db'",
      'PRAGMA temp_store=FILE',
      "PRAGMA rekey=''",
      "SELECT load_extension('x')",
    ]) {
      expect(() => store.prepare(sql)).toThrow('invariant')
      expect(() => store.script(sql)).toThrow('invariant')
    }
    expect(Object.keys(store)).toEqual([])
    expect('serialize' in store).toBe(false)
    store.close()
  })
})

describe('nobody goes round the one way to open it', () => {
  const sources = (folder: string): readonly string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.name === 'node_modules' || entry.name === 'dist') return []
      return entry.isDirectory() ? sources(path) : /\.(ts|tsx|js|mjs)$/.test(entry.name) && !entry.name.endsWith('.test.ts') ? [path] : []
    })
  const texts = ['apps', 'packages']
    .flatMap((room) => sources(join(root, room)))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

  test('the native package is loaded in one file of the desk', () => {
    const loading = texts
      .filter(({ text }) => text.includes("'better-sqlite3-multiple-ciphers'"))
      .map(({ path }) => path.slice(root.length + 1))
    expect(loading.filter((path) => path.startsWith('apps/desk') || path.startsWith('apps/cli') || path.startsWith('packages'))).toEqual([
      'apps/desk/src/vault/native.ts',
    ])
  })
  test('no source serialises a database, attaches one, or loads an extension', () => {
    const bad = texts.filter(
      ({ path, text }) => !path.endsWith('vault/store.ts') && /\.serialize\(|ATTACH\s|loadExtension|\.backup\(|\.unsafeMode\(/.test(text),
    )
    expect(bad.map(({ path }) => path.slice(root.length + 1))).toEqual([])
  })
})
