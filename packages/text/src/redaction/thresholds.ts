/**
 * From how sure the tagger must be. Chosen by five-fold cross-validation on the train and dev documents of the benchmark
 * (`npx tsx tools/measure-redaction.ts`), a little to the safe side of what the targets ask.
 */
export const thresholds = {
  /** The file knows nothing of this text. */
  alone: 0.118,
  /** The file knows part of it: what it knows is right, so the tagger may be freer with the rest. */
  partly: 0.12,
  /** The file knows nearly all of it; between `mostlyKnown` and `whollyKnown` the threshold rises from `partly` to this. */
  mostly: 0.8,
  /** The file seems to know it all: whatever else the tagger sees is a question. Above one: never taken out unasked. */
  wholly: 2,
  /** Below this nobody is asked. */
  ask: 0.05,
} as const

export type Thresholds = Readonly<Record<keyof typeof thresholds, number>>

/** What counts as surely something, when we reckon how much of a text the file knows. */
export const surely = 0.95
/** From this share of the sure things known, the file is taken to know more than a part; and all of the text. */
export const mostlyKnown = 0.72
export const whollyKnown = 0.84
