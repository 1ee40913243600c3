export { type BatchRow, reckonBatch } from './batch.ts'
export { type Because, type BecauseCode, becauseCodes } from './because.ts'
export * from './body.ts'
export {
  type Calendar,
  CalendarSchema,
  type DayReason,
  type DayState,
  dayState,
  isWorking,
  lastKnownDay,
  nearestWorking,
  type OpenCalendar,
  openCalendar,
} from './calendar.ts'
export { type ClockLaw, clockLaw } from './law.ts'
export { addMonths, addPeriod, type MonthSum, monthEnds } from './months.ts'
export { type PeriodOverride, PeriodOverrideSchema } from './period.ts'
export * from './procedure.ts'
export { type LawChange, type Reading, readingReasons } from './readings.ts'
export { leading, type Reckoning, type ReckonRequest, reckon } from './reckon.ts'
export { type Dated, type ReckonError, reckonErrorCodes } from './reckon-error.ts'
export * from './remedy.ts'
export { type Count, type CountingRule, CountingRuleSchema, CountingRulesSchema, type Kind, kinds, type RuleReading } from './rule.ts'
export { clockOf, offsetAt, startOf, utcOf, type Wall, type WallClock, wallAt, wallClock, type Zone, zoneNamed } from './zone.ts'
