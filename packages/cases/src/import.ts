/**
 * A table into records: first a plan that shows every refusal, then, if a person says so, all of it at once.
 *
 * Nothing is half-imported: what is refused is named with its row and column, and the plan is carried out whole or not at all. The records of an
 * import carry its batch, so that it can be undone.
 */
import { cellToRaw } from './cell.ts'
import { fieldsOf, type KindName } from './kinds.ts'
import { type Fields, type RecordProblem, readRecord, type Stored } from './record.ts'
import { rowNumber, type Table } from './table.ts'

/** Column name to field; a column that is not named is left out. */
export type Mapping = Readonly<Record<string, string>>

/** `row` counts as a spreadsheet does: the header is 1. `column` is null where the row lacks something no column gives. */
export interface Refusal {
  readonly row: number
  readonly column: string | null
  readonly field: string
  readonly code: RecordProblem['code'] | 'row-twice' | 'link-unknown'
}

export interface Ready {
  readonly row: number
  readonly fields: Fields
}

export interface ImportPlan {
  readonly kind: KindName
  readonly ready: readonly Ready[]
  readonly refused: readonly Refusal[]
  /** Columns no field takes: what they hold stays behind. */
  readonly unused: readonly string[]
  /** Rows that are in the file already, word for word. */
  readonly known: readonly number[]
}

export interface ImportInput {
  readonly kind: KindName
  readonly table: Table
  readonly mapping: Mapping
  /** Values every record gets: the case they belong to. */
  readonly given: Readonly<Record<string, unknown>>
  /** Resolves what stands in a link column (a pseudonym, an id of the other system) to a record's id. */
  readonly linkTo: (kind: string, text: string) => string | undefined
  readonly existing: readonly Stored[]
  /** A word of people in a column of codes ("задержан", "Russia") as the code of that field. */
  readonly codeOf?: (field: string, word: string) => string | undefined
}

/** The dry run. It writes nothing and costs one pass over the table. */
export function planImport({ kind, table, mapping, given, linkTo, existing, codeOf }: ImportInput): ImportPlan {
  const fields = fieldsOf(kind)
  const columns = table.columns.map((column) => ({ column, name: Object.hasOwn(mapping, column) ? mapping[column] : undefined }))
  const ready: Ready[] = []
  const refused: Refusal[] = []
  const known: number[] = []
  const held = new Set(existing.filter((record) => record.kind === kind && !record.gone).map(fingerprint))
  const seen = new Set<string>()
  for (const [i, cells] of table.rows.entries()) {
    const row = rowNumber(table, i)
    const raw: Record<string, unknown> = { ...given }
    const lost: Refusal[] = []
    for (const [at, { column, name }] of columns.entries()) {
      const [cell, field] = [(cells[at] ?? '').trim(), name === undefined ? undefined : fields[name]]
      if (name === undefined || cell === '') continue
      if (!field) raw[name] = cell
      else if (field.shape !== 'link') raw[name] = cellToRaw(field, cell, (word) => codeOf?.(name, word))
      else {
        const id = linkTo(field.to ?? '', cell)
        if (id === undefined) lost.push({ row, column, field: name, code: 'link-unknown' })
        else raw[name] = id
      }
    }
    const read = readRecord(kind, raw)
    const columnOf = (field: string) => columns.find(({ name }) => name === field)?.column ?? null
    if (!read.ok || lost.length > 0) {
      const others = read.ok ? [] : read.error.filter(({ field }) => !lost.some((refusal) => refusal.field === field))
      refused.push(...lost, ...others.map(({ field, code }) => ({ row, column: columnOf(field), field, code })))
      continue
    }
    const print = JSON.stringify(inOrder(read.value))
    if (held.has(print)) known.push(row)
    else if (seen.has(print)) refused.push({ row, column: null, field: '', code: 'row-twice' })
    else {
      seen.add(print)
      ready.push({ row, fields: read.value })
    }
  }
  return {
    kind,
    ready,
    refused,
    unused: columns.flatMap(({ column, name }) => (name === undefined && column !== '' ? [column] : [])),
    known,
  }
}

const inOrder = (fields: Fields) => Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))
const fingerprint = (record: Stored): string =>
  JSON.stringify(
    inOrder(Object.fromEntries(Object.entries(record.fields).flatMap(([name, [first]]) => (first ? [[name, first.value]] : [])))),
  )

/** A first guess of the mapping: a column named like a field, or like its heading in any of the languages (`title__en` where Uwazi has several). A person confirms it. */
export function guessMapping(kind: KindName, columns: readonly string[], headingsOf: (field: string) => readonly string[]): Mapping {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/__[a-z]{2,3}$/u, '')
      .replaceAll(/[\s_-]+/gu, ' ')
      .trim()
  const mapping: Record<string, string> = {}
  for (const field of Object.keys(fieldsOf(kind))) {
    const names = [field, ...headingsOf(field)].map(plain)
    const column = columns.find((name) => !Object.hasOwn(mapping, name) && names.includes(plain(name)))
    if (column !== undefined) mapping[column] = field
  }
  return mapping
}

export interface UndoPlan {
  /** Records nobody touched since: they go. */
  readonly remove: readonly string[]
  /** Records somebody has worked on since, or that something written since leans on: they stay, and are shown. */
  readonly keep: readonly string[]
}

/** @param changedSince records of the batch with a later change than the import, or that a record outside the batch belongs or points to */
export function planUndo(batch: readonly string[], changedSince: ReadonlySet<string>): UndoPlan {
  return { remove: batch.filter((id) => !changedSince.has(id)), keep: batch.filter((id) => changedSince.has(id)) }
}

/** What of a batch a record outside it leans on: the case it is in, the people it ties. Without it, undoing an import would tear off what came after. */
export function leanedOn(batch: ReadonlySet<string>, everything: Iterable<Stored>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const record of everything) {
    if (record.gone || batch.has(record.id)) continue
    for (const [name, field] of Object.entries(fieldsOf(record.kind)))
      if (field.shape === 'link')
        for (const { value } of record.fields[name] ?? []) if (typeof value === 'string' && batch.has(value)) found.add(value)
  }
  return found
}
