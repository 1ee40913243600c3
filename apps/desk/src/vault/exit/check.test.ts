import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { logName, type Manifest, markName } from '@holdfast/vault'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chunkLength } from '../blobs/format.ts'
import { Ingest } from '../blobs/ingest.ts'
import { blobFolder } from '../blobs/scrub.ts'
import type { Engine } from '../engine/engine.ts'
import { keyNames } from '../engine/key-folder.ts'
import { vaultsIn } from '../engine/vaults.fixture.ts'
import { nativeIsMissing } from '../native.ts'
import { checkVault } from './check.ts'

const { fresh, open, copyOf, place, end } = vaultsIn('check')
afterAll(end)
let folder = ''
const ids: string[] = []
const blobs: string[] = []

async function stored(engine: Engine, bytes: Uint8Array): Promise<Manifest> {
  const { folder: vault, primitives } = engine.parts.machine
  const ingest = new Ingest(vault, primitives, engine.attempts)
  const path = place('file')
  writeFileSync(path, bytes)
  const done = await ingest.storeFile(path, () => {})
  await ingest.close()
  if (!done.ok) throw new Error(done.error.code)
  return done.value
}

function flip(path: string, ...places: readonly number[]): void {
  const bytes = readFileSync(path)
  for (const at of places) bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

/** Where each entry of the log begins. */
function framesIn(log: Buffer): readonly number[] {
  const found: number[] = []
  for (let at = 32; at < log.length; at += 16 + log.readUInt32BE(at + 4)) found.push(at)
  return found
}

async function checked(vault: string, deep = false) {
  const engine = await open(vault, folder)
  const { damaged, ...rest } = await checkVault(engine, deep, () => {}, new AbortController().signal)
  const still = [...engine.records()].filter((record) => Object.keys(record.fields).length > 0).length
  await engine.close()
  const named = damaged.map((one) => [
    one.code,
    one.records.map((id) => ids.indexOf(id)),
    one.file ?? one.blob ?? one.seq ?? one.count ?? null,
  ])
  return { named, still, ...rest }
}

describe.skipIf(nativeIsMissing('the check'))('a check names all damage there is, and the rest is read', () => {
  beforeAll(async () => {
    folder = await fresh()
    const engine = await open(folder)
    for (let n = 0; n < 12; n++) {
      const done = await engine.write([{ type: 'note', fields: { note: `words ${n}` } }])
      ids.push(done.ok ? (done.value[0]?.record ?? '') : '')
    }
    for (const [at, bytes] of [new Uint8Array(2 * chunkLength + 5).fill(7), new Uint8Array(9)].entries()) {
      const file = await stored(engine, bytes)
      blobs.push(file.blob)
      const done = await engine.attach({ do: 'attach', record: ids[at] ?? '', name: 'file', file, text: '' })
      expect(done.ok).toBe(true)
    }
    await engine.close()
  })

  test('in several places at once: keys, mark, entries, stored files', async () => {
    const vault = copyOf(folder)
    const [key = '', other = ''] = keyNames
    const [long = '', short = ''] = blobs
    expect(await checked(copyOf(folder))).toMatchObject({ sound: true, named: [], still: 12, records: 12, files: 2, entries: 15 })
    const frames = framesIn(readFileSync(join(vault, logName)))
    // A body, a header, the head of a frame: entries 3, 6 and 9, which are records 2, 5 and 8.
    flip(join(vault, logName), (frames[3] ?? 0) + 300, (frames[6] ?? 0) + 60, (frames[9] ?? 0) + 4)
    flip(join(vault, markName), 20)
    flip(join(vault, blobFolder, long), chunkLength + 100)
    rmSync(join(vault, blobFolder, short))
    writeFileSync(join(vault, key), 'x')
    const found = await checked(vault)
    expect(found).toMatchObject({ sound: false, still: 9, records: 9, files: 0 })
    expect(found.named).toEqual([
      ['vault.keys-damaged', [], key],
      ['mark.damaged', [], null],
      ['log.entry-damaged', [2], 3],
      ['log.entry-damaged', [5], 6],
      ['log.entries-missing', [], 6],
      ['log.unreadable-bytes', [8], null],
      ['log.entries-missing', [], 9],
      ['blob.damaged', [0], long],
      ['blob.missing', [1], short],
    ])
    // A stretch over several entries names every record in it.
    const torn = copyOf(folder)
    flip(join(torn, logName), (frames[4] ?? 0) + 1, (frames[5] ?? 0) + 1)
    expect((await checked(torn)).named).toEqual([
      ['log.unreadable-bytes', [3, 4], null],
      ['log.entries-missing', [], 4],
    ])
    const bare = copyOf(folder)
    rmSync(join(bare, other))
    expect((await checked(bare)).named).toEqual([['vault.keys-damaged', [], other]])
  })

  test('a stored file whose name fits and whose inside does not is found by the thorough check', async () => {
    const vault = copyOf(folder)
    const engine = await open(vault, folder)
    const joined = await engine.rejoin(engine.parts.machine.primitives.keyPair(engine.parts.machine.primitives.random(32)))
    expect(joined.ok).toBe(true)
    const file = await stored(engine, new Uint8Array(2 * chunkLength + 5).fill(7))
    const path = join(vault, blobFolder, file.blob)
    flip(path, chunkLength + 100)
    const blob = createHash('sha256').update(readFileSync(path)).digest('hex')
    writeFileSync(join(vault, blobFolder, blob), readFileSync(path))
    rmSync(path)
    expect((await engine.attach({ do: 'attach', record: ids[4] ?? '', name: 'file', file: { ...file, blob }, text: '' })).ok).toBe(true)
    await engine.close()
    expect((await checked(vault)).named).toEqual([])
    expect((await checked(vault, true)).named).toEqual([['blob.damaged', [4], blob]])
  })

  test('a record of the log that is not in the list is named, and the next opening makes the list anew', async () => {
    const vault = copyOf(folder)
    const engine = await open(vault, folder)
    engine.parts.store.prepare('DELETE FROM records WHERE id = ?').run(ids[7] ?? '')
    await engine.close()
    expect(await checked(vault)).toMatchObject({ sound: false, named: [['record.not-listed', [7], 1]], still: 11 })
    expect(await checked(vault)).toMatchObject({ sound: true, named: [], still: 12 })
  })
})
