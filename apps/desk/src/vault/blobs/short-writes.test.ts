import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { chunkLength } from './format.ts'
import { readBlob } from './reader.ts'
import { type BlobDisk, BlobWriter } from './writer.ts'

/** A disk that takes fewer bytes than it is given, as one does that is nearly full, and at last none. */
const room = { most: 0, left: 0 }
const write: BlobDisk['write'] = (fd, bytes, from, length, at) => {
  const taken = Math.min(length, room.most, room.left)
  room.left -= taken
  return taken === 0 ? 0 : writeSync(fd, bytes, from, taken, at)
}
const disk: BlobDisk = {
  write,
  writeSoon: async (fd, parts, at) => {
    const bytes = Buffer.concat(parts)
    return { bytesWritten: write(fd, bytes, 0, bytes.length, at) }
  },
}

const folder = mkdtempSync(join(tmpdir(), 'holdfast-short-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const key = randomBytes(32)
const original = randomBytes(2 * chunkLength + 1000)

async function stored(part: string) {
  const writer = new BlobWriter(folder, part, key, disk)
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
  beforeEach(() => Object.assign(room, { most: 70_001, left: Number.POSITIVE_INFINITY }))

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
      room.left = left
      const before = readdirSync(folder)
      await expect(stored('part-b')).rejects.toMatchObject({ code: 'ENOSPC' })
      expect(readdirSync(folder)).toEqual(before)
    },
  )
})

const here = dirname(fileURLToPath(import.meta.url))
test.skipIf(process.platform !== 'linux')(
  'a large file for which there is no room leaves none of the room taken, and what fits is stored',
  () => {
    const [large, small] = [join(folder, 'large'), join(folder, 'small')]
    writeFileSync(large, randomBytes(9 * 1024 * 1024))
    writeFileSync(small, 'heron')
    // In blocks of 512 bytes: no file may grow beyond 4 MiB.
    const args = ['-c', 'ulimit -f 8192; exec "$0" "$@"', process.execPath, '--import', 'tsx', join(here, 'small-disk.fixture.ts')]
    const done = spawnSync('sh', [...args, mkdtempSync(join(folder, 'vault-')), large, small], { encoding: 'utf8' })
    expect(JSON.parse(done.stdout)).toEqual(['disk.full', 'disk.full', [], 'stored'])
  },
  60_000,
)
