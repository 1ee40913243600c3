/** Asks the desk. Every answer is a `Result`; a failure is a code that `words` can say. */
import { err, ok, type Result } from '@holdfast/core'
import type { DeskError } from '@holdfast/desk/api'
import { key } from './key.ts'

export interface Failure {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

/**
 * @param signal ends the waiting; the answer is then `app.cancelled`
 * @returns the desk's own codes, or `app.desk-gone` when nobody answers, `app.desk-odd` when the answer is no JSON
 */
export async function ask<T>(path: string, body?: unknown, signal?: AbortSignal): Promise<Result<T, Failure>> {
  let answer: Response
  try {
    answer = await fetch(`/api/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${key ?? ''}`, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      credentials: 'omit',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
  } catch {
    return err({ code: signal?.aborted ? 'app.cancelled' : 'app.desk-gone' })
  }
  try {
    const said: unknown = await answer.json()
    return answer.ok ? ok(said as T) : err((said as DeskError).error)
  } catch {
    return err({ code: signal?.aborted ? 'app.cancelled' : 'app.desk-odd' })
  }
}
