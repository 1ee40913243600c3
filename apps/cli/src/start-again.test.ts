import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'

const fixture = join(import.meta.dirname, 'start-again.fixture.ts')

async function begun(): Promise<{
  readonly first: ChildProcessByStdio<null, Readable, null>
  readonly second: number
  readonly said: string
}> {
  const { HOLDFAST_FREED_MEMORY: _, ...env } = process.env
  const first = spawn(process.execPath, ['--import', 'tsx', fixture], { stdio: ['ignore', 'pipe', 'inherit'], env })
  const said = await new Promise<string>((done) => first.stdout.once('data', (piece) => done(String(piece).trim())))
  return { first, second: Number(said.split(' ')[1]), said }
}
const codeOf = (first: ChildProcessByStdio<null, Readable, null>) => new Promise<number | null>((done) => first.once('exit', done))

describe.runIf(process.platform === 'linux')('the desk is started in a process that empties what it gives back', () => {
  test('another process does the work, is told to end when the first is told, and its answer is the first one’s', async () => {
    const { first, second, said } = await begun()
    expect(second).not.toBe(first.pid)
    expect(said).toMatch(/^runs \d+ 165$/)
    const ended = codeOf(first)
    first.kill('SIGTERM')
    expect(await ended).toBe(7)
    expect(existsSync(`/proc/${second}`)).toBe(false)
  })
  test('where the first is killed, the one that holds everything does not live on', async () => {
    const { first, second } = await begun()
    first.kill('SIGKILL')
    while (existsSync(`/proc/${second}`)) await new Promise((wait) => setTimeout(wait, 50))
  })
  test('a port that another process holds is named, and the command ends', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((there) => other.once('listening', there))
    const port = String((other.address() as AddressInfo).port)
    const { code, said } = await command('--port', port)
    expect(code).toBe(2)
    expect(said).toContain(port)
    await new Promise((gone) => other.close(gone))
  })
})

/** The command itself, without a window. */
async function command(...args: readonly string[]) {
  const { HOLDFAST_FREED_MEMORY: _, ...env } = process.env
  const running = spawn(process.execPath, [join(import.meta.dirname, '..', 'bin', 'holdfast.js'), 'start', '--no-open', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env,
  })
  let said = ''
  running.stderr.on('data', (piece) => {
    said += String(piece)
  })
  return { code: await new Promise<number | null>((done) => running.once('close', done)), said }
}
