import type { Kind } from './kind.ts'

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
  /** From how much more likely it is, in nats, that the file knows all of it than that it knows a part. */
  evidence: -1,
  /** Below this nobody is asked. */
  ask: 0.05,
} as const

export type Thresholds = Readonly<Record<keyof typeof thresholds, number>>

/** What counts as surely something, when we reckon how much of a text the file knows. */
export const surely = 0.95
/** What is so likely counts when we weigh whether the file knows all; and what a file that knows a part knows of it. */
export const likely = 0.8
export const partKnown = 0.72
/** Nothing counts as surer than this: people who work on texts agree on people and numbers, less on days, least on names of bodies and places. */
export const mostSure: Readonly<Partial<Record<Kind, number>>> = { person: 0.99, code: 0.99, date: 0.95 }
export const mostSureElse = 0.85
/** Between these shares of the sure things known the tagger must be surer and surer of the rest. */
export const mostlyKnown = 0.72
export const whollyKnown = 0.84
