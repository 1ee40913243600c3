/** Law: what an agreement says of the person it moves, and what it is silent on. */
import type { AuditAnswer, AuditRequest, RegisterEntry as Entry, LawBooks } from '@holdfast/desk/api'
import { useEffect, useState } from 'react'
import { Lead, Outlined } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { lastOf, useAsked } from '../parts/use-asked.ts'
import { useGuard } from '../room.ts'
import { useWords } from '../words.tsx'
import { AuditView } from './audit-view.tsx'
import { RegisterEntry } from './register-entry.tsx'
import { RegisterList } from './register-list.tsx'
import { type Draft, emptyDraft, TextEntry } from './text-entry.tsx'

type View = { readonly name: 'entry' } | { readonly name: 'answer' } | { readonly name: 'register'; readonly id: string }

export function LawScreen({ onClock }: { readonly onClock: () => void }) {
  const words = useWords()
  const books = useAsked<LawBooks>()
  const audit = useAsked<AuditAnswer>()
  const entry = useAsked<Entry>()
  const [view, setView] = useState<View>({ name: 'entry' })
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const loadBooks = books.put
  useEffect(() => {
    void loadBooks('law/books')
  }, [loadBooks])
  const answer = lastOf(audit.asked)
  useGuard(draft.text !== '' || answer !== null)

  const shelf = lastOf(books.asked)
  if (!shelf) {
    return books.asked.state === 'failed' ? (
      <FailureNotice failure={books.asked.failure}>
        <Outlined onPress={() => void loadBooks('law/books')}>{words.say('app.again')}</Outlined>
      </FailureNotice>
    ) : (
      <p className="progress">{words.say('screen.law.opening')}</p>
    )
  }

  const read = async (request: AuditRequest) => {
    if (await audit.put('law/audit', request)) {
      setView({ name: 'answer' })
      scrollTo({ top: 0 })
    }
  }
  if (view.name === 'answer' && answer) return <AuditView answer={answer} books={shelf} onBack={() => setView({ name: 'entry' })} />
  const opened = lastOf(entry.asked)
  if (view.name === 'register' && opened?.instrument.id === view.id) {
    return (
      <RegisterEntry
        entry={opened}
        books={shelf}
        onBack={() => setView({ name: 'entry' })}
        onClock={onClock}
        onPaste={() => {
          setDraft((last) => ({ ...last, instrument: view.id }))
          setView({ name: 'entry' })
        }}
      />
    )
  }
  const open = async (id: string) => {
    if (await entry.put(`law/register/${id}`)) {
      setView({ name: 'register', id })
      scrollTo({ top: 0 })
    }
  }
  return (
    <div className="law-entry">
      <TextEntry draft={draft} onDraft={setDraft} books={shelf} asked={audit.asked} onRead={read} onCancel={audit.cancel}>
        {answer ? <Lead onPress={() => setView({ name: 'answer' })}>{words.say('screen.law.back-to-answer')}</Lead> : null}
      </TextEntry>
      <div>
        {entry.asked.state === 'failed' ? <FailureNotice failure={entry.asked.failure} /> : null}
        <RegisterList rows={shelf.register} onOpen={(id) => void open(id)} />
      </div>
    </div>
  )
}
