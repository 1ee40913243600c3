/** One document, opened: its page as a picture beside the words that were read, what it gives away, who had it. Every opening is in the custody log. */
import type { DocumentView, Stored } from '@holdfast/desk/api'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Failure } from '../desk.ts'
import { useFile } from '../file/use-file.tsx'
import { Lead, Outlined, Plain } from '../parts/buttons.tsx'
import { FailureNotice, Notice } from '../parts/notice.tsx'
import { keyOf, useShelf } from '../redact/shelf.tsx'
import { useWords } from '../words.tsx'
import { DocumentClaims } from './document-claims.tsx'
import { DocumentCustody } from './document-custody.tsx'
import { DocumentDoubts, DocumentWarnings } from './document-doubts.tsx'
import { DocumentEncoding } from './document-encoding.tsx'
import { DocumentPicture } from './document-picture.tsx'
import { DocumentText } from './document-text.tsx'
import { DocumentTools } from './document-tools.tsx'
import { ReadingLine } from './reading-line.tsx'
import { findsIn, inert } from './text-pieces.ts'
import type { Readings } from './use-readings.ts'
import { lineOf } from './value-text.ts'

interface Props {
  readonly record: Stored
  readonly blob: string
  readonly readings: Readings
  /** Words to be found at once; none where it is empty. */
  readonly sought: string
  readonly onBack: () => void
}

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

export function DocumentViewer({ record, blob, readings, sought, onBack }: Props) {
  const words = useWords()
  const { askFile, changed } = useFile()
  const { go, texts } = useShelf()
  const [view, setView] = useState<DocumentView | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [page, setPage] = useState(1)
  const [hasPicture, setHasPicture] = useState(true)
  const [text, setText] = useState(sought)
  const [at, setAt] = useState(0)
  const title = useRef<HTMLHeadingElement>(null)
  const findField = useRef<HTMLInputElement>(null)
  const asked = useRef(false)

  const open = useCallback(async () => {
    const answer = await askFile<DocumentView>('cases/documents/open', { record: record.id, blob })
    setFailure(answer.ok ? null : answer.error)
    if (answer.ok) setView(answer.value)
    // What the reading wrote into the record meanwhile is shown from here on.
    changed()
  }, [askFile, changed, record.id, blob])
  useEffect(() => {
    // One opening, one line in the custody log.
    if (asked.current) return
    asked.current = true
    void open().then(() => title.current?.focus())
  }, [open])

  const document = view?.document ?? null
  const hits = useMemo(() => (document ? findsIn(document.text, text) : []), [document, text])
  const turn = useCallback((by: number) => setPage((last) => Math.min(Math.max(1, last + by), Math.max(1, view?.pictures ?? 1))), [view])
  const step = useCallback((by: number) => setAt((last) => (hits.length === 0 ? 0 : (last + by + hits.length) % hits.length)), [hits])
  useLayoutEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (event.key === 'Escape' && !event.defaultPrevented) {
        if (isTyping(event.target) && event.target === findField.current && findField.current?.value !== '') setText('')
        else if (!isTyping(event.target)) onBack()
      } else if (isTyping(event.target)) return
      else if (event.key === '/') {
        event.preventDefault()
        findField.current?.focus()
      } else if (event.key === '[') turn(-1)
      else if (event.key === ']') turn(1)
    }
    addEventListener('keydown', key)
    return () => removeEventListener('keydown', key)
  }, [onBack, turn])

  const redact = (text: string) => {
    const paper = { case: lineOf(record, 'case') ?? '', record: record.id, blob }
    texts.set(keyOf(paper), text)
    go({ at: 'redact', paper })
  }
  const row = readings.rowOf(record.id, blob) ?? view?.row
  const isFresh = row?.state === 'read' && view !== null && document === null
  return (
    <article className="doc" aria-label={inert(lineOf(record, 'title'))}>
      <header className="doc-head">
        <Plain onPress={onBack}>← {words.say('file.doc.back')}</Plain>
        <h2 ref={title} tabIndex={-1}>
          {inert(lineOf(record, 'title'))}
        </h2>
        {row ? <ReadingLine row={row} now={readings.now} /> : null}
        {isFresh ? <Lead onPress={() => void open()}>{words.say('file.doc.show')}</Lead> : null}
      </header>
      {failure ? (
        <FailureNotice failure={failure}>
          <Outlined onPress={() => void open()}>{words.say('app.again')}</Outlined>
        </FailureNotice>
      ) : null}
      {!view && !failure ? <p className="progress">{words.say('file.waiting')}</p> : null}
      {document ? <DocumentWarnings document={document} /> : null}
      {document ? <DocumentEncoding encoding={document.encoding} /> : null}
      {view ? (
        <DocumentTools
          view={view}
          record={record}
          readings={readings}
          find={{ text, at, count: hits.length, field: findField, step }}
          onFind={(next) => {
            setText(next)
            setAt(0)
          }}
          hasPicture={hasPicture}
          onPicture={setHasPicture}
          {...(document && document.text.trim() !== '' ? { onRedact: () => redact(document.text) } : {})}
        />
      ) : null}
      {view ? (
        <div className={`doc-body ${hasPicture && view.pictures > 0 ? 'with-picture' : ''}`}>
          {hasPicture && view.pictures > 0 ? (
            <DocumentPicture record={record.id} blob={blob} page={page} pages={view.pictures} onTurn={turn} />
          ) : null}
          {document ? (
            <DocumentText document={document} hits={hits} at={at} {...(view.pictures > 0 ? { onPage: setPage } : {})} />
          ) : (
            <Notice>
              <p>{words.say('file.doc.text.none')}</p>
            </Notice>
          )}
        </div>
      ) : null}
      {view && view.pictures === 0 && document ? <p className="small quiet">{words.say('file.doc.picture.none')}</p> : null}
      {document && document.doubts.length > 0 ? <DocumentDoubts document={document} /> : null}
      {view ? (
        <div className="doc-about">
          {document ? <DocumentClaims claims={document.declared} /> : null}
          <DocumentCustody view={view} />
        </div>
      ) : null}
    </article>
  )
}
