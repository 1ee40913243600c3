/** What if: another date for one event, and what in the answer would move. The facts stay as they are until the reader takes it over. */
import type { CaseAnswer, CaseRequest, ClockBooks, Shift, Way, WhatIfAnswer, WhatIfRequest } from '@holdfast/desk/api'
import { useEffect, useState } from 'react'
import { Outlined, Plain } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { lastOf, useAsked } from '../parts/use-asked.ts'
import { useWords } from '../words.tsx'
import { type Fact, factToCase } from './fact.ts'
import { FactForm } from './fact-form.tsx'
import { factInWords } from './known.tsx'
import { momentInWords } from './moment.tsx'

export function WhatIf(props: {
  readonly request: CaseRequest
  readonly answer: CaseAnswer
  readonly way: Way
  readonly books: ClockBooks
  readonly onKeep: (fact: Fact) => void
}) {
  const words = useWords()
  const { request, answer, way, books } = props
  const [typing, setTyping] = useState<Fact | null>(null)
  const [supposed, setSupposed] = useState<Fact | null>(null)
  const found = useAsked<WhatIfAnswer>()
  const { put, forget } = found
  const fact = supposed ? factToCase(supposed) : null
  const asked = fact ? JSON.stringify({ ...request, set: [fact] } satisfies WhatIfRequest) : null
  useEffect(() => {
    if (asked === null) forget()
    else void put('clock/what-if', JSON.parse(asked) as WhatIfRequest)
  }, [asked, put, forget])
  const nameOf = (event: string) => {
    const named = way.events.find((one) => one.id === event)
    return named ? words.of(named.name) : event
  }
  const fresh = (): Fact => ({
    key: Math.max(0, ...request.case.facts.map((_, i) => i)) + 1000,
    event: answer.wouldChange[0]?.event ?? way.events[0]?.id ?? '',
    how: 'day',
    day: null,
    to: null,
    time: null,
    zone: answer.zone ?? books.zones[0] ?? 'UTC',
  })
  const shifts = lastOf(found.asked)?.shifts ?? null
  return (
    <section className="what-if no-print" aria-labelledby="whatif-title">
      <h2 id="whatif-title">{words.say('screen.whatif.title')}</h2>
      <p className="quiet">{words.say('screen.whatif.lead')}</p>
      {typing ? (
        <FactForm
          start={typing}
          way={way}
          zones={books.zones}
          onCancel={() => setTyping(null)}
          onSave={(next) => {
            setSupposed(next)
            setTyping(null)
          }}
        />
      ) : (
        <div className="actions">
          <Outlined onPress={() => setTyping(supposed ?? fresh())}>{words.say('screen.whatif.suppose')}</Outlined>
          {supposed ? (
            <>
              <Plain
                onPress={() => {
                  props.onKeep(supposed)
                  setSupposed(null)
                }}
              >
                {words.say('screen.whatif.keep')}
              </Plain>
              <Plain onPress={() => setSupposed(null)}>{words.say('screen.whatif.forget')}</Plain>
            </>
          ) : null}
        </div>
      )}
      {found.asked.state === 'failed' ? <FailureNotice failure={found.asked.failure} /> : null}
      {supposed && shifts ? (
        <div role="status">
          <p>
            <strong>{words.say('screen.whatif.supposed', { name: nameOf(supposed.event), said: factInWords(words, supposed) })}</strong>
          </p>
          {shifts.length === 0 ? <p>{words.say('screen.whatif.nothing')}</p> : <Shifts shifts={shifts} answer={answer} />}
        </div>
      ) : null}
    </section>
  )
}

const fields = ['earliest', 'outerLimit', 'status', 'due', 'latestSafeSend', 'open', 'ripe'] as const

function Shifts({ shifts, answer }: { readonly shifts: readonly Shift[]; readonly answer: CaseAnswer }) {
  const words = useWords()
  const said = (moment: Shift['was']) => (moment ? momentInWords(words, moment, 'short') : words.say('screen.whatif.no-date'))
  return (
    <div className="table-wrap">
      <table>
        <caption className="sr">{words.say('screen.whatif.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.say('screen.clock.col.what')}</th>
            <th scope="col">{words.say('screen.whatif.was')}</th>
            <th scope="col">{words.say('screen.whatif.would-be')}</th>
          </tr>
        </thead>
        <tbody>
          {shifts.map(({ what, was, wouldBe }) => {
            const [kind, id, field] = what.split('.')
            const name = answer.names[`${kind === 'steps' ? 'step' : 'remedy'}:${id}`]
            const known = fields.find((one) => one === field)
            return (
              <tr key={what}>
                <th scope="row">
                  {name ? words.of(name) : id}
                  <span className="small quiet cell-note">{known ? words.say(`screen.whatif.field.${known}`) : ''}</span>
                </th>
                <td>{said(was)}</td>
                <td>{said(wouldBe)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
