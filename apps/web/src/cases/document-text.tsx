/** The words of a document as they were read, page by page. Text is text here: nothing of the file becomes a part of this page. */
import type { IntakeDocument } from '@holdfast/desk/api'
import { memo, useEffect, useMemo, useRef } from 'react'
import { Plain } from '../parts/buttons.tsx'
import { useWords } from '../words.tsx'
import { inert, piecesOf, type Span } from './text-pieces.ts'

interface Props {
  readonly document: IntakeDocument
  readonly hits: readonly Span[]
  /** The find that is looked at. */
  readonly at: number
  /** Shows a page as a picture; left out where there is none. */
  readonly onPage?: (page: number) => void
}
type Page = IntakeDocument['pages'][number]
type Block = IntakeDocument['blocks'][number]

export function DocumentText({ document, hits, at, onPage }: Props) {
  const words = useWords()
  const here = useRef<HTMLElement>(null)
  const current = hits[at]
  useEffect(() => {
    if (current) here.current?.querySelector(`[data-at="${current.start}"]`)?.scrollIntoView({ block: 'center' })
  }, [current])
  const pages: readonly Page[] = useMemo(
    () => (document.pages.length > 0 ? document.pages : [{ page: 0, start: 0, end: document.text.length, source: 'text' }]),
    [document],
  )
  return (
    <section className="doc-text" ref={here} aria-labelledby="doc-text-title" lang={document.language.foreign ?? document.language.lang}>
      <h3 id="doc-text-title" className="eyebrow" lang={words.locale}>
        {words.say('file.doc.text')}
      </h3>
      {document.text.trim() === '' ? (
        <p className="quiet" lang={words.locale}>
          {words.say('file.doc.text.empty')}
        </p>
      ) : (
        pages.map((page) => (
          <PageText
            key={page.page}
            document={document}
            page={page}
            hits={hits}
            current={current && current.end > page.start && current.start < page.end ? current.start : -1}
            {...(onPage ? { onPage } : {})}
          />
        ))
      )}
    </section>
  )
}

interface PageProps {
  readonly document: IntakeDocument
  readonly page: Page
  readonly hits: readonly Span[]
  /** Where the find that is looked at begins; -1 where it is on another page. */
  readonly current: number
  readonly onPage?: (page: number) => void
}

const PageText = memo(function PageText({ document, page, hits, current, onPage }: PageProps) {
  const words = useWords()
  const blocks = document.blocks.length > 0 ? document.blocks : [wholeOf(document)]
  const near = useMemo(() => hits.filter(({ start, end }) => end > page.start && start < page.end), [hits, page])
  return (
    <div className="doc-page">
      {page.page > 0 ? (
        <div className="doc-page-mark" lang={words.locale}>
          <strong>{words.say('file.doc.page', { n: page.page })}</strong>
          {page.source === 'ocr' ? (
            <span>{page.sure === undefined ? words.say('file.doc.page.layer') : words.say('file.doc.page.ocr', { sure: page.sure })}</span>
          ) : null}
          {page.source === 'none' ? <span>{words.say('file.doc.page.none')}</span> : null}
          {onPage ? (
            <Plain onPress={() => onPage(page.page)} name={words.say('file.doc.page.show', { n: page.page })}>
              {words.say('file.doc.picture.show')}
            </Plain>
          ) : null}
        </div>
      ) : null}
      {blocks.flatMap((block) => {
        const range = { start: Math.max(block.start, page.start), end: Math.min(block.end, page.end) }
        return range.start < range.end
          ? [<BlockText key={range.start} document={document} block={block} range={range} hits={near} current={current} />]
          : []
      })}
    </div>
  )
})

const wholeOf = ({ text }: IntakeDocument): Block => ({ start: 0, end: text.length, role: 'paragraph', page: 1 })

function BlockText(props: {
  readonly document: IntakeDocument
  readonly block: Block
  readonly range: Span
  readonly hits: readonly Span[]
  readonly current: number
}) {
  const { document, block, range, hits, current } = props
  const pieces = piecesOf(document.text, range, document.doubts, hits).map((piece) => {
    const hit = hits[piece.hit]
    const names = [piece.doubt >= 0 ? 'doubt' : '', hit ? 'found' : '', hit && hit.start === current ? 'is-here' : '']
      .filter(Boolean)
      .join(' ')
    const shown = inert(piece.text)
    if (names === '') return shown
    return hit ? (
      <mark key={piece.start} className={names} data-at={piece.start}>
        {shown}
      </mark>
    ) : (
      <span key={piece.start} className={names} data-at={piece.start}>
        {shown}
      </span>
    )
  })
  return block.role === 'heading' ? <h4>{pieces}</h4> : <p className={`is-${block.role}`}>{pieces}</p>
}
