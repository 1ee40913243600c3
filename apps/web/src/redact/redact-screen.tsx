/** Redaction: a document of a case, or a pasted text. What is on the way is taken up; where there is nothing yet, a text is asked for or read. */
import type { CaseView, DocumentView } from '@holdfast/desk/api'
import { useEffect, useMemo, useRef, useState } from 'react'
import { inert } from '../cases/text-pieces.ts'
import { lineOf } from '../cases/value-text.ts'
import type { Failure } from '../desk.ts'
import { useFile, useView } from '../file/use-file.tsx'
import { Outlined, Plain } from '../parts/buttons.tsx'
import { FailureNotice, Notice } from '../parts/notice.tsx'
import { useGuard } from '../room.ts'
import { useWords } from '../words.tsx'
import { Desk } from './desk.tsx'
import { PasteEntry } from './paste-entry.tsx'
import { keyOf, type Paper, useShelf } from './shelf.tsx'
import { useSession } from './use-session.ts'

interface Props {
  /** Null: a pasted text. */
  readonly paper: Paper | null
  readonly onBack: () => void
}
/** Signs looked through in a second, on a slow machine. */
const signsASecond = 60_000

export function RedactScreen({ paper, onBack }: Props) {
  const words = useWords()
  const shelf = useShelf()
  const state = useSession(paper)
  const { session, isWorking, propose, cancel } = state
  const text = useText(paper)
  const { value: view } = useView<CaseView>(paper ? 'cases/one' : null, paper ? { id: paper.case } : undefined)
  const record = view?.records.find(({ id }) => id === paper?.record)
  const title = record ? lineOf(record, 'title') : undefined
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const part = isWorking ? 'working' : session === null ? 'asked' : 'desk'
  const before = useRef(part)
  // The button that was pressed goes with its part of the screen: who works by key is not left nowhere.
  useEffect(() => {
    if (before.current === part) return
    before.current = part
    if (document.activeElement === document.body) heading.current?.focus()
  }, [part])
  useEffect(() => {
    if (!paper || text.text === null || text.text.trim() === '' || shelf.sessions.has(keyOf(paper))) return
    void propose(text.text, paper.case)
    return cancel
  }, [paper, text.text, propose, cancel, shelf])
  useGuard(!paper && session !== null && session.signed === null)
  const length = paper ? (text.text?.length ?? 0) : shelf.pasted.text.length
  const seconds = useMemo(() => Math.ceil(length / signsASecond), [length])
  return (
    <article className="rd" aria-labelledby="rd-title">
      <header className="rd-head">
        <Plain onPress={onBack}>← {words.say('redact.back')}</Plain>
        <h1 id="rd-title" ref={heading} tabIndex={-1}>
          {words.say('redact.title')}
          {title === undefined ? null : <span className="rd-title-of"> {inert(title)}</span>}
        </h1>
      </header>
      {text.failure ? <FailureNotice failure={text.failure} /> : null}
      {state.failure ? (
        <FailureNotice failure={state.failure}>
          {paper && text.text !== null ? (
            <Outlined onPress={() => void propose(text.text ?? '', paper.case)}>{words.say('app.again')}</Outlined>
          ) : null}
        </FailureNotice>
      ) : null}
      {paper && text.text !== null && text.text.trim() === '' ? (
        <Notice>
          <p>{words.say('redact.empty')}</p>
        </Notice>
      ) : null}
      {isWorking || (paper && text.text === null && !text.failure && !session) ? (
        <div className="progress" role="status">
          <span className="bar" aria-hidden="true" />
          <span>
            {words.say('redact.working')}
            {seconds > 2 ? ` · ${words.say('redact.working.long', { n: seconds })}` : ''}
          </span>
          <Plain
            onPress={() => {
              cancel()
              if (paper) onBack()
            }}
          >
            {words.say('app.cancel')}
          </Plain>
        </div>
      ) : session ? (
        <Desk key={keyOf(paper)} session={session} paper={paper} state={state} />
      ) : paper ? null : (
        <PasteEntry onPropose={(pasted, inCase) => void propose(pasted, inCase)} />
      )}
    </article>
  )
}

/** The text of a document: as it was handed over by the screen that shows it, else opened anew, which stands in the custody log. */
function useText(paper: Paper | null): { readonly text: string | null; readonly failure: Failure | null } {
  const { askFile } = useFile()
  const { texts, sessions } = useShelf()
  const key = keyOf(paper)
  const [text, setText] = useState<string | null>(() => texts.get(key) ?? sessions.get(key)?.text ?? null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const asked = useRef(false)
  useEffect(() => {
    if (!paper || text !== null || asked.current) return
    asked.current = true
    void askFile<DocumentView>('cases/documents/open', { record: paper.record, blob: paper.blob }).then((answer) => {
      if (answer.ok) setText(answer.value.document?.text ?? '')
      else setFailure(answer.error)
    })
  }, [paper, text, askFile])
  return { text, failure }
}
