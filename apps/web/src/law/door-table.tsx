/** The ways in which a person can complain of a state, and for a breach of what: open ones first. */
import type { ObligationOn } from '@holdfast/desk/api'
import { Notice } from '../parts/notice.tsx'
import { Sources } from '../parts/sources.tsx'
import { useWords } from '../words.tsx'
import { sinceOf, standSigns } from './duty-row.tsx'

interface DoorOf {
  readonly door: ObligationOn
  readonly of: readonly ObligationOn[]
}
const order = { yes: 0, uncertain: 1, no: 2 } as const

/** Every way that some treaty open to the state names, with the treaties it serves: a protocol on complaints serves another, a court its own. */
export function doorsOf(rows: readonly ObligationOn[]): readonly DoorOf[] {
  const open = rows.filter((row) => row.because !== 'obligation-closed')
  return open
    .filter((door) => rows.some((row) => row.complaints.through === door.treaty.id))
    .map((door) => {
      const served = open.filter((row) => row.complaints.through === door.treaty.id)
      const others = served.filter((row) => row !== door && row.treaty.id !== door.treaty.id)
      return { door, of: door.treaty.under !== undefined && others.length > 0 ? others : served }
    })
    .sort((a, b) => order[a.door.bound] - order[b.door.bound])
}

export function DoorTable({ rows }: { readonly rows: readonly ObligationOn[] }) {
  const words = useWords()
  const doors = doorsOf(rows)
  return (
    <section aria-labelledby="doors-title">
      <h2 id="doors-title">{words.say('screen.state.doors')}</h2>
      {doors.some(({ door }) => door.bound !== 'no') ? null : (
        <Notice kind="bad">
          <p>{words.say('screen.state.doors-none')}</p>
        </Notice>
      )}
      {doors.length === 0 ? null : (
        <table className="door-table">
          <thead>
            <tr>
              <th scope="col">{words.say('screen.state.door')}</th>
              <th scope="col">{words.say('screen.state.door-day')}</th>
              <th scope="col">{words.say('screen.state.door-for')}</th>
            </tr>
          </thead>
          <tbody>
            {doors.map(({ door, of }) => (
              <tr key={door.treaty.id}>
                <th scope="row">{words.of(door.treaty.short)}</th>
                <td className={`stand is-${door.bound}`}>
                  <strong>
                    <span aria-hidden="true">{standSigns[door.bound]}</span> {words.say(`screen.state.door.${door.bound}`)}
                  </strong>{' '}
                  <span className="small">{door.bound === 'no' ? words.code(door.because) : sinceOf(words, door)}</span>
                  <Sources status={door.status} confidence={door.confidence} sources={door.sources} />
                </td>
                <td>{of.map((row) => words.of(row.treaty.short)).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
