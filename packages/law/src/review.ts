/**
 * What people say of a machine finding, kept beside it: both stay, whoever is right.
 *
 * A correction is never written over the machine's answer and a later review never over an earlier one; which one counts is a reading of the list.
 */
import { err, ok, type Result } from '@holdfast/core'
import type { Finding, FindingGrade } from './audit.ts'
import type { LawDocument } from './document.ts'

/** A place a reviewer points at: offsets into the text, so that the quotation can be checked against it. */
export interface ReviewedPlace {
  readonly start: number
  readonly end: number
}

export interface Review {
  /** An id without a name, given by the vault; the device's signature is added there. */
  readonly reviewer: string
  /** ISO day, handed in: this room reads no clock. */
  readonly on: string
  readonly verdict: 'confirmed' | 'corrected'
  readonly finding: FindingGrade
  readonly quotes: readonly { readonly start: number; readonly end: number; readonly quote: string }[]
  /** The reviewer's reason, in the reviewer's words. */
  readonly note: string
  /** The version of the rules the reviewer saw. */
  readonly rulesVersion: number
}

export interface ReviewedFinding {
  readonly rule: Finding['rule']
  /** What the rules found; never changed by a review. */
  readonly machine: Finding
  /** Oldest first. */
  readonly reviews: readonly Review[]
}

export type ReviewError =
  | { readonly code: 'review-no-reviewer' }
  | { readonly code: 'review-bad-day' }
  | { readonly code: 'review-no-quote'; readonly rule: string }
  | { readonly code: 'review-place-outside'; readonly start: number; readonly end: number }
  | { readonly code: 'review-earlier-than-last' }

export interface ReviewInput {
  readonly reviewer: string
  readonly on: string
  readonly finding: FindingGrade
  readonly places?: readonly ReviewedPlace[]
  readonly note?: string
}

export const unreviewed = (machine: Finding): ReviewedFinding => ({ rule: machine.rule, machine, reviews: [] })

/**
 * The finding with one more review; the machine's answer and earlier reviews stay.
 *
 * @returns `review-no-reviewer`, `review-bad-day` (not YYYY-MM-DD); `review-no-quote` where a correction to anything but absent points at no place;
 *   `review-place-outside` where a place is not in the text; `review-earlier-than-last` where the day lies before the last review
 */
export function reviewFinding(reviewed: ReviewedFinding, doc: LawDocument, input: ReviewInput): Result<ReviewedFinding, ReviewError> {
  if (input.reviewer.trim() === '') return err({ code: 'review-no-reviewer' })
  if (!/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(input.on)) return err({ code: 'review-bad-day' })
  const last = reviewed.reviews.at(-1)
  if (last !== undefined && input.on < last.on) return err({ code: 'review-earlier-than-last' })
  const places = input.places ?? []
  const outside = places.find(
    ({ start, end }) => !(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= doc.text.length),
  )
  if (outside !== undefined) return err({ code: 'review-place-outside', start: outside.start, end: outside.end })
  const confirmed = input.finding === reviewed.machine.finding
  if (!confirmed && input.finding !== 'absent' && places.length === 0) return err({ code: 'review-no-quote', rule: reviewed.rule })
  const review: Review = {
    reviewer: input.reviewer,
    on: input.on,
    verdict: confirmed ? 'confirmed' : 'corrected',
    finding: input.finding,
    quotes: places.map(({ start, end }) => ({ start, end, quote: doc.text.slice(start, end) })),
    note: input.note ?? '',
    rulesVersion: reviewed.machine.searched.rulesVersion,
  }
  return ok({ ...reviewed, reviews: [...reviewed.reviews, review] })
}

export interface Standing {
  readonly finding: FindingGrade
  readonly by: 'rules' | 'reviewer'
  /** True where the latest word of two reviewers differs: both are shown, none is chosen. */
  readonly disputed: boolean
}

/** Which finding a reader sees first: the latest review, else the machine's; two reviewers who differ are shown as differing. */
export function standingOf({ machine, reviews }: ReviewedFinding): Standing {
  const latest = new Map(reviews.map((review) => [review.reviewer, review.finding]))
  const last = reviews.at(-1)
  if (last === undefined) return { finding: machine.finding, by: 'rules', disputed: false }
  return { finding: last.finding, by: 'reviewer', disputed: new Set(latest.values()).size > 1 }
}
