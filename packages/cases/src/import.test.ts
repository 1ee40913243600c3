import { whenFromText } from '@holdfast/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellToRaw, valueToCell } from './cell.ts'
import { exportTable } from './export.ts'
import { idOf, stored } from './fixture.ts'
import { guessMapping, leanedOn, planImport, planUndo } from './import.ts'
import { fieldsOf, kindNames } from './kinds.ts'
import { readRecord } from './record.ts'
import { readTable, tableOf, writeTable } from './table.ts'

const noLinks = () => undefined
const plan = (text: string, mapping: Readonly<Record<string, string>>, existing: ReturnType<typeof stored>[] = []) => {
  const table = readTable(text)
  if (!table.ok) throw new Error(table.error.code)
  return planImport({ kind: 'person', table: table.value, mapping, given: { case: idOf(1) }, linkTo: noLinks, existing })
}

describe('a dry run shows every refusal and writes nothing', () => {
  test('a row with an impossible day is refused by row and column, the others are ready', () => {
    const found = plan('name,born\nHeron,1987-02-30\nWren,1990-05-01\n', { name: 'pseudonym', born: 'birth' })
    expect(found.refused).toEqual([{ row: 2, column: 'born', field: 'birth', code: 'date-invalid' }])
    expect(found.ready.map(({ row }) => row)).toEqual([3])
  })
  test('rows are counted as the spreadsheet counts them, the empty ones too', () => {
    const found = plan('\nname,born\n\nHeron,1987-02-30\n,\nWren,1990-13-01\n', { name: 'pseudonym', born: 'birth' })
    expect(found.refused.map(({ row }) => row)).toEqual([4, 6])
  })
  test('a word of people stands for the code the field knows', () => {
    const table = tableOf([
      ['who', 'stage'],
      ['Heron', 'Задержан'],
      ['Wren', 'нигде'],
    ])
    const found =
      table.ok &&
      planImport({
        kind: 'case',
        table: table.value,
        mapping: { who: 'pseudonym', stage: 'stage' },
        given: {},
        linkTo: noLinks,
        existing: [],
        codeOf: (field, word) => (field === 'stage' && word === 'Задержан' ? 'detained' : undefined),
      })
    expect(found ? found.ready.map(({ fields }) => fields.stage) : undefined).toEqual(['detained'])
    expect(found ? found.refused : undefined).toEqual([{ row: 3, column: 'stage', field: 'stage', code: 'choice-unknown' }])
  })
  test('a column nobody mapped is named, so that nobody thinks it came along', () => {
    expect(plan('name,shoe size\nHeron,42\n', { name: 'pseudonym' }).unused).toEqual(['shoe size'])
  })
  test('the same row twice is refused, a row that is in the file already is left out', () => {
    const found = plan('name\nHeron\nWren\nWren\n', { name: 'pseudonym' }, [stored(2, 'person', { case: idOf(1), pseudonym: 'Heron' })])
    expect([found.known, found.ready.map(({ row }) => row), found.refused.map(({ row, code }) => [row, code])]).toEqual([
      [2],
      [3],
      [[4, 'row-twice']],
    ])
  })
  test('a link to somebody who is not in the file is refused by name of the column only', () => {
    const table = tableOf([
      ['who', 'whom', 'how'],
      ['Heron', 'Nobody', 'sibling'],
    ])
    const found =
      table.ok &&
      planImport({
        kind: 'relation',
        table: table.value,
        mapping: { who: 'of', whom: 'to', how: 'type' },
        given: { case: idOf(1) },
        linkTo: (_, text) => (text === 'Heron' ? idOf(2) : undefined),
        existing: [],
      })
    expect(found ? found.refused : undefined).toEqual([{ row: 2, column: 'whom', field: 'to', code: 'link-unknown' }])
  })
})

describe('dates as people write them', () => {
  test.each([
    ['3.11.2014', { date: '2014-11-03' }],
    ['2014. 11. 3.', { date: '2014-11-03' }],
    ['2014년 11월 3일', { date: '2014-11-03' }],
    ['2014-11-03~2014-11-05', { edtf: '2014-11-03/2014-11-05' }],
    ['2014-11-03:2014-11-05', { edtf: '2014-11-03/2014-11-05' }],
    ['~2014-11-05', { edtf: '../2014-11-05' }],
    ['2014-11-03:', { edtf: '2014-11-03/..' }],
    ['2014-11-03 10:15', { local: '2014-11-03T10:15' }],
    ['2014-11', { edtf: '2014-11' }],
  ])('%s', (text, expected) => expect(whenFromText(text)).toEqual(expected))
})

