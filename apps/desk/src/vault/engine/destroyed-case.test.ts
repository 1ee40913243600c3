import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { Ingest } from '../blobs/ingest.ts'
import { blobFolder, blobNames, prune } from '../blobs/scrub.ts'
import { nativeIsMissing } from '../native.ts'
import { dropDestroyed, readDrafts, writeDrafts } from './drafts.ts'
import type { Engine } from './engine.ts'
import { vaultsIn } from './vaults.fixture.ts'

const { fresh, open, place, end } = vaultsIn('destroyed')
afterAll(end)

async function caseWith(engine: Engine, name: string, texts: readonly string[]): Promise<{ id: string; record: string; blobs: string[] }> {
  const made = await engine.newCase(name)
  const id = made.ok ? made.value : ''
  const wrote = await engine.write([{ type: 'note', case: id, fields: { note: name } }])
  const record = wrote.ok ? (wrote.value[0]?.record ?? '') : ''
  const { folder, primitives } = engine.parts.machine
  const ingest = new Ingest(folder, primitives, engine.attempts)
  const blobs: string[] = []
  for (const text of texts) {
    const path = place('file')
    writeFileSync(path, text)
    const stored = await ingest.storeFile(path, () => {})
    if (!stored.ok) throw new Error(stored.error.code)
    const done = await engine.attach({ do: 'attach', record, name: 'statement', file: stored.value, text })
    expect(done.ok).toBe(true)
    blobs.push(stored.value.blob)
  }
  await ingest.close()
  return { id, record, blobs }
}

describe.skipIf(nativeIsMissing('destroying a case'))('a case that is destroyed', () => {
  test('takes its own files with it and no others, not even those nobody names here any more', async () => {
    const folder = await fresh()
    const engine = await open(folder)
    const gone = await caseWith(engine, 'wywqzeya', ['first', 'taken off', 'aside'])
    const other = await caseWith(engine, 'wywqtynda', ['named', 'nobody names it'])
    const [, off, aside] = gone.blobs
    const [named, orphan] = other.blobs
    const attached = engine.record(gone.record)?.files.find(({ blob }) => blob === off)
    expect((await engine.detach(gone.record, [attached?.device ?? '', attached?.seq ?? 0])).ok).toBe(true)
    engine.catchUp()
    prune(folder, new Set([...engine.blobs()].filter((blob) => blob !== aside)), 0)
    expect(existsSync(join(folder, blobFolder, 'aside', aside ?? ''))).toBe(true)
    // As where the entry that names it is damaged in this log, and whole in a colleague's.
    engine.parts.store.prepare('DELETE FROM files WHERE blob = ?').run(orphan ?? '')
    const rows = (sql: string) => engine.parts.store.prepare(sql).rows()
    const inIndex = (word: string) =>
      rows('SELECT block FROM words_data').some(({ block }) => Buffer.from(block as Uint8Array).includes(word))
    const forms = (start: string) => rows(`SELECT stem FROM forms WHERE stem LIKE '${start}%'`).length
    expect([inIndex('wywqzeya'), inIndex('tynda'), forms('wywqz'), forms('wywqt')]).toEqual([true, true, 1, 1])
    expect((await engine.shred(gone.id)).ok).toBe(true)
    // No word of it stays behind in old parts of the index, nor among the forms of words.
    expect([inIndex('zeya'), inIndex('tynda'), forms('wywqz'), forms('wywqt')]).toEqual([false, true, 0, 1])
    expect([...blobNames(folder)].sort()).toEqual([named, orphan].sort())
    expect(existsSync(join(folder, blobFolder, 'aside', aside ?? ''))).toBe(false)
    expect(prune(folder, engine.blobs(), 0)).toEqual({ aside: 1, removed: 0, back: 0 })
    await engine.close()
  })

  test('takes its half-written words with it, also where the power went before they were taken out; those of other cases stay', async () => {
    const engine = await open(await fresh())
    const [gone, other] = [await caseWith(engine, 'wywqzeya', []), await caseWith(engine, 'wywqtynda', [])]
    const kept = { id: 'b', case: other.id, record: null, words: { note: 'by the ford' } }
    const drafts = [{ id: 'a', case: gone.id }, kept, { id: 'c', case: null, record: gone.id }]
    const write = (text: string) => writeDrafts(engine.parts, new TextEncoder().encode(text))
    const read = async () => new TextDecoder().decode(await readDrafts(engine.parts))
    await write(JSON.stringify(drafts))
    expect((await engine.shred(gone.id)).ok).toBe(true)
    expect((await dropDestroyed(engine.parts)).ok).toBe(true)
    expect(JSON.parse(await read())).toEqual([kept])
    // What cannot be told apart goes; without a destroyed case nothing is looked at.
    await write('half a')
    expect([(await dropDestroyed(engine.parts)).ok, await read()]).toEqual([true, ''])
    await engine.close()
  })
})
