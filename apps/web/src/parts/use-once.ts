/** Enter held a moment too long, a second press while a slow machine saves: what is under way is not begun again. */
import { useCallback, useLayoutEffect, useRef, useState } from 'react'

/** @returns does the work unless it is under way; the next may begin once the screen shows what the last one did */
export function useOnce(): (work: () => Promise<void>) => Promise<void> {
  const isUnderWay = useRef(false)
  const [ends, setEnds] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every end
  useLayoutEffect(() => {
    isUnderWay.current = false
  }, [ends])
  return useCallback(async (work: () => Promise<void>) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    try {
      await work()
    } finally {
      setEnds((n) => n + 1)
    }
  }, [])
}
