/** What was asked of the file and is not answered yet. A lock by hand waits a moment for it and calls the rest off: answered by a process that has just ended, it would come back as an error. */
import { err } from '@holdfast/core'
import type { ask } from '../desk.ts'

export interface Questions {
  readonly put: typeof ask
  /** Nothing more is asked once the last words are there; returns when nothing waits any more. Both together take `ms` milliseconds at the most. */
  readonly shut: (ms: number, lastWords?: Promise<unknown>) => Promise<void>
  readonly reopen: () => void
  /** Takes the time: what it gives back says later whether the file was locked since. An answer from before a lock says nothing of after it, however late it comes. */
  readonly sinceNow: () => () => boolean
}

export function questionsOf(put: typeof ask): Questions {
  const waiting = new Map<AbortController, Promise<unknown>>()
  let isClosing = false
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
    shut: async (ms, lastWords = Promise.resolve()) => {
      isClosing = true
      shuts++
      let timer: ReturnType<typeof setTimeout> | undefined
      const patience = new Promise((done) => (timer = setTimeout(done, ms)))
      await Promise.race([lastWords, patience])
      shutNow = true
      await Promise.race([Promise.allSettled(waiting.values()), patience])
      clearTimeout(timer)
      for (const control of waiting.keys()) control.abort()
    },
    reopen: () => {
      isClosing = false
      shutNow = false
    },
    sinceNow: () => {
      const [then, isShutting] = [shuts, isClosing]
      return () => isShutting || shuts !== then
    },
  }
}
