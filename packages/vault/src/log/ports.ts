/** What a log is opened with, and why it refuses to write. */
import type { Clock, Disk, DiskError } from '../ports.ts'
import type { KeyPair, Primitives } from '../primitives.ts'
import type { ReceiveError } from './receive.ts'

export interface LogPorts {
  readonly disk: Disk
  readonly clock: Clock
  readonly primitives: Primitives
}

export interface LogSecrets {
  readonly vault: string
  readonly device: string
  readonly pair: KeyPair
  /** Keys of the epochs, by number; the last is used for writing. */
  readonly epochs: readonly Uint8Array[]
  readonly markKey: Uint8Array
  /** Public keys of other devices as the keyring knows them. */
  readonly roster?: readonly Uint8Array[]
}

export type AppendError =
  | DiskError
  /** The scope's key is not on this device. */
  | { readonly code: 'log.no-such-case' }
  /** Acknowledged entries of this device are gone, or it is a copy: writing under its name could fork it. */
  | { readonly code: 'log.must-rejoin' }
  /** A write failed and could not be taken back, or the log was closed; it must be opened again. */
  | { readonly code: 'log.broken' }

/** An entry of our own is refused by the disk or by the log's state, never as one that was received. */
export function ownError(error: AppendError | ReceiveError): AppendError {
  switch (error.code) {
    case 'disk.full':
    case 'disk.io':
    case 'disk.missing':
    case 'log.no-such-case':
    case 'log.must-rejoin':
      return error
    default:
      return { code: 'log.broken' }
  }
}
