/** What happened, in one order, each as far as it is known when; a disputed date is shown as each of its accounts. */
import type { CaseView, KindName, Stored, TimelineEntry } from '@holdfast/desk/api'
import { useState } from 'react'
import { HelpTip } from '../help/help-tip.tsx'
import { Outlined } from '../parts/buttons.tsx'
import { useWords, type Words } from '../words.tsx'
import { fieldName } from './field-name.ts'
import { RecordCard } from './record-card.tsx'
import { lineOf, whenText } from './value-text.ts'

interface Props {
  readonly view: CaseView
  readonly named: (id: string) => string
  readonly onNew: (kind: KindName) => void
  readonly onChange: (record: Stored) => void
  readonly onRemoved: (record: Stored) => void
  /** The words for an event of the procedure. */
  readonly eventName: (event: string) => string
}

export function TimelineTab({ view, named, onNew, onChange, onRemoved, eventName }: Props) {
  const words = useWords()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <div className="tab-body">
      <div className="actions">
        <Outlined onPress={() => onNew('fact')}>{words.say('file.timeline.fact')}</Outlined>
        <Outlined onPress={() => onNew('decision')}>{words.say('file.timeline.decision')}</Outlined>
        <Outlined onPress={() => onNew('detention')}>{words.say('file.timeline.detention')}</Outlined>
        <Outlined onPress={() => onNew('intervention')}>{words.say('file.timeline.intervention')}</Outlined>
        <Outlined onPress={() => onNew('task')}>{words.say('file.timeline.task')}</Outlined>
        <HelpTip topic="timeline" />
      </div>
      {view.timeline.length === 0 ? <p className="empty-line">{words.say('file.timeline.empty')}</p> : null}
      <ol className="story">
        {view.timeline.map((entry) => {
          const record = view.records.find(({ id }) => id === entry.record)
          const key = `${entry.record}-${entry.field}-${JSON.stringify(entry.when)}`
          return record ? (
            <li key={key} className={`${entry.when.kind} ${entry.disputed ? 'disputed' : ''}`}>
              <span className="story-when">{dayText(words, entry)}</span>
              <span className="story-dot" aria-hidden="true" />
              <div className="story-what">
                <button type="button" className="link" aria-expanded={open === key} onClick={() => setOpen(open === key ? null : key)}>
                  {headingOf(words, record, entry, eventName)}
                </button>
                {entry.disputed ? <span className="flag small"> {words.say('file.timeline.disputed')}</span> : null}
                {view.places.some((place) => place.record === record.id) ? (
                  <span className="flag small"> {words.say('file.place.expired.short')}</span>
                ) : null}
                {open === key ? (
                  <RecordCard record={record} named={named} onChange={onChange} onRemoved={onRemoved} places={view.places} />
                ) : null}
              </div>
            </li>
          ) : null
        })}
      </ol>
    </div>
  )
}

const dayText = (words: Words, { when }: TimelineEntry): string => {
  switch (when.kind) {
    case 'instant':
      return whenText(words, { local: when.local })
    case 'day':
      return whenText(words, { edtf: when.doubtful ? `${when.day}?` : when.day })
    case 'span':
      return whenText(words, { edtf: `${when.from}/${when.to}` })
    case 'before':
      return whenText(words, { edtf: `../${when.to}` })
    case 'after':
      return whenText(words, { edtf: `${when.from}/..` })
    case 'unknown':
      return words.say('file.when.unknown')
  }
}

function headingOf(words: Words, record: Stored, entry: TimelineEntry, eventName: (event: string) => string): string {
  const kind = words.code(`cases.kind.${record.kind}`)
  const field = fieldName(words, record.kind, entry.field)
  switch (record.kind) {
    case 'fact':
      return eventName(entry.label ?? '')
    case 'decision':
      return `${entry.label ? words.code(`cases.choice.decision.type.${entry.label}`) : kind} · ${field}`
    case 'consent':
      return `${kind} · ${entry.label ? words.code(`cases.choice.consent.use.${entry.label}`) : ''}`
    case 'document':
      return `${lineOf(record, 'title') || kind} · ${field}`
    default:
      return entry.label ? `${kind} · ${entry.label}` : kind
  }
}
