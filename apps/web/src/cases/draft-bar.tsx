/** Forms that were left half written: by a lock, a slept machine, another form. Enter goes on with one, Delete throws it away. */
import type { DraftRow, DraftWords } from '@holdfast/desk/api'
import { useEffect, useRef } from 'react'
import { Temporal } from 'temporal-polyfill'
import { useOfferUndo } from '../file/undo.tsx'
import { useFile, useView } from '../file/use-file.tsx'
import { Outlined, Plain } from '../parts/buttons.tsx'
import { focusIn } from '../room.ts'
import { useWords } from '../words.tsx'
import { isEnded } from './use-draft.ts'

interface Props {
  /** Of one case; without it, of all and of none. */
  readonly inCase?: string
  /** The form that is open shows itself. */
  readonly open?: string | null
  /** False while another room is shown: then nothing is asked, and the keyboard is left alone. */
  readonly isHere?: boolean
  readonly onContinue: (draft: DraftRow) => void
}

export function DraftBar({ inCase, open = null, isHere, onContinue }: Props) {
  const words = useWords()
  const { askFile, changed, wiped, offered } = useFile()
  const offerUndo = useOfferUndo()
  const { value } = useView<readonly DraftRow[]>('cases/drafts', undefined, isHere)
  const place = useRef<HTMLElement>(null)
  const rows = (value ?? []).filter((row) => row.id !== open && !isEnded(row.id) && (inCase === undefined || row.case === inCase))
  const isAny = rows.length > 0
  // After a lock the keyboard is where the work was left.
  useEffect(() => {
    if (!isAny || isHere === false || wiped !== 'sealed') return
    offered()
    focusIn(() => place.current, 'button')
  }, [isAny, isHere, wiped, offered])
  if (!isAny) return null
  const discard = async (row: DraftRow) => {
    const kept = await askFile<DraftWords>('cases/drafts/one', { id: row.id })
    const gone = await askFile('cases/drafts/drop', { id: row.id })
    changed()
    if (!kept.ok || !gone.ok) return
    const { id, kind, record, case: owner, words: typed, begun, stood } = kept.value
    offerUndo({
      said: words.say('file.drafts.discarded'),
      undo: async () => {
        await askFile('cases/drafts/keep', { id, kind, record, case: owner, words: typed, begun, stood })
        changed()
      },
    })
  }
  return (
    <section className="drafts no-print" ref={place} aria-labelledby="drafts-title">
      <h2 id="drafts-title">{words.say('file.drafts')}</h2>
      <ul>
        {rows.map((row) => {
          const what = words.say(row.record === null ? 'file.form.new' : 'file.form.change', { kind: words.code(`cases.kind.${row.kind}`) })
          const named = row.name === '' ? what : `${what} — ${row.name}`
          return (
            <li
              key={row.id}
              onKeyDownCapture={(event) => {
                if (event.key === 'Delete') void discard(row)
              }}
            >
              <span>
                {named}
                <span className="quiet small">
                  {' '}
                  {[inCase === undefined ? row.caseName : '', words.moment(instantOf(row.at), Temporal.Now.timeZoneId(), 'short')]
                    .filter((one) => one !== '')
                    .join(' · ')}
                </span>
                {row.isLost ? <span className="flag small"> {words.say('file.drafts.lost')}</span> : null}
              </span>
              <span className="actions">
                {row.isLost ? null : (
                  <Outlined onPress={() => onContinue(row)} name={words.say('file.drafts.continue.one', { what: named })}>
                    {words.say('file.drafts.continue')}
                  </Outlined>
                )}
                <Plain onPress={() => void discard(row)} name={words.say('file.drafts.discard.one', { what: named })}>
                  {words.say('file.drafts.discard')}
                </Plain>
              </span>
            </li>
          )
        })}
      </ul>
      <p className="small quiet">{words.say('file.drafts.keys')}</p>
    </section>
  )
}

const instantOf = (ms: number): string => Temporal.Instant.fromEpochMilliseconds(ms).toString()
