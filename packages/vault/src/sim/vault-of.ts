/** A small vault on a simulated disk, for tests and proofs that damage it. */
import { invariant } from '@holdfast/core'
import { toHex } from '@holdfast/wire'
import { deviceId, purposes } from '../keys/keyring.ts'
import { createLog } from '../log/create.ts'
import { VaultLog } from '../log/log.ts'
import type { LogSecrets } from '../log/ports.ts'
import type { Entry } from '../log/reader.ts'
import type { Snapshot } from '../log/snapshot.ts'
import type { Clock } from '../ports.ts'
import type { Primitives } from '../primitives.ts'
import { SimulatedDisk } from './disk.ts'

export const someCase = 'ca5e'.padStart(32, '0')

export function newSecrets(primitives: Primitives): LogSecrets {
  const pair = primitives.keyPair(primitives.random(32))
  const markKey = primitives.derive(primitives.random(32), purposes.mark)
  return {
    vault: toHex(primitives.random(16)),
    device: deviceId(primitives, pair.publicKey),
    pair,
    epochs: [primitives.random(32)],
    markKey,
  }
}

/** A clock that ticks a second with every look at it. */
export function tickingClock(from = 1_800_000_000_000): Clock & { set: (wall: number) => void } {
  let wall = from
  let steady = 0
  return {
    wall: () => {
      wall += 1000
      return wall
    },
    steady: () => {
      steady += 1000
      return steady
    },
    set: (to) => {
      wall = to
    },
  }
}

export interface SmallVault {
  readonly disk: SimulatedDisk
  readonly secrets: LogSecrets
  readonly primitives: Primitives
  readonly clock: ReturnType<typeof tickingClock>
  readonly open: (
    from?: SimulatedDisk,
    snapshot?: Snapshot,
    secrets?: LogSecrets,
  ) => Promise<{ readonly log: VaultLog; readonly entries: readonly Entry[] }>
}

export const recordId = (n: number): string => n.toString(16).padStart(32, '0')
export const note = (n: number, text = `note ${n}`) => ({
  do: 'put' as const,
  record: recordId(n),
  type: 'note',
  fields: { text },
  over: {},
})

/** `records` notes in one case, and as many entries before them as a case takes. */
export async function smallVault(primitives: Primitives, records: number): Promise<SmallVault> {
  const disk = new SimulatedDisk()
  const secrets = newSecrets(primitives)
  const clock = tickingClock()
  const made = await createLog({ disk, clock, primitives }, secrets)
  invariant(made.ok, 'a small vault was not made')
  const open: SmallVault['open'] = async (from = disk, snapshot, other = secrets) => {
    const entries: Entry[] = []
    const opened = await VaultLog.open({ disk: from, clock, primitives }, other, (entry) => entries.push(entry), snapshot)
    invariant(opened.ok, 'a small vault was not opened')
    return { log: opened.value, entries }
  }
  const { log } = await open()
  const added = await log.append({ do: 'case', case: someCase, key: toHex(primitives.random(32)), name: 'case' }, log.systemScope)
  invariant(added.ok, 'no case was made')
  for (let n = 0; n < records; n += 5) {
    const done = await Promise.all(Array.from({ length: Math.min(5, records - n) }, (_, at) => log.append(note(n + at), someCase)))
    invariant(
      done.every((one) => one.ok),
      'a note was not written',
    )
  }
  await log.close()
  return { disk, secrets, primitives, clock, open }
}
