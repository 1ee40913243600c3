/** One agreement of the register: its dated life above, its words left, what they give right, what binds the parties anyway below. */
import type { RegisterEntry as Entry, InstrumentAnswer, LawBooks, OpenQuestion } from '@holdfast/desk/api'
import { useEffect } from 'react'
import { Lead, Outlined, Plain } from '../parts/buttons.tsx'
import { FailureNotice, Notice } from '../parts/notice.tsx'
import { Sources } from '../parts/sources.tsx'
import { lastOf, useAsked } from '../parts/use-asked.ts'
import { useWords } from '../words.tsx'
import { EntryWords } from './entry-words.tsx'
import { LifeLine } from './life-line.tsx'
import { OverlayView } from './overlay-view.tsx'
import { RegisterFindings } from './register-findings.tsx'
import { RegisterPeriods } from './register-periods.tsx'
import { TextPlaces } from './text-places.tsx'

export function RegisterEntry(props: {
  readonly entry: Entry
  readonly books: LawBooks
  readonly day: string
  readonly onDay: (day: string) => void
  readonly isPicked: boolean
  readonly onPick: () => void
  readonly onBack: () => void
  readonly onPaste: () => void
  readonly onClock: () => void
  readonly onState: (code: string) => void
}) {
  const words = useWords()
  const { entry, books, day } = props
  const { instrument } = entry
  const { asked, put } = useAsked<InstrumentAnswer>()
  useEffect(() => {
    void put('law/instrument', { id: instrument.id, on: day })
  }, [put, instrument.id, day])
  const answer = lastOf(asked)
  const standing = answer?.overlay.instrument === instrument.id ? answer : null
  return (
    <article className="register" aria-labelledby="register-entry-title">
      <header className="audit-head">
        <div>
          <p className="eyebrow">{instrument.parties.map((party) => words.state(party)).join(' – ')}</p>
          <h1 id="register-entry-title">{words.of(instrument.short)}</h1>
          <p className="full-title">{words.of(instrument.title)}</p>
        </div>
        <div className="actions no-print">
          <Lead onPress={props.onPaste}>{words.say('screen.register.paste')}</Lead>
          <Outlined onPress={props.onPick}>{words.say(props.isPicked ? 'screen.entry.picked' : 'screen.entry.pick')}</Outlined>
          <Plain onPress={() => print()}>{words.say('app.print')}</Plain>
          <Plain onPress={props.onBack}>{words.say('screen.register.back')}</Plain>
        </div>
      </header>
      <Notice kind={instrument.read.extent === 'whole' ? 'warn' : 'bad'}>
        <p>
          <strong>{words.code(`screen.register.read.${instrument.read.extent}`)}</strong> {words.of(instrument.read.note)}
        </p>
      </Notice>
      {asked.state === 'failed' ? <FailureNotice failure={asked.failure} /> : null}
      <LifeLine instrument={instrument} life={standing?.life ?? null} day={day} onDay={props.onDay} />
      <div className="register-columns">
        <EntryWords entry={entry} books={books} />
        <RegisterFindings entry={entry} books={books} />
      </div>
      <RegisterPeriods entry={entry} />
      {instrument.questions.length > 0 ? (
        <section aria-labelledby="questions-title">
          <h2 id="questions-title">{words.say('screen.register.questions')}</h2>
          {instrument.questions.map((question) => (
            <Question key={question.id} question={question} />
          ))}
        </section>
      ) : null}
      {standing ? <OverlayView overlay={standing.overlay} states={books.states} onState={props.onState} /> : null}
      <TextPlaces instrument={instrument} />
      {instrument.tracks.length > 0 ? (
        <section aria-labelledby="tracks-title">
          <h2 id="tracks-title">{words.say('screen.register.tracks')}</h2>
          <ul className="tracks">
            {instrument.tracks.map((track) => (
              <li key={track.id}>{words.of(track.name)}</li>
            ))}
          </ul>
          <Plain onPress={props.onClock}>{words.say('screen.register.to-clock')}</Plain>
        </section>
      ) : null}
    </article>
  )
}

function Question({ question }: { readonly question: OpenQuestion }) {
  const words = useWords()
  return (
    <div className="question">
      <h3>{words.of(question.asks)}</h3>
      <ul>
        {question.accounts.map((account) => (
          <li key={account.says.en}>
            <p>{words.of(account.says)}</p>
            <Sources status={account.status} confidence={account.confidence} sources={account.sources} />
          </li>
        ))}
      </ul>
      <p className="until">
        <span className="eyebrow">{words.say('screen.register.until')}</span> {words.of(question.until)}
      </p>
    </div>
  )
}
