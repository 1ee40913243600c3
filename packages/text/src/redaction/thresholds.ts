/**
 * From how sure the tagger must be. Chosen by five-fold cross-validation on the train and dev documents of the benchmark
 * (`npx tsx tools/measure-redaction.ts`), a little to the safe side of what the targets ask.
 */
export const thresholds = {
  /** The file knows nothing of this text. */
  alone: 0.125,
  /** The file knows part of it: what it knows is right, so the tagger may be freer with the rest. */
  partly: 0.12,
  /** The file knows most of it. */
  mostly: 0.45,
  /** The file seems to know it all: what else the tagger sees becomes a question, save what it is all but certain of. */
  wholly: 0.985,
  /** Below this nobody is asked. */
  ask: 0.05,
} as const

/** What counts as surely something, when we reckon how much of a text the file knows. */
export const surely = 0.95
/** From this share of the sure things known, the file is taken to know most of the text; and all of it. */
export const mostlyKnown = 0.78
export const whollyKnown = 0.84
