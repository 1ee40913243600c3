/** Files carried into the vault in pieces, one document each, with progress and a way to stop. */
import type { SaveAnswer } from '@holdfast/desk/api'
import { useRef, useState } from 'react'
import type { Failure } from '../desk.ts'
import { useOfferUndo } from '../file/undo.tsx'
import { useFile } from '../file/use-file.tsx'
import { bytesToBase64 } from '../law/base64.ts'
import { useWords } from '../words.tsx'

const pieceBytes = 3 * 1024 * 1024

export interface Upload {
  /** The share that has arrived, 0 to 1; null while nothing is carried. */
  readonly progress: number | null
  readonly failure: Failure | null
  readonly take: (files: readonly File[]) => Promise<void>
  readonly stop: () => void
}

export function useUpload(inCase: string): Upload {
  const words = useWords()
  const { askFile, changed } = useFile()
  const offerUndo = useOfferUndo()
  const [progress, setProgress] = useState<number | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const stopped = useRef(false)

  /** Null where it arrived or was stopped. */
  const carry = async (file: File): Promise<Failure | null> => {
    const made = await askFile<SaveAnswer>('cases/save', {
      records: [{ kind: 'document', case: inCase, fields: { title: file.name, reading: 'not-read' } }],
    })
    if (!made.ok) return made.error
    const record = made.value.ids[0] ?? ''
    const begun = await askFile<{ readonly upload: string }>('cases/attach/begin', { record, name: file.name })
    if (!begun.ok) return begun.error
    for (let at = 0; at < file.size && !stopped.current; at += pieceBytes) {
      setProgress(at / file.size)
      const bytes = new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer())
      const put = await askFile('cases/attach/piece', { upload: begun.value.upload, at, base64: bytesToBase64(bytes) })
      if (!put.ok) return put.error
    }
    const undo = async () => {
      await askFile('cases/remove', { id: record })
      changed()
    }
    if (stopped.current) {
      await undo()
      return null
    }
    const ended = await askFile('cases/attach/end', { upload: begun.value.upload })
    if (!ended.ok) return ended.error
    changed()
    offerUndo({ said: words.say('file.documents.taken'), undo })
    return null
  }

  const take = async (files: readonly File[]) => {
    setFailure(null)
    stopped.current = false
    for (const file of files) {
      if (stopped.current) break
      const failed = await carry(file)
      if (failed) {
        setFailure(failed)
        break
      }
    }
    setProgress(null)
    changed()
  }
  const stop = () => {
    stopped.current = true
  }
  return { progress, failure, take, stop }
}
