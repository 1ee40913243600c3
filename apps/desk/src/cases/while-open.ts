/** Routes that need the file open: 423 `vault.locked` while it is not, 400 `desk.bad-request` where a body has another shape. Neither answer repeats what was sent. */
import type { Context, Hono } from 'hono'
import * as v from 'valibot'
import { refused } from '../failure.ts'
import type { CaseDesk } from './case-desk.ts'

type Answer = Promise<Response> | Response

export function whileOpen(hono: Hono, open: () => CaseDesk | null) {
  return {
    post: <S extends v.GenericSchema>(
      path: string,
      schema: S,
      answer: (c: Context, desk: CaseDesk, body: v.InferOutput<S>) => Answer,
    ): Hono =>
      hono.post(path, async (c) => {
        const desk = open()
        if (!desk) return refused(c, 423, 'vault.locked')
        const body = v.safeParse(schema, await c.req.json().catch(() => null))
        return body.success ? answer(c, desk, body.output) : refused(c, 400, 'desk.bad-request')
      }),
    get: (path: string, answer: (c: Context, desk: CaseDesk) => Answer): Hono =>
      hono.get(path, (c) => {
        const desk = open()
        return desk ? answer(c, desk) : refused(c, 423, 'vault.locked')
      }),
  }
}
