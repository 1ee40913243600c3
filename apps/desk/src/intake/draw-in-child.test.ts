import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { hostilePdf, picturePdf, textPdf } from '../../../../tools/hostile/pdf.ts'
import { root } from './child-code.ts'
import { drawInChild } from './draw-in-child.ts'
import { findGuards } from './guards.ts'

/** Red, green and blue of one pixel of a PNG of ours: every row is the difference to the one above. */
function pixel(png: Uint8Array, x: number, y: number): readonly number[] {
  const view = Buffer.from(png)
  const width = view.readUInt32BE(16)
  const length = view.readUInt32BE(33)
  const rows = inflateSync(view.subarray(41, 41 + length))
  const sums = [0, 0, 0]
  for (let row = 0; row <= y; row++)
    for (const n of [0, 1, 2]) sums[n] = ((sums[n] ?? 0) + (rows[row * (width * 3 + 1) + 1 + x * 3 + n] ?? 0)) & 255
  return sums
}
/** A picture of 40 by 20: red left, blue right. */
const bmp = (): Uint8Array => {
  const bytes = Buffer.alloc(54 + 40 * 20 * 3)
  bytes.write('BM')
  for (const [at, value] of [
    [2, bytes.length],
    [10, 54],
    [14, 40],
    [18, 40],
    [22, 20],
    [34, 40 * 20 * 3],
  ] as const)
    bytes.writeUInt32LE(value, at)
  bytes.writeUInt16LE(1, 26)
  bytes.writeUInt16LE(24, 28)
  for (let n = 0; n < 40 * 20; n++) bytes.set(n % 40 < 20 ? [0, 0, 255] : [255, 0, 0], 54 + n * 3)
  return new Uint8Array(bytes)
}

describe('a page is drawn in a process of its own', () => {
  test('a page of a PDF, with ink where its words are', async () => {
    const drawn = await drawInChild(textPdf([['First'], ['Second page']]), 2)
    expect(drawn.ok && { ...drawn.value, png: drawn.value.png.subarray(1, 4) }).toEqual({
      width: 1130,
      height: 1600,
      pages: 2,
      png: new TextEncoder().encode('PNG'),
    })
    expect(drawn.ok && pixel(drawn.value.png, 2, 2)).toEqual([255, 255, 255])
  })
  test('a scan keeps its grey', async () => {
    const drawn = await drawInChild(picturePdf(100, 100, new Uint8Array(10_000).fill(90)), 1)
    expect(drawn.ok && pixel(drawn.value.png, 500, 500)).toEqual([90, 90, 90])
  })
  test('a photograph keeps its colours and sides', async () => {
    const drawn = await drawInChild(bmp(), 1)
    expect(drawn.ok && [drawn.value.width, drawn.value.height]).toEqual([160, 80])
    expect(drawn.ok && [pixel(drawn.value.png, 30, 40), pixel(drawn.value.png, 130, 40)]).toEqual([
      [255, 0, 0],
      [0, 0, 255],
    ])
  })
  test('a page that is not there, a kind without pages, a damaged file', async () => {
    expect(await drawInChild(textPdf([['a']]), 2)).toEqual({ ok: false, error: { code: 'intake.no-part' } })
    expect(await drawInChild(new TextEncoder().encode('only words'), 1)).toEqual({ ok: false, error: { code: 'intake.unknown' } })
    expect(await drawInChild(new TextEncoder().encode('<svg onload="x()"/>'), 1)).toEqual({ ok: false, error: { code: 'intake.svg' } })
    expect(await drawInChild(textPdf([['a']]).slice(0, 40), 1)).toEqual({ ok: false, error: { code: 'intake.damaged' } })
  })
  test('a page of three gigabytes is ended, and this process goes on', async () => {
    const drawn = await drawInChild(hostilePdf.bomb(), 1, { limits: { megabytes: 200, secondsInAll: 20 } })
    expect(drawn.ok ? 'drawn' : drawn.error.code).toMatch(/^(?:drawn|intake\.(?:memory|time|damaged|crashed))$/u)
  })
})

test('a closed child ends with the process that started it', async () => {
  if (!findGuards().before.some((word) => word.includes('pdeathsig'))) return console.log('NOT RUN: no setpriv on this system')
  const [program = '', ...args] = findGuards().before
  const call = JSON.stringify([program, [...args, '/bin/sleep', '600']])
  const code = `const [p, a] = ${call}; const c = require('child_process').spawn(p, a, { stdio: 'ignore' }); console.log(c.pid); setInterval(() => 0, 1000)`
  const parent = spawn(process.execPath, ['-e', code], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
  const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (said: Buffer) => resolve(Number(said))))
  const lives = (): boolean => existsSync(`/proc/${pid}`) && !readFileSync(join('/proc', String(pid), 'stat'), 'utf8').includes(') Z ')
  // Killed before the guards stand, it would leave the child behind.
  while (!readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('sleep')) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(lives()).toBe(true)
  parent.kill('SIGKILL')
  while (lives()) await new Promise((resolve) => setTimeout(resolve, 20))
})
