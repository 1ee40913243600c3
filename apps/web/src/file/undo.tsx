/** What was just done, and the way back, for a while. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { Plain } from '../parts/buttons.tsx'
import { useWords } from '../words.tsx'

interface Done {
  readonly said: string
  readonly undo: () => Promise<void>
  /** What it was done to, where it can be taken back in another place too. */
  readonly of?: string
}
interface Undo {
  readonly offer: (done: Done) => void
  /** It was taken back elsewhere: nothing of it is offered any more. */
  readonly withdraw: (of: string) => void
  readonly last: Done | null
  readonly undo: () => Promise<void>
}
const UndoContext = createContext<Undo>({ offer: () => {}, withdraw: () => {}, last: null, undo: async () => {} })
/** What can still be taken back, and how. */
export const useUndo = () => useContext(UndoContext)
export const useOfferUndo = () => useContext(UndoContext).offer

/** Long enough to read it at night and reach the key. */
const shownMs = 20_000

/** @param isOpen false: the file was locked, and what was said of it goes with it */
export function UndoProvider({ isOpen, children }: { readonly isOpen: boolean; readonly children: React.ReactNode }) {
  const words = useWords()
  const [last, setLast] = useState<Done | null>(null)
  useEffect(() => {
    if (!last) return
    const end = setTimeout(() => setLast(null), shownMs)
    return () => clearTimeout(end)
  }, [last])
  useEffect(() => {
    if (!isOpen) setLast(null)
  }, [isOpen])
  const undo = useCallback(async () => {
    setLast(null)
    await last?.undo()
  }, [last])
  const withdraw = useCallback((of: string) => setLast((now) => (now?.of === of ? null : now)), [])
  const value = useMemo(() => ({ offer: setLast, withdraw, last, undo }), [withdraw, last, undo])
  return (
    <UndoContext value={value}>
      {children}
      <div className="undo-bar" role="status" aria-live="polite">
        {last ? (
          <p>
            {last.said}
            <Plain onPress={() => void undo()}>{words.say('file.undo')}</Plain>
          </p>
        ) : null}
      </div>
    </UndoContext>
  )
}
