/** A record as a person sees it: every field with the values that stand, who wrote each and when. */

export interface FieldValue {
  readonly value: unknown
  readonly device: string
  readonly seq: number
  /** Wall clock of its author in milliseconds since 1970: shown, never used for order. */
  readonly at: number
  /** The author's clock had gone backwards. */
  readonly doubt?: true
}

export interface RecordFile {
  readonly name: string
  readonly device: string
  readonly seq: number
  readonly at: number
  /** SHA-256 of the original: what `sha256sum` prints. */
  readonly sha256: string
  readonly size: number
  readonly blob: string
}

export interface VaultRecord {
  readonly id: string
  readonly type: string
  /** The case it belongs to; undefined for the vault's own. */
  readonly case?: string
  /** Wall clock of the last change. */
  readonly at: number
  readonly gone: boolean
  /** Deleted by one person while another changed it unseen: to be shown, not hidden. */
  readonly contested?: boolean
  /** Every field with one value, or several that were written side by side and await a choice. */
  readonly fields: Readonly<Record<string, readonly FieldValue[]>>
  readonly files: readonly RecordFile[]
}

/** Names of fields that have more than one value. */
export const conflictsOf = (record: VaultRecord): readonly string[] =>
  Object.keys(record.fields).filter((name) => (record.fields[name]?.length ?? 0) > 1)

/** Fields by name: the value, or the list of values where several stand side by side. */
export const plainFields = (record: VaultRecord): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(record.fields).map(([name, values]) => [name, values.length === 1 ? values[0]?.value : values.map((one) => one.value)]),
  )

/** Deleted by one person while another changed it, unseen: to be shown, not hidden. */
export function isContested(saw: readonly FieldValue[], values: readonly { readonly device: string; readonly seq: number }[]): boolean {
  const isSeen = (seen: unknown, device: string, seq: number) =>
    typeof seen === 'object' && seen !== null && device in seen && Number((seen as Readonly<Record<string, unknown>>)[device]) >= seq
  return saw.length > 0 && values.some(({ device, seq }) => saw.every(({ value }) => !isSeen(value, device, seq)))
}
