/** The file over HTTP as two windows use it at once, and every way into it, through the real process of the vault. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseView, Conflict, DeviceList, KitPaper, SearchAnswer } from '../case-api.ts'
import { hasNative, passphrase, type ServedHost, serveHost } from '../safe/served-host.fixture.ts'

let served: ServedHost
let kit: KitPaper
const ask: ServedHost['ask'] = (path, body) => served.ask(path, body)
const save = async (record: object) => (await ask<{ ids: string[] }>('cases/save', { records: [record] })).json.ids[0] ?? ''
const search = async (body: object) => (await ask<SearchAnswer>('cases/search', body)).json.rows
const codeOf = async (path: string, body: unknown) => (await ask<{ error: { code: string; params?: object } }>(path, body)).json.error

beforeAll(async () => {
  if (!hasNative) return
  served = await serveHost()
  kit = (await ask<{ kit: KitPaper }>('vault/create', { passphrase })).json.kit
})
afterAll(() => served?.close())

describe.skipIf(!hasNative)('what somebody wrote meanwhile is never overwritten unseen', () => {
  let heron = ''
  test('a form opened before another window saved keeps both accounts side by side, and a choice ends it', async () => {
    heron = await save({ kind: 'case', fields: { pseudonym: 'Heron', stage: 'detained' } })
    const decision = await save({ kind: 'decision', case: heron, fields: { made: { date: '2026-11-20' } } })
    const change = (day: string) => ({
      id: decision,
      kind: 'decision',
      fields: { made: { date: day } },
      seen: { made: [{ date: '2026-11-20' }] },
    })
    await save(change('2026-11-21'))
    expect((await ask<readonly Conflict[]>('cases/conflicts')).json).toEqual([])
    await save(change('2026-11-22'))
    const [conflict] = (await ask<readonly Conflict[]>('cases/conflicts')).json
    expect(conflict?.values.map(({ value }) => value).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))).toEqual([
      { date: '2026-11-21' },
      { date: '2026-11-22' },
    ])
    await ask('cases/choose', { record: decision, field: 'made', value: { date: '2026-11-22' } })
    expect((await ask<readonly Conflict[]>('cases/conflicts')).json).toEqual([])
    const history = (await ask<readonly { fields: { made?: object } }[]>('cases/history', { id: decision })).json
    expect(history.flatMap(({ fields }) => (fields.made ? [fields.made] : []))).toContainEqual({ date: '2026-11-21' })
  })
  test('fields the other window did not touch are written without a dispute', async () => {
    const person = await save({ kind: 'person', case: heron, fields: { pseudonym: 'Wren', occupation: 'weaver' } })
    await save({ id: person, kind: 'person', fields: { occupation: 'cook' }, seen: { occupation: ['weaver'] } })
    await save({ id: person, kind: 'person', fields: { note: 'tall' }, seen: { note: [] } })
    const view = (await ask<CaseView>('cases/one', { id: heron })).json
    expect(view.conflicts).toEqual([])
    expect(view.records.find(({ id }) => id === person)?.fields.occupation?.map(({ value }) => value)).toEqual(['cook'])
  })
})

describe.skipIf(!hasNative)('search, narrowed', () => {
  test('by kind, by the stage of the case and by the time of the last change', async () => {
    const crane = await save({ kind: 'case', fields: { pseudonym: 'Crane', stage: 'closed', note: 'seen by the river' } })
    await save({ kind: 'contact', case: crane, fields: { name: 'A river pilot' } })
    expect((await search({ words: 'river' })).map(({ kind }) => kind).sort()).toEqual(['case', 'contact'])
    expect((await search({ words: 'river', kind: 'contact' })).map(({ kind }) => kind)).toEqual(['contact'])
    expect(await search({ words: 'river', stages: ['detained', 'decided'] })).toEqual([])
    expect(await search({ words: 'river', stages: ['closed'] })).toHaveLength(2)
    expect(await search({ words: 'river', since: Number.MAX_SAFE_INTEGER })).toEqual([])
    expect(await search({ words: 'river', since: 0 })).toHaveLength(2)
    expect((await ask('cases/search', { words: 'river', kind: 'no-such-kind' })).status).toBe(400)
  })
  test('of more than a hundred the newest hundred are given, and that there are more; what a filter lets through is not crowded out', async () => {
    const marsh = await save({ kind: 'case', fields: { pseudonym: 'Bittern', note: 'by the marsh' } })
    const facts = Array.from({ length: 120 }, (_, n) => ({ kind: 'contact', case: marsh, fields: { name: `Marsh warden ${n}` } }))
    await ask('cases/save', { records: facts })
    const all = (await ask<SearchAnswer>('cases/search', { words: 'marsh' })).json
    expect([all.rows.length, all.more]).toEqual([100, true])
    const narrowed = (await ask<SearchAnswer>('cases/search', { words: 'marsh', kind: 'case' })).json
    expect([narrowed.rows.map(({ id }) => id), narrowed.more]).toEqual([[marsh], false])
    const some = (await ask<SearchAnswer>('cases/search', { words: 'marsh', kind: 'contact', since: 0 })).json
    expect([some.rows.length, some.more]).toEqual([100, true])
  })
  test('a person found by another script is shown with the spelling that was written down', async () => {
    const [row] = await search({ words: 'crane', kind: 'case' })
    await save({ kind: 'person', case: row?.id, fields: { pseudonym: 'Crane', names: [{ text: '김철수', use: 'own' }] } })
    const found = (await search({ words: 'Ким Чхоль Су' })).find(({ score }) => score < 1)
    expect([found?.field, found?.piece]).toEqual(['names', '김철수'])
  })
})

describe.skipIf(!hasNative)('every way in', () => {
  test('the devices of the file are named by number, with this one first and the same code for the same file', async () => {
    const { code, devices, mustRejoin } = (await ask<DeviceList>('vault/keep/devices')).json
    expect(code).toMatch(/^(?:\d\d ){11}\d\d$/)
    expect(devices.map(({ isThis }) => isThis)).toEqual([true])
    expect(devices[0]?.entries).toBeGreaterThan(5)
    expect(devices[0]?.last).toBeGreaterThan(0)
    expect(mustRejoin).toBe(false)
  })
  test('a device wrote last when its last change was made, not when an earlier one was', async () => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    const id = await save({ kind: 'case', fields: { pseudonym: 'Snipe' } })
    const rows = (await ask<readonly { at: number }[]>('cases/history', { id })).json
    expect((await ask<DeviceList>('vault/keep/devices')).json.devices[0]?.last).toBe(rows[0]?.at)
  })
  test('the printed kit and the shares of colleagues open it; one wrong word is named by its place', async () => {
    const { shares } = (await ask<{ shares: readonly string[] }>('vault/keep/shares', { need: 2, of: 3 })).json
    await ask('vault/lock', {})
    expect((await ask('vault/keep/devices')).status).toBe(423)
    expect((await ask('vault/unlock', { kit: kit.words })).status).toBe(200)
    await ask('vault/lock', {})
    expect(await codeOf('vault/unlock', { shares: [shares[0]] })).toEqual({ code: 'vault.shares-too-few', params: { have: 1, need: 2 } })
    const wrong = (shares[1] ?? '').replace(/^\S+/, 'notaword')
    expect(await codeOf('vault/unlock', { shares: [shares[0], wrong] })).toEqual({
      code: 'vault.share-word',
      params: { share: 2, place: 1 },
    })
    expect((await ask('vault/unlock', { shares: [shares[0], shares[2]] })).status).toBe(200)
  })
  test('in travel mode no passphrase opens it, the shares do, and a new passphrase ends the journey', async () => {
    const { shares } = (await ask<{ shares: readonly string[] }>('vault/keep/shares', { need: 2, of: 3 })).json
    expect((await ask('vault/keep/travel', {})).status).toBe(200)
    await ask('vault/lock', {})
    expect((await codeOf('vault/unlock', { passphrase })).code).toBe('vault.travelling')
    expect((await ask('vault/unlock', { shares: [shares[1], shares[2]] })).status).toBe(200)
    expect((await ask('vault/keep/passphrase', { passphrase: 'another four quiet herons' })).status).toBe(200)
    await ask('vault/lock', {})
    expect((await ask('vault/unlock', { passphrase: 'another four quiet herons' })).status).toBe(200)
  })
})
