/**
 * `npm run bench vault [N] [MB]`: the vault beside plaintext SQLite FTS5 on the same rows, a bare fsync, and `age` followed by `sha256sum`, in one run and interleaved. Prints ratios,
 * asserts nothing. Without numbers: 100,000 records of 5 KB in three languages, and a file of 1,024 MB.
 */
import { spawnSync } from 'node:child_process'
import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { closeSync, fdatasyncSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ingest } from '../apps/desk/src/vault/blobs/ingest.ts'
import { Engine } from '../apps/desk/src/vault/engine/engine.ts'
import { createVault, machineAt, openVault, viewName } from '../apps/desk/src/vault/engine/open-vault.ts'
import { loadDatabase, type NativeDatabase } from '../apps/desk/src/vault/native.ts'
import { sodiumPrimitives } from '../apps/desk/src/vault/primitives.ts'
import { parseQuery, toMatch } from '../apps/desk/src/vault/search/query.ts'
import { wordList } from '../apps/desk/src/vault/search/words.ts'
import { queriesFrom, recordAt, textOf } from './bench-vault-records.ts'

const [count = 100_000, megabytes = 1024] = process.argv.slice(2).map(Number)
const scratch = mkdtempSync(join(process.env.HOLDFAST_BENCH_DIR ?? tmpdir(), 'holdfast-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
const Database = loadDatabase()
if (!Database.ok) {
  console.log('NOT RUN: the encrypted SQLite is not compiled (npm run native)')
  process.exit(0)
}
const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const quantile = (list: readonly number[], part: number) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))] ?? 0
const line = (what: string, ours: number, peer: number, unit: string, goal: string) =>
  console.log(
    `${what.padEnd(46)} ours ${ours.toFixed(2)} ${unit}  peer ${peer.toFixed(2)} ${unit}  ratio ${(ours / peer).toFixed(3)}  (goal ${goal})`,
  )
const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).reduce(
    (sum, one) => sum + (one.isFile() ? statSync(join(one.parentPath, one.name)).size : 0),
    0,
  )

const folder = join(scratch, 'vault')
const passphrase = () => new TextEncoder().encode('a bench has no secrets')
const made = await createVault(machineAt(folder), passphrase())
if (!made.ok) throw new Error(made.error.code)
const first = await openVault(machineAt(folder), { by: 'passphrase', line: passphrase(), waiting: () => {} })
if (!first.ok) throw new Error(first.error.code)
const { vaultKey } = first.value
const byKey = { by: 'key', find: async () => ({ ok: true as const, value: vaultKey }) } as const
let engine = new Engine(first.value)

function openPlain(file: string): NativeDatabase {
  if (!Database.ok) throw new Error('no database')
  const db = new Database.value(file)
  for (const one of ['journal_mode=WAL', 'synchronous=FULL', 'temp_store=MEMORY', 'cache_size=-65536']) db.pragma(one)
  return db
}
const plainFile = join(scratch, 'plain.db')
let plain = openPlain(plainFile)
plain.exec(
  "CREATE TABLE rows (n INTEGER PRIMARY KEY, id TEXT UNIQUE, body TEXT); CREATE VIRTUAL TABLE words USING fts5(body, content='', contentless_delete=1, tokenize='ascii')",
)
plain.exec("INSERT INTO words(words, rank) VALUES ('hashsize', 33554432)")
const stock = openPlain(join(scratch, 'stock.db'))
stock.exec("CREATE VIRTUAL TABLE words USING fts5(body, content='', contentless_delete=1, tokenize='unicode61')")

