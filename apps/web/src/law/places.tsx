/** The places of the room Law. */
import { useWords } from '../words.tsx'

export const lawPlaces = ['entry', 'shelf', 'state', 'compare'] as const
export type LawPlace = (typeof lawPlaces)[number]

export function Places({
  here,
  count,
  onGo,
}: {
  readonly here: LawPlace
  readonly count: number
  readonly onGo: (place: LawPlace) => void
}) {
  const words = useWords()
  return (
    <nav className="places no-print" aria-label={words.say('screen.places')}>
      {lawPlaces.map((place) => (
        <button key={place} type="button" className="place" aria-current={place === here ? 'page' : undefined} onClick={() => onGo(place)}>
          {words.say(`screen.places.${place}`)}
          {place === 'compare' && count > 0 ? <span className="count"> {count}</span> : null}
        </button>
      ))}
    </nav>
  )
}
