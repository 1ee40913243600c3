/** A table as a file: text (CSV, in whatever encoding the office saved it), an Excel workbook, or a ZIP with one CSV in it, as Uwazi takes and gives them. */
import { err, ok, type Result } from '@holdfast/core'
import { decodeAny } from './decode-any.ts'
import type { IntakeError } from './document.ts'
import { readSheets, type Sheet } from './read-sheets.ts'
import { sniff } from './sniff.ts'
import { readEntry, type ZipEntry, zipEntries } from './zip.ts'

export type TableFile =
  | { readonly type: 'sheets'; readonly sheets: readonly Sheet[] }
  /** `left`: files of a ZIP that stay where they are. */
  | { readonly type: 'text'; readonly text: string; readonly left: number }

const mostText = 48 * 1024 * 1024

/**
 * @returns `intake.empty`, `intake.archive` for a ZIP in which no one CSV is the table, `intake.other-office` and `intake.old-office` for other
 *   programs' tables, `intake.encoding`, and the refusals of `readSheets` and of a hostile ZIP
 */
export async function readTableFile(bytes: Uint8Array): Promise<Result<TableFile, IntakeError>> {
  if (bytes.length === 0) return err({ code: 'intake.empty' })
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return fromZip(bytes)
  const kind = sniff(bytes)
  if (!kind.ok && kind.error.code !== 'intake.encoding' && kind.error.code !== 'intake.unknown') return kind
  if (kind.ok && (kind.value === 'pdf' || kind.value === 'docx' || kind.value === 'image')) return err({ code: 'intake.unknown' })
  return fromText(bytes, 0)
}

function fromText(bytes: Uint8Array, left: number): Result<TableFile, IntakeError> {
  const decoded = decodeAny(bytes)
  return decoded.ok ? ok({ type: 'text', text: decoded.value.text, left }) : err({ code: 'intake.encoding' })
}

async function fromZip(bytes: Uint8Array): Promise<Result<TableFile, IntakeError>> {
  const entries = zipEntries(bytes)
  if (!entries.ok) return entries
  const has = (name: string): boolean => entries.value.some((entry) => entry.name.toLowerCase() === name)
  if (has('xl/workbook.xml')) {
    const sheets = await readSheets(bytes, entries.value)
    return sheets.ok ? ok({ type: 'sheets', sheets: sheets.value }) : sheets
  }
  if (has('[content_types].xml') || has('mimetype') || has('meta-inf/manifest.xml')) return err({ code: 'intake.other-office' })
  const files = entries.value.filter(({ name }) => !name.endsWith('/'))
  const tables = files.filter(({ name }) => /\.csv$/iu.test(name))
  const table: ZipEntry | undefined = tables.find(({ name }) => name === 'import.csv') ?? (tables.length === 1 ? tables[0] : undefined)
  if (!table || table.isEncrypted) return err({ code: 'intake.archive', entries: files.length })
  const text = await readEntry(bytes, table, mostText)
  return text.ok ? fromText(text.value, files.length - 1) : text
}
