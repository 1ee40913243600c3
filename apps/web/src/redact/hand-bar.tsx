/** Words chosen by hand, with the mouse or word by word with the keys, about to be marked. */
import type { RedactionKind } from '@holdfast/desk/api'
import { Checkbox } from 'react-aria-components'
import { inert } from '../cases/text-pieces.ts'
import { Lead, Plain } from '../parts/buttons.tsx'
import { Pick } from '../parts/pick.tsx'
import { useWords } from '../words.tsx'

export const handKinds: readonly RedactionKind[] = ['person', 'place', 'organisation', 'date', 'code', 'trait', 'quantity', 'other']
const longest = 120

export function HandBar(props: {
  readonly chosen: string
  readonly kind: RedactionKind
  readonly onKind: (kind: RedactionKind) => void
  readonly places: number
  readonly isEvery: boolean
  readonly onEvery: (isEvery: boolean) => void
  readonly onMark: () => void
  readonly onLeave: () => void
}) {
  const words = useWords()
  const { chosen } = props
  const shown = inert(chosen.length > longest ? `${chosen.slice(0, longest)}…` : chosen)
  return (
    <div className="rd-hand">
      <p className="rd-hand-words" role="status">
        {words.say('redact.hand.chosen', { words: shown })}
      </p>
      <div className="rd-hand-row">
        <Pick
          label={words.say('redact.hand.kind')}
          options={handKinds.map((id) => ({ id, name: words.code(`redaction.kind.${id}`) }))}
          chosen={props.kind}
          onChoose={(id) => props.onKind(handKinds.find((one) => one === id) ?? 'other')}
        />
        {props.places > 1 ? (
          <Checkbox className="check" isSelected={props.isEvery} onChange={props.onEvery}>
            <span className="box" aria-hidden="true" />
            {words.say('redact.do.every', { n: props.places })}
          </Checkbox>
        ) : null}
        <div className="actions">
          <Lead onPress={props.onMark}>{words.say('redact.hand.mark')}</Lead>
          <Plain onPress={props.onLeave}>{words.say('app.cancel')}</Plain>
        </div>
      </div>
      <p className="small quiet">{words.say('redact.hand.how')}</p>
    </div>
  )
}
