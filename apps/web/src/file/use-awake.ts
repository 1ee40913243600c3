/** While a person types or moves about, the file stays open: the desk counts only what it is asked, and a long statement is typed without asking. */
import { type RefObject, useEffect, useRef } from 'react'
import type { ask } from '../desk.ts'

/** At most this often; the file locks itself after five minutes, so that none of them is lost to the rest between two signs. */
const everyMs = 30_000
const signs = ['keydown', 'pointerdown', 'input'] as const

/** Says that somebody is here: never what was typed, and nothing while nobody touches the screen. */
export function useAwake(isOpen: boolean, put: typeof ask): void {
  useEffect(() => {
    if (!isOpen) return
    let last = performance.now()
    const here = (event: Event) => {
      if (!event.isTrusted || performance.now() - last < everyMs) return
      last = performance.now()
      void put('vault/awake', {})
    }
    for (const sign of signs) addEventListener(sign, here, { capture: true, passive: true })
    return () => {
      for (const sign of signs) removeEventListener(sign, here, { capture: true })
    }
  }, [isOpen, put])
}

/** When somebody last touched the screen, in the time of `performance.now()`. */
export function useTouched(): RefObject<number> {
  const at = useRef(performance.now())
  useEffect(() => {
    const here = (event: Event) => {
      if (event.isTrusted) at.current = performance.now()
    }
    for (const sign of signs) addEventListener(sign, here, { capture: true, passive: true })
    return () => {
      for (const sign of signs) removeEventListener(sign, here, { capture: true })
    }
  }, [])
  return at
}
