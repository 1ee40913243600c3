import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { DeskError } from './api.ts'

/** A refusal the screens can say. Parameters are numbers and our own names, never what was typed. */
export const refused = (c: Context, status: ContentfulStatusCode, code: string, params?: Readonly<Record<string, string | number>>) =>
  c.json({ error: { code, ...(params ? { params } : {}) } } satisfies DeskError, status)
