/** The one item that is looked at: what it is, why it was taken, what it becomes; and the keys that decide, each also a button. */
import { useEffect, useState } from 'react'
import { Button, Checkbox, Input, Label, TextField } from 'react-aria-components'
import { inert } from '../cases/text-pieces.ts'
import { useWords } from '../words.tsx'
import { LookGlyph, lookOf } from './marks.tsx'
import { type Choice, canGeneralise, type Item, insteadOf } from './work.ts'

interface Props {
  readonly text: string
  readonly item: Item
  readonly mentions: number
  readonly isEvery: boolean
  readonly onEvery: (isEvery: boolean) => void
  readonly onDecide: (decision: Choice) => void
  readonly onOwn: (own: string) => void
  readonly onUnmark: () => void
  readonly ownField: React.RefObject<HTMLInputElement | null>
}
/** What is shown of a long stretch. */
const longest = 240

export function DecisionCard({ text, item, mentions, isEvery, onEvery, onDecide, onOwn, onUnmark, ownField }: Props) {
  const words = useWords()
  const [own, setOwn] = useState(item.own ?? '')
  useEffect(() => setOwn(item.own ?? ''), [item])
  const look = lookOf(item)
  const instead = insteadOf(item)
  const was = text.slice(item.start, item.end)
  const isPrompt = item.origin === 'prompt'
  return (
    <section className="rd-card" aria-labelledby="rd-card-title">
      <p className="small rd-card-about">
        <LookGlyph look={look} />
        {isPrompt && item.topic ? words.code(`redaction.prompt.${item.topic}`) : words.code(`redaction.kind.${item.type}`)} ·{' '}
        {words.code(`redact.origin.${item.origin}`)}
      </p>
      <h3 id="rd-card-title" className="rd-card-words">
        {inert(was.length > longest ? `${was.slice(0, longest)}…` : was)}
      </h3>
      <p className="rd-card-now">
        {instead === undefined ? (
          words.say(item.decision === 'flag' ? 'redact.stays.open' : 'redact.stays')
        ) : (
          <>
            <span className="quiet">{words.say('redact.becomes')}</span> <strong>{inert(instead)}</strong>
          </>
        )}
      </p>
      <div className="rd-do">
        <Do letter="M" isOn={item.decision === 'mask'} onPress={() => onDecide('mask')} says={words.say('redact.do.mask')} />
        <Do
          letter="G"
          isOn={item.decision === 'generalise'}
          onPress={() => (canGeneralise(item) ? onDecide('generalise') : ownField.current?.focus())}
          says={words.say('redact.do.generalise')}
        />
        <Do
          letter="K"
          isOn={item.decision === 'keep' && item.isSettled === true}
          onPress={() => onDecide('keep')}
          says={words.say(isPrompt ? 'redact.do.read' : 'redact.do.keep')}
        />
      </div>
      {mentions > 1 ? (
        <Checkbox className="check" isSelected={isEvery} onChange={onEvery}>
          <span className="box" aria-hidden="true" />
          {words.say('redact.do.every', { n: mentions })}
        </Checkbox>
      ) : null}
      <TextField className="field rd-own" value={own} onChange={setOwn} autoComplete="off">
        <Label>
          {words.say('redact.do.own')} <kbd>E</kbd>
        </Label>
        <Input
          className="control"
          ref={ownField}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          placeholder={item.coarser ?? ''}
          onBlur={() => (own.trim() !== (item.own ?? '') ? onOwn(own) : undefined)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') event.currentTarget.blur()
            if (event.key === 'Escape') {
              event.stopPropagation()
              setOwn(item.own ?? '')
              event.currentTarget.blur()
            }
          }}
        />
      </TextField>
      {item.origin === 'hand' ? (
        <Button className="button plain slim" onPress={onUnmark}>
          {words.say('redact.do.unmark')} <kbd>X</kbd>
        </Button>
      ) : null}
    </section>
  )
}

function Do({
  letter,
  says,
  isOn,
  onPress,
}: {
  readonly letter: string
  readonly says: string
  readonly isOn: boolean
  readonly onPress: () => void
}) {
  return (
    <Button className={`button rd-do-one ${isOn ? 'is-on' : ''}`} onPress={onPress} aria-pressed={isOn}>
      {says} <kbd>{letter}</kbd>
    </Button>
  )
}
