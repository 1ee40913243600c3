import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { diskError, makeFolder, nodeDisk } from './node-disk.ts'

const scratch = mkdtempSync(join(tmpdir(), 'holdfast-disk-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

test('a read that goes past the end of a file gives the bytes that are there and no more, for a short read and for a long one', async () => {
  const disk = nodeDisk(scratch)
  const file = await disk.open('seven', 'create')
  if (!file.ok) throw new Error(file.error.code)
  await file.value.write(0, new Uint8Array([1, 2, 3, 4, 5, 6, 7]))
  for (const length of [7, 8, 65_536, 65_537, 4_194_304]) {
    const read = await file.value.read(2, length)
    expect(read.ok && [...read.value]).toEqual([3, 4, 5, 6, 7])
  }
  const behind = await file.value.read(9, 16)
  expect(behind.ok && behind.value.length).toBe(0)
  expect((await file.value.size()) === 7).toBe(true)
  await file.value.close()
})

test('a file that is not there is missing, and is made only where that was asked for', async () => {
  const disk = nodeDisk(scratch)
  expect(await disk.open('inner/none', 'existing')).toEqual({ ok: false, error: { code: 'disk.missing' } })
  const made = await disk.open('inner/none', 'create')
  expect(made.ok).toBe(true)
  if (made.ok) await made.value.close()
  expect(await disk.list('inner')).toEqual(['none'])
  // A folder cannot be opened as a file: that is no missing file.
  expect(await disk.open('inner', 'create')).toEqual({ ok: false, error: { code: 'disk.io' } })
})

test.each([
  ['ENOSPC', 'disk.full'],
  ['EDQUOT', 'disk.full'],
  ['EFBIG', 'disk.full'],
  ['ENOENT', 'disk.missing'],
  ['EIO', 'disk.io'],
  ['EROFS', 'disk.io'],
])('what the system calls %s is told as %s', (code, told) =>
  expect(diskError(Object.assign(new Error(), { code }))).toEqual({ code: told }),
)

test('a folder is made with those above it, for us alone, and the first that was not there is told; where none can be made that is said at once', () => {
  const inner = join(scratch, 'a', 'b', 'c')
  expect(makeFolder(inner)).toBe(join(scratch, 'a'))
  expect([makeFolder(inner), existsSync(inner), statSync(inner).mode & 0o777]).toEqual([undefined, true, 0o700])
  const file = join(scratch, 'file')
  writeFileSync(file, '')
  expect(() => makeFolder(file)).toThrow('EEXIST')
  expect(() => makeFolder(join(file, 'under'))).toThrow('ENOTDIR')
  // Asked for all at once Node never answers here.
  if (existsSync('/proc/self')) expect(() => makeFolder('/proc/holdfast/vault')).toThrow()
})
