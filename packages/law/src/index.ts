export { type AknError, aknToLaw } from './akn-in.ts'
export type { AknMeta } from './akn-meta.ts'
export { lawToAkn } from './akn-out.ts'
export {
  type Alignment,
  alignVersions,
  type DifferenceKind,
  differenceKinds,
  type VersionDifference,
  type VersionSide,
} from './align.ts'
export { type Audit, auditLaw, type Finding, type FindingGrade, findingGrades, type Searched } from './audit.ts'
export type { Cite } from './audit-cites.ts'
export { type AuditJson, auditToJson } from './audit-json.ts'
export { type NearMiss, nearMisses } from './audit-near.ts'
export * from './compare.ts'
export * from './document.ts'
export * from './export-csv.ts'
export * from './export-json.ts'
export * from './export-obligations.ts'
export * from './instrument.ts'
export * from './instrument-source.ts'
export * from './lifecycle.ts'
export * from './obligation.ts'
export * from './obligation-on.ts'
export * from './overlay.ts'
export { languageDoubt, readLaw } from './read.ts'
export { joinParts, partsOf, type TextPart } from './read-join.ts'
export { type ArticleJson, type BlockJson, type ComponentJson, type PointJson, type ReadJson, readToJson } from './read-json.ts'
export { eIdAt, operativeUnits, sentencesOf, type Unit, type UnitKind, type UnitSentence, unitKinds } from './read-units.ts'
export * from './register.ts'
export * from './register-codes.ts'
export * from './register-dates.ts'
export * from './register-lifecycle.ts'
export { nearIds } from './register-near.ts'
export * from './register-schema.ts'
export {
  type Review,
  type ReviewError,
  type ReviewedFinding,
  type ReviewedPlace,
  type ReviewInput,
  reviewFinding,
  type Standing,
  standingOf,
  unreviewed,
} from './review.ts'
export { placesOfQuote } from './review-quote.ts'
export type { RiskFlag } from './risk.ts'
export { BindingInstruments, Contexts, type Grade, Risk, Risks, Rule, Safeguard, type WordClass, WordClasses } from './rule.ts'
export { faultsOf, type RuleBook, ruleBook } from './rule-book.ts'
export * from './safeguard.ts'
export type { TimeLimit } from './time-limit.ts'
export { type TimeActor, type TimeConsequence, type TimeUnit, TimeWords, timeUnits } from './time-limit-words.ts'
