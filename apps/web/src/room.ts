/** Which screen is open. The address never changes; Back and Forward work by the browser's own list, which holds the room's name and nothing else. */
import { useCallback, useEffect, useState } from 'react'

export const rooms = ['today', 'cases', 'law', 'clock'] as const
export type Room = (typeof rooms)[number]

export function useRoom(): readonly [Room, (room: Room) => void] {
  const [room, setRoom] = useState<Room>('law')
  useEffect(() => {
    const back = (event: PopStateEvent) => setRoom(rooms.find((one) => one === event.state) ?? 'law')
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }, [])
  const go = useCallback(
    (next: Room) => {
      if (next !== room) history.pushState(next, '', '/')
      setRoom(next)
      scrollTo({ top: 0 })
    },
    [room],
  )
  return [room, go]
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
