/** The register: every agreement Holdfast knows of, found by what it says, by whom it binds and by what was in force on a day. */
import type { LawBooks, ShelfAnswer, ShelfRow } from '@holdfast/desk/api'
import { useEffect, useState } from 'react'
import { Checkbox } from 'react-aria-components'
import { Lead, Outlined, Plain, WordLink } from '../parts/buttons.tsx'
import { FindingGlyph } from '../parts/icons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { lastOf, useAsked } from '../parts/use-asked.ts'
import { useWords, type Words } from '../words.tsx'
import { ExportFiles } from './export-files.tsx'
import { Legend } from './legend.tsx'
import { filterShelf, nothingWanted, type ShelfWanted } from './shelf-filter.ts'
import { ShelfFilters } from './shelf-filters.tsx'

export interface PickedProps {
  /** Ids chosen for comparison, in the order chosen. */
  readonly picked: readonly string[]
  readonly onPicked: (ids: readonly string[]) => void
  readonly onCompare: () => void
}
export const mostPicked = 12

export function ShelfScreen(
  props: PickedProps & {
    readonly books: LawBooks
    readonly day: string
    readonly onDay: (day: string) => void
    readonly onOpen: (id: string) => void
    readonly onState: (code: string) => void
  },
) {
  const words = useWords()
  const { books, day, picked } = props
  const { asked, put } = useAsked<ShelfAnswer>()
  const [wanted, setWanted] = useState<ShelfWanted>(nothingWanted)
  useEffect(() => {
    void put('law/register', { on: day })
  }, [put, day])
  const answer = lastOf(asked)
  const rules = books.safeguards.map((rule) => rule.id)
  const found = answer
    ? [...filterShelf(answer.rows, wanted, rules, (row) => textOf(words, row))].sort(
        (a, b) => Number(b.hasClock) - Number(a.hasClock) || words.of(a.short).localeCompare(words.of(b.short), words.locale),
      )
    : []
  return (
    <section className="shelf" aria-labelledby="shelf-title">
      <header className="audit-head">
        <div>
          <h1 id="shelf-title">{words.say('screen.register.title')}</h1>
          <p className="lead">{words.say('screen.shelf.lead')}</p>
        </div>
        <div className="actions no-print">
          <Plain onPress={() => print()}>{words.say('app.print')}</Plain>
        </div>
      </header>
      {asked.state === 'failed' ? (
        <FailureNotice failure={asked.failure}>
          <Outlined onPress={() => void put('law/register', { on: day })}>{words.say('app.again')}</Outlined>
        </FailureNotice>
      ) : null}
      {answer ? (
        <>
          <ShelfFilters rows={answer.rows} books={books} wanted={wanted} onWanted={setWanted} day={day} onDay={props.onDay} />
          <div className="shelf-bar">
            <p role="status">
              <strong>{words.say('screen.register.found', { count: found.length })}</strong>{' '}
              <span className="quiet">{words.say('screen.shelf.as-of', { day: words.day(answer.day, 'plain') })}</span>
            </p>
            <Legend />
          </div>
          {books.states.includes(wanted.party) ? (
            <p className="no-print">
              <WordLink onPress={() => props.onState(wanted.party)}>
                {words.say('screen.state.see', { state: words.state(wanted.party) })}
              </WordLink>
            </p>
          ) : null}
          {found.length === 0 ? (
            <p className="nothing">{words.say('screen.register.none-found')}</p>
          ) : (
            <table className="shelf-table">
              <thead>
                <tr>
                  <th scope="col" className="no-print">
                    <span className="sr">{words.say('screen.shelf.col.pick')}</span>
                  </th>
                  <th scope="col">{words.say('screen.shelf.col.name')}</th>
                  <th scope="col">{words.say('screen.shelf.col.force')}</th>
                  <th scope="col">{words.say('screen.shelf.col.grades')}</th>
                  <th scope="col">{words.say('screen.shelf.col.by')}</th>
                </tr>
              </thead>
              <tbody>
                {found.map((row) => (
                  <Row key={row.id} row={row} {...props} />
                ))}
              </tbody>
            </table>
          )}
          <ExportFiles />
        </>
      ) : (
        <p className="progress">{words.say('screen.law.opening')}</p>
      )}
      {picked.length > 0 ? (
        <section className="picked no-print" aria-label={words.say('screen.compare.title')}>
          <p>{words.say('screen.shelf.picked', { count: picked.length })}</p>
          <Lead onPress={props.onCompare} isDisabled={picked.length < 2}>
            {words.say('screen.shelf.compare')}
          </Lead>
          <Plain onPress={() => props.onPicked([])}>{words.say('app.clear')}</Plain>
        </section>
      ) : null}
    </section>
  )
}

export const textOf = (words: Words, row: ShelfRow): string =>
  [words.of(row.short), ...row.parties.map((party) => words.state(party)), ...row.groups.map(words.of), row.id].join(' ')

function Row({ row, picked, onPicked, onOpen }: PickedProps & { readonly row: ShelfRow; readonly onOpen: (id: string) => void }) {
  const words = useWords()
  const name = words.of(row.short)
  const isPicked = picked.includes(row.id)
  return (
    <tr className={isPicked ? 'is-picked' : ''}>
      <td className="no-print">
        <Checkbox
          className="check"
          aria-label={words.say('screen.shelf.pick', { name })}
          isSelected={isPicked}
          isDisabled={!isPicked && picked.length >= mostPicked}
          onChange={(on) => onPicked(on ? [...picked, row.id] : picked.filter((id) => id !== row.id))}
        >
          <span className="box" aria-hidden="true" />
        </Checkbox>
      </td>
      <th scope="row">
        <WordLink onPress={() => onOpen(row.id)}>{name}</WordLink>
        <span className="small quiet">
          {[
            row.subject ? words.code(`register.subject.${row.subject}`) : words.code(`register.kind.${row.kind}`),
            ...(row.groups.length > 0 ? [row.groups.map(words.of).join(', ')] : []),
          ].join(' · ')}
        </span>
      </th>
      <td className={`force is-${row.force}`}>{words.code(`screen.force.${row.force}`)}</td>
      <td>
        <span className="strip" aria-hidden="true">
          {row.grades.map((grade, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one mark a safeguard, always 21 in the same order
            <FindingGlyph key={at} finding={grade} />
          ))}
        </span>
        <span className="sr">
          {(['present', 'weak', 'denied', 'absent', 'unknown'] as const)
            .filter((grade) => row.tally[grade] > 0)
            .map((grade) => `${words.say(`screen.finding.${grade}`)}: ${row.tally[grade]}`)
            .join(', ')}
        </span>
      </td>
      <td className="small">{words.code(`register.by.${row.by}`)}</td>
    </tr>
  )
}
