/** The decisions in the order of the text: one stop for the Tab key, arrows within. Only the rows in sight are on the page, so that thousands cost no more than ten. */
import type { RedactionItem } from '@holdfast/desk/api'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { inert } from '../cases/text-pieces.ts'
import { useWords } from '../words.tsx'
import { LookGlyph, lookOf } from './marks.tsx'
import { type Item, insteadOf } from './work.ts'

interface Props {
  readonly text: string
  readonly items: readonly Item[]
  readonly current: Item | null
  readonly onPick: (start: number) => void
  readonly onStep: (by: number) => void
}
/** Height of a row in rem; the style sheet holds the same. */
const rowRem = 3.5
const spare = 6

export function DecisionList({ text, items, current, onPick, onStep }: Props) {
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ from: 0, to: 20 })
  const row = useRef(rowRem * 16)
  const at = current ? items.indexOf(current) : -1
  const measure = () => {
    const shown = box.current
    if (!shown) return
    row.current = rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const from = Math.max(0, Math.floor(shown.scrollTop / row.current) - spare)
    const to = Math.ceil((shown.scrollTop + shown.clientHeight) / row.current) + spare
    setView((last) => (last.from === from && last.to === to ? last : { from, to }))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the list changes its length
  useLayoutEffect(measure, [items.length])
  useEffect(() => {
    const shown = box.current
    if (!shown || at < 0) return
    const top = at * row.current
    if (top < shown.scrollTop + row.current || top + 2 * row.current > shown.scrollTop + shown.clientHeight)
      shown.scrollTop = Math.max(0, top - shown.clientHeight / 2 + row.current / 2)
  }, [at])
  const from = Math.min(view.from, Math.max(0, at))
  const visible = items.slice(view.from, view.to)
  const shown = at >= 0 && (at < view.from || at >= view.to) && current ? [...visible, current] : visible
  return (
    <div
      className="rd-list"
      ref={box}
      data-decisions
      role="listbox"
      tabIndex={0}
      aria-label={words.say('redact.list')}
      aria-activedescendant={current && at >= 0 ? `rd-${current.start}` : undefined}
      onScroll={measure}
      onKeyDown={(event) => {
        const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -items.length, End: items.length }[event.key]
        if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return
        event.preventDefault()
        onStep(by)
      }}
      data-from={from}
    >
      <div className="rd-rows" style={{ height: `${items.length * rowRem}rem` }}>
        {shown.map((item) => {
          const n = items.indexOf(item)
          return <Row key={item.start} text={text} item={item} n={n} of={items.length} isHere={item === current} onPick={onPick} />
        })}
      </div>
    </div>
  )
}

interface RowProps {
  readonly text: string
  readonly item: RedactionItem
  readonly n: number
  readonly of: number
  readonly isHere: boolean
  readonly onPick: (start: number) => void
}
function Row({ text, item, n, of, isHere, onPick }: RowProps) {
  const words = useWords()
  const look = lookOf(item)
  const instead = insteadOf(item)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys, its rows have none of their own
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the row
    <div
      className={`rd-row is-${look} ${isHere ? 'is-here' : ''}`}
      style={{ top: `${n * rowRem}rem` }}
      id={`rd-${item.start}`}
      role="option"
      aria-selected={isHere}
      aria-setsize={of}
      aria-posinset={n + 1}
      onClick={() => onPick(item.start)}
    >
      <LookGlyph look={look} />
      <span className="rd-row-words">
        <span className="rd-was">{inert(text.slice(item.start, item.end).replace(/\s+/gu, ' '))}</span>
        {instead === undefined ? null : <span className="rd-now"> → {inert(instead)}</span>}
      </span>
      <span className="rd-row-about small">
        {look === 'prompt' ? words.say('redact.legend.prompt') : words.code(`redaction.decision.${item.decision}`)} ·{' '}
        {item.topic && item.origin === 'prompt' ? words.code(`redaction.prompt.${item.topic}`) : words.code(`redaction.kind.${item.type}`)}{' '}
        · {words.code(`redact.origin.${item.origin}`)}
      </span>
    </div>
  )
}
