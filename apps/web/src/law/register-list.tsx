/** The agreements Holdfast already knows something about: found by name or state, each with what is known of its 21 safeguards. */
import type { RegisterRow } from '@holdfast/desk/api'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import { Button, Input, Label, SearchField } from 'react-aria-components'
import { FindingGlyph } from '../parts/icons.tsx'
import { useWords, type Words } from '../words.tsx'

const shades = ['present', 'weak', 'denied', 'absent', 'unknown'] as const

interface Props {
  readonly rows: readonly RegisterRow[]
  readonly onOpen: (id: string) => void
}

/** Drawn anew only for other rows or another language: beside it a whole treaty is typed or pasted. */
export const RegisterList = memo(function RegisterList({ rows, onOpen }: Props) {
  const words = useWords()
  const [wanted, setWanted] = useState('')
  const needle = useDeferredValue(wanted.trim().toLocaleLowerCase())
  const inOrder = useMemo(() => {
    const { compare } = new Intl.Collator(words.locale)
    return rows
      .map((row) => ({ row, text: textOf(words, row) }))
      .sort((a, b) => Number(b.row.hasClock) - Number(a.row.hasClock) || compare(words.of(a.row.short), words.of(b.row.short)))
  }, [rows, words])
  const found = useMemo(() => inOrder.filter(({ text }) => text.includes(needle)), [inOrder, needle])
  return (
    <section className="register-list" aria-labelledby="register-title">
      <h2 id="register-title">{words.say('screen.register.title')}</h2>
      <p className="quiet">{words.say('screen.register.lead')}</p>
      <SearchField className="field" value={wanted} onChange={setWanted} autoComplete="off">
        <Label>{words.say('screen.register.find', { count: rows.length })}</Label>
        <Input className="control" autoComplete="off" spellCheck="false" placeholder={words.say('screen.register.find-hint')} />
      </SearchField>
      <p className="sr" role="status">
        {wanted === '' ? '' : words.say('screen.register.found', { count: found.length })}
      </p>
      {found.length === 0 ? <p className="nothing">{words.say('screen.register.none-found')}</p> : null}
      <ul className="register-rows">
        {found.map(({ row }) => (
          <Row key={row.id} row={row} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  )
})

const Row = memo(function Row({ row, onOpen }: { readonly row: RegisterRow } & Pick<Props, 'onOpen'>) {
  const words = useWords()
  return (
    <li>
      <Button className="register-row" onPress={() => onOpen(row.id)}>
        <strong>{words.of(row.short)}</strong>
        <Tally row={row} />
        <span className="small quiet">{words.code(`screen.register.read.${row.extent}`)}</span>
      </Button>
    </li>
  )
})

const textOf = (words: Words, row: RegisterRow): string =>
  [words.of(row.short), ...row.parties.map((party) => words.state(party)), row.id].join(' ').toLocaleLowerCase()

/** Five shapes with their counts; what is none is left out. */
function Tally({ row }: { readonly row: RegisterRow }) {
  const words = useWords()
  return (
    <span className="tally">
      {shades
        .filter((shade) => row.tally[shade] > 0)
        .map((shade) => (
          <span key={shade} className="small">
            <FindingGlyph finding={shade} />
            {row.tally[shade]}
            <span className="sr"> {words.say(`screen.finding.${shade}`)}</span>
          </span>
        ))}
    </span>
  )
}
