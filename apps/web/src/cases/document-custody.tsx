/** The original's sum, everything that was done with it, and the way to a copy. */
import type { CopyPiece, CopyTicket, DocumentView } from '@holdfast/desk/api'
import { useState } from 'react'
import type { Failure } from '../desk.ts'
import { useFile } from '../file/use-file.tsx'
import { Outlined, Plain } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { useWords } from '../words.tsx'
import { base64ToBytes } from './base64-bytes.ts'
import { inert } from './text-pieces.ts'

export function DocumentCustody({ view }: { readonly view: DocumentView }) {
  const words = useWords()
  const { file, custody } = view
  return (
    <section aria-labelledby="doc-custody-title">
      <h3 id="doc-custody-title">{words.say('file.doc.custody')}</h3>
      <p className="small quiet">{words.say('file.doc.custody.why')}</p>
      <p>
        <span className="small quiet">{words.say('file.doc.sum')}</span>
        <code className="doc-sum">{file.sha256}</code>
      </p>
      <table className="doc-custody">
        <thead>
          <tr>
            <th scope="col">{words.say('file.doc.custody.act')}</th>
            <th scope="col">{words.say('file.doc.custody.when')}</th>
            <th scope="col">{words.say('file.doc.custody.who')}</th>
          </tr>
        </thead>
        <tbody>
          {custody.map(({ act, at, device }, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
            <tr key={n}>
              <td>{words.code(`file.doc.act.${act}`)}</td>
              <td>{words.when(at)}</td>
              <td>{words.say('file.history.device', { device: device.slice(0, 4) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SaveCopy view={view} />
    </section>
  )
}

/** Asked twice: what is saved lies open on the disk. */
function SaveCopy({ view: { file } }: { readonly view: DocumentView }) {
  const words = useWords()
  const { askFile } = useFile()
  const [state, setState] = useState<'closed' | 'asked' | 'saved'>('closed')
  const [failure, setFailure] = useState<Failure | null>(null)
  const save = async () => {
    const begun = await askFile<CopyTicket>('cases/documents/save', { record: file.record, blob: file.blob })
    if (!begun.ok) return setFailure(begun.error)
    const parts: Uint8Array<ArrayBuffer>[] = []
    for (let from = 0; from < begun.value.size; ) {
      const piece = await askFile<CopyPiece>('cases/documents/piece', { ticket: begun.value.ticket, from })
      if (!piece.ok) return setFailure(piece.error)
      const bytes = base64ToBytes(piece.value.base64)
      if (bytes.length === 0) break
      parts.push(bytes)
      from += bytes.length
    }
    const address = URL.createObjectURL(new Blob(parts, { type: 'application/octet-stream' }))
    const link = document.createElement('a')
    link.href = address
    link.download = inert(begun.value.name)
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
    setFailure(null)
    setState('saved')
  }
  return (
    <div className="doc-save no-print">
      {failure ? <FailureNotice failure={failure} /> : null}
      {state === 'asked' ? (
        <>
          <p>{words.say('file.doc.save.why')}</p>
          <div className="actions">
            <Outlined onPress={() => void save()}>{words.say('file.doc.save.sure')}</Outlined>
            <Plain onPress={() => setState('closed')}>{words.say('file.cancel')}</Plain>
          </div>
        </>
      ) : (
        <Plain onPress={() => setState('asked')}>{words.say('file.doc.save')}</Plain>
      )}
      <p role="status" className="small">
        {state === 'saved' ? words.say('file.doc.saved') : ''}
      </p>
    </div>
  )
}
