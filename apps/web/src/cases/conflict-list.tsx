/** What two people wrote at once, side by side, until a person chooses. Nothing is lost by choosing: the other account stays in the history. */
import type { Conflict } from '@holdfast/desk/api'
import { useFile, useView } from '../file/use-file.tsx'
import { Outlined, Plain } from '../parts/buttons.tsx'
import { useWords } from '../words.tsx'
import { valueText } from './value-text.ts'

export function ConflictList({ onOpen, onBack }: { readonly onOpen: (id: string) => void; readonly onBack: () => void }) {
  const words = useWords()
  const { kinds, askFile, changed } = useFile()
  const { value } = useView<readonly Conflict[]>('cases/conflicts')
  const choose = async (conflict: Conflict, chosen: unknown) => {
    await askFile('cases/choose', { record: conflict.record, field: conflict.field, value: chosen })
    changed()
  }
  if (!value) return <p className="progress">{words.say('file.waiting')}</p>
  return (
    <section className="conflicts" aria-labelledby="conflicts-title">
      <Plain onPress={onBack}>← {words.say('file.cases.back')}</Plain>
      <h1 id="conflicts-title">{words.say('file.conflicts')}</h1>
      <p className="lead">{words.say('file.conflicts.lead')}</p>
      {value.length === 0 ? <p className="empty-line">{words.say('file.conflicts.none')}</p> : null}
      {value.map((conflict) => {
        const field = kinds?.[conflict.kind].fields[conflict.field]
        return (
          <article className="conflict" key={`${conflict.record}-${conflict.field}`}>
            <h2>
              {words.code(`cases.kind.${conflict.kind}`)} · {words.code(`cases.field.${conflict.field}`)}
            </h2>
            <div className="sides">
              {conflict.values.map((held) => (
                <div className="side" key={`${held.by}-${held.at}-${JSON.stringify(held.value)}`}>
                  <p className="side-value">
                    {field ? valueText(words, conflict.kind, conflict.field, field, held.value, (id) => id.slice(0, 6)) : ''}
                  </p>
                  <p className="small quiet">{words.say('file.conflict.by', { device: held.by.slice(0, 4), time: words.when(held.at) })}</p>
                  <Outlined onPress={() => void choose(conflict, held.value)}>{words.say('file.conflict.choose')}</Outlined>
                </div>
              ))}
            </div>
            {conflict.case ? <Plain onPress={() => onOpen(conflict.case ?? '')}>{words.say('file.conflicts.case')}</Plain> : null}
          </article>
        )
      })}
    </section>
  )
}
