/** Search over everything in the file: words in any form, and names that may be the same person under another spelling. */
import type { SearchRow } from '@holdfast/desk/api'
import { useEffect, useState } from 'react'
import type { Failure } from '../desk.ts'
import { useFile } from '../file/use-file.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { WordsField } from '../parts/text-field.tsx'
import { useWords } from '../words.tsx'

const restMs = 180

/** A case, and in it the document that was found with the words that were sought. */
export type OpenFound = (id: string, found?: { readonly document: string; readonly sought: string }) => void

export function SearchBox({ onOpen }: { readonly onOpen: OpenFound }) {
  const words = useWords()
  const { askFile } = useFile()
  const [text, setText] = useState('')
  const [rows, setRows] = useState<readonly SearchRow[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    const sought = text.trim()
    if (sought === '') {
      setRows(null)
      return
    }
    const control = new AbortController()
    const start = setTimeout(async () => {
      const answer = await askFile<readonly SearchRow[]>('cases/search', { words: sought }, control.signal)
      if (control.signal.aborted) return
      if (answer.ok) setRows(answer.value)
      setFailure(answer.ok ? null : answer.error)
    }, restMs)
    return () => {
      control.abort()
      clearTimeout(start)
    }
  }, [text, askFile])
  const exact = rows?.filter(({ score }) => score === 1) ?? []
  const alike = rows?.filter(({ score }) => score < 1) ?? []
  return (
    <search className="file-search">
      <WordsField label={words.say('file.search')} value={text} onChange={setText} hint={words.say('file.search.hint')} />
      {failure ? <FailureNotice failure={failure} /> : null}
      <div role="status" className="sr">
        {rows ? words.say('file.search.count', { n: rows.length }) : ''}
      </div>
      {rows && rows.length === 0 ? <p className="quiet">{words.say('file.search.none')}</p> : null}
      <Hits rows={exact} sought={text.trim()} onOpen={onOpen} />
      {alike.length > 0 ? (
        <>
          <h2>{words.say('file.search.alike')}</h2>
          <p className="small quiet">{words.say('file.search.alike.why')}</p>
          <Hits rows={alike} sought="" onOpen={onOpen} />
        </>
      ) : null}
    </search>
  )
}

function Hits({ rows, sought, onOpen }: { readonly rows: readonly SearchRow[]; readonly sought: string; readonly onOpen: OpenFound }) {
  const words = useWords()
  return rows.length === 0 ? null : (
    <ul className="hits">
      {rows.map((row) => (
        <li key={row.id}>
          <button
            type="button"
            className="hit"
            onClick={() => (row.case ? onOpen(row.case, row.field === 'text' ? { document: row.id, sought } : undefined) : undefined)}
          >
            <strong>{row.caseName}</strong>
            <span className="quiet small">
              {words.code(`cases.kind.${row.kind}`)}
              {row.field ? ` · ${words.code(`cases.field.${row.field}`)}` : ''}
              {row.score < 1 ? ` · ${words.say('file.search.score', { n: Math.round(row.score * 100) })}` : ''}
            </span>
            <span>{row.piece}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
