/** The agreements Holdfast already knows something about. */
import type { Instrument } from '@holdfast/desk/api'
import { Button } from 'react-aria-components'
import { useWords } from '../words.tsx'

export function RegisterList({
  instruments,
  onOpen,
}: {
  readonly instruments: readonly Instrument[]
  readonly onOpen: (id: string) => void
}) {
  const words = useWords()
  return (
    <section className="register-list" aria-labelledby="register-title">
      <h2 id="register-title">{words.say('screen.register.title')}</h2>
      <p className="quiet">{words.say('screen.register.lead')}</p>
      <ul>
        {instruments.map((instrument) => (
          <li key={instrument.id}>
            <Button className="register-card" onPress={() => onOpen(instrument.id)}>
              <span className="eyebrow">{instrument.parties.map((party) => words.state(party)).join(' – ')}</span>
              <strong>{words.of(instrument.short)}</strong>
              <span className="small">{words.code(`screen.register.read.${instrument.read.extent}`)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
