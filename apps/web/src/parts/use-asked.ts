/** One question to the desk at a time: asking again ends the wait for the answer before. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { ask, type Failure } from '../desk.ts'

export type Asked<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'waiting'; readonly before: T | null }
  | { readonly state: 'answered'; readonly value: T }
  | { readonly state: 'failed'; readonly failure: Failure; readonly before: T | null }

export function useAsked<T>() {
  const [asked, setAsked] = useState<Asked<T>>({ state: 'idle' })
  const running = useRef<AbortController | null>(null)
  const put = useCallback(async (path: string, body?: unknown): Promise<T | null> => {
    running.current?.abort()
    const control = new AbortController()
    running.current = control
    setAsked((last) => ({ state: 'waiting', before: lastOf(last) }))
    const answer = await ask<T>(path, body, control.signal)
    if (running.current !== control) return null
    setAsked((last) =>
      answer.ok ? { state: 'answered', value: answer.value } : { state: 'failed', failure: answer.error, before: lastOf(last) },
    )
    return answer.ok ? answer.value : null
  }, [])
  const cancel = useCallback(() => {
    running.current?.abort()
    running.current = null
    setAsked((last) => {
      const before = lastOf(last)
      return before === null ? { state: 'idle' } : { state: 'answered', value: before }
    })
  }, [])
  const forget = useCallback(() => {
    running.current?.abort()
    running.current = null
    setAsked({ state: 'idle' })
  }, [])
  useEffect(() => () => running.current?.abort(), [])
  return { asked, put, cancel, forget }
}

export function lastOf<T>(asked: Asked<T>): T | null {
  if (asked.state === 'answered') return asked.value
  return asked.state === 'idle' ? null : asked.before
}
