/** Law over HTTP: a text in, its articles and what the rules found in them out. */
import { Buffer } from 'node:buffer'
import { auditLaw, entryOf, languageDoubt, readLaw, textLangs } from '@holdfast/law'
import { decodeText } from '@holdfast/text'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { AuditAnswer } from './api.ts'
import { refused } from './failure.ts'
import type { Books } from './law-books.ts'
import { registerRoutes } from './register-routes.ts'

const AuditRequestSchema = v.pipe(
  v.strictObject({
    text: v.optional(v.string()),
    base64: v.optional(v.pipe(v.string(), v.base64())),
    lang: v.optional(v.picklist(textLangs)),
  }),
  v.check(({ text, base64 }) => (text === undefined) !== (base64 === undefined), 'one of text, base64'),
)

export function lawRoutes(books: Books): Hono {
  const hono = new Hono()
  hono.route('/', registerRoutes(books))
  hono.get('/books', (c) => c.json(books.law))
  hono.get('/register/:id', (c) => {
    const entry = entryOf(books.register, c.req.param('id'))
    return entry.ok ? c.json(entry.value) : refused(c, 404, 'desk.not-found')
  })
  hono.post('/audit', async (c) => {
    const body = v.safeParse(AuditRequestSchema, await c.req.json().catch(() => null))
    if (!body.success) return refused(c, 400, 'desk.bad-request')
    const { text, base64, lang } = body.output
    const decoded = decodeText(base64 === undefined ? new TextEncoder().encode(text ?? '') : Buffer.from(base64, 'base64'))
    if (!decoded.ok) return refused(c, 422, `desk.${decoded.error.code}`, { at: decoded.error.at })
    const read = readLaw(decoded.value.text, lang)
    const doubt = languageDoubt(read)
    const document = doubt === null ? read : { ...read, warnings: [doubt, ...read.warnings] }
    return c.json({ document, audit: auditLaw(document, books.rules) } satisfies AuditAnswer)
  })
  return hono
}
