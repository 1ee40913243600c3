/** The vault on this very machine, with real processes and a real disk: killed, locked, put to sleep while it works. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killRun } from '../apps/desk/src/vault/process/kill-run.fixture.ts'
import { lockRun, ways } from '../apps/desk/src/vault/process/lock-run.fixture.ts'
import { SeededRandom } from '../packages/vault/src/sim/random.ts'
import type { Figures, Proof } from './proof.ts'

async function inScratch(work: (folder: string) => Promise<Figures>): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-proof-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The moments follow from a seed; where on its way they meet a process does not. */
const chances = (seed: number | undefined) => new SeededRandom(seed ?? 1)

export const machineProofs: readonly Proof[] = [
  {
    name: 'vault-kills',
    what: 'A process writes records into a vault on the disk of this machine and is killed (SIGKILL) 5 to 120 milliseconds after it opened, or within 60 after it began to open. At every next opening everything it acknowledged is there, in order, without repair.',
    run: ({ seed }) =>
      inScratch(async (folder) => {
        const random = chances(seed)
        const kills = Array.from({ length: 1000 }, () => {
          const isOpening = random.chance(0.2)
          return { isOpening, afterMs: isOpening ? random.next() * 60 : 5 + random.next() * 115 }
        })
        const { whileOpening, acknowledged, lost, slowestOpenMs, broken } = await killRun(join(folder, 'vault'), kills)
        const rows = [
          ['kills', kills.length],
          ['of them before the vault was open', whileOpening],
          ['records acknowledged', acknowledged],
          ['acknowledged and lost', lost],
          ['slowest opening, without the start of the process (goal 2 s)', `${(slowestOpenMs / 1000).toFixed(2)} s`],
        ] as const
        return { rows, broken }
      }),
  },
  {
    name: 'vault-locked-at-work',
    what: 'While a file of 200 MB is stored and records are written, the vault is locked, its screens or the process with the keys are killed, or the machine sleeps and wakes. The process with the keys is gone, nothing readable is in the vault or among the temporary files, every record acknowledged is there, and in the end the file is stored as it was.',
    run: ({ seed }) =>
      inScratch(async (folder) => {
        const random = chances(seed)
        const moments = Array.from({ length: 100 }, () => ({ way: ways[random.below(ways.length)] ?? ways[0], at: random.next() }))
        const { storedBefore, acknowledged, lost, slowestEndMs, broken } = await lockRun(folder, 200_000_000, moments)
        const rows = [
          ['times', moments.length],
          ...ways.map((way) => [`by ${way}`, moments.filter((one) => one.way === way).length] as const),
          ['of them after the file was stored whole', storedBefore],
          ['records acknowledged', acknowledged],
          ['acknowledged and lost', lost],
          ['longest until the process with the keys was gone', `${(slowestEndMs / 1000).toFixed(2)} s`],
        ] as const
        return { rows, broken }
      }),
  },
]
