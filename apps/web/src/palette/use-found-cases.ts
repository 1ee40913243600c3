/** Cases for the palette: by the beginning of their pseudonym, or by a name in any script. The desk is asked once what was typed has rested. */
import type { SearchRow } from '@holdfast/desk/api'
import { useEffect, useState } from 'react'
import { searchFile } from '../cases/search-file.ts'
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
      const found: { cases: readonly SearchRow[]; people: readonly SearchRow[] } = { cases: [], people: [] }
      const show = () => {
        const once = new Map<string, FoundCase>()
        for (const { case: id, caseName, score, piece } of [...found.cases, ...found.people])
          if (id !== null && !once.has(id)) once.set(id, { id, name: caseName, alike: score < 1 ? piece : null })
        setFound([...once.values()].slice(0, most))
      }
      const ask = (asked: object, into: keyof typeof found) =>
        searchFile(askFile, asked, control.signal, (said) => {
          found[into] = said.ok ? said.value.rows : []
          show()
        })
      await Promise.all([ask({ words: beginning, kind: 'case' }, 'cases'), ask({ words, kind: 'person' }, 'people')])
    }, restMs)
    return () => {
      control.abort()
      clearTimeout(start)
    }
  }, [words, isAsked, isOpen, askFile])
  return found
}
