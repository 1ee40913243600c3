export { readWhole, replaceFile, writeAll } from './disk-writes.ts'
export { draftsName, openDrafts, sealDrafts } from './keys/drafts.ts'
export { calibrate, floor as kdfFloor } from './keys/kdf.ts'
export {
  decodeKeyFile,
  encodeKeyFile,
  type KeyFile,
  type KeyFileError,
  type OpenError,
  openKeyring,
  openPassphraseSlot,
  type Slot,
  sealKeyring,
  sealPassphraseSlot,
} from './keys/key-file.ts'
export { deviceId, type Keyring, purposes } from './keys/keyring.ts'
export { type Kit, type KitError, kitFile, makeKit, openKit } from './keys/kit.ts'
export { type PassphraseError, passphraseBytes, shortPassphrase } from './keys/passphrase.ts'
export { type Scope, scopeOf, sealKeyOf, systemScope } from './keys/scope.ts'
export { type Share, type ShareError, shareFromWords, shareToWords, shareWords } from './keys/share-words.ts'
export { type CombineError, combineShares, makeShares, type ShareSet, type ShareTerms } from './keys/shares.ts'
export { forgotten, isForgotten, isTravelling, replacing, travelling, withSlots } from './keys/ways-back.ts'
export { signRejoin, stateCode } from './log/chains.ts'
export { type Change, type Dot, goneField, type Manifest, type Payload, type Put, paddedLength, sawField } from './log/change.ts'
export {
  type CheckpointError,
  type CheckpointHead,
  type CheckpointRecord,
  headOf,
  openCheckpoint,
  sealCheckpoint,
} from './log/checkpoint.ts'
export { createLog, joinLog } from './log/create.ts'
export { decodeEnvelope, openBody, openEntry } from './log/entry.ts'
export { envelopeIn, frameOverhead, logName, partsIn } from './log/frames.ts'
export { VaultLog } from './log/log.ts'
export { markName } from './log/mark.ts'
export type { AppendError, LogPorts, LogSecrets } from './log/ports.ts'
export type { CaseKey, Entry, Problem } from './log/reader.ts'
export type { ReceiveError } from './log/receive.ts'
export type { LogDamage } from './log/replay.ts'
export { parseSnapshot, type Snapshot, takeSnapshot } from './log/snapshot.ts'
export { type Verified, verifyLog } from './log/verify.ts'
export { encodeWitness, judgeWitness, type Witness } from './log/witness.ts'
export { deleteRecord, putOver, undelete } from './merge/changes.ts'
export { historyOf, type Step } from './merge/history.ts'
export {
  type Attached,
  applyChange,
  byDot,
  emptyRecord,
  joinRecords,
  type PresentRecord,
  present,
  type RecordState,
  type Stamp,
  type Written,
} from './merge/record.ts'
export { noblePrimitives } from './noble-primitives.ts'
export type { Clock, Disk, DiskError, DiskFile } from './ports.ts'
export type { Argon2Cost, KeyPair, Primitives } from './primitives.ts'
