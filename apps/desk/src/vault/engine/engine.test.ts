import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { logName } from '@holdfast/vault'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { checkVault } from '../exit/check.ts'
import { nativeIsMissing } from '../native.ts'
import { plainFields } from '../view/record.ts'
import type { Engine } from './engine.ts'
import { machineAt, openVault, viewName } from './open-vault.ts'
import { vaultsIn } from './vaults.fixture.ts'

const { place: newPlace, fresh, open, end } = vaultsIn('engine')
afterAll(end)
const put = async (engine: Engine, fields: Record<string, unknown>, more: object = {}) => {
  const done = await engine.write([{ type: 'note', fields, ...more }])
  if (!done.ok) throw new Error(done.error.code)
  return done.value[0]?.record ?? ''
}
const found = (engine: Engine, words: string, more: object = {}) => engine.search({ words, ...more }).rows.map((row) => plainFields(row))

describe.skipIf(nativeIsMissing('vault engine'))('an open vault', () => {
  test('what was written is found, read, changed and remembered, also after closing', async () => {
    const folder = await fresh()
    let engine = await open(folder)
    const id = await put(engine, { name: 'Пак Чи Ён', note: '강제송환 위험', place: 'Зея' })
    expect(found(engine, 'зея')).toEqual([{ name: 'Пак Чи Ён', note: '강제송환 위험', place: 'Зея' }])
    await engine.write([{ record: id, fields: { place: 'Тында' } }])
    expect(found(engine, 'зея')).toEqual([])
    expect(found(engine, 'Тында 송환')).toHaveLength(1)
    await engine.close()
    engine = await open(folder)
    expect(found(engine, 'тынды')).toEqual([{ name: 'Пак Чи Ён', note: '강제송환 위험', place: 'Тында' }])
    const history = await engine.history(id)
    expect(history.ok && history.value.map((one) => [one.action, one.fields.place])).toEqual([
      ['put', 'Зея'],
      ['put', 'Тында'],
    ])
    await engine.close()
  })

  test('any text comes back letter for letter, in every script and of any length', async () => {
    const engine = await open(await fresh())
    const letters = fc.constantFrom(
      'a',
      'Z',
      '0',
      ' ',
      'é',
      'ш',
      'Ё',
      '강',
      'ㅎ',
      '難',
      '𠮷',
      '😀',
      '\u0000',
      '\ud800',
      '"',
      '\\',
      '\u2028',
    )
    const text = fc.array(letters, { maxLength: 60 }).map((all) => all.join(''))
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 40 }), async (one, times) => {
        const note = one.repeat(times)
        const id = await put(engine, { note })
        expect(engine.record(id)?.fields.note?.[0]?.value).toBe(note)
      }),
      { numRuns: 20 },
    )
    await engine.close()
  })

  test('all records read at once, as an opening reads them, are what each is by itself: changed, deleted, long, of a destroyed case, with its files', async () => {
    const folder = await fresh()
    let engine = await open(folder)
    const ids: string[] = []
    const cases: string[] = []
    for (let n = 0; n < 8; n++) {
      const made = await engine.newCase('')
      if (made.ok) cases.push(made.value)
    }
    for (let n = 0; n < 400; n++)
      ids.push(await put(engine, { note: `시 ${n} `.repeat(n === 200 ? 60_000 : (n * 37) % 300) }, { case: cases[n % cases.length] }))
    // Later entries of early records lie far behind their neighbours in the log.
    for (let n = 0; n < 400; n += 3) await engine.write([{ record: ids[n] ?? '', fields: { place: `Тында ${n}` } }])
    for (let n = 0; n < 400; n += 7) await engine.setGone(ids[n] ?? '', true)
    await engine.shred(cases[1] ?? '')
    expect([...engine.recordsAtRest()]).toEqual([...engine.records()])
    await put(engine, { note: 'after it' })
    await engine.close()
    engine = await open(folder)
    const all = [...engine.recordsAtRest()]
    expect(all).toEqual([...engine.records()])
    expect(all).toHaveLength(engine.size)
    expect(all.find(({ id }) => id === ids[200])?.fields.note?.[0]?.value).toBe('시 200 '.repeat(60_000))
    expect(all.find(({ id }) => id === ids[3])?.fields.place?.[0]?.value).toBe('Тында 3')
    expect(all.find(({ id }) => id === ids[7])).toMatchObject({ gone: true })
    expect(all.some((record) => record.case === cases[1])).toBe(false)
    await engine.close()
  })

  test('a text of any length is whole where all records are read at once', async () => {
    const folder = await fresh()
    let engine = await open(folder)
    // Around the room an entry is opened in, and around the stretch of the log that is read at once.
    const lengths = [0, 4_000, 20_000, 31_000, 33_000, 63_000, 66_000, 120_000, 250_000, 258_000, 265_000, 3]
    for (const length of lengths) await put(engine, { note: 'a'.repeat(length) })
    await engine.close()
    engine = await open(folder)
    expect([...engine.recordsAtRest()].map(({ fields }) => String(fields.note?.[0]?.value).length)).toEqual(lengths)
    await engine.close()
    engine = await open(folder)
    expect([...engine.records()].map(({ fields }) => String(fields.note?.[0]?.value).length)).toEqual(lengths)
    await engine.close()
  })

  test('opening a vault and looking in it writes nothing into the index', async () => {
    const folder = await fresh()
    let engine = await open(folder)
    await put(engine, { name: 'Somebody Invented' })
    await engine.close()
    const before = readFileSync(join(folder, viewName))
    engine = await open(folder)
    expect(found(engine, 'invented')).toHaveLength(1)
    expect(readFileSync(join(folder, `${viewName}-wal`))).toHaveLength(0)
    expect(readFileSync(join(folder, viewName)).equals(before)).toBe(true)
    await engine.close()
  })

  test('with hundreds of cases the index may lag behind the log; after a crash nothing is missing and nothing doubled', async () => {
    const folder = await fresh()
    let engine = await open(folder)
    const cases = await Promise.all(Array.from({ length: 350 }, () => engine.newCase('')))
    const [one, other] = cases.map((made) => (made.ok ? made.value : ''))
    await put(engine, { name: 'first' }, { case: one })
    await engine.close()
    engine = await open(folder)
    const id = await put(engine, { name: 'second' }, { case: other })
    await new Promise((done) => setTimeout(done, 450))
    await engine.write([{ record: id, fields: { name: 'third' } }])
    await new Promise((done) => setTimeout(done, 450))
    const copy = newPlace('crash')
    cpSync(folder, copy, { recursive: true })
    rmSync(join(copy, 'in-use'), { force: true })
    for (const place of [copy, folder]) {
      if (place === folder) await engine.close()
      const again = await open(place, folder)
      expect(found(again, 'third', { case: other })).toEqual([{ name: 'third' }])
      expect(found(again, 'first', { case: one })).toEqual([{ name: 'first' }])
      expect(found(again, 'second')).toEqual([])
      const history = await again.history(id)
      expect(history.ok && history.value.length).toBe(2)
      if (place === folder) {
        expect((await again.shred(one ?? '')).ok).toBe(true)
        expect(found(again, 'first')).toEqual([])
        expect((await again.write([{ type: 'note', case: one, fields: { name: 'x' } }])).ok).toBe(false)
      }
      await again.close()
    }
  })

  test('a wrong passphrase opens nothing, and the right one still does', async () => {
    const folder = await fresh()
    const wrong = await openVault(machineAt(folder), { by: 'passphrase', line: new TextEncoder().encode('wrong'), waiting: () => {} })
    expect(wrong).toEqual({ ok: false, error: { code: 'cannot-open' } })
    await (await open(folder)).close()
  })

  test('a deleted record is not found, keeps its history, and comes back', async () => {
    const engine = await open(await fresh())
    const id = await put(engine, { name: 'Someone Invented' })
    await engine.setGone(id, true)
    expect(found(engine, 'invented')).toEqual([])
    expect(engine.record(id)?.gone).toBe(true)
    await engine.setGone(id, false)
    expect(found(engine, 'invented')).toHaveLength(1)
    const history = await engine.history(id)
    expect(history.ok && history.value.map((one) => one.action)).toEqual(['put', 'remove', 'restore'])
    await engine.close()
  })

  test('two values written without seeing each other stand side by side until a person chooses', async () => {
    const engine = await open(await fresh())
    const id = await put(engine, { place: 'Zeya' })
    await engine.write([{ record: id, fields: { place: 'Tynda' }, seen: {} }])
    expect(found(engine, 'zeya')).toEqual([{ place: ['Zeya', 'Tynda'] }])
    expect(engine.conflicts().map((one) => one.id)).toEqual([id])
    await engine.write([{ record: id, fields: { place: 'Tynda' } }])
    expect(engine.conflicts()).toEqual([])
    expect(plainFields(engine.record(id) ?? never())).toEqual({ place: 'Tynda' })
    await engine.close()
  })

  test('prefix, phrase, filters, order', async () => {
    const engine = await open(await fresh())
    await put(engine, { text: 'forced return across the river', kind: 'a' }, { type: 'incident' })
    await put(engine, { text: 'return forced by nobody', kind: 'b' })
    await put(engine, { text: 'a river', other: 'forced' })
    expect(found(engine, '"forced return"').map((row) => row.kind)).toEqual(['a'])
    expect(found(engine, 'forc*')).toHaveLength(3)
    expect(found(engine, 'forced', { type: 'incident' })).toHaveLength(1)
    expect(found(engine, 'forced', { field: 'other' })).toHaveLength(1)
    expect(found(engine, 'forced -river').map((row) => row.kind)).toEqual(['b'])
    expect(found(engine, 'forced')[0]?.other).toBe('forced')
    expect(found(engine, 'river', { order: 'relevant' })[0]?.text).toBe('a river')
    expect(found(engine, '', { type: 'note' })).toHaveLength(2)
    // A syllable that ends a thousand different words, as 이 does in long texts.
    const words = Array.from({ length: 1000 }, (_, n) => `${String.fromCharCode(0xac00 + n * 11)}이`)
    await engine.write(words.map((word) => ({ type: 'word', fields: { word } })))
    expect(found(engine, '이', { limit: 2000 })).toHaveLength(1000)
    await engine.close()
  })

  test('no phrase runs from one field into the next', async () => {
    const engine = await open(await fresh())
    await put(engine, { a: 'ends with forced', b: 'return begins' })
    expect(found(engine, '"forced return"')).toEqual([])
    await engine.close()
  })

  test('a view built again from the log is the same as the one that grew, whatever was done', async () => {
    const folder = await fresh()
    await (await open(folder)).close()
    const act = fc.record({
      what: fc.nat(5),
      which: fc.nat(6),
      field: fc.constantFrom('name', 'place', '이름'),
      text: fc.constantFrom('Зея', '송환', 'river bank', ''),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        let engine = await open(folder)
        const ids: string[] = [...engine.records()].map((record) => record.id)
        for (const { what, which, field, text } of acts) {
          const id = ids[which % Math.max(ids.length, 1)]
          if (what === 0 || id === undefined) ids.push(await put(engine, { [field]: text, n: which }))
          else if (what === 1) await engine.setGone(id, which % 2 === 0)
          else if (what === 2) await engine.write([{ record: id, fields: { [field]: text }, seen: {} }])
          else await engine.write([{ record: id, fields: { [field]: text } }])
        }
        await engine.close()
        engine = await open(folder)
        engine.status()
        const grown = engine.parts.view.dump()
        await engine.close()
        rmSync(join(folder, viewName))
        engine = await open(folder)
        expect(engine.status().rebuilt).toBe(true)
        expect(engine.parts.view.dump()).toEqual(grown)
        await engine.close()
      }),
      { numRuns: 8 },
    )
  })

  test('a view that an older program left is built again from the log, and finds the same', async () => {
    const folder = await fresh()
    let engine = await open(folder)
    const id = await put(engine, { text: 'deported families, беженцы и беженка, 강제송환' })
    engine.status()
    await engine.close()
    engine = await open(folder)
    engine.parts.view.facts.set('version', '1')
    await engine.close()
    engine = await open(folder)
    expect(engine.status().rebuilt).toBe(true)
    // A form is kept without its stem where it begins with it: each form finds each other, whole or broken off.
    for (const words of ['deport', 'deporting', 'family', 'беженец', 'беженку', '송환', '환', 'famil*', '"families беженцы"'])
      expect([words, engine.search({ words }).rows.map((row) => row.id)]).toEqual([words, [id]])
    await engine.close()
    engine = await open(folder)
    expect(engine.status().rebuilt).toBe(false)
    await engine.close()
  })

  test('nothing a person wrote is readable in any file of the folder', async () => {
    const folder = await fresh()
    const engine = await open(folder)
    await put(engine, { name: 'CANARY-Зея-강제송환' })
    engine.status()
    const bytes = () =>
      Buffer.concat(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((one) => one.isFile())
          .map((one) => readFileSync(join(one.parentPath, one.name))),
      )
    for (const text of ['CANARY', 'Зея', '송환', 'correct horse']) expect(bytes().includes(Buffer.from(text))).toBe(false)
    await engine.close()
    for (const text of ['CANARY', 'canary', 'Зея', '송환']) expect(bytes().includes(Buffer.from(text))).toBe(false)
  })

  test('a copy of the folder can be read but not written under the same name', async () => {
    const folder = await fresh()
    let engine = await open(folder)
    await put(engine, { name: 'before' })
    await engine.close()
    const copy = `${folder}-copy`
    cpSync(folder, copy, { recursive: true })
    engine = await open(copy, folder)
    expect(found(engine, 'before')).toHaveLength(1)
    expect(engine.status().mustRejoin).toBe(true)
    expect(await engine.write([{ type: 'note', fields: { name: 'after' } }])).toEqual({ ok: false, error: { code: 'log.must-rejoin' } })
    await engine.close()
  })

  test('a check reads the log from its first byte: what rotted in an old entry is named, though opening reads only what came after', async () => {
    const folder = await fresh()
    const check = (engine: Engine, deep: boolean) => checkVault(engine, deep, () => {}, new AbortController().signal)
    let engine = await open(folder)
    const ids: string[] = []
    for (const name of ['Ким', 'Пак', 'Ли']) ids.push(await put(engine, { name }))
    for (const deep of [false, true]) expect(await check(engine, deep)).toMatchObject({ sound: true, damaged: [], records: 3 })
    await engine.close()
    const path = join(folder, logName)
    const good = readFileSync(path)
    const named = new Set<string>()
    for (let at = 40; at < good.length; at += 29) {
      const bad = Buffer.from(good)
      bad[at] = (bad[at] ?? 0) ^ 1
      writeFileSync(path, bad)
      engine = await open(folder)
      const report = await check(engine, at % 2 === 0)
      expect([at, report.sound]).toEqual([at, false])
      for (const one of report.damaged) for (const id of one.records) named.add(id)
      await engine.close()
      writeFileSync(path, good)
    }
    expect([...named].sort()).toEqual(ids.toSorted())
  })

  test('a case that is not there, a record that is not there, a name that cannot be', async () => {
    const engine = await open(await fresh())
    expect(await engine.write([{ type: 'note', case: 'f'.repeat(32), fields: {} }])).toMatchObject({
      error: { code: 'vault.no-such-case' },
    })
    expect(await engine.write([{ record: 'f'.repeat(32), fields: {} }])).toMatchObject({ error: { code: 'vault.no-such-record' } })
    expect(await engine.write([{ type: 'note', fields: { '~gone': true } }])).toMatchObject({ error: { code: 'vault.field-name' } })
    await engine.close()
  })

  test('a field name that would be lost on the way is refused, others that JavaScript uses are kept', async () => {
    const engine = await open(await fresh())
    for (const name of ['__proto__', 'constructor', 'prototype', '', 'x'.repeat(201)]) {
      const fields = JSON.parse(`{${JSON.stringify(name)}:"x"}`)
      expect(await engine.write([{ type: 'note', fields }])).toMatchObject({ error: { code: 'vault.field-name' } })
    }
    const id = await put(engine, { toString: 'z', valueOf: 'w' })
    expect(plainFields(engine.record(id) ?? never())).toEqual({ toString: 'z', valueOf: 'w' })
    await engine.close()
  })
})

function never(): never {
  throw new Error('no record')
}
