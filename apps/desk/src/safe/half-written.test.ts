/** Forms that are half written, over HTTP with the real process of the vault: what is kept of them, where, and for how long. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hasNative, passphrase, type ServedHost, serveHost } from './served-host.fixture.ts'

let served: ServedHost
const ask: ServedHost['ask'] = (path, body) => served.ask(path, body)
beforeEach(async () => {
  served = await serveHost()
})
afterEach(() => served.close())

describe.runIf(hasNative)('half-written forms', () => {
  test('words of a form nobody saved are sealed before a lock, there again after the passphrase, and gone when thrown away', async () => {
    await ask('vault/create', { passphrase })
    const made = await ask('cases/save', { records: [{ kind: 'case', fields: { pseudonym: 'Heron' } }] })
    const id = (made.json as { ids: string[] }).ids[0] ?? ''
    const draft = {
      id: 'ab'.repeat(16),
      kind: 'decision',
      record: null,
      case: id,
      words: { authority: 'Районный суд ночью', made: '20.11.2026' },
      begun: { authority: '' },
      stood: {},
    }
    expect(await ask('cases/drafts')).toEqual({ status: 200, json: [] })
    expect((await ask('cases/drafts/keep', draft)).status).toBe(200)
    // The same form again: one draft, its last words.
    expect((await ask('cases/drafts/keep', { ...draft, words: { authority: 'Районный суд ночью, без адвоката' } })).status).toBe(200)
    const inVault = () =>
      readdirSync(served.vault, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => readFileSync(join(one.parentPath, one.name)))
    for (const encoding of ['utf8', 'utf16le'] as const)
      expect(inVault().some((bytes) => bytes.includes(Buffer.from('суд ночью', encoding)))).toBe(false)

    await ask('vault/lock', {})
    for (const path of ['cases/drafts', 'cases/drafts/one'])
      expect((await ask(path, path.endsWith('one') ? { id: draft.id } : undefined)).status).toBe(423)
    expect((await ask('cases/drafts/keep', draft)).status).toBe(423)
    await ask('vault/unlock', { passphrase })
    expect((await ask('cases/drafts')).json).toMatchObject([
      { id: draft.id, kind: 'decision', case: id, caseName: 'Heron', name: 'Районный суд ночью, без адвоката', isLost: false },
    ])
    expect((await ask('cases/drafts/one', { id: draft.id })).json).toMatchObject({
      words: { authority: 'Районный суд ночью, без адвоката' },
    })
    // It is in no record, no list, no history and no search.
    expect((await ask('cases/search', { words: 'адвоката' })).json).toMatchObject({ rows: [] })

    await ask('cases/remove', { id })
    expect((await ask('cases/drafts')).json).toMatchObject([{ isLost: true, caseName: '' }])
    expect(existsSync(join(served.vault, 'drafts'))).toBe(true)
    expect((await ask('cases/drafts/drop', { id: draft.id })).status).toBe(200)
    expect((await ask('cases/drafts')).json).toEqual([])
    expect(existsSync(join(served.vault, 'drafts'))).toBe(false)
  })

  test('a damaged or a strange file of drafts keeps no file shut; rubbish and a book are refused without an echo', async () => {
    await ask('vault/create', { passphrase })
    const draft = { id: 'cd'.repeat(16), kind: 'fact', record: null, case: null, words: { what: 'x' }, begun: {}, stood: {} }
    for (const bad of [
      {},
      { ...draft, kind: 'pangolin' },
      { ...draft, words: { what: 7 } },
      { ...draft, id: '../up' },
      { ...draft, more: 'pangolin' },
    ]) {
      const answer = await ask('cases/drafts/keep', bad)
      expect(answer).toEqual({ status: 400, json: { error: { code: 'desk.bad-request' } } })
    }
    expect(await ask('cases/drafts/keep', { ...draft, words: { what: 'x'.repeat(300_000) } })).toEqual({
      status: 422,
      json: { error: { code: 'cases.draft-too-large' } },
    })
    await ask('cases/drafts/keep', draft)
    await ask('vault/lock', {})
    writeFileSync(join(served.vault, 'drafts'), 'pangolin')
    expect((await ask('vault/unlock', { passphrase })).status).toBe(200)
    expect((await ask('cases/drafts')).json).toEqual([])
    expect((await ask('cases/drafts/keep', draft)).status).toBe(200)
    expect((await ask('cases/drafts')).json).toMatchObject([{ id: draft.id }])
  })
})
