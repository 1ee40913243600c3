/** For a proof: a process that writes into a vault is killed again and again, at moments by chance, and everything it acknowledged is looked for at every opening. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { howToMake } from '../../door/door.js'
import { makeProofVault, proofKey } from './proof-vault.fixture.ts'

const here = dirname(fileURLToPath(import.meta.url))
const root = dirname(dirname(dirname(dirname(dirname(here)))))
const writerSource = 'apps/desk/src/vault/process/proof-writer.fixture.ts'

export interface KillReport {
  readonly kills: number
  /** Of them before the vault was open. */
  readonly whileOpening: number
  readonly acknowledged: number
  readonly lost: number
  /** The longest opening of all, milliseconds, the start of the process left out. */
  readonly slowestOpenMs: number
  readonly broken: readonly string[]
}

export interface Kill {
  /** Else after it had opened, while it writes. */
  readonly isOpening: boolean
  readonly afterMs: number
}

interface Found {
  readonly openMs: number
  readonly found: readonly string[]
  readonly damage: number
}

/** What a process said before it was gone; a line that was cut short by the kill is not taken. */
interface Said {
  readonly opened?: Found
  readonly acknowledged: readonly number[]
  readonly complaint: string
}

/**
 * @param folder where the vault is made; it is deleted and made anew after every hundred kills, so that each opening can look at everything
 */
export async function killRun(folder: string, kills: readonly Kill[]): Promise<KillReport> {
  const program = await putTogether()
  const broken: string[] = []
  let [whileOpening, acknowledged, lost, slowestOpenMs, key] = [0, 0, 0, 0, '']
  let acks: number[] = []
  const look = ({ found, damage, openMs }: Found, kill: number) => {
    slowestOpenMs = Math.max(slowestOpenMs, openMs)
    const there = new Set(found)
    const gone = acks.filter((one) => !there.has(String(one)))
    lost += gone.length
    if (gone.length > 0) broken.push(`before kill ${kill}: acknowledged and lost ${gone.slice(0, 5).join(' ')}`)
    if (damage > 0) broken.push(`before kill ${kill}: ${damage} entries called damaged`)
    if (found.some((one, at) => Number(one) < Number(found[at - 1] ?? -1))) broken.push(`before kill ${kill}: out of order`)
  }
  for (const [kill, { isOpening, afterMs }] of kills.entries()) {
    if (kill % 100 === 0) {
      acknowledged += acks.length
      acks = []
      rmSync(folder, { recursive: true, force: true })
      await makeProofVault(folder)
      key = await proofKey(folder)
    }
    const said = await killed([program, folder, key, String((acks.at(-1) ?? -2) + 2)], isOpening, afterMs)
    if (said.complaint !== '') broken.push(`kill ${kill}: ${said.complaint}`)
    if (said.opened) look(said.opened, kill)
    else whileOpening++
    acks.push(...said.acknowledged)
    if (kill % 100 === 99 || kill === kills.length - 1) {
      const last = await ended([program, folder, key, '0', '0'])
      if (last.opened) look(last.opened, kill + 1)
      else broken.push(`after kill ${kill}: not opened; ${last.complaint}`)
    }
  }
  rmSync(dirname(program), { recursive: true })
  return { kills: kills.length, whileOpening, acknowledged: acknowledged + acks.length, lost, slowestOpenMs, broken }
}

const begun = (args: readonly string[]) => spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })

/** The writer as one text: a thousand starts take minutes less. It lies where the packages are found. */
async function putTogether(): Promise<string> {
  const folder = mkdtempSync(join(root, 'node_modules', '.proof-writer-'))
  await build({ ...howToMake(root, [writerSource]), entryPoints: [join(root, writerSource)], outfile: join(folder, 'writer.mjs') })
  return join(folder, 'writer.mjs')
}

/** Killed so many milliseconds after it began to open, or after it had opened. */
async function killed(args: readonly string[], isOpening: boolean, afterMs: number): Promise<Said> {
  const writer = begun(args)
  const kept = keep(writer)
  let isToldOf = false
  const told = () => {
    if (isToldOf || !kept.out().includes(isOpening ? 'begins\n' : 'open ')) return
    isToldOf = true
    setTimeout(() => writer.kill('SIGKILL'), afterMs)
  }
  writer.stdout.on('data', told)
  await once(writer, 'close')
  const said = kept.said()
  return writer.signalCode === 'SIGKILL' ? { ...said, complaint: '' } : said
}

async function ended(args: readonly string[]): Promise<Said> {
  const writer = begun(args)
  const kept = keep(writer)
  await once(writer, 'close')
  return kept.said()
}

function keep(writer: ReturnType<typeof begun>) {
  let [out, complaint] = ['', '']
  writer.stdout.on('data', (piece) => {
    out += String(piece)
  })
  writer.stderr.on('data', (piece) => {
    complaint += String(piece)
  })
  return {
    out: () => out,
    said: (): Said => {
      const lines = out.slice(0, out.lastIndexOf('\n') + 1).split('\n')
      const open = lines.find((line) => line.startsWith('open '))
      return {
        ...(open ? { opened: JSON.parse(open.slice(5)) as Found } : {}),
        acknowledged: lines.flatMap((line) => (line.startsWith('ack ') ? [Number(line.slice(4))] : [])),
        complaint: complaint.trim().split('\n').at(-1) ?? '',
      }
    },
  }
}
