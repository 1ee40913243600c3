/** What each question gives. */

import type { Engine, HistoryEntry, Written } from '../engine/engine.ts'
import type { KitText } from '../engine/key-work.ts'
import type { KitState } from '../engine/kit-trial.ts'
import type { CheckReport } from '../exit/check.ts'
import type { ExportReport } from '../exit/export.ts'
import type { VaultRecord } from '../view/record.ts'
import type { Ask } from './messages.ts'

/** One line of the log, without what it says. */
export interface EntryLine {
  readonly device: string
  readonly seq: number
  readonly at: number
  readonly doubt: boolean
  readonly what: string
  readonly record?: string
}

export interface Answers extends Record<Ask['ask'], unknown> {
  readonly create: undefined
  readonly unlock: undefined
  readonly lock: undefined
  readonly status: ReturnType<Engine['status']>
  readonly write: readonly Written[]
  readonly remove: Written
  readonly read: VaultRecord | undefined
  readonly history: readonly HistoryEntry[]
  readonly search: { readonly rows: readonly VaultRecord[]; readonly more: boolean }
  readonly conflicts: readonly VaultRecord[]
  readonly entries: readonly EntryLine[]
  readonly cases: readonly { readonly id: string; readonly name: string }[]
  readonly 'case-new': string
  readonly 'case-shred': undefined
  readonly attach: Written & { readonly blob: string; readonly sha256: string; readonly size: number }
  readonly 'upload-begin': number
  readonly 'upload-piece': undefined
  readonly 'upload-end': Written & { readonly blob: string; readonly sha256: string; readonly size: number }
  readonly 'upload-stop': undefined
  readonly 'file-piece': Uint8Array
  readonly detach: Written
  readonly export: ExportReport
  readonly check: CheckReport
  readonly rejoin: { readonly device: string }
  readonly prune: { readonly aside: number; readonly removed: number; readonly back: number }
  readonly passphrase: undefined
  readonly 'kit-new': KitText
  readonly kit: KitState
  readonly 'kit-try': KitState
  readonly 'shares-new': { readonly set: string; readonly shares: readonly string[] }
  /** How many shares open the vault from now on. */
  readonly travel: { readonly need: number }
  readonly home: undefined
  readonly forget: undefined
}
