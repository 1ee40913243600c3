/**
 * Records as a table that comes back in unchanged. Places finer than a country stay behind unless a gate said otherwise; what was left out is
 * named, so that nobody takes the table for the whole file.
 */
import { valueToCell } from './cell.ts'
import { fieldsOf, type KindName } from './kinds.ts'
import { type Stored, valuesOf } from './record.ts'
import type { Table } from './table.ts'

export interface ExportedTable {
  readonly table: Table
  /** Fields left out because they say where somebody is. */
  readonly withheld: readonly string[]
  /** Records with two values in one field: both stand in the cell, a line each. */
  readonly disputed: readonly string[]
}

export function exportTable(kind: KindName, records: readonly Stored[], withPlaces: boolean): ExportedTable {
  const fields = Object.entries(fieldsOf(kind))
  const shown = fields.filter(([name, field]) => withPlaces || !(field.finer || name === 'placeNeed' || name === 'placeUntil'))
  const live = records.filter((record) => record.kind === kind && !record.gone)
  return {
    table: {
      columns: ['id', ...shown.map(([name]) => name)],
      rows: live.map((record) => [
        record.id,
        ...shown.map(([name, field]) =>
          valuesOf(record, name)
            .map((value) => valueToCell(field, value))
            .join('\n'),
        ),
      ]),
    },
    withheld: fields.filter((field) => !shown.includes(field)).map(([name]) => name),
    disputed: live.filter((record) => Object.values(record.fields).some((values) => values.length > 1)).map(({ id }) => id),
  }
}
