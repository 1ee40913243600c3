/** The text itself, with the findings in the margin of the paragraph they rest on. */
import type { Article, Audit, Block, Component, LawBooks, LawDocument, Paragraph, Point } from '@holdfast/desk/api'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useWords } from '../words.tsx'
import type { Selected } from './audit-view.tsx'
import { MarginNotes } from './margin-notes.tsx'
import { type Mark, piecesOf } from './marks.ts'

interface View {
  readonly document: LawDocument
  readonly marks: readonly Mark[]
  readonly books: LawBooks
  readonly audit: Audit
  readonly selected: Selected | null
  readonly onOpen: (of: string) => void
}
const ViewContext = createContext<View | null>(null)
export function useView(): View {
  const view = useContext(ViewContext)
  if (!view) throw new Error('a part of the text outside the text')
  return view
}

export function TextView(view: View) {
  const words = useWords()
  const { document: text } = view
  // In a text with lines broken by hand the breaks mean nothing; elsewhere each line is a line.
  const isWrapped = useMemo(() => {
    const lines = text.text.split('\n').filter((line) => line.trim() !== '')
    return lines.length > 20 && lines.every((line) => line.length < 130)
  }, [text])
  const parts: readonly (Block | Article)[] = [...(text.preamble ? [text.preamble] : []), ...text.blocks, ...text.articles].sort(
    (a, b) => a.start - b.start,
  )
  return (
    <ViewContext value={view}>
      <section className={`sheet ${isWrapped ? 'is-wrapped' : ''}`} lang={text.lang} aria-label={words.say('screen.law.the-text')}>
        <div className="margin-title small" lang={words.locale} aria-hidden="true">
          {words.say('screen.law.margin')}
        </div>
        {parts.map((part) =>
          'paragraphs' in part ? <ArticleView key={part.start} article={part} /> : <BlockView key={part.start} block={part} />,
        )}
        {text.components.map((component) => (
          <ComponentView key={component.start} component={component} />
        ))}
      </section>
    </ViewContext>
  )
}

function ComponentView({ component }: { readonly component: Component }) {
  const parts: readonly (Block | Article)[] = [
    ...(component.preamble ? [component.preamble] : []),
    ...component.blocks,
    ...component.articles,
  ].sort((a, b) => a.start - b.start)
  return (
    <section className="component">
      <h2>{component.heading}</h2>
      {parts.map((part) =>
        'paragraphs' in part ? <ArticleView key={part.start} article={part} level="h3" /> : <BlockView key={part.start} block={part} />,
      )}
    </section>
  )
}

function ArticleView({ article, level: Heading = 'h2' }: { readonly article: Article; readonly level?: 'h2' | 'h3' }) {
  const { document: text } = useView()
  const first = article.paragraphs[0]?.start ?? article.end
  const head = text.text.slice(article.start, first).trim()
  return (
    <section className="article" id={`a-${article.eId}`}>
      <Heading className="article-head">
        {head === '' ? article.num : head.split(/\s*\n\s*/).map((row) => <span key={row}>{row}</span>)}
      </Heading>
      {article.paragraphs.map((paragraph) => (
        <ParagraphView key={paragraph.start} paragraph={paragraph} />
      ))}
    </section>
  )
}

function ParagraphView({ paragraph }: { readonly paragraph: Paragraph }) {
  return (
    <Beside eId={paragraph.eId} start={paragraph.start} end={paragraph.end}>
      <div className="paragraph">
        <Body part={paragraph} />
      </div>
    </Beside>
  )
}

const BlockView = ({ block }: { readonly block: Block }) => (
  <Beside eId={block.eId} start={block.start} end={block.end}>
    <div className="block">
      <Body part={{ start: block.start, end: block.end, points: [] }} />
    </div>
  </Beside>
)

/** The words of a paragraph or point, its points set in. */
function Body({ part }: { readonly part: Pick<Paragraph | Point, 'start' | 'end' | 'points'> }) {
  const { document: text } = useView()
  const rows: ReactNode[] = []
  let at = part.start
  for (const point of part.points) {
    if (point.start > at) rows.push(...stanzas(text.text, at, point.start))
    rows.push(
      <div key={`p${point.start}`} className="point">
        <Body part={point} />
      </div>,
    )
    at = point.end
  }
  if (part.end > at) rows.push(...stanzas(text.text, at, part.end))
  return <>{rows}</>
}

/** What blank lines set apart in the source stands apart here. */
function stanzas(text: string, from: number, to: number): readonly ReactNode[] {
  const ends = [...text.slice(from, to).matchAll(/\n[^\S\n]*\n\s*/g)].map((gap) => from + gap.index + gap[0].length)
  const cuts = [from, ...ends.filter((end) => end < to), to]
  return cuts.slice(0, -1).map((start, at) => (
    <div key={`s${start}`} className="stanza">
      <Pieces from={start} to={cuts[at + 1] ?? to} />
    </div>
  ))
}

function Beside({
  start,
  end,
  children,
}: {
  readonly eId: string
  readonly start: number
  readonly end: number
  readonly children: ReactNode
}) {
  const { marks } = useView()
  const here = marks.filter((mark) => mark.start >= start && mark.start < end)
  return (
    <div className={`beside ${here.length > 0 ? 'has-notes' : ''}`}>
      {children}
      {here.length > 0 ? <MarginNotes marks={here} /> : null}
    </div>
  )
}

function Pieces({ from, to: until }: { readonly from: number; readonly to: number }) {
  const { document: text, marks, selected } = useView()
  // The blank lines between two paragraphs are set by the page, not by the text.
  const to = from + text.text.slice(from, until).trimEnd().length
  return (
    <>
      {piecesOf(text.text, from, to, marks).map((piece) => {
        const [first] = piece.marks
        if (!first) return piece.text
        const isOn = piece.marks.some((mark) => mark.of === selected?.of)
        const leading = piece.marks.find((mark) => mark.of === selected?.of) ?? piece.marks.find((mark) => mark.kind === 'limit') ?? first
        const begins = piece.marks.some((mark) => mark.start === piece.start)
        return (
          <mark
            key={piece.start}
            className={`mark is-${leading.kind} ${isOn ? 'is-on' : ''}`}
            {...(begins ? { 'data-at': piece.start, tabIndex: -1 } : {})}
          >
            {piece.text}
          </mark>
        )
      })}
    </>
  )
}
