/** What binds the parties whatever the agreement says, on the day asked for: treaty by treaty, party by party. */
import type { Overlay, OverlayRow } from '@holdfast/desk/api'
import { WordLink } from '../parts/buttons.tsx'
import { Notice } from '../parts/notice.tsx'
import { Sources } from '../parts/sources.tsx'
import { useWords } from '../words.tsx'
import { sinceOf } from './duty-row.tsx'
import { placeName } from './place.ts'

export function OverlayView(props: {
  readonly overlay: Overlay
  /** States that have a screen of their own. */
  readonly states: readonly string[]
  readonly onState: (code: string) => void
}) {
  const words = useWords()
  const { overlay } = props
  const { parties, gaps, clause } = overlay
  const all = parties[0]?.rows ?? []
  const rows = all.filter((row) => parties.some((party) => rowOf(party.rows, row.treaty.id)?.because !== 'obligation-closed'))
  const nameOf = (id: string) => words.of(all.find((row) => row.treaty.id === id)?.treaty.short ?? { en: id, ru: id, ko: id })
  const states = (codes: readonly string[]) => codes.map(words.state).join(', ')
  return (
    <section className="overlay" aria-labelledby="overlay-title">
      <h2 id="overlay-title">{words.say('screen.overlay.title')}</h2>
      <p className="quiet">{words.say('screen.overlay.lead', { day: words.day(overlay.day, 'plain') })}</p>
      <p>
        <strong>{words.code(`register.clause.${clause.kind}`)}</strong>{' '}
        {clause.cites.map((cite) => (
          <span key={`${cite.eId}-${cite.quote ?? ''}`} className="small">
            <span className="quiet">{placeName(words, cite.eId)}</span> {cite.quote ? <q lang={cite.lang}>{cite.quote}</q> : null}{' '}
          </span>
        ))}
      </p>
      {gaps.length > 0 && parties.length > 0 ? (
        <Notice kind="warn">
          <p>
            <strong>{words.say('cli.overlay.gaps')}</strong>
          </p>
          <ul className="gaps">
            {gaps.map((gap) => (
              <li key={gap.treaty}>
                {nameOf(gap.treaty)}:{' '}
                {[
                  gap.binds.length > 0 ? `${words.say('register.bound.yes')}: ${states(gap.binds)}` : '',
                  gap.doesNotBind.length > 0 ? `${words.say('register.bound.no')}: ${states(gap.doesNotBind)}` : '',
                  gap.uncertain.length > 0 ? `${words.say('register.bound.uncertain')}: ${states(gap.uncertain)}` : '',
                ]
                  .filter((part) => part !== '')
                  .join('; ')}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {parties.length === 0 ? (
        <p className="nothing">{words.say('screen.overlay.no-parties')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
        <section className="table-wrap" aria-label={words.say('screen.overlay.treaty')} tabIndex={0}>
          <table className="overlay-table">
            <thead>
              <tr>
                <th scope="col">{words.say('screen.overlay.treaty')}</th>
                {parties.map((party) => (
                  <th key={party.state} scope="col">
                    {props.states.includes(party.state) ? (
                      <WordLink onPress={() => props.onState(party.state)}>{words.state(party.state)}</WordLink>
                    ) : (
                      words.state(party.state)
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.treaty.id}>
                  <th scope="row">
                    {words.of(row.treaty.short)}
                    {row.treaty.barsRemoval ? <span className="chip bars">{words.say('screen.overlay.bars')}</span> : null}
                    <details className="small">
                      <summary>{words.say('screen.overlay.more')}</summary>
                      <p>{words.of(row.treaty.gives)}</p>
                      <p className="quiet">{words.of(row.treaty.lacks)}</p>
                    </details>
                  </th>
                  {parties.map((party) => (
                    <Stand key={party.state} row={rowOf(party.rows, row.treaty.id)} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {overlay.notKept.length > 0 ? (
        <p className="small quiet">
          {words.say('cli.overlay.not-kept')} {states(overlay.notKept)}
        </p>
      ) : null}
    </section>
  )
}

const rowOf = (rows: readonly OverlayRow[], id: string): OverlayRow | undefined => rows.find((row) => row.treaty.id === id)
const signs = { yes: '●', no: '○', uncertain: '?' } as const

function Stand({ row }: { readonly row: OverlayRow | undefined }) {
  const words = useWords()
  if (!row) return <td>—</td>
  if (row.because === 'obligation-closed') return <td className="small quiet">{words.code(row.because)}</td>
  return (
    <td className={`stand is-${row.stands}`}>
      <strong>
        <span aria-hidden="true">{signs[row.stands]}</span> {words.say(`register.bound.${row.stands}`)}
      </strong>
      <span className="small"> {sinceOf(words, row)}</span>
      <p className="small quiet">{words.code(row.because)}</p>
      {row.complaints.open === 'none' || row.bound === 'no' ? null : (
        <p className="small">{words.say(`register.complaints.${row.complaints.open}`)}</p>
      )}
      {row.reservations.map((one) => (
        <p key={one.id} className="small">
          {words.say('register.reservation')} {words.of(one.says)}
        </p>
      ))}
      {row.note ? <p className="small quiet">{words.of(row.note)}</p> : null}
      <Sources status={row.status} confidence={row.confidence} sources={row.sources} />
    </td>
  )
}
