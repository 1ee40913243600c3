/** The life of an agreement as a line, with the day asked for standing in it: what had happened, what is unclear, what came later. */
import type { Instrument, LifecycleEvent, LifecycleOn } from '@holdfast/desk/api'
import { DayField } from '../clock/fields.tsx'
import { Sources } from '../parts/sources.tsx'
import { useWords, type Words } from '../words.tsx'

export function LifeLine(props: {
  readonly instrument: Instrument
  readonly life: LifecycleOn | null
  readonly day: string
  readonly onDay: (day: string) => void
}) {
  const words = useWords()
  const { instrument, life } = props
  return (
    <section className="life-section" aria-labelledby="life-title">
      <div className="life-head">
        <h2 id="life-title">{words.say('screen.register.life')}</h2>
        <div className="no-print">
          <DayField label={words.say('screen.shelf.day')} value={props.day} onChange={(day) => (day ? props.onDay(day) : undefined)} />
        </div>
      </div>
      {life ? (
        <p className={`as-it-stood is-${life.force}`} role="status">
          <span className="eyebrow">{words.say('screen.life.on', { day: words.day(life.day, 'plain') })}</span>{' '}
          <strong>
            {life.stage ? words.code(`register.stage.${life.stage}`) : words.say('cli.register.no-stage')};{' '}
            {words.code(`screen.force.${life.force}`)}
          </strong>
        </p>
      ) : null}
      <ol className="life">
        {(life?.happened ?? instrument.lifecycle).map((event) => (
          <LifeEvent key={keyOf(event)} event={event} instrument={instrument} where="happened" />
        ))}
        {life ? (
          <li className="here">
            <p className="when">{words.day(life.day, 'plain')}</p>
            <p>{words.say('screen.life.here')}</p>
          </li>
        ) : null}
        {(life?.unclear ?? []).map((event) => (
          <LifeEvent key={keyOf(event)} event={event} instrument={instrument} where="unclear" />
        ))}
        {(life?.later ?? []).map((event) => (
          <LifeEvent key={keyOf(event)} event={event} instrument={instrument} where="later" />
        ))}
      </ol>
    </section>
  )
}

const keyOf = (event: LifecycleEvent): string => `${event.event}-${event.on}-${event.work ?? ''}-${event.note.en}`

/** A day, a month, a span or nothing, as far as it is known. */
function whenOf(words: Words, on: string): string {
  if (on === 'unknown') return words.say('screen.register.no-date')
  return on
    .split('/')
    .map((day) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? words.day(day, 'plain') : day))
    .join(' – ')
}

function LifeEvent(props: {
  readonly event: LifecycleEvent
  readonly instrument: Instrument
  readonly where: 'happened' | 'unclear' | 'later'
}) {
  const words = useWords()
  const { event, instrument, where } = props
  const part = instrument.parts.find((one) => one.id === event.work)
  return (
    <li className={`is-${event.status} is-${where} ${event.on === 'unknown' ? 'is-undated' : ''}`}>
      <p className="when">{whenOf(words, event.on)}</p>
      <p>
        <strong>{words.code(`screen.life.${event.event}`)}</strong>
        {where === 'happened' ? null : <span className="quiet small"> · {words.say(`screen.life.mark.${where}`)}</span>}
      </p>
      {part ? <p className="quiet small">{words.of(part.title)}</p> : null}
      <p className="small">{words.of(event.note)}</p>
      <Sources status={event.status} confidence={event.confidence} sources={event.sources} />
    </li>
  )
}
