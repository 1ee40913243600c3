/**
 * A list of any length of which only what is in sight is in the page. One stop for Tab; arrows, Page Up and Down, Home and End move inside it, letters go to
 * the next row that begins with them, Enter opens.
 */
import { memo, type ReactNode, useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'

interface Props<T> {
  readonly label: string
  readonly rows: readonly T[]
  readonly keyOf: (row: T) => string
  readonly nameOf: (row: T) => string
  readonly onAction: (key: string) => void
  /** The cells of a row. The same function for the same words: a row is drawn again only when it or this changes. */
  readonly cells: (row: T) => readonly ReactNode[]
  readonly empty: ReactNode
}

const rowHeight = 52
/** Rows kept ready above and below what is in sight. */
const ready = 8
const typedMs = 800

export function LongList<T>({ label, rows, keyOf, nameOf, onAction, cells, empty }: Props<T>) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [first, setFirst] = useState(0)
  const [inSight, setInSight] = useState(14)
  const [active, setActive] = useState(0)
  const typed = useRef({ text: '', at: 0 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => setInSight(Math.ceil(element.clientHeight / rowHeight) + 1)
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  // Another list under the same name begins at its top.
  useEffect(() => {
    setActive((last) => Math.min(last, Math.max(0, rows.length - 1)))
  }, [rows])
  const scrolled = () => {
    // In steps of half of what is kept ready, so that not every frame draws anew.
    const step = ready / 2
    const top = Math.floor((box.current?.scrollTop ?? 0) / rowHeight / step) * step
    if (top !== first) setFirst(top)
  }
  const open = useCallback((key: string) => onAction(key), [onAction])
  const move = (to: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, to))
    setActive(next)
    const element = box.current
    if (!element) return
    if (next * rowHeight < element.scrollTop) element.scrollTop = next * rowHeight
    else if ((next + 1) * rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = (next + 1) * rowHeight - element.clientHeight
  }
  const seek = (letter: string) => {
    const now = performance.now()
    const text = (now - typed.current.at < typedMs ? typed.current.text : '') + letter.toLowerCase()
    typed.current = { text, at: now }
    const from = text.length === 1 ? active + 1 : active
    for (let n = 0; n < rows.length; n++) {
      const at = (from + n) % rows.length
      const row = rows[at]
      if (row !== undefined && nameOf(row).toLowerCase().startsWith(text)) return move(at)
    }
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const page = Math.max(1, inSight - 2)
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key]
    const here = rows[active]
    if (to !== undefined) move(to)
    else if (event.key === 'Enter' && here !== undefined) open(keyOf(here))
    else if (/^[\p{L}\p{N}]$/u.test(event.key)) seek(event.key)
    else return
    event.preventDefault()
  }
  const from = Math.max(0, Math.min(first - ready, rows.length - inSight - 2 * ready))
  const shown = rows.slice(from, first + inSight + ready)
  if (rows.length === 0) return <div className="rows is-empty">{empty}</div>
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows out of sight are not in the page, and a table must hold them all
    <div
      className="rows"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length}
      aria-activedescendant={`${id}-${active}`}
      tabIndex={0}
      ref={box}
      onScroll={scrolled}
      onKeyDown={onKeyDown}
    >
      <div className="rows-all" role="presentation" style={{ height: rows.length * rowHeight }}>
        {shown.map((row, at) => (
          <Row
            key={keyOf(row)}
            id={`${id}-${from + at}`}
            at={from + at}
            row={row}
            name={nameOf(row)}
            keyed={keyOf(row)}
            isActive={from + at === active}
            cells={cells as (row: unknown) => readonly ReactNode[]}
            onOpen={open}
          />
        ))}
      </div>
    </div>
  )
}

const Row = memo(function Row(props: {
  readonly id: string
  readonly at: number
  readonly row: unknown
  readonly name: string
  readonly keyed: string
  readonly isActive: boolean
  readonly cells: (row: unknown) => readonly ReactNode[]
  readonly onOpen: (key: string) => void
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keyboard
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
    <div
      className={`row${props.isActive ? ' is-active' : ''}`}
      role="row"
      id={props.id}
      aria-rowindex={props.at + 1}
      aria-label={props.name}
      style={{ transform: `translateY(${props.at * rowHeight}px)` }}
      onClick={() => props.onOpen(props.keyed)}
    >
      {props.cells(props.row).map((cell, n) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row stand in one order
        <span role="gridcell" key={n}>
          {cell}
        </span>
      ))}
    </div>
  )
})
