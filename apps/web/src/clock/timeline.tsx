/**
 * The picture: time runs to the right, now is marked, each window is a bar. Full: certain. Hatched: reported. Dotted: nobody knows. Where the removal is
 * announced it stands as a line across every lane, and what lies after it is shaded: a diamond left of it is in time.
 *
 * Everything in it stands in the table too; a screen reader is sent there.
 */
import type { CaseAnswer, Way } from '@holdfast/desk/api'
import { useWords, type Words } from '../words.tsx'
import { announcedRemoval, type Row, rowsOf } from './rows.ts'
import { type Scale, scaleOf } from './scale.ts'

const lanes = ['fact', 'step', 'remedy'] as const

export function Timeline({ answer, way }: { readonly answer: CaseAnswer; readonly way: Way }) {
  const words = useWords()
  const rows = rowsOf(answer)
  const zone = answer.zone ?? 'UTC'
  const announced = announcedRemoval(answer)
  const scale = scaleOf(rows, answer.now, zone, announced?.utc)
  const removal = announced && scale.at(announced.utc)
  return (
    <figure className="timeline" aria-label={words.say('screen.clock.picture-note')} role="img">
      <svg width="0" height="0" aria-hidden="true" className="patterns">
        <defs>
          <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="7" height="7" className="hatch-ground" />
            <rect width="3" height="7" className="hatch-line" />
          </pattern>
        </defs>
      </svg>
      <div className="axis">
        <span className="small quiet">{words.zone(zone)}</span>
        <Axis scale={scale} words={words} now={answer.now} zone={zone} removal={removal} />
      </div>
      {lanes.map((lane) => {
        const here = rows.filter((row) => row.lane === lane)
        return here.length === 0 ? null : (
          <div key={lane} className={`lane lane-${lane}`}>
            <p className="lane-name eyebrow">{words.say(`screen.clock.lane.${lane}`)}</p>
            {here.map((row) => (
              <div key={row.key} className={`row ${row.key === `step:${way.removalStep}` ? 'is-removal' : ''}`}>
                <span className="row-name">{words.of(row.name)}</span>
                <Track row={row} scale={scale} removal={removal} />
                <RowDate row={row} words={words} />
              </div>
            ))}
          </div>
        )
      })}
      <Legend words={words} isAnnounced={removal !== null} />
    </figure>
  )
}

/** The date to look for, in figures, at the end of the row. */
function RowDate({ row, words }: { readonly row: Row; readonly words: Words }) {
  if (row.lane === 'fact') {
    const from = row.from ? words.day(row.from.date, 'short') : '…'
    const to = row.to ? words.day(row.to.date, 'short') : '…'
    return <span className="row-date">{from === to ? from : `${from} – ${to}`}</span>
  }
  const first = row.send === 'now' ? words.say('screen.clock.when.now') : row.send ? words.day(row.send.date, 'short') : null
  const due = row.to ? words.day(row.to.date, 'short') : null
  if (row.lane === 'step') return <span className="row-date">{due ?? words.say('screen.clock.not-known')}</span>
  return (
    <span className={`row-date ${row.send === 'now' ? 'is-now' : ''}`}>
      {first}
      {first && due ? <small> · {due}</small> : due}
    </span>
  )
}

interface AxisParts {
  readonly scale: Scale
  readonly words: Words
  readonly now: string
  readonly zone: string
  /** Where the announced removal stands. */
  readonly removal: number | null
}

function Axis({ scale, words, now, zone, removal }: AxisParts) {
  return (
    <div className="ticks">
      {scale.ticks.map((tick) => (
        <span key={tick.day} className="tick" style={{ insetInlineStart: `${tick.at}%` }}>
          {words.tick(tick.day, tick.isYear)}
        </span>
      ))}
      {removal === null ? null : (
        <span className={`now-flag is-removal ${removal > 80 ? 'is-left' : ''}`} style={{ insetInlineStart: `${removal}%` }}>
          {words.say('screen.clock.removal')}
        </span>
      )}
      {scale.now === null ? (
        <span className={`now-far is-${scale.side}`}>
          {words.say(`screen.clock.now-far.${scale.side ?? 'after'}`, { day: words.moment(now, zone, 'short') })}
        </span>
      ) : (
        <span className={`now-flag ${scale.now > 80 ? 'is-left' : ''}`} style={{ insetInlineStart: `${scale.now}%` }}>
          {words.say('screen.clock.now')}
        </span>
      )}
    </div>
  )
}

const percent = (value: number): string => `${value.toFixed(3)}%`

