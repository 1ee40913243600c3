/** What the five marks mean. */
import { FindingGlyph } from '../parts/icons.tsx'
import { useWords } from '../words.tsx'

export function Legend() {
  const words = useWords()
  return (
    <ul className="legend small" aria-label={words.say('screen.legend')}>
      {(['present', 'weak', 'denied', 'absent', 'unknown'] as const).map((grade) => (
        <li key={grade}>
          <FindingGlyph finding={grade} /> {words.say(`screen.finding.${grade}`)}
        </li>
      ))}
    </ul>
  )
}
