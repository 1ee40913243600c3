/** Forms that are being written, over HTTP. Keeping one is no sign of life: the parent does not count it, and the file locks when it would have. */
import { Hono } from 'hono'
import { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import { refused } from '../failure.ts'
import type { CaseDesk } from './case-desk.ts'
import { Draft } from './drafts.ts'
import { whileOpen } from './while-open.ts'

const One = v.strictObject({ id: Draft.entries.id })

export function draftRoutes(open: () => CaseDesk | null, now: () => string): Hono {
  const hono = new Hono()
  const { get, post } = whileOpen(hono, open)
  get('/', async (c, desk) => c.json(await desk.drafts.list()))
  post('/one', One, async (c, desk, body) => {
    const draft = await desk.drafts.one(body.id)
    return draft ? c.json(draft) : refused(c, 404, 'cases.not-found')
  })
  post('/keep', Draft, async (c, desk, body) => {
    const kept = await desk.drafts.keep(body, Temporal.Instant.from(now()).epochMilliseconds)
    return kept.ok ? c.json({}) : refused(c, 422, kept.error.code)
  })
  post('/drop', One, async (c, desk, body) => {
    const gone = await desk.drafts.drop(body.id)
    return gone.ok ? c.json({}) : refused(c, 422, gone.error.code)
  })
  return hono
}
