/** Redaction over HTTP: a text in, a proposal out; decisions in, the checked text out. Nothing is kept and nothing is published. */
import { randomBytes } from 'node:crypto'
import { Secret } from '@holdfast/core'
import { applyDecisions, kinds, redact } from '@holdfast/text'
import { Hono } from 'hono'
import * as v from 'valibot'
import { refused } from '../failure.ts'
import { readKnown } from './known-file.ts'
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
})

/**
 * `POST /propose` `{text, known?}` gives a `Redaction`. `POST /sign` `{text, decisions, known?, firstReader, secondReader}` gives `{text}`:
 * refused while a flag is open, while one person signs twice, and while anything known still stands in it (`leaks` with line and column).
 */
export function redactionRoutes(): Hono {
  const hono = new Hono()
  hono.post('/propose', async (c) => {
    const body = v.safeParse(ProposeSchema, await c.req.json().catch(() => null))
    const known = body.success ? readKnown(body.output.known ?? []) : undefined
    if (!body.success || !known?.ok) return refused(c, 400, 'desk.bad-request')
    return c.json(redact(body.output.text, { known: known.value, label: releaseLabel(new Secret(randomBytes(32))) }))
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
    const taken = decisions.flatMap(({ decision, replacement, ...span }) =>
      decision === 'mask' || decision === 'generalise'
        ? [{ ...span, decision, origin: 'known' as const, sure: 1, ...(replacement === undefined ? {} : { replacement }) }]
        : [],
    )
    const done = applyDecisions(body.output.text, taken, known.value)
    if (done.leaks.length === 0) return c.json({ text: done.text })
    const [leak] = done.leaks
    return refused(c, 422, 'redaction.error.leaks', { count: done.leaks.length, line: leak?.line ?? 0, column: leak?.column ?? 0 })
  })
  return hono
}
