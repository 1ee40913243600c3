/** Two devices of one vault that write without seeing each other, and then carry their entries to each other as a relay will. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { logName } from '@holdfast/vault'
import { afterAll, describe, expect, test } from 'vitest'
import { nativeIsMissing } from '../native.ts'
import { Engine } from './engine.ts'
import { createVault, machineAt, openVault } from './open-vault.ts'

const scratch = mkdtempSync(join(tmpdir(), 'holdfast-devices-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const line = new TextEncoder().encode('correct horse battery staple')

async function open(folder: string): Promise<Engine> {
  const opened = await openVault(machineAt(folder), { by: 'passphrase', line, waiting: () => {} })
  if (!opened.ok) throw new Error(opened.error.code)
  return new Engine(opened.value)
}

/** The sealed entries of a log from a place on, as a relay carries them. */
function entriesFrom(log: Buffer, at: number): readonly Uint8Array[] {
  const found: Uint8Array[] = []
  for (let next = at; next < log.length; ) {
    const length = log.readUInt32BE(next + 4)
    found.push(new Uint8Array(log.subarray(next + 16, next + 16 + length)))
    next += 16 + length
  }
  return found
}

describe.skipIf(nativeIsMissing('two devices'))('two devices of one vault', () => {
  test('what two devices wrote without seeing each other stands in one order on both, and is settled on both', async () => {
    const folder = join(scratch, 'first')
    const copy = join(scratch, 'second')
    const made = await createVault(machineAt(folder), line, { m: 262_144, t: 3, p: 1 })
    expect(made.ok).toBe(true)
    const first = await open(folder)
    const written = await first.write([{ type: 'note', fields: { place: 'Zeya' } }])
    const id = written.ok ? (written.value[0]?.record ?? '') : ''
    await first.close()
    cpSync(folder, copy, { recursive: true })
    const [a, b] = [await open(folder), await open(copy)]
    const before = a.parts.log.length
    const joined = await b.rejoin(b.parts.machine.primitives.keyPair(b.parts.machine.primitives.random(32)))
    expect(joined.ok).toBe(true)
    await a.write([{ record: id, fields: { place: 'Tynda' } }])
    await b.write([{ record: id, fields: { place: 'Blagoveshchensk' } }])
    const since = (engine: Engine, at: number) => entriesFrom(readFileSync(join(engine.parts.machine.folder, logName)), at)
    const [ofA, ofB] = [since(a, before), since(b, before)]
    for (const bytes of ofB) expect((await a.parts.log.receive(bytes)).ok).toBe(true)
    for (const bytes of ofA) expect((await b.parts.log.receive(bytes)).ok).toBe(true)
    const placesOf = (engine: Engine) => (engine.record(id)?.fields.place ?? []).map(({ value }) => value)
    expect(placesOf(a)).toHaveLength(2)
    expect(placesOf(b)).toEqual(placesOf(a))
    expect(a.stateCode).toBe(b.stateCode)
    const mark = a.parts.log.length
    await a.write([{ record: id, fields: { place: 'Tynda' } }])
    for (const bytes of since(a, mark)) expect((await b.parts.log.receive(bytes)).ok).toBe(true)
    expect([placesOf(a), placesOf(b), b.conflicts()]).toEqual([['Tynda'], ['Tynda'], []])
    // One deletes what the other changes, unseen: it is gone and said to be contested on both, and one word brings it back whole on both.
    const [toB, toA] = [a.parts.log.length, b.parts.log.length]
    await a.write([{ record: id, fields: { place: 'Skovorodino' } }])
    await b.setGone(id, true)
    const [sentByA, sentByB] = [since(a, toB), since(b, toA)]
    for (const bytes of sentByB) expect((await a.parts.log.receive(bytes)).ok).toBe(true)
    for (const bytes of sentByA) expect((await b.parts.log.receive(bytes)).ok).toBe(true)
    for (const engine of [a, b]) {
      expect(engine.record(id)).toMatchObject({ gone: true, contested: true })
      expect([placesOf(engine), engine.search({ words: 'skovorodino' }).rows]).toEqual([['Skovorodino'], []])
    }
    const last = a.parts.log.length
    expect((await a.setGone(id, false)).ok).toBe(true)
    for (const bytes of since(a, last)) expect((await b.parts.log.receive(bytes)).ok).toBe(true)
    for (const engine of [a, b]) {
      expect(engine.record(id)?.gone).toBe(false)
      expect([placesOf(engine), engine.search({ words: 'skovorodino' }).rows]).toEqual([['Skovorodino'], [expect.objectContaining({ id })]])
      const said = await engine.history(id)
      const actions = said.ok ? said.value.map((one) => one.action) : []
      expect([...actions].sort()).toEqual(['put', 'put', 'put', 'put', 'put', 'remove', 'restore'])
    }
    await a.close()
    await b.close()
  })
})
