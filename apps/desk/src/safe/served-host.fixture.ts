/** For tests: the vault over HTTP with its real process, in a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { loadDatabase } from '../vault/native.ts'
import { SafeHost } from './safe-host.ts'

export const hasNative = loadDatabase().ok
if (!hasNative) console.log('NOT RUN: encrypted SQLite is not compiled')

export const passphrase = 'four quiet herons at dusk'

export interface ServedHost {
  /** The folder of the vault. */
  readonly vault: string
  readonly port: number
  /** GET without a body, POST with one. `path` is what follows `/api/`. */
  readonly ask: <T = unknown>(path: string, body?: unknown) => Promise<{ readonly status: number; readonly json: T }>
  /** Keeps this process, which hands requests through, from doing anything for so long, in the moment the next request comes. */
  readonly stallNext: (ms: number) => void
  /** The machine sleeps for so long: its wall clock runs on, the steady one stands. */
  readonly sleep: (ms: number) => void
  /** Ends the process and the folder. */
  readonly close: () => Promise<void>
}

/** `idleMs`: milliseconds without a sign of life until it locks itself. */
export async function serveHost(idleMs = 120_000): Promise<ServedHost> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-host-'))
  const vault = join(folder, 'vault')
  let slept = 0
  const host = new SafeHost({ folder: vault, idleMs, wall: () => Temporal.Now.instant().epochMilliseconds + slept })
  let stall = 0
  const server = createServer((request, response) => {
    if (stall > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, stall)
    stall = 0
    if (!host.take(request, response)) response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    vault,
    port,
    ask: async <T>(path: string, body?: unknown) => {
      const answer = await fetch(`http://127.0.0.1:${port}/api/${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      })
      return { status: answer.status, json: (await answer.json()) as T }
    },
    stallNext: (ms) => {
      stall = ms
    },
    sleep: (ms) => {
      slept += ms
    },
    close: async () => {
      await host.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
