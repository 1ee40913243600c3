/**
 * Which screen is open. The address never changes; Back and Forward work by the browser's own list, which holds a number and nothing else: what
 * the numbers mean is known in this page's memory alone.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Place } from './cases/place.ts'

export const rooms = ['today', 'cases', 'law', 'clock', 'help'] as const
export type Room = (typeof rooms)[number]

export interface Ways {
  readonly go: (room: Room) => void
  /** A place among the cases. */
  readonly visit: (place: Place) => void
  readonly back: () => void
}
export interface Trail extends Ways {
  readonly room: Room
  readonly place: Place
}

interface Stop {
  readonly room: Room
  readonly place: Place
}
const begin: Stop = { room: 'law', place: { at: 'list' } }

export function useTrail(): Trail {
  const [stop, setStop] = useState<Stop>(begin)
  const passed = useRef<Stop[]>([begin])
  const at = useRef(0)
  useEffect(() => {
    const back = (event: PopStateEvent) => {
      at.current = typeof event.state === 'number' ? event.state : 0
      setStop(passed.current[at.current] ?? begin)
    }
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }, [])
  const onward = useCallback((next: Stop) => {
    const here = passed.current[at.current] ?? begin
    if (JSON.stringify(here) !== JSON.stringify(next)) {
      at.current++
      passed.current = [...passed.current.slice(0, at.current), next]
      history.pushState(at.current, '', '/')
    }
    setStop(next)
    scrollTo({ top: 0 })
  }, [])
  const go = useCallback((room: Room) => onward({ room, place: (passed.current[at.current] ?? begin).place }), [onward])
  const visit = useCallback((place: Place) => onward({ room: 'cases', place }), [onward])
  const back = useCallback(() => history.back(), [])
  return useMemo(() => ({ ...stop, go, visit, back }), [stop, go, visit, back])
}

/** Asks before a page that holds something typed is left: nothing is stored, so leaving loses it. */
export function useGuard(holds: boolean): void {
  useEffect(() => {
    if (!holds) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', stay)
    return () => removeEventListener('beforeunload', stay)
  }, [holds])
}

/**
 * Gives the focus to a control of a place, and again for a moment after: a dialog that is just closing keeps the focus to itself until it is gone.
 * Whoever reaches for something else meanwhile keeps it.
 *
 * @returns ends it
 */
export function focusIn(place: () => HTMLElement | null, selector: string): () => void {
  let left = 8
  const end = () => {
    clearInterval(turn)
    removeEventListener('pointerdown', end, { capture: true })
  }
  addEventListener('pointerdown', end, { capture: true })
  const turn = setInterval(() => {
    const here = place()
    if (here && !here.contains(document.activeElement)) here.querySelector<HTMLElement>(selector)?.focus()
    left--
    if (left === 0) end()
  }, 40)
  return end
}

/** Where what had the focus is gone with its screen, the new one is read from its beginning. The first screen is no arrival: Tab begins at the link that skips to the content. */
export function useArrival(place: string): void {
  const last = useRef(place)
  useEffect(() => {
    if (last.current === place) return
    last.current = place
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === null || document.activeElement === document.body)
        document.getElementById('main')?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [place])
}
