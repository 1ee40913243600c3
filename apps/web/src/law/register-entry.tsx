/** One agreement of the register: its dated life, its articles as far as anyone has read them, what is still open. */
import type { ArticleKnown, RegisterEntry as Entry, Instrument, LawBooks, LifecycleEvent, OpenQuestion } from '@holdfast/desk/api'
import type { ReactNode } from 'react'
import { Lead, Outlined, Plain } from '../parts/buttons.tsx'
import { Notice } from '../parts/notice.tsx'
import { type SourceRow, Sources } from '../parts/sources.tsx'
import { useWords, type Words } from '../words.tsx'
import { placeName } from './place.ts'
import { RegisterFindings } from './register-findings.tsx'
import { RegisterPeriods } from './register-periods.tsx'

export function RegisterEntry(props: {
  readonly entry: Entry
  readonly books: LawBooks
  readonly onBack: () => void
  readonly onPaste: () => void
  readonly onClock: () => void
}) {
  const words = useWords()
  const { entry, books } = props
  const { instrument } = entry
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
          <Outlined onPress={props.onBack}>{words.say('screen.register.back')}</Outlined>
        </div>
      </header>
      <Notice kind={instrument.read.extent === 'whole' ? 'warn' : 'bad'}>
        <p>
          <strong>{words.code(`screen.register.read.${instrument.read.extent}`)}</strong> {words.of(instrument.read.note)}
        </p>
      </Notice>
      <div className="register-columns">
        <section aria-labelledby="life-title">
          <h2 id="life-title">{words.say('screen.register.life')}</h2>
          <ol className="life">
            {instrument.lifecycle.map((event) => (
              <LifeEvent key={`${event.event}-${event.on}-${event.work ?? ''}`} event={event} instrument={instrument} />
            ))}
          </ol>
        </section>
        <div className="register-main">
          {instrument.articles.length > 0 ? (
            <section aria-labelledby="articles-title">
              <h2 id="articles-title">{words.say('screen.register.articles')}</h2>
              <p className="quiet">{words.say('screen.register.articles-lead')}</p>
              <ul className="known-articles">
                {instrument.articles.map((article) => (
                  <KnownArticle key={article.eId} article={article} />
                ))}
              </ul>
            </section>
          ) : null}
          {instrument.questions.length > 0 ? (
            <section aria-labelledby="questions-title">
              <h2 id="questions-title">{words.say('screen.register.questions')}</h2>
              {instrument.questions.map((question) => (
                <Question key={question.id} question={question} />
              ))}
            </section>
          ) : null}
          <RegisterFindings entry={entry} books={books} />
          <RegisterPeriods entry={entry} />
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
        </div>
      </div>
    </article>
  )
}

/** How sure, in words, and the sources one step away. */
function Sure({
  fact,
}: {
  readonly fact: { readonly status: string; readonly confidence: string; readonly sources: readonly SourceRow[] }
}) {
  return <Sources status={fact.status} confidence={fact.confidence} sources={fact.sources} />
}

/** A day, a month, a span or nothing, as far as it is known. */
function whenOf(words: Words, on: string): ReactNode {
  if (on === 'unknown') return words.say('screen.register.no-date')
  return on
    .split('/')
    .map((day) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? words.day(day, 'plain') : day))
    .join(' – ')
}

function LifeEvent({ event, instrument }: { readonly event: LifecycleEvent; readonly instrument: Instrument }) {
  const words = useWords()
  const part = instrument.parts.find((one) => one.id === event.work)
  return (
    <li className={`is-${event.status} ${event.on === 'unknown' ? 'is-undated' : ''}`}>
      <p className="when">{whenOf(words, event.on)}</p>
      <p>
        <strong>{words.code(`screen.life.${event.event}`)}</strong>
        {part ? <span className="quiet small"> {words.of(part.title)}</span> : null}
      </p>
      <p>{words.of(event.note)}</p>
      <Sure fact={event} />
    </li>
  )
}

function KnownArticle({ article }: { readonly article: ArticleKnown }) {
  const words = useWords()
  return (
    <li className={`is-${article.known}`}>
      <p className="where">
        <strong>{placeName(words, article.eId)}</strong>
        <span className="chip">{words.code(`screen.known.${article.known}`)}</span>
      </p>
      <div>
        <p>{words.of(article.says)}</p>
        {article.cites.map((cite) =>
          cite.quote ? (
            <q key={`${cite.eId}-${cite.quote}`} lang={cite.lang}>
              {cite.quote}
            </q>
          ) : null,
        )}
        <Sure fact={article} />
      </div>
    </li>
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
            <Sure fact={account} />
          </li>
        ))}
      </ul>
      <p className="until">
        <span className="eyebrow">{words.say('screen.register.until')}</span> {words.of(question.until)}
      </p>
    </div>
  )
}
