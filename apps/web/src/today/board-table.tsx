/** The board as a table: the same rows in the same order, for reading aloud, copying and counting. */
import { useWords } from '../words.tsx'
import type { BoardProps } from './board.tsx'
import { leftInWords, nextInWords, removalInWords } from './left.ts'

export function BoardTable({ rows }: BoardProps) {
  const words = useWords()
  return (
    <div className="table-wrap">
      <table className="stacks">
        <caption className="sr">{words.say('screen.today.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.say('screen.today.col.who')}</th>
            <th scope="col">{words.say('screen.today.col.stage')}</th>
            <th scope="col">{words.say('screen.today.col.next')}</th>
            <th scope="col">{words.say('screen.today.col.by')}</th>
            <th scope="col">{words.say('screen.today.col.cover')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const left = row.by ? leftInWords(words, row.now, row.by.utc) : null
            return (
              <tr key={row.id}>
                <th scope="row">{row.pseudonym}</th>
                <td data-label={words.say('screen.today.col.stage')}>
                  {row.stage ? words.of(row.stage) : words.say('screen.today.no-stage')}
                  <span className="small quiet cell-note">{removalInWords(words, row)}</span>
                </td>
                <td data-label={words.say('screen.today.col.next')}>{row.press === 'over' ? '—' : nextInWords(words, row)}</td>
                <td data-label={words.say('screen.today.col.by')}>
                  {row.press === 'by' ? null : <strong>{words.say(`screen.today.${row.press}`)}</strong>}
                  {row.press === 'now' && row.by ? `, ${words.say('screen.today.and-by')} ` : ''}
                  {row.by ? `${words.day(row.by.date, 'short')}, ${row.by.time} (${words.zone(row.by.zone)})` : ''}
                  {left ? <span className="small quiet cell-note">{left}</span> : null}
                </td>
                <td data-label={words.say('screen.today.col.cover')}>{row.cover ?? words.say('screen.today.nobody')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
