/** How far an opening is, as the process that opens says it to its parent: steps and counts, nothing of what was typed or read. */
import * as v from 'valibot'

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))

export const OpeningSchema = v.strictObject({
  /** `waiting`: after wrong passphrases, `of` milliseconds; `key`: the passphrase is made a key, slowly by design; `records`: `done` of `of` are read. */
  step: v.picklist(['waiting', 'key', 'records']),
  done: whole,
  of: whole,
})
export type Opening = v.InferOutput<typeof OpeningSchema>
