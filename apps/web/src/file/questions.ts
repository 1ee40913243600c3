/** What was asked of the file and is not answered yet. A lock by hand waits a moment for it and calls the rest off: answered by a process that has just ended, it would come back as an error. */
import { err } from '@holdfast/core'
import type { ask } from '../desk.ts'

export interface Questions {
  readonly put: typeof ask
  /** From now on nothing more is asked; returns when nothing waits any more, after `ms` milliseconds at the latest. */
  readonly shut: (ms: number) => Promise<void>
  readonly reopen: () => void
  /** Takes the time: what it gives back says later whether the file was locked since. An answer from before a lock says nothing of after it, however late it comes. */
  readonly sinceNow: () => () => boolean
}

export function questionsOf(put: typeof ask): Questions {
  const waiting = new Map<AbortController, Promise<unknown>>()
  let shutNow = false
  let shuts = 0
  return {
    put: async (path, body, signal) => {
      if (shutNow) return err({ code: 'app.cancelled' })
      const control = new AbortController()
      const answer = put<never>(path, body, signal ? AbortSignal.any([signal, control.signal]) : control.signal)
      waiting.set(control, answer)
      try {
        return await answer
      } finally {
        waiting.delete(control)
      }
    },
    shut: async (ms) => {
      shutNow = true
      shuts++
      let timer: ReturnType<typeof setTimeout> | undefined
      await Promise.race([Promise.allSettled(waiting.values()), new Promise((done) => (timer = setTimeout(done, ms)))])
      clearTimeout(timer)
      for (const control of waiting.keys()) control.abort()
    },
    reopen: () => {
      shutNow = false
    },
    sinceNow: () => {
      const [then, isShutting] = [shuts, shutNow]
      return () => isShutting || shuts !== then
    },
  }
}
