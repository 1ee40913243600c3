/** What is asked of the register. */
import type { LawBooks, ShelfRow } from '@holdfast/desk/api'
import { Input, Label, SearchField } from 'react-aria-components'
import { DayField } from '../clock/fields.tsx'
import { Plain } from '../parts/buttons.tsx'
import { Pick } from '../parts/pick.tsx'
import { useWords } from '../words.tsx'
import { isAnythingWanted, nothingWanted, type ShelfWanted } from './shelf-filter.ts'

const readers = ['one-reader', 'rules', 'press', 'nobody'] as const
const grades = ['given', 'present', 'weak', 'denied', 'absent', 'unknown'] as const
const forces = ['in-force', 'not-in-force', 'suspended', 'ended', 'not-known'] as const

export function ShelfFilters(props: {
  readonly rows: readonly ShelfRow[]
  readonly books: LawBooks
  readonly wanted: ShelfWanted
  readonly onWanted: (wanted: ShelfWanted) => void
  readonly day: string
  readonly onDay: (day: string) => void
}) {
  const words = useWords()
  const { rows, wanted, onWanted } = props
  const any = { id: '', name: words.say('screen.shelf.any') }
  const set = (more: Partial<ShelfWanted>) => onWanted({ ...wanted, ...more })
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, words.locale)
  const states = [...new Set(rows.flatMap((row) => row.parties))].map((id) => ({ id, name: words.state(id) })).sort(byName)
  const subjects = [...new Set(rows.flatMap((row) => row.subject ?? []))]
    .map((id) => ({ id, name: words.code(`register.subject.${id}`) }))
    .sort(byName)
  return (
    <section className="shelf-filters no-print" aria-label={words.say('screen.shelf.filters')}>
      <SearchField className="field wide" value={wanted.words} onChange={(typed) => set({ words: typed })} autoComplete="off">
        <Label>{words.say('screen.register.find', { count: rows.length })}</Label>
        <Input className="control" autoComplete="off" spellCheck="false" placeholder={words.say('screen.register.find-hint')} />
      </SearchField>
      <Pick label={words.say('screen.shelf.party')} chosen={wanted.party} onChoose={(party) => set({ party })} options={[any, ...states]} />
      <Pick
        label={words.say('screen.shelf.subject')}
        chosen={wanted.subject}
        onChoose={(subject) => set({ subject })}
        options={[any, ...subjects]}
      />
      <Pick
        label={words.say('screen.shelf.by')}
        chosen={wanted.by}
        onChoose={(by) => set({ by })}
        options={[any, ...readers.map((id) => ({ id, name: words.say(`register.by.${id}`) }))]}
      />
      <Pick
        className="wide"
        label={words.say('screen.shelf.rule')}
        chosen={wanted.rule}
        onChoose={(rule) => set({ rule, ...(wanted.finding === '' && rule !== '' ? { finding: 'given' } : {}) })}
        options={[any, ...props.books.safeguards.map((rule) => ({ id: rule.id, name: words.of(rule.name) }))]}
      />
      <Pick
        label={words.say('screen.shelf.finding')}
        chosen={wanted.finding}
        onChoose={(finding) => set({ finding })}
        options={[any, ...grades.map((id) => ({ id, name: words.say(`screen.shelf.finding.${id}`) }))]}
      />
      <DayField label={words.say('screen.shelf.day')} value={props.day} onChange={(day) => (day ? props.onDay(day) : undefined)} />
      <Pick
        label={words.say('screen.shelf.force')}
        chosen={wanted.force}
        onChoose={(force) => set({ force })}
        options={[any, ...forces.map((id) => ({ id, name: words.say(`register.force.${id}`) }))]}
      />
      {isAnythingWanted(wanted) ? <Plain onPress={() => onWanted(nothingWanted)}>{words.say('screen.shelf.clear')}</Plain> : null}
    </section>
  )
}
