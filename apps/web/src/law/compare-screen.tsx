/** Agreements side by side: what each gives, within which time, and where they part. */
import type { CompareAnswer, LawBooks } from '@holdfast/desk/api'
import { useEffect, useState } from 'react'
import { Plain } from '../parts/buttons.tsx'
import { Choices } from '../parts/choices.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { Pick } from '../parts/pick.tsx'
import { lastOf, useAsked } from '../parts/use-asked.ts'
import { useWords } from '../words.tsx'
import { CompareGrid } from './compare-grid.tsx'
import { compareRows } from './compare-rows.ts'
import { Legend } from './legend.tsx'
import { mostPicked } from './shelf-screen.tsx'

export function CompareScreen(props: {
  readonly books: LawBooks
  readonly picked: readonly string[]
  readonly onPicked: (ids: readonly string[]) => void
  readonly onOpen: (id: string) => void
}) {
  const words = useWords()
  const { books, picked, onPicked } = props
  const { asked, put, forget } = useAsked<CompareAnswer>()
  const [only, setOnly] = useState<'all' | 'differs'>('all')
  useEffect(() => {
    if (picked.length >= 2) void put('law/compare', { ids: picked })
    else forget()
  }, [put, forget, picked])
  const answer = lastOf(asked)
  const rows = answer ? compareRows(answer, books, words) : []
  const shown = rows.filter((row) => only === 'all' || row.differs)
  const others = books.register
    .filter((row) => !picked.includes(row.id))
    .map((row) => ({ id: row.id, name: words.of(row.short) }))
    .sort((a, b) => a.name.localeCompare(b.name, words.locale))
  return (
    <section className="compare" aria-labelledby="compare-title">
      <header className="audit-head">
        <div>
          <h1 id="compare-title">{words.say('screen.compare.title')}</h1>
          <p className="lead">{words.say(picked.length < 2 ? 'screen.compare.needs' : 'screen.compare.lead')}</p>
        </div>
        <div className="actions no-print">{answer ? <Plain onPress={() => print()}>{words.say('app.print')}</Plain> : null}</div>
      </header>
      {asked.state === 'failed' ? <FailureNotice failure={asked.failure} /> : null}
      <div className="shelf-bar">
        {picked.length < mostPicked ? (
          <Pick
            className="add-pick no-print"
            label={words.say('screen.compare.add')}
            chosen=""
            onChoose={(id) => (id === '' ? undefined : onPicked([...picked, id]))}
            options={[{ id: '', name: words.say('screen.compare.choose') }, ...others]}
          />
        ) : null}
        {answer ? (
          <Choices
            label={words.say('screen.compare.rows')}
            chosen={only}
            onChoose={setOnly}
            of={[
              { id: 'all', shown: words.say('screen.compare.all') },
              { id: 'differs', shown: words.say('screen.compare.only', { count: rows.filter((row) => row.differs).length }) },
            ]}
          />
        ) : null}
        <Legend />
      </div>
      {picked.length === 1 ? (
        <p className="nothing">{words.of(books.register.find((row) => row.id === picked[0])?.short ?? { en: '', ru: '', ko: '' })}</p>
      ) : null}
      {answer && picked.length >= 2 && shown.length > 0 ? (
        <CompareGrid
          instruments={answer.instruments}
          rows={shown}
          onOpen={props.onOpen}
          onRemove={(id) => onPicked(picked.filter((one) => one !== id))}
        />
      ) : null}
      {answer && shown.length === 0 ? <p className="nothing">{words.say('screen.compare.no-difference')}</p> : null}
    </section>
  )
}
