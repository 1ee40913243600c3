/** A table into the file: chosen, columns matched, every refusal shown before anything is written; carried out whole, and undone in one step. */
import type { CaseRow, KindName, Mapping, Refusal } from '@holdfast/desk/api'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { Failure } from '../desk.ts'
import { useUndo } from '../file/undo.tsx'
import { useFile, useView } from '../file/use-file.tsx'
import { Lead, Outlined, Plain } from '../parts/buttons.tsx'
import { FailureNotice, Notice } from '../parts/notice.tsx'
import { Pick } from '../parts/pick.tsx'
import { useWords } from '../words.tsx'

interface Planned {
  readonly columns: readonly string[]
  readonly mapping: Mapping
  readonly plan: {
    readonly ready: number
    readonly refused: readonly Refusal[]
    readonly unused: readonly string[]
    readonly known: readonly number[]
  }
}
const shownRefusals = 200

export function ImportScreen({ onBack }: { readonly onBack: () => void }) {
  const words = useWords()
  const { kinds, askFile, changed } = useFile()
  const offerUndo = useUndo()
  const { value: cases } = useView<readonly CaseRow[]>('cases/list')
  const [kind, setKind] = useState<KindName>('case')
  const [into, setInto] = useState('')
  const [text, setText] = useState<string | null>(null)
  const [planned, setPlanned] = useState<Planned | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [done, setDone] = useState<number | null>(null)

  const body = (mapping?: Mapping, of: KindName = kind, owner: string = into, table: string | null = text) => ({
    kind: of,
    text: table ?? '',
    ...(of === 'case' || owner === '' ? {} : { case: owner }),
    ...(mapping ? { mapping } : {}),
  })
  const plan = async (sent: ReturnType<typeof body>) => {
    setDone(null)
    if (sent.text === '') return
    const answer = await askFile<Planned>('cases/table/plan', sent)
    setFailure(answer.ok ? null : answer.error)
    setPlanned(answer.ok ? answer.value : null)
  }
  const carryOut = async () => {
    if (!planned) return
    const answer = await askFile<{ readonly ids: readonly string[] }>('cases/table/do', body(planned.mapping))
    setFailure(answer.ok ? null : answer.error)
    if (!answer.ok) return
    changed()
    setDone(answer.value.ids.length)
    setPlanned(null)
    setText(null)
    const ids = answer.value.ids
    offerUndo({
      said: words.say('file.import.done', { n: ids.length }),
      undo: async () => {
        await askFile('cases/table/undo', { ids })
        changed()
        setDone(null)
      },
    })
  }
  const fields = Object.keys(kinds?.[kind].fields ?? {}).filter((name) => name !== 'case')
  const tables: readonly KindName[] = [
    'case',
    'person',
    'relation',
    'fact',
    'decision',
    'detention',
    'document',
    'contact',
    'task',
    'intervention',
  ]
  return (
    <section className="import" aria-labelledby="import-title">
      <Plain onPress={onBack}>← {words.say('file.cases.back')}</Plain>
      <h1 id="import-title">{words.say('file.import')}</h1>
      <p className="lead">{words.say('file.import.lead')}</p>
      <div className="form-grid">
        <Pick
          label={words.say('file.import.kind')}
          options={tables.map((id) => ({ id, name: words.code(`cases.kind.${id}`) }))}
          chosen={kind}
          onChoose={(id) => {
            const next = tables.find((one) => one === id) ?? 'case'
            setKind(next)
            void plan(body(undefined, next))
          }}
        />
        {kind === 'case' ? null : (
          <Pick
            label={words.say('file.import.into')}
            options={[{ id: '', name: words.say('file.none') }, ...(cases ?? []).map(({ id, pseudonym }) => ({ id, name: pseudonym }))]}
            chosen={into}
            onChoose={(id) => {
              setInto(id)
              void plan(body(undefined, kind, id))
            }}
          />
        )}
        <FileTrigger
          acceptedFileTypes={['.csv', '.tsv', 'text/csv']}
          onSelect={(list) => {
            const file = list?.[0]
            if (file)
              void file.text().then((read) => {
                setText(read)
                void plan(body(undefined, kind, into, read))
              })
          }}
        >
          <Outlined onPress={() => {}}>{words.say('file.import.choose')}</Outlined>
        </FileTrigger>
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      {done === null ? null : <Notice>{words.say('file.import.done', { n: done })}</Notice>}
      {planned ? (
        <>
          <h2>{words.say('file.import.columns')}</h2>
          <table className="table">
            <tbody>
              {planned.columns.map((column) => (
                <tr key={column}>
                  <th scope="row">{column}</th>
                  <td>
                    <Pick
                      label={words.say('file.import.goes-to', { column })}
                      className="bare"
                      options={[
                        { id: '', name: words.say('file.import.left-out') },
                        ...fields.map((id) => ({ id, name: words.code(`cases.field.${id}`) })),
                      ]}
                      chosen={planned.mapping[column] ?? ''}
                      onChoose={(field) => {
                        const rest = Object.fromEntries(
                          Object.entries(planned.mapping).filter(([name, to]) => name !== column && to !== field),
                        )
                        void plan(body(field === '' ? rest : { ...rest, [column]: field }))
                      }}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <h2>{words.say('file.import.dry')}</h2>
          <p>
            {words.say('file.import.ready', { n: planned.plan.ready })} {words.say('file.import.known', { n: planned.plan.known.length })}{' '}
            {words.say('file.import.refused', { n: planned.plan.refused.length })}
          </p>
          {planned.plan.refused.length > 0 ? (
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
                  {planned.plan.refused.slice(0, shownRefusals).map((refusal) => (
                    <tr key={`${refusal.row}-${refusal.field}-${refusal.code}`}>
                      <td>{refusal.row}</td>
                      <td>{refusal.column ?? (refusal.field ? words.code(`cases.field.${refusal.field}`) : '—')}</td>
                      <td>{words.code(`cases.error.${refusal.code}`)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          ) : null}
          <div className="actions">
            <Lead onPress={() => void carryOut()} isDisabled={planned.plan.ready === 0}>
              {words.say('file.import.carry-out', { n: planned.plan.ready })}
            </Lead>
            {planned.plan.refused.length > 0 ? <span className="quiet small">{words.say('file.import.rest-stays')}</span> : null}
          </div>
        </>
      ) : null}
    </section>
  )
}
