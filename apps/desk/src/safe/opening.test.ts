/** What happens before the vault is open: the process made ready behind the lock screen, and how far an opening is. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hasNative, passphrase, type ServedHost, serveHost } from './served-host.fixture.ts'

let served: ServedHost
const ask: ServedHost['ask'] = (path, body) => served.ask(path, body)
beforeEach(async () => {
  served = await serveHost(60_000)
})
afterEach(() => served.close())

/** Processes of ours that could hold the keys. */
function safeProcesses(): readonly string[] {
  const ours = readdirSync('/proc/self/task').flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim().split(' '))
  return ours.filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('safe-process.js')
    } catch {
      return false
    }
  })
}

describe.runIf(hasNative)('before the vault is open', () => {
  test('whoever stands before the lock has the next process made ready, and nobody else: it opens, and goes when nobody looks', async () => {
    const waiting = async (want: (found: readonly string[]) => boolean): Promise<readonly string[]> => {
      for (;;) {
        const found = safeProcesses()
        if (want(found)) return found
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
    await ask('cases/list')
    await ask('vault/lock', {})
    expect(safeProcesses()).toEqual([])
    await ask('vault/status')
    const [next] = await waiting((found) => found.length === 1)
    await ask('vault/status')
    await ask('vault/create', { passphrase })
    await ask('vault/status')
    expect(safeProcesses()).toEqual([next])
    await ask('vault/lock', {})
    await waiting((found) => found.length === 0)
    await served.close()
    served = await serveHost(400)
    await ask('vault/status')
    await waiting((found) => found.length === 1)
    await waiting((found) => found.length === 0)
    expect((await ask('vault/create', { passphrase })).status).toBe(200)
  })

  test('while it opens the status says how far that is, and how long the wait after wrong passphrases still takes', async () => {
    await ask('vault/create', { passphrase })
    expect((await ask('vault/status')).json).not.toHaveProperty('opening')
    await ask('vault/lock', {})
    expect((await ask('vault/status')).json).not.toHaveProperty('opening')
    // Four wrong ones before: the fifth waits two seconds.
    writeFileSync(join(served.vault, 'attempts'), '4\n')
    let isOpen = false
    const opened = ask('vault/unlock', { passphrase }).finally(() => {
      isOpen = true
    })
    const seen: { readonly step: string; readonly done: number; readonly of: number }[] = []
    while (!isOpen) {
      const { opening } = (await ask<{ opening?: (typeof seen)[number] }>('vault/status')).json
      if (opening) seen.push(opening)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect((await opened).status).toBe(200)
    const steps = seen.map(({ step }) => step).filter((step, at, all) => step !== all[at - 1])
    expect(steps.filter((step) => step !== 'records').slice(-2)).toEqual(['waiting', 'key'])
    const waits = seen.filter(({ step }) => step === 'waiting')
    expect(waits.every(({ done, of }, at) => of === 2_000 && done <= of && done >= (waits[at - 1]?.done ?? 0))).toBe(true)
    expect(waits.at(-1)?.done).toBeGreaterThan(waits[0]?.done ?? 0)
    expect((await ask('vault/status')).json).not.toHaveProperty('opening')
  })
})
