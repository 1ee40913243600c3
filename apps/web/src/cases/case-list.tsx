/** All cases, newest change first, found by typing; the list is drawn only as far as it is seen. */
import type { CaseRow } from '@holdfast/desk/api'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useView } from '../file/use-file.tsx'
import { Lead, Outlined } from '../parts/buttons.tsx'
import { LongList } from '../parts/long-list.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { WordsField } from '../parts/text-field.tsx'
import { useWords } from '../words.tsx'

export function CaseList({
  onOpen,
  onNew,
  onImport,
  onRedact,
  onNames,
}: {
  readonly onOpen: (id: string) => void
  readonly onNew: () => void
  readonly onImport: () => void
  readonly onRedact: () => void
  readonly onNames: () => void
}) {
  const words = useWords()
  const { value, failure, again } = useView<readonly CaseRow[]>('cases/list')
  const [sought, setSought] = useState('')
  const needle = useDeferredValue(sought.trim().toLowerCase())
  const rows = useMemo(
    () =>
      (value ?? []).filter((row) =>
        needle === ''
          ? true
          : [row.pseudonym, row.lead, row.cover, row.stage ? words.code(`cases.choice.case.stage.${row.stage}`) : ''].some((text) =>
              text?.toLowerCase().includes(needle),
            ),
      ),
    [value, needle, words],
  )
  const cells = useCallback(
    (row: CaseRow) => [
      <strong key="name">{row.pseudonym}</strong>,
      row.stage ? words.code(`cases.choice.case.stage.${row.stage}`) : '—',
      row.lead ?? '—',
      row.cover ?? '—',
      <span key="changed" className="small quiet">
        {row.conflicts > 0 ? <b className="flag">{words.say('file.cases.conflicts', { n: row.conflicts })} </b> : null}
        {row.changed > 0 ? words.when(row.changed) : ''}
      </span>,
    ],
    [words],
  )
  if (failure && !value)
    return (
      <FailureNotice failure={failure}>
        <Outlined onPress={again}>{words.say('app.again')}</Outlined>
      </FailureNotice>
    )
  if (!value) return <Skeleton />
  if (value.length === 0)
    return (
      <section className="empty" aria-labelledby="no-cases">
        <h1 id="no-cases">{words.say('file.cases.empty')}</h1>
        <p>{words.say('file.cases.empty.how')}</p>
        <div className="actions">
          <Lead onPress={onNew}>{words.say('file.cases.new')}</Lead>
          <Outlined onPress={onImport}>{words.say('file.import')}</Outlined>
          <Outlined onPress={onRedact}>{words.say('redact.open.text')}</Outlined>
        </div>
      </section>
    )
  return (
    <section className="case-list" aria-labelledby="cases-title">
      <div className="head-bar">
        <h1 id="cases-title">{words.say('file.cases')}</h1>
        <span className="quiet">{words.say('file.cases.count', { n: rows.length })}</span>
        <div className="actions">
          <Lead onPress={onNew}>{words.say('file.cases.new')}</Lead>
          <Outlined onPress={onImport}>{words.say('file.import')}</Outlined>
          <Outlined onPress={onRedact}>{words.say('redact.open.text')}</Outlined>
          <Outlined onPress={onNames}>{words.say('names.screen.open')}</Outlined>
        </div>
      </div>
      <WordsField label={words.say('file.cases.filter')} value={sought} onChange={setSought} />
      <div className="list-head small quiet" aria-hidden="true">
        <span>{words.code('cases.field.pseudonym')}</span>
        <span>{words.code('cases.field.stage')}</span>
        <span>{words.code('cases.field.lead')}</span>
        <span>{words.code('cases.field.cover')}</span>
        <span>{words.say('file.cases.changed')}</span>
      </div>
      <LongList
        label={words.say('file.cases')}
        rows={rows}
        keyOf={keyOf}
        nameOf={nameOf}
        onAction={onOpen}
        cells={cells}
        empty={<p className="quiet">{words.say('file.cases.none-found')}</p>}
      />
    </section>
  )
}

const keyOf = (row: CaseRow): string => row.id
const nameOf = (row: CaseRow): string => row.pseudonym
