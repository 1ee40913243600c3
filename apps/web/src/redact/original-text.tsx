/** The text on the left, with every item marked, or the new text as it will be. Text is text here; nothing of it becomes a part of this page. */
import { memo, useEffect, useMemo, useRef } from 'react'
import { inert, type Span } from '../cases/text-pieces.ts'
import { lookOf } from './marks.tsx'
import { chunksOf, cutsOf, placeIn } from './text-chunks.ts'
import { firstAfter, type Item, insteadOf } from './work.ts'

interface Props {
  readonly text: string
  readonly lang: string
  readonly items: readonly Item[]
  /** The item that is looked at. */
  readonly current: Item | null
  readonly choice: Span | null
  readonly isNew: boolean
  /** Where the choice has its moving end, to be kept in sight. */
  readonly followed: number | null
  readonly onPick: (start: number) => void
  readonly onChoose: (span: Span) => void
  readonly name: string
}

export function OriginalText(props: Props) {
  const { text, items, current, choice, isNew, followed, onPick, onChoose } = props
  const here = useRef<HTMLElement>(null)
  const chunks = useMemo(() => chunksOf(text), [text])
  const rows = useChunkItems(chunks, items)
  const wanted = followed ?? current?.start ?? null
  useEffect(() => {
    if (wanted === null) return
    const chunk = here.current?.querySelector(`[data-chunk="${chunks.findIndex(({ end }) => end > wanted)}"]`)
    const piece = chunk?.querySelector('.is-here, .is-chosen') ?? chunk
    const [box, pane] = [piece?.getBoundingClientRect(), here.current?.getBoundingClientRect()]
    if (!box || !pane || !here.current) return
    // Not at the very edge: the words around it are what a decision is made from.
    if (box.top < pane.top + pane.height * 0.12 || box.bottom > pane.bottom - pane.height * 0.2)
      here.current.scrollTop += box.top - pane.top - pane.height * 0.4
  }, [wanted, chunks])
  const chosen = () => {
    const selection = getSelection()
    if (!selection || selection.isCollapsed || !selection.anchorNode || !selection.focusNode) return
    const [a, b] = [placeOf(text, selection.anchorNode, selection.anchorOffset), placeOf(text, selection.focusNode, selection.focusOffset)]
    if (a !== null && b !== null && a !== b && here.current?.contains(selection.anchorNode))
      onChoose({ start: Math.min(a, b), end: Math.max(a, b) })
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <section
      className={`rd-text ${isNew ? 'is-new' : ''}`}
      ref={here}
      aria-label={props.name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
      tabIndex={0}
      lang={props.lang}
      onMouseUp={isNew ? undefined : chosen}
      onClick={(event) => {
        const at = (event.target as HTMLElement).closest<HTMLElement>('[data-item]')?.dataset.item
        if (at !== undefined && getSelection()?.isCollapsed) onPick(Number(at))
      }}
    >
      {chunks.map((chunk, n) => (
        <Chunk
          key={chunk.start}
          n={n}
          text={text}
          chunk={chunk}
          items={rows[n] ?? none}
          current={current && current.start >= chunk.start && current.start < chunk.end ? current.start : -1}
          choice={choice && choice.start < chunk.end && choice.end > chunk.start ? choice : null}
          isNew={isNew}
        />
      ))}
    </section>
  )
}
const none: readonly Item[] = []

/** The items of each chunk; a chunk whose items are the same gets the same list, so that it is not drawn again. */
function useChunkItems(chunks: readonly Span[], items: readonly Item[]): readonly (readonly Item[])[] {
  const before = useRef<readonly (readonly Item[])[]>([])
  return useMemo(() => {
    const rows = chunks.map((chunk, n) => {
      const from = firstAfter(items, chunk.start)
      let to = from
      while ((items[to]?.start ?? Number.POSITIVE_INFINITY) < chunk.end) to++
      const row = items.slice(from, to)
      const old = before.current[n]
      return old && old.length === row.length && row.every((item, at) => item === old[at]) ? old : row
    })
    before.current = rows
    return rows
  }, [chunks, items])
}

interface ChunkProps {
  readonly n: number
  readonly text: string
  readonly chunk: Span
  readonly items: readonly Item[]
  readonly current: number
  readonly choice: Span | null
  readonly isNew: boolean
}
const Chunk = memo(function Chunk({ n, text, chunk, items, current, choice, isNew }: ChunkProps) {
  return (
    <div className="rd-chunk" data-chunk={n}>
      {cutsOf(chunk, items, choice).map(({ start, end, item, isChosen }) => {
        const own = inert(text.slice(start, end))
        const names = (more: string) =>
          [more, item?.start === current ? 'is-here' : '', isChosen ? 'is-chosen' : ''].filter(Boolean).join(' ')
        if (!item)
          return (
            <span key={start} data-at={start} className={names('')}>
              {own}
            </span>
          )
        const instead = insteadOf(item)
        if (isNew && instead !== undefined)
          return start === item.start || start === chunk.start ? (
            <ins key={start} data-item={item.start} className={names('rd-ins')}>
              {inert(instead)}
            </ins>
          ) : null
        return (
          <mark key={start} data-at={start} data-item={item.start} className={names(`rd-mark is-${lookOf(item)}`)}>
            {own}
          </mark>
        )
      })}
    </div>
  )
})

/** The place in the text of a place on the page; null outside it. */
function placeOf(text: string, node: Node, offset: number): number | null {
  const element = node instanceof HTMLElement ? node : node.parentElement
  const piece = element?.closest<HTMLElement>('[data-at]')
  if (!piece) return null
  const start = Number(piece.dataset.at)
  const shown = node instanceof HTMLElement ? (offset === 0 ? 0 : (piece.textContent?.length ?? 0)) : offset
  return start + placeIn(text.slice(start, start + 20_000), shown)
}
