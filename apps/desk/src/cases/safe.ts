/** What the cases need of the vault: records that stand, writing that is durable when it returns, search, files. The vault knows none of this. */
import type { Result } from '@holdfast/core'
import type { VaultRecord } from '../vault/view/record.ts'

export interface Write {
  readonly record: string
  readonly type: string
  /** The case it belongs to; a case's own record belongs to itself. */
  readonly case: string
  readonly fields: Readonly<Record<string, unknown>>
  /** For each field the values that are replaced, by device and number; without it, all that stand. */
  readonly seen?: Readonly<Record<string, [string, number][]>>
}

/** Codes of the vault, as `words` knows them. */
export interface SafeError {
  readonly code: string
}

export interface SafeHit {
  readonly id: string
}

export interface SafeHits {
  readonly hits: readonly SafeHit[]
  /** More answer than `most`. */
  readonly more: boolean
}

export interface Safe {
  /** Every record, the deleted ones too. Nothing is written until all are read. */
  records(): Iterable<VaultRecord>
  get(id: string): Promise<VaultRecord | undefined>
  /** A new case with a key of its own; its id. */
  newCase(): Promise<Result<string, SafeError>>
  newId(): string
  /** All of them or none; on disk when it returns. Values that stand are replaced; what is written at the same moment elsewhere stays beside. */
  write(batch: readonly Write[]): Promise<Result<readonly VaultRecord[], SafeError>>
  remove(id: string): Promise<Result<VaultRecord, SafeError>>
  restore(id: string): Promise<Result<VaultRecord, SafeError>>
  /** The key of a case, and with it all that stands in it, for good. What is in memory stays there until this process ends. */
  destroy(id: string): Promise<Result<void, SafeError>>
  /** Newest change first. `type`: only records of this type. */
  search(words: string, how: { readonly most: number; readonly type?: string | undefined }): Promise<SafeHits>
  history(id: string): Promise<readonly SafeChange[]>
  /** `text`: what was read of it, for the search. */
  attach(record: string, name: string, bytes: AsyncIterable<Uint8Array>, text: string): Promise<Result<VaultRecord, SafeError>>
  /** Takes a file away from a record; what was said of it stays in the history. */
  detach(record: string, device: string, seq: number): Promise<Result<VaultRecord, SafeError>>
  /** A piece of a file, at most 8 MiB. */
  readFile(record: string, blob: string, from: number, length: number): Promise<Result<Uint8Array, SafeError>>
  /** The forms nobody has saved, as they were last kept. */
  drafts(): Promise<Uint8Array | undefined>
  /** On disk when it returns, sealed; no part of the log. Without `text` they go. */
  keepDrafts(text: Uint8Array | undefined): Promise<Result<void, SafeError>>
}

export interface SafeChange {
  readonly seq: number
  readonly device: string
  readonly at: number
  readonly doubt: boolean
  readonly action: 'put' | 'remove' | 'restore' | 'attach' | 'detach'
  readonly fields: Readonly<Record<string, unknown>>
}

/** As much of it as reading a file and keeping what was read takes. */
export type RecordSafe = Pick<Safe, 'get' | 'newId' | 'write' | 'attach' | 'detach' | 'readFile'>
