/** How sure we are that a statement of law is so. Nothing recalled from memory is ever more than `unverified`. */
export const statuses = ['verified', 'reported', 'unverified'] as const
export type Status = (typeof statuses)[number]

export const confidences = ['high', 'medium', 'low'] as const
export type Confidence = (typeof confidences)[number]

/** How we came to know it: read in a stored page, measured by running something, recalled, or assumed by us and said so. */
export const provenances = ['read', 'measured', 'recalled', 'assumed'] as const
export type Provenance = (typeof provenances)[number]

/** A place in a legal text. `quote` is word for word from that place, at most 15 words. */
export interface Citation {
  readonly work: string
  /** Akoma Ntoso naming convention: `art_5`, `art_5__para_2`, `comp_1__art_5`, `preamble`. */
  readonly eId: string
  readonly lang: string
  readonly quote?: string
}

/** Where a fact comes from. */
export interface Source {
  readonly title: string
  readonly url?: string
  readonly how: Provenance
  readonly confidence: Confidence
  /** ISO date on which we read it. */
  readonly readOn?: string
}
