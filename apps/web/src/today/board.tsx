/**
 * The board: one line for each person, readable at arm's length and printable. It takes rows that are ready and in order, from wherever cases are kept.
 */
import type { TodayRow } from '@holdfast/desk/api'
import { WordLink } from '../parts/buttons.tsx'
import { useWords } from '../words.tsx'
import { leftInWords, loudness, nextInWords, removalInWords } from './left.ts'

export interface BoardProps {
  readonly rows: readonly TodayRow[]
  /** Opens the case behind a row; without it names are plain text. */
  readonly onOpen?: (id: string) => void
}

export function TodayBoard({ rows, onOpen }: BoardProps) {
  return (
    <ol className="tb-list">
      {rows.map((row) => (
        <Line key={row.id} row={row} {...(onOpen ? { onOpen } : {})} />
      ))}
    </ol>
  )
}

function Line({ row, onOpen }: { readonly row: TodayRow; readonly onOpen?: (id: string) => void }) {
  const words = useWords()
  return (
    <li className={`tb-line is-${loudness(row)}`}>
      <div className="tb-when">
        <By row={row} />
      </div>
      <div className="tb-who">
        <p className="tb-name">
          {onOpen ? (
            <WordLink onPress={() => onOpen(row.id)} name={words.say('screen.today.open-case', { name: row.pseudonym })}>
              {row.pseudonym}
            </WordLink>
          ) : (
            row.pseudonym
          )}
        </p>
        <p className="quiet">{row.stage ? words.of(row.stage) : words.say('screen.today.no-stage')}</p>
      </div>
      <div className="tb-next">
        <p className="tb-do">{row.press === 'over' ? '—' : nextInWords(words, row)}</p>
        <p className="quiet">{removalInWords(words, row)}</p>
      </div>
      <p className={`tb-cover ${row.cover === null ? 'is-nobody' : ''}`}>
        <span className="small quiet">{words.say('screen.today.col.cover')}</span>
        {row.cover ?? words.say('screen.today.nobody')}
      </p>
    </li>
  )
}

/** The one thing seen from across the room: now, or how long, then the moment itself on the wall where it counts. */
function By({ row }: { readonly row: TodayRow }) {
  const words = useWords()
  const { by, press } = row
  const left = by ? leftInWords(words, row.now, by.utc) : null
  const moment = by ? `${words.day(by.date, 'short')}, ${by.time}` : null
  if (press === 'over') return <p className="tb-big">{words.say('screen.today.over')}</p>
  return (
    <>
      <p className="tb-big">
        {press === 'now'
          ? words.say('screen.today.now')
          : press === 'by'
            ? (left ?? words.say('screen.today.now'))
            : words.say('screen.today.open-ended')}
      </p>
      {moment && by ? (
        <p className="tb-moment">
          {press === 'now' ? `${words.say('screen.today.and-by')} ` : ''}
          <strong>{moment}</strong>
          <span className="small quiet"> {words.zone(by.zone)}</span>
          {row.provisional ? <span className="small quiet"> · {words.say('screen.today.provisional')}</span> : null}
        </p>
      ) : null}
    </>
  )
}
