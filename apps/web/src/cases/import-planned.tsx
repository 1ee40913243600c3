/** The dry run of an import: which column goes where, what is ready, and every refusal with its row and column. */
import type { KindName, Mapping, Refusal } from '@holdfast/desk/api'
import { useEffect, useRef, useState } from 'react'
import { useFile } from '../file/use-file.tsx'
import { Lead, Plain } from '../parts/buttons.tsx'
import { Notice } from '../parts/notice.tsx'
import { Pick } from '../parts/pick.tsx'
import { useWords } from '../words.tsx'
import { fieldName } from './field-name.ts'
import { inert } from './text-pieces.ts'

export interface Planned {
  readonly columns: readonly string[]
  /** What stands first in each column. */
  readonly examples: readonly string[]
  readonly mapping: Mapping
  readonly plan: {
    readonly ready: number
    readonly refused: readonly Refusal[]
    readonly unused: readonly string[]
    readonly known: readonly number[]
  }
}

interface Props {
  readonly planned: Planned
  readonly kind: KindName
  /** All rows go into one case: no column need name it. */
  readonly hasCase: boolean
  readonly isWorking: boolean
  readonly onMapping: (mapping: Mapping) => void
  readonly onGo: () => void
}

export function ImportPlanned({ planned: { columns, examples, mapping, plan }, kind, hasCase, isWorking, onMapping, onGo }: Props) {
  const words = useWords()
  const { kinds } = useFile()
  const heading = useRef<HTMLHeadingElement>(null)
  // The table was just chosen: what is to be done next stands here.
  useEffect(() => heading.current?.focus(), [])
  const isHomeless = kind !== 'case' && !hasCase && !Object.values(mapping).includes('case')
  // Where no row has a case, that is said once.
  const refused = isHomeless ? plan.refused.filter(({ field }) => field !== 'case') : plan.refused
  const rowsRefused = new Set(plan.refused.map(({ row }) => row)).size
  const fields = Object.keys(kinds?.[kind].fields ?? {}).filter((name) => name !== 'case' || !hasCase)
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {words.say('file.import.columns')}
      </h2>
      <table className="table">
        <tbody>
          {columns.map((column, at) => (
            <tr key={column}>
              <th scope="row">
                {inert(column)}
                {examples[at] ? (
                  <span className="small quiet">{words.say('file.import.example', { text: inert(examples[at]) })}</span>
                ) : null}
              </th>
              <td>
                <Pick
                  label={words.say('file.import.goes-to', { column })}
                  className="bare"
                  options={[
                    { id: '', name: words.say('file.import.left-out') },
                    ...fields.map((id) => ({ id, name: fieldName(words, kind, id) })),
                  ]}
                  chosen={Object.hasOwn(mapping, column) ? (mapping[column] ?? '') : ''}
                  onChoose={(field) => {
                    const rest = Object.fromEntries(Object.entries(mapping).filter(([name, to]) => name !== column && to !== field))
                    onMapping(field === '' ? rest : { ...rest, [column]: field })
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{words.say('file.import.dry')}</h2>
      <p>
        {words.say('file.import.ready', { n: plan.ready })}
        {plan.known.length > 0 ? ` ${words.say('file.import.known', { n: plan.known.length })}` : ''}
        {rowsRefused > 0 ? ` ${words.say('file.import.refused', { n: rowsRefused })}` : ''}
      </p>
      {plan.unused.length > 0 ? <p className="quiet">{words.say('file.import.unused', { columns: plan.unused.join(' · ') })}</p> : null}
      {isHomeless ? <Notice kind="warn">{words.say('file.import.no-case')}</Notice> : null}
      <Refusals refused={refused} kind={kind} />
      <div className="actions">
        <Lead onPress={onGo} isDisabled={plan.ready === 0 || isWorking}>
          {words.say('file.import.carry-out', { n: plan.ready })}
        </Lead>
        {plan.refused.length > 0 ? <span className="quiet small">{words.say('file.import.rest-stays')}</span> : null}
      </div>
    </>
  )
}

const shownAtOnce = 100

function Refusals({ refused, kind }: { readonly refused: readonly Refusal[]; readonly kind: KindName }) {
  const words = useWords()
  const [all, setAll] = useState(false)
  if (refused.length === 0) return null
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.say('file.import.row')}</th>
            <th scope="col">{words.say('file.import.column')}</th>
            <th scope="col">{words.say('file.import.why')}</th>
          </tr>
        </thead>
        <tbody>
          {(all ? refused : refused.slice(0, shownAtOnce)).map((refusal) => (
            <tr key={`${refusal.row}-${refusal.field}-${refusal.code}`}>
              <td>{refusal.row}</td>
              <td>{refusal.column ?? (refusal.field ? fieldName(words, kind, refusal.field) : '—')}</td>
              <td>
                {words.code(
                  refusal.code === 'link-unknown' && refusal.field === 'case' ? 'file.import.case-unknown' : `cases.error.${refusal.code}`,
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && refused.length > shownAtOnce ? (
        <Plain onPress={() => setAll(true)}>{words.say('file.import.all-refused', { n: refused.length })}</Plain>
      ) : null}
    </div>
  )
}
