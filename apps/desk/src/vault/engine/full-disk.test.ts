import { afterAll, describe, expect, test } from 'vitest'
import { nativeIsMissing } from '../native.ts'
import type { Engine } from './engine.ts'
import { vaultsIn } from './vaults.fixture.ts'

const { fresh, open, end } = vaultsIn('full-disk')
afterAll(end)

async function put(engine: Engine, note: string, record?: string): Promise<string> {
  const done = await engine.write([{ type: 'note', fields: { note }, ...(record === undefined ? {} : { record }) }])
  if (!done.ok) throw new Error(done.error.code)
  return done.value[0]?.record ?? ''
}

/** What SQLite does where a statement meets a full disk: it ends the open transaction by itself, and says so. */
function full(engine: Engine): never {
  engine.parts.store.rollback()
  throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
}

describe.skipIf(nativeIsMissing('a full disk'))('a statement of the index that meets a full disk', () => {
  test('takes nothing with it that was acknowledged before: it is read, found, changed and counted as ever', async () => {
    const folder = await fresh()
    let engine = await open(folder)
    const { view } = engine.parts
    const [set, search] = [view.facts.set.bind(view.facts), view.search.bind(view)]
    const first = await put(engine, 'Zeya')
    expect(engine.record(first)?.id).toBe(first)
    // Noting that a large file is being stored: a help, which may fail.
    view.facts.set = () => full(engine)
    engine.attempts.set('attempt/1', 'part key')
    view.facts.set = set
    expect([engine.record(first)?.fields.note?.[0]?.value, engine.status().records]).toEqual(['Zeya', 1])
    // A question that meets it is answered by an error, and the next one has everything.
    view.search = () => full(engine)
    expect(() => engine.search({ words: 'zeya' })).toThrow('full')
    view.search = search
    await put(engine, 'Tynda', first)
    const second = await put(engine, 'Blagoveshchensk')
    const said = () => [first, second].map((id) => engine.record(id)?.fields.note?.map(({ value }) => value))
    expect(said()).toEqual([['Tynda'], ['Blagoveshchensk']])
    expect(engine.search({ words: 'tynda' }).rows).toHaveLength(1)
    await engine.close()
    engine = await open(folder)
    expect([engine.parts.rebuilt, engine.status().records, said()]).toEqual([false, 2, [['Tynda'], ['Blagoveshchensk']]])
    await engine.close()
  })
})
