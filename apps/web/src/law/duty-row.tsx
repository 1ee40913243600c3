/** One treaty as it stood for a state on a day. */
import type { ObligationOn } from '@holdfast/desk/api'
import { Sources } from '../parts/sources.tsx'
import { useWords, type Words } from '../words.tsx'

export const standSigns = { yes: '●', no: '○', uncertain: '?' } as const

export function DutyRow({ row, rows }: { readonly row: ObligationOn; readonly rows: readonly ObligationOn[] }) {
  const words = useWords()
  const { treaty } = row
  return (
    <li className={`duty is-${row.bound}`}>
      <div className="duty-name">
        <h3>
          <span aria-hidden="true">{standSigns[row.bound]}</span> {words.of(treaty.short)}
        </h3>
        {treaty.barsRemoval ? <span className="chip">{words.say('screen.overlay.bars')}</span> : null}
        <p className="small quiet">{words.of(treaty.name)}</p>
      </div>
      <div className="duty-body">
        <p>
          <strong>{words.code(row.because)}</strong> {sinceOf(words, row)}
        </p>
        <p>
          <span className="eyebrow">{words.say('screen.state.gives')}</span> {words.of(treaty.gives)}
        </p>
        <p>
          <span className="eyebrow">{words.say('screen.state.lacks')}</span> {words.of(treaty.lacks)}
        </p>
        {row.bound === 'no' ? null : <Door row={row} rows={rows} />}
        {row.reservations.map((one) => (
          <p key={one.id}>
            <span className="eyebrow">{words.say('register.reservation')}</span> {words.of(one.says)}
            {one.status === 'unverified' ? <span className="quiet"> ({words.code('app.status.unverified')})</span> : null}
          </p>
        ))}
        {row.note ? <p>{words.of(row.note)}</p> : null}
        <Sources status={row.status} confidence={row.confidence} sources={row.sources} />
      </div>
    </li>
  )
}

function Door({ row, rows }: { readonly row: ObligationOn; readonly rows: readonly ObligationOn[] }) {
  const words = useWords()
  const { open, through } = row.complaints
  if (open === 'none') return row.treaty.force !== 'binding' ? null : <p className="quiet">{words.say('screen.state.no-body')}</p>
  const door = through === row.treaty.id ? undefined : rows.find((one) => one.treaty.id === through)?.treaty
  return (
    <p className={`door is-${open}`}>
      {words.say(`register.complaints.${open}`)}{' '}
      {door && open !== 'no' ? words.say('screen.state.through', { treaty: words.of(door.short) }) : null}
    </p>
  )
}

/**
 * `since 1 May 1998, until 16 September 2022`; a span where only a span is known. Beside "does not bind" a bare `since` would say the contrary: what
 * begins later and what has ended is said so.
 */
export function sinceOf(words: Words, { since, until, because }: Pick<ObligationOn, 'since' | 'until' | 'because'>): string {
  const said = (iso: string) => (/^\d{4}-\d{2}-\d{2}$/.test(iso) ? words.day(iso, 'short') : iso)
  const from = [since?.earliest, since?.latest].filter((day) => day !== null && day !== undefined)
  const span = since?.latest ? [...new Set(from)].map(said).join(' – ') : ''
  if (because === 'obligation-not-yet') return span === '' ? '' : `${words.say('register.only-from')} ${span}`
  const times = [
    span === '' ? '' : `${words.say('register.since')} ${span}`,
    until === null || until === 'unknown' ? '' : `${words.say('register.until')} ${said(until)}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
  return because === 'obligation-ended' && times !== '' ? `${words.say('register.was-bound')} ${times}` : times
}
