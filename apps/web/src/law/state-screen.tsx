/** What binds one state on one day, whatever its agreements say: treaty by treaty, with its source, and where a person can complain. */
import type { LawBooks, ObligationsAnswer } from '@holdfast/desk/api'
import { useEffect } from 'react'
import { DayField } from '../clock/fields.tsx'
import { Outlined, Plain, WordLink } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { SearchPick } from '../parts/search-pick.tsx'
import { lastOf, useAsked } from '../parts/use-asked.ts'
import { useWords } from '../words.tsx'
import { DoorTable } from './door-table.tsx'
import { DutyRow } from './duty-row.tsx'

const stands = ['yes', 'uncertain', 'no'] as const

export function StateScreen(props: {
  readonly books: LawBooks
  readonly day: string
  readonly onDay: (day: string) => void
  /** ISO 3166 code; empty where none is chosen yet. */
  readonly state: string
  readonly onState: (code: string) => void
  readonly onOpen: (id: string) => void
}) {
  const words = useWords()
  const { books, day, state } = props
  const { asked, put } = useAsked<ObligationsAnswer>()
  useEffect(() => {
    if (state !== '') void put('law/obligations', { state, on: day })
  }, [put, state, day])
  const last = lastOf(asked)
  const answer = last?.state === state ? last : null
  const options = books.states.map((id) => ({ id, name: words.state(id) })).sort((a, b) => a.name.localeCompare(b.name, words.locale))
  return (
    <section className="state" aria-labelledby="state-title">
      <header className="audit-head">
        <div>
          <h1 id="state-title">
            {state === '' ? words.say('screen.places.state') : words.say('screen.state.title', { state: words.state(state) })}
          </h1>
          <p className="lead">{words.say('screen.state.lead')}</p>
        </div>
        <div className="actions no-print">{answer ? <Plain onPress={() => print()}>{words.say('app.print')}</Plain> : null}</div>
      </header>
      <div className="state-ask no-print">
        <SearchPick
          key={`${words.locale}-${state}`}
          label={words.say('screen.state.pick')}
          openName={words.say('screen.state.open-list')}
          chosen={state}
          onChoose={(code) => (code === '' ? undefined : props.onState(code))}
          options={options}
        />
        <DayField label={words.say('screen.shelf.day')} value={day} onChange={(next) => (next ? props.onDay(next) : undefined)} />
      </div>
      {state === '' ? <p className="nothing">{words.say('screen.state.choose')}</p> : null}
      {asked.state === 'failed' ? (
        <FailureNotice failure={asked.failure}>
          <Outlined onPress={() => void put('law/obligations', { state, on: day })}>{words.say('app.again')}</Outlined>
        </FailureNotice>
      ) : null}
      {answer ? <Answer answer={answer} /> : null}
      {state === '' ? null : <Agreements {...props} />}
    </section>
  )
}

function Answer({ answer }: { readonly answer: ObligationsAnswer }) {
  const words = useWords()
  const open = answer.rows.filter((row) => row.because !== 'obligation-closed')
  const closed = answer.rows.filter((row) => row.because === 'obligation-closed')
  const [yes, uncertain, no] = stands.map((bound) => open.filter((row) => row.bound === bound))
  return (
    <>
      <div>
        <p role="status">
          <strong>
            {words.say('screen.state.counts', {
              day: words.day(answer.day, 'plain'),
              yes: yes?.length ?? 0,
              uncertain: uncertain?.length ?? 0,
              no: no?.length ?? 0,
            })}
          </strong>
        </p>
        <p className="small quiet">{words.say('screen.state.checked', { month: answer.checkedOn })}</p>
        {answer.note ? <p className="small">{words.of(answer.note)}</p> : null}
      </div>
      <DoorTable rows={answer.rows} />
      {stands.map((bound, at) => {
        const rows = [yes, uncertain, no][at] ?? []
        return rows.length === 0 ? null : (
          <section key={bound} aria-labelledby={`state-${bound}`}>
            <h2 id={`state-${bound}`}>
              {words.say(`screen.state.bound.${bound}`)} <span className="count">{rows.length}</span>
            </h2>
            <ul className="duties">
              {rows.map((row) => (
                <DutyRow key={row.treaty.id} row={row} rows={answer.rows} />
              ))}
            </ul>
          </section>
        )
      })}
      {closed.length > 0 ? (
        <p className="small quiet">
          {words.say('cli.obligations.closed')} {closed.map((row) => words.of(row.treaty.short)).join(', ')}
        </p>
      ) : null}
    </>
  )
}

function Agreements({ books, state, onOpen }: { readonly books: LawBooks; readonly state: string; readonly onOpen: (id: string) => void }) {
  const words = useWords()
  const own = books.register
    .filter((row) => row.parties.includes(state))
    .map((row) => ({ id: row.id, name: words.of(row.short) }))
    .sort((a, b) => a.name.localeCompare(b.name, words.locale))
  if (own.length === 0) return null
  return (
    <section aria-labelledby="state-agreements">
      <h2 id="state-agreements">{words.say('screen.state.agreements', { count: own.length })}</h2>
      <ul className="state-agreements">
        {own.map((row) => (
          <li key={row.id}>
            <WordLink onPress={() => onOpen(row.id)}>{row.name}</WordLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
