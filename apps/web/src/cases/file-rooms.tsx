/** The rooms that need the file open. Asked for only when one of them is first entered: Law and Clock work without a file. */
import type { Trail } from '../room.ts'
import { CasesRoom } from './cases-room.tsx'
import { TodayRoom } from './today-room.tsx'

export function FileRooms({ trail: { room, place, visit } }: { readonly trail: Trail }) {
  return (
    <>
      {room === 'today' ? (
        <TodayRoom
          onOpen={(id, tab) => visit({ at: 'case', id, ...(tab ? { tab, turn: performance.now() } : {}) })}
          onNew={() => visit({ at: 'new' })}
          onConflicts={() => visit({ at: 'conflicts' })}
          onSettings={() => visit({ at: 'settings' })}
        />
      ) : null}
      <div hidden={room !== 'cases'}>
        <CasesRoom place={place} go={visit} />
      </div>
    </>
  )
}
