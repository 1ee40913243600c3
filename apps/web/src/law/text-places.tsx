/** Where the official text can be read. Addresses are shown as text, never as links: following one would tell the world who is asking. */
import type { Instrument } from '@holdfast/desk/api'
import { useWords } from '../words.tsx'

export function TextPlaces({ instrument }: { readonly instrument: Instrument }) {
  const words = useWords()
  return (
    <section className="text-places" aria-labelledby="texts-title">
      <h2 id="texts-title">{words.say('screen.entry.texts')}</h2>
      {instrument.texts.length === 0 ? <p className="quiet">{words.say('cli.register.no-text')}</p> : null}
      <ul>
        {instrument.texts.map((text) => (
          <li key={`${text.lang}-${text.published}`}>
            <strong>{words.language(text.lang)}</strong> <span className="chip">{words.say(`register.extent.${text.extent}`)}</span>
            <p className="small">{text.published}</p>
            <p className="url">{text.url ?? words.say('cli.register.no-address')}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
