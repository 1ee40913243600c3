/** The rooms that need the file open. Asked for only when one of them is first entered: Law and Clock work without a file. */
import { useEffect, useState } from 'react'
import { FileProvider } from '../file/use-file.tsx'
import type { Room } from '../room.ts'
import { CasesRoom, type Place } from './cases-room.tsx'
import { TodayRoom } from './today-room.tsx'

export function FileRooms({ room, go }: { readonly room: Room; readonly go: (room: Room) => void }) {
  const [entered, setEntered] = useState(false)
  const [place, setPlace] = useState<Place>({ at: 'list' })
  const isHere = room === 'today' || room === 'cases'
  useEffect(() => {
    if (isHere) setEntered(true)
  }, [isHere])
  if (!entered) return null
  const visit = (next: Place) => {
    setPlace(next)
    go('cases')
  }
  return (
    <FileProvider>
      {room === 'today' ? (
        <TodayRoom
          onOpen={(id) => visit({ at: 'case', id })}
          onNew={() => visit({ at: 'new' })}
          onConflicts={() => visit({ at: 'conflicts' })}
          onSettings={() => visit({ at: 'settings' })}
        />
      ) : null}
      <div hidden={room !== 'cases'}>
        <CasesRoom place={place} go={setPlace} />
      </div>
    </FileProvider>
  )
}
