/** What still stops it: each remedy with whether it is open, until when, whether it holds the state's hand, and the last safe moment to send. */
import type { CaseAnswer, RemedyAnswer } from '@holdfast/desk/api'
import { Sources } from '../parts/sources.tsx'
import { useWords } from '../words.tsx'
import { InShort, Lines, Moment, momentInWords } from './moment.tsx'

export function RemedyList({ answer }: { readonly answer: CaseAnswer }) {
  const words = useWords()
  const order = new Map(answer.next.flatMap((action, at) => [action.remedy, ...action.instead].map((id) => [id, at] as const)))
  const open = answer.remedies
    .filter((remedy) => remedy.open !== false && remedy.holdsRemoval)
    .sort((a, b) => (order.get(a.id) ?? 99) - (order.get(b.id) ?? 99))
  const closed = answer.remedies.filter((remedy) => !open.includes(remedy))
  return (
    <section aria-labelledby="remedies-title">
      <h2 id="remedies-title">{words.say('case.section.remedies')}</h2>
      <ul className="remedies">
        {open.map((remedy) => (
          <Remedy key={remedy.id} remedy={remedy} />
        ))}
      </ul>
      {closed.length > 0 ? (
        <>
          <h3 className="closed-title">{words.say('screen.clock.closed')}</h3>
          <ul className="closed-remedies">
            {closed.map((remedy) => (
              <Closed key={remedy.id} remedy={remedy} answer={answer} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function Closed({ remedy, answer }: { readonly remedy: RemedyAnswer; readonly answer: CaseAnswer }) {
  const words = useWords()
  const instead = remedy.alternatives.flatMap((id) => answer.names[`remedy:${id}`] ?? [])
  return (
    <li>
      <p>
        <strong className="struck">{words.of(remedy.name)}</strong>
      </p>
      <p>{words.of(remedy.reason)}</p>
      {instead.length > 0 ? (
        <p>
          <strong>{words.say('screen.clock.instead')}</strong> {instead.map((name) => words.of(name)).join('; ')}
        </p>
      ) : null}
      <details className="more small">
        <summary>{words.say('screen.clock.details')}</summary>
        <Lines of={remedy.because} />
        <Sources status={remedy.status} confidence={remedy.confidence} sources={remedy.sources} />
      </details>
    </li>
  )
}

function Remedy({ remedy }: { readonly remedy: RemedyAnswer }) {
  const words = useWords()
  const send = remedy.latestSafeSend
  const lead = remedy.dueReadings.find((reading) => reading.earliest?.utc === remedy.due?.utc)
  return (
    <li className={`remedy ${remedy.ripe ? '' : 'is-waiting'}`}>
      <div className="step-head">
        <h3>{words.of(remedy.name)}</h3>
        <span className="chip">{words.code(`case.open.${remedy.open === null ? 'unknown' : 'yes'}`)}</span>
      </div>
      <p className={`small suspends-${remedy.suspensive}`}>{words.code(`case.suspensive.${remedy.suspensive}`)}</p>
      <p className="small quiet">{words.of(remedy.suspensiveNote)}</p>
      <dl className="bounds">
        <div>
          <dt>{words.say('screen.clock.due')}</dt>
          <dd>
            {remedy.due ? (
              <>
                <Moment at={remedy.due} because={remedy.because} sources={remedy.sources} status={remedy.status} />
                {remedy.dueReadings.length === 1 ? <InShort line={lead?.inShort ?? null} at={remedy.due} /> : null}
                {lead?.latest && lead.latest.utc !== remedy.due.utc ? (
                  <span className="small quiet">
                    {' '}
                    {words.say('screen.clock.or')} {momentInWords(words, lead.latest, 'short')}
                  </span>
                ) : null}
                {lead?.changes.map((change) => (
                  <span key={change.on} className="watch small">
                    {words.of(change.says)}
                  </span>
                ))}
              </>
            ) : (
              <span className={remedy.dueState === 'none' ? '' : 'is-absent'}>{words.code(`case.due.${remedy.dueState}`)}</span>
            )}
            {remedy.dueReadings.length > 1 ? (
              <ul className="readings">
                {remedy.dueReadings.map((reading) => (
                  <li key={reading.id} className={reading.earliest?.utc === remedy.due?.utc ? 'is-lead' : ''}>
                    {reading.earliest ? (
                      <>
                        <Moment
                          at={reading.earliest}
                          because={reading.because}
                          sources={reading.sources}
                          status={reading.status}
                          style="short"
                        />
                        <InShort line={reading.inShort} at={reading.earliest} />
                      </>
                    ) : (
                      <span className="is-absent">{words.say('screen.clock.undated')}</span>
                    )}{' '}
                    <span className="small quiet">{words.of(reading.says)}</span>
                  </li>
                ))}
              </ul>
            ) : null}
          </dd>
        </div>
        {send && remedy.ripe ? (
          <div>
            <dt>{words.say('screen.clock.safe-send')}</dt>
            <dd>
              {send.moment && send.state !== 'now' ? (
                <>
                  <Moment at={send.local ?? send.moment} because={send.because} sources={remedy.sources} />
                  <InShort line={send.inShort} at={send.local ?? send.moment} />
                  {send.state === 'passed' ? <span className="late">{words.say('case.send.passed')}</span> : null}
                </>
              ) : (
                <strong className="late">{words.say('case.send.now-any-moment')}</strong>
              )}
            </dd>
          </div>
        ) : null}
      </dl>
      <details className="more">
        <summary>{words.say('screen.clock.how-to-send')}</summary>
        <dl className="how">
          <dt>{words.say('screen.clock.who')}</dt>
          <dd>{words.of(remedy.who)}</dd>
          <dt>{words.say('screen.clock.form')}</dt>
          <dd>{words.of(remedy.form)}</dd>
          <dt>{words.say('screen.clock.languages')}</dt>
          <dd>
            {remedy.languages.map((tag) => (tag === 'any' ? words.say('screen.clock.any-language') : words.language(tag))).join(', ')}
          </dd>
          {remedy.channels.map((channel, at) => (
            <div key={`${channel.kind}-${channel.to ?? at}`} className={`channel is-${channel.accepted}`}>
              <dt>{words.code(`screen.channel.${channel.kind}`)}</dt>
              <dd>
                {channel.accepted === 'no' ? <strong>{words.say('screen.clock.not-accepted')} </strong> : null}
                {channel.to ? <span className="address">{channel.to}</span> : null} {channel.note ? words.of(channel.note) : ''}
              </dd>
            </div>
          ))}
        </dl>
        {remedy.bars ? <p>{words.of(remedy.bars.says)}</p> : null}
        <p>{words.of(remedy.reason)}</p>
        <Lines of={remedy.because} />
        <Sources status={remedy.status} confidence={remedy.confidence} sources={remedy.sources} />
      </details>
    </li>
  )
}
