/** How the documents of a case stand with their reading. Progress is asked for by GET: looking at it does not keep the file open. */
import type { DocumentsAnswer, ReadingProgress, ReadingRow } from '@holdfast/desk/api'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useFile, useView } from '../file/use-file.tsx'

const everyMs = 800

export interface Readings {
  readonly rowOf: (record: string, blob: string) => ReadingRow | undefined
  readonly now: ReadingProgress['now']
  /** Something of this case waits or is being read. */
  readonly isBusy: boolean
  /** Asks again, after something was begun or stopped. */
  readonly again: () => void
}

const keyOf = ({ record, blob }: { readonly record: string; readonly blob: string }) => `${record}/${blob}`

export function useReadings(inCase: string): Readings {
  const { askFile } = useFile()
  const { value, again: askAgain } = useView<DocumentsAnswer>('cases/documents/list', { case: inCase })
  const [progress, setProgress] = useState<ReadingProgress | null>(null)
  const [since, setSince] = useState(0)
  const rows = useMemo(() => {
    const known = new Map((value?.rows ?? []).map((row) => [keyOf(row), row]))
    const fresh = progress === null ? [] : progress.last.slice(Math.max(0, progress.last.length - Math.max(0, progress.ended - since)))
    for (const row of fresh) if (known.has(keyOf(row))) known.set(keyOf(row), row)
    return known
  }, [value, progress, since])
  const isBusy = [...rows.values()].some(({ state }) => state === 'waiting' || state === 'reading')
  useEffect(() => {
    if (!isBusy) return
    const control = new AbortController()
    const look = async () => {
      const answer = await askFile<ReadingProgress>('cases/documents/progress', undefined, control.signal)
      if (answer.ok) setProgress(answer.value)
    }
    void look()
    const timer = setInterval(() => void look(), everyMs)
    return () => {
      clearInterval(timer)
      control.abort()
    }
  }, [isBusy, askFile])
  const again = useCallback(() => {
    setSince(progress?.ended ?? 0)
    askAgain()
  }, [progress, askAgain])
  const rowOf = useCallback((record: string, blob: string) => rows.get(keyOf({ record, blob })), [rows])
  return { rowOf, now: progress?.now ?? null, isBusy, again }
}
