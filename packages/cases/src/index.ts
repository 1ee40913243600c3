export { cellToRaw, valueToCell } from './cell.ts'
export { type ClockFile, clockFile } from './clock-file.ts'
export { type Conflict, conflicts } from './conflicts.ts'
export { type Consent, type ConsentState, consents, dutiesOf, type Expiring, expiring, isUse, mayUse, type Use } from './consent-ledger.ts'
export { type ExportedTable, exportTable } from './export.ts'
export { type Family, type FamilyNode, type FamilyTie, familyOf } from './family.ts'
export { type FamilyRisk, familyIsClear, familyRisks, type RiskLevel, type RiskState } from './family-risk.ts'
export {
  type Field,
  type FieldProblem,
  type FieldValue,
  type NameSpelling,
  type NameUse,
  nameUses,
  readField,
  type Shape,
} from './field.ts'
export { Files, shownName } from './files.ts'
export {
  guessMapping,
  type ImportInput,
  type ImportPlan,
  leanedOn,
  type Mapping,
  planImport,
  planUndo,
  type Ready,
  type Refusal,
  type UndoPlan,
} from './import.ts'
export { type KeptPlace, keptPast, placesPast } from './kept-places.ts'
export { type EsfEntity, fieldsOf, isKind, type Kind, type KindName, kindNames, kinds, relations, risks, stages, uses } from './kinds.ts'
export {
  type Fields,
  type Held,
  lineOf,
  namesIn,
  type RecordProblem,
  readChange,
  readRecord,
  type Stored,
  soleValue,
  valuesOf,
} from './record.ts'
export { readSameness, type Sameness, samenessOf, type Verdict } from './sameness.ts'
export { mostRows, readTable, rowNumber, type Table, type TableError, tableOf, writeTable } from './table.ts'
export { type TimelineEntry, timelineOf } from './timeline.ts'
