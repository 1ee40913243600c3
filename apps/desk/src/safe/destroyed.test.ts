/** A case destroyed over HTTP: what it takes with it, and that nothing goes on with it in memory. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hasNative, passphrase, type ServedHost, serveHost } from './served-host.fixture.ts'

let served: ServedHost
const ask: ServedHost['ask'] = (path, body) => served.ask(path, body)
beforeEach(async () => {
  served = await serveHost(60_000)
})
afterEach(() => served.close())

const made = async (records: readonly unknown[]): Promise<string> =>
  (await ask<{ ids: string[] }>('cases/save', { records })).json.ids[0] ?? ''
const draft = (id: string, owner: string, record: string | null) => ({
  ...{ id: id.repeat(16), kind: 'fact', record, case: owner, words: { what: 'half a sentence' }, begun: {}, stood: {} },
})
const holderOf = () => Number(readFileSync(join(served.vault, 'in-use'), 'utf8').split(' ')[0])
const gone = async (pid: number) => {
  for (let turn = 0; existsSync(`/proc/${pid}`) && turn < 100; turn++) await new Promise((next) => setTimeout(next, 50))
  return !existsSync(`/proc/${pid}`)
}

describe.runIf(hasNative)('a case is destroyed', () => {
  test('by its pseudonym typed in, with its half-written words, and the process that held it ends; another name destroys nothing', {
    timeout: 120_000,
  }, async () => {
    await ask('vault/create', { passphrase })
    const heron = await made([{ kind: 'case', fields: { pseudonym: '왜가리' } }])
    const crane = await made([{ kind: 'case', fields: { pseudonym: 'Crane' } }])
    await made([{ kind: 'person', case: heron, fields: { pseudonym: 'Wren', role: 'person-at-risk' } }])
    for (const one of [draft('aa', heron, null), draft('bb', crane, null), draft('cc', heron, heron)])
      expect((await ask('cases/drafts/keep', one)).status).toBe(200)
    expect(await ask('cases/destroy', { id: heron, name: 'Crane' })).toMatchObject({
      status: 422,
      json: { error: { code: 'cases.destroy-name' } },
    })
    expect((await ask('cases/destroy', { id: 'ab'.repeat(16), name: '왜가리' })).status).toBe(422)
    expect((await ask('cases/list')).json).toHaveLength(2)

    const holder = holderOf()
    // As a Korean keyboard of another machine types it.
    expect((await ask('cases/destroy', { id: heron, name: ' 왜가리 '.normalize('NFD') })).status).toBe(200)
    expect(await gone(holder)).toBe(true)
    expect((await ask('vault/status')).json).toMatchObject({ state: 'locked' })

    expect((await ask('vault/unlock', { passphrase })).status).toBe(200)
    expect((await ask('cases/list')).json).toMatchObject([{ pseudonym: 'Crane' }])
    expect((await ask('cases/one', { id: heron })).status).toBe(404)
    expect((await ask('cases/search', { words: 'Wren' })).json).toMatchObject({ rows: [] })
    expect((await ask('cases/drafts')).json).toMatchObject([{ id: 'bb'.repeat(16), caseName: 'Crane' }])
    expect((await ask('vault/keep/check', { deep: true })).json).toMatchObject({ sound: true })
    // Two who lock at once: whoever is answered first is told no sooner than the other.
    const again = holderOf()
    await Promise.race([ask('vault/lock', {}), ask('vault/lock', {})])
    expect(existsSync(`/proc/${again}`)).toBe(false)
  })

  test('keys that are taken off leave no process that has them, whatever the window does next', { timeout: 120_000 }, async () => {
    await ask('vault/create', { passphrase })
    const holder = holderOf()
    expect((await ask('vault/keep/forget', {})).status).toBe(200)
    expect(await gone(holder)).toBe(true)
    expect((await ask('vault/unlock', { passphrase })).json).toMatchObject({ error: { code: 'vault.forgotten' } })
  })
})
