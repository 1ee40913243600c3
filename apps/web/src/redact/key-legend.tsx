/** Every key of the screen in one place. */
import { useWords } from '../words.tsx'

const keys = [
  [['N', 'P'], 'redact.key.next'],
  [['O'], 'redact.key.open'],
  [['M'], 'redact.key.mask'],
  [['G'], 'redact.key.generalise'],
  [['K'], 'redact.key.keep'],
  [['Shift'], 'redact.key.every'],
  [['E'], 'redact.key.own'],
  [['A'], 'redact.key.hand'],
  [['U', 'Ctrl+Z'], 'redact.key.undo'],
  [['V'], 'redact.key.new'],
] as const

export function KeyLegend() {
  const words = useWords()
  return (
    <details className="rd-keys" open>
      <summary>{words.say('redact.keys')}</summary>
      <dl>
        {keys.map(([letters, says]) => (
          <div key={says}>
            <dt>
              {letters.map((letter) => (
                <kbd key={letter}>{letter}</kbd>
              ))}
            </dt>
            <dd>{words.say(says)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
