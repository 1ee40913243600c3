/** What was just done, and the way back, for a while. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { Plain } from '../parts/buttons.tsx'
import { useWords } from '../words.tsx'

interface Done {
  readonly said: string
  readonly undo: () => Promise<void>
}
const UndoContext = createContext<(done: Done) => void>(() => {})
export const useUndo = () => useContext(UndoContext)

/** Long enough to read it at night and reach the key. */
const shownMs = 20_000

export function UndoProvider({ children }: { readonly children: React.ReactNode }) {
  const words = useWords()
  const [done, setDone] = useState<Done | null>(null)
  useEffect(() => {
    if (!done) return
    const end = setTimeout(() => setDone(null), shownMs)
    return () => clearTimeout(end)
  }, [done])
  const offer = useCallback((next: Done) => setDone(next), [])
  const value = useMemo(() => offer, [offer])
  return (
    <UndoContext value={value}>
      {children}
      <div className="undo-bar" role="status" aria-live="polite">
        {done ? (
          <p>
            {done.said}
            <Plain
              onPress={() => {
                void done.undo()
                setDone(null)
              }}
            >
              {words.say('file.undo')}
            </Plain>
          </p>
        ) : null}
      </div>
    </UndoContext>
  )
}
