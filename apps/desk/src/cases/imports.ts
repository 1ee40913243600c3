/**
 * What was brought in at once. Every record of an import carries its batch and how many came with it, in a field of its own beside those of its kind:
 * so an import can be undone at any later time, and one the machine tore in the middle is seen and can be undone too.
 */
import { isKind, type KindName } from '@holdfast/cases'
import type { ImportRow } from '../case-api.ts'
import type { VaultRecord } from '../vault/view/record.ts'

/** The field; no form shows it. Its value: the batch and the number of its records, `<32 hex> <number>`. */
export const importedField = 'imported'
export const importedValue = (batch: string, of: number): string => `${batch} ${of}`

interface Batch {
  readonly kind: KindName
  readonly of: number
  at: number
  readonly records: Map<string, { readonly gone: boolean; readonly touched: boolean }>
}

export class Imports {
  readonly #batches = new Map<string, Batch>()

  take(record: VaultRecord): void {
    const [held] = record.fields[importedField] ?? []
    const [, id, count] = /^([0-9a-f]{32}) (\d{1,6})$/u.exec(typeof held?.value === 'string' ? held.value : '') ?? []
    if (!held || id === undefined || !isKind(record.type)) return
    const batch = this.#batches.get(id) ?? { kind: record.type, of: Number(count), at: held.at, records: new Map() }
    batch.at = Math.min(batch.at, held.at)
    const touched =
      record.files.length > 0 ||
      Object.values(record.fields).some((values) => values.some(({ device, seq }) => device !== held.device || seq !== held.seq))
    batch.records.set(record.id, { gone: record.gone, touched })
    this.#batches.set(id, batch)
  }

  /** Those of which something stands, the latest first. */
  list(): readonly ImportRow[] {
    return [...this.#batches]
      .map(([batch, { kind, of, at, records }]) => ({
        batch,
        kind,
        at,
        here: [...records.values()].filter(({ gone }) => !gone).length,
        of,
        isTorn: records.size < of,
      }))
      .filter(({ here }) => here > 0)
      .sort((a, b) => b.at - a.at)
  }

  /** The records of a batch that stand, and those of them somebody has worked on since. */
  standing(batch: string): { readonly ids: readonly string[]; readonly touched: ReadonlySet<string> } {
    const records = [...(this.#batches.get(batch)?.records ?? [])].filter(([, { gone }]) => !gone)
    return { ids: records.map(([id]) => id), touched: new Set(records.flatMap(([id, { touched }]) => (touched ? [id] : []))) }
  }
}
