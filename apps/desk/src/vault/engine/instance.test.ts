import { spawnSync } from 'node:child_process'
import { linkSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { beganAt, holderOf, lockName, takeInstance } from './instance.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-instance-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What the system answers on a memory stick that is formatted as they are sold. */
const onMemoryStick = (code: string): typeof linkSync => {
  return () => {
    throw Object.assign(new Error(`${code}: operation not permitted, link`), { code })
  }
}
/** A number that no process has any more. */
const gonePid = () => spawnSync(process.execPath, ['-e', '']).pid

describe('one process at a time has a vault', () => {
  test.each([
    ['EROFS', 'vault.read-only'],
    ['EACCES', 'vault.read-only'],
    ['ENOSPC', 'disk.full'],
    ['EIO', 'disk.io'],
  ])('where the system answers %s it is said to be %s, and nothing is left', (code, told) => {
    expect(takeInstance(folder, onMemoryStick(code))).toEqual({ ok: false, error: { code: told } })
    expect(readdirSync(folder)).toEqual([])
  })
  for (const [where, link] of [
    ['on a disk', linkSync],
    ['on exFAT as Linux mounts it', onMemoryStick('EPERM')],
    ['on a file system that never heard of links', onMemoryStick('ENOSYS')],
  ] as const) {
    test(`${where}: the first has it, the second is told who, and after it is given back nothing is left`, () => {
      const first = takeInstance(folder, link)
      expect(first.ok).toBe(true)
      expect(holderOf(folder)).toEqual({ pid: process.pid, began: beganAt(process.pid) })
      expect(takeInstance(folder, link)).toEqual({ ok: false, error: { code: 'vault.in-use', pid: process.pid } })
      if (first.ok) first.value.release()
      expect(readdirSync(folder)).toEqual([])
    })
    test(`${where}: who ended without giving it back holds nothing`, () => {
      writeFileSync(join(folder, lockName), `${gonePid()} 1@gone\n`)
      const taken = takeInstance(folder, link)
      expect(taken.ok).toBe(true)
      expect(holderOf(folder)?.pid).toBe(process.pid)
      expect(readdirSync(folder)).toEqual([lockName])
    })
    test(`${where}: a file whose maker ended before a word was written holds nothing`, () => {
      writeFileSync(join(folder, lockName), '')
      expect(takeInstance(folder, link).ok).toBe(true)
      expect(holderOf(folder)?.pid).toBe(process.pid)
    })
  }
  test('a folder that cannot be written is named as the disk, and is not taken', () => {
    expect(takeInstance(join(folder, 'nowhere'))).toEqual({ ok: false, error: { code: 'disk.io' } })
    expect(takeInstance(folder, onMemoryStick('EIO'))).toEqual({ ok: false, error: { code: 'disk.io' } })
    expect(readdirSync(folder)).toEqual([])
  })
})
