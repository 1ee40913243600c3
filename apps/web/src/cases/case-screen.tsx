/** One case: the clock on top, then what happened, people, documents, consent, history. New entries open beside what is being read. */
import type { CaseView, DraftWords, KindName, Stored } from '@holdfast/desk/api'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useOfferUndo } from '../file/undo.tsx'
import { useFile, useView } from '../file/use-file.tsx'
import { HelpTip } from '../help/help-tip.tsx'
import { Outlined, Plain } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useWords } from '../words.tsx'
import { ClockTab } from './clock-tab.tsx'
import { ConsentTab } from './consent-tab.tsx'
import { DestroyCase } from './destroy-case.tsx'
import { DocumentsTab } from './documents-tab.tsx'
import { DraftBar } from './draft-bar.tsx'
import { PeopleTab } from './people-tab.tsx'
import { type CaseTab, caseTabs, type Place } from './place.ts'
import { QuickFact } from './quick-fact.tsx'
import { History } from './record-card.tsx'
import { RecordForm } from './record-form.tsx'
import { TimelineTab } from './timeline-tab.tsx'
import { useClockBooks } from './use-clock-books.ts'
import { newForm } from './use-draft.ts'
import { lineOf, shownName } from './value-text.ts'

interface Writing {
  readonly kind: KindName
  readonly record: Stored | null
  readonly given: Readonly<Record<string, string>>
  /** Of the form that is open, until it is closed. */
  readonly form: string
  readonly left?: DraftWords
}

interface Props {
  readonly place: Extract<Place, { at: 'case' }>
  readonly onBack: () => void
}

export function CaseScreen({ place, onBack }: Props) {
  const { id, found } = place
  const words = useWords()
  const { askFile, changed } = useFile()
  const offerUndo = useOfferUndo()
  const { value: view, failure, again } = useView<CaseView>('cases/one', { id })
  const [writing, setWriting] = useState<Writing | null>(null)
  const [tab, setTab] = useState<CaseTab>(place.tab ?? (found ? 'documents' : 'clock'))
  // A wish from elsewhere: a tab, a document that was found, a fact to be written.
  useEffect(() => {
    if (place.tab) setTab(place.tab)
    else if (place.found) setTab('documents')
  }, [place])
  const cameFrom = useRef<HTMLElement | null>(null)
  const write = (next: Writing) => {
    if (!writing) cameFrom.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setWriting(next)
  }
  const written = () => {
    setWriting(null)
    // Back to what opened the form; it may have gone with what was written.
    requestAnimationFrame(() => {
      if (cameFrom.current?.isConnected) cameFrom.current.focus()
      else document.getElementById('main')?.focus({ preventScroll: true })
    })
  }
  const goOn = async (wanted: string) => {
    const answer = await askFile<DraftWords>('cases/drafts/one', { id: wanted })
    if (!answer.ok || !view) return
    const left = answer.value
    // What was changed may be deleted by now: then it is written anew.
    const record = [view.record, ...view.records].find(({ id: one }) => one === left.record) ?? null
    write({ kind: left.kind, record, given: {}, form: left.id, left: record || left.record === null ? left : { ...left, begun: {} } })
  }
  const wantedDraft = useRef<Place | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the case is there
  useEffect(() => {
    if (!view || place.draft === undefined || wantedDraft.current === place) return
    wantedDraft.current = place
    void goOn(place.draft)
  }, [view, place])
  const shelf = useClockBooks()
  const named = useCallback(
    (asked: string) => {
      const [, what, code] = /^(instrument|track|event):(.+)$/.exec(asked) ?? []
      if (what === undefined)
        return shownName(
          view?.records.find((one) => one.id === asked),
          asked,
        )
      const ways = (shelf?.ways ?? []).filter(
        ({ instrument }) => what === 'instrument' || instrument === lineOf(view?.record, 'instrument'),
      )
      const found =
        what === 'instrument'
          ? shelf?.instruments.find(({ id: one }) => one === code)?.short
          : what === 'track'
            ? ways.find(({ track }) => track === code)?.name
            : ways.flatMap(({ events }) => events).find(({ id: one }) => one === code)?.name
      return found ? words.of(found) : asked
    },
    [view, shelf, words],
  )
  if (failure && !view)
    return (
      <FailureNotice failure={failure}>
        <Outlined onPress={again}>{words.say('app.again')}</Outlined>
        <Outlined onPress={onBack}>{words.say('file.cases.back')}</Outlined>
      </FailureNotice>
    )
  if (!view) return <Skeleton lines={8} />

  const way = shelf?.ways.find((one) => one.instrument === lineOf(view.record, 'instrument') && one.track === lineOf(view.record, 'track'))
  const eventName = (event: string) => {
    const found = way?.events.find((one) => one.id === event)
    return found ? words.of(found.name) : event
  }
  const links = view.records.map((record) => ({ id: record.id, name: shownName(record), kind: record.kind }))
  const onNew = (kind: KindName, given: Readonly<Record<string, string>> = {}) =>
    write({ kind, record: null, given: withZone(kind, given), form: newForm() })
  const onChange = (record: Stored) => write({ kind: record.kind, record, given: {}, form: newForm() })
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
        <div className="way-back">
          <Plain onPress={onBack}>← {words.say('file.cases.back')}</Plain>
        </div>
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
          {view.places.length > 0 ? (
            <button
              type="button"
              className="link flag"
              onClick={() => setTab(view.places.some(({ kind }) => kind === 'relation') ? 'people' : 'timeline')}
            >
              {words.say('file.place.expired', { n: view.places.length })}
            </button>
          ) : null}
        </p>
        <Outlined onPress={() => onChange(view.record)}>{words.say('file.case.change')}</Outlined>
      </header>
      <DraftBar inCase={id} open={writing?.form ?? null} onContinue={(draft) => void goOn(draft.id)} />
      <QuickFact view={view} {...(way ? { way } : {})} {...(place.fact ? { wanted: place.turn ?? 0 } : {})} />
      {writing ? (
        <RecordForm
          key={writing.form}
          form={writing.form}
          left={writing.left}
          kind={writing.kind}
          record={writing.record}
          inCase={id}
          given={writing.given}
          links={links}
          onDone={(saved) => {
            written()
            if (saved) offerUndo({ said: words.say('file.saved', { kind: words.code(`cases.kind.${writing.kind}`) }), undo: saved.undo })
          }}
        />
      ) : null}
      <Tabs
        className="dossier-tabs"
        selectedKey={tab}
        onSelectionChange={(chosen) => setTab(caseTabs.find((one) => one === chosen) ?? 'clock')}
      >
        <TabList className="tabs" aria-label={words.say('file.case.parts')}>
          {caseTabs.map((one) => (
            <Tab id={one} key={one} className="tab">
              {words.say(`file.tab.${one}`)}
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
            <div className="title-line">
              <h2>{words.say('file.case.history')}</h2>
              <HelpTip topic="history" />
            </div>
            <History id={id} kind="case" named={named} />
            <DestroyCase id={id} name={shownName(view.record)} onBegin={() => setWriting(null)} onGone={onBack} />
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
