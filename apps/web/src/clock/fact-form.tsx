/** One fact, being typed. */
import type { Way } from '@holdfast/desk/api'
import { useState } from 'react'
import { Lead, Plain } from '../parts/buttons.tsx'
import { Choices } from '../parts/choices.tsx'
import { Pick } from '../parts/pick.tsx'
import { useWords } from '../words.tsx'
import { certainties, type Fact, factToCase } from './fact.ts'
import { DayField, HourField, ZoneField } from './fields.tsx'

export function FactForm(props: {
  readonly start: Fact
  readonly way: Way
  readonly zones: readonly string[]
  readonly onSave: (fact: Fact) => void
  readonly onCancel: () => void
}) {
  const words = useWords()
  const [fact, setFact] = useState(props.start)
  const change = (part: Partial<Fact>) => setFact((last) => ({ ...last, ...part }))
  const dayLabel = fact.how === 'span' ? 'from' : fact.how === 'before' ? 'to' : fact.how === 'after' ? 'from' : 'day'
  const isBackwards = fact.how === 'span' && fact.day !== null && fact.to !== null && fact.to < fact.day
  return (
    <form
      className="fact-form"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (factToCase(fact)) props.onSave(fact)
      }}
    >
      <Pick
        label={words.say('screen.clock.what')}
        chosen={fact.event}
        onChoose={(event) => change({ event })}
        options={props.way.events.map(({ id, name }) => ({ id, name: words.of(name) }))}
      />
      <div className="field">
        <span className="label">{words.say('screen.clock.how')}</span>
        <Choices
          label={words.say('screen.clock.how')}
          chosen={fact.how}
          onChoose={(how) => change({ how })}
          of={certainties.map((id) => ({ id, shown: words.say(`screen.clock.how.${id}`) }))}
        />
      </div>
      {fact.how === 'unknown' ? null : (
        <div className="fact-days">
          <DayField label={words.say(`screen.clock.${dayLabel}`)} value={fact.day} onChange={(day) => change({ day })} />
          {fact.how === 'span' ? <DayField label={words.say('screen.clock.to')} value={fact.to} onChange={(to) => change({ to })} /> : null}
          {fact.how === 'exact' ? (
            <HourField label={words.say('screen.clock.time')} value={fact.time} onChange={(time) => change({ time })} />
          ) : null}
        </div>
      )}
      {isBackwards ? <p className="field-problem">{words.say('screen.clock.backwards')}</p> : null}
      <ZoneField label={words.say('screen.clock.zone')} zones={props.zones} value={fact.zone} onChange={(zone) => change({ zone })} />
      <div className="actions">
        <Lead onPress={() => props.onSave(fact)} isDisabled={factToCase(fact) === null}>
          {words.say('screen.clock.save')}
        </Lead>
        <Plain onPress={props.onCancel}>{words.say('app.cancel')}</Plain>
      </div>
    </form>
  )
}
