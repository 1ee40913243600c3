/**
 * From how sure the tagger must be. Chosen by five-fold cross-validation on the train and dev documents of the benchmark
 * (`npx tsx tools/measure-redaction.ts`), a little to the safe side of what the targets ask.
 */
export const thresholds = {
  /** The file knows nothing of this text. */
  alone: 0.1,
  /** The file knows part of it, and surely not all. */
  partly: 0.14,
  /** The file may know all of it: over the last `rise` nats before `evidence` the threshold rises from `partly` to this. */
  mostly: 0.8,
  rise: 6,
  /** The file seems to know it all: whatever else the tagger sees is a question. Above one: never taken out unasked. */
  wholly: 2,
  /** From how much more likely it is, in nats, that the file knows all of it than that it knows a part. */
  evidence: -0.1,
  /** Below this nobody is asked. */
  ask: 0.05,
} as const

export type Thresholds = Readonly<Record<keyof typeof thresholds, number>>

/** What counts as surely something, when we reckon how much of a text the file knows. */
export const surely = 0.95
/** What is so likely counts when we weigh whether the file knows all; and what a file that knows a part knows of it. */
export const likely = 0.83
export const partKnown = 0.72
/**
 * What stands in a text though the tagger is sure of it, where the file knows all: its mean share, and how little that share varies from text to text (as many
 * things as would say so much). People who work on texts agree on people and numbers, less on days, least on names of bodies and places.
 */
export const leftStanding = {
  people: { mean: 0.03, weight: 10 },
  days: { mean: 0.05, weight: 10 },
  others: { mean: 0.12, weight: 10 },
} as const
