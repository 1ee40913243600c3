import type { CaseAnswer } from './case-answer.ts'

export type CaseJson = Omit<CaseAnswer, 'names'>

/** The answer as one JSON document: what `clock case` prints. Plain data; names stand beside what they name. */
export function caseToJson(answer: CaseAnswer): CaseJson {
  const { names: _, ...rest } = answer
  return rest
}
