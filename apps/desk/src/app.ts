/** The routes behind the request rules: the screens, the opening, the API. */
import { Hono } from 'hono'
import { bodyLimit as limitBody } from 'hono/body-limit'
import type { DeskError, Hello } from './api.ts'
import { clockRoutes } from './clock-routes.ts'
import { helpRoutes } from './help-routes.ts'
import type { Books } from './law-books.ts'
import { lawRoutes } from './law-routes.ts'
import type { Openings } from './openings.ts'
import { redactionRoutes } from './redaction/redaction-routes.ts'
import { bodyLimit, openingPath } from './request-rules.ts'
import { indexWithKey, type Screens } from './static-files.ts'

export interface AppContext {
  readonly screens: Screens
  readonly openings: Openings
  readonly books: Books
  /** The instant now, as `2026-11-03T09:30:00Z`. */
  readonly now: () => string
}

export function app(context: AppContext): Hono {
  const hono = new Hono()
  const html = { 'Content-Type': 'text/html; charset=utf-8' }
  hono.use(limitBody({ maxSize: bodyLimit, onError: (c) => c.json(failure('desk.too-large'), 413) }))
  hono.get('/', (c) => c.body(context.screens.index, 200, html))
  hono.post(openingPath, async (c) => {
    const code = new URLSearchParams(await c.req.text()).get('code') ?? ''
    const key = context.openings.redeem(code)
    return key ? c.body(indexWithKey(context.screens.index, key.reveal()), 200, html) : c.body(context.screens.index, 403, html)
  })
  hono.get('/api/hello', (c) => c.json({ now: context.now() } satisfies Hello))
  hono.route('/api/law', lawRoutes(context.books))
  hono.route('/api/clock', clockRoutes(context.books.cases, context.now))
  hono.route('/api/help', helpRoutes())
  hono.route('/api/redaction', redactionRoutes(context.now))
  hono.get('*', (c) => {
    const file = context.screens.files.get(c.req.path)
    return file ? c.body(file.body, 200, { 'Content-Type': file.type }) : c.json(failure('desk.not-found'), 404)
  })
  hono.notFound((c) => c.json(failure('desk.not-found'), 404))
  // Our own bug. Its message may hold what a person typed, so neither the page nor the terminal gets it.
  hono.onError((_, c) => c.json(failure('desk.internal'), 500))
  return hono
}

const failure = (code: string): DeskError => ({ error: { code } })
