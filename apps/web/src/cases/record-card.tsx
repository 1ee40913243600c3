/** One record as it stands: its fields, what is disputed side by side with the choice, its history one step away. */
import type { HistoryRow, KeptPlace, KindName, Stored } from '@holdfast/desk/api'
import { useState } from 'react'
import { useFile, useView } from '../file/use-file.tsx'
import { Plain } from '../parts/buttons.tsx'
import { useWords } from '../words.tsx'
import { fieldName } from './field-name.ts'
import { PastPlace } from './past-place.tsx'
import { valueText } from './value-text.ts'

interface Props {
  readonly record: Stored
  readonly named: (id: string) => string
  readonly onChange?: (record: Stored) => void
  readonly onRemoved?: (record: Stored) => void
  /** Fields the heading shows already. */
  readonly except?: readonly string[]
  /** Places of the case kept past their day. */
  readonly places?: readonly KeptPlace[]
}

export function RecordCard({ record, named, onChange, onRemoved, except = [], places = [] }: Props) {
  const words = useWords()
  const { kinds, askFile, changed } = useFile()
  const [showHistory, setShowHistory] = useState(false)
  const fields = kinds?.[record.kind].fields ?? {}
  const rows = Object.entries(fields).flatMap(([name, field]) => {
    const held = record.fields[name] ?? []
    return name === 'case' || except.includes(name) || held.length === 0 ? [] : [{ name, field, held }]
  })
  const kept = places.find((one) => one.record === record.id)
  const choose = async (field: string, value: unknown) => {
    await askFile('cases/choose', { record: record.id, field, value })
    changed()
  }
  const remove = async () => {
    const answer = await askFile('cases/remove', { id: record.id })
    if (answer.ok) {
      changed()
      onRemoved?.(record)
    }
  }
  return (
    <article className="record" data-kind={record.kind}>
      <dl>
        {rows.map(({ name, field, held }) => (
          <div key={name} className={held.length > 1 ? 'disputed' : undefined}>
            <dt>{fieldName(words, record.kind, name)}</dt>
            {held.length === 1 && held[0] ? (
              <dd>{valueText(words, record.kind, name, field, held[0].value, named)}</dd>
            ) : (
              <dd>
                <p className="small">{words.say('file.conflict.both')}</p>
                <ul className="accounts">
                  {held.map(({ value, by, at }) => (
                    <li key={`${by}-${at}-${JSON.stringify(value)}`}>
                      <span>{valueText(words, record.kind, name, field, value, named)}</span>
                      <span className="small quiet">
                        {words.say('file.conflict.by', { device: by.slice(0, 4), time: wall(words, at) })}
                      </span>
                      <Plain onPress={() => void choose(name, value)}>{words.say('file.conflict.choose')}</Plain>
                    </li>
                  ))}
                </ul>
              </dd>
            )}
          </div>
        ))}
      </dl>
      {kept ? <PastPlace record={record} kept={kept} onChange={onChange} /> : null}
      <div className="record-actions">
        {onChange ? <Plain onPress={() => onChange(record)}>{words.say('file.change')}</Plain> : null}
        <Plain onPress={() => setShowHistory((last) => !last)}>{words.say('file.history')}</Plain>
        {onRemoved ? <Plain onPress={() => void remove()}>{words.say('file.remove')}</Plain> : null}
      </div>
      {showHistory ? <History id={record.id} kind={record.kind} named={named} /> : null}
    </article>
  )
}

const wall = (words: ReturnType<typeof useWords>, at: number): string => words.when(at)

/** Every change of one record: who, when, what. */
export function History({ id, kind, named }: { readonly id: string; readonly kind: KindName; readonly named: (id: string) => string }) {
  const words = useWords()
  const { kinds } = useFile()
  const { value, failure } = useView<readonly HistoryRow[]>('cases/history', { id })
  if (failure) return <p className="field-problem">{words.code(failure.code)}</p>
  if (!value) return <p className="quiet">{words.say('file.waiting')}</p>
  const fields = kinds?.[kind].fields ?? {}
  return (
    <ol className="history">
      {value.map((row) => (
        <li key={`${row.device}-${row.seq}`}>
          <span className="small quiet">
            {words.when(row.at)} · {words.say('file.history.device', { device: row.device.slice(0, 4) })}
            {row.doubt ? ` · ${words.say('file.history.doubt')}` : ''}
          </span>
          <span>{words.code(`file.history.${row.action}`)}</span>
          <ul>
            {Object.entries(row.fields).map(([name, held]) => {
              const field = fields[name]
              return field && name !== 'case' ? (
                <li key={name}>
                  {fieldName(words, kind, name)}:{' '}
                  {held === null ? words.say('file.history.emptied') : valueText(words, kind, name, field, held as never, named)}
                </li>
              ) : null
            })}
          </ul>
        </li>
      ))}
    </ol>
  )
}
