/** A long scan broken off at the command line, by a person and by a kill, goes on where it was; what was read lies sealed in the vault, or in a file the person named. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nativeIsMissing, VaultClient } from '@holdfast/desk/vault'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scannedPdf } from '../../../tools/scanned-pdf.ts'
import { openPageFile } from './page-file.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const scratch = mkdtempSync(join(tmpdir(), 'holdfast-scan-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const scan = join(scratch, 'scan.pdf')
const passphrase = 'six quiet herons cross the ford'
const leaves = ['one', 'two', 'three', 'four', 'five'].map((which) => `This is leaf ${which} of the order of the court.`)
beforeAll(async () => writeFileSync(scan, await scannedPdf(leaves)))

interface Ended {
  readonly code: number | null
  readonly by: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}
/** Runs the committed door; `during` may end it. */
function holdfast(args: readonly string[], input = '', during?: (running: ChildProcess) => void): Promise<Ended> {
  const running = spawn(process.execPath, [join(root, 'apps/cli/bin/holdfast.js'), ...args], {
    cwd: root,
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
  })
  const said = { out: '', err: '' }
  running.stdout.on('data', (piece: Buffer) => {
    said.out += piece.toString()
  })
  running.stderr.on('data', (piece: Buffer) => {
    said.err += piece.toString()
  })
  running.stdin.on('error', () => undefined)
  running.stdin.end(input)
  during?.(running)
  return new Promise((resolve) => running.once('close', (code, by) => resolve({ code, by, ...said })))
}
/** Ends it with the signal once so much was kept. */
const endedOnce =
  (signal: NodeJS.Signals, isKept: () => boolean) =>
  (running: ChildProcess): void => {
    const look = setInterval(() => {
      if (!isKept()) return
      clearInterval(look)
      running.kill(signal)
    }, 10)
    running.once('close', () => clearInterval(look))
  }
const pagesIn = (text: string): readonly number[] => [...text.matchAll(/^\[\{"page":(\d+)/gmu)].map((match) => Number(match[1]))

describe('with a file the person named', () => {
  const pages = join(scratch, 'pages')
  const read = (during?: (running: ChildProcess) => void) =>
    holdfast(['intake', scan, '--ocr', '--lang', 'en', '--keep', pages, '--json'], '', during)
  const kept = (): readonly number[] => (existsSync(pages) ? pagesIn(readFileSync(pages, 'utf8')) : [])

  test('a scan that was killed and then stopped by hand is read on, no page twice, and its words are said to lie there openly', async () => {
    expect((await read(endedOnce('SIGKILL', () => kept().length >= 1))).by).toBe('SIGKILL')
    expect(kept().length).toBeLessThan(5)
    // A kill in the middle of a line.
    writeFileSync(pages, '[{"page":5,"wid', { flag: 'a' })
    const before = kept().length
    const stopped = await read(endedOnce('SIGINT', () => kept().length > before))
    expect([stopped.code, stopped.out]).toEqual([2, ''])
    expect(stopped.err).toMatch(/stopped at page \d of 5\. The same command goes on there\. .* not encrypted/u)
    const whole = await read()
    expect(whole.code).toBe(0)
    expect(JSON.parse(whole.out).text).toBe(leaves.join('\n\n'))
    expect(whole.err).toContain('not encrypted')
    expect([...kept()].sort()).toEqual([1, 2, 3, 4, 5])
    expect(statSync(pages).mode & 0o777).toBe(0o600)
  })

  test('the pages of another reading, and a file of anything else, are refused and left as they are', () => {
    const other = join(scratch, 'letter.txt')
    writeFileSync(other, 'Dear colleague')
    const bytes = readFileSync(scan)
    const refused = { code: 'cli.error.keep-other', params: {} }
    expect(openPageFile(other, { bytes })).toEqual(refused)
    expect(readFileSync(other, 'utf8')).toBe('Dear colleague')
    const before = readFileSync(pages, 'utf8')
    for (const reading of [
      { bytes, lang: 'ko' },
      { bytes: bytes.subarray(1), lang: 'en' },
      { bytes, lang: 'en', part: [0] },
    ])
      expect(openPageFile(pages, reading)).toEqual(refused)
    expect(readFileSync(pages, 'utf8')).toBe(before)
    symlinkSync(other, join(scratch, 'link'))
    for (const place of [scratch, join(scratch, 'link'), join(scratch, 'none', 'pages')])
      expect(openPageFile(place, { bytes })).toEqual({ code: 'cli.error.keep-place', params: {} })
  })
})

describe.skipIf(nativeIsMissing('a scan in the vault'))('in the vault', () => {
  const vault = join(scratch, 'vault')
  const line = () => new TextEncoder().encode(passphrase)
  const blobs = (): number =>
    readdirSync(join(vault, 'blobs'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile() && one.name.length === 64)
      .length

  test('a scan that was killed and then stopped by hand is read on, no page twice; nothing of it is readable on the disk; its words are found', async () => {
    const client = new VaultClient({ folder: vault })
    expect(await client.create(line())).toMatchObject({ ok: true })
    const written = await client.write([{ type: 'document', fields: { title: 'Order', reading: 'not-read' } }])
    const id = written.ok ? (written.value[0]?.record ?? '') : ''
    await client.attach(id, scan, 'scan.pdf')
    await client.lock()
    const first = blobs()
    const read = (during?: (running: ChildProcess) => void) =>
      holdfast(['vault', 'read', id, '--lang', 'en', '--vault', vault, '--json'], `${passphrase}\n`, during)
    expect((await read(endedOnce('SIGKILL', () => blobs() > first))).by).toBe('SIGKILL')
    const second = blobs()
    expect(second).toBeLessThan(first + 5)
    const stopped = await read(endedOnce('SIGINT', () => blobs() > second))
    expect([stopped.code, stopped.out]).toEqual([2, ''])
    expect(stopped.err).toMatch(/stopped at page \d of 5\. What was read is sealed in the vault/u)
    const whole = await read()
    expect(JSON.parse(whole.out)).toMatchObject({
      id,
      files: [{ name: 'scan.pdf', state: 'read', byText: 0, byOcr: 5, unread: 0, failure: null }],
    })
    // The scan, each page once, and the reading as a whole.
    expect(blobs()).toBe(first + 5 + 1)
    await client.unlock({ by: 'passphrase', passphrase: line() })
    const found = await client.search({ words: 'leaf four', type: 'reading' })
    expect(found.ok && found.value.rows[0]?.fields.text?.[0]?.value).toBe(leaves.join('\n\n'))
    // As at the desk, what was recognised waits for a person to confirm it.
    const record = await client.read(id)
    expect(record.ok && record.value?.fields).toMatchObject({ reading: [{ value: 'unconfirmed' }], language: [{ value: 'en' }] })
    await client.lock()
    for (const one of readdirSync(vault, { recursive: true, withFileTypes: true }))
      if (one.isFile()) expect(readFileSync(join(one.parentPath, one.name)).includes('leaf three')).toBe(false)
  }, 600_000)
})
