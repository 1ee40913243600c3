/** What to do first, second, third. What only matters if something happens waits below. */
import type { CaseAnswer, NextAction } from '@holdfast/desk/api'
import { useWords } from '../words.tsx'
import { Lines, Moment, momentInWords } from './moment.tsx'

export function NextList({ answer }: { readonly answer: CaseAnswer }) {
  const words = useWords()
  const now = answer.next.filter((action) => action.do !== 'if-it-happens')
  const later = answer.next.filter((action) => action.do === 'if-it-happens')
  return (
    <section aria-labelledby="next-title">
      <h2 id="next-title">{words.say('case.section.next')}</h2>
      <ol className="next">
        {now.map((action, at) => (
          <Action key={action.remedy ?? action.event} action={action} answer={answer} number={at + 1} />
        ))}
      </ol>
      {later.length > 0 ? (
        <details className="later">
          <summary>{words.say('screen.clock.later', { count: later.length })}</summary>
          <ul className="next is-later">
            {later.map((action) => (
              <Action key={action.remedy ?? action.event} action={action} answer={answer} number={null} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

function Action({ action, answer, number }: { readonly action: NextAction; readonly answer: CaseAnswer; readonly number: number | null }) {
  const words = useWords()
  const remedy = answer.remedies.find((one) => one.id === action.remedy)
  const name = answer.names[action.remedy === null ? (action.event ?? '') : `remedy:${action.remedy}`]
  const send = remedy?.latestSafeSend
  /** The same instant where the person is: Geneva's half past five is the middle of the night in Vladivostok. */
  const here = action.by && send?.moment?.utc === action.by.utc ? send.local : null
  const others = action.instead.flatMap((id) => answer.names[`remedy:${id}`] ?? [])
  return (
    <li className={`action is-${action.when}`}>
      {number === null ? null : (
        <span className="ordinal" aria-hidden="true">
          {number}
        </span>
      )}
      <div className="action-what">
        <p>
          <strong>
            {action.do === 'find-out'
              ? words.say('case.next.find-out', { event: name ? words.of(name) : '' })
              : name
                ? words.of(name)
                : action.remedy}
          </strong>
        </p>
        {action.do === 'mend' || action.do === 'check-open' ? <p className="small">{words.say(`case.act.${action.do}`)}</p> : null}
        {remedy ? <p className="small quiet">{words.of(remedy.bodyName)}</p> : null}
        {action.suspensive ? (
          <p className={`small suspends-${action.suspensive}`}>{words.code(`case.suspensive.${action.suspensive}`)}</p>
        ) : null}
        {others.length > 0 ? (
          <p className="small">
            {words.say('screen.clock.one-of')} {others.map((other) => words.of(other)).join('; ')}
          </p>
        ) : null}
      </div>
      <div className="action-when">
        {action.do === 'if-it-happens' ? null : <p className="when-word">{words.say(`screen.clock.when.${action.when}`)}</p>}
        {action.by ? (
          <p className="small">
            {words.say('screen.clock.before')}{' '}
            <Moment
              at={action.by}
              because={[...action.because, ...(remedy?.because ?? [])]}
              sources={remedy?.sources ?? []}
              style="short"
            />{' '}
            <span className="quiet">{words.zone(action.by.zone)}</span>
            {here && here.zone !== action.by.zone ? (
              <span className="own-wall">
                = {momentInWords(words, here, 'short')} {words.zone(here.zone)}
              </span>
            ) : null}
          </p>
        ) : remedy ? (
          <details className="small">
            <summary>{words.say('screen.clock.why')}</summary>
            <Lines of={[...action.because, ...(remedy.latestSafeSend?.because ?? [])]} />
          </details>
        ) : null}
      </div>
    </li>
  )
}
