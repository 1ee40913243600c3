/** Cases for the palette: by the beginning of their pseudonym, or by a name in any script. The desk is asked once what was typed has rested. */
import type { SearchRow } from '@holdfast/desk/api'
import { useEffect, useState } from 'react'
import { useFile } from '../file/use-file.tsx'

const restMs = 120
const most = 8

export interface FoundCase {
  readonly id: string
  readonly name: string
  /** The spelling it was found by, where that is only alike. */
  readonly alike: string | null
}

/** Empty while nothing is typed, and while the file is not open. */
export function useFoundCases(typed: string, isAsked: boolean): readonly FoundCase[] {
  const { askFile, status } = useFile()
  const [found, setFound] = useState<readonly FoundCase[]>([])
  const words = typed.trim()
  const isOpen = status?.state === 'open'
  useEffect(() => {
    if (!isAsked || !isOpen || words === '') return setFound([])
    const control = new AbortController()
    const start = setTimeout(async () => {
      const beginning = /[\p{L}\p{N}]$/u.test(words) ? `${words}*` : words
      const [cases, people] = await Promise.all([
        askFile<readonly SearchRow[]>('cases/search', { words: beginning, kind: 'case' }, control.signal),
        askFile<readonly SearchRow[]>('cases/search', { words, kind: 'person' }, control.signal),
      ])
      if (control.signal.aborted) return
      const rows = [...(cases.ok ? cases.value : []), ...(people.ok ? people.value : [])]
      const once = new Map<string, FoundCase>()
      for (const { case: id, caseName, score, piece } of rows)
        if (id !== null && !once.has(id)) once.set(id, { id, name: caseName, alike: score < 1 ? piece : null })
      setFound([...once.values()].slice(0, most))
    }, restMs)
    return () => {
      control.abort()
      clearTimeout(start)
    }
  }, [words, isAsked, isOpen, askFile])
  return found
}
