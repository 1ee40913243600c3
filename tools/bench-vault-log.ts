/**
 * `npm run bench vault-log`: a log of a million entries on this machine's disk: written in, opened from a snapshot, read whole, verified by heads and by each signature.
 * Bare rates of the disk and of libsodium are measured in the same run, as the limit. `HOLDFAST_ENTRIES=100000` for a shorter look.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, fdatasyncSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLog, deviceId, type Entry, logName, parseSnapshot, purposes, takeSnapshot, VaultLog, verifyLog } from '@holdfast/vault'
import { fromHex, toHex } from '@holdfast/wire'
import { nodeClock, nodeDisk } from '../apps/desk/src/vault/node-disk.ts'
import { sodiumPrimitives } from '../apps/desk/src/vault/primitives.ts'

const [step = 'all', folder = ''] = process.argv.slice(2)
const total = Number(process.env.HOLDFAST_ENTRIES ?? 1_000_000)
const cases = Math.max(1, Math.floor(total / 1000))
const primitives = sodiumPrimitives()
const seconds = (from: number) => (performance.now() - from) / 1000
const say = (what: string, rest: Record<string, number | string>) =>
  console.log(JSON.stringify({ what, ...rest, peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) }))
const per = (count: number, took: number) => Math.round(count / took)

function secrets() {
  const [seed = '', vault = '', epoch = '', key = ''] = readFileSync(join(folder, 'bench-keys'), 'utf8').split(' ')
  const pair = primitives.keyPair(fromHex(seed) ?? new Uint8Array(32))
  const bytes = (hex: string) => fromHex(hex) ?? new Uint8Array(32)
  return {
    vault,
    device: deviceId(primitives, pair.publicKey),
    pair,
    epochs: [bytes(epoch)],
    markKey: primitives.derive(bytes(key), purposes.mark),
  }
}
const ports = () => ({ disk: nodeDisk(folder), clock: nodeClock, primitives })
const id = (n: number) => n.toString(16).padStart(32, '0')

async function write(): Promise<void> {
  const hex = (length: number) => toHex(primitives.random(length))
  writeFileSync(join(folder, 'bench-keys'), [hex(32), hex(16), hex(32), hex(32)].join(' '))
  const own = secrets()
  const made = await createLog(ports(), own)
  if (!made.ok) throw new Error(made.error.code)
  let last: Pick<Entry, 'offset' | 'hash'> = { offset: 0, hash: new Uint8Array(32) }
  const opened = await VaultLog.open(
    ports(),
    own,
    (entry) => {
      last = entry
    },
    undefined,
  )
  if (!opened.ok) throw new Error(opened.error.code)
  const log = opened.value
  const from = performance.now()
  for (let n = 0; n < cases; n++) await log.append({ do: 'case', case: id(n), key: hex(32), name: `case ${n}` }, log.systemScope)
  const casesTook = seconds(from)
  const begun = performance.now()
  const cpu = process.cpuUsage()
  let waiting: Promise<unknown>[] = []
  for (let n = 0; n < total; n++) {
    const fields = { name: `Имя ${n}`, note: '난민 신청 기록 '.repeat(6), place: `place ${n % 997}` }
    waiting.push(log.append({ do: 'put', record: id(n), type: 'person', fields, over: {} }, id(n % cases)))
    if (waiting.length < 1000) continue
    await Promise.all(waiting)
    waiting = []
  }
  await Promise.all(waiting)
  const took = seconds(begun)
  const { user, system } = process.cpuUsage(cpu)
  const snapshotFrom = performance.now()
  const snapshot = takeSnapshot(primitives, own.vault, own.pair, log.reader, log.length, last)
  writeFileSync(join(folder, 'snapshot.json'), JSON.stringify(snapshot))
  await log.close()
  const size = statSync(join(folder, logName)).size
  say('written', {
    entries: total,
    perSecond: per(total, took),
    seconds: took,
    cpuSeconds: (user + system) / 1e6,
    casesPerSecond: per(cases, casesTook),
    MiB: Math.round(size / 2 ** 20),
    snapshotSeconds: seconds(snapshotFrom),
  })
}

async function open(how: 'snapshot' | 'whole'): Promise<void> {
  const from = performance.now()
  const snapshot = how === 'snapshot' ? parseSnapshot(JSON.parse(readFileSync(join(folder, 'snapshot.json'), 'utf8'))) : undefined
  let entries = 0
  const opened = await VaultLog.open(
    ports(),
    secrets(),
    () => {
      entries++
    },
    snapshot,
  )
  if (!opened.ok || opened.value.damage.length > 0) throw new Error('not opened')
  const ready = seconds(from)
  const done = await opened.value.append({ do: 'put', record: id(0), type: 'person', fields: { name: 'x' }, over: {} }, id(0))
  if (!done.ok) throw new Error(done.error.code)
  say(`opened, ${how}`, { entries, seconds: ready, withFirstEntry: seconds(from) })
  await opened.value.close()
}

async function verify(how: 'each' | 'heads'): Promise<void> {
  const from = performance.now()
  const cpu = process.cpuUsage()
  const checked = await verifyLog(ports(), secrets(), how)
  if (!checked.ok || checked.value.damage.length > 0) throw new Error('damage')
  const took = seconds(from)
  const { user, system } = process.cpuUsage(cpu)
  say(`verified, ${how}`, {
    entries: checked.value.entries,
    seconds: took,
    perSecond: per(checked.value.entries, took),
    cpuSeconds: (user + system) / 1e6,
  })
}

function limits(): void {
  const fd = openSync(join(folder, 'limit'), 'w')
  const block = new Uint8Array(500)
  let from = performance.now()
  for (let n = 0; n < 300; n++) {
    writeSync(fd, block)
    fdatasyncSync(fd)
  }
  const syncs = per(300, seconds(from))
  closeSync(fd)
  const pair = primitives.keyPair(primitives.random(32))
  from = performance.now()
  for (let n = 0; n < 5000; n++) primitives.sign(pair, block)
  const signs = per(5000, seconds(from))
  const signature = primitives.sign(pair, block)
  from = performance.now()
  for (let n = 0; n < 5000; n++) primitives.verify(pair.publicKey, block, signature)
  say('limits', { bareSyncsPerSecond: syncs, signaturesPerSecond: signs, verificationsPerSecond: per(5000, seconds(from)) })
}

const steps: Readonly<Record<string, () => Promise<void> | void>> = {
  write,
  limits,
  'open-snapshot': () => open('snapshot'),
  'open-whole': () => open('whole'),
  'verify-heads': () => verify('heads'),
  'verify-each': () => verify('each'),
}
if (step === 'all') {
  const place = mkdtempSync(join(process.env.HOLDFAST_BENCH_DIR ?? tmpdir(), 'holdfast-bench-'))
  for (const name of ['limits', 'write', 'open-snapshot', 'verify-heads', 'open-whole', 'limits', 'verify-each'])
    spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), name, place], { stdio: 'inherit' })
  rmSync(place, { recursive: true })
} else await steps[step]?.()
