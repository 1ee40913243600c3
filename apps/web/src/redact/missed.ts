/** Of 100 measured documents, those in which something was missed: where nothing was known, and where everything was. Source: docs/redaction.md, "Measured". */
export const missedOf100 = { nothing: 51, all: 9 } as const
