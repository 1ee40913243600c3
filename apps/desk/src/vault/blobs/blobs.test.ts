import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Manifest } from '@holdfast/vault'
import { afterAll, describe, expect, test } from 'vitest'
import { sodiumPrimitives } from '../primitives.ts'
import { chunkLength, sealChunk, storedLength } from './format.ts'
import { Ingest } from './ingest.ts'
import { readBlob } from './reader.ts'
import { end, fill, freeSlot, goesOn, makeRing, nextPiece, slotCount, slotLength, take } from './ring.ts'
import { blobFolder, graceMs, prune, rottenFiles, scrub } from './scrub.ts'
import { BlobWriter } from './writer.ts'

const scratch = mkdtempSync(join(tmpdir(), 'holdfast-blobs-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
let vaults = 0
const vault = () => {
  const folder = join(scratch, `v${vaults++}`)
  mkdirSync(folder)
  const attempts = new Map<string, string>()
  return { folder, blobs: join(folder, blobFolder), attempts, ingest: new Ingest(folder, sodiumPrimitives(), attempts as never) }
}
const original = (name: string, bytes: Uint8Array) => {
  const path = join(scratch, name)
  writeFileSync(path, bytes)
  return path
}
const must = async (ingest: Ingest, path: string): Promise<Manifest> => {
  const stored = await ingest.storeFile(path, () => {})
  if (!stored.ok) throw new Error(stored.error.code)
  return stored.value
}
function readAll(folder: string, manifest: Manifest, from?: number, length?: number): Uint8Array | string {
  const parts: Uint8Array[] = []
  for (const part of readBlob(folder, manifest, from, length)) {
    if (!part.ok) return part.error.code
    parts.push(part.value)
  }
  return new Uint8Array(Buffer.concat(parts))
}
const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('a stored file', () => {
  test.each([0, 1, 63, 64, 1000, chunkLength - 1, chunkLength, chunkLength + 1, 9 * 1024 * 1024 + 7])(
    'of %i bytes comes back as it was, with the sum that sha256sum prints',
    async (size) => {
      const { ingest, blobs } = vault()
      const bytes = new Uint8Array(randomBytes(size))
      const manifest = await must(ingest, original(`o${size}`, bytes))
      expect(manifest.sha256).toBe(sum(bytes))
      expect(manifest.size).toBe(size)
      expect(readdirSync(blobs)).toEqual([manifest.blob])
      expect(sum(readFileSync(join(blobs, manifest.blob)))).toBe(manifest.blob)
      expect(readFileSync(join(blobs, manifest.blob)).length).toBe(manifest.stored)
      expect(Buffer.compare(Buffer.from(readAll(blobs, manifest) as Uint8Array), Buffer.from(bytes))).toBe(0)
      await ingest.close()
    },
  )

  test('a part of it can be read by itself', async () => {
    const { ingest, blobs } = vault()
    const bytes = new Uint8Array(randomBytes(3 * chunkLength + 100))
    const manifest = await must(ingest, original('part', bytes))
    for (const [from, length] of [
      [0, 10],
      [chunkLength - 5, 10],
      [2 * chunkLength, chunkLength],
      [3 * chunkLength + 50, 999],
    ] as const)
      expect(
        Buffer.from(readAll(blobs, manifest, from, length) as Uint8Array).equals(Buffer.from(bytes.subarray(from, from + length))),
      ).toBe(true)
  })

  test('equal originals are stored under unrelated names, and the length tells little', async () => {
    const { ingest } = vault()
    const path = original('same', new Uint8Array(5000).fill(65))
    const [one, two] = [await must(ingest, path), await must(ingest, path)]
    expect(one.blob).not.toBe(two.blob)
    expect(one.stored).toBe(storedLength(5120))
  })

  test('every changed byte is found: by reading, and by the scrub without a key', async () => {
    const { ingest, blobs, folder } = vault()
    const manifest = await must(ingest, original('flip', new Uint8Array(300).fill(66)))
    const path = join(blobs, manifest.blob)
    const good = readFileSync(path)
    expect([...scrub(folder)].filter((one) => one.damaged)).toEqual([])
    for (let at = 0; at < good.length; at++) {
      const bad = Buffer.from(good)
      bad[at] = (bad[at] ?? 0) ^ 1
      writeFileSync(path, bad)
      expect(readAll(blobs, manifest)).toBe('blob.damaged')
      if (at % 50 === 0) expect([...scrub(folder)].map((one) => one.damaged)).toEqual([manifest.blob])
    }
    for (const length of [0, 3, 4, 20, good.length - 1]) {
      writeFileSync(path, good.subarray(0, length))
      expect(readAll(blobs, manifest)).toBe('blob.damaged')
    }
    rmSync(path)
    expect(readAll(blobs, manifest)).toBe('blob.missing')
  })

  test('chunks in another order, doubled or left out do not open', async () => {
    const { ingest, blobs } = vault()
    const manifest = await must(ingest, original('order', new Uint8Array(randomBytes(3 * chunkLength))))
    const path = join(blobs, manifest.blob)
    const good = readFileSync(path)
    const stride = chunkLength + 16
    const chunk = (at: number) => good.subarray(4 + at * stride, 4 + (at + 1) * stride)
    const head = good.subarray(0, 4)
    const rest = good.subarray(4 + 2 * stride)
    for (const bad of [
      [head, chunk(1), chunk(0), rest],
      [head, chunk(0), chunk(0), rest],
      [head, chunk(0), rest],
    ]) {
      writeFileSync(path, Buffer.concat(bad))
      expect(readAll(blobs, manifest)).toBe('blob.damaged')
    }
  })

  test('an attempt that broke off is taken up again; a changed original begins anew under another key', async () => {
    const { ingest, blobs, attempts } = vault()
    const bytes = new Uint8Array(randomBytes(12 * chunkLength))
    const path = original('resume', bytes)
    const stop = new AbortController()
    stop.abort()
    expect(await ingest.storeFile(path, () => {}, stop.signal)).toEqual({ ok: false, error: { code: 'vault.stopped' } })
    const [name, value] = [...attempts][0] ?? ['', '']
    const [part = '', key = ''] = value.split(' ')
    // Five whole chunks and a torn one, as a kill leaves them.
    const writer = new BlobWriter(blobs, part, Buffer.from(key, 'hex'))
    writer.write(bytes.subarray(0, 6 * chunkLength))
    writer.stop(true)
    writeFileSync(join(blobs, part), Buffer.concat([readFileSync(join(blobs, part)), Buffer.from('torn')]))
    const manifest = await must(ingest, path)
    expect(manifest.key).toBe(key)
    expect(sum(readAll(blobs, manifest) as Uint8Array)).toBe(sum(bytes))
    expect(attempts.get(name)).toBe('')
    attempts.set(name, `part-00 ${key}`)
    const other = new BlobWriter(blobs, 'part-00', Buffer.from(key, 'hex'))
    other.write(new Uint8Array(3 * chunkLength))
    other.stop(true)
    const again = await must(ingest, path)
    expect(again.key).not.toBe(key)
    expect(sum(readAll(blobs, again) as Uint8Array)).toBe(sum(bytes))
    await ingest.close()
  })

  test('a file beyond two threads of work, broken off by a stop in its midst, is the same after the second attempt', async () => {
    const { ingest, blobs, attempts } = vault()
    const bytes = new Uint8Array(randomBytes(40 * chunkLength + 12345))
    const path = original('midst', bytes)
    const stop = new AbortController()
    const part = () => readdirSync(blobs).find((name) => name.startsWith('part-'))
    const timer = setInterval(() => {
      const name = part()
      if (name !== undefined && statSync(join(blobs, name)).size > chunkLength) stop.abort()
    }, 1)
    const first = await ingest.storeFile(path, () => {}, stop.signal)
    clearInterval(timer)
    const key = [...attempts.values()][0]?.split(' ')[1]
    const manifest = first.ok ? first.value : await must(ingest, path)
    if (!first.ok) expect([first.error.code, manifest.key]).toEqual(['vault.stopped', key])
    expect(sum(readAll(blobs, manifest) as Uint8Array)).toBe(sum(bytes))
    expect(sum(readFileSync(join(blobs, manifest.blob)))).toBe(manifest.blob)
    expect(part()).toBeUndefined()
    await ingest.close()
  })

  test('a piece that was sealed is overwritten before the next comes, and the last is known as the last', () => {
    const ring = makeRing()
    for (let piece = 0; piece < slotCount + 2; piece++) {
      freeSlot(ring)?.fill(65)
      fill(ring, slotLength)
      if (piece === 0) continue
      expect([nextPiece(ring)?.every((byte) => byte === 65), goesOn(ring)]).toEqual([true, true])
      take(ring)
    }
    end(ring, 1)
    expect([nextPiece(ring)?.length, goesOn(ring)]).toEqual([slotLength, false])
    take(ring)
    expect(new Uint8Array(ring.slots).every((byte) => byte === 0)).toBe(true)
    expect(nextPiece(ring)).toBeUndefined()
  })

  test('the sealed chunk follows the written format', () => {
    const [sealed, tag] = sealChunk(new Uint8Array(32).fill(1), 1, true, new Uint8Array(4).fill(2))
    expect(Buffer.concat([sealed, tag]).toString('hex')).toMatchInlineSnapshot(`"e43191f82831df28c6fb5a531808e1df9197ce6b"`)
  })
})

describe('what nobody names is put aside, and removed only later', () => {
  test('aside first, back when it is named again, gone after fourteen days', async () => {
    const { ingest, folder, blobs } = vault()
    const [a, b] = [await must(ingest, original('a', new Uint8Array(10))), await must(ingest, original('b', new Uint8Array(20)))]
    const now = 1_900_000_000_000
    expect(prune(folder, new Set([a.blob]), now)).toEqual({ aside: 1, removed: 0, back: 0 })
    expect(readAll(blobs, b)).toBe('blob.missing')
    expect(prune(folder, new Set([a.blob, b.blob]), now)).toEqual({ aside: 0, removed: 0, back: 1 })
    expect(readAll(blobs, b)).toBeInstanceOf(Uint8Array)
    prune(folder, new Set([a.blob]), now)
    expect(prune(folder, new Set([a.blob]), now + graceMs - 2000)).toMatchObject({ removed: 0 })
    expect(prune(folder, new Set([a.blob]), now + graceMs)).toMatchObject({ removed: 1 })
  })
  test('a file that is being stored is left alone', async () => {
    const { folder, blobs } = vault()
    const writer = new BlobWriter(blobs, 'part-11', new Uint8Array(32))
    writer.write(new Uint8Array(10))
    utimesSync(join(blobs, 'part-11'), 1, 1)
    prune(folder, new Set(), 1_900_000_000_000)
    expect(readAll(blobs, { ...writer.finish(), key: '00'.repeat(32), size: 10, sha256: sum(new Uint8Array(10)) })).toBeInstanceOf(
      Uint8Array,
    )
  })
})

test('a folder in which no vault lies is not said to be free of rot', () => {
  expect(rottenFiles(join(scratch, 'nowhere'))).toBeUndefined()
  expect(rottenFiles(vault().folder)).toEqual({ files: 0, damaged: [] })
})
