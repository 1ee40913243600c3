/**
 * What every statement of law in `data/` carries: three languages, a status, a confidence, its sources and its citations.
 *
 * Law that nobody has read is never more than `unverified`: a fact whose sources are all recalled or assumed must say so.
 */
import { confidences, provenances, statuses } from '@holdfast/core'
import * as v from 'valibot'

const text = v.pipe(v.string(), v.trim(), v.minLength(1))

/** The same sentence in all three languages. */
export const LocalizedSchema = v.strictObject({ en: text, ru: text, ko: text })

/** `2026`, `2026-11` or `2026-11-23`: as far as the day of reading was noted. */
const readOn = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))

export const SourceSchema = v.strictObject({
  title: text,
  url: v.exactOptional(v.pipe(v.string(), v.url())),
  how: v.picklist(provenances),
  confidence: v.picklist(confidences),
  readOn: v.exactOptional(readOn),
})

/** At most fifteen words, word for word. */
const quote = v.pipe(
  text,
  v.check((said) => said.split(/\s+/u).length <= 15, 'a quote has at most 15 words'),
)

export const CitationSchema = v.strictObject({
  work: text,
  eId: v.pipe(v.string(), v.regex(/^(?:preamble|body|title|(?:comp_\d+__)?[a-z]+_[\w.-]+(?:__[a-z]+_[\w.-]+)*)$/u)),
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
  quote: v.exactOptional(quote),
})

/** The entries every sourced fact has; spread into a `strictObject`. */
export const sourced = {
  status: v.picklist(statuses),
  confidence: v.picklist(confidences),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1)),
  cites: v.optional(v.array(CitationSchema), []),
}
const SourcedSchema = v.object(sourced)
export type Sourced = v.InferOutput<typeof SourcedSchema>

/** True where a fact claims more than its sources carry: read by nobody, yet not marked `unverified`. */
export const claimsTooMuch = (fact: Pick<Sourced, 'status' | 'sources'>): boolean =>
  fact.status !== 'unverified' && fact.sources.every((source) => source.how === 'recalled' || source.how === 'assumed')

/** A two-letter state code, ISO 3166-1; `EU` for the Union. */
export const StateCodeSchema = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))
/** Lower-case words joined by hyphens or dots. */
export const IdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/))
