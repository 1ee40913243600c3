/** What is known: the agreement, the way, the facts, and the moment the answer is for. */
import type { ClockBooks, Way } from '@holdfast/desk/api'
import { useState } from 'react'
import { Lead, Outlined, Plain } from '../parts/buttons.tsx'
import { Choices } from '../parts/choices.tsx'
import { Pick } from '../parts/pick.tsx'
import { useWords, type Words } from '../words.tsx'
import { caseToFact, type Fact } from './fact.ts'
import { FactForm } from './fact-form.tsx'
import { DayField, HourField, ZoneField } from './fields.tsx'

export interface Question {
  readonly instrument: string
  readonly track: string
  readonly facts: readonly Fact[]
  /** Where the reader is: every moment is shown there too. */
  readonly ownZone: string
  /** Null: the desk's own clock. */
  readonly asOf: { readonly day: string | null; readonly time: string; readonly zone: string } | null
  /** What is passed through and never read: an id for calendars, a pseudonym, who covers it. */
  readonly carried: { readonly id: string; readonly pseudonym?: string; readonly cover?: string }
}

export const wayOf = (books: ClockBooks, question: Question): Way | undefined =>
  books.ways.find((way) => way.instrument === question.instrument && way.track === question.track)

/** A fact in one line, in the reader's language. */
export function factInWords(words: Words, fact: Fact): string {
  const day = (iso: string | null) => (iso === null ? '' : words.day(iso, 'plain'))
  const said = words.say(`screen.clock.said.${fact.how}`, { day: day(fact.day), to: day(fact.to), time: fact.time ?? '' })
  return fact.how === 'unknown' ? said : `${said} · ${words.zone(fact.zone)}`
}

