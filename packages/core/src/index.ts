export { asTyped } from './as-typed.ts'
export {
  type Citation,
  type Confidence,
  confidences,
  type Provenance,
  provenances,
  type Source,
  type Status,
  statuses,
} from './citation.ts'
export { type CivilDay, civilOf, type Day, dayFrom, dayOf, daysInMonth, firstDay, isoOf, lastDay, mustBeDay, weekdayOf } from './day.ts'
export { isLocale, type Locale, type Localized, locales } from './locale.ts'
export { err, invariant, ok, type Result } from './result.ts'
export { Secret } from './secret.ts'
export { type Bound, earliest, latest, parseWhen, type When, type WhenError, type WhenInput } from './when.ts'
export { textFromWhen, whenFromText } from './when-text.ts'
