/**
 * What people decided about two records that may mean one person. Nothing is merged by it, ever: both records stand, and a later decision, or the removal of
 * this one, changes nothing in either.
 */
import type { Files } from './files.ts'
import { lineOf, type Stored, valuesOf } from './record.ts'

export type Verdict = 'may-be-one' | 'not-the-same'

export interface Sameness {
  /** The record of the decision. */
  readonly id: string
  readonly of: string
  readonly other: string
  /** `disputed`: two people wrote at once and nobody has chosen. */
  readonly verdict: Verdict | 'disputed'
}

const isVerdict = (value: unknown): value is Verdict => value === 'may-be-one' || value === 'not-the-same'

/** Decisions that stand about one person, whichever of the two names it comes first in. Where several stand about one pair, each is given. */
export const samenessOf = (files: Files, person: string): readonly Sameness[] =>
  files.all('sameness').flatMap((record) => {
    const found = readSameness(record)
    return found && (found.of === person || found.other === person) ? [found] : []
  })

/** Undefined for a record without its two people. */
export function readSameness(record: Stored): Sameness | undefined {
  const [of, other] = [lineOf(record, 'of'), lineOf(record, 'other')]
  const verdicts = valuesOf(record, 'verdict').filter(isVerdict)
  const [verdict] = verdicts
  if (!of || !other || of === other || !verdict) return undefined
  return { id: record.id, of, other, verdict: verdicts.every((one) => one === verdict) ? verdict : 'disputed' }
}
