export { type Drawn, drawInChild } from './draw-in-child.ts'
export type { Guards } from './guards.ts'
export { findOcrData } from './ocr-data.ts'
export { type ChildError, type ChildLimits, type ReadOptions, type ReadOutcome, readInChild } from './read-in-child.ts'
