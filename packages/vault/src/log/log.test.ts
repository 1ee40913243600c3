import { randomBytes } from 'node:crypto'
import { toHex } from '@holdfast/wire'
import { describe, expect, test } from 'vitest'
import { noblePrimitives } from '../noble-primitives.ts'
import { cutRun, flipRun } from '../sim/flip-run.ts'
import { SeededRandom } from '../sim/random.ts'
import { unsafeStubPrimitives } from '../sim/stub-primitives.ts'
import { note, recordId, smallVault, someCase } from '../sim/vault-of.ts'
import { sealEntry } from './entry.ts'
import { envelopeIn, frame, frameOverhead, logName } from './frames.ts'
import { markName } from './mark.ts'
import type { Entry } from './reader.ts'
import { verifyLog } from './verify.ts'
import { encodeWitness, judgeWitness } from './witness.ts'

const stub = (seed = 1) => unsafeStubPrimitives(new SeededRandom(seed))
const noble = noblePrimitives((length) => new Uint8Array(randomBytes(length)))
const texts = (entries: readonly Entry[]) =>
  entries.flatMap(({ said }) => (said?.change.do === 'put' ? [String(said.change.fields.text)] : []))
const bytesOf = (file: Uint8Array | undefined) => file ?? new Uint8Array()
const entryBytes = (file: Uint8Array | undefined, { offset, length }: Entry) => bytesOf(file).subarray(offset, offset + length)

describe('one byte is changed, or the file is cut (T05)', () => {
  test('it is reported with the entry it hit, and every other entry stays readable', async () => {
    const vault = await smallVault(stub(), 3)
    const report = await flipRun(vault, [0x41], 2)
    expect(report).toEqual({ changes: report.changes, silent: [], spread: [], unnamed: [] })
  })
  test('with the real algorithms too', async () => {
    const vault = await smallVault(noble, 4)
    const report = await flipRun(vault, [4], 61)
    expect(report).toEqual({ changes: report.changes, silent: [], spread: [], unnamed: [] })
  })
  test('a cut at any length is found, at a border between two entries too', async () => {
    expect((await cutRun(await smallVault(stub(), 3))).silent).toEqual([])
  })
  test('an acknowledged entry that is damaged at the very end is never taken for a write that broke off', async () => {
    const vault = await smallVault(stub(), 6)
    const bytes = bytesOf(vault.disk.bytesOf(logName)).slice()
    const { entries } = await vault.open(vault.disk.afterKill())
    const at = (entries.at(-1)?.offset ?? 0) + frameOverhead + 40
    bytes[at] = (bytes[at] ?? 0) ^ 1
    const damaged = vault.disk.afterKill()
    damaged.replaceBytes(logName, bytes)
    const { log } = await vault.open(damaged)
    expect(log.damage.length).toBeGreaterThan(0)
    expect(damaged.bytesOf(logName)?.length).toBe(bytes.length)
    expect(log.mustRejoin).toBe(true)
    expect(await log.append(note(99), someCase)).toEqual({ ok: false, error: { code: 'log.must-rejoin' } })
  })
  test('where the mark lags behind, damage before the last commit is still told from a write that broke off', async () => {
    const vault = await smallVault(stub(), 6)
    const early = bytesOf(vault.disk.bytesOf(markName)).slice()
    const { log, entries } = await vault.open()
    const at = (entries.at(-1)?.offset ?? 0) + (entries.at(-1)?.length ?? 0) + 300
    for (let n = 50; n < 53; n++) await log.append(note(n), someCase)
    await log.close()
    const bytes = bytesOf(vault.disk.bytesOf(logName)).slice()
    bytes[at] = (bytes[at] ?? 0) ^ 1
    const later = vault.disk.afterKill()
    later.replaceBytes(logName, bytes)
    later.replaceBytes(markName, early)
    const again = await vault.open(later)
    expect(again.log.damage.length).toBeGreaterThan(0)
    expect(texts(again.entries)).toContain('note 52')
  })
  test('both ways of checking signatures find a changed signature anywhere', async () => {
    const vault = await smallVault(noble, 5)
    const { entries } = await vault.open(vault.disk.afterKill())
    for (const entry of entries) {
      const bytes = bytesOf(vault.disk.bytesOf(logName)).slice()
      const envelope = envelopeIn(entryBytes(bytes, entry))
      const at = entry.offset + frameOverhead + (envelope?.headerBytes.length ?? 0) + 5
      bytes[at] = (bytes[at] ?? 0) ^ 1
      const disk = vault.disk.afterKill()
      disk.replaceBytes(logName, bytes)
      for (const how of ['each', 'heads'] as const) {
        const checked = await verifyLog({ disk, primitives: noble }, vault.secrets, how)
        expect(checked.ok && checked.value.damage).toContainEqual(expect.objectContaining({ seq: entry.seq, device: entry.device }))
      }
    }
  })
})

