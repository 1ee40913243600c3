/** Tables through the real vault process: a workbook in, a dry run, everything or nothing, undone later; a table out and in again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rawZip } from '../../../../tools/hostile/zips.ts'
import { hasNative, passphrase, type ServedHost, serveHost } from '../safe/served-host.fixture.ts'
import { codeOfWord } from './words-of-people.ts'

let served: ServedHost
const ask: ServedHost['ask'] = (path, body) => served.ask(path, body)
const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64')
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = async (bytes: Uint8Array | string) =>
  (await ask<{ ticket: string; sheets: unknown[]; left: number }>('cases/table/read', { base64: base64(bytes) })).json
const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const workbook = (rows: readonly (readonly string[])[]) =>
  rawZip([
    { name: 'xl/workbook.xml', data: utf8('<workbook><sheets><sheet name="List" r:id="r"/></sheets></workbook>') },
    { name: 'xl/_rels/workbook.xml.rels', data: utf8('<R><Relationship Id="r" Target="worksheets/sheet1.xml"/></R>') },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: utf8(`<worksheet><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`),
    },
  ])

beforeAll(async () => {
  if (!hasNative) return
  served = await serveHost()
  await ask('vault/create', { passphrase })
})
afterAll(() => served?.close())

interface Planned {
  readonly mapping: Readonly<Record<string, string>>
  readonly plan: {
    readonly ready: number
    readonly refused: readonly unknown[]
    readonly unused: readonly string[]
    readonly known: readonly number[]
  }
}
interface Row {
  readonly id: string
  readonly pseudonym: string
  readonly stage: string | null
}

describe.runIf(hasNative)('a table comes in whole, and goes out again whole', () => {
  test('a workbook, its words read, its refusals shown; carried out, listed, undone but for what was worked on since', async () => {
    const { ticket, sheets } = await read(
      workbook([
        ['Title', 'Стадия', 'shoe size'],
        ['Heron', 'Под стражей', '42'],
        ['Wren', 'нигде', ''],
        ['Crane', 'detained', ''],
      ]),
    )
    expect(sheets).toEqual([{ name: 'List', rows: 4 }])
    const asked = { kind: 'case', ticket, sheet: 0 }
    const first = (await ask<Planned>('cases/table/plan', asked)).json
    expect(first.mapping.Title).toBe('pseudonym')
    const mapping = { Title: 'pseudonym', Стадия: 'stage' }
    const { plan } = (await ask<Planned>('cases/table/plan', { ...asked, mapping })).json
    expect(plan).toMatchObject({
      ready: 2,
      refused: [{ row: 3, column: 'Стадия', field: 'stage', code: 'choice-unknown' }],
      unused: ['shoe size'],
    })
    expect((await ask<Row[]>('cases/list')).json).toEqual([])

    expect((await ask('cases/table/do', { ...asked, mapping })).json).toMatchObject({ ids: 2, refused: 1 })
    const rows = (await ask<Row[]>('cases/list')).json
    expect(rows.map(({ pseudonym, stage }) => [pseudonym, stage]).sort()).toEqual([
      ['Crane', 'detained'],
      ['Heron', 'detained'],
    ])
    expect((await ask<Planned>('cases/table/plan', { ...asked, mapping })).json.plan).toMatchObject({ ready: 0, known: [2, 4] })
    const heron = rows.find(({ pseudonym }) => pseudonym === 'Heron')?.id ?? ''
    await ask('cases/save', { records: [{ kind: 'fact', case: heron, fields: { event: 'decision', when: { date: '2026-11-20' } } }] })

    // The file was locked and opened meanwhile: an import is still known as one.
    await ask('vault/lock', {})
    await ask('vault/unlock', { passphrase })
    const [brought] = (await ask<{ batch: string; here: number; of: number; isTorn: boolean }[]>('cases/table/imports')).json
    expect(brought).toMatchObject({ kind: 'case', here: 2, of: 2, isTorn: false })
    expect((await ask('cases/table/undo', { batch: brought?.batch })).json).toEqual({ removed: 1, kept: 1 })
    expect((await ask<Row[]>('cases/list')).json.map(({ pseudonym }) => pseudonym)).toEqual(['Heron'])
    // The batch is no field of anybody's: it is neither shown nor exported.
    expect(JSON.stringify((await ask('cases/history', { id: heron })).json)).not.toContain(brought?.batch)
    expect((await ask<{ csv: string }>('cases/table/export', { kind: 'case' })).json.csv).not.toContain(brought?.batch)
    expect((await ask('cases/table/do', { ...asked, mapping })).json).toMatchObject({ error: { code: 'cases.error.table-gone' } })
  })

  test('people of several cases in one ZIP of Uwazi: each goes into the case its row names; they leave and come back unchanged', async () => {
    const made = await ask<{ ids: string[] }>('cases/save', {
      records: [
        { kind: 'case', fields: { pseudonym: 'Plover' } },
        { kind: 'case', fields: { pseudonym: 'Dunlin' } },
      ],
    })
    const csv =
      '\uFEFFtitle__ru,case,birth,nationalities,names,note\nКулик,Plover,1987-01-02~1987-02-03,Северная Корея|RU,"김철수|Kim, C. (passport)","=2+2"\nЧайка,Dunlin,,,,\nНикто,Nowhere,,,,\n'
    const { ticket, left } = await read(
      rawZip([
        { name: 'import.csv', data: utf8(csv) },
        { name: '1.pdf', data: utf8('%PDF-1.4') },
      ]),
    )
    expect(left).toBe(1)
    const asked = {
      kind: 'person',
      ticket,
      sheet: 0,
      mapping: { title__ru: 'pseudonym', case: 'case', birth: 'birth', nationalities: 'nationalities', names: 'names', note: 'note' },
    }
    expect((await ask<Planned>('cases/table/plan', asked)).json.plan).toMatchObject({
      ready: 2,
      refused: [{ row: 4, column: 'case', field: 'case', code: 'link-unknown' }],
    })
    expect((await ask('cases/table/do', asked)).json).toMatchObject({ ids: 2 })
    const inCase = (await ask<{ records: { fields: Record<string, { value: unknown }[]> }[] }>('cases/one', { id: made.json.ids[0] })).json
    const [wader] = inCase.records
    expect(wader?.fields.birth?.[0]?.value).toEqual({ edtf: '1987-01-02/1987-02-03' })
    expect(wader?.fields.nationalities?.[0]?.value).toEqual(['KP', 'RU'])

    const out = (await ask<{ csv: string; rows: number }>('cases/table/export', { kind: 'person' })).json
    expect(out.csv).toContain("'=2+2")
    const [batch] = (await ask<{ batch: string }[]>('cases/table/imports')).json
    await ask('cases/table/undo', { batch: batch?.batch })
    const again = { kind: 'person', ticket: (await read(out.csv)).ticket, sheet: 0 }
    expect((await ask<Planned>('cases/table/plan', again)).json.plan).toMatchObject({ ready: 2, refused: [], unused: ['id'] })
    await ask('cases/table/do', again)
    expect((await ask<{ csv: string }>('cases/table/export', { kind: 'person' })).json.csv.replaceAll(/^[0-9a-f]{32},/gmu, '')).toBe(
      out.csv.replaceAll(/^[0-9a-f]{32},/gmu, ''),
    )
  })

  test('a hostile workbook is refused by name, and the desk goes on', async () => {
    const bomb = rawZip([
      { name: 'xl/workbook.xml', data: utf8('<workbook><sheets><sheet name="a" r:id="r"/></sheets></workbook>') },
      { name: 'xl/_rels/workbook.xml.rels', data: utf8('<R><Relationship Id="r" Target="worksheets/s.xml"/></R>') },
      { name: 'xl/worksheets/s.xml', data: new Uint8Array(60 * 1024 * 1024), size: 10 },
    ])
    expect(await ask('cases/table/read', { base64: base64(bomb) })).toMatchObject({ status: 422, json: { error: { code: 'intake.bomb' } } })
    expect(await ask('cases/table/read', { base64: base64('%PDF-1.7') })).toMatchObject({
      status: 422,
      json: { error: { code: 'intake.unknown' } },
    })
    expect((await ask('cases/list')).status).toBe(200)
  })
})

test('a word of any of our languages is read as the code it stands for, a word of none as itself', () => {
  expect(['Detained', 'Под стражей', 'detained', 'elsewhere'].map((word) => codeOfWord('case', 'stage', word))).toContain('detained')
  expect(['Russia', 'Россия', '러시아', 'ru', 'Nowhere'].map((word) => codeOfWord('person', 'birthCountry', word))).toEqual([
    'RU',
    'RU',
    'RU',
    'RU',
    undefined,
  ])
  expect(codeOfWord('person', 'languages', '한국어')).toBe('ko')
})
