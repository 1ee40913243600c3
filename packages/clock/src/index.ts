export { type AgendaEntry, type AgendaKind, agendaKinds, agendaOf } from './agenda.ts'
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
export { answerCase, datedOf, type OpenCase, openCase } from './case.ts'
export type * from './case-answer.ts'
export { type CaseDates, datesAt, placeOf } from './case-dates.ts'
export { type Example, ExampleSchema, mismatches } from './case-example.ts'
export { type Certainty, instantOf, type Known, type KnownTimes, knownTimes } from './case-fact.ts'
export { type Case, type CaseError, type CaseFact, CaseSchema, readCase } from './case-input.ts'
export { type CaseJson, caseToJson } from './case-json.ts'
export { type CaseLaw, type CaseLawParts, caseLaw, danglingNames, type Ground, groundOf, grounds } from './case-law.ts'
export { type CaseSection, caseLines, caseSections, type SpokenLine, type SpokenSection } from './case-lines.ts'
export { remediesFor } from './case-remedies.ts'
export { type Way, wayOf } from './case-way.ts'
export { type CalendarFile, type CalendarRequest, type CalendarTexts, icalOf } from './ical.ts'
export { type EarlierEntry, entriesBefore } from './ical-before.ts'
export { type ClockLaw, clockLaw } from './law.ts'
export { addMonths, addPeriod, type MonthSum, monthEnds } from './months.ts'
export { nextChange } from './next-change.ts'
export { nowFrom } from './now.ts'
export { type PeriodOverride, PeriodOverrideSchema } from './period.ts'
export * from './procedure.ts'
export { type LawChange, type Reading, readingReasons } from './readings.ts'
export { leading, type Reckoning, type ReckonRequest, reckon } from './reckon.ts'
export { type Dated, type ReckonError, reckonErrorCodes } from './reckon-error.ts'
export * from './remedy.ts'
export {
  type Count,
  type CountingRule,
  CountingRuleSchema,
  CountingRulesSchema,
  type DaysCount,
  type Kind,
  kinds,
  type RuleReading,
} from './rule.ts'
export { type Press, type TodayCase, type TodayFound, type TodayRow, todayAt, todayBoard, todayOf, todayOrder, todayRow } from './today.ts'
export { type Shift, type Supposition, suppose, type WhatIf, whatIf } from './what-if.ts'
export { clockOf, offsetAt, startOf, utcOf, type Wall, type WallClock, wallAt, wallClock, type Zone, zoneNamed } from './zone.ts'