describe('the clock is set, forwards and back (T07)', () => {
  test('no order changes, nothing is lost, and the entry after the step says so', async () => {
    const vault = await smallVault(stub(), 0)
    const { log } = await vault.open()
    const day = 86_400_000
    const walls = [
      1_800_000_000_000,
      1_800_000_000_000 - day,
      1_800_000_000_000 + 3650 * day,
      1_800_000_000_000 - 3650 * day,
      1_830_297_600_000,
    ]
    for (const [n, wall] of walls.entries()) {
      vault.clock.set(wall)
      await log.append(note(n), someCase)
      await log.append(note(n + 10), someCase)
    }
    await log.close()
    const { log: again, entries } = await vault.open()
    expect(again.damage).toEqual([])
    expect(texts(entries)).toEqual([0, 10, 1, 11, 2, 12, 3, 13, 4, 14].map((n) => `note ${n}`))
    const puts = entries.filter((entry) => entry.said?.change.do === 'put')
    expect(puts.map((entry) => entry.said?.doubt === true)).toEqual([true, false, true, false, false, false, true, false, false, false])
    const up = puts.map((entry) => entry.said?.up ?? 0)
    expect(up).toEqual(up.toSorted((a, b) => a - b))
  })
})

describe('a backup is put back (T08)', () => {
  test('beside its witness it is behind; it writes nothing under the old name, and goes on as a new device', async () => {
    const vault = await smallVault(noble, 3)
    const backup = vault.disk.afterKill()
    const { log } = await vault.open()
    for (let n = 20; n < 24; n++) await log.append(note(n, 'after the backup'), someCase)
    const key = noble.random(32)
    const entries = (log.reader.chainOf(vault.secrets.device)?.seq ?? -1) + 1
    const witness = encodeWitness(noble, key, vault.secrets.vault, { device: vault.secrets.device, entries })
    await log.close()

    const { log: restored, entries: found } = await vault.open(backup)
    const old = [...found]
    const entriesOf = (device: string) => (restored.reader.chainOf(device)?.seq ?? -1) + 1
    expect(restored.damage).toEqual([])
    expect(judgeWitness(noble, key, vault.secrets.vault, witness, entriesOf)).toBe('behind')
    expect(judgeWitness(noble, noble.random(32), vault.secrets.vault, witness, entriesOf)).toBe('unreadable')
    restored.refuseWrites()
    expect(await restored.append(note(30), someCase)).toEqual({ ok: false, error: { code: 'log.must-rejoin' } })

    const pair = noble.keyPair(noble.random(32))
    const joined = await restored.rejoin(pair)
    expect(joined.ok && joined.value.device).not.toBe(vault.secrets.device)
    await restored.append(note(31, 'from the restored'), someCase)
    await restored.close()

    const { entries: one } = await vault.open()
    const two = await vault.open(backup, undefined, {
      ...vault.secrets,
      pair,
      device: joined.ok ? joined.value.device : '',
      roster: [vault.secrets.pair.publicKey],
    })
    expect(two.log.damage).toEqual([])
    expect(two.entries.filter((entry) => entry.device === vault.secrets.device)).toHaveLength(old.length)
    const nonces = (disk: typeof backup, all: readonly Entry[]) =>
      all
        .slice(old.length)
        .map((entry) => toHex(envelopeIn(entryBytes(disk.bytesOf(logName), entry))?.body.subarray(0, 24) ?? new Uint8Array()))
    const both = [...nonces(vault.disk, one), ...nonces(backup, two.entries)]
    expect(both).toHaveLength(6)
    expect(new Set(both).size).toBe(both.length)
  })
  test('what the original wrote meanwhile and what the restored one wrote come together on either side', async () => {
    const vault = await smallVault(noble, 2)
    const copy = vault.disk.afterKill()
    const original = (await vault.open()).log
    await original.append(note(10, 'original'), someCase)
    const restored = (await vault.open(copy)).log
    restored.refuseWrites()
    const pair = noble.keyPair(noble.random(32))
    await restored.rejoin(pair)
    await restored.append(note(11, 'restored'), someCase)
    const from = bytesOf(copy.bytesOf(logName))
    const { entries } = await vault.open(copy.afterKill(), undefined, { ...vault.secrets, roster: [pair.publicKey] })
    for (const entry of entries.filter((one) => one.device !== vault.secrets.device)) {
      const taken = await original.receive(from.slice(entry.offset + frameOverhead, entry.offset + entry.length))
      expect(taken.ok).toBe(true)
    }
    await original.close()
    expect(texts((await vault.open()).entries)).toEqual(['note 0', 'note 1', 'original', 'restored'])
  })
  test('an entry of this very device that this log does not hold stops it from writing', async () => {
    const vault = await smallVault(noble, 2)
    const backup = vault.disk.afterKill()
    const { log } = await vault.open()
    const later = await log.append(note(5), someCase)
    if (!later.ok) throw new Error('not written')
    const bytes = entryBytes(vault.disk.bytesOf(logName), later.value).slice(frameOverhead)
    const { log: restored } = await vault.open(backup)
    expect(await restored.receive(bytes)).toEqual({ ok: false, error: { code: 'log.own-entry-ahead', seq: later.value.seq } })
    expect(restored.mustRejoin).toBe(true)
  })
})

