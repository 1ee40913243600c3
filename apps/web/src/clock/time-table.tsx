/** The picture as a table: the same rows, the same dates, for reading aloud and for printing. */
import type { CaseAnswer, CaseMoment } from '@holdfast/desk/api'
import { useWords } from '../words.tsx'
import { momentInWords } from './moment.tsx'
import { rowsOf } from './rows.ts'

export function TimeTable({ answer }: { readonly answer: CaseAnswer }) {
  const words = useWords()
  const own = answer.zone ?? 'UTC'
  const shown = (at: CaseMoment) => `${momentInWords(words, at, 'short')}${at.zone === own ? '' : ` ${words.zone(at.zone)}`}`
  return (
    <div className="table-wrap">
      <table>
        <caption className="sr">
          {words.say('screen.clock.picture')} ({words.zone(own)})
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.say('screen.clock.col.what')}</th>
            <th scope="col">{words.say('screen.clock.col.from')}</th>
            <th scope="col">{words.say('screen.clock.col.to')}</th>
            <th scope="col">{words.say('screen.clock.col.send')}</th>
            <th scope="col">{words.say('screen.clock.col.sure')}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(answer).map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <span className="small quiet">{words.say(`screen.clock.lane.${row.lane}`)}</span> {words.of(row.name)}
              </th>
              <td>{row.from ? shown(row.from) : '—'}</td>
              <td>{row.to ? shown(row.to) : row.lane === 'remedy' ? '—' : words.say('screen.clock.not-known')}</td>
              <td>{row.send === 'now' ? words.say('screen.clock.when.now') : row.send ? shown(row.send) : '—'}</td>
              <td>{words.code(`screen.clock.sure.${row.sure}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
