/**
 * What two people wrote at once, side by side, until a person chooses. Nothing is lost by choosing: the other account stays in the history, and the choice
 * can be undone.
 */
import type { CaseView, Conflict, FieldValue } from '@holdfast/desk/api'
import { useCallback, useState } from 'react'
import { useOfferUndo } from '../file/undo.tsx'
import { useFile, useView } from '../file/use-file.tsx'
import { HelpTip } from '../help/help-tip.tsx'
import { Outlined, Plain } from '../parts/buttons.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useWords } from '../words.tsx'
import { fieldName } from './field-name.ts'
import { History } from './record-card.tsx'
import { shownName, valueText } from './value-text.ts'

interface Props {
  readonly onOpen: (id: string) => void
  readonly onBack: () => void
}

export function ConflictList({ onOpen, onBack }: Props) {
  const words = useWords()
  const { value } = useView<readonly Conflict[]>('cases/conflicts')
  return (
    <section className="conflicts" aria-labelledby="conflicts-title">
      <Plain onPress={onBack}>← {words.say('file.cases.back')}</Plain>
      <div className="title-line">
        <h1 id="conflicts-title">{words.say('file.conflicts')}</h1>
        <HelpTip topic="conflicts" />
      </div>
      <p className="lead">{words.say('file.conflicts.lead')}</p>
      {!value ? <Skeleton lines={3} /> : null}
      {value?.length === 0 ? <p className="empty-line">{words.say('file.conflicts.none')}</p> : null}
      {value?.map((conflict) => (
        <OneConflict key={`${conflict.record}-${conflict.field}`} conflict={conflict} onOpen={onOpen} />
      ))}
    </section>
  )
}

function OneConflict({ conflict, onOpen }: { readonly conflict: Conflict; readonly onOpen: (id: string) => void }) {
  const words = useWords()
  const { kinds, askFile, changed } = useFile()
  const offerUndo = useOfferUndo()
  const [showHistory, setShowHistory] = useState(false)
  // The case it stands in: whose fact it is, and what a link points to, is told by names and not by numbers.
  const { value: view } = useView<CaseView>(conflict.case === null ? null : 'cases/one', { id: conflict.case })
  const named = useCallback(
    (id: string) =>
      shownName(
        view?.records.find((one) => one.id === id),
        id,
      ),
    [view],
  )
  const field = kinds?.[conflict.kind].fields[conflict.field]
  const choose = async (chosen: FieldValue) => {
    const answer = await askFile('cases/choose', { record: conflict.record, field: conflict.field, value: chosen })
    if (!answer.ok) return
    changed()
    const others = conflict.values.filter(({ value }) => JSON.stringify(value) !== JSON.stringify(chosen))
    const [other] = others
    if (others.length === 1 && other)
      offerUndo({
        said: words.say('file.conflict.chosen'),
        undo: async () => {
          // The log knows no way back to two values by one hand: the other account is taken instead, and both stand in the history.
          await askFile('cases/save', {
            records: [{ id: conflict.record, kind: conflict.kind, fields: { [conflict.field]: other.value } }],
          })
          changed()
        },
      })
  }
  return (
    <article
      className="conflict"
      aria-label={`${words.code(`cases.kind.${conflict.kind}`)} · ${fieldName(words, conflict.kind, conflict.field)}`}
    >
      <h2>
        {view ? `${shownName(view.record)} · ` : ''}
        {words.code(`cases.kind.${conflict.kind}`)} · {fieldName(words, conflict.kind, conflict.field)}
      </h2>
      <div className="sides">
        {conflict.values.map((held) => (
          <div className="side" key={`${held.by}-${held.at}-${JSON.stringify(held.value)}`}>
            <p className="side-value">{field ? valueText(words, conflict.kind, conflict.field, field, held.value, named) : ''}</p>
            <p className="small quiet">{words.say('file.conflict.by', { device: held.by.slice(0, 4), time: words.when(held.at) })}</p>
            <Outlined onPress={() => void choose(held.value)}>{words.say('file.conflict.choose')}</Outlined>
          </div>
        ))}
      </div>
      <div className="record-actions">
        {conflict.case ? <Plain onPress={() => onOpen(conflict.case ?? '')}>{words.say('file.conflicts.case')}</Plain> : null}
        <Plain onPress={() => setShowHistory((last) => !last)}>{words.say('file.history')}</Plain>
      </div>
      {showHistory ? <History id={conflict.record} kind={conflict.kind} named={named} /> : null}
    </article>
  )
}
