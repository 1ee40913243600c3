/** What stands below the board of Today: cases without a clock, tasks, places and consents that end. Each is drawn again only where it says something else. */
import type { Board } from '@holdfast/desk/api'
import { memo, type ReactNode } from 'react'
import { useWords } from '../words.tsx'
import type { CaseTab } from './place.ts'

interface Props<Name extends keyof Board> {
  readonly rows: Board[Name]
  readonly onOpen: (id: string, tab?: CaseTab) => void
}

function Part(props: { readonly id: string; readonly title: string; readonly how?: string; readonly children: ReactNode }) {
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.how === undefined ? null : <p className="quiet">{props.how}</p>}
      <ul className="task-list">{props.children}</ul>
    </section>
  )
}

const Way = ({ onPress, children }: { readonly onPress: () => void; readonly children: string }) => (
  <button type="button" className="link" onClick={onPress}>
    {children}
  </button>
)

export const Waiting = memo(function Waiting({ rows, onOpen }: Props<'waiting'>) {
  const words = useWords()
  if (rows.length === 0) return null
  return (
    <Part id="today-waiting" title={words.say('file.today.no-clock')} how={words.say('file.today.no-clock.how')}>
      {rows.map((row) => (
        <li key={row.id}>
          <Way onPress={() => onOpen(row.id)}>{row.pseudonym}</Way>
        </li>
      ))}
    </Part>
  )
})

export const Tasks = memo(function Tasks({ rows, onOpen }: Props<'tasks'>) {
  const words = useWords()
  if (rows.length === 0) return null
  return (
    <Part id="today-tasks" title={words.say('file.today.tasks')}>
      {rows.map((task) => (
        <li key={task.record}>
          <Way onPress={() => onOpen(task.case)}>{task.what}</Way>
          <span className="small quiet">
            {` · ${task.pseudonym}`}
            {task.by ? ` · ${words.day(task.by.slice(0, 10), 'short')}` : ''}
            {task.who ? ` · ${task.who}` : ''}
            {` · ${task.cover ? words.say('file.today.cover', { name: task.cover }) : words.say('file.today.no-cover')}`}
          </span>
        </li>
      ))}
    </Part>
  )
})

export const Places = memo(function Places({ rows, onOpen }: Props<'places'>) {
  const words = useWords()
  if (rows.length === 0) return null
  return (
    <Part id="today-places" title={words.say('file.today.places')} how={words.say('file.today.places.how')}>
      {rows.map((place) => (
        <li key={place.record}>
          <Way onPress={() => onOpen(place.case, place.kind === 'relation' ? 'people' : 'timeline')}>{place.pseudonym}</Way>
          <span className="small quiet">
            {` · ${words.code(`cases.kind.${place.kind}`)}`}
            {place.until ? ` · ${words.say('file.today.places.until', { day: words.day(place.until, 'short') })}` : ''}
          </span>
        </li>
      ))}
    </Part>
  )
})

export const Consents = memo(function Consents({ rows, onOpen }: Props<'expiring'>) {
  const words = useWords()
  if (rows.length === 0) return null
  return (
    <Part id="today-consents" title={words.say('file.today.consents')}>
      {rows.map((consent) => (
        <li key={`${consent.case}-${consent.person}-${consent.use}`}>
          <Way onPress={() => onOpen(consent.case, 'consent')}>{consent.pseudonym}</Way>
          <span className="small quiet">
            {` · ${words.code(`cases.choice.consent.use.${consent.use}`)} · `}
            {words.say('file.today.days', { n: consent.days })}
          </span>
        </li>
      ))}
    </Part>
  )
})
