/** Documents of a case and their files: dropped or chosen, encrypted as they come, read in the background, opened to be read here. */
import type { CaseView, KindName, RecordFileRow, Stored } from '@holdfast/desk/api'
import { useState } from 'react'
import { DropZone, FileTrigger } from 'react-aria-components'
import { useFile } from '../file/use-file.tsx'
import { Outlined, Plain } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { useWords } from '../words.tsx'
import { DocumentViewer } from './document-viewer.tsx'
import { ReadingLine } from './reading-line.tsx'
import { RecordCard } from './record-card.tsx'
import { inert } from './text-pieces.ts'
import { type Readings, useReadings } from './use-readings.ts'
import { useUpload } from './use-upload.ts'
import { lineOf } from './value-text.ts'

interface Props {
  readonly view: CaseView
  readonly named: (id: string) => string
  readonly onNew: (kind: KindName, given?: Readonly<Record<string, string>>) => void
  readonly onChange: (record: Stored) => void
  readonly onRemoved: (record: Stored) => void
  /** A document to open at once, with the words to be found in it. */
  readonly found?: { readonly document: string; readonly sought: string }
}

export function DocumentsTab({ view, named, onNew, onChange, onRemoved, found }: Props) {
  const words = useWords()
  const readings = useReadings(view.record.id)
  const { progress, failure, take, stop } = useUpload(view.record.id)
  const first = view.files.find(({ record }) => record === found?.document)
  const [opened, setOpened] = useState<RecordFileRow | null>(first ?? null)
  const documents = view.records.filter(({ kind }) => kind === 'document')
  const shown = opened && documents.find(({ id }) => id === opened.record)
  if (opened && shown)
    return (
      <DocumentViewer
        key={opened.blob}
        record={shown}
        blob={opened.blob}
        readings={readings}
        sought={opened === first ? (found?.sought ?? '') : ''}
        onBack={() => setOpened(null)}
      />
    )
  return (
    <div className="tab-body">
      <DropZone
        className="drop-zone"
        onDrop={(event) => {
          void Promise.all(event.items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []))).then(take)
        }}
      >
        <p>{words.say('file.documents.drop')}</p>
        <div className="actions">
          <FileTrigger allowsMultiple onSelect={(list) => (list ? void take([...list]) : undefined)}>
            <Outlined onPress={() => {}}>{words.say('file.documents.choose')}</Outlined>
          </FileTrigger>
          <Outlined onPress={() => onNew('document')}>{words.say('file.documents.without')}</Outlined>
        </div>
        {progress === null ? null : (
          <p className="progress" role="status">
            <progress value={progress} max={1} aria-label={words.say('file.documents.progress')} />
            {words.say('file.documents.progress')} {Math.round(progress * 100)} %<Plain onPress={stop}>{words.say('file.cancel')}</Plain>
          </p>
        )}
      </DropZone>
      {failure ? <FailureNotice failure={failure} /> : null}
      {readings.isBusy ? <p className="small quiet no-print">{words.say('file.doc.background')}</p> : null}
      {documents.length === 0 ? <p className="empty-line">{words.say('file.documents.empty')}</p> : null}
      <div className="cards">
        {documents.map((document) => (
          <section key={document.id} aria-label={lineOf(document, 'title')}>
            <h2>{inert(lineOf(document, 'title'))}</h2>
            <ul className="files">
              {view.files
                .filter(({ record }) => record === document.id)
                .map((file) => (
                  <FileLine
                    key={file.blob}
                    file={file}
                    isNamedAbove={file.name === lineOf(document, 'title')}
                    readings={readings}
                    onOpen={() => setOpened(file)}
                  />
                ))}
            </ul>
            <RecordCard record={document} named={named} onChange={onChange} onRemoved={onRemoved} except={saidAbove(document, view)} />
          </section>
        ))}
      </div>
    </div>
  )
}

/** How a file was read stands beside it; that a person confirmed it stands in the record. */
const saidAbove = (document: Stored, { files }: CaseView): readonly string[] =>
  files.some(({ record }) => record === document.id) && lineOf(document, 'reading') !== 'confirmed' ? ['title', 'reading'] : ['title']

interface FileLineProps {
  readonly file: RecordFileRow
  /** The heading of the card says the same name. */
  readonly isNamedAbove: boolean
  readonly readings: Readings
  readonly onOpen: () => void
}

function FileLine({ file, isNamedAbove, readings, onOpen }: FileLineProps) {
  const words = useWords()
  const { askFile } = useFile()
  const row = readings.rowOf(file.record, file.blob)
  const asked = { record: file.record, blob: file.blob }
  const put = async (path: 'stop' | 'again') => {
    await askFile(`cases/documents/${path}`, asked)
    readings.again()
  }
  const isBusy = row?.state === 'waiting' || row?.state === 'reading'
  return (
    <li>
      {isNamedAbove ? null : <span className="file-name">{inert(file.name)}</span>}
      <span className="small quiet">
        {words.say('file.documents.size', { n: Math.max(1, Math.round(file.size / 1024)) })} · SHA-256{' '}
        <span className="no-print">{file.sha256.slice(0, 16)}…</span>
        <span className="on-paper">{file.sha256}</span>
      </span>
      {row ? <ReadingLine row={row} now={readings.now} /> : null}
      <div className="actions">
        <Plain onPress={onOpen} name={words.say('file.doc.open.one', { name: inert(file.name) })}>
          {words.say('file.doc.open')}
        </Plain>
        {isBusy ? <Plain onPress={() => void put('stop')}>{words.say('file.doc.stop')}</Plain> : null}
        {row?.state === 'stopped' ? <Plain onPress={() => void put('again')}>{words.say('file.doc.go-on')}</Plain> : null}
        {row?.state === 'failed' ? <Plain onPress={() => void put('again')}>{words.say('file.doc.again')}</Plain> : null}
      </div>
    </li>
  )
}
