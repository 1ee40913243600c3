/** A redaction on the way, as it lies in the vault: JSON in an encrypted file of its record, so that no search for a word finds it. */
import { kinds, promptTopics, redactionWarnings } from '@holdfast/text'
import * as v from 'valibot'
import type { RedactionWork } from '../../redact-api.ts'
import type { RedactionRecord } from '../../redaction-api.ts'
import { jsonIn } from '../json-in.ts'

export const workName = 'work.json'
export const signedName = 'signed.json'

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000_000))
const words = v.pipe(v.string(), v.maxLength(200))
const sum = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const item = v.strictObject({
  start: place,
  end: place,
  type: v.picklist(kinds),
  origin: v.picklist(['known', 'pattern', 'tagger', 'repeat', 'sweep', 'hand', 'prompt']),
  decision: v.picklist(['mask', 'generalise', 'flag', 'keep']),
  masked: words,
  coarser: v.optional(words),
  own: v.optional(words),
  topic: v.optional(v.picklist(promptTopics)),
  isSettled: v.optional(v.boolean()),
})
export const workSchema = v.strictObject({
  format: v.literal('holdfast-redaction-work/1'),
  textSha256: sum,
  items: v.pipe(v.array(item), v.maxLength(100_000)),
  readFor: v.array(v.picklist(promptTopics)),
  firstReader: v.nullable(words),
  language: v.picklist(['en', 'ru', 'ko']),
  placeholders: v.strictObject({
    person: words,
    code: words,
    place: words,
    organisation: words,
    trait: words,
    date: words,
    quantity: words,
    other: words,
  }),
  warnings: v.array(v.picklist(redactionWarnings)),
  given: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
const recordSchema = v.strictObject({
  format: v.literal('holdfast-redaction/1'),
  firstReader: words,
  secondReader: words,
  signedAt: v.pipe(v.string(), v.maxLength(40)),
  textSha256: sum,
  pdfSha256: sum,
  takenOut: v.number(),
  leftIn: v.number(),
  readFor: v.array(v.picklist(promptTopics)),
})

/** Each item has a length, and they stand in the order of the text. */
export const isInside = ({ items }: v.InferOutput<typeof workSchema>): boolean =>
  items.every(({ start, end }, at) => start < end && start >= (items[at - 1]?.start ?? 0))

export const toBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

/** Undefined for what another version wrote. */
export function bytesToWork(bytes: Uint8Array): RedactionWork | undefined {
  const read = v.safeParse(workSchema, jsonIn(bytes))
  return read.success && isInside(read.output) ? (read.output as RedactionWork) : undefined
}
export function bytesToSigned(bytes: Uint8Array): RedactionRecord | undefined {
  const read = v.safeParse(recordSchema, jsonIn(bytes))
  return read.success ? read.output : undefined
}
