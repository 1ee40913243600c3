/**
 * Three devices of one vault and a relay that nobody trusts, from one seed. Entries are dropped for a while, doubled, put in another order, changed; a device is copied and both
 * copies write. In the end an honest relay delivers everything: then all logs are in one state, nothing that was acknowledged is missing, nothing changed was taken, and a copied
 * device was named.
 */
import { invariant } from '@holdfast/core'
import { toHex } from '@holdfast/wire'
import { deviceId, purposes } from '../keys/keyring.ts'
import { stateCode } from '../log/chains.ts'
import { createLog, joinLog } from '../log/create.ts'
import { frameOverhead, logName } from '../log/frames.ts'
import { VaultLog } from '../log/log.ts'
import type { LogSecrets } from '../log/ports.ts'
import type { Entry } from '../log/reader.ts'
import { putOver } from '../merge/changes.ts'
import { applyChange, emptyRecord, type RecordState } from '../merge/record.ts'
import { SimulatedDisk } from './disk.ts'
import { SeededRandom } from './random.ts'
import { unsafeStubPrimitives } from './stub-primitives.ts'
import { newSecrets, recordId, someCase, tickingClock } from './vault-of.ts'

export interface SyncReport {
  readonly seed: number
  readonly acknowledged: number
  readonly changed: number
  readonly forked: boolean
  readonly broken: readonly string[]
}

interface Device {
  readonly secrets: LogSecrets
  readonly disk: SimulatedDisk
  readonly log: VaultLog
  readonly records: Map<string, RecordState>
  /** What has come and could not be taken yet. */
  waiting: Uint8Array[]
  readonly refusals: Set<string>
}

