/** CSV, in and out. Cells that a spreadsheet would run as a formula leave with an apostrophe before them and lose it again on the way in. */
import { err, ok, type Result } from '@holdfast/core'
import Papa from 'papaparse'

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The number each row has in a spreadsheet, where rows nobody wrote in stand between them; else the first is 2. */
  readonly numbers?: readonly number[]
}

/** Most rows of one table: what is brought in at once must fit one step back. */
export const mostRows = 20_000

/** The number of a row as a spreadsheet shows it. */
export const rowNumber = (table: Table, at: number): number => table.numbers?.[at] ?? at + 2

/** `table-empty`: no header line. `table-column-twice`: two columns of one name; `column` counts from 1. `table-torn`: a quote is not closed; `row` counts the header as 1. `table-too-long`: more than 20,000 rows. */
export type TableError =
  | { readonly code: 'table-empty' }
  | { readonly code: 'table-column-twice'; readonly column: number }
  | { readonly code: 'table-torn'; readonly row: number }
  | { readonly code: 'table-too-long'; readonly most: number }

const running = /^'*[=+\-@\t\r\n＝＋－＠]/
const guarded = /^'(?='*[=+\-@\t\r\n＝＋－＠])/

/** Comma, semicolon or tab is found by itself. Short rows are filled with empty cells, empty rows left out. */
export function readTable(text: string): Result<Table, TableError> {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimitersToGuess: [',', ';', '\t'] })
  const torn = parsed.errors.find((error) => error.type === 'Quotes')
  if (torn) return err({ code: 'table-torn', row: (torn.row ?? 0) + 1 })
  return tableOf(parsed.data)
}

/** The same from cells that are apart already: a sheet of a workbook. The first row somebody wrote in is the header. */
export function tableOf(cells: readonly (readonly string[])[]): Result<Table, TableError> {
  const written = cells.flatMap((row, at) => (row.some((cell) => cell.trim() !== '') ? [{ row, number: at + 1 }] : []))
  const [header, ...rest] = written
  if (!header) return err({ code: 'table-empty' })
  if (rest.length > mostRows) return err({ code: 'table-too-long', most: mostRows })
  const columns = header.row.map((name) => name.replace(guarded, '').trim())
  const twice = columns.findIndex((name, i) => name !== '' && columns.indexOf(name) !== i)
  if (twice >= 0) return err({ code: 'table-column-twice', column: twice + 1 })
  const numbers = rest.map(({ number }) => number)
  return ok({
    columns,
    rows: rest.map(({ row }) => columns.map((_, i) => (row[i] ?? '').replace(guarded, ''))),
    ...(numbers.some((number, at) => number !== at + 2) ? { numbers } : {}),
  })
}

/** RFC 4180, CRLF, UTF-8 with a byte order mark, so that a spreadsheet reads Hangul and Cyrillic. */
export function writeTable({ columns, rows }: Table): string {
  const cell = (value: string) => (running.test(value) ? `'${value}` : value)
  return `\uFEFF${Papa.unparse([columns.map(cell), ...rows.map((row) => row.map(cell))], { newline: '\r\n' })}\r\n`
}
