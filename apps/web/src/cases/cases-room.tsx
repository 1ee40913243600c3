/** The room of the file: the list, one case, search over everything, what waits for a choice, tables in and out. */
import type { DraftRow, DraftWords, SaveAnswer } from '@holdfast/desk/api'
import { useEffect, useState } from 'react'
import { Gate } from '../file/gate.tsx'
import { LockBar } from '../file/lock-bar.tsx'
import { Settings } from '../file/settings.tsx'
import { useFile } from '../file/use-file.tsx'
import { NamesScreen } from '../names/names-screen.tsx'
import { RedactScreen } from '../redact/redact-screen.tsx'
import { ShelfProvider } from '../redact/shelf.tsx'
import { CaseList } from './case-list.tsx'
import { CaseScreen } from './case-screen.tsx'
import { ConflictList } from './conflict-list.tsx'
import { DraftBar } from './draft-bar.tsx'
import { ImportScreen } from './import-screen.tsx'
import type { Place } from './place.ts'
import { RecordForm } from './record-form.tsx'
import { type OpenFound, SearchBox } from './search-box.tsx'

export function CasesRoom({ place, go }: { readonly place: Place; readonly go: (place: Place) => void }) {
  return (
    <Gate>
      <LockBar onConflicts={() => go({ at: 'conflicts' })} onSettings={() => go({ at: 'settings' })} />
      <ShelfProvider go={go}>
        <Inside place={place} go={go} />
      </ShelfProvider>
    </Gate>
  )
}

function Inside({ place, go }: { readonly place: Place; readonly go: (place: Place) => void }) {
  const { ahead } = useFile()
  const open: OpenFound = (id, found) => {
    ahead('cases/one', { id })
    go({ at: 'case', id, ...(found ? { found } : {}) })
  }
  const list = () => go({ at: 'list' })
  if (place.at === 'case') return <CaseScreen key={place.id} place={place} onBack={list} />
  if (place.at === 'redact') {
    const { paper } = place
    const back = () => (paper ? go({ at: 'case', id: paper.case, found: { document: paper.record, sought: '' } }) : list())
    return <RedactScreen key={paper?.blob ?? ''} paper={paper ?? null} onBack={back} />
  }
  if (place.at === 'names')
    return (
      <NamesScreen
        key={place.person?.id ?? ''}
        {...(place.person ? { person: place.person } : {})}
        onOpen={(id) => open(id)}
        onBack={() => (place.person ? open(place.person.case) : list())}
      />
    )
  if (place.at === 'conflicts') return <ConflictList onOpen={open} onBack={list} />
  if (place.at === 'import') return <ImportScreen onBack={list} />
  if (place.at === 'settings') return <Settings onBack={list} />
  if (place.at === 'new') return <NewCase key={place.draft ?? ''} draft={place.draft} onOpen={open} onBack={list} />
  return (
    <>
      <SearchBox onOpen={open} {...(place.find === undefined ? {} : { wanted: place.find })} />
      <DraftBar onContinue={(draft) => go(placeOfDraft(draft))} />
      <CaseList
        onOpen={open}
        onNew={() => go({ at: 'new' })}
        onImport={() => go({ at: 'import' })}
        onRedact={() => go({ at: 'redact' })}
        onNames={() => go({ at: 'names' })}
      />
    </>
  )
}

/** Where a form that was left half written goes on. */
export const placeOfDraft = (draft: DraftRow): Place =>
  draft.case === null ? { at: 'new', draft: draft.id } : { at: 'case', id: draft.case, draft: draft.id }

function NewCase(props: { readonly draft: string | undefined; readonly onOpen: (id: string) => void; readonly onBack: () => void }) {
  const { draft, onOpen, onBack } = props
  const { askFile } = useFile()
  const [links] = useState([])
  const [left, setLeft] = useState<DraftWords | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: where to go back to is no reason to ask again
  useEffect(() => {
    if (draft === undefined) return
    void askFile<DraftWords>('cases/drafts/one', { id: draft }).then((answer) => (answer.ok ? setLeft(answer.value) : onBack()))
  }, [draft, askFile])
  if (draft !== undefined && !left) return null
  return (
    <RecordForm
      kind="case"
      record={null}
      given={{ stage: 'detained' }}
      left={left ?? undefined}
      links={links}
      onDone={(saved) => (saved ? onOpen(saved.id) : onBack())}
    />
  )
}

export type { SaveAnswer }
