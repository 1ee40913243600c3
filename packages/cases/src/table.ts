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

/**
 * Comma, semicolon or tab is found by itself, among those that part the headings: what stands in the cells below may be full of the others.
 * Short rows are filled with empty cells, empty rows left out.
 */
export function readTable(text: string): Result<Table, TableError> {
  const bare = text.replace(/^\uFEFF/, '')
  const parting = [',', ';', '\t'].filter((delimiter) => partsHeadings(bare, delimiter))
  const parsed = Papa.parse<string[]>(bare, parting.length > 1 ? { delimitersToGuess: parting } : { delimiter: parting[0] ?? ',' })
  const torn = parsed.errors.find((error) => error.type === 'Quotes')
  if (torn) return err({ code: 'table-torn', row: (torn.row ?? 0) + 1 })
  return tableOf(parsed.data)
}

/** Looks at the first row somebody wrote in, as far as twenty rows down. */
function partsHeadings(text: string, delimiter: string): boolean {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: 20 })
  const header = data.find((row) => row.some((name) => name.trim() !== ''))
  return header !== undefined && header.filter((name) => name.trim() !== '').length > 1
}

/**
 * The same from cells that are apart already: a sheet of a workbook. The first row somebody wrote in is the header.
 * A column without a heading in which somebody wrote is called by its place, `[D]`, so that it can be matched and is missed when it is not.
 */
export function tableOf(cells: readonly (readonly string[])[]): Result<Table, TableError> {
  const written = cells.flatMap((row, at) => (row.some((cell) => cell.trim() !== '') ? [{ row, number: at + 1 }] : []))
  const [header, ...rest] = written
  if (!header) return err({ code: 'table-empty' })
  if (rest.length > mostRows) return err({ code: 'table-too-long', most: mostRows })
  const width = written.reduce((most, { row }) => Math.max(most, row.length), 0)
  const headed = Array.from({ length: width }, (_, i) => (header.row[i] ?? '').replace(guarded, '').trim())
  const named = headed.map((name, i) => (name === '' && rest.some(({ row }) => (row[i] ?? '').trim() !== '') ? `[${letters(i)}]` : name))
  const columns = named.slice(0, Math.max(header.row.length, named.findLastIndex((name) => name !== '') + 1))
  const twice = columns.findIndex((name, i) => name !== '' && columns.indexOf(name) !== i)
  if (twice >= 0) return err({ code: 'table-column-twice', column: twice + 1 })
  const numbers = rest.map(({ number }) => number)
  return ok({
    columns,
    rows: rest.map(({ row }) => columns.map((_, i) => (row[i] ?? '').replace(guarded, ''))),
    ...(numbers.some((number, at) => number !== at + 2) ? { numbers } : {}),
  })
}

/** A column's place as a spreadsheet calls it: A, B … Z, AA. */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last
}

/** RFC 4180, CRLF, UTF-8 with a byte order mark, so that a spreadsheet reads Hangul and Cyrillic. */
export function writeTable({ columns, rows }: Table): string {
  const cell = (value: string) => (running.test(value) ? `'${value}` : value)
  return `\uFEFF${Papa.unparse([columns.map(cell), ...rows.map((row) => row.map(cell))], { newline: '\r\n' })}\r\n`
}
