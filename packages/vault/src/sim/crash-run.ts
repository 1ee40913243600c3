/**
 * One run of a log on a failing disk, from one seed: appends by several hands, faults, power cuts and kills, reopenings. What was acknowledged must be there, whole and in
 * order, after every reopening; what was not must be whole or absent.
 */
import { toHex } from '@holdfast/wire'
import { deviceId, purposes } from '../keys/keyring.ts'
import { createLog } from '../log/create.ts'
import { VaultLog } from '../log/log.ts'
import type { LogSecrets } from '../log/ports.ts'
import type { Entry } from '../log/reader.ts'
import type { Primitives } from '../primitives.ts'
import { PowerCut, SimulatedDisk } from './disk.ts'
import { SeededRandom } from './random.ts'
import { unsafeStubPrimitives } from './stub-primitives.ts'

export interface CrashReport {
  readonly seed: number
  readonly acknowledged: number
  readonly refused: number
  readonly faults: number
  readonly cuts: number
  /** Empty, or what broke. */
  readonly broken: readonly string[]
}

export function secretsFrom(primitives: Primitives, random: SeededRandom): LogSecrets {
  const pair = primitives.keyPair(random.bytes(32))
  const vaultKey = random.bytes(32)
  return {
    vault: toHex(random.bytes(16)),
    device: deviceId(primitives, pair.publicKey),
    pair,
    epochs: [random.bytes(32)],
    markKey: primitives.derive(vaultKey, purposes.mark),
  }
}

export interface CrashPlan {
  readonly seed: number
  readonly steps: number
  /** Cut the power at exactly this change of the disk, counted from the first; without it faults come by chance. */
  readonly cutAt?: number
  /** What becomes of what was not synced; another number, another fate. */
  readonly fate?: number
  /** Fail this change of the disk in this way. */
  readonly failAt?: { readonly at: number; readonly how: 'full' | 'io' | 'short' }
}

/** How many changes of the disk a run without faults makes. */
export async function countChanges(seed: number, steps: number): Promise<number> {
  let changes = 0
  await crashRun({ seed, steps, cutAt: Number.MAX_SAFE_INTEGER }, () => changes++)
  return changes
}

export async function crashRun(plan: CrashPlan, watch: () => void = () => {}): Promise<CrashReport> {
  const random = new SeededRandom(plan.seed)
  const chance = new SeededRandom(plan.seed ^ 0x5bd1e995)
  const fate = new SeededRandom(plan.seed ^ Math.imul((plan.fate ?? 0) + 1, 0x2545f491))
  const primitives = unsafeStubPrimitives(random)
  const secrets = secretsFrom(primitives, random)
  let wall = 1_800_000_000_000
  const clock = { wall: () => (wall += chance.chance(0.05) ? -86_400_000 : 1000), steady: () => 0 }
  let disk = new SimulatedDisk()
  const acknowledged = new Map<string, string>()
  const asked = new Set<string>()
  const declined = new Set<string>()
  const broken: string[] = []
  let [refused, faults, cuts, changes, next] = [0, 0, 0, 0, 0]
  const created = await createLog({ disk, clock, primitives }, secrets)
  if (!created.ok) return { seed: plan.seed, acknowledged: 0, refused, faults, cuts, broken: ['create'] }
  const scheduled = plan.cutAt !== undefined || plan.failAt !== undefined
  const arm = (on: SimulatedDisk) => {
    on.faults = {
      before: (operation) => {
        changes++
        watch()
        if (changes === plan.cutAt) return 'crash'
        if (plan.failAt && changes === plan.failAt.at) {
          faults++
          return operation === 'write' || plan.failAt.how !== 'short' ? plan.failAt.how : 'fine'
        }
        if (scheduled) return 'fine'
        const roll = chance.next()
        if (roll < 0.02) return 'crash'
        if (roll < 0.08) {
          faults++
          return roll < 0.04 ? 'short' : roll < 0.06 ? 'full' : 'io'
        }
        return 'fine'
      },
    }
  }
  let step = 0
  while (step < plan.steps && broken.length === 0) {
    arm(disk)
    try {
      const seen: Entry[] = []
      const opened = await VaultLog.open({ disk, clock, primitives }, secrets, (entry) => seen.push(entry), undefined)
      if (!opened.ok) {
        if (faults === 0) broken.push(`open ${opened.error.code}`)
        step++
        continue
      }
      const log = opened.value
      judge(log, seen)
      if (log.mustRejoin) broken.push('must rejoin')
      let session = 3 + chance.below(12)
      while (session-- > 0 && step < plan.steps) {
        const asking = Array.from({ length: 1 + chance.below(4) }, () => {
          const record = (next++).toString(16).padStart(32, '0')
          asked.add(record)
          const text = 'x'.repeat(chance.below(1500))
          const change = { do: 'put' as const, record, type: 'note', fields: { text }, over: {} }
          return log.append(change, log.systemScope).then((done) => {
            if (done.ok) acknowledged.set(record, `${done.value.seq}`)
            else {
              refused++
              declined.add(record)
            }
          })
        })
        step += asking.length
        await Promise.all(asking)
        if (chance.chance(0.2)) await log.settle()
      }
      await log.close()
      disk = chance.chance(0.5) ? disk.afterKill() : disk
    } catch (cause) {
      if (!(cause instanceof PowerCut)) throw cause
      cuts++
      disk = !scheduled && fate.chance(0.3) ? disk.afterKill() : disk.afterPowerCut(fate)
    }
  }
  disk.faults = { before: () => 'fine' }
  const seen: Entry[] = []
  const last = await VaultLog.open(
    { disk: disk.dead ? disk.afterKill() : disk, clock, primitives },
    secrets,
    (entry) => seen.push(entry),
    undefined,
  )
  if (last.ok) judge(last.value, seen)
  else broken.push('last open')
  return { seed: plan.seed, acknowledged: acknowledged.size, refused, faults, cuts, broken }

  function judge(log: VaultLog, seen: readonly Entry[]): void {
    // A write of the mark that was refused midway leaves one slot damaged; the other leads.
    const alarms = log.damage.filter((one) => !(one.code === 'mark.damaged' && faults > 0))
    if (alarms.length > 0) broken.push(`false alarm: ${alarms.map((one) => one.code).join(' ')}`)
    const found = new Map<string, string>()
    seen.forEach((entry, at) => {
      if (entry.seq !== at) broken.push(`order: ${entry.seq} at ${at}`)
      const change = entry.said?.change
      if (change?.do === 'put') found.set(change.record, `${entry.seq}`)
    })
    for (const [record, seq] of acknowledged) if (found.get(record) !== seq) broken.push(`acknowledged and lost: ${seq}`)
    for (const record of found.keys()) {
      if (!asked.has(record)) broken.push('an entry nobody wrote')
      // After one fault alone a write could always be taken back.
      if (plan.failAt && declined.has(record)) broken.push('refused and there all the same')
    }
  }
}
