/** "What if it was the 5th?": the same case with some facts changed, beside the answer as it stands. The case itself is not touched. */
import { ok, type Result } from '@holdfast/core'
import { answerCase } from './case.ts'
import type { CaseAnswer, CaseMoment } from './case-answer.ts'
import { differences } from './case-change.ts'
import type { Case, CaseError, CaseFact } from './case-input.ts'
import type { CaseLaw } from './case-law.ts'

/** `set` replaces every fact about its events; `forget` takes away what is known of an event; `track` looks at another way of removal. */
export interface Supposition {
  readonly set?: readonly CaseFact[]
  readonly forget?: readonly string[]
  readonly track?: string
}

export interface Shift {
  /** A path in the answer: `remedies.un-cat.due`. */
  readonly what: string
  readonly was: CaseMoment | null
  readonly wouldBe: CaseMoment | null
}

export interface WhatIf {
  readonly asItStands: CaseAnswer
  readonly supposed: CaseAnswer
  /** What moved. Empty where another track was supposed: there the two answers stand side by side. */
  readonly shifts: readonly Shift[]
}

export function suppose(asked: Case, supposition: Supposition): Case {
  const replaced = new Set([...(supposition.forget ?? []), ...(supposition.set ?? []).map((fact) => fact.event)])
  return {
    ...asked,
    track: supposition.track ?? asked.track,
    facts: [...asked.facts.filter((fact) => !replaced.has(fact.event)), ...(supposition.set ?? [])],
  }
}

/** @returns the errors of `answerCase` */
export function whatIf(asked: Case, supposition: Supposition, law: CaseLaw, now: string): Result<WhatIf, CaseError> {
  const asItStands = answerCase(asked, law, now)
  if (!asItStands.ok) return asItStands
  const supposed = answerCase(suppose(asked, supposition), law, now)
  if (!supposed.ok) return supposed
  return ok({ asItStands: asItStands.value, supposed: supposed.value, shifts: shiftsOf(asItStands.value, supposed.value, law) })
}

function shiftsOf(was: CaseAnswer, wouldBe: CaseAnswer, law: CaseLaw): readonly Shift[] {
  if (was.procedure !== wouldBe.procedure) return []
  const removal = law.procedures.get(was.procedure)?.removal.step ?? ''
  return differences(was, wouldBe, removal).map(([what]) => ({ what, was: momentAt(was, what), wouldBe: momentAt(wouldBe, what) }))
}

function momentAt(answer: CaseAnswer, what: string): CaseMoment | null {
  const [kind, id, field] = what.split('.')
  const step = kind === 'steps' ? answer.steps.find((each) => each.id === id) : undefined
  const remedy = kind === 'remedies' ? answer.remedies.find((each) => each.id === id) : undefined
  if (field === 'earliest') return step?.earliest ?? null
  if (field === 'outerLimit') return step?.outerLimit.latest ?? step?.outerLimit.earliest ?? null
  if (field === 'due') return remedy?.due ?? null
  return field === 'latestSafeSend' ? (remedy?.latestSafeSend?.moment ?? null) : null
}
