/**
 * From how sure the tagger must be. Chosen by five-fold cross-validation on the train and dev documents of the benchmark
 * (`npx tsx tools/measure-redaction.ts`), a little to the safe side of what the targets ask.
 */
export const thresholds = {
  /** The file knows nothing of this text. */
  alone: 0.09,
  /** The file knows part of it, and surely not all. */
  partly: 0.14,
  /** The file may know all of it: over the last `rise` nats before `evidence` the threshold rises from `partly` to this. */
  mostly: 0.8,
  rise: 6,
  /** The file seems to know it all: whatever else the tagger sees is a question. Above one: never taken out unasked. */
  wholly: 2,
  /**
   * From how much more likely it is, in nats, that the file knows all of it than that it knows a part. At -3 the share rightly taken out is higher still, but a
   * direct identifier was once left standing: so this is a nat to the safe side.
   */
  evidence: -2,
  /** Below this nobody is asked. */
  ask: 0.05,
} as const

export type Thresholds = Readonly<Record<keyof typeof thresholds, number>>

/** What counts as surely something, when we reckon how much of a text the file knows. */
export const surely = 0.95
/** What is so likely counts when we weigh whether the file knows all; and the most of it a file knows that knows a part. */
export const likely = 0.3
export const partKnown = 0.72
/**
 * How much the habits of those who work on texts differ, in nats of the odds that a thing is kept back (a standard deviation): fitted by likelihood to what the
 * annotators of the benchmark let stand, with the chances of a tagger that never saw the text.
 */
export const habits = { people: 1, days: 1.25, others: 0.85 } as const
/** How seldom a file that knows all does not know the applicant or the number of the application. */
export const partyKnown = 0.99
