import type { Kind } from '../kind.ts'

/** A fixed form: what it gives away, and whether its shape alone is enough to take it out. */
export interface Pattern {
  readonly name: string
  readonly kind: Kind
  /** `certain`: the form alone decides. `likely`: in English the tagger decides with it; elsewhere it is taken out. */
  readonly weight: 'certain' | 'likely'
  /** Every quantifier is bounded and no two neighbours can match the same letters, so the time grows with the text. */
  readonly regex: RegExp
}

/** No letter, mark or digit before, none after. JavaScript's own word boundary knows ASCII only. */
export const before = '(?<![\\p{L}\\p{M}\\p{N}])'
export const after = '(?![\\p{L}\\p{M}\\p{N}])'
/** A space as scribes write it, a line end included. */
export const gap = '[ \\u00a0\\u2009\\u202f]{0,3}\\n?[ \\u00a0\\u2009\\u202f]{0,3}'
export const space = '[ \\u00a0\\u2009\\u202f\\n]{1,3}'

export const pattern = (name: string, kind: Kind, weight: Pattern['weight'], source: string, flags = ''): Pattern => ({
  name,
  kind,
  weight,
  regex: new RegExp(source, `gu${flags}`),
})
