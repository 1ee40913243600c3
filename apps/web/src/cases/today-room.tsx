/** Today: everyone at risk, the one with the least time left first. One line each, to be read at arm's length and printed. */
import type { Board, DraftRow } from '@holdfast/desk/api'
import { useEffect, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { Gate } from '../file/gate.tsx'
import { LockBar } from '../file/lock-bar.tsx'
import { useView } from '../file/use-file.tsx'
import { HelpTip } from '../help/help-tip.tsx'
import { Lead, Outlined, Plain } from '../parts/buttons.tsx'
import { FailureNotice, Notice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useWords } from '../words.tsx'
import { DraftBar } from './draft-bar.tsx'
import type { CaseTab } from './place.ts'
import { hoursLeft, TodayRow } from './today-row.tsx'

interface Props {
  /** False while another room is shown: then nothing is asked. */
  readonly isHere: boolean
  readonly onOpen: (id: string, tab?: CaseTab) => void
  readonly onNew: () => void
  readonly onDraft: (draft: DraftRow) => void
  readonly onConflicts: () => void
  readonly onSettings: () => void
}

export function TodayRoom(props: Props) {
  return (
    <div hidden={!props.isHere}>
      <Gate>
        {props.isHere ? (
          <>
            <LockBar onConflicts={props.onConflicts} onSettings={props.onSettings} />
            <DraftBar onContinue={props.onDraft} />
          </>
        ) : null}
        <TodayBoard {...props} />
      </Gate>
    </div>
  )
}

const everyMs = 60_000
/** While cases are still being reckoned. */
const countingMs = 1_500

function TodayBoard({ isHere, onOpen, onNew }: Props) {
  const words = useWords()
  const [all, setAll] = useState(false)
  const { value, failure, answers, again } = useView<Board>(isHere ? (all ? 'cases/today/all' : 'cases/today') : null)
  const isCounting = (value?.counting ?? 0) > 0
  // Each time an answer has come, so that a slow one is waited for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer or a failure sets the next question
  useEffect(() => {
    if (!isHere) return
    const next = setTimeout(again, isCounting ? countingMs : everyMs)
    return () => clearTimeout(next)
  }, [again, isHere, isCounting, answers])
  useEffect(() => {
    if (!isHere) setAll(false)
  }, [isHere])
  if (failure && !value)
    return (
      <FailureNotice failure={failure}>
        <Outlined onPress={again}>{words.say('app.again')}</Outlined>
      </FailureNotice>
    )
  if (!value) return <Skeleton />
  const here = Temporal.Now.timeZoneId()
  const { rows } = value
  return (
    <section className="today" aria-labelledby="today-title">
      <header className="head-bar">
        <div className="title-line">
          <h1 id="today-title">{words.say('file.today')}</h1>
          <HelpTip topic="today" />
        </div>
        <p className="quiet">{words.moment(value.now, here, 'long')}</p>
        <div className="actions no-print">
          <Plain onPress={() => print()}>{words.say('file.print')}</Plain>
        </div>
      </header>
      {isCounting ? <Notice kind="warn">{words.say('file.today.counting', { n: value.counting })}</Notice> : null}
      {value.rows.length === 0 && value.waiting.length === 0 && !isCounting ? (
        <div className="empty">
          <h2>{words.say('file.today.empty')}</h2>
          <p>{words.say('file.today.empty.how')}</p>
          <Lead onPress={onNew}>{words.say('file.cases.new')}</Lead>
        </div>
      ) : rows.length === 0 ? null : (
        <table className="board">
          <thead>
            <tr>
              <th scope="col">{words.say('file.today.left')}</th>
              <th scope="col">{words.say('file.today.who')}</th>
              <th scope="col">{words.say('file.today.next')}</th>
              <th scope="col">{words.say('file.today.by')}</th>
              <th scope="col">{words.say('file.today.covers')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TodayRow key={row.id} row={row} hours={hoursLeft(value.now, row)} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      )}
      {value.total > rows.length ? <Plain onPress={() => setAll(true)}>{words.say('file.today.all', { n: value.total })}</Plain> : null}
      {value.waiting.length > 0 ? (
        <section aria-labelledby="today-waiting">
          <h2 id="today-waiting">{words.say('file.today.no-clock')}</h2>
          <p className="quiet">{words.say('file.today.no-clock.how')}</p>
          <ul className="task-list">
            {value.waiting.map((row) => (
              <li key={row.id}>
                <button type="button" className="link" onClick={() => onOpen(row.id)}>
                  {row.pseudonym}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {value.tasks.length > 0 ? (
        <section aria-labelledby="today-tasks">
          <h2 id="today-tasks">{words.say('file.today.tasks')}</h2>
          <ul className="task-list">
            {value.tasks.map((task) => (
              <li key={task.record}>
                <button type="button" className="link" onClick={() => onOpen(task.case)}>
                  {task.what}
                </button>
                <span className="small quiet">
                  {` · ${task.pseudonym}`}
                  {task.by ? ` · ${words.day(task.by.slice(0, 10), 'short')}` : ''}
                  {task.who ? ` · ${task.who}` : ''}
                  {` · ${task.cover ? words.say('file.today.cover', { name: task.cover }) : words.say('file.today.no-cover')}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {value.places.length > 0 ? (
        <section aria-labelledby="today-places">
          <h2 id="today-places">{words.say('file.today.places')}</h2>
          <p className="quiet">{words.say('file.today.places.how')}</p>
          <ul className="task-list">
            {value.places.map((place) => (
              <li key={place.record}>
                <button
                  type="button"
                  className="link"
                  onClick={() => onOpen(place.case, place.kind === 'relation' ? 'people' : 'timeline')}
                >
                  {place.pseudonym}
                </button>
                <span className="small quiet">
                  {` · ${words.code(`cases.kind.${place.kind}`)}`}
                  {place.until ? ` · ${words.say('file.today.places.until', { day: words.day(place.until, 'short') })}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {value.expiring.length > 0 ? (
        <section aria-labelledby="today-consents">
          <h2 id="today-consents">{words.say('file.today.consents')}</h2>
          <ul className="task-list">
            {value.expiring.map((consent) => (
              <li key={`${consent.case}-${consent.person}-${consent.use}`}>
                <button type="button" className="link" onClick={() => onOpen(consent.case, 'consent')}>
                  {consent.pseudonym}
                </button>
                <span className="small quiet">
                  {` · ${words.code(`cases.choice.consent.use.${consent.use}`)} · `}
                  {words.say('file.today.days', { n: consent.days })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </section>
  )
}
