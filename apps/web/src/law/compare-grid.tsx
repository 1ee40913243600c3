/** The heat map: a safeguard, a period, a risk a row; an agreement a column. Read by mark and word first; ground and pattern only repeat them. */
import type { CompareAnswer } from '@holdfast/desk/api'
import { Fragment, useRef, useState } from 'react'
import { Plain, WordLink } from '../parts/buttons.tsx'
import { FindingGlyph, FlagGlyph, ShieldGlyph } from '../parts/icons.tsx'
import { useWords } from '../words.tsx'
import type { CompareCellView, CompareRowView } from './compare-rows.ts'
import { type Cell, moved } from './grid-keys.ts'
import { placeName } from './place.ts'

export function CompareGrid(props: {
  readonly instruments: CompareAnswer['instruments']
  readonly rows: readonly CompareRowView[]
  readonly onOpen: (id: string) => void
  readonly onRemove: (id: string) => void
}) {
  const words = useWords()
  const { instruments, rows } = props
  const grid = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 })
  const [open, setOpen] = useState<string | null>(null)
  const here: Cell = { row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, instruments.length - 1) }
  const go = (to: Cell) => {
    setAt(to)
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${to.row}-${to.column}"]`)
    cell?.focus()
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const onKeyDown = (event: React.KeyboardEvent, id: string) => {
    if (event.target !== event.currentTarget) return
    const to = moved(event.key, event.ctrlKey, here, rows.length, instruments.length)
    if (to) go(to)
    else if (event.key === 'Enter' || event.key === ' ') setOpen(open === id ? null : id)
    else if (event.key === 'Escape') setOpen(null)
    else return
    event.preventDefault()
  }
  return (
    <div className="compare-wrap">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked through is a grid */}
      <table className="compare-grid" role="grid" aria-label={words.say('screen.compare.title')} ref={grid}>
        <thead>
          <tr>
            <th scope="col" className="corner">
              <span className="small quiet">{words.say('screen.compare.how')}</span>
            </th>
            {instruments.map((one) => (
              <th key={one.id} scope="col">
                <WordLink onPress={() => props.onOpen(one.id)}>{words.of(one.short)}</WordLink>
                <span className="on-paper" aria-hidden="true">
                  {words.of(one.short)}
                </span>
                <span className="small quiet">{words.code(`screen.register.read.${one.read}`)}</span>
                <span className="no-print">
                  <Plain name={words.say('screen.compare.remove', { name: words.of(one.short) })} onPress={() => props.onRemove(one.id)}>
                    {words.say('screen.compare.leave-out')}
                  </Plain>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <Fragment key={row.key}>
              {rows[r - 1]?.part === row.part ? null : (
                <tr className="part-row">
                  <th scope="rowgroup" colSpan={instruments.length + 1}>
                    {words.say(`screen.compare.part.${row.part}`)}
                  </th>
                </tr>
              )}
              <tr className={row.differs ? 'differs' : ''}>
                <th scope="row">
                  {row.name}
                  {row.differs ? <span className="sign">≠ {words.say('screen.compare.differs')}</span> : null}
                  {!row.differs && row.incomplete ? <span className="sign quiet">? {words.say('screen.compare.incomplete')}</span> : null}
                </th>
                {row.cells.map((cell, c) => {
                  const id = `${row.key}/${instruments[c]?.id ?? ''}`
                  return (
                    <td
                      key={id}
                      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid
                      role="gridcell"
                      className={`heat is-on-${cell.shade}`}
                      data-cell={`${r}-${c}`}
                      tabIndex={here.row === r && here.column === c ? 0 : -1}
                      aria-expanded={open === id}
                      onFocus={() => setAt({ row: r, column: c })}
                      onClick={() => setOpen(open === id ? null : id)}
                      onKeyDown={(event) => onKeyDown(event, id)}
                    >
                      <Face cell={cell} />
                    </td>
                  )
                })}
              </tr>
              {row.cells.map((cell, c) =>
                open === `${row.key}/${instruments[c]?.id ?? ''}` ? (
                  <tr key="words" className="words-row">
                    <td colSpan={instruments.length + 1}>
                      <CellWords cell={cell} of={`${words.of(instruments[c]?.short ?? { en: '', ru: '', ko: '' })} · ${row.name}`} />
                    </td>
                  </tr>
                ) : null,
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Face({ cell }: { readonly cell: CompareCellView }) {
  if (cell.shade === 'none') return <span className="quiet">{cell.said}</span>
  return (
    <span className="face">
      {cell.shade === 'risk' ? <FlagGlyph /> : cell.shade === 'protects' ? <ShieldGlyph /> : null}
      {cell.shade === 'limit' || cell.shade === 'risk' || cell.shade === 'protects' ? null : <FindingGlyph finding={cell.shade} />}
      <span>{cell.said}</span>
    </span>
  )
}

function CellWords({ cell, of }: { readonly cell: CompareCellView; readonly of: string }) {
  const words = useWords()
  return (
    <div className="cell-words" role="status">
      <p className="eyebrow">{of}</p>
      {cell.quotes.map((quote) => (
        <p key={`${quote.eId}-${quote.quote ?? ''}`}>
          <span className="quiet small">{placeName(words, quote.eId)}</span> {quote.quote ? <q lang={quote.lang}>{quote.quote}</q> : null}
        </p>
      ))}
      {cell.notes.map((note) => (
        <p key={note} className="small">
          {note}
        </p>
      ))}
      {cell.quotes.length === 0 && cell.notes.length === 0 ? <p className="small">{words.say('screen.compare.no-words')}</p> : null}
    </div>
  )
}
