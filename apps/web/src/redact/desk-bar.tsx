/** Above the text: which of the two is shown, how far the decisions are, what the marks mean, and the way to the signatures. */
import { Plain } from '../parts/buttons.tsx'
import { Choices } from '../parts/choices.tsx'
import { useWords } from '../words.tsx'
import { LookGlyph, looks } from './marks.tsx'

interface Props {
  readonly isNew: boolean
  readonly onShow: (isNew: boolean) => void
  readonly count: { readonly done: number; readonly of: number }
  readonly onSign: () => void
}

export function DeskBar({ isNew, onShow, count, onSign }: Props) {
  const words = useWords()
  const progress = words.say('redact.progress', { n: count.done, m: count.of })
  return (
    <div className="rd-bar">
      <Choices
        label={words.say('redact.shown')}
        chosen={isNew ? 'new' : 'original'}
        onChoose={(id) => onShow(id === 'new')}
        of={[
          { id: 'original', shown: words.say('redact.shown.original') },
          { id: 'new', shown: words.say('redact.shown.new') },
        ]}
      />
      <p className="rd-progress">
        <progress value={count.done} max={Math.max(1, count.of)} aria-label={progress} />
        <span role="status">{progress}</span>
      </p>
      <ul className="rd-legend" aria-label={words.say('redact.legend')}>
        {looks.map((look) => (
          <li key={look}>
            <LookGlyph look={look} />
            <span className={`rd-mark is-${look}`}>{words.say(`redact.legend.${look}`)}</span>
          </li>
        ))}
      </ul>
      <Plain onPress={onSign}>{words.say('redact.sign')} ↓</Plain>
    </div>
  )
}
