/** One page as pixels: drawn by the desk in a closed process, asked for page by page, forgotten when the document is closed. */
import type { PagePicture } from '@holdfast/desk/api'
import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Failure } from '../desk.ts'
import { useFile } from '../file/use-file.tsx'
import { Outlined } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { useWords } from '../words.tsx'
import { base64ToBytes } from './base64-bytes.ts'

interface Props {
  readonly record: string
  readonly blob: string
  readonly page: number
  readonly pages: number
  readonly onTurn: (by: number) => void
}
interface Drawn {
  readonly url: string
  readonly width: number
  readonly height: number
}

export function DocumentPicture({ record, blob, page, pages, onTurn }: Props) {
  const words = useWords()
  const { askFile } = useFile()
  const [drawn, setDrawn] = useState<ReadonlyMap<number, Drawn>>(new Map())
  const [failure, setFailure] = useState<Failure | null>(null)
  const [turn, setTurn] = useState(0)
  const urls = useRef<string[]>([])
  useEffect(() => () => void urls.current.splice(0).map((url) => URL.revokeObjectURL(url)), [])
  const shown = drawn.get(page)
  const isKnown = shown !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: turn asks again
  useEffect(() => {
    setFailure(null)
    if (isKnown) return
    const control = new AbortController()
    void askFile<PagePicture>('cases/documents/picture', { record, blob, page }, control.signal).then((answer) => {
      if (control.signal.aborted) return
      if (!answer.ok) return setFailure(answer.error)
      const { base64, width, height } = answer.value
      const url = URL.createObjectURL(new Blob([base64ToBytes(base64)], { type: 'image/png' }))
      urls.current.push(url)
      setDrawn((last) => new Map(last).set(page, { url, width, height }))
    })
    return () => control.abort()
  }, [askFile, record, blob, page, isKnown, turn])
  return (
    <section className="doc-picture no-print" aria-labelledby="doc-picture-title">
      <div className="doc-picture-bar">
        <h3 id="doc-picture-title" className="eyebrow">
          {words.say('file.doc.picture')}
        </h3>
        {pages > 1 ? (
          <>
            <Button
              className="button slim"
              isDisabled={page <= 1}
              onPress={() => onTurn(-1)}
              aria-label={words.say('file.doc.picture.previous')}
            >
              ←
            </Button>
            <span role="status" className="small">
              {words.say('file.doc.picture.at', { n: page, of: pages })}
            </span>
            <Button
              className="button slim"
              isDisabled={page >= pages}
              onPress={() => onTurn(1)}
              aria-label={words.say('file.doc.picture.next')}
            >
              →
            </Button>
          </>
        ) : null}
      </div>
      {failure ? (
        <FailureNotice failure={failure}>
          <Outlined onPress={() => setTurn((n) => n + 1)}>{words.say('app.again')}</Outlined>
        </FailureNotice>
      ) : null}
      {shown ? (
        <img src={shown.url} width={shown.width} height={shown.height} alt={words.say('file.doc.picture.of', { n: page, of: pages })} />
      ) : failure ? null : (
        <p className="doc-drawing" role="status">
          {words.say('file.doc.picture.drawing')}
        </p>
      )}
      <p className="small quiet">{words.say('file.doc.picture.why')}</p>
    </section>
  )
}
