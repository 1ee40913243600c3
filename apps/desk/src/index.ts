export { findBrowser, hasScreen, quietFlags } from './browser.ts'
export { type Desk, type DeskOptions, type DeskStartError, startDesk } from './start.ts'