describe('downgrade, cut and paste (T16)', () => {
  test('a body moved to another entry, or to another vault, does not open', async () => {
    const vault = await smallVault(noble, 6)
    const other = await smallVault(noble, 6)
    const { entries } = await vault.open(vault.disk.afterKill())
    const whole = bytesOf(vault.disk.bytesOf(logName))
    const puts = entries.filter((entry) => entry.said?.change.do === 'put')
    for (const [from, to] of [
      [0, 1],
      [2, 5],
      [4, 3],
    ] as const) {
      const [a, b] = [puts[from], puts[to]]
      if (!a || !b || a.length !== b.length) throw new Error('lengths differ')
      const bytes = whole.slice()
      bytes.set(whole.subarray(a.offset + a.length - 200, a.offset + a.length), b.offset + b.length - 200)
      const disk = vault.disk.afterKill()
      disk.replaceBytes(logName, bytes)
      const checked = await verifyLog({ disk, primitives: noble }, vault.secrets, 'heads')
      expect(checked.ok && checked.value.damage).toContainEqual(expect.objectContaining({ code: 'log.entry-damaged', seq: b.seq }))
    }
    const foreign = other.disk.afterKill()
    foreign.replaceBytes(logName, whole)
    const read = await verifyLog({ disk: foreign, primitives: noble }, other.secrets, 'each')
    expect(read.ok && read.value.entries).toBe(0)
  })
  test('even a member who can sign cannot make one case’s sealed text stand in another record’s place: the header it was sealed with is bound', async () => {
    const vault = await smallVault(noble, 2)
    const { log, entries } = await vault.open()
    const put = entries.find((entry) => entry.said?.change.do === 'put')
    const envelope = put && envelopeIn(entryBytes(vault.disk.bytesOf(logName), put))
    const scope = log.reader.scopes.get(someCase)
    if (!envelope || !scope) throw new Error('no entry')
    const made = sealEntry(noble, scope, vault.secrets.pair, { ...envelope.header, seq: 9, payload: { at: 0, up: 0, change: note(1) } })
    const forged = made.bytes.slice()
    forged.set(envelope.body.subarray(0, 100), forged.length - envelope.body.length)
    expect((await log.receive(forged)).ok).toBe(false)
  })
  test('entries exchanged, left out or repeated are found and named', async () => {
    const vault = await smallVault(noble, 6)
    const { entries } = await vault.open(vault.disk.afterKill())
    const whole = bytesOf(vault.disk.bytesOf(logName))
    const parts = entries.map((entry) => entryBytes(whole, entry))
    const head = whole.subarray(0, entries[0]?.offset)
    const orders = [
      parts.toSpliced(4, 2, parts[5] as Uint8Array, parts[4] as Uint8Array),
      parts.toSpliced(4, 1),
      parts.toSpliced(4, 0, parts[3] as Uint8Array),
    ]
    for (const order of orders) {
      const disk = vault.disk.afterKill()
      disk.replaceBytes(logName, Buffer.concat([head, ...order]))
      for (const how of ['each', 'heads'] as const) {
        const checked = await verifyLog({ disk, primitives: noble }, vault.secrets, how)
        expect(checked.ok && checked.value.damage.some((one) => 'seq' in one)).toBe(true)
      }
    }
  })
  test('a log of another format version is no log, whatever it holds', async () => {
    const vault = await smallVault(noble, 2)
    const { entries } = await vault.open(vault.disk.afterKill())
    const bytes = bytesOf(vault.disk.bytesOf(logName)).slice()
    for (const entry of entries) bytes[entry.offset + frameOverhead] = 0
    const disk = vault.disk.afterKill()
    disk.replaceBytes(logName, bytes)
    const checked = await verifyLog({ disk, primitives: noble }, vault.secrets, 'each')
    expect(checked.ok && checked.value.entries).toBe(0)
    expect(checked.ok && checked.value.damage.length).toBeGreaterThan(0)
  })
  test('a stranger’s entry is refused, whoever brings it', async () => {
    const vault = await smallVault(noble, 1)
    const { log } = await vault.open()
    const scope = log.reader.scopes.get(log.systemScope)
    const stranger = noble.keyPair(noble.random(32))
    if (!scope) throw new Error('no scope')
    const publicKey = toHex(stranger.publicKey)
    const device = toHex(
      noble.sha256(new Uint8Array([...new TextEncoder().encode('holdfast/device/1\0'), ...stranger.publicKey])).subarray(0, 16),
    )
    const draft = { vault: vault.secrets.vault, device, seq: 0, prev: new Uint8Array(32), epoch: 0, tag: new Uint8Array(16), heads: [] }
    for (const change of [{ do: 'genesis' as const, publicKey }, note(1)]) {
      const made = sealEntry(noble, scope, stranger, { ...draft, payload: { at: 0, up: 0, change } })
      expect(await log.receive(made.bytes)).toEqual({ ok: false, error: { code: 'log.refused', device } })
    }
  })
})

