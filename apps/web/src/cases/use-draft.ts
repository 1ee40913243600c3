/** What is being typed into a form is sealed in the file a moment later, so that a lock, a slept machine or another form takes nothing with it. */
import type { DraftWords } from '@holdfast/desk/api'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useFile } from '../file/use-file.tsx'
import { useGuard } from '../room.ts'

/** After the last key. A screen that is left, or locked by hand, keeps at once. */
const restMs = 700

export const newForm = (): string => crypto.randomUUID().replaceAll('-', '')

/** Forms that were saved or put away in this window. A list asked for before that does not offer them; the names are drawn by lot and say nothing. */
const endedForms = new Set<string>()
export const isEnded = (id: string): boolean => endedForms.has(id)

/**
 * @param holds something stands in the form that was not there when it was opened
 * @param isLeft it goes on where it was left: a draft of it lies in the file already
 */
export function useDraft(draft: DraftWords, holds: boolean, isLeft = false) {
  const { askFile, beforeLock, unsaved, changed } = useFile()
  const now = JSON.stringify(draft)
  /** As it was last sealed; null while nothing of it is. */
  const [sealed, setSealed] = useState<string | null>(null)
  const last = useRef({ now, holds, draft })
  last.current = { now, holds, draft }
  /** The same, known before the screen is drawn anew: a lock waits for no drawing. */
  const onDisk = useRef<string | null>(isLeft ? '' : null)
  const ended = useRef(false)
  /** One after the other: what is thrown away must not be kept again by a slower word. */
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const keep = useCallback(() => {
    const work = async () => {
      const { now: text, holds: wanted, draft: words } = last.current
      if (ended.current || text === onDisk.current || (!wanted && onDisk.current === null)) return
      const answer = wanted ? await askFile('cases/drafts/keep', words) : await askFile('cases/drafts/drop', { id: words.id })
      if (!answer.ok) return
      onDisk.current = wanted ? text : null
      setSealed(onDisk.current)
    }
    turn.current = turn.current.then(work)
    return turn.current as Promise<void>
  }, [askFile])
  // biome-ignore lint/correctness/useExhaustiveDependencies: every word begins the wait again
  useEffect(() => {
    const rest = setTimeout(() => void keep(), restMs)
    return () => clearTimeout(rest)
  }, [now, holds, keep])
  useEffect(() => beforeLock(keep), [beforeLock, keep])
  useEffect(
    () => unsaved(() => (!last.current.holds || ended.current ? 'nothing' : onDisk.current === last.current.now ? 'sealed' : 'lost')),
    [unsaved],
  )
  useGuard(holds)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another form begins with another id
  useEffect(() => {
    ended.current = false
    return () => {
      if (ended.current || !last.current.holds) return
      void keep().then(changed)
    }
  }, [keep, changed, draft.id])
  /** It is saved, or not wanted. */
  const end = useCallback(async () => {
    ended.current = true
    endedForms.add(last.current.draft.id)
    await turn.current
    if (onDisk.current !== null) await askFile('cases/drafts/drop', { id: last.current.draft.id })
    onDisk.current = null
    setSealed(null)
  }, [askFile])
  return { isSealed: holds && sealed === now, end }
}
