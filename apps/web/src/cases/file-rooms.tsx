/** The rooms that need the file open. Asked for only when one of them is first entered: Law and Clock work without a file. */
import type { DraftRow } from '@holdfast/desk/api'
import { memo, useMemo } from 'react'
import type { Trail } from '../room.ts'
import { CasesRoom, placeOfDraft } from './cases-room.tsx'
import type { CaseTab } from './place.ts'
import { TodayRoom } from './today-room.tsx'

/** Stays in place behind every other room: drawn anew only when its own place changes. */
const Cases = memo(CasesRoom)

export function FileRooms({ room, place, visit }: Pick<Trail, 'room' | 'place' | 'visit'>) {
  const ways = useMemo(
    () => ({
      onOpen: (id: string, tab?: CaseTab) => visit({ at: 'case', id, ...(tab ? { tab, turn: performance.now() } : {}) }),
      onDraft: (draft: DraftRow) => visit(placeOfDraft(draft)),
      onNew: () => visit({ at: 'new' }),
      onConflicts: () => visit({ at: 'conflicts' }),
      onSettings: () => visit({ at: 'settings' }),
    }),
    [visit],
  )
  return (
    <>
      {room === 'today' ? <TodayRoom {...ways} /> : null}
      <div hidden={room !== 'cases'}>
        <Cases place={place} go={visit} />
      </div>
    </>
  )
}
