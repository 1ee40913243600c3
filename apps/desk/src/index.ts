export { findBrowser, hasScreen, quietFlags } from './browser.ts'
export { type ReadFile, readInVault, type VaultReading } from './cases/read-in-vault.ts'
export { bytesToPages, pagesToBytes } from './cases/stored-reading.ts'
export { type CalendarWish, calendarFile } from './clock-calendar.ts'
export { type TodayAnswer, todayAnswer } from './clock-today.ts'
export {
  type ChildError,
  type ChildLimits,
  findOcrData,
  type Guards,
  type ReadOptions,
  type ReadOutcome,
  readInChild,
} from './intake/index.ts'
export { type KnownFileError, readKnown } from './redaction/known-file.ts'
export { releaseLabel } from './redaction/release-label.ts'
export { keepToOurselves, wipesFreed, wiping } from './safe/wiped-memory.ts'
export { type Desk, type DeskOptions, type DeskStartError, startDesk } from './start.ts'
