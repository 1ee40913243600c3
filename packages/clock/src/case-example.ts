/**
 * A worked example any lawyer can add: the facts of an invented case and what the answer must be. What is not mentioned is not checked.
 *
 * A date in `expect` is `2026-02-28` or `2026-02-28T16:00`, on the wall of the answer's own zone; `null`: it must not be dated.
 */
import type { Result } from '@holdfast/core'
import * as v from 'valibot'
import { answerCase } from './case.ts'
import type { CaseAnswer, CaseMoment } from './case-answer.ts'
import { type CaseError, CaseSchema } from './case-input.ts'
import type { CaseLaw } from './case-law.ts'

const wanted = v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/)))

const StepWantedSchema = v.strictObject({
  earliest: v.optional(wanted),
  limitFrom: v.optional(wanted),
  limitTo: v.optional(wanted),
  status: v.optional(v.string()),
  readings: v.optional(v.record(v.string(), wanted)),
})
const RemedyWantedSchema = v.strictObject({
  open: v.optional(v.nullable(v.boolean())),
  holdsRemoval: v.optional(v.boolean()),
  due: v.optional(wanted),
  dueState: v.optional(v.string()),
  send: v.optional(v.string()),
  latestSafeSend: v.optional(wanted),
  instead: v.optional(v.array(v.string())),
})
export const ExampleSchema = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  /** What a reader should notice; not checked. */
  note: v.optional(v.string()),
  now: v.string(),
  case: CaseSchema,
  expect: v.strictObject({
    error: v.optional(v.string()),
    steps: v.optional(v.record(v.string(), StepWantedSchema), {}),
    remedies: v.optional(v.record(v.string(), RemedyWantedSchema), {}),
    /** The first actions, in order: remedy or event ids. */
    next: v.optional(v.array(v.string()), []),
    worthKnowing: v.optional(v.string()),
  }),
})
export type Example = v.InferOutput<typeof ExampleSchema>

/** What came out otherwise, one line each; empty where the example holds. Holds only ids, dates and codes. */
export function mismatches(example: Example, law: CaseLaw): readonly string[] {
  const answered: Result<CaseAnswer, CaseError> = answerCase(example.case, law, example.now)
  const { expect } = example
  if (!answered.ok) return same('error', answered.error.code, expect.error ?? 'an answer')
  if (expect.error !== undefined) return same('error', 'an answer', expect.error)
  const answer = answered.value
  return [
    ...Object.entries(expect.steps).flatMap(([id, want]) => stepMismatches(id, want, answer)),
    ...Object.entries(expect.remedies).flatMap(([id, want]) => remedyMismatches(id, want, answer)),
    ...expect.next.flatMap((id, i) => same(`next.${i}`, answer.next[i]?.remedy ?? answer.next[i]?.event ?? 'nothing', id)),
    ...(expect.worthKnowing === undefined ? [] : same('wouldChange.0', answer.wouldChange[0]?.event ?? 'nothing', expect.worthKnowing)),
  ]
}

const same = (where: string, is: unknown, should: unknown): readonly string[] =>
  JSON.stringify(is) === JSON.stringify(should) ? [] : [`${where}: ${JSON.stringify(is)}, expected ${JSON.stringify(should)}`]

function date(where: string, is: CaseMoment | null | undefined, should: string | null | undefined): readonly string[] {
  if (should === undefined) return []
  if (should === null || !is) return same(where, is ?? null, should)
  return same(where, should.includes('T') ? `${is.date}T${is.time}` : is.date, should)
}

function stepMismatches(id: string, want: v.InferOutput<typeof StepWantedSchema>, answer: CaseAnswer): readonly string[] {
  const step = answer.steps.find((each) => each.id === id)
  if (!step) return [`steps.${id}: no such step`]
  return [
    ...date(`steps.${id}.earliest`, step.earliest, want.earliest),
    ...date(`steps.${id}.limitFrom`, step.outerLimit.earliest, want.limitFrom),
    ...date(`steps.${id}.limitTo`, step.outerLimit.latest, want.limitTo),
    ...(want.status === undefined ? [] : same(`steps.${id}.status`, step.status, want.status)),
    ...Object.entries(want.readings ?? {}).flatMap(([reading, should]) =>
      date(`steps.${id}.readings.${reading}`, step.outerLimit.readings.find((each) => each.id === reading)?.latest, should),
    ),
  ]
}

function remedyMismatches(id: string, want: v.InferOutput<typeof RemedyWantedSchema>, answer: CaseAnswer): readonly string[] {
  const remedy = answer.remedies.find((each) => each.id === id)
  if (!remedy) return [`remedies.${id}: no such remedy`]
  return [
    ...(want.open === undefined ? [] : same(`remedies.${id}.open`, remedy.open, want.open)),
    ...(want.holdsRemoval === undefined ? [] : same(`remedies.${id}.holdsRemoval`, remedy.holdsRemoval, want.holdsRemoval)),
    ...date(`remedies.${id}.due`, remedy.due, want.due),
    ...(want.dueState === undefined ? [] : same(`remedies.${id}.dueState`, remedy.dueState, want.dueState)),
    ...(want.send === undefined ? [] : same(`remedies.${id}.latestSafeSend.state`, remedy.latestSafeSend?.state, want.send)),
    ...date(`remedies.${id}.latestSafeSend`, remedy.latestSafeSend?.moment, want.latestSafeSend),
    ...(want.instead === undefined ? [] : same(`remedies.${id}.alternatives`, remedy.alternatives, want.instead)),
  ]
}
