/** The people whose names lie near: how near, why, and what is known of their birth. The order is nearness of the name and nothing else. */
import type { NameCandidate } from '@holdfast/desk/api'
import { Checkbox } from 'react-aria-components'
import { inert } from '../cases/text-pieces.ts'
import { WordLink } from '../parts/buttons.tsx'
import { useWords } from '../words.tsx'
import { Because } from './because.tsx'
import { bornText } from './born.ts'

interface Props {
  readonly rows: readonly NameCandidate[]
  readonly chosen: readonly string[]
  readonly onToggle: (person: string) => void
  readonly onOpen: (caseId: string) => void
}

export function Candidates({ rows, chosen, onToggle, onOpen }: Props) {
  const words = useWords()
  return (
    <ul className="nm-rows">
      {rows.map((row) => (
        <li key={row.person} className={`nm-row ${chosen.includes(row.person) ? 'is-chosen' : ''}`}>
          <Checkbox
            className="check"
            isSelected={chosen.includes(row.person)}
            onChange={() => onToggle(row.person)}
            aria-label={words.say('names.screen.choose', { name: inert(row.personName) })}
          >
            <span className="box" aria-hidden="true" />
          </Checkbox>
          <div className="nm-who">
            <h3>{inert(row.spelling)}</h3>
            <p className="small">
              {inert(row.personName)} · {words.say('names.screen.case')}{' '}
              <WordLink onPress={() => onOpen(row.case)}>{inert(row.caseName)}</WordLink>
            </p>
          </div>
          <dl className="nm-known">
            <div>
              <dt>{words.say('names.screen.birth')}</dt>
              <dd>{row.birth.length > 0 ? row.birth.map((one) => bornText(words, one)).join(' / ') : <Unknown />}</dd>
            </div>
            <div>
              <dt>{words.say('names.screen.place')}</dt>
              <dd>{row.birthCountry.length > 0 ? row.birthCountry.map((one) => words.state(one)).join(' / ') : <Unknown />}</dd>
            </div>
          </dl>
          <Nearness score={row.score} />
          <div className="nm-why">
            <Because because={row.because} />
          </div>
        </li>
      ))}
    </ul>
  )
}

export function Unknown() {
  const words = useWords()
  return <em className="nm-unknown">{words.say('names.screen.unknown')}</em>
}

export function Nearness({ score }: { readonly score: number }) {
  const words = useWords()
  const n = Math.round(score * 100)
  return (
    <p className="nm-near">
      <span className="small quiet">{words.say('names.screen.score')}</span>
      <span className="nm-meter" aria-hidden="true">
        <span style={{ width: `${n}%` }} />
      </span>
      <span>{words.say('names.screen.score.of', { n })}</span>
    </p>
  )
}
