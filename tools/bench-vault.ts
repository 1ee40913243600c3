/**
 * `npm run bench vault [N] [MB]`: the vault beside plaintext SQLite FTS5 on the same rows, a bare fsync, and `age` followed by `sha256sum`, in one run and interleaved. Prints ratios
 * of wall time and of processor time, asserts nothing. Without numbers: 100,000 records of 5 KB in three languages, and a file of 1,024 MB.
 *
 * The peer is what a careful person would build without encryption: one SQLite file with the same words in FTS5, the same look-up of word forms, as much cache, prepared statements
 * that are kept, and the whole record read and parsed for every row shown. Code of both has run before it is measured.
 */
import { spawnSync } from 'node:child_process'
import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ingest } from '../apps/desk/src/vault/blobs/ingest.ts'
import { Engine } from '../apps/desk/src/vault/engine/engine.ts'
import { createVault, machineAt, openVault, viewName } from '../apps/desk/src/vault/engine/open-vault.ts'
import { loadDatabase, type NativeDatabase } from '../apps/desk/src/vault/native.ts'
import { sodiumPrimitives } from '../apps/desk/src/vault/primitives.ts'
import { stemOf, wordsOf } from '../apps/desk/src/vault/search/words.ts'
import { purposes } from '../packages/vault/src/index.ts'
import { both, cpu, firstInLine, line, openPlain, Plain, Times } from './bench-vault-plain.ts'
import { queriesFrom, recordAt, textOf } from './bench-vault-records.ts'

const [count = 100_000, megabytes = 1024] = process.argv.slice(2).map(Number)
const scratch = mkdtempSync(join(process.env.HOLDFAST_BENCH_DIR ?? tmpdir(), 'holdfast-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
const Database = loadDatabase()
if (!Database.ok) {
  console.log('NOT RUN: the encrypted SQLite is not compiled (npm run native)')
  process.exit(0)
}
const busy = () =>
  `load of the machine ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}`
/** Megabytes that these tables take, free pages aside. */
const tableBytes = (db: NativeDatabase, start: string): number =>
  Number((db.prepare('SELECT sum(pgsize) AS n FROM dbstat WHERE substr(name, 1, ?) = ?').get(start.length, start) as { n: number }).n)
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

const plainFile = join(scratch, 'plain.db')
const plain = openPlain(plainFile)
plain.exec(
  "CREATE TABLE rows (n INTEGER PRIMARY KEY, id TEXT UNIQUE, body TEXT); CREATE TABLE forms (stem TEXT, word TEXT, PRIMARY KEY (stem, word)) WITHOUT ROWID; CREATE VIRTUAL TABLE words USING fts5(body, content='', contentless_delete=1, tokenize='ascii')",
)
plain.exec("INSERT INTO words(words, rank) VALUES ('hashsize', 33554432)")
const stock = openPlain(join(scratch, 'stock.db'))
stock.exec("CREATE VIRTUAL TABLE words USING fts5(body, content='', contentless_delete=1, tokenize='unicode61')")

/** Records whose Korean pairs are looked for are of a type of their own, so that the engine itself can be asked how many of them it finds. */
const looked = Math.min(count, 5000)
const known = new Set<string>()
console.log(busy())
console.log(`${count} records of about 5 KB in English, Russian and Korean; Node ${process.versions.node}`)
let [oursLoad, plainLoad] = [0, 0]
const batch = 500
for (let at = 0; at < count; at += batch) {
  const records = Array.from({ length: Math.min(batch, count - at) }, (_, step) => recordAt(at + step))
  let from = cpu()
  const done = await engine.write(records.map((fields, step) => ({ type: at + step < looked ? 'early' : 'note', fields })))
  if (!done.ok) throw new Error(done.error.code)
  engine.status()
  engine.checkpoint()
  oursLoad += cpu() - from
  from = cpu()
  plain.exec('BEGIN')
  const [addRow, addWords, addForm] = [
    plain.prepare('INSERT INTO rows VALUES (?, ?, ?)'),
    plain.prepare('INSERT INTO words(rowid, body) VALUES (?, ?)'),
    plain.prepare('INSERT OR IGNORE INTO forms VALUES (?, ?)'),
  ]
  for (const [step, fields] of records.entries()) {
    addRow.run(at + step + 1, done.value[step]?.record ?? '', JSON.stringify(fields))
    const words: string[] = []
    for (const text of Object.values(fields)) {
      if (words.length > 0) words.push('\u241f')
      wordsOf(text, (word, kind) => {
        words.push(word)
        if (known.has(word)) return
        known.add(word)
        const stem = stemOf(word, kind)
        if (stem !== undefined) addForm.run(stem, word)
      })
    }
    addWords.run(at + step + 1, words.join(' '))
  }
  plain.exec('COMMIT')
  plainLoad += cpu() - from
  stock.exec('BEGIN')
  for (const [step, fields] of records.entries())
    stock.prepare('INSERT INTO words(rowid, body) VALUES (?, ?)').run(at + step + 1, textOf(fields))
  stock.exec('COMMIT')
}
{
  // What an open vault does by itself while nobody writes; counted with the load.
  const from = cpu()
  while (engine.tidy());
  oursLoad += cpu() - from
}
await engine.close()
plain.exec('PRAGMA wal_checkpoint(TRUNCATE)')
stock.exec('PRAGMA wal_checkpoint(TRUNCATE)')
line('load, CPU time', oursLoad / 1000, plainLoad / 1000, 's', '1.20')
line('whole folder: log, index, keys', bytesIn(folder) / 1e6, statSync(plainFile).size / 1e6, 'MB', '1.10')
const index = new Database.value(join(folder, viewName))
for (const one of ["cipher='aegis'", `key="x'${Buffer.from(sodiumPrimitives().derive(vaultKey, purposes.view)).toString('hex')}'"`])
  index.pragma(one)
line(
  'words and forms / stock unicode61 index',
  (tableBytes(index, 'words') + tableBytes(index, 'forms')) / 1e6,
  tableBytes(stock, 'words') / 1e6,
  'MB',
  '1.30',
)
line(
  'the same / the plain index with Korean pairs',
  (tableBytes(index, 'words') + tableBytes(index, 'forms')) / 1e6,
  (tableBytes(plain, 'words') + tableBytes(plain, 'forms')) / 1e6,
  'MB',
  '1.10',
)
console.log(`view.db whole, with places of records and free pages: ${(statSync(join(folder, viewName)).size / 1e6).toFixed(2)} MB`)
index.close()

const queries = queriesFrom(count, 300)
plain.close()
/** In a process of its own, as a person opens a vault and saves: this one is worn by the load. */
const apart = (name: string, beside: string, note = '') =>
  spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, name), folder, beside, String(count), note], {
    stdio: 'inherit',
  })
