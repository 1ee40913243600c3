import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ok, Secret } from '@holdfast/core'
import { afterAll, describe, expect, test } from 'vitest'
import { nativeIsMissing } from '../native.ts'
import { Engine } from './engine.ts'
import { makeKitFor } from './key-work.ts'
import { kitOf, tryKit } from './kit-trial.ts'
import { createVault, machineAt, openVault } from './open-vault.ts'

const scratch = mkdtempSync(join(tmpdir(), 'holdfast-kit-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const line = () => new TextEncoder().encode('quiet herons by the river')

async function vaultAt(folder: string): Promise<Engine> {
  const made = await createVault(machineAt(folder), line(), { m: 262_144, t: 3, p: 1 })
  if (!made.ok) throw new Error(made.error.code)
  const opened = await openVault(machineAt(folder), { by: 'passphrase', line: line(), waiting: () => {} })
  if (!opened.ok) throw new Error(opened.error.code)
  return new Engine(opened.value)
}
async function kitFor(engine: Engine) {
  const kit = await makeKitFor(engine)
  if (!kit.ok) throw new Error(kit.error.code)
  return kit.value
}

describe.skipIf(nativeIsMissing('the trial of a kit'))('the printed kit is tried while it is not needed (T30)', () => {
  test('by its words and by its key; the day is kept with the vault, and a new kit was never tried', async () => {
    const folder = join(scratch, 'vault')
    const engine = await vaultAt(folder)
    expect(kitOf(engine)).toEqual({ id: null, tried: null })
    const kit = await kitFor(engine)
    expect(kitOf(engine)).toEqual({ id: kit.id, tried: null })
    const from = Date.now()
    const tried = await tryKit(engine, new Secret(kit.words))
    expect(tried.ok && tried.value.id).toBe(kit.id)
    expect(tried.ok && tried.value.tried).toBeGreaterThanOrEqual(from)
    expect((await tryKit(engine, new Secret(kit.identity))).ok).toBe(true)
    const key = new Uint8Array(engine.parts.vaultKey)
    await engine.close()

    const opened = await openVault(machineAt(folder), { by: 'key', find: async () => ok(key) })
    if (!opened.ok) throw new Error(opened.error.code)
    const again = new Engine(opened.value)
    expect(kitOf(again).tried).toBeGreaterThanOrEqual(from)
    const newer = await kitFor(again)
    expect(kitOf(again)).toEqual({ id: newer.id, tried: null })
    expect(await tryKit(again, new Secret(kit.words))).toEqual({ ok: false, error: { code: 'vault.kit-not-ours' } })
    expect(kitOf(again).tried).toBeNull()
    await again.close()
  })
  test('a misread word, a kit of another vault: each is said, and no day is kept', async () => {
    const [engine, other] = [await vaultAt(join(scratch, 'one')), await vaultAt(join(scratch, 'other'))]
    const [kit, theirs] = [await kitFor(engine), await kitFor(other)]
    const misread = kit.words.split(' ').with(3, 'heron').join(' ')
    expect(await tryKit(engine, new Secret(misread))).toEqual({ ok: false, error: { code: 'vault.kit-unreadable' } })
    expect(await tryKit(engine, new Secret(theirs.identity))).toEqual({ ok: false, error: { code: 'vault.kit-not-ours' } })
    expect(kitOf(engine)).toEqual({ id: kit.id, tried: null })
    await engine.close()
    await other.close()
  })
})
