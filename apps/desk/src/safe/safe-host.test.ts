/** The vault over HTTP with its real process: a day in small. */
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hasNative, passphrase, type ServedHost, serveHost } from './served-host.fixture.ts'

let served: ServedHost
const ask: ServedHost['ask'] = (path, body) => served.ask(path, body)
beforeEach(async () => {
  served = await serveHost(60_000)
})
afterEach(() => served.close())

describe.runIf(hasNative)('the vault over HTTP', () => {
  test('a case is made, answered by the clock, locked away, and there again after the passphrase', async () => {
    expect((await ask('vault/status')).json).toMatchObject({ state: 'none' })
    expect((await ask('cases/list')).status).toBe(423)
    expect((await ask('vault/create', { passphrase })).status).toBe(200)
    expect((await ask('vault/status')).json).toMatchObject({ state: 'open' })

    const made = await ask('cases/save', {
      records: [{ kind: 'case', fields: { pseudonym: 'Heron', stage: 'detained', instrument: 'ru-kp-2016', track: 'readmission' } }],
    })
    expect(made).toMatchObject({ status: 200, json: { ids: [expect.stringMatching(/^[0-9a-f]{32}$/)] } })
    const id = (made.json as { ids: string[] }).ids[0] ?? ''
    const more = await ask('cases/save', {
      records: [
        { kind: 'fact', case: id, fields: { event: 'decision', when: { date: '2026-11-20' }, zone: 'Asia/Vladivostok' } },
        { kind: 'person', case: id, fields: { pseudonym: 'Heron', role: 'person-at-risk', names: [{ text: '김철수', use: 'own' }] } },
      ],
    })
    expect(more.status).toBe(200)
    expect((await ask('cases/one', { id })).json).toMatchObject({ clock: { steps: expect.anything() }, timeline: [{ from: '2026-11-20' }] })
    expect((await ask('cases/today')).json).toMatchObject({ rows: [{ pseudonym: 'Heron', press: expect.stringMatching(/now|by/) }] })
    expect((await ask('cases/search', { words: 'Ким Чхоль Су' })).json).toMatchObject({ rows: [{ kind: 'person', caseName: 'Heron' }] })

    expect((await ask('vault/lock', {})).status).toBe(200)
    expect((await ask('cases/list')).status).toBe(423)
    expect((await ask('vault/unlock', { passphrase: 'not the passphrase' })).status).toBe(422)
    expect((await ask('vault/status')).json).toMatchObject({ state: 'locked' })
    expect((await ask('vault/unlock', { passphrase })).status).toBe(200)
    expect((await ask('cases/list')).json).toMatchObject([{ pseudonym: 'Heron', stage: 'detained', people: 1 }])
  })

  test('the status tells every window that something was written, by whichever of them, and nothing of what', async () => {
    const written = async () => ((await ask('vault/status')).json as { written?: number }).written
    expect(await written()).toBeUndefined()
    await ask('vault/create', { passphrase })
    await ask('cases/list')
    const before = (await written()) ?? 0
    expect(before).toBeGreaterThan(0)
    await ask('cases/list')
    await ask('cases/search', { words: 'heron' })
    expect(await written()).toBe(before)
    await ask('cases/save', { records: [{ kind: 'case', fields: { pseudonym: 'Heron' } }] })
    expect(await written()).toBeGreaterThan(before)
    await ask('vault/lock', {})
    expect(await written()).toBeUndefined()
  })

  test.runIf(existsSync('/proc/self/limits'))(
    'the process that holds the keys may leave no image of its memory on the disk, and opens no port to a debugger',
    async () => {
      expect((await ask('vault/create', { passphrase })).status).toBe(200)
      const holder = Number(readFileSync(join(served.vault, 'in-use'), 'utf8').split(' ')[0])
      expect(readFileSync(`/proc/${holder}/limits`, 'utf8')).toMatch(/^Max core file size +0 +0 /m)
      process.kill(holder, 'SIGUSR1')
      expect((await ask('cases/list')).status).toBe(200)
      const own = readdirSync(`/proc/${holder}/fd`).flatMap((fd) => {
        try {
          return readlinkSync(`/proc/${holder}/fd/${fd}`)
        } catch {
          return []
        }
      })
      const ports = readFileSync(`/proc/${holder}/net/tcp`, 'utf8').split('\n').slice(1)
      expect(ports.filter((line) => own.includes(`socket:[${line.trim().split(/\s+/)[9]}]`))).toEqual([])
    },
  )

  test('a request that comes after a long standstill is answered, and not taken for a lock', async () => {
    await ask('vault/create', { passphrase })
    expect((await ask('cases/list')).status).toBe(200)
    // Longer than a server of Node keeps a connection nobody uses.
    served.stallNext(6_500)
    expect((await ask('cases/save', { records: [{ kind: 'case', fields: { pseudonym: 'Heron' } }] })).status).toBe(200)
    expect((await ask('vault/status')).json).toMatchObject({ state: 'open' })
  })

  test('the first thing asked after the machine slept is answered by the lock, and nothing is served before the clock was looked at', async () => {
    await ask('vault/create', { passphrase })
    expect((await ask('cases/list')).status).toBe(200)
    // A clock that is corrected by a little locks nothing.
    served.sleep(2_000)
    expect((await ask('cases/list')).status).toBe(200)
    served.sleep(60_000)
    expect((await ask('cases/list')).status).toBe(423)
    expect((await ask('vault/status')).json).toMatchObject({ state: 'locked' })
  })

  test('a refused record is named by field, and nothing of the batch is written', async () => {
    await ask('vault/create', { passphrase })
    const saved = await ask('cases/save', {
      records: [
        { kind: 'case', fields: { pseudonym: 'Wren' } },
        { kind: 'case', fields: { pseudonym: 'Crane', stage: 'elsewhere' } },
      ],
    })
    expect(saved).toMatchObject({
      status: 422,
      json: { error: { code: 'cases.refused', problems: [{ at: 1, problem: { field: 'stage', code: 'choice-unknown' } }] } },
    })
    expect((await ask('cases/list')).json).toEqual([])
  })

  test('what was deleted is gone from every list and can be brought back; its history says both', async () => {
    await ask('vault/create', { passphrase })
    const made = await ask('cases/save', { records: [{ kind: 'case', fields: { pseudonym: 'Heron' } }] })
    const id = (made.json as { ids: string[] }).ids[0] ?? ''
    await ask('cases/remove', { id })
    expect((await ask('cases/list')).json).toEqual([])
    await ask('cases/restore', { id })
    expect((await ask('cases/list')).json).toMatchObject([{ pseudonym: 'Heron' }])
    expect((await ask('cases/history', { id })).json).toMatchObject([{ action: 'restore' }, { action: 'remove' }, { action: 'put' }])
  })

  test('after five idle minutes it is locked; asking by itself and keeping what was typed do not keep it open, typing does', async () => {
    // Somebody types: the screen says so, and nothing is asked of the file. Where the machine stood still for longer than the vault stays open, it says nothing.
    const isKeptOpen = async (idleMs: number): Promise<boolean> => {
      let longest = 0
      for (let i = 0; i < 8; i++) {
        const before = performance.now()
        await new Promise((resolve) => setTimeout(resolve, idleMs / 6))
        const { status } = await ask('vault/awake', {})
        longest = Math.max(longest, performance.now() - before)
        if (status !== 200 && longest > idleMs / 2) return false
        expect(status).toBe(200)
      }
      return true
    }
    let idleMs = 1_200
    for (let isOpen = false; !isOpen; idleMs *= isOpen ? 1 : 4) {
      await served.close()
      served = await serveHost(idleMs)
      await ask('vault/create', { passphrase })
      isOpen = await isKeptOpen(idleMs)
    }
    for (let i = 0; i < 8; i++) {
      await new Promise((resolve) => setTimeout(resolve, idleMs / 4.8))
      await ask('cases/list')
      // What was typed is kept a moment after the person stopped: that is no sign of life either.
      await ask('cases/drafts/keep', {
        id: 'ef'.repeat(16),
        kind: 'fact',
        record: null,
        case: null,
        words: { what: 'x' },
        begun: {},
        stood: {},
      })
    }
    expect((await ask('vault/status')).json).toMatchObject({ state: 'locked' })
    // A sign of life opens nothing.
    expect((await ask('vault/awake', {})).status).toBe(423)
  })
})