console.log(`${count} records of about 5 KB in English, Russian and Korean; Node ${process.versions.node}`)
let [oursLoad, plainLoad] = [0, 0]
const batch = 500
for (let at = 0; at < count; at += batch) {
  const records = Array.from({ length: Math.min(batch, count - at) }, (_, step) => recordAt(at + step))
  let from = cpu()
  const done = await engine.write(records.map((fields) => ({ type: 'note', fields })))
  if (!done.ok) throw new Error(done.error.code)
  engine.status()
  engine.checkpoint()
  oursLoad += cpu() - from
  from = cpu()
  plain.exec('BEGIN')
  for (const [step, fields] of records.entries()) {
    plain.prepare('INSERT INTO rows VALUES (?, ?, ?)').run(at + step + 1, done.value[step]?.record ?? '', JSON.stringify(fields))
    const words = Object.values(fields)
      .map((text) =>
        wordList(text)
          .map((word) => word.text)
          .join(' '),
      )
      .join(' \u241f ')
    plain.prepare('INSERT INTO words(rowid, body) VALUES (?, ?)').run(at + step + 1, words)
  }
  plain.exec('COMMIT')
  plainLoad += cpu() - from
  stock.exec('BEGIN')
  for (const [step, fields] of records.entries())
    stock.prepare('INSERT INTO words(rowid, body) VALUES (?, ?)').run(at + step + 1, textOf(fields))
  stock.exec('COMMIT')
}
await engine.close()
plain.exec('PRAGMA wal_checkpoint(TRUNCATE)')
stock.exec('PRAGMA wal_checkpoint(TRUNCATE)')
line('load, CPU time', oursLoad / 1000, plainLoad / 1000, 's', '1.20')
line('whole folder: log, index, keys', bytesIn(folder) / 1e6, statSync(plainFile).size / 1e6, 'MB', '1.10')
line(
  'index alone / stock unicode61 index',
  statSync(join(folder, viewName)).size / 1e6,
  statSync(join(scratch, 'stock.db')).size / 1e6,
  'MB',
  '1.30',
)

const queries = queriesFrom(count, 300)
const [oursFirst, plainFirst]: [number[], number[]] = [[], []]
for (let round = 0; round < 7; round++) {
  plain.close()
  let from = performance.now()
  const opened = await openVault(machineAt(folder), byKey)
  if (!opened.ok) throw new Error(opened.error.code)
  engine = new Engine(opened.value)
  engine.search({ words: queries[round] ?? '', limit: 20 })
  oursFirst.push(performance.now() - from)
  from = performance.now()
  plain = openPlain(plainFile)
  search(queries[round] ?? '')
  plainFirst.push(performance.now() - from)
  if (round < 6) await engine.close()
}
line('open to first result, without the hash', quantile(oursFirst, 0.5), quantile(plainFirst, 0.5), 'ms', '1.50')

/** The same question to the plain index, with the record read and parsed. */
function search(words: string): number {
  const match = toMatch(parseQuery(words), engine.parts.view.index.formsOf)
  if (match === undefined) return 0
  const rows = plain
    .prepare('SELECT r.id, r.body FROM words w JOIN rows r ON r.n = w.rowid WHERE words MATCH ? ORDER BY w.rowid DESC LIMIT 20')
    .all(match)
  return rows.reduce<number>((sum, row) => sum + Object.keys(JSON.parse(String((row as { body: string }).body))).length, 0)
}
const [oursMs, plainMs]: [number[], number[]] = [[], []]
for (const words of queries) {
  const [ours, peer]: [number[], number[]] = [[], []]
  for (let round = 0; round < 4; round++) {
    let from = performance.now()
    engine.search({ words, limit: 20 })
    ours.push(performance.now() - from)
    from = performance.now()
    search(words)
    peer.push(performance.now() - from)
  }
  oursMs.push(Math.min(...ours))
  plainMs.push(Math.min(...peer))
}
line('search, newest first, p50', quantile(oursMs, 0.5), quantile(plainMs, 0.5), 'ms', '1.15')
line('search, newest first, p95', quantile(oursMs, 0.95), quantile(plainMs, 0.95), 'ms', '1.15')

const looked = Math.min(count, 5000)
const texts = Array.from({ length: looked }, (_, at) => textOf(recordAt(at)))
const pairs = new Set<string>()
for (let at = 0; pairs.size < 60 && at < looked; at += 3) {
  const runs = texts[at]?.match(/[\uac00-\ud7a3]{2,}/g) ?? []
  const run = runs[at % Math.max(runs.length, 1)] ?? ''
  if (run.length >= 2) pairs.add(run.slice(at % (run.length - 1), (at % (run.length - 1)) + 2))
}
let [found, wanted] = [0, 0]
for (const pair of pairs) {
  const truth = texts.filter((text) => text.includes(pair)).length
  wanted += truth
  const rows = plain.prepare('SELECT count(*) AS n FROM words WHERE words MATCH ? AND rowid <= ?').all(`"${pair}"`, looked) as {
    n: number
  }[]
  const ours = engine.search({ words: pair, limit: 10_000 })
  const own = count <= 10_000 && looked === count ? ours.rows.length : (rows[0]?.n ?? 0)
  found += Math.min(own, truth)
}
console.log(
  `Korean two-syllable recall: ${(found / Math.max(wanted, 1)).toFixed(3)} of ${wanted} hits over ${pairs.size} pairs (goal 1.000)`,
)

