/** CSV, in and out. Cells that a spreadsheet would run as a formula leave with an apostrophe before them and lose it again on the way in. */
import { err, ok, type Result } from '@holdfast/core'
import Papa from 'papaparse'

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** `table-empty`: no header line. `table-column-twice`: two columns of one name; `column` counts from 1. `table-torn`: a quote is not closed; `row` counts the header as 1. */
export type TableError =
  | { readonly code: 'table-empty' }
  | { readonly code: 'table-column-twice'; readonly column: number }
  | { readonly code: 'table-torn'; readonly row: number }

const running = /^'*[=+\-@\t\r]/
const guarded = /^'(?='*[=+\-@\t\r])/

/** Comma, semicolon or tab is found by itself. Short rows are filled with empty cells, empty rows left out. */
export function readTable(text: string): Result<Table, TableError> {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy', delimitersToGuess: [',', ';', '\t'] })
  const torn = parsed.errors.find((error) => error.type === 'Quotes')
  if (torn) return err({ code: 'table-torn', row: (torn.row ?? 0) + 1 })
  return tableOf(parsed.data)
}

/** The same from cells that are apart already: a sheet of a workbook. */
export function tableOf(cells: readonly (readonly string[])[]): Result<Table, TableError> {
  const [header, ...rows] = cells
  const columns = (header ?? []).map((name) => name.trim())
  if (columns.every((name) => name === '')) return err({ code: 'table-empty' })
  const twice = columns.findIndex((name, i) => name !== '' && columns.indexOf(name) !== i)
  if (twice >= 0) return err({ code: 'table-column-twice', column: twice + 1 })
  return ok({ columns, rows: rows.map((row) => columns.map((_, i) => (row[i] ?? '').replace(guarded, ''))) })
}

/** RFC 4180, CRLF, UTF-8 with a byte order mark, so that a spreadsheet reads Hangul and Cyrillic. */
export function writeTable({ columns, rows }: Table): string {
  const cell = (value: string) => (running.test(value) ? `'${value}` : value)
  return `\uFEFF${Papa.unparse([columns.map(cell), ...rows.map((row) => row.map(cell))], { newline: '\r\n' })}\r\n`
}
