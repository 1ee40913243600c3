/**
 * Whether the proofs can see. A copy of the vault is broken on purpose, one fault at a time, and the proofs are run on the copy until one of them turns red.
 * A fault that none finds is a failure of the proofs.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Proof } from './proof.ts'

interface Planted {
  readonly fault: string
  readonly by: 'crash' | 'faults' | 'sync' | 'flips' | 'cuts'
  readonly edits: readonly (readonly [file: string, from: string, to: string])[]
}

const log = 'log/log.ts'
const planted: readonly Planted[] = [
  { fault: 'an entry is acknowledged without a sync', by: 'crash', edits: [[log, 'wrote.ok ? await this.#file.sync() : wrote', 'wrote']] },
  {
    fault: 'an entry is acknowledged before it is written',
    by: 'crash',
    edits: [
      [
        log,
        '    const written = await this.#write(',
        '    for (const { waiting, entry } of made) waiting.done(ok(entry))\n    const written = await this.#write(',
      ],
    ],
  },
  {
    fault: 'a short count of a write is not looked at',
    by: 'crash',
    edits: [['disk-writes.ts', 'done += wrote.value', 'done = bytes.length']],
  },
  {
    fault: 'the mark is written before the entries it speaks of are synced',
    by: 'crash',
    edits: [
      [
        log,
        '    const wrote = await writeAll(',
        '    this.#length += length\n    await this.#writeMark()\n    this.#length -= length\n    const wrote = await writeAll(',
      ],
    ],
  },
  {
    fault: 'a write that failed is not taken back',
    by: 'faults',
    edits: [[log, 'const undone = await this.#file.truncate(this.#length)', 'const undone = ok(undefined)']],
  },
  {
    fault: 'a new file’s folder is not synced',
    by: 'crash',
    edits: [
      ['disk-writes.ts', 'return renamed.ok ? disk.syncFolder', 'if (renamed.ok) return renamed\n  return renamed.ok ? disk.syncFolder'],
    ],
  },
  {
    fault: 'who asks just as the writer goes to rest is forgotten',
    by: 'crash',
    edits: [[log, '    this.#running = undefined\n', '    await Promise.resolve()\n    this.#running = undefined\n']],
  },
  {
    fault: 'the hash of the entry before is not compared',
    by: 'flips',
    edits: [
      [
        'log/reader.ts',
        'const smooth = seq === chain.seq + 1 && sameBytes(envelope.header.prev, chain.hash)',
        'const smooth = seq === chain.seq + 1',
      ],
    ],
  },
  {
    fault: 'an entry that came from a relay is taken without looking at its signature',
    by: 'sync',
    edits: [['log/receive.ts', ' || !reader.isSigned(envelope, chain.publicKey)', '']],
  },
  {
    fault: 'an entry that came from a relay is taken without comparing the hash of the one before',
    by: 'sync',
    edits: [['log/receive.ts', 'if (!sameBytes(prev, chain.hash))', 'if (prev.length === 0)']],
  },
  {
    fault: 'a copied device goes on writing under its old name',
    by: 'sync',
    edits: [['log/log.ts', "if (judged.error.code === 'log.own-entry-ahead') this.refuseWrites()", '']],
  },
  {
    fault: 'the log is not compared with its mark',
    by: 'cuts',
    edits: [
      ['log/replay.ts', 'if (mark && length < mark.length)', 'if (mark && length < 0)'],
      ['log/replay.ts', '+ 1 < mark.entries) {', '+ 1 < 0) {'],
    ],
  },
]

const most = 500

/** Runs in the copy: prints after how many seeds, changed bytes or cuts the fault was seen; -1: never. */
const hunt = `
import { crashRun } from './packages/vault/src/sim/crash-run.ts'
import { flipRun, cutRun } from './packages/vault/src/sim/flip-run.ts'
import { syncRun } from './packages/vault/src/sim/sync-run.ts'
import { SeededRandom } from './packages/vault/src/sim/random.ts'
import { unsafeStubPrimitives } from './packages/vault/src/sim/stub-primitives.ts'
import { smallVault } from './packages/vault/src/sim/vault-of.ts'
const say = (n) => { console.log('FOUND ' + n); process.exit(0) }
const by = process.argv[2]
let seed = 0
if (by === 'crash' || by === 'faults' || by === 'sync') for (seed = 1; seed <= ${most}; seed++) {
  const stuck = setTimeout(() => say(seed), 5000)
  const broken = await (by === 'sync' ? syncRun(seed, 25) : crashRun(by === 'crash' ? { seed, steps: 40 } : { seed: 7, steps: 40, failAt: { at: seed, how: 'io' } })).then((one) => one.broken, () => ['threw'])
  clearTimeout(stuck)
  if (broken.length > 0) say(seed)
}
else {
  const vault = await smallVault(unsafeStubPrimitives(new SeededRandom(1)), 6)
  const report = by === 'flips' ? await flipRun(vault, [1], 3, 'heads') : await cutRun(vault, 3)
  if (report.silent.length > 0) say(report.silent.length + ' of ' + (report.changes ?? report.cuts))
}
say(-1)
`

function scratch(root: string): string {
  const place = mkdtempSync(join(tmpdir(), 'holdfast-planted-'))
  for (const room of ['core', 'wire', 'vault']) {
    cpSync(join(root, 'packages', room), join(place, 'packages', room), {
      recursive: true,
      filter: (path) => !path.includes('node_modules'),
    })
  }
  mkdirSync(join(place, 'node_modules', '@holdfast'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@holdfast' && !name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(place, 'node_modules', name))
  for (const room of ['core', 'wire', 'vault']) symlinkSync(join(place, 'packages', room), join(place, 'node_modules', '@holdfast', room))
  writeFileSync(join(place, 'package.json'), '{"type":"module"}')
  writeFileSync(join(place, 'hunt.ts'), hunt)
  return place
}

export const plantedProofs: readonly Proof[] = [
  {
    name: 'vault-planted',
    what: `One fault at a time is planted in a copy of the vault; the figure says after how many seeds of vault-crash or vault-sync it was found (at most ${most}), or how many of the changed bytes or cuts went unreported, or at how many places one error of the disk was tried. A fault nobody finds counts as broken.`,
    run: async () => {
      const root = dirname(dirname(fileURLToPath(import.meta.url)))
      const place = scratch(root)
      const rows: (readonly [string, string])[] = []
      const broken: string[] = []
      const look = (by: string) =>
        /FOUND (.+)/.exec(spawnSync(process.execPath, ['--import', 'tsx', 'hunt.ts', by], { cwd: place, encoding: 'utf8' }).stdout)?.[1] ??
        'did not run'
      for (const by of ['flips', 'cuts']) if (look(by) !== '-1') broken.push(`without a fault ${by} are not silent`)
      for (const { fault, by, edits } of planted) {
        for (const [file, from, to] of edits) {
          const path = join(place, 'packages/vault/src', file)
          const text = readFileSync(path, 'utf8')
          if (!text.includes(from)) broken.push(`cannot be planted any more: ${fault}`)
          writeFileSync(
            path,
            text.replace(from, () => to),
          )
        }
        const found = look(by)
        rows.push([
          fault,
          by === 'crash' || by === 'sync' ? `${found} seeds` : by === 'faults' ? `${found} places of one error` : `${found} unreported`,
        ])
        if (found === '-1' || found === 'did not run') broken.push(`not found: ${fault}`)
        cpSync(join(root, 'packages/vault/src'), join(place, 'packages/vault/src'), { recursive: true, force: true })
      }
      rmSync(place, { recursive: true })
      return { rows, broken }
    },
  },
]