export async function syncRun(seed: number, steps: number): Promise<SyncReport> {
  const random = new SeededRandom(seed)
  const primitives = unsafeStubPrimitives(random)
  const clock = tickingClock()
  const broken: string[] = []
  const relay: Uint8Array[] = []
  let [acknowledged, changed] = [0, 0]
  let copied = false

  async function start(secrets: LogSecrets, disk: SimulatedDisk): Promise<Device> {
    const records = new Map<string, RecordState>()
    const take = ({ device, seq, said }: Entry) => {
      if (said?.change.do !== 'put') return
      const { record } = said.change
      records.set(record, applyChange(records.get(record) ?? emptyRecord, { device, seq, at: said.at }, said.change))
    }
    const opened = await VaultLog.open({ disk, clock, primitives }, secrets, take, undefined)
    invariant(opened.ok, 'a device did not open')
    return { secrets, disk, log: opened.value, records, waiting: [], refusals: new Set() }
  }
  const publish = (device: Device, { offset, length }: Entry) => {
    const bytes = device.disk.bytesOf(logName) ?? new Uint8Array()
    relay.push(bytes.slice(offset + frameOverhead, offset + length))
  }
  async function write(device: Device): Promise<void> {
    const record = recordId(random.below(4))
    const state = device.records.get(record) ?? emptyRecord
    const done = await device.log.append(putOver(record, 'note', state, { text: `${acknowledged}` }), someCase)
    // A device that was copied may write no more once it has met what its copy wrote.
    if (!done.ok && copied && done.error.code === 'log.must-rejoin') return
    if (!done.ok) {
      broken.push(`write ${done.error.code}`)
      return
    }
    acknowledged++
    publish(device, done.value)
  }
  async function deliver(device: Device, some: readonly Uint8Array[]): Promise<void> {
    device.waiting.push(...some)
    for (let moved = true; moved; ) {
      moved = false
      const again: Uint8Array[] = []
      for (const bytes of device.waiting) {
        const taken = await device.log.receive(bytes)
        if (taken.ok) moved = true
        else if (taken.error.code === 'log.gap' || taken.error.code === 'log.causes-missing' || taken.error.code === 'log.refused')
          again.push(bytes)
        else if (taken.error.code === 'log.forked') device.refusals.add(taken.error.device)
      }
      device.waiting = again
    }
  }

  const first = newSecrets(primitives)
  const disks = [new SimulatedDisk(), new SimulatedDisk(), new SimulatedDisk()] as const
  invariant((await createLog({ disk: disks[0], clock, primitives }, first)).ok, 'not created')
  const a = await start(first, disks[0])
  for await (const entry of [{ offset: 32, length: (disks[0].bytesOf(logName)?.length ?? 32) - 32 }])
    publish(a, { ...entry, device: '', seq: 0, hash: new Uint8Array() })
  const own = a.log.append({ do: 'case', case: someCase, key: toHex(random.bytes(32)), name: '' }, a.log.systemScope)
  const more = [1, 2].map(() => {
    const pair = primitives.keyPair(random.bytes(32))
    const markKey = primitives.derive(random.bytes(32), purposes.mark)
    return { ...first, pair, device: deviceId(primitives, pair.publicKey), markKey, roster: [first.pair.publicKey] }
  })
  const admitted = more.map(({ pair }) => a.log.append({ do: 'device', publicKey: toHex(pair.publicKey) }, a.log.systemScope))
  for (const done of [await own, ...(await Promise.all(admitted))]) {
    invariant(done.ok, 'not set up')
    // The key of the case stands twice, one behind the other.
    if (done.value.said?.change.do === 'case') publish(a, { ...done.value, offset: done.value.offset + done.value.length })
    publish(a, done.value)
  }
  const devices = [a]
  for (const [at, secrets] of more.entries()) {
    const disk = disks[at === 0 ? 1 : 2]
    invariant((await joinLog({ disk, clock, primitives }, secrets)).ok, 'not joined')
    devices.push(await start(secrets, disk))
  }
  for (const device of devices) await deliver(device, relay)

  let copy: Device | undefined
  const forkAt = random.chance(0.3) ? random.below(steps) : -1
  for (let step = 0; step < steps; step++) {
    const device = random.pick(devices) ?? a
    if (step === forkAt) {
      copied = true
      copy = await start(devices[2]?.secrets ?? first, devices[2]?.disk.afterKill() ?? disks[2])
    }
    if (copy && random.chance(0.2)) await write(copy)
    if (random.chance(0.5)) await write(device)
    else {
      const some = relay.filter(() => random.chance(0.4)).toSorted(() => random.next() - 0.5)
      const hurt = some.map((bytes) => {
        if (!random.chance(0.05)) return bytes
        const other = bytes.slice()
        const at = random.below(other.length)
        other[at] = (other[at] ?? 0) ^ (1 + random.below(255))
        changed++
        return other
      })
      await deliver(device, hurt)
    }
  }
  for (let round = 0; round < 3; round++) {
    for (const device of devices) {
      await deliver(device, relay)
      if (!device.log.mustRejoin) continue
      const joined = await device.log.rejoin(primitives.keyPair(random.bytes(32)))
      if (joined.ok) publish(device, joined.value)
      else broken.push('not rejoined')
    }
  }

  const forkWritten =
    copy !== undefined &&
    copy.log.length > 0 &&
    copy.log.reader.chainOf(copy.secrets.device) !== undefined &&
    forked(relay, copy.secrets.device)
  const honest = forkWritten ? devices.slice(0, 2) : devices
  if (forkWritten && !honest.every((device) => device.refusals.has(copy?.secrets.device ?? '')))
    broken.push('a copied device was not named')
  if (!forkWritten) {
    const codes = new Set(devices.map((device) => stateCode(primitives, first.vault, device.log.reader.chains.all())))
    if (codes.size !== 1) broken.push('the states differ')
    const texts = new Set(
      devices.map((device) =>
        JSON.stringify([...device.records].sort(([x], [y]) => (x < y ? -1 : 1)).map(([id, { fields }]) => [id, fields])),
      ),
    )
    if (texts.size !== 1) broken.push('the records differ')
    const puts = [...a.log.reader.chains.all()].reduce((sum, chain) => sum + chain.seq + 1, 0)
    if (puts !== relay.length) broken.push(`${relay.length} published, ${puts} held`)
  }
  for (const device of honest) {
    if (device.log.damage.length > 0) broken.push('damage')
    if (device.log.reader.chains.all().some((chain) => chain.missing > 0)) broken.push('entries of two branches stand in one chain')
  }
  return { seed, acknowledged, changed, forked: forkWritten, broken }
}

/** True where two different entries of the device bear one number. */
function forked(relay: readonly Uint8Array[], device: string): boolean {
  const seen = new Map<string, string>()
  return relay.some((bytes) => {
    if (toHex(bytes.subarray(17, 33)) !== device) return false
    const seq = toHex(bytes.subarray(33, 41))
    const whole = toHex(bytes)
    const before = seen.get(seq)
    seen.set(seq, whole)
    return before !== undefined && before !== whole
  })
}
