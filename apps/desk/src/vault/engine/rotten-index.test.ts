import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { nativeIsMissing } from '../native.ts'
import { pageSize } from '../store.ts'
import type { Engine } from './engine.ts'
import { viewName } from './open-vault.ts'
import { IndexBuilding } from './upkeep.ts'
import { vaultsIn } from './vaults.fixture.ts'

const { fresh, open, copyOf, end } = vaultsIn('rotten')
afterAll(end)
const put = async (engine: Engine, note: string, record?: string) => {
  const done = await engine.write([{ type: 'note', fields: { note }, ...(record === undefined ? {} : { record }) }])
  if (!done.ok) throw new Error(done.error.code)
  return done.value[0]?.record ?? ''
}
const words = (part: number) => Array.from({ length: 3000 }, (_, n) => `w${part}x${n}`).join(' ')
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const found = (engine: Engine, asked: string) => engine.search({ words: asked }).rows.map(({ id }) => id)

/** Five records, each in a part of the index of its own; the vault is open, and of its file little has been read. */
async function five(): Promise<{ folder: string; engine: Engine; ids: string[] }> {
  const folder = await fresh()
  let engine = await open(folder)
  const ids: string[] = []
  for (let part = 0; part < 5; part++) {
    ids.push(await put(engine, words(part)))
    await engine.close()
    engine = await open(folder)
  }
  return { folder, engine, ids }
}

let before: { folder: string; ids: readonly string[] } | undefined

/** Such a vault after a crash, which came when one more record was acknowledged and not yet in the view. A folder of its own each time, made once. */
async function crashed(): Promise<{ folder: string; ids: readonly string[] }> {
  if (!before) {
    const { folder: first, engine, ids } = await five()
    ids.push(await put(engine, 'acknowledged before the crash'))
    before = { folder: copyOf(first), ids }
    await engine.close()
  }
  return { folder: copyOf(before.folder), ids: before.ids }
}

/** Changes one byte in each page of a table, in the file of a vault that may be open; `from` leaves the first ones sound. */
async function rot(folder: string, table: string, from: number): Promise<void> {
  const other = await open(copyOf(folder))
  const pages = other.parts.store
    .prepare('SELECT pageno FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY path')
    .rows(table, 'leaf')
    .map(({ pageno }) => Number(pageno))
  await other.close()
  expect(pages.length).toBeGreaterThan(from)
  const fd = openSync(join(folder, viewName), 'r+')
  const byte = new Uint8Array(1)
  for (const page of pages.slice(from)) {
    const at = page * pageSize - 4000
    readSync(fd, byte, 0, 1, at)
    byte[0] = (byte[0] ?? 0) ^ 1
    writeSync(fd, byte, 0, 1, at)
  }
  closeSync(fd)
}

async function rebuilt(engine: Engine): Promise<void> {
  while (engine.parts.view.index.isBuilding) await pause(10)
}

describe.skipIf(nativeIsMissing('an index that rots while the vault is open'))('an index whose pages rot while the vault is open', () => {
  test('met while writing, it is set aside and built again; writing and reading go on, and nothing is lost or there twice', async () => {
    const { folder, engine, ids } = await five()
    await rot(folder, 'words_data', 1)
    const late = await put(engine, 'written just before it is met 난민')
    // A moment after a change the index is written.
    await pause(500)
    const later = await put(engine, 'written after it was met')
    await put(engine, 'changed after it was met', ids[0])
    expect(engine.record(late)?.fields.note?.[0]?.value).toContain('난민')
    expect(engine.search({ words: '' }).rows).toHaveLength(7)
    await rebuilt(engine)
    expect(found(engine, '난민')).toEqual([late])
    expect(found(engine, 'written')).toEqual([later, late])
    expect(found(engine, 'w3x2999')).toEqual([ids[3]])
    expect(found(engine, 'w0x1')).toEqual([])
    expect(found(engine, 'changed')).toEqual([ids[0]])
    const before = engine.parts.view.dump()
    await engine.close()
    // A file that rotted once is not kept: the next opening makes a new one, with the same in it.
    const again = await open(folder)
    expect(again.status()).toMatchObject({ rebuilt: true, records: 7, damage: 0 })
    expect(again.parts.view.dump()).toEqual(before)
    await again.close()
    const third = await open(folder)
    expect(third.status().rebuilt).toBe(false)
    await third.close()
  })

  test('met by a search, the search says that the index is being built, and a little later finds', async () => {
    const { folder, ids } = await crashed()
    const engine = await open(folder)
    expect(engine.status()).toMatchObject({ records: 6, damage: 0 })
    await rot(folder, 'words_data', 1)
    expect(() => found(engine, 'w2x17')).toThrow(IndexBuilding)
    expect(() => found(engine, 'w2x17')).toThrow(IndexBuilding)
    expect(engine.record(ids[2] ?? '')?.id).toBe(ids[2])
    await rebuilt(engine)
    expect(found(engine, 'w2x17')).toEqual([ids[2]])
    await engine.close()
  })

  test('where the disk refuses a step of building it, as a full one does, it is built on by itself', async () => {
    const { engine } = await five()
    engine.catchUp()
    const { view } = engine.parts
    const build = view.buildIndex.bind(view)
    let refused = 0
    view.buildIndex = (most) => {
      if (refused++ === 0) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
      return build(most)
    }
    view.setIndexAside()
    await put(engine, 'written before the disk was full')
    await rebuilt(engine)
    expect(refused).toBeGreaterThan(1)
    expect(found(engine, 'w3x7')).toHaveLength(1)
    await engine.close()
  })

  test('met while it is brought together, it is set aside as well', async () => {
    const { folder, ids } = await crashed()
    const engine = await open(folder)
    await rot(folder, 'words_data', 1)
    while (engine.tidy());
    expect(engine.parts.store.inTransaction).toBe(false)
    expect(engine.parts.view.index.wasSetAside).toBe(true)
    await rebuilt(engine)
    expect(found(engine, 'w4x2999')).toEqual([ids[4]])
    await engine.close()
  })

  test('met by the first opening after a crash, the vault opens all the same', async () => {
    const { folder, ids } = await crashed()
    await rot(folder, 'words_data', 1)
    const engine = await open(folder)
    expect(engine.parts.view.index.wasSetAside).toBe(true)
    expect(engine.status()).toMatchObject({ records: 6, damage: 0 })
    await rebuilt(engine)
    expect(found(engine, 'crash')).toEqual([ids[5]])
    expect(found(engine, 'w1x5')).toEqual([ids[1]])
    await engine.close()
  })

  test('where what rotted is not the index, the process lives, new records are acknowledged, and the next opening has all of them', async () => {
    const { folder, engine } = await five()
    await rot(folder, 'records', 0)
    const late = await put(engine, 'written to a vault whose tables rotted')
    await pause(500)
    const later = await put(engine, 'and once more')
    await pause(500)
    expect(() => engine.record(late)).toThrow()
    await engine.close()
    const again = await open(folder)
    expect(again.status()).toMatchObject({ rebuilt: true, records: 7, damage: 0 })
    expect(found(again, 'written OR once')).toEqual([later, late])
    await again.close()
  })
})
