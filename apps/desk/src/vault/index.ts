/** The door `@holdfast/desk/vault`: a vault's folder from outside, and the hand on the process that holds its keys. */
export { fileSum, rottenFiles } from './blobs/scrub.ts'
export {
  type Asking,
  type HistoryEntry,
  lockElsewhere,
  type Unlock,
  VaultClient,
  type VaultClientOptions,
  type VaultEvent,
  type VaultFailure,
  type VaultRecord,
  type Write,
  type Written,
} from './client.ts'
export { isFieldName } from './engine/write.ts'
export type { CheckReport, Damaged } from './exit/check.ts'
export { restoreSealed } from './exit/restore.ts'
export { loadDatabase, nativeIsMissing } from './native.ts'
export { makeFolder } from './node-disk.ts'
export type { Answers } from './process/answers.ts'
export type { LockReason, Progress } from './process/messages.ts'
export type { Search } from './view/find.ts'
export { conflictsOf, type FieldValue, plainFields, type RecordFile } from './view/record.ts'
