/** What a person may write, and how it is refused. */
import type { AppendError, Dot } from '@holdfast/vault'

/** One change a person makes. Without `record` a new one begins; `type` is needed then. */
export interface Write {
  readonly record?: string | undefined
  readonly type?: string | undefined
  /** The case a new record belongs to. */
  readonly case?: string | undefined
  readonly fields: Readonly<Record<string, unknown>>
  /** The values the person saw, by field; what is not named here was not seen and stays. Without it: all that stand now. */
  readonly seen?: Readonly<Record<string, readonly Dot[]>> | undefined
}

export interface Written {
  readonly record: string
  readonly device: string
  readonly seq: number
}

/** `vault.no-such-record`, `vault.no-such-case`, `vault.field-name`: a name no field may have, see `isFieldName`; `vault.too-large`: over 12 MiB. */
export type WriteError =
  | AppendError
  | { readonly code: 'vault.no-such-record' }
  | { readonly code: 'vault.no-such-case' }
  | { readonly code: 'vault.field-name' }
  | { readonly code: 'vault.too-large' }

/** Names that JavaScript's own objects use are refused rather than lost on the way. */
export const isFieldName = (name: string): boolean =>
  name.length > 0 && name.length <= 200 && !name.startsWith('~') && !['__proto__', 'constructor', 'prototype'].includes(name)
