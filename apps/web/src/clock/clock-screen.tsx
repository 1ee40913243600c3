/** Clock: what can happen to one person by when, what still stops it, and why every date is what it is. */
import type { Case, CaseAnswer, CaseRequest, ClockBooks } from '@holdfast/desk/api'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { Outlined } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { type Asked, lastOf, useAsked } from '../parts/use-asked.ts'
import { useGuard } from '../room.ts'
import { useWords } from '../words.tsx'
import { AnswerView } from './answer-view.tsx'
import { CalendarOut } from './calendar-out.tsx'
import { caseToFact, type Fact, factToCase } from './fact.ts'
import { Known, type Question, wayOf } from './known.tsx'
import { WhatIf } from './what-if.tsx'

/** An answer for "now" is asked for again as the minutes go by. */
const everyMs = 60_000

/** @param opened a case chosen elsewhere: its facts take the place of those on the screen */
export function ClockScreen({ isHere, opened = null }: { readonly isHere: boolean; readonly opened?: Case | null }) {
  const words = useWords()
  const books = useAsked<ClockBooks>()
  const answer = useAsked<CaseAnswer>()
  const [question, setQuestion] = useState<Question | null>(null)
  useGuard((question?.facts.length ?? 0) > 0)
  const loadBooks = books.put
  useEffect(() => {
    void loadBooks('clock/books').then((loaded) => {
      const way =
        loaded?.ways.find((one) => one.instrument === loaded.example?.instrument && one.track === loaded.example.track) ?? loaded?.ways[0]
      if (way)
        setQuestion(
          (last) =>
            last ?? {
              instrument: way.instrument,
              track: way.track,
              facts: [],
              ownZone: Temporal.Now.timeZoneId(),
              asOf: null,
              carried: freshCarried(),
            },
        )
    })
  }, [loadBooks])
  useEffect(() => {
    if (!opened) return
    const { instrument, track, facts, id, pseudonym, cover } = opened
    setQuestion((last) => ({
      instrument,
      track,
      facts: facts.map((fact, key) => caseToFact(fact, key) ?? notInFields(fact, key)),
      ownZone: last?.ownZone ?? Temporal.Now.timeZoneId(),
      asOf: null,
      carried: {
        ...freshCarried(),
        ...(id === undefined ? {} : { id }),
        ...(pseudonym === undefined ? {} : { pseudonym }),
        ...(cover === undefined ? {} : { cover }),
      },
    }))
  }, [opened])

  const shelf = lastOf(books.asked)
  const request = useMemo(() => (shelf && question && wayOf(shelf, question) ? requestOf(shelf, question) : null), [shelf, question])
  const asked = useMemo(() => (request ? JSON.stringify(request) : null), [request])
  const { put, forget } = answer
  const sent = useRef<string>(null)
  useEffect(() => {
    if (asked === null) {
      forget()
      return
    }
    const send = () => void put('clock/case', JSON.parse(asked) as CaseRequest)
    // Who comes back finds an answer of now; who leaves needs none.
    if (isHere || sent.current !== asked) send()
    sent.current = asked
    const again = isHere ? setInterval(send, everyMs) : undefined
    return () => clearInterval(again)
  }, [asked, isHere, put, forget])

  if (!shelf || !question) {
    return books.asked.state === 'failed' ? (
      <FailureNotice failure={books.asked.failure}>
        <Outlined onPress={() => void loadBooks('clock/books')}>{words.say('app.again')}</Outlined>
      </FailureNotice>
    ) : (
      <p className="progress">{words.say('screen.law.opening')}</p>
    )
  }
  return <Answered shelf={shelf} question={question} request={request} asked={answer.asked} put={put} onQuestion={setQuestion} />
}

interface AnsweredProps {
  readonly shelf: ClockBooks
  readonly question: Question
  readonly request: CaseRequest | null
  readonly asked: Asked<CaseAnswer>
  readonly put: (path: string, body: CaseRequest) => Promise<unknown>
  readonly onQuestion: (question: Question) => void
}

/** Drawn again where the question or the answer changed, not at every step to another room and back. */
const Answered = memo(function Answered({ shelf, question, request, asked, put, onQuestion }: AnsweredProps) {
  const words = useWords()
  const way = wayOf(shelf, question)
  const found = lastOf(asked)
  return (
    <div className="clock">
      <Known books={shelf} question={question} onChange={onQuestion} />
      <div className="clock-answer">
        {asked.state === 'failed' ? (
          <FailureNotice failure={asked.failure}>
            <Outlined onPress={() => (request ? void put('clock/case', request) : undefined)}>{words.say('app.again')}</Outlined>
          </FailureNotice>
        ) : null}
        {found && way && request ? (
          <AnswerView answer={found} way={way} ownZone={question.ownZone} isOld={asked.state === 'waiting'}>
            <WhatIf
              key={`${question.instrument}/${question.track}`}
              request={request}
              answer={found}
              way={way}
              books={shelf}
              onKeep={(fact) => onQuestion({ ...question, facts: [...question.facts.filter((one) => one.event !== fact.event), fact] })}
            />
            <CalendarOut key={question.carried.id} request={request} pseudonym={question.carried.pseudonym ?? ''} />
          </AnswerView>
        ) : (
          <Empty />
        )}
      </div>
    </div>
  )
})

/** Before the first fact: what the screen will answer, and what to give it. */
function Empty() {
  const words = useWords()
  return (
    <section className="clock-empty" aria-labelledby="clock-empty">
      <h2 id="clock-empty">{words.say('screen.clock.empty')}</h2>
      <ol>
        <li>{words.say('screen.clock.empty.first')}</li>
        <li>{words.say('screen.clock.empty.picture')}</li>
        <li>{words.say('screen.clock.empty.why')}</li>
      </ol>
      <p className="quiet">{words.say('screen.clock.empty.uncertain')}</p>
    </section>
  )
}

/** An expression the form has no fields for stands as unknown, which never gives more time. */
const notInFields = ({ event, timezone }: Case['facts'][number], key: number): Fact => ({
  key,
  event,
  how: 'unknown',
  day: null,
  to: null,
  time: null,
  zone: timezone,
})

/** A case typed here has no id of its own: a random one keeps its calendar entries apart. */
const freshCarried = (): Question['carried'] => ({ id: crypto.randomUUID() })

/** Null until there is a fact to reckon from. */
function requestOf(books: ClockBooks, { instrument, track, facts, asOf, carried }: Question): CaseRequest | null {
  const events = new Set(books.ways.find((way) => way.instrument === instrument && way.track === track)?.events.map((event) => event.id))
  const sent = facts.flatMap((fact) => (events.has(fact.event) ? (factToCase(fact) ?? []) : []))
  if (sent.length === 0) return null
  const now = asOf?.day
    ? Temporal.PlainDateTime.from(`${asOf.day}T${asOf.time}`).toZonedDateTime(asOf.zone).toInstant().toString()
    : undefined
  return { case: { ...carried, instrument, track, facts: sent }, ...(now ? { now } : {}) }
}
