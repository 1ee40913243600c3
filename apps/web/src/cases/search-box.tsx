/** Search over everything in the file: words in any form, and names that may be the same person under another spelling; narrowed by kind, stage and time. */
import type { KindName, SearchAnswer, SearchRow } from '@holdfast/desk/api'
import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import type { Failure } from '../desk.ts'
import { useFile } from '../file/use-file.tsx'
import { HelpTip } from '../help/help-tip.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { Pick } from '../parts/pick.tsx'
import { WordsField } from '../parts/text-field.tsx'
import { focusIn } from '../room.ts'
import { useWords } from '../words.tsx'
import { fieldName } from './field-name.ts'
import { searchFile } from './search-file.ts'

const restMs = 180
const kindsSought: readonly KindName[] = [
  'case',
  'person',
  'relation',
  'fact',
  'decision',
  'detention',
  'document',
  'contact',
  'task',
  'consent',
  'intervention',
]
const stagesOf = {
  any: undefined,
  open: ['at-liberty', 'detained', 'decided', 'challenged', 'removal-set'],
  over: ['removed', 'safe', 'closed'],
} as const
type StageFilter = keyof typeof stagesOf
const spans = { any: 0, week: 7, month: 31, year: 366 } as const
type Span = keyof typeof spans
const isOneOf = <T extends object>(of: T, name: string): name is Extract<keyof T, string> => Object.hasOwn(of, name)

/** A case, and in it the document that was found with the words that were sought. */
export type OpenFound = (id: string, found?: { readonly document: string; readonly sought: string }) => void

/** @param wanted somebody wishes to search now; every wish has its own number */
export function SearchBox({ onOpen, wanted }: { readonly onOpen: OpenFound; readonly wanted?: number }) {
  const words = useWords()
  const { askFile } = useFile()
  const [text, setText] = useState('')
  const [kind, setKind] = useState('')
  const [stage, setStage] = useState<StageFilter>('any')
  const [span, setSpan] = useState<Span>('any')
  const [answer, setAnswer] = useState<SearchAnswer | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isTyped, setTyped] = useState(false)
  // Made ready out of sight from the first letter on, so that an answer is not kept waiting by what narrows it.
  const hasFilters = useDeferredValue(isTyped)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (wanted === undefined) return
    return focusIn(() => place.current, 'input')
  }, [wanted])
  useEffect(() => {
    const sought = text.trim()
    if (sought === '') {
      setAnswer(null)
      return
    }
    setTyped(true)
    const control = new AbortController()
    const start = setTimeout(async () => {
      const asked = {
        words: sought,
        ...(kind === '' ? {} : { kind }),
        ...(stage === 'any' ? {} : { stages: stagesOf[stage] }),
        ...(span === 'any' ? {} : { since: Temporal.Now.instant().epochMilliseconds - spans[span] * 86_400_000 }),
      }
      await searchFile(askFile, asked, control.signal, (said) => {
        if (said.ok) setAnswer(said.value)
        setFailure(said.ok ? null : said.error)
      })
    }, restMs)
    return () => {
      control.abort()
      clearTimeout(start)
    }
  }, [text, kind, stage, span, askFile])
  const rows = answer?.rows ?? null
  const namesWaiting = answer?.namesWaiting ?? 0
  const exact = useMemo(() => rows?.filter(({ score }) => score === 1) ?? [], [rows])
  const alike = useMemo(() => rows?.filter(({ score }) => score < 1) ?? [], [rows])
  return (
    <search className="file-search" ref={place}>
      <div className="with-tip">
        <WordsField label={words.say('file.search')} value={text} onChange={setText} hint={words.say('file.search.hint')} />
        <HelpTip topic="search" />
      </div>
      {hasFilters ? (
        <div className="filters" hidden={rows === null}>
          <Filters kind={kind} onKind={setKind} stage={stage} onStage={setStage} span={span} onSpan={setSpan} />
        </div>
      ) : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      <div role="status" className="sr">
        {rows ? words.say('file.search.count', { n: rows.length }) : ''}
      </div>
      {rows && rows.length === 0 && namesWaiting === 0 ? <p className="quiet">{words.say('file.search.none')}</p> : null}
      <Hits rows={exact} sought={text.trim()} onOpen={onOpen} />
      {answer?.more ? <p className="small quiet">{words.say('file.search.more')}</p> : null}
      {namesWaiting > 0 ? <p className="small quiet">{words.say('file.search.names-waiting', { n: namesWaiting })}</p> : null}
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

interface FilterProps {
  readonly kind: string
  readonly onKind: (kind: string) => void
  readonly stage: StageFilter
  readonly onStage: (stage: StageFilter) => void
  readonly span: Span
  readonly onSpan: (span: Span) => void
}

const Filters = memo(function Filters({ kind, onKind, stage, onStage, span, onSpan }: FilterProps) {
  const words = useWords()
  return (
    <>
      <Pick
        label={words.say('file.search.kind')}
        options={[
          { id: '', name: words.say('file.search.any') },
          ...kindsSought.map((id) => ({ id, name: words.code(`cases.kind.${id}`) })),
        ]}
        chosen={kind}
        onChoose={onKind}
      />
      <Pick
        label={words.say('file.search.stage')}
        options={(['any', 'open', 'over'] as const).map((id) => ({ id, name: words.say(`file.search.stage.${id}`) }))}
        chosen={stage}
        onChoose={(id) => onStage(isOneOf(stagesOf, id) ? id : 'any')}
      />
      <Pick
        label={words.say('file.search.span')}
        options={(['any', 'week', 'month', 'year'] as const).map((id) => ({ id, name: words.say(`file.search.span.${id}`) }))}
        chosen={span}
        onChoose={(id) => onSpan(isOneOf(spans, id) ? id : 'any')}
      />
    </>
  )
})

interface HitProps {
  readonly rows: readonly SearchRow[]
  readonly sought: string
  readonly onOpen: OpenFound
}

const none: readonly SearchRow[] = []
/** About what a window shows: they stand at once, the others a moment later. */
const shownAtOnce = 15

const Hits = memo(function Hits({ rows, sought, onOpen }: HitProps) {
  const words = useWords()
  const isAll = useDeferredValue(rows, none) === rows
  return rows.length === 0 ? null : (
    <ul className="hits">
      {(isAll ? rows : rows.slice(0, shownAtOnce)).map((row) => (
        <li key={row.id}>
          <button
            type="button"
            className="hit"
            onClick={() => (row.case ? onOpen(row.case, row.field === 'text' ? { document: row.id, sought } : undefined) : undefined)}
          >
            <strong>{row.caseName}</strong>
            <span className="quiet small">
              {words.code(`cases.kind.${row.kind}`)}
              {row.field ? ` · ${fieldName(words, row.kind, row.field)}` : ''}
              {row.score < 1 ? ` · ${words.say('file.search.score', { n: Math.round(row.score * 100) })}` : ''}
            </span>
            <span>{row.piece}</span>
          </button>
        </li>
      ))}
    </ul>
  )
})
