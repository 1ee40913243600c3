/** Clock: what can happen to one person by when, what still stops it, and why every date is what it is. */
import type { CaseAnswer, CaseRequest, ClockBooks } from '@holdfast/desk/api'
import { useEffect, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { Outlined } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { lastOf, useAsked } from '../parts/use-asked.ts'
import { useGuard } from '../room.ts'
import { useWords } from '../words.tsx'
import { AnswerView } from './answer-view.tsx'
import { factToCase } from './fact.ts'
import { Known, type Question, wayOf } from './known.tsx'

/** An answer for "now" is asked for again as the minutes go by. */
const everyMs = 60_000

export function ClockScreen({ isHere }: { readonly isHere: boolean }) {
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
          (last) => last ?? { instrument: way.instrument, track: way.track, facts: [], ownZone: Temporal.Now.timeZoneId(), asOf: null },
        )
    })
  }, [loadBooks])

  const shelf = lastOf(books.asked)
  const request = shelf && question && wayOf(shelf, question) ? requestOf(shelf, question) : null
  const asked = request ? JSON.stringify(request) : null
  const { put, forget } = answer
  useEffect(() => {
    if (asked === null) {
      forget()
      return
    }
    const send = () => void put('clock/case', JSON.parse(asked) as CaseRequest)
    send()
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
  const way = wayOf(shelf, question)
  const found = lastOf(answer.asked)
  return (
    <div className="clock">
      <Known books={shelf} question={question} onChange={setQuestion} />
      <div className="clock-answer">
        {answer.asked.state === 'failed' ? (
          <FailureNotice failure={answer.asked.failure}>
            <Outlined onPress={() => (asked === null ? undefined : void put('clock/case', JSON.parse(asked)))}>
              {words.say('app.again')}
            </Outlined>
          </FailureNotice>
        ) : null}
        {found && way ? (
          <AnswerView answer={found} way={way} ownZone={question.ownZone} isOld={answer.asked.state === 'waiting'} />
        ) : (
          <Empty />
        )}
      </div>
    </div>
  )
}

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

/** Null until there is a fact to reckon from. */
function requestOf(books: ClockBooks, { instrument, track, facts, asOf }: Question): CaseRequest | null {
  const events = new Set(books.ways.find((way) => way.instrument === instrument && way.track === track)?.events.map((event) => event.id))
  const sent = facts.flatMap((fact) => (events.has(fact.event) ? (factToCase(fact) ?? []) : []))
  if (sent.length === 0) return null
  const now = asOf?.day
    ? Temporal.PlainDateTime.from(`${asOf.day}T${asOf.time}`).toZonedDateTime(asOf.zone).toInstant().toString()
    : undefined
  return { case: { instrument, track, facts: sent }, ...(now ? { now } : {}) }
}