apart('bench-vault-open.ts', plainFile)
const reopened = await openVault(machineAt(folder), byKey)
if (!reopened.ok) throw new Error(reopened.error.code)
engine = new Engine(reopened.value)
const peer = new Plain(plainFile)
firstInLine(true)
const [oursSearch, peerSearch] = [new Times(), new Times()]
for (const counts of [false, true])
  for (const words of counts ? queries : queries.slice(0, 60)) {
    const [ours, other] = [new Times(), new Times()]
    for (let round = 0; round < 4; round++) {
      await ours.of(() => engine.search({ words, limit: 20 }))
      await other.of(() => peer.search(words))
    }
    if (!counts) continue
    for (const [all, one] of [
      [oursSearch, ours],
      [peerSearch, other],
    ] as const) {
      all.wall.push(Math.min(...one.wall))
      all.cpu.push(Math.min(...one.cpu))
    }
  }
firstInLine(false)
both('search, newest first, p50', oursSearch, peerSearch, 0.5, '1.15')
both('search, newest first, p95', oursSearch, peerSearch, 0.95, '1.15')

const texts = Array.from({ length: looked }, (_, at) => textOf(recordAt(at)))
const pairs = new Set<string>()
for (let at = 2; pairs.size < 60 && at < looked; at += 3) {
  const runs = texts[at]?.match(/[\uac00-\ud7a3]{2,}/g) ?? []
  const run = runs[at % Math.max(runs.length, 1)] ?? ''
  if (run.length >= 2) pairs.add(run.slice(at % (run.length - 1), (at % (run.length - 1)) + 2))
}
let [found, wanted] = [0, 0]
for (const pair of pairs) {
  const truth = texts.filter((text) => text.includes(pair)).length
  wanted += truth
  found += Math.min(engine.search({ words: pair, type: 'early', limit: 10_000 }).rows.length, truth)
}
console.log(
  `Korean two-syllable recall: ${(found / Math.max(wanted, 1)).toFixed(3)} of ${wanted} hits over ${pairs.size} pairs (goal 1.000)`,
)

peer.close()
await engine.close()
{
  // A plain index joins its parts only while it is written to; joined by hand it answers faster, too. Last, for it is not the same file afterwards.
  const joined = openPlain(plainFile)
  joined.exec("INSERT INTO words(words) VALUES ('optimize')")
  joined.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  joined.close()
}
apart('bench-vault-open.ts', plainFile, ', plain index joined by hand')
apart('bench-vault-save.ts', join(scratch, 'bare'))

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
  const [oursCpu, ageCpu]: [number[], number[]] = [[], []]
  for (let round = 0; round < 3; round++) {
    let from = performance.now()
    const used = cpu()
    const stored = await ingest.storeFile(file, () => {})
    if (!stored.ok) throw new Error(stored.error.code)
    if (round > 0) ours.push(megabytes / ((performance.now() - from) / 1000))
    if (round > 0) oursCpu.push((cpu() - used) / 1000)
    rmSync(join(store, 'blobs', stored.value.blob))
    attempts.clear()
    from = performance.now()
    const spent = spawnSync(
      'bash',
      ['-c', `age -r ${recipient} -o ${join(scratch, 'out.age')} ${file} && sync ${join(scratch, 'out.age')} && sha256sum ${file}; times`],
      { encoding: 'utf8' },
    ).stdout
    if (round > 0)
      ageCpu.push(
        [...(spent.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].reduce(
          (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
          0,
        ),
      )
    if (round > 0) age.push(megabytes / ((performance.now() - from) / 1000))
    rmSync(join(scratch, 'out.age'))
  }
  await ingest.close()
  console.log(
    `evidence of ${megabytes} MB: ours ${Math.max(...ours).toFixed(0)} MB/s, age then sha256sum ${Math.max(...age).toFixed(0)} MB/s, ${(Math.max(...ours) / Math.max(...age)).toFixed(2)} times as fast (goal 2, aim 5)`,
  )
  line(`evidence of ${megabytes} MB, processor time`, Math.min(...oursCpu), Math.min(...ageCpu), 's', '0.50')
  console.log(busy())
}
