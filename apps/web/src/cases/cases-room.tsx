/** The room of the file: the list, one case, search over everything, what waits for a choice, tables in and out. */
import type { SaveAnswer } from '@holdfast/desk/api'
import { useState } from 'react'
import { Gate } from '../file/gate.tsx'
import { LockBar } from '../file/lock-bar.tsx'
import { Settings } from '../file/settings.tsx'
import { UndoProvider } from '../file/undo.tsx'
import { NamesScreen } from '../names/names-screen.tsx'
import { RedactScreen } from '../redact/redact-screen.tsx'
import { type Paper, ShelfProvider } from '../redact/shelf.tsx'
import { CaseList } from './case-list.tsx'
import { CaseScreen } from './case-screen.tsx'
import { ConflictList } from './conflict-list.tsx'
import { ImportScreen } from './import-screen.tsx'
import { RecordForm } from './record-form.tsx'
import { type OpenFound, SearchBox } from './search-box.tsx'

export type Place =
  | { readonly at: 'list' }
  | { readonly at: 'new' }
  | { readonly at: 'import' }
  | { readonly at: 'conflicts' }
  | { readonly at: 'settings' }
  /** Ids only: a place outlives the lock. */
  | { readonly at: 'redact'; readonly paper?: Paper }
  | { readonly at: 'names'; readonly person?: { readonly id: string; readonly case: string } }
  | { readonly at: 'case'; readonly id: string; readonly found?: { readonly document: string; readonly sought: string } }

export function CasesRoom({ place, go }: { readonly place: Place; readonly go: (place: Place) => void }) {
  return (
    <Gate>
      <UndoProvider>
        <LockBar onConflicts={() => go({ at: 'conflicts' })} onSettings={() => go({ at: 'settings' })} />
        <ShelfProvider go={go}>
          <Inside place={place} go={go} />
        </ShelfProvider>
      </UndoProvider>
    </Gate>
  )
}

function Inside({ place, go }: { readonly place: Place; readonly go: (place: Place) => void }) {
  const open: OpenFound = (id, found) => go({ at: 'case', id, ...(found ? { found } : {}) })
  const list = () => go({ at: 'list' })
  if (place.at === 'case') return <CaseScreen key={place.id} id={place.id} onBack={list} {...(place.found ? { found: place.found } : {})} />
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
  if (place.at === 'new') return <NewCase onOpen={open} onBack={list} />
  return (
    <>
      <SearchBox onOpen={open} />
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

function NewCase({ onOpen, onBack }: { readonly onOpen: (id: string) => void; readonly onBack: () => void }) {
  const [links] = useState([])
  return (
    <RecordForm
      kind="case"
      record={null}
      given={{ stage: 'detained' }}
      links={links}
      onDone={(saved) => (saved ? onOpen(saved.id) : onBack())}
    />
  )
}

export type { SaveAnswer }