test('a mapping is guessed from headings in any language', () => {
  expect(
    guessMapping('person', ['Псевдоним', 'BIRTH', '메모', 'x'], (field) =>
      field === 'pseudonym' ? ['Псевдоним'] : field === 'note' ? ['메모'] : [],
    ),
  ).toEqual({ Псевдоним: 'pseudonym', BIRTH: 'birth', 메모: 'note' })
})

describe('a table that leaves comes back in unchanged', () => {
  test('every record', () => {
    const word = fc
      .string({ minLength: 1, maxLength: 20 })
      .map((text) => text.trim())
      .filter((text) => text !== '' && !text.includes('|') && !text.includes('\0'))
    const birth = fc.constantFrom({ date: '1987-01-02' }, { edtf: '1987-01/1988-02' }, { edtf: '198X' }, { local: '1987-01-02T10:15' })
    const person = fc.record({ pseudonym: word, note: word, birth, nationalities: fc.constantFrom(['KP'], ['KP', 'RU']) })
    fc.assert(
      fc.property(fc.uniqueArray(person, { minLength: 1, maxLength: 5, selector: (p) => JSON.stringify(p) }), (people) => {
        const records = people.map((fields, i) => stored(10 + i, 'person', { case: idOf(1), ...fields }))
        const { table } = exportTable('person', records, false)
        const back = readTable(writeTable(table))
        expect(back.ok && back.value).toEqual(table)
        const columns = Object.fromEntries(table.columns.filter((c) => c !== 'id' && c !== 'case').map((c) => [c, c]))
        const read =
          back.ok &&
          planImport({ kind: 'person', table: back.value, mapping: columns, given: { case: idOf(1) }, linkTo: noLinks, existing: [] })
        expect(read ? read.refused : undefined).toEqual([])
        expect(read ? read.ready.map(({ fields }) => fields) : undefined).toEqual(people.map((fields) => ({ case: idOf(1), ...fields })))
      }),
      { numRuns: 60 },
    )
  })
  test('names full of semicolons, when the headings are parted by commas', () => {
    const table = {
      columns: ['id', 'case', 'pseudonym'],
      rows: [
        ['1', '2', ';;'],
        ['3', '4', 'a;b'],
      ],
    }
    expect(readTable(writeTable(table))).toEqual({ ok: true, value: table })
    expect(readTable('name;birth\n"Kim, Chol, Su";"1, 2"\n')).toEqual({
      ok: true,
      value: { columns: ['name', 'birth'], rows: [['Kim, Chol, Su', '1, 2']] },
    })
  })
  test('one column alone, with signs in it that part columns elsewhere', () => {
    expect(readTable('name\nKim;Chol\nPak;Su\n')).toEqual({ ok: true, value: { columns: ['name'], rows: [['Kim;Chol'], ['Pak;Su']] } })
  })
  test('what stands under no heading is called by its place, not lost', () => {
    expect(readTable('name,,note\nKim,x,,y\n')).toEqual({
      ok: true,
      value: { columns: ['name', '[B]', 'note', '[D]'], rows: [['Kim', 'x', '', 'y']] },
    })
    expect(readTable('name,,\nKim,,,\n')).toEqual({ ok: true, value: { columns: ['name', '', ''], rows: [['Kim', '', '']] } })
  })
  test('a name that a spreadsheet would run as a formula does not run, and is itself again when it comes back', () => {
    const table = { columns: ['a'], rows: [['=HYPERLINK("x")'], ["'=kept"], ['@x'], ['-1'], ['\tx']] }
    const text = writeTable(table)
    expect(text).not.toMatch(/(^|,|")[=@]/m)
    expect(readTable(text)).toEqual({ ok: true, value: table })
  })
  test('a place finer than a country stays behind, and the table says so', () => {
    const relation = stored(10, 'relation', { case: idOf(1), of: idOf(2), to: idOf(3), type: 'sibling', place: 'a town', placeNeed: 'x' })
    const exported = exportTable('relation', [relation], false)
    expect(exported.withheld).toEqual(['place', 'placeNeed', 'placeUntil'])
    expect(JSON.stringify(exported.table)).not.toContain('a town')
  })
  test('names keep what each spelling is from', () => {
    const names = fieldsOf('person').names
    const value = [
      { text: '김철수', use: 'own' },
      { text: 'Kim Chol Su', use: 'passport' },
    ] as const
    expect(names && cellToRaw(names, valueToCell(names, value))).toEqual(value)
  })
})

describe('a torn table is refused whole', () => {
  test.each([
    ['', 'table-empty'],
    ['a,b,a\n1,2,3', 'table-column-twice'],
    ['a,b\n"1,2\n', 'table-torn'],
    [`a\n${'1\n'.repeat(20_001)}`, 'table-too-long'],
  ])('%j', (text, code) => {
    const read = readTable(text)
    expect(!read.ok && read.error.code).toBe(code)
  })
})

describe('every kind of record leaves as a table and comes back the same', () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 16 })
    .map((text) => text.replaceAll(/[\p{Cc}\p{Cs}\uFEFF]/gu, '').trim())
    .filter((text) => text !== '')
  const anyOf: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    line,
    text: fc.tuple(line, line).map((two) => two.join('\n')),
    when: fc.constantFrom(
      { date: '1987-01-02' },
      { edtf: '2014-11-03/2014-11-05' },
      { edtf: '../2014-11-05' },
      { edtf: '198X' },
      { local: '2014-11-03T10:15' },
    ),
    zone: fc.constant('Asia/Seoul'),
    country: fc.constant('KP'),
    countries: fc.constant(['KP', 'RU']),
    language: fc.constant('ko'),
    languages: fc.constant(['ko', 'ru']),
    names: fc.array(fc.record({ text: line, use: fc.constantFrom('own', 'passport', 'alias') }), { minLength: 1, maxLength: 3 }),
  }
  test.each(kindNames)('%s', (kind) => {
    const fields = Object.entries(fieldsOf(kind)).filter(([, field]) => !field.finer)
    const shape = Object.fromEntries(
      fields.flatMap(([name, field]): [string, fc.Arbitrary<unknown>][] => {
        if (field.shape === 'link') return name === 'case' ? [] : [[name, fc.constant(idOf(7))]]
        if (field.shape === 'choice') return [[name, fc.constantFrom(...(field.choices ?? []))]]
        if (field.shape === 'choices') return [[name, fc.constant((field.choices ?? []).slice(0, 2))]]
        const arbitrary = anyOf[field.shape]
        return arbitrary ? [[name, arbitrary]] : []
      }),
    )
    const given = kind === 'case' ? {} : { case: idOf(1) }
    fc.assert(
      fc.property(fc.uniqueArray(fc.record(shape), { minLength: 1, maxLength: 3, selector: (one) => JSON.stringify(one) }), (rows) => {
        const read = rows.map((row) => readRecord(kind, { ...given, ...row }))
        fc.pre(read.every(({ ok }) => ok))
        const values = read.flatMap((one) => (one.ok ? [one.value] : []))
        const { table } = exportTable(
          kind,
          values.map((one, n) => stored(10 + n, kind, one)),
          true,
        )
        const back = readTable(writeTable(table))
        expect(back.ok && back.value).toEqual(table)
        const plan =
          back.ok &&
          planImport({
            kind,
            table: back.value,
            mapping: Object.fromEntries(table.columns.filter((name) => name !== 'id' && name !== 'case').map((name) => [name, name])),
            given,
            linkTo: (_, text) => text,
            existing: [],
          })
        expect(plan && [plan.refused, plan.ready.map(({ fields: one }) => one)]).toEqual([[], values])
      }),
      { numRuns: 25 },
    )
  })
})

test('what somebody has leaned on since is not torn away: a case with a fact, a person with a tie', () => {
  const batch = [
    stored(2, 'case', { pseudonym: 'Heron' }),
    stored(3, 'person', { case: idOf(1), pseudonym: 'Wren' }),
    stored(4, 'case', { pseudonym: 'Crane' }),
  ]
  const since = [
    stored(8, 'fact', { case: idOf(2), event: 'decision' }),
    stored(9, 'relation', { case: idOf(1), of: idOf(3), to: idOf(5), type: 'sibling' }),
  ]
  const ids = batch.map(({ id }) => id)
  expect(planUndo(ids, leanedOn(new Set(ids), [...batch, ...since]))).toEqual({ remove: [idOf(4)], keep: [idOf(2), idOf(3)] })
})

test('undoing an import leaves what somebody has worked on since', () => {
  expect(planUndo([idOf(1), idOf(2)], new Set([idOf(2)]))).toEqual({ remove: [idOf(1)], keep: [idOf(2)] })
})
