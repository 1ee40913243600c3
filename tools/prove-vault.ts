/** The vault's log on a failing disk: from many seeds, at every change of the disk, at every byte and every length. */
import { sodiumPrimitives } from '../apps/desk/src/vault/primitives.ts'
import { type CrashPlan, countChanges, crashRun } from '../packages/vault/src/sim/crash-run.ts'
import { cutRun, flipRun } from '../packages/vault/src/sim/flip-run.ts'
import { syncRun } from '../packages/vault/src/sim/sync-run.ts'
import { smallVault } from '../packages/vault/src/sim/vault-of.ts'
import type { Figures, Proof } from './proof.ts'

/** Longer than any run takes: then somebody waits for an answer that never comes. */
const stuckAfter = 30_000

async function runAll(plans: Iterable<CrashPlan>): Promise<Figures> {
  let [runs, acknowledged, lost, refused, faults, cuts] = [0, 0, 0, 0, 0, 0]
  const broken: string[] = []
  for (const plan of plans) {
    const name = JSON.stringify(plan)
    const stuck = setTimeout(() => {
      console.error(`STUCK ${name}`)
      process.exit(1)
    }, stuckAfter)
    const report = await crashRun(plan)
    clearTimeout(stuck)
    runs++
    acknowledged += report.acknowledged
    refused += report.refused
    faults += report.faults
    cuts += report.cuts
    lost += report.broken.filter((one) => one.startsWith('acknowledged and lost')).length
    if (report.broken.length > 0) broken.push(`${name} ${report.broken[0]}`)
  }
  const rows = [
    ['runs', runs],
    ['power cuts and kills', cuts],
    ['other faults of the disk', faults],
    ['entries refused', refused],
    ['entries acknowledged', acknowledged],
    ['acknowledged and lost', lost],
  ] as const
  return { rows, broken }
}

const script = { seed: 7, steps: 200 }
const fates = 4

const crash: Proof = {
  name: 'vault-crash',
  what: 'Appends by several hands with power cuts, kills, full disks, errors and short writes, all by chance from one seed a run. After every reopening what was acknowledged is there, whole and in order, and nothing is reported as damage.',
  run: ({ seeds, seed }) =>
    runAll(seed === undefined ? Array.from({ length: seeds }, (_, at) => ({ seed: at + 1, steps: 40 })) : [{ seed, steps: 40 }]),
}

const powerCut: Proof = {
  name: 'vault-power-cut',
  what: `The power goes at every single change of the disk of a script of ${script.steps} entries, each with ${fates} fates of what was not synced: dropped, a part kept, torn at 512 bytes, sectors lost, reordered.`,
  run: async () => {
    const changes = await countChanges(script.seed, script.steps)
    const plans = Array.from({ length: changes * fates }, (_, at) => ({
      ...script,
      cutAt: (at % changes) + 1,
      fate: Math.floor(at / changes),
    }))
    const { rows, broken } = await runAll(plans)
    return { rows: [['changes of the disk', changes], ...rows], broken }
  },
}

const diskFaults: Proof = {
  name: 'vault-disk-faults',
  what: `A full disk, an error, and a write that takes fewer bytes than given, at every single change of the disk of a script of ${script.steps} entries. Nothing is acknowledged that is not there; when there is room again the next entry is taken.`,
  run: async () => {
    const changes = await countChanges(script.seed, script.steps)
    const ways = ['full', 'io', 'short'] as const
    const plans = ways.flatMap((how) => Array.from({ length: changes }, (_, at) => ({ ...script, failAt: { at: at + 1, how } })))
    const { rows, broken } = await runAll(plans)
    return { rows: [['changes of the disk', changes], ...rows], broken }
  },
}

const flips: Proof = {
  name: 'vault-bytes',
  what: 'A vault of 50 records, real algorithms: every byte of log and mark changed, the log cut at every length. Every change and every cut is reported, with the entry it hit; every other entry stays readable.',
  run: async () => {
    const vault = await smallVault(sodiumPrimitives(), 50)
    const heads = await flipRun(vault, [0x01], 1, 'heads')
    const each = await flipRun(vault, [0x80], 7)
    const cuts = await cutRun(vault)
    const rows = [
      ['bytes changed, each signature checked', each.changes],
      ['bytes changed, heads checked', heads.changes],
      ['lengths cut', cuts.cuts],
      ['not reported', each.silent.length + heads.silent.length + cuts.silent.length],
      ['took more than the entry hit', each.spread.length + heads.spread.length],
    ] as const
    const broken = [each, heads].flatMap(({ silent, spread, unnamed }) => [...silent, ...spread, ...unnamed])
    return { rows, broken: [...broken, ...cuts.silent.map((length) => `cut at ${length}`)] }
  },
}

const sync: Proof = {
  name: 'vault-sync',
  what: 'Three devices of one vault and a relay that drops, doubles, reorders and changes entries; in a third of the runs a device is copied and both copies write. In the end all are in one state, nothing acknowledged is missing, nothing changed was taken, and a device that wrote two entries under one number is named.',
  run: async ({ seeds, seed }) => {
    let [runs, acknowledged, changed, forks] = [0, 0, 0, 0]
    const broken: string[] = []
    for (const one of seed === undefined ? Array.from({ length: Math.ceil(seeds / 5) }, (_, at) => at + 1) : [seed]) {
      const report = await syncRun(one, 25)
      runs++
      acknowledged += report.acknowledged
      changed += report.changed
      if (report.forked) forks++
      if (report.broken.length > 0) broken.push(`seed ${one} ${report.broken[0]}`)
    }
    const rows = [
      ['runs', runs],
      ['entries acknowledged', acknowledged],
      ['entries changed on the way', changed],
      ['devices that wrote twice under one number, all named', forks],
    ] as const
    return { rows, broken }
  },
}

export const vaultProofs: readonly Proof[] = [crash, powerCut, diskFaults, flips, sync]
