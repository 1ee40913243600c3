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
import { Consents, Places, Tasks, Waiting } from './today-lists.tsx'
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
    <div className={props.isHere ? undefined : 'room-aside'}>
      <Gate>
        <LockBar isHere={props.isHere} onConflicts={props.onConflicts} onSettings={props.onSettings} />
        <DraftBar isHere={props.isHere} onContinue={props.onDraft} />
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
  const now = Temporal.Instant.from(value.now)
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
              <TodayRow key={row.id} row={row} hours={hoursLeft(now, row)} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      )}
      {value.total > rows.length ? <Plain onPress={() => setAll(true)}>{words.say('file.today.all', { n: value.total })}</Plain> : null}
      <Waiting rows={value.waiting} onOpen={onOpen} />
      <Tasks rows={value.tasks} onOpen={onOpen} />
      <Places rows={value.places} onOpen={onOpen} />
      <Consents rows={value.expiring} onOpen={onOpen} />
    </section>
  )
}
