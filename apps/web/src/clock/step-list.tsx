/** What can happen: each step of the procedure, who acts, from when, by when at the latest, and what nobody knows. */
import type { CaseAnswer, LimitReading, StepAnswer } from '@holdfast/desk/api'
import { Sources } from '../parts/sources.tsx'
import { useWords } from '../words.tsx'
import { InShort, Lines, Moment } from './moment.tsx'

export function StepList({ answer }: { readonly answer: CaseAnswer }) {
  const words = useWords()
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{words.say('case.section.steps')}</h2>
      <ol className="steps">
        {answer.steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
    </section>
  )
}

function Step({ step }: { readonly step: StepAnswer }) {
  const words = useWords()
  const { readings, stated } = step.outerLimit
  return (
    <li className={`step is-${step.status}`}>
      <div className="step-head">
        <h3>{words.of(step.name)}</h3>
        <span className={`chip status-${step.status}`}>{words.say(`screen.clock.status.${step.status}`)}</span>
      </div>
      <p className="small quiet">
        {words.code(`case.actor.${step.actor}`)}
        {step.document ? ` · ${words.of(step.document)}` : ''}
      </p>
      <dl className="bounds">
        {step.done ? (
          <div>
            <dt>{words.say('screen.clock.happened')}</dt>
            <dd>
              <Moment at={step.done} because={step.because} sources={step.sources} status={step.lawStatus} />
            </dd>
          </div>
        ) : (
          <div>
            <dt>{words.say('screen.clock.from-when')}</dt>
            <dd>
              {step.earliest ? (
                <Moment at={step.earliest} because={step.because} sources={step.sources} status={step.lawStatus} />
              ) : (
                words.say('screen.clock.any-moment')
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{words.say('screen.clock.at-latest')}</dt>
          <dd>
            {stated === 'stated' ? (
              <ul className="readings">
                {readings.map((reading) => (
                  <Reading
                    key={reading.id}
                    reading={reading}
                    isLead={readings.length > 1 && reading.earliest?.utc === step.outerLimit.earliest?.utc}
                  />
                ))}
              </ul>
            ) : (
              <span className="is-absent">
                {words.say(stated === 'unknown' ? 'screen.clock.limit-unknown' : 'screen.clock.limit-none')}
              </span>
            )}
          </dd>
        </div>
      </dl>
      {step.watch ? <p className="watch">{words.of(step.watch)}</p> : null}
      <details className="more">
        <summary>{words.say('screen.clock.details')}</summary>
        <Lines of={step.because} />
        {step.silence ? <p>{words.of(step.silence)}</p> : null}
        {step.owed.map((owed) => (
          <p key={owed.says.en}>
            <strong>{words.say('screen.clock.owed')}</strong> {words.of(owed.says)}
          </p>
        ))}
        <Sources status={step.lawStatus} confidence={step.confidence} sources={step.sources} />
      </details>
    </li>
  )
}

/** One way to read the limit. The earlier one leads. */
function Reading({ reading, isLead }: { readonly reading: LimitReading; readonly isLead: boolean }) {
  const words = useWords()
  const isTwo = reading.earliest && reading.latest && reading.earliest.utc !== reading.latest.utc
  const why = { because: reading.because, sources: reading.sources, status: reading.status }
  return (
    <li className={isLead ? 'is-lead' : ''}>
      {reading.earliest ? (
        <>
          <Moment at={reading.earliest} {...why} />
          {isTwo && reading.latest ? (
            <>
              {' '}
              {words.say('screen.clock.or')} <Moment at={reading.latest} {...why} style="short" />
            </>
          ) : null}
        </>
      ) : (
        <span className="is-absent">{words.say('screen.clock.undated')}</span>
      )}
      <InShort line={reading.inShort} at={reading.earliest} />
      <span className="small quiet">
        {' '}
        {words.of(reading.says)} {reading.provisional ? words.say('case.reading.provisional') : ''}
      </span>
      {reading.changes.map((change) => (
        <span key={change.on} className="watch small">
          {words.of(change.says)}
        </span>
      ))}
      {reading.earliest ? null : <Lines of={reading.because} />}
    </li>
  )
}
