/** Documents and their files: dropped or chosen, carried in pieces with progress and cancel; what was read of a scan waits for a person. */
import type { CaseView, KindName, SaveAnswer, Stored } from '@holdfast/desk/api'
import { useRef, useState } from 'react'
import { DropZone, FileTrigger } from 'react-aria-components'
import type { Failure } from '../desk.ts'
import { useUndo } from '../file/undo.tsx'
import { useFile } from '../file/use-file.tsx'
import { bytesToBase64 } from '../law/base64.ts'
import { Outlined, Plain } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { useWords } from '../words.tsx'
import { RecordCard } from './record-card.tsx'
import { lineOf } from './value-text.ts'

const pieceBytes = 3 * 1024 * 1024

interface Props {
  readonly view: CaseView
  readonly named: (id: string) => string
  readonly onNew: (kind: KindName, given?: Readonly<Record<string, string>>) => void
  readonly onChange: (record: Stored) => void
  readonly onRemoved: (record: Stored) => void
}

export function DocumentsTab({ view, named, onNew, onChange, onRemoved }: Props) {
  const words = useWords()
  const { askFile, changed } = useFile()
  const offerUndo = useUndo()
  const [progress, setProgress] = useState<{ readonly name: string; readonly part: number } | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const stopped = useRef(false)
  const documents = view.records.filter(({ kind }) => kind === 'document')

  const take = async (files: readonly File[]) => {
    setFailure(null)
    stopped.current = false
    for (const file of files) {
      if (stopped.current) break
      const made = await askFile<SaveAnswer>('cases/save', {
        records: [{ kind: 'document', case: view.record.id, fields: { title: file.name, reading: 'not-read' } }],
      })
      if (!made.ok) return setFailure(made.error)
      const record = made.value.ids[0] ?? ''
      const begun = await askFile<{ readonly upload: string }>('cases/attach/begin', { record, name: file.name })
      if (!begun.ok) return setFailure(begun.error)
      for (let at = 0; at < file.size && !stopped.current; at += pieceBytes) {
        setProgress({ name: file.name, part: at / file.size })
        const bytes = new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer())
        const put = await askFile('cases/attach/piece', { upload: begun.value.upload, at, base64: bytesToBase64(bytes) })
        if (!put.ok) return setFailure(put.error)
      }
      if (stopped.current) {
        await askFile('cases/remove', { id: record })
        break
      }
      const ended = await askFile('cases/attach/end', { upload: begun.value.upload })
      if (!ended.ok) return setFailure(ended.error)
      changed()
      offerUndo({
        said: words.say('file.documents.taken'),
        undo: async () => {
          await askFile('cases/remove', { id: record })
          changed()
        },
      })
    }
    setProgress(null)
    changed()
  }

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
        {progress ? (
          <p className="progress" role="status">
            <progress value={progress.part} max={1} aria-label={words.say('file.documents.progress')} />
            {words.say('file.documents.progress')} {Math.round(progress.part * 100)} %
            <Plain
              onPress={() => {
                stopped.current = true
              }}
            >
              {words.say('file.cancel')}
            </Plain>
          </p>
        ) : null}
      </DropZone>
      {failure ? <FailureNotice failure={failure} /> : null}
      {documents.length === 0 ? <p className="empty-line">{words.say('file.documents.empty')}</p> : null}
      <div className="cards">
        {documents.map((document) => (
          <section key={document.id} aria-label={lineOf(document, 'title')}>
            <h2>{lineOf(document, 'title')}</h2>
            <ul className="files">
              {view.files
                .filter(({ record }) => record === document.id)
                .map((file) => (
                  <li key={file.blob}>
                    <span className="file-name">{safeName(file.name)}</span>
                    <span className="small quiet">
                      {words.say('file.documents.size', { n: Math.max(1, Math.round(file.size / 1024)) })} · SHA-256{' '}
                      {file.sha256.slice(0, 16)}…
                    </span>
                  </li>
                ))}
            </ul>
            <RecordCard record={document} named={named} onChange={onChange} onRemoved={onRemoved} except={['title']} />
          </section>
        ))}
      </div>
    </div>
  )
}

/** Marks that turn the direction of writing or cannot be seen are shown as what they are: `photo_…gpj.exe` must not read as a picture. */
const safeName = (name: string): string =>
  name.replace(/[\p{Cf}\p{Cc}]/gu, (mark) => `⟨${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`)
