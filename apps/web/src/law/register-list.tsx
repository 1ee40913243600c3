/** The agreements Holdfast already knows something about: found by name or state, each with what is known of its 21 safeguards. */
import type { RegisterRow } from '@holdfast/desk/api'
import { useState } from 'react'
import { Button, Input, Label, SearchField } from 'react-aria-components'
import { FindingGlyph } from '../parts/icons.tsx'
import { useWords, type Words } from '../words.tsx'

const shades = ['present', 'weak', 'denied', 'absent', 'unknown'] as const

export function RegisterList({ rows, onOpen }: { readonly rows: readonly RegisterRow[]; readonly onOpen: (id: string) => void }) {
  const words = useWords()
  const [wanted, setWanted] = useState('')
  const found = rows
    .filter((row) => textOf(words, row).includes(wanted.trim().toLocaleLowerCase()))
    .sort((a, b) => Number(b.hasClock) - Number(a.hasClock) || words.of(a.short).localeCompare(words.of(b.short), words.locale))
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
        {found.map((row) => (
          <li key={row.id}>
            <Button className="register-row" onPress={() => onOpen(row.id)}>
              <strong>{words.of(row.short)}</strong>
              <Tally row={row} />
              <span className="small quiet">{words.code(`screen.register.read.${row.extent}`)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

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
