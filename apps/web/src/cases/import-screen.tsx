/** A table into the file: chosen, columns matched, every refusal shown before anything is written; carried out whole, and undone in one step at any later time. */
import type { CaseRow, KindName, TablesRead } from '@holdfast/desk/api'
import { useMemo, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { Failure } from '../desk.ts'
import { useOfferUndo } from '../file/undo.tsx'
import { useFile, useView } from '../file/use-file.tsx'
import { HelpTip } from '../help/help-tip.tsx'
import { bytesToBase64 } from '../law/base64.ts'
import { Outlined, Plain } from '../parts/buttons.tsx'
import { FailureNotice, Notice } from '../parts/notice.tsx'
import { Pick } from '../parts/pick.tsx'
import { SearchPick } from '../parts/search-pick.tsx'
import { useWords } from '../words.tsx'
import { ExportTable } from './export-table.tsx'
import { ImportList } from './import-list.tsx'
import { ImportPlanned, type Planned } from './import-planned.tsx'
import { tableKinds } from './table-kinds.ts'

/** What fits into one request to the desk. */
const mostMiB = 5

interface Asked {
  readonly kind: KindName
  readonly into: string
  readonly sheet: number
  readonly read: TablesRead | null
}

export function ImportScreen({ onBack }: { readonly onBack: () => void }) {
  const words = useWords()
  const { askFile, changed } = useFile()
  const offerUndo = useOfferUndo()
  const { value: cases } = useView<readonly CaseRow[]>('cases/list')
  const caseOptions = useMemo(() => (cases ?? []).map(({ id, pseudonym }) => ({ id, name: pseudonym, note: '' })), [cases])
  const [asked, setAsked] = useState<Asked>({ kind: 'case', into: '', sheet: 0, read: null })
  const [planned, setPlanned] = useState<Planned | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const [isWorking, setWorking] = useState(false)

  const body = ({ kind, into, sheet, read }: Asked, mapping?: Planned['mapping']) => ({
    kind,
    ticket: read?.ticket ?? '',
    sheet,
    ...(kind === 'case' || into === '' ? {} : { case: into }),
    ...(mapping ? { mapping } : {}),
  })
  const plan = async (next: Asked, mapping?: Planned['mapping']) => {
    setAsked(next)
    setDone(null)
    if (!next.read) return
    const answer = await askFile<Planned>('cases/table/plan', body(next, mapping))
    setFailure(answer.ok ? null : answer.error)
    setPlanned(answer.ok ? answer.value : null)
  }
  const choose = async (file: File) => {
    // Of the table before nothing is left: another kind of record would be planned from it.
    setPlanned(null)
    setDone(null)
    setAsked((last) => ({ ...last, sheet: 0, read: null }))
    if (file.size > mostMiB * 1024 * 1024) return setFailure({ code: 'intake.too-large', params: { most: mostMiB } })
    setWorking(true)
    const answer = await askFile<TablesRead>('cases/table/read', { base64: bytesToBase64(new Uint8Array(await file.arrayBuffer())) })
    setWorking(false)
    setFailure(answer.ok ? null : answer.error)
    if (!answer.ok) return
    const filled = answer.value.sheets.findIndex(({ rows }) => rows > 0)
    await plan({ ...asked, sheet: Math.max(0, filled), read: answer.value })
  }
  const carryOut = async () => {
    if (!planned || isWorking) return
    setWorking(true)
    const answer = await askFile<{ readonly batch: string; readonly ids: number }>('cases/table/do', body(asked, planned.mapping))
    setWorking(false)
    setFailure(answer.ok ? null : answer.error)
    if (!answer.ok) return
    changed()
    setDone(answer.value.ids)
    setPlanned(null)
    setAsked({ ...asked, read: null })
    const { batch } = answer.value
    offerUndo({
      said: words.say('file.import.done', { n: answer.value.ids }),
      of: batch,
      undo: async () => {
        await askFile('cases/table/undo', { batch })
        changed()
        setDone(null)
      },
    })
  }
  const { kind, into, sheet, read } = asked
  return (
    <section className="import" aria-labelledby="import-title">
      <Plain onPress={onBack}>← {words.say('file.cases.back')}</Plain>
      <div className="title-line">
        <h1 id="import-title">{words.say('file.import')}</h1>
        <HelpTip topic="tables" />
      </div>
      <p className="lead">{words.say('file.import.lead')}</p>
      <div className="form-grid">
        <Pick
          label={words.say('file.import.kind')}
          options={tableKinds.map((id) => ({ id, name: words.code(`cases.kind.${id}`) }))}
          chosen={kind}
          onChoose={(id) => void plan({ ...asked, kind: tableKinds.find((one) => one === id) ?? 'case' })}
        />
        {kind === 'case' ? null : (
          <SearchPick
            label={words.say('file.import.into')}
            options={caseOptions}
            chosen={into}
            onChoose={(id) => void plan({ ...asked, into: id })}
            openName={words.say('file.show-list')}
          />
        )}
        {read && read.sheets.length > 1 ? (
          <Pick
            label={words.say('file.import.sheet')}
            options={read.sheets.map(({ name }, at) => ({ id: String(at), name }))}
            chosen={String(sheet)}
            onChoose={(id) => void plan({ ...asked, sheet: Number(id) })}
          />
        ) : null}
        <FileTrigger
          acceptedFileTypes={['.csv', '.tsv', '.txt', '.xlsx', '.xlsm', '.zip', 'text/csv']}
          onSelect={(list) => {
            const file = list?.[0]
            if (file) void choose(file)
          }}
        >
          <Outlined onPress={() => {}} isDisabled={isWorking}>
            {words.say(isWorking ? 'file.waiting' : 'file.import.choose')}
          </Outlined>
        </FileTrigger>
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      {done === null ? null : <Notice>{words.say('file.import.done', { n: done })}</Notice>}
      {read && read.left > 0 ? <Notice kind="warn">{words.say('file.import.left', { n: read.left })}</Notice> : null}
      {planned ? (
        <ImportPlanned
          planned={planned}
          kind={kind}
          hasCase={into !== ''}
          isWorking={isWorking}
          onMapping={(mapping) => void plan(asked, mapping)}
          onGo={() => void carryOut()}
        />
      ) : null}
      <ImportList onUndone={() => setDone(null)} />
      <ExportTable cases={caseOptions} />
    </section>
  )
}
