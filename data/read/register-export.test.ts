import {
  compareInstruments,
  compareToJson,
  csvToRows,
  findingColumns,
  instrumentColumns,
  lifecycleOn,
  limitColumns,
  obligationsOn,
  obligationsToJson,
  overlay,
  registerFormat,
  registerToCsv,
  registerToJson,
  showToJson,
} from '@holdfast/law'
import { hasMessage } from '@holdfast/words'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readObligations } from './obligations.ts'
import { readParties, readPartyGroups, readRegister } from './register.ts'

const register = readRegister()
const book = readObligations()
const json = registerToJson(register, readParties(), readPartyGroups())

describe('the whole register goes out and comes back', () => {
  test('as JSON, unchanged by writing and reading', () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(
      JSON.parse(JSON.stringify(registerToJson(readRegister(), readParties(), readPartyGroups()))),
    )
    expect(json.format).toBe(registerFormat)
    expect(json.instruments).toHaveLength(register.length)
    for (const one of json.instruments) expect(one.findings).toHaveLength(21)
  })
  test('as CSV, cell for cell', () => {
    const csv = registerToCsv(register)
    const instruments = csvToRows(csv.instruments)
    expect(instruments[0]).toEqual([...instrumentColumns])
    expect(instruments.slice(1).map((row) => row[0])).toEqual(register.map((one) => one.instrument.id))
    const findings = csvToRows(csv.findings)
    expect(findings).toHaveLength(1 + 21 * register.length)
    const quote = findingColumns.indexOf('quote')
    const quotes = register.flatMap((one) => one.findings.map((row) => row.cites.map((cite) => cite.quote ?? '').join('|')))
    expect(findings.slice(1).map((row) => row[quote])).toEqual(quotes)
    expect(csvToRows(csv.limits).every((row) => row.length === limitColumns.length)).toBe(true)
  })
  test('a title that begins like a formula is no formula in a spreadsheet', () => {
    const first = register[0]
    if (!first) throw new Error('empty')
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', "'="), fc.string(), (start, rest) => {
        const title = `${start}${rest}`
        const one = { ...first, instrument: { ...first.instrument, short: { ...first.instrument.short, en: title } } }
        const { instruments } = registerToCsv([one])
        const at = instrumentColumns.indexOf('short_en')
        expect(csvToRows(instruments)[1]?.[at]).toBe(title)
        const quoted = `"'${title.replaceAll('"', '""')}"`
        expect(instruments.split('\r\n')[1]).toContain(/[",]/.test(title) ? `,${quoted},` : `,'${title},`)
      }),
    )
  })
})

describe('the answers of law show, compare and obligations', () => {
  test('one instrument on a day, with what the clause pulls in', () => {
    const entry = register.find((one) => one.instrument.id === 'ru-kp-2016')
    if (!entry) throw new Error('ru-kp-2016')
    const over = overlay(entry, [], '2016-02-02', book)
    if (!over.ok) throw new Error(over.error.code)
    const shown = showToJson(entry, { lifecycle: lifecycleOn(entry.instrument, '2016-02-02'), overlay: over.value })
    expect(shown).toMatchObject({ id: 'ru-kp-2016', on: { stage: 'signed' }, overlay: { clause: { kind: 'bare' }, notKept: [] } })
    const refugees = over.value.gaps.find((gap) => gap.treaty === 'csr-1951')
    expect(refugees).toEqual({ treaty: 'csr-1951', binds: ['RU'], doesNotBind: ['KP'], uncertain: [] })
    const torture = over.value.gaps.find((gap) => gap.treaty === 'cat')
    expect(torture).toMatchObject({ binds: ['RU'], doesNotBind: ['KP'] })
  })
  test('Kazakhstan and Kuwait differ on escorts who must carry papers', () => {
    const made = compareInstruments(register, ['ch-kazakhstan-2010', 'ch-kuwait-2016'])
    if (!made.ok) throw new Error(made.error.code)
    const shown = compareToJson(made.value)
    expect(shown.differs.safeguards).toContain('escort_identification')
    expect(shown.safeguards).toHaveLength(21)
    expect(shown.safeguards.every((row) => row.cells.length === 2)).toBe(true)
  })
  test('every reason given for a state has words', () => {
    for (const { state } of book.states) {
      const rows = obligationsOn(state, '2020-06-01', book)
      if (!rows.ok) throw new Error(rows.error.code)
      for (const row of obligationsToJson(state, '2020-06-01', rows.value).obligations) {
        expect(hasMessage(row.because)).toBe(true)
        expect(hasMessage(`register.bound.${row.bound}`)).toBe(true)
      }
    }
  })
})
