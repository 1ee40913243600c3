/** `holdfast vault …` */
import type { Command } from '../command.ts'
import { vaultAdd, vaultCases, vaultCreate, vaultLock, vaultOpen, vaultRemove, vaultShow } from './day.ts'
import { vaultAttach, vaultFetch, vaultImport } from './files.ts'
import {
  vaultCheck,
  vaultDestroy,
  vaultExport,
  vaultForget,
  vaultKit,
  vaultPasswd,
  vaultPrune,
  vaultRejoin,
  vaultRestore,
  vaultScrub,
  vaultShares,
  vaultTravel,
} from './keep.ts'
import { vaultConflict, vaultHistory, vaultLog, vaultSearch } from './look-up.ts'
import { vaultRead } from './read.ts'

export const vaultCommands: readonly Command[] = [
  vaultCreate,
  vaultOpen,
  vaultAdd,
  vaultShow,
  vaultRemove,
  vaultAttach,
  vaultFetch,
  vaultRead,
  vaultImport,
  vaultSearch,
  vaultHistory,
  vaultConflict,
  vaultCases,
  vaultLock,
  vaultLog,
  vaultExport,
  vaultCheck,
  vaultScrub,
  vaultPrune,
  vaultRestore,
  vaultRejoin,
  vaultKit,
  vaultShares,
  vaultTravel,
  vaultPasswd,
  vaultForget,
  vaultDestroy,
]