export function Known({
  books,
  question,
  onChange,
}: {
  readonly books: ClockBooks
  readonly question: Question
  readonly onChange: (question: Question) => void
}) {
  const words = useWords()
  const [typing, setTyping] = useState<Fact | null>(null)
  const [undo, setUndo] = useState<{ readonly said: string; readonly facts: readonly Fact[] } | null>(null)
  const way = wayOf(books, question)
  const { facts } = question
  const put = (next: readonly Fact[]) => onChange({ ...question, facts: next })
  const nameOf = (event: string) => {
    const found = way?.events.find((one) => one.id === event)
    return found ? words.of(found.name) : event
  }
  const nextKey = Math.max(0, ...facts.map((fact) => fact.key)) + 1
  const fresh = (): Fact => {
    const used = new Set(facts.map((fact) => fact.event))
    const first =
      way?.events.find((event) => event.id === 'decision' && !used.has(event.id)) ?? way?.events.find((event) => !used.has(event.id))
    const zone = facts.at(-1)?.zone ?? books.zones[0] ?? 'UTC'
    return { key: nextKey, event: first?.id ?? way?.events[0]?.id ?? '', how: 'day', day: null, to: null, time: null, zone }
  }
  const remove = (gone: readonly Fact[], said: string) => {
    setUndo({ said, facts })
    put(facts.filter((fact) => !gone.includes(fact)))
  }
  const example = () => {
    const from = books.example
    if (!from) return
    const made = from.facts.flatMap((fact, key) => caseToFact(fact, key) ?? [])
    onChange({
      ...question,
      instrument: from.instrument,
      track: from.track,
      facts: made,
      asOf: { day: '2014-11-05', time: '09:00', zone: made[0]?.zone ?? 'UTC' },
    })
  }
  return (
    <section className="known" aria-labelledby="known-facts">
      <h1>{words.say('screen.clock.title')}</h1>
      <p className="lead">{words.say('screen.clock.lead')}</p>
      <Pick
        label={words.say('screen.clock.instrument')}
        chosen={question.instrument}
        onChoose={(instrument) =>
          onChange({ ...question, instrument, track: books.ways.find((one) => one.instrument === instrument)?.track ?? '' })
        }
        options={books.instruments.map(({ id, short }) => ({ id, name: words.of(short) }))}
      />
      <Pick
        label={words.say('screen.clock.track')}
        chosen={question.track}
        onChoose={(track) => onChange({ ...question, track })}
        options={books.ways
          .filter((one) => one.instrument === question.instrument)
          .map(({ track, name }) => ({ id: track, name: words.of(name) }))}
      />
      <h2 id="known-facts">{words.say('screen.clock.facts')}</h2>
      {facts.length === 0 && !typing ? <p className="quiet">{words.say('screen.clock.no-facts')}</p> : null}
      <ul className="facts">
        {facts.map((fact) =>
          typing?.key === fact.key ? null : (
            <li key={fact.key}>
              <strong>{nameOf(fact.event)}</strong>
              <span>{factInWords(words, fact)}</span>
              <span className="actions no-print">
                <Plain onPress={() => setTyping(fact)} name={words.say('screen.clock.edit-named', { name: nameOf(fact.event) })}>
                  {words.say('screen.clock.edit')}
                </Plain>
                <Plain
                  onPress={() => remove([fact], words.say('screen.clock.removed', { name: nameOf(fact.event) }))}
                  name={words.say('screen.clock.remove-named', { name: nameOf(fact.event) })}
                >
                  {words.say('screen.clock.remove')}
                </Plain>
              </span>
            </li>
          ),
        )}
      </ul>
      {typing && way ? (
        <FactForm
          key={typing.key}
          start={typing}
          way={way}
          zones={books.zones}
          onCancel={() => setTyping(null)}
          onSave={(fact) => {
            setUndo(null)
            put(facts.some((one) => one.key === fact.key) ? facts.map((one) => (one.key === fact.key ? fact : one)) : [...facts, fact])
            setTyping(null)
          }}
        />
      ) : (
        <div className="actions no-print">
          {facts.length === 0 ? (
            <Lead onPress={() => setTyping(fresh())}>{words.say('screen.clock.first-fact')}</Lead>
          ) : (
            <Outlined onPress={() => setTyping(fresh())}>{words.say('screen.clock.add')}</Outlined>
          )}
          {facts.length > 1 ? (
            <Plain onPress={() => remove(facts, words.say('screen.clock.cleared'))}>{words.say('screen.clock.clear')}</Plain>
          ) : null}
          {facts.length === 0 && books.example ? <Plain onPress={example}>{words.say('screen.clock.example')}</Plain> : null}
        </div>
      )}
      <p className="undo" role="status">
        {undo ? (
          <>
            {undo.said}{' '}
            <Plain
              onPress={() => {
                put(undo.facts)
                setUndo(null)
              }}
            >
              {words.say('app.undo')}
            </Plain>
          </>
        ) : null}
      </p>
      <AsOf books={books} question={question} onChange={onChange} />
    </section>
  )
}

function AsOf({
  books,
  question,
  onChange,
}: {
  readonly books: ClockBooks
  readonly question: Question
  readonly onChange: (question: Question) => void
}) {
  const words = useWords()
  const { asOf } = question
  return (
    <div className="as-of">
      <div className="field">
        <span className="label">{words.say('screen.clock.as-of')}</span>
        <Choices
          label={words.say('screen.clock.as-of')}
          chosen={asOf ? 'other' : 'now'}
          onChoose={(id) =>
            onChange({ ...question, asOf: id === 'now' ? null : { day: null, time: '09:00', zone: question.facts.at(-1)?.zone ?? 'UTC' } })
          }
          of={[
            { id: 'now', shown: words.say('screen.clock.now') },
            { id: 'other', shown: words.say('screen.clock.other-moment') },
          ]}
        />
      </div>
      {asOf ? (
        <div className="fact-days">
          <DayField
            label={words.say('screen.clock.day')}
            value={asOf.day}
            onChange={(day) => onChange({ ...question, asOf: { ...asOf, day } })}
          />
          <HourField
            label={words.say('screen.clock.time')}
            value={asOf.time}
            onChange={(time) => onChange({ ...question, asOf: { ...asOf, time: time ?? '00:00' } })}
          />
        </div>
      ) : null}
      <ZoneField
        label={words.say('screen.clock.own-zone')}
        zones={books.zones}
        value={question.ownZone}
        onChange={(ownZone) => onChange({ ...question, ownZone })}
      />
    </div>
  )
}
