import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { chunkLength } from './format.ts'
import { readBlob } from './reader.ts'
import { BlobWriter } from './writer.ts'

/** A disk that takes fewer bytes than it is given, as one does that is nearly full, and at last none. */
const disk = vi.hoisted(() => ({ most: 0, left: 0 }))
vi.mock('node:fs', async (load) => {
  const real = await load<typeof import('node:fs')>()
  const room = (wanted: number) => {
    const taken = Math.min(wanted, disk.most, disk.left)
    disk.left -= taken
    return taken
  }
  const writeSync = (fd: number, bytes: Uint8Array, at: number, length: number, place: number) => {
    const taken = room(length)
    return taken === 0 ? 0 : real.writeSync(fd, bytes, at, taken, place)
  }
  const soon = async (fd: number, parts: readonly Uint8Array[], place: number) => {
    const bytes = Buffer.concat(parts)
    return { bytesWritten: writeSync(fd, bytes, 0, bytes.length, place), buffers: parts }
  }
  return { ...real, writeSync, writev: Object.assign(() => {}, { [Symbol.for('nodejs.util.promisify.custom')]: soon }) }
})

const folder = mkdtempSync(join(tmpdir(), 'holdfast-short-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const key = randomBytes(32)
const original = randomBytes(2 * chunkLength + 1000)

async function stored(part: string) {
  const writer = new BlobWriter(folder, part, key)
  try {
    await writer.whole(original.subarray(0, chunkLength))
    await writer.whole(original.subarray(chunkLength, 2 * chunkLength))
    await writer.rest()
    writer.write(original.subarray(2 * chunkLength))
    return writer.finish()
  } catch (cause) {
    writer.stop(false)
    throw cause
  }
}

describe('a disk that takes fewer bytes than it is given (T04)', () => {
  beforeEach(() => Object.assign(disk, { most: 70_001, left: Number.POSITIVE_INFINITY }))

  test('a stored file is whole all the same', async () => {
    const { blob } = await stored('part-a')
    const manifest = { blob, key: key.toString('hex'), size: original.length, sha256: '', stored: 0 }
    const pieces = [...readBlob(folder, manifest, 0, original.length - 1)].map((piece) =>
      piece.ok ? piece.value : Buffer.from(piece.error.code),
    )
    expect(Buffer.concat(pieces).equals(original.subarray(0, -1))).toBe(true)
  })

  test.each([0, 4, 100_000, chunkLength, 2 * chunkLength + 50])(
    'with room for %i bytes it says that the disk is full, and leaves nothing',
    async (left) => {
      disk.left = left
      const before = readdirSync(folder)
      await expect(stored('part-b')).rejects.toMatchObject({ code: 'ENOSPC' })
      expect(readdirSync(folder)).toEqual(before)
    },
  )
})
