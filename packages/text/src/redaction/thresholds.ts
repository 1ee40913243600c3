/**
 * From how sure the tagger must be. Chosen by five-fold cross-validation on the train and dev documents of the benchmark
 * (`npx tsx tools/measure-redaction.ts`), a little to the safe side of what the targets ask.
 */
export const thresholds = {
  /** The file knows nothing of this text. */
  alone: 0.105,
  /** The file knows part of it: what it knows is right, so the tagger may be freer with the rest. */
  partly: 0.08,
  /** The file seems to know it all: what else the tagger sees becomes a question, save what it is all but certain of. */
  wholly: 0.985,
  /** Below this nobody is asked. */
  ask: 0.05,
} as const

/** What counts as surely something, when we reckon how much of a text the file knows. */
export const surely = 0.9
/** Up to this share of the sure things unknown, the file is taken to know the text whole. */
export const whollyKnown = 0.14
