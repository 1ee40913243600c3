import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { nativeIsMissing } from '../native.ts'
import { pageSize } from '../store.ts'
import { plainFields } from '../view/record.ts'
import type { Engine } from './engine.ts'
import { viewName } from './open-vault.ts'
import { vaultsIn } from './vaults.fixture.ts'

const { fresh, open, copyOf, end } = vaultsIn('tidy')
afterAll(end)
const put = async (engine: Engine, fields: Record<string, unknown>) => {
  const done = await engine.write([{ type: 'note', fields }])
  if (!done.ok) throw new Error(done.error.code)
  return done.value[0]?.record ?? ''
}
const found = (engine: Engine, words: string) => engine.search({ words }).rows.map((row) => plainFields(row))

describe.skipIf(nativeIsMissing('bringing the index together'))('the index of an open vault, brought together while nobody writes', () => {
  test('an index in many parts is brought together step by step, and the same is found in it', async () => {
    const folder = await fresh()
    let engine = await open(folder)
    for (let n = 0; n < 14; n++) {
      await put(engine, { name: `Беженец ${n}`, note: '강제송환 위험' })
      // Closing makes a part of its own of what is new.
      await engine.close()
      engine = await open(folder)
    }
    const { store, view } = engine.parts
    const parts = () => Number(store.prepare('SELECT count(DISTINCT id >> 37) AS n FROM words_data WHERE id >> 37 > 0').row()?.n)
    const before = view.dump()
    expect(parts()).toBeGreaterThan(3)
    let steps = 0
    while (engine.tidy()) steps++
    expect(steps).toBeGreaterThan(0)
    expect(parts()).toBeLessThanOrEqual(2)
    expect(view.dump()).toEqual(before)
    expect(engine.tidy()).toBe(false)
    expect(found(engine, 'беженцы 송환')).toHaveLength(14)
    await engine.close()
    engine = await open(folder)
    expect(found(engine, '"беженец 7"')).toEqual([{ name: 'Беженец 7', note: '강제송환 위험' }])
    await engine.close()
  })

  test('an index that rotted on the disk is not brought together, and records are read on', async () => {
    const folder = await fresh()
    let engine = await open(folder)
    let id = ''
    for (let part = 0; part < 5; part++) {
      id = await put(engine, { note: Array.from({ length: 3000 }, (_, n) => `w${part}x${n}`).join(' ') })
      await engine.close()
      engine = await open(folder)
    }
    const leaves = engine.parts.store
      .prepare("SELECT pageno FROM dbstat WHERE name = 'words_data' AND pagetype = 'leaf' ORDER BY path")
      .rows()
      .map(({ pageno }) => Number(pageno))
    await engine.close()
    // The first says of what parts the index is made.
    expect(leaves.length).toBeGreaterThan(5)
    const file = join(folder, viewName)
    const bytes = readFileSync(file)
    for (const page of leaves.slice(1)) bytes[page * pageSize - 4000] = (bytes[page * pageSize - 4000] ?? 0) ^ 1
    writeFileSync(file, bytes)
    engine = await open(folder)
    expect(engine.status().rebuilt).toBe(false)
    expect(() => engine.parts.view.index.tidy()).toThrow()
    engine.parts.store.rollback()
    expect(engine.tidy()).toBe(false)
    expect(engine.parts.store.inTransaction).toBe(false)
    expect(String(engine.record(id)?.fields.note?.[0]?.value)).toContain('w4x2999')
    await engine.close()
  })

  test('nothing is brought together while entries wait whose place in the log is not kept: after a crash none is there twice', async () => {
    const folder = await fresh()
    const engine = await open(folder)
    await put(engine, { name: 'kept' })
    await new Promise((done) => setTimeout(done, 450))
    const id = await put(engine, { name: 'waiting' })
    engine.status()
    expect(engine.tidy()).toBe(false)
    const again = await open(copyOf(folder))
    expect(again.record(id)?.fields.name).toHaveLength(1)
    expect(found(again, 'waiting')).toHaveLength(1)
    await again.close()
    await engine.close()
  })
})
