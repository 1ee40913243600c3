/** For a proof: while a large file is stored, the vault is locked, its screens or its process are killed, or the machine sleeps, at moments by chance. */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, createReadStream, existsSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeProofVault, proofPassphrase, withProofVault } from './proof-vault.fixture.ts'

const here = dirname(fileURLToPath(import.meta.url))
const root = dirname(dirname(dirname(dirname(dirname(here)))))
const marker = 'CANARY-OF-A-LARGE-FILE '
/** A process that holds keys and outlives its lock this long lives on. */
const longestEndMs = 10_000

export const ways = ['the lock', 'the screens killed', 'the process with the keys killed', 'the machine asleep and awake'] as const

export interface Moment {
  readonly way: (typeof ways)[number]
  /** As a share of the time in which the file is stored undisturbed. */
  readonly at: number
}

export interface LockReport {
  readonly times: number
  /** How often a file had been stored whole before the moment came; the rest was under way. */
  readonly storedBefore: number
  readonly acknowledged: number
  readonly lost: number
  /** The longest from the end to the last breath of the process that held the keys, milliseconds. */
  readonly slowestEndMs: number
  readonly broken: readonly string[]
}

/**
 * @param scratch an empty folder
 * @param bytes how large the file is
 */
export async function lockRun(scratch: string, bytes: number, moments: readonly Moment[]): Promise<LockReport> {
  const [folder, temporary, path] = [join(scratch, 'vault'), join(scratch, 'tmp'), join(scratch, 'large.bin')]
  mkdirSync(temporary)
  const broken: string[] = []
  let [storedBefore, slowestEndMs, version] = [0, 0, 0]
  const acks: number[] = []
  writeLarge(path, bytes)
  const record = await newVault(folder)
  const begin = () => begun([folder, proofPassphrase, path, record, String((acks.at(-1) ?? -2) + 2)], temporary)
  const readableIn = () => spawnSync('grep', ['-rlF', marker.trim(), folder, temporary], { encoding: 'utf8' }).stdout.trim()
  const whole = async (where: string): Promise<number> => {
    const host = begin()
    await host.says('keeper ')
    const from = performance.now()
    const line = await Promise.race([host.says('stored '), host.says('not ')])
    const took = performance.now() - from
    if (line !== `stored ${await sha256(path)}`) broken.push(`${where}: ${line.slice(0, 40)}`)
    host.child.stdin.write('lock\n')
    await host.says('locked')
    host.child.kill('SIGKILL')
    acks.push(...(await host.acks()))
    return took
  }
  const storingMs = await whole('the first, undisturbed')
  for (const [time, { way, at }] of moments.entries()) {
    change(path, ++version)
    const host = begin()
    const keeper = Number((await host.says('keeper ')).slice(7))
    await new Promise((wait) => setTimeout(wait, at * storingMs))
    if (host.out().includes('stored ')) storedBefore++
    const from = performance.now()
    if (way === 'the lock') host.child.stdin.write('lock\n')
    else if (way === 'the screens killed') host.child.kill('SIGKILL')
    else if (way === 'the process with the keys killed') kill(keeper, 'SIGKILL')
    else {
      kill(keeper, 'SIGSTOP')
      await new Promise((wait) => setTimeout(wait, 50))
      kill(keeper, 'SIGCONT')
    }
    while (existsSync(`/proc/${keeper}`) && performance.now() - from < longestEndMs) await new Promise((wait) => setTimeout(wait, 2))
    slowestEndMs = Math.max(slowestEndMs, performance.now() - from)
    if (existsSync(`/proc/${keeper}`)) broken.push(`time ${time}, ${way}: the process with the keys lives on`)
    host.child.kill('SIGKILL')
    acks.push(...(await host.acks()))
    const readable = readableIn()
    if (readable !== '') broken.push(`time ${time}, ${way}: readable in ${readable.split('\n').length} files`)
  }
  await whole('the last, after all')
  const lost = await lostOf(folder, acks, broken)
  rmSync(folder, { recursive: true })
  return { times: moments.length, storedBefore, acknowledged: acks.length, lost, slowestEndMs, broken }
}

/** A vault with a record to hold the file. @returns the record */
async function newVault(folder: string): Promise<string> {
  await makeProofVault(folder)
  return withProofVault(folder, async (engine) => {
    const written = await engine.write([{ type: 'note', fields: { name: 'large' } }])
    if (!written.ok) throw new Error(written.error.code)
    return written.value[0]?.record ?? ''
  })
}

const lostOf = (folder: string, acks: readonly number[], broken: string[]): Promise<number> =>
  withProofVault(folder, (engine) => {
    const found = new Set(
      [...engine.records()].filter(({ type }) => type === 'proof').map(({ fields }) => Number(fields.number?.[0]?.value)),
    )
    const lost = acks.filter((one) => !found.has(one)).length
    if (lost > 0) broken.push(`${lost} records acknowledged and lost`)
    if (engine.damage.length > 0) broken.push(`${engine.damage.length} entries called damaged`)
    return lost
  })

function begun(args: readonly string[], temporary: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(here, 'import-host.fixture.ts'), ...args], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, TMPDIR: temporary },
  })
  const closed = once(child, 'close')
  child.stdin.on('error', () => {})
  let out = ''
  const waiting = new Set<() => void>()
  child.stdout.on('data', (piece) => {
    out += String(piece)
    for (const look of waiting) look()
  })
  const lines = () => out.slice(0, out.lastIndexOf('\n') + 1).split('\n')
  return {
    child,
    out: () => out,
    /** The first line that begins so. */
    says: (beginning: string) =>
      new Promise<string>((done, refuse) => {
        const look = () => {
          const line = lines().find((one) => one.startsWith(beginning))
          if (line === undefined) return
          waiting.delete(look)
          done(line)
        }
        waiting.add(look)
        void closed.then(() => refuse(new Error(`ended before it said ${beginning}`)))
        look()
      }),
    /** Every number that was acknowledged, once the process is gone. */
    acks: async () => {
      await closed
      return lines().flatMap((line) => (line.startsWith('ack ') ? [Number(line.slice(4))] : []))
    },
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended by itself.
  }
}

function writeLarge(path: string, bytes: number): void {
  const piece = Buffer.from(marker.repeat(50_000))
  const file = openSync(path, 'w')
  for (let at = 0; at < bytes; at += piece.length) writeSync(file, piece, 0, Math.min(piece.length, bytes - at))
  closeSync(file)
}

/** Another file of the same length, so that each time a whole one is stored. */
function change(path: string, version: number): void {
  const file = openSync(path, 'r+')
  writeSync(file, String(version).padStart(12, '0'), 0)
  closeSync(file)
}

async function sha256(path: string): Promise<string> {
  const sum = createHash('sha256')
  for await (const piece of createReadStream(path)) sum.update(piece)
  return sum.digest('hex')
}