function Track({ row, scale, removal }: { readonly row: Row; readonly scale: Scale; readonly removal: number | null }) {
  const from = row.from ? scale.at(row.from.utc) : null
  const to = row.to ? scale.at(row.to.utc) : null
  const sendAt = row.send === 'now' ? scale.now : row.send ? scale.at(row.send.utc) : null
  return (
    <div className="track">
      <svg aria-hidden="true" focusable="false">
        {scale.ticks.map((tick) => (
          <line key={tick.day} className="grid" x1={percent(tick.at)} x2={percent(tick.at)} y1="0" y2="100%" />
        ))}
        {removal === null ? null : (
          <>
            <rect className="too-late" x={percent(removal)} width={percent(100 - removal)} y="0" height="100%" />
            <line className="removal" x1={percent(removal)} x2={percent(removal)} y1="0" y2="100%" />
          </>
        )}
        {row.lane === 'remedy' ? (
          <RemedyMarks to={to} sendAt={sendAt} now={scale.now} />
        ) : (
          <Window row={row} from={from} to={to} marks={row.marks.map((mark) => scale.at(mark.utc))} />
        )}
        {scale.now === null ? null : <line className="now" x1={percent(scale.now)} x2={percent(scale.now)} y1="0" y2="100%" />}
      </svg>
    </div>
  )
}

/** A stretch of time. Where an end is not known it runs on, dotted, to the edge. */
function Window({
  row,
  from,
  to,
  marks,
}: {
  readonly row: Row
  readonly from: number | null
  readonly to: number | null
  readonly marks: readonly number[]
}) {
  if (row.lane === 'fact' && from !== null && to !== null && to - from < 0.4)
    return <circle className="point" cx={percent(from)} cy="50%" r="5.5" />
  const start = Math.min(from ?? 0, 100)
  const end = Math.min(to ?? 100, 100)
  const kind = to === null || (row.sure === 'unknown' && row.lane === 'step') ? 'unknown' : row.sure
  const isPartly = row.lane === 'step' && row.sure === 'reported' && to !== null
  return (
    <>
      <rect
        className={`bar is-${kind} bar-${row.lane}`}
        x={percent(start)}
        width={percent(Math.max(end - start, 0.6))}
        y="26%"
        height="48%"
        rx="2"
      />
      {to !== null && to > 100 ? <GoesOn /> : null}
      {isPartly && to <= 100 ? <line className="beyond" x1={percent(end)} x2="100%" y1="50%" y2="50%" /> : null}
      {from === null ? null : <line className="edge" x1={percent(start)} x2={percent(start)} y1="16%" y2="84%" />}
      {to === null
        ? null
        : [...new Set(marks)]
            .filter((mark) => mark <= 100)
            .map((mark) => <line key={mark} className="edge" x1={percent(mark)} x2={percent(mark)} y1="16%" y2="84%" />)}
    </>
  )
}

/** From now to our last moment a line; the last safe moment to send a filled diamond, the time limit a bar across. */
function RemedyMarks({ to, sendAt, now }: { readonly to: number | null; readonly sendAt: number | null; readonly now: number | null }) {
  const from = now ?? 0
  const end = to ?? sendAt ?? null
  return (
    <>
      {end !== null && end > from ? <line className="reach" x1={percent(from)} x2={percent(Math.min(end, 100))} y1="50%" y2="50%" /> : null}
      {to !== null && to > 100 ? <GoesOn /> : null}
      {to === null || to > 100 ? null : <line className="due" x1={percent(to)} x2={percent(to)} y1="22%" y2="78%" />}
      {sendAt === null ? null : (
        <svg x={percent(sendAt)} y="50%" overflow="visible" aria-hidden="true">
          <path className="send" d="M0-7 7 0 0 7-7 0z" />
        </svg>
      )}
    </>
  )
}

/** It ends behind the edge of the picture; the date stands beside it. */
const GoesOn = () => (
  <svg x="100%" y="50%" overflow="visible" aria-hidden="true">
    <path className="goes-on" d="M-8-5 0 0-8 5" />
  </svg>
)

function Legend({ words, isAnnounced }: { readonly words: Words; readonly isAnnounced: boolean }) {
  return (
    <p className="legend small">
      {(['certain', 'reported', 'unknown'] as const).map((sure) => (
        <span key={sure}>
          <svg className="swatch" aria-hidden="true">
            <rect className={`bar is-${sure} bar-step`} x="1" y="2" width="26" height="10" rx="2" />
          </svg>
          {words.say(`screen.clock.sure.${sure}`)}
        </span>
      ))}
      <span>
        <svg className="swatch is-small" aria-hidden="true">
          <path className="send" d="M7 0 14 7 7 14 0 7z" />
        </svg>
        {words.say('screen.clock.col.send')}
      </span>
      <span>
        <svg className="swatch is-small" aria-hidden="true">
          <line className="due" x1="7" x2="7" y1="0" y2="14" />
        </svg>
        {words.say('screen.clock.due')}
      </span>
      {isAnnounced ? (
        <span>
          <svg className="swatch" aria-hidden="true">
            <rect className="too-late" x="8" y="0" width="20" height="14" />
            <line className="removal" x1="8" x2="8" y1="0" y2="14" />
          </svg>
          {words.say('screen.clock.after-removal')}
        </span>
      ) : null}
    </p>
  )
}
