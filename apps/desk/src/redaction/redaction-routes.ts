/** Redaction over HTTP: a text in, a proposal out; decisions in, the checked text out. Nothing is kept and nothing is published. */
import { createHash, randomBytes } from 'node:crypto'
import { Secret } from '@holdfast/core'
import { applyDecisions, decodeText, guessLang, type Kind, kinds, placeholder, promptTopics, redact } from '@holdfast/text'
import { Hono } from 'hono'
import * as v from 'valibot'
import { refused } from '../failure.ts'
import { readInChild } from '../intake/index.ts'
import type { RedactionProposal, RedactionRead, RedactionSigned } from '../redaction-api.ts'
import { readKnown } from './known-file.ts'
import { printText } from './print-text.ts'
import { releaseLabel } from './release-label.ts'

const longest = 2_000_000
const text = v.pipe(v.string(), v.maxLength(longest))
const ProposeSchema = v.strictObject({ text, known: v.optional(v.unknown()) })
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longest))
const DecisionSchema = v.strictObject({
  start: place,
  end: place,
  type: v.picklist(kinds),
  decision: v.picklist(['mask', 'generalise', 'flag', 'keep']),
  replacement: v.optional(v.pipe(v.string(), v.maxLength(200))),
})
const SignSchema = v.strictObject({
  text,
  decisions: v.pipe(v.array(DecisionSchema), v.maxLength(100_000)),
  known: v.optional(v.unknown()),
  firstReader: v.pipe(v.string(), v.maxLength(200)),
  secondReader: v.pipe(v.string(), v.maxLength(200)),
  readFor: v.optional(v.array(v.picklist(promptTopics))),
})
const ReadSchema = v.strictObject({ base64: v.pipe(v.string(), v.base64()) })
/** Characters nobody sees: they can carry a mark of the copy, or turn round what is read. Line ends and tabs stay. */
const unseen = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/**
 * `POST /read` `{base64}` gives the text of a document. `POST /propose` `{text, known?}` gives a `RedactionProposal`.
 * `POST /sign` `{text, decisions, known?, firstReader, secondReader, readFor?}` gives the new text, the same as a PDF, and a record of who signed:
 * refused while a flag is open, while one person signs twice, and while anything known still stands in it (`leaks` with line and column).
 *
 * @param now the instant of signing
 */
export function redactionRoutes(now: () => string): Hono {
  const hono = new Hono()
  hono.post('/read', async (c) => {
    const body = v.safeParse(ReadSchema, await c.req.json().catch(() => null))
    if (!body.success) return refused(c, 400, 'desk.bad-request')
    const bytes = new Uint8Array(Buffer.from(body.output.base64, 'base64'))
    const plain = decodeText(bytes)
    if (plain.ok) return c.json({ text: plain.value.text, unread: 0 } satisfies RedactionRead)
    const { result } = await readInChild(bytes, { isOcrWanted: true }, { signal: c.req.raw.signal })
    if (result.ok)
      return c.json({
        text: result.value.text,
        unread: result.value.pages.filter(({ source }) => source === 'none').length,
      } satisfies RedactionRead)
    const { code, ...params } = result.error
    return refused(c, 422, code, params)
  })
  hono.post('/propose', async (c) => {
    const body = v.safeParse(ProposeSchema, await c.req.json().catch(() => null))
    const known = body.success ? readKnown(body.output.known ?? []) : undefined
    if (!body.success || !known?.ok) return refused(c, 400, 'desk.bad-request')
    const done = redact(body.output.text, { known: known.value, label: releaseLabel(new Secret(randomBytes(32))) })
    return c.json({ ...done, placeholders: placeholdersIn(done.language) } satisfies RedactionProposal)
  })
  hono.post('/sign', async (c) => {
    const body = v.safeParse(SignSchema, await c.req.json().catch(() => null))
    const known = body.success ? readKnown(body.output.known ?? []) : undefined
    if (!body.success || !known?.ok) return refused(c, 400, 'desk.bad-request')
    const { decisions, firstReader, secondReader } = body.output
    const [first, second] = [firstReader, secondReader].map((name) => name.trim().toLowerCase())
    if (!first || !second) return refused(c, 422, 'redaction.error.unsigned')
    if (first === second) return refused(c, 422, 'redaction.error.same-reader')
    const open = decisions.filter(({ decision }) => decision === 'flag').length
    if (open > 0) return refused(c, 422, 'redaction.error.flags-open', { count: open })
    const taken = decisions.flatMap(({ decision, replacement, start, end }) =>
      decision === 'mask' || decision === 'generalise'
        ? [{ start, end, decision, ...(replacement === undefined ? {} : { replacement }) }]
        : [],
    )
    const done = applyDecisions(body.output.text, taken, known.value)
    const [leak] = done.leaks
    if (leak) return refused(c, 422, 'redaction.error.leaks', { count: done.leaks.length, line: leak.line, column: leak.column })
    const text = done.text.replace(unseen, '')
    const guess = guessLang(text)
    const { pdf, unprintable } = await printText(text, guess.lang)
    return c.json({
      text,
      pdf: Buffer.from(pdf).toString('base64'),
      record: {
        format: 'holdfast-redaction/1',
        firstReader: firstReader.trim(),
        secondReader: secondReader.trim(),
        signedAt: now(),
        textSha256: sha256(text),
        pdfSha256: sha256(pdf),
        takenOut: taken.length,
        leftIn: decisions.length - taken.length,
        readFor: [...new Set(body.output.readFor ?? [])],
      },
      unprintable,
      hidden: done.text.length - text.length,
    } satisfies RedactionSigned)
  })
  return hono
}

const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex')

export const placeholdersIn = (language: 'en' | 'ru' | 'ko'): RedactionProposal['placeholders'] => {
  const shown = (kind: Kind) => placeholder(language, kind, '*')
  return {
    person: shown('person'),
    code: shown('code'),
    place: shown('place'),
    organisation: shown('organisation'),
    trait: shown('trait'),
    date: shown('date'),
    quantity: shown('quantity'),
    other: shown('other'),
  }
}
