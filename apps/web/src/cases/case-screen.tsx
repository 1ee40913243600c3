/** One case: the clock on top, then what happened, people, documents, consent, history. New entries open beside what is being read. */
import type { CaseView, ClockBooks, KindName, Stored } from '@holdfast/desk/api'
import { useCallback, useEffect, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useUndo } from '../file/undo.tsx'
import { useFile, useView } from '../file/use-file.tsx'
import { Outlined, Plain } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { lastOf, useAsked } from '../parts/use-asked.ts'
import { useWords } from '../words.tsx'
import { ClockTab } from './clock-tab.tsx'
import { ConsentTab } from './consent-tab.tsx'
import { DocumentsTab } from './documents-tab.tsx'
import { PeopleTab } from './people-tab.tsx'
import { QuickFact } from './quick-fact.tsx'
import { History } from './record-card.tsx'
import { RecordForm } from './record-form.tsx'
import { TimelineTab } from './timeline-tab.tsx'
import { lineOf, shownName } from './value-text.ts'

interface Writing {
  readonly kind: KindName
  readonly record: Stored | null
  readonly given: Readonly<Record<string, string>>
}

const tabs = ['clock', 'timeline', 'people', 'documents', 'consent', 'history'] as const

interface Props {
  readonly id: string
  readonly onBack: () => void
  /** A document to open at once, with the words to be found in it. */
  readonly found?: { readonly document: string; readonly sought: string }
}

export function CaseScreen({ id, onBack, found }: Props) {
  const words = useWords()
  const { askFile, changed } = useFile()
  const offerUndo = useUndo()
  const { value: view, failure, again } = useView<CaseView>('cases/one', { id })
  const [writing, setWriting] = useState<Writing | null>(null)
  const books = useAsked<ClockBooks>()
  const { put } = books
  useEffect(() => void put('clock/books'), [put])
  const shelf = lastOf(books.asked)
  const named = useCallback(
    (record: string) =>
      shownName(
        view?.records.find((one) => one.id === record),
        record,
      ),
    [view],
  )
  if (failure && !view)
    return (
      <FailureNotice failure={failure}>
        <Outlined onPress={again}>{words.say('app.again')}</Outlined>
        <Outlined onPress={onBack}>{words.say('file.cases.back')}</Outlined>
      </FailureNotice>
    )
  if (!view) return <p className="progress">{words.say('file.waiting')}</p>

  const way = shelf?.ways.find((one) => one.instrument === lineOf(view.record, 'instrument') && one.track === lineOf(view.record, 'track'))
  const eventName = (event: string) => {
    const found = way?.events.find((one) => one.id === event)
    return found ? words.of(found.name) : event
  }
  const links = view.records.map((record) => ({ id: record.id, name: shownName(record), kind: record.kind }))
  const onNew = (kind: KindName, given: Readonly<Record<string, string>> = {}) =>
    setWriting({ kind, record: null, given: withZone(kind, given) })
  const onChange = (record: Stored) => setWriting({ kind: record.kind, record, given: {} })
  const onRemoved = (record: Stored) =>
    offerUndo({
      said: words.say('file.removed', { kind: words.code(`cases.kind.${record.kind}`) }),
      undo: async () => {
        await askFile('cases/restore', { id: record.id })
        changed()
      },
    })
  const common = { view, named, onNew, onChange, onRemoved }
  const stage = lineOf(view.record, 'stage')
  return (
    <div className="dossier">
      <header className="dossier-head">
        <Plain onPress={onBack}>← {words.say('file.cases.back')}</Plain>
        <h1>{shownName(view.record)}</h1>
        <p className="dossier-facts">
          {stage ? <span className={`stage is-${stage}`}>{words.code(`cases.choice.case.stage.${stage}`)}</span> : null}
          {lineOf(view.record, 'lead') ? (
            <span>
              {words.code('cases.field.lead')}: {lineOf(view.record, 'lead')}
            </span>
          ) : null}
          {lineOf(view.record, 'cover') ? (
            <span>
              {words.code('cases.field.cover')}: {lineOf(view.record, 'cover')}
            </span>
          ) : null}
          {view.conflicts.length > 0 ? (
            <span className="flag">{words.say('file.cases.conflicts', { n: view.conflicts.length })}</span>
          ) : null}
        </p>
        <Outlined onPress={() => onChange(view.record)}>{words.say('file.case.change')}</Outlined>
      </header>
      <QuickFact view={view} {...(way ? { way } : {})} />
      {writing ? (
        <RecordForm
          key={`${writing.kind}-${writing.record?.id ?? ''}-${JSON.stringify(writing.given)}`}
          kind={writing.kind}
          record={writing.record}
          inCase={id}
          given={writing.given}
          links={links}
          onDone={(saved) => {
            setWriting(null)
            if (saved) offerUndo({ said: words.say('file.saved', { kind: words.code(`cases.kind.${writing.kind}`) }), undo: saved.undo })
          }}
        />
      ) : null}
      <Tabs className="dossier-tabs" defaultSelectedKey={found ? 'documents' : 'clock'}>
        <TabList className="tabs" aria-label={words.say('file.case.parts')}>
          {tabs.map((tab) => (
            <Tab id={tab} key={tab} className="tab">
              {words.code(`file.tab.${tab}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="clock">
          <ClockTab view={view} onNew={onNew} onChange={onChange} />
        </TabPanel>
        <TabPanel id="timeline">
          <TimelineTab {...common} eventName={eventName} />
        </TabPanel>
        <TabPanel id="people">
          <PeopleTab {...common} />
        </TabPanel>
        <TabPanel id="documents">
          <DocumentsTab {...common} {...(found ? { found } : {})} />
        </TabPanel>
        <TabPanel id="consent">
          <ConsentTab {...common} />
        </TabPanel>
        <TabPanel id="history">
          <div className="tab-body">
            <h2>{words.say('file.case.history')}</h2>
            <History id={id} kind="case" named={named} />
          </div>
        </TabPanel>
      </Tabs>
    </div>
  )
}

/** What has an hour has a wall it hangs on: this machine's zone is offered and can be changed. */
const withZone = (kind: KindName, given: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  kind === 'fact' || kind === 'decision' || kind === 'detention' || kind === 'task' || kind === 'intervention'
    ? { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, ...given }
    : given