describe('shredding a case', () => {
  test('nobody with this log reads it again; the chain stays whole and nothing is reported', async () => {
    const vault = await smallVault(noble, 4)
    const { log } = await vault.open()
    expect((await log.shred(someCase)).ok).toBe(true)
    expect(await log.append(note(9), someCase)).toEqual({ ok: false, error: { code: 'log.no-such-case' } })
    await log.close()
    const again = await vault.open()
    expect(again.log.damage).toEqual([])
    expect(texts(again.entries)).toEqual([])
    expect(again.log.reader.caseKeys.size).toBe(0)
    expect(again.entries.filter((entry) => entry.said?.change.do === 'case')).toEqual([])
    const checked = await verifyLog({ disk: vault.disk, primitives: noble }, vault.secrets, 'heads')
    expect(checked.ok && checked.value.damage).toEqual([])
  })
  test('a power cut in the middle is finished at the next opening', async () => {
    for (let cutAt = 1; cutAt < 12; cutAt++) {
      const vault = await smallVault(stub(), 2)
      const { log } = await vault.open()
      let changes = 0
      vault.disk.faults = { before: () => (++changes === cutAt ? 'crash' : 'fine') }
      const done = await log.shred(someCase).catch(() => undefined)
      if (done !== undefined) break
      const random = new SeededRandom(cutAt)
      const after = vault.disk.afterPowerCut(random)
      const { log: again, entries } = await vault.open(after)
      expect(again.damage).toEqual([])
      if (entries.some((entry) => entry.said?.change.do === 'shred')) expect(again.reader.caseKeys.size).toBe(0)
      await again.close()
      const third = await vault.open(after)
      expect(third.log.damage).toEqual([])
      if (third.log.reader.shredded.size > 0) expect(third.entries.some((entry) => entry.said?.change.do === 'case')).toBe(false)
    }
  })
  test('an entry that somebody overwrote without shredding is reported', async () => {
    const vault = await smallVault(noble, 2)
    const { log, entries } = await vault.open()
    const target = entries.find((entry) => entry.said?.change.do === 'case')
    await log.destroyBody(target?.offset ?? 0)
    await log.close()
    expect((await vault.open()).log.damage).toContainEqual(expect.objectContaining({ code: 'log.entry-damaged', seq: target?.seq }))
  })
})

