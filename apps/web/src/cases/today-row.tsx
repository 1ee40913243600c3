/** One line of Today. Drawn again only where something in it changed: the board is asked for every minute, and most of it says the same. */
import type { BoardRow } from '@holdfast/desk/api'
import { memo } from 'react'
import { Temporal } from 'temporal-polyfill'
import { momentInWords } from '../clock/moment.tsx'
import { useWords } from '../words.tsx'

interface Props {
  readonly row: BoardRow
  /** Whole hours until the moment of the row; null where it has none. */
  readonly hours: number | null
  readonly onOpen: (id: string) => void
}

/** Counted from the instant of the board; a moment that has passed leaves none. */
export const hoursLeft = (now: Temporal.Instant, { by }: BoardRow): number | null =>
  by && Math.max(0, Math.floor((Temporal.Instant.from(by.utc).epochMilliseconds - now.epochMilliseconds) / 3_600_000))

export const TodayRow = memo(function TodayRow({ row, hours, onOpen }: Props) {
  const words = useWords()
  return (
    <tr className={`is-${row.press}`}>
      <td className="left">
        <Left press={row.press} hours={hours} />
      </td>
      <th scope="row">
        <button type="button" className="link" onClick={() => onOpen(row.id)}>
          {row.pseudonym}
        </button>
        <span className="small quiet">{row.stage ? words.of(row.stage) : ''}</span>
      </th>
      <td>{row.next ? words.code(`file.today.do.${row.next.do}`, { name: words.of(row.next.name) }) : words.say('file.today.nothing')}</td>
      <td data-label={words.say('file.today.by')}>
        {row.by ? (
          <>
            {momentInWords(words, row.by, 'short')}
            <span className="small quiet"> {words.zone(row.by.zone)}</span>
            {row.provisional ? <span className="small flag"> {words.say('file.today.provisional')}</span> : null}
          </>
        ) : (
          '—'
        )}
      </td>
      <td data-label={words.say('file.today.covers')}>{row.cover ?? <span className="flag">{words.say('file.today.nobody')}</span>}</td>
    </tr>
  )
})

/** How much time is left, in the largest unit that says it. */
function Left({ press, hours }: { readonly press: BoardRow['press']; readonly hours: number | null }) {
  const words = useWords()
  if (press === 'now') return <strong className="flag">{words.say('file.today.now')}</strong>
  if (hours === null) return <span className="quiet">{words.say('file.today.open')}</span>
  return (
    <strong>
      {hours < 72 ? words.say('file.today.hours', { n: hours }) : words.say('file.today.days', { n: Math.floor(hours / 24) })}
    </strong>
  )
}
