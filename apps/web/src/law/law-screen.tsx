/** Law: what an agreement says of the person it moves, and what it is silent on; the register, and agreements side by side. */
import type { AuditAnswer, AuditRequest, RegisterEntry as Entry, Hello, LawBooks } from '@holdfast/desk/api'
import { useCallback, useEffect, useState } from 'react'
import { Lead, Outlined, Plain } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { lastOf, useAsked } from '../parts/use-asked.ts'
import { useGuard } from '../room.ts'
import { useWords } from '../words.tsx'
import { AuditView } from './audit-view.tsx'
import { CompareScreen } from './compare-screen.tsx'
import { type LawPlace, Places } from './places.tsx'
import { RegisterEntry } from './register-entry.tsx'
import { RegisterList } from './register-list.tsx'
import { useReviews } from './reviews.ts'
import { ShelfScreen } from './shelf-screen.tsx'
import { StateScreen } from './state-screen.tsx'
import { type Draft, emptyDraft, TextEntry } from './text-entry.tsx'

type View =
  | { readonly name: LawPlace }
  | { readonly name: 'answer' }
  | { readonly name: 'register'; readonly id: string; readonly from: LawPlace }

export function LawScreen({ onClock }: { readonly onClock: () => void }) {
  const words = useWords()
  const books = useAsked<LawBooks>()
  const hello = useAsked<Hello>()
  const audit = useAsked<AuditAnswer>()
  const entry = useAsked<Entry>()
  const reviews = useReviews()
  const [view, setView] = useState<View>({ name: 'entry' })
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [picked, setPicked] = useState<readonly string[]>([])
  const [day, setDay] = useState<string | null>(null)
  const [state, setState] = useState('')
  const loadBooks = books.put
  const loadHello = hello.put
  useEffect(() => {
    void loadBooks('law/books')
    void loadHello('hello')
  }, [loadBooks, loadHello])
  const go = useCallback((next: View) => {
    setView(next)
    scrollTo({ top: 0 })
  }, [])
  const loadEntry = entry.put
  const open = useCallback(
    async (id: string, from: LawPlace) => {
      if (await loadEntry(`law/register/${id}`)) go({ name: 'register', id, from })
    },
    [loadEntry, go],
  )
  const openFromEntry = useCallback((id: string) => void open(id, 'entry'), [open])
  const answer = lastOf(audit.asked)
  useGuard(draft.text !== '' || answer !== null)

  const shelf = lastOf(books.asked)
  const today = lastOf(hello.asked)?.now.slice(0, 10)
  if (!shelf || !today) {
    const failed = [books.asked, hello.asked].find((one) => one.state === 'failed')
    return failed?.state === 'failed' ? (
      <FailureNotice failure={failed.failure}>
        <Outlined
          onPress={() => {
            void loadBooks('law/books')
            void loadHello('hello')
          }}
        >
          {words.say('app.again')}
        </Outlined>
      </FailureNotice>
    ) : (
      <p className="progress">{words.say('screen.law.opening')}</p>
    )
  }

  const read = async (request: AuditRequest) => {
    if (await audit.put('law/audit', request)) {
      reviews.forget()
      go({ name: 'answer' })
    }
  }
  const openState = (code: string) => {
    setState(code)
    go({ name: 'state' })
  }
  const dated = { day: day ?? today, onDay: setDay }
  const failure = entry.asked.state === 'failed' ? <FailureNotice failure={entry.asked.failure} /> : null
  const places = (here: LawPlace) => <Places here={here} count={picked.length} onGo={(name) => go({ name })} />

  if (view.name === 'answer' && answer)
    return (
      <AuditView
        answer={answer}
        books={shelf}
        reviews={reviews}
        day={today}
        instrument={draft.instrument}
        onBack={() => setView({ name: 'entry' })}
      />
    )
  const opened = lastOf(entry.asked)
  if (view.name === 'register' && opened?.instrument.id === view.id) {
    const isPicked = picked.includes(view.id)
    return (
      <>
        {places(view.from)}
        <RegisterEntry
          key={view.id}
          entry={opened}
          books={shelf}
          {...dated}
          isPicked={isPicked}
          onPick={() => setPicked(isPicked ? picked.filter((id) => id !== view.id) : [...picked, view.id].slice(-12))}
          onBack={() => go({ name: view.from })}
          onClock={onClock}
          onState={openState}
          onPaste={() => {
            setDraft((last) => ({ ...last, instrument: view.id }))
            go({ name: 'entry' })
          }}
        />
      </>
    )
  }
  if (view.name === 'shelf')
    return (
      <>
        {places('shelf')}
        {failure}
        <ShelfScreen
          books={shelf}
          {...dated}
          picked={picked}
          onPicked={setPicked}
          onCompare={() => go({ name: 'compare' })}
          onOpen={(id) => void open(id, 'shelf')}
          onState={openState}
        />
      </>
    )
  if (view.name === 'state')
    return (
      <>
        {places('state')}
        {failure}
        <StateScreen books={shelf} {...dated} state={state} onState={setState} onOpen={(id) => void open(id, 'state')} />
      </>
    )
  if (view.name === 'compare')
    return (
      <>
        {places('compare')}
        {failure}
        <CompareScreen books={shelf} picked={picked} onPicked={setPicked} onOpen={(id) => void open(id, 'compare')} />
      </>
    )
  return (
    <>
      {places('entry')}
      <div className="law-entry">
        <TextEntry draft={draft} onDraft={setDraft} books={shelf} asked={audit.asked} onRead={read} onCancel={audit.cancel}>
          {answer ? <Lead onPress={() => setView({ name: 'answer' })}>{words.say('screen.law.back-to-answer')}</Lead> : null}
        </TextEntry>
        <div>
          {failure}
          <RegisterList rows={shelf.register} onOpen={openFromEntry} />
          <Plain onPress={() => go({ name: 'shelf' })}>{words.say('screen.shelf.all')}</Plain>
        </div>
      </div>
    </>
  )
}
