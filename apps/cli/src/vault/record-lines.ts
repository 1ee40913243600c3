import { type FieldValue, plainFields, type RecordFile, type VaultRecord } from '@holdfast/desk/vault'
import { oneLine } from '../one-line.ts'

/** A record as JSON: `fields` by name, a list where values stand side by side; those are named in `conflicts` with who wrote each. */
export function recordJson(record: VaultRecord) {
  const disputed = Object.entries(record.fields).filter(([, values]) => values.length > 1)
  return {
    id: record.id,
    type: record.type,
    ...(record.case === undefined ? {} : { case: record.case }),
    at: record.at,
    ...(record.gone ? { gone: true } : {}),
    ...(record.contested ? { contested: true } : {}),
    fields: plainFields(record),
    ...(disputed.length > 0 ? { conflicts: Object.fromEntries(disputed) } : {}),
  }
}

/** For a terminal: no control or turning sign of what was written reaches it. */
export const shown = (value: unknown): string =>
  oneLine((typeof value === 'string' ? value : JSON.stringify(value)).replace(/[\p{Cc}\p{Cf}]/gu, ' '), 160)

export const fieldLine = (name: string, value: unknown): string => `  ${shown(name)}: ${shown(value)}`
export const fileLine = ({ blob, name, size }: Pick<RecordFile, 'blob' | 'name' | 'size'>): string =>
  `  [${blob.slice(0, 12)}] ${shown(name)} ${size}`

export function recordLines(record: VaultRecord): readonly string[] {
  const fields = Object.entries(record.fields).flatMap(([name, values]) =>
    values.map((one: FieldValue, at) => fieldLine(`${name}${values.length > 1 ? ` [${at + 1}]` : ''}`, one.value)),
  )
  return [`${record.id}  ${shown(record.type)}`, ...fields, ...record.files.map(fileLine)]
}
