/** A reading as it lies in the vault: JSON in an encrypted file of the record, so that the index of words holds the text alone. */
import type { IntakeDocument, RawPage } from '@holdfast/intake'
import * as v from 'valibot'
import type { DocumentFailure } from '../document-api.ts'
import { documentSchema, isInside, rawPageSchema } from '../intake/child-messages.ts'
import type { ChildError } from '../intake/read-in-child.ts'
import { jsonIn } from './json-in.ts'

export const readingName = 'reading.json'
/** Pages of a reading that was cut short. */
export const pagesName = 'pages.json'

const schema = v.strictObject({
  version: v.literal(1),
  document: v.nullable(documentSchema),
  failure: v.nullable(
    v.strictObject({ code: v.pipe(v.string(), v.maxLength(60)), params: v.record(v.string(), v.union([v.string(), v.number()])) }),
  ),
})
const pages = v.array(rawPageSchema)

export interface StoredReading {
  readonly document: IntakeDocument | null
  readonly failure: DocumentFailure | null
}

export const readingToBytes = ({ document, failure }: StoredReading): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ version: 1, document, failure }))
export const pagesToBytes = (rows: readonly RawPage[]): Uint8Array => new TextEncoder().encode(JSON.stringify(rows))

/** Undefined for what another version wrote. */
export function bytesToReading(bytes: Uint8Array): StoredReading | undefined {
  const found = v.safeParse(schema, jsonIn(bytes))
  if (!found.success) return undefined
  const document = found.output.document as IntakeDocument | null
  return document && !isInside(document) ? undefined : { document, failure: found.output.failure }
}

export function bytesToPages(bytes: Uint8Array): readonly RawPage[] {
  const found = v.safeParse(pages, jsonIn(bytes))
  return found.success ? (found.output as readonly RawPage[]) : []
}

export function failureOf({ code, ...params }: ChildError): DocumentFailure {
  return { code, params }
}
