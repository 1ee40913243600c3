/** What a span of text gives away. The eight kinds of the Text Anonymization Benchmark, in plain words. */
export const kinds = ['person', 'code', 'place', 'organisation', 'trait', 'date', 'quantity', 'other'] as const
/**
 * `code`: application, passport, phone and other numbers; `trait`: profession, ethnicity, illness, family standing;
 * `quantity`: money, shares, ages, counts; `other`: events, property, everything that still points at one person.
 */
export type Kind = (typeof kinds)[number]

export const isKind = (value: unknown): value is Kind => kinds.some((kind) => kind === value)

/** A half-open stretch of the original text, in UTF-16 units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Where a finding comes from, the surest first. */
export type Origin = 'known' | 'pattern' | 'tagger' | 'repeat' | 'sweep'

export interface Finding extends Stretch {
  readonly kind: Kind
  readonly origin: Origin
  /** Which known entity it is, by its place in the list given. */
  readonly entity?: number
  /** Who or what it is, where the text itself says so: one label for all its forms. */
  readonly subject?: string
  /** 0 to 1: how sure the tagger is; 1 for what is known or has a fixed form. */
  readonly sure: number
}
