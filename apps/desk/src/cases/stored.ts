/** A record of the vault as the cases read it. A kind or value this version does not know is left out and counted, never guessed. */
import { fieldsOf, type Held, isKind, readField, type Stored } from '@holdfast/cases'
import type { VaultRecord } from '../vault/view/record.ts'

/** Undefined: no kind of ours. A null in the log is a field that was emptied. */
export function storedOf(record: VaultRecord): Stored | undefined {
  if (!isKind(record.type)) return undefined
  const known = fieldsOf(record.type)
  const fields: Record<string, readonly Held[]> = {}
  for (const name of Object.keys(record.fields)) {
    const field = Object.hasOwn(known, name) ? known[name] : undefined
    if (!field) continue
    const held: Held[] = []
    for (const { value, device, at } of record.fields[name] ?? []) {
      const read = readField(field, value)
      if ('value' in read) held.push({ value: read.value, by: device, at })
    }
    if (held.length > 0) fields[name] = held
  }
  return { id: record.id, kind: record.type, fields, gone: record.gone }
}