describe('what goes wrong is answered, never thrown away', () => {
  test('when a port throws, everyone who waits is told', async () => {
    const vault = await smallVault(stub(), 0)
    const { log } = await vault.open()
    vault.disk.faults = { before: () => 'crash' }
    const asked = await Promise.allSettled([log.append(note(1), someCase), log.append(note(2), someCase)])
    expect(asked.map((one) => one.status)).toEqual(['rejected', 'rejected'])
    expect(await log.append(note(3), someCase)).toEqual({ ok: false, error: { code: 'log.broken' } })
  })
  test('a full disk refuses, and when there is room again the next entry is taken', async () => {
    const vault = await smallVault(stub(), 1)
    const { log } = await vault.open()
    let full = true
    vault.disk.faults = { before: (operation) => (full && operation === 'write' ? 'full' : 'fine') }
    expect(await log.append(note(1), someCase)).toEqual({ ok: false, error: { code: 'disk.full' } })
    full = false
    expect((await log.append(note(2), someCase)).ok).toBe(true)
    await log.close()
    const again = await vault.open()
    expect(texts(again.entries)).toEqual(['note 0', 'note 2'])
    expect(again.log.damage).toEqual([])
  })
  test('an entry can be read at its place', async () => {
    const vault = await smallVault(noble, 2)
    const { log, entries } = await vault.open()
    const put = entries.find((entry) => entry.said?.change.do === 'put')
    expect(await log.entryAt(put?.offset ?? 0, someCase)).toMatchObject({ change: { record: recordId(0) } })
    expect(await log.entryAt((put?.offset ?? 0) + 1, someCase)).toBeUndefined()
  })
  test('a frame’s sum changes with every byte of its head', () => {
    const whole = frame(new Uint8Array(300), 77)
    for (let at = 0; at < frameOverhead; at++)
      for (let mask = 1; mask < 256; mask++) {
        const changed = whole.slice()
        changed[at] = (changed[at] ?? 0) ^ mask
        if (envelopeIn(changed) !== undefined) throw new Error(`byte ${at}`)
      }
  })
})
