/** The rooms that need the file open. Asked for only when one of them is first entered: Law and Clock work without a file. */
import type { DraftRow } from '@holdfast/desk/api'
import { memo, useEffect, useMemo, useState } from 'react'
import { useFile } from '../file/use-file.tsx'
import type { Trail } from '../room.ts'
import { CasesRoom, placeOfDraft } from './cases-room.tsx'
import type { CaseTab } from './place.ts'
import { TodayRoom } from './today-room.tsx'

/** Stays in place behind every other room: drawn anew only when its own place changes. */
const Cases = memo(CasesRoom)
const Today = memo(TodayRoom)

export function FileRooms({ room, place, visit }: Pick<Trail, 'room' | 'place' | 'visit'>) {
  const { ahead, status } = useFile()
  const isHere = room === 'today'
  const [wasHere, setWasHere] = useState(false)
  useEffect(() => {
    if (isHere) setWasHere(true)
  }, [isHere])
  const ways = useMemo(
    () => ({
      onOpen: (id: string, tab?: CaseTab) => {
        ahead('cases/one', { id })
        visit({ at: 'case', id, ...(tab ? { tab, turn: performance.now() } : {}) })
      },
      onDraft: (draft: DraftRow) => visit(placeOfDraft(draft)),
      onNew: () => visit({ at: 'new' }),
      onConflicts: () => visit({ at: 'conflicts' }),
      onSettings: () => visit({ at: 'settings' }),
    }),
    [visit, ahead],
  )
  return (
    <>
      {/* While the file is open the board waits where it was: a hundred and fifty lines need not be made again at every step to it. */}
      {isHere || (wasHere && status?.state === 'open') ? <Today isHere={isHere} {...ways} /> : null}
      <div hidden={room !== 'cases'}>
        <Cases place={place} go={visit} />
      </div>
    </>
  )
}