const fsyncFile = openSync(join(scratch, 'bare'), 'w')
const [saves, syncs]: [number[], number[]] = [[], []]
for (let at = 0; at < 200; at++) {
  const fields = recordAt(count + at)
  const bytes = Buffer.from(JSON.stringify(fields))
  let from = performance.now()
  await engine.write([{ type: 'note', fields }])
  saves.push(performance.now() - from)
  from = performance.now()
  writeSync(fsyncFile, bytes)
  fdatasyncSync(fsyncFile)
  syncs.push(performance.now() - from)
}
closeSync(fsyncFile)
line('durable save / bare write and fdatasync, p50', quantile(saves, 0.5), quantile(syncs, 0.5), 'ms', '2.00')
line('durable save / bare write and fdatasync, p95', quantile(saves, 0.95), quantile(syncs, 0.95), 'ms', '2.00')
await engine.close()

await evidence()
async function evidence(): Promise<void> {
  const file = join(scratch, 'evidence')
  const fd = openSync(file, 'w')
  const piece = randomBytes(1024 * 1024)
  for (let at = 0; at < megabytes; at++) {
    piece.writeUInt32BE(at)
    writeSync(fd, piece)
  }
  closeSync(fd)
  const key = new Uint8Array(32)
  const rate = (work: (bytes: Uint8Array) => void) => {
    const from = performance.now()
    for (let at = 0; at < 256; at++) work(piece)
    return 256_000 / (performance.now() - from)
  }
  const sha = rate((bytes) => createHash('sha256').update(bytes).digest())
  const gcm = rate((bytes) => createCipheriv('aes-256-gcm', key, new Uint8Array(12)).update(bytes))
  console.log(`the limit on one core here: SHA-256 ${sha.toFixed(0)} MB/s, AES-256-GCM ${gcm.toFixed(0)} MB/s`)
  if (spawnSync('age', ['--version']).status !== 0) {
    console.log('NOT RUN: evidence beside age (age is not installed)')
    return
  }
  spawnSync('age-keygen', ['-o', join(scratch, 'key.txt')])
  const recipient = spawnSync('age-keygen', ['-y', join(scratch, 'key.txt')], { encoding: 'utf8' }).stdout.trim()
  const store = join(scratch, 'store')
  mkdirSync(store)
  const attempts = new Map<string, string>()
  const ingest = new Ingest(store, sodiumPrimitives(), {
    get: (name) => attempts.get(name),
    set: (name, value) => void attempts.set(name, value),
  })
  const [ours, age]: [number[], number[]] = [[], []]
  for (let round = 0; round < 3; round++) {
    let from = performance.now()
    const stored = await ingest.storeFile(file, () => {})
    if (!stored.ok) throw new Error(stored.error.code)
    if (round > 0) ours.push(megabytes / ((performance.now() - from) / 1000))
    rmSync(join(store, 'blobs', stored.value.blob))
    attempts.clear()
    from = performance.now()
    spawnSync('sh', [
      '-c',
      `age -r ${recipient} -o ${join(scratch, 'out.age')} ${file} && sync ${join(scratch, 'out.age')} && sha256sum ${file}`,
    ])
    if (round > 0) age.push(megabytes / ((performance.now() - from) / 1000))
    rmSync(join(scratch, 'out.age'))
  }
  await ingest.close()
  console.log(
    `evidence of ${megabytes} MB: ours ${Math.max(...ours).toFixed(0)} MB/s, age then sha256sum ${Math.max(...age).toFixed(0)} MB/s, ${(Math.max(...ours) / Math.max(...age)).toFixed(2)} times as fast (goal 2, aim 5)`,
  )
}
