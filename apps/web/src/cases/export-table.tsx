/** Records as a table that leaves the file: said twice, for from then on it lies open on the disk. */
import type { KindName } from '@holdfast/desk/api'
import { useMemo, useState } from 'react'
import type { Failure } from '../desk.ts'
import { useFile } from '../file/use-file.tsx'
import { saveFile } from '../law/save-file.ts'
import { Lead, Outlined, Plain } from '../parts/buttons.tsx'
import { FailureNotice, Notice } from '../parts/notice.tsx'
import { type Option, Pick } from '../parts/pick.tsx'
import { SearchPick } from '../parts/search-pick.tsx'
import { useWords } from '../words.tsx'
import { tableKinds } from './table-kinds.ts'

interface Exported {
  readonly csv: string
  readonly rows: number
  readonly withheld: readonly string[]
  readonly disputed: number
}

const everyCase = 'every'

export function ExportTable({ cases }: { readonly cases: readonly Option[] }) {
  const words = useWords()
  const { askFile } = useFile()
  const [kind, setKind] = useState<KindName>('case')
  const [from, setFrom] = useState('')
  const [asked, setAsked] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [done, setDone] = useState<Exported | null>(null)
  const options = useMemo(() => [{ id: everyCase, name: words.say('file.export.every-case'), note: '' }, ...cases], [cases, words])
  const go = async () => {
    setAsked(false)
    const answer = await askFile<Exported>('cases/table/export', { kind, ...(kind === 'case' || from === '' ? {} : { case: from }) })
    setFailure(answer.ok ? null : answer.error)
    setDone(answer.ok ? answer.value : null)
    if (answer.ok) saveFile({ name: 'table.csv', type: 'text/csv', text: answer.value.csv })
  }
  return (
    <section aria-labelledby="export-title">
      <h2 id="export-title">{words.say('file.export')}</h2>
      <p className="quiet">{words.say('file.export.lead')}</p>
      <div className="form-grid">
        <Pick
          label={words.say('file.export.kind')}
          options={tableKinds.map((id) => ({ id, name: words.code(`cases.kind.${id}`) }))}
          chosen={kind}
          onChoose={(id) => setKind(tableKinds.find((one) => one === id) ?? 'case')}
        />
        {kind === 'case' ? null : (
          <SearchPick
            label={words.say('file.export.from')}
            options={options}
            chosen={from === '' ? everyCase : from}
            onChoose={(id) => setFrom(id === everyCase ? '' : id)}
            openName={words.say('file.show-list')}
          />
        )}
        {asked ? null : <Outlined onPress={() => setAsked(true)}>{words.say('file.export.go')}</Outlined>}
      </div>
      {asked ? (
        <Notice kind="warn">
          <p>{words.say('file.export.why')}</p>
          <div className="actions">
            <Lead onPress={() => void go()}>{words.say('file.export.sure')}</Lead>
            <Plain onPress={() => setAsked(false)}>{words.say('file.cancel')}</Plain>
          </div>
        </Notice>
      ) : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      {done ? (
        <Notice>
          <p>{words.say('file.export.done', { n: done.rows })}</p>
          {done.withheld.length > 0 ? (
            <p>
              {words.say('file.export.withheld', { fields: done.withheld.map((field) => words.code(`cases.field.${field}`)).join(' · ') })}
            </p>
          ) : null}
          {done.disputed > 0 ? <p>{words.say('file.export.disputed', { n: done.disputed })}</p> : null}
        </Notice>
      ) : null}
    </section>
  )
}
