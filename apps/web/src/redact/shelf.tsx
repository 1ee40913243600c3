/** Redactions on the way, in the memory of this window: they survive moving between screens, and the lock takes this whole part of the page away. */
import type { FileProposal, FileSigned } from '@holdfast/desk/api'
import { createContext, useContext, useEffect, useMemo, useRef } from 'react'
import type { Place } from '../cases/place.ts'
import { useFile } from '../file/use-file.tsx'
import type { Work } from './work.ts'

/** A document of a case, by its file. */
export interface Paper {
  readonly case: string
  readonly record: string
  readonly blob: string
}
export interface Session {
  readonly text: string
  /** Empty: of no case. */
  readonly inCase: string
  readonly about: Pick<FileProposal, 'language' | 'placeholders' | 'warnings' | 'given'>
  readonly work: Work
  /** What stood before each change, the latest last. */
  readonly past: readonly Work[]
  readonly signed: FileSigned | null
}

export interface Shelf {
  readonly go: (place: Place) => void
  /** The text of a document that is open already: it need not be opened again. */
  readonly texts: Map<string, string>
  readonly sessions: Map<string, Session>
  /** What was pasted and not yet proposed. */
  readonly pasted: { text: string; inCase: string }
}
export const keyOf = (paper: Paper | null): string => (paper ? `${paper.record}/${paper.blob}` : 'pasted')

const ShelfContext = createContext<Shelf | null>(null)
export function useShelf(): Shelf {
  const shelf = useContext(ShelfContext)
  if (!shelf) throw new Error('useShelf outside ShelfProvider')
  return shelf
}

export function ShelfProvider({ go, children }: { readonly go: (place: Place) => void; readonly children: React.ReactNode }) {
  const kept = useRef<Omit<Shelf, 'go'>>({ texts: new Map(), sessions: new Map(), pasted: { text: '', inCase: '' } })
  const value = useMemo(() => ({ go, ...kept.current }), [go])
  const { unsaved } = useFile()
  useEffect(
    () => unsaved(() => (kept.current.pasted.text.trim() !== '' || kept.current.sessions.has(keyOf(null)) ? 'lost' : 'nothing')),
    [unsaved],
  )
  return <ShelfContext value={value}>{children}</ShelfContext>
}
