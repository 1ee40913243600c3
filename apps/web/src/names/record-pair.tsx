/** Two records side by side, what agrees and what does not, and the decision of a person about them. It changes neither record and can be taken back. */
import type { NameCandidate, NamesMatch, PairRow, SaveAnswer } from '@holdfast/desk/api'
import { useState } from 'react'
import { inert } from '../cases/text-pieces.ts'
import type { Failure } from '../desk.ts'
import { useOfferUndo } from '../file/undo.tsx'
import { useFile, useView } from '../file/use-file.tsx'
import { Outlined, Plain, WordLink } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { WordsField } from '../parts/text-field.tsx'
import { useOnce } from '../parts/use-once.ts'
import { useWords } from '../words.tsx'
import { Because } from './because.tsx'
import { type Agreement, agreementOf, agreementOfBirth, bornText } from './born.ts'
import { Nearness, Unknown } from './candidates.tsx'

interface Props {
  readonly a: NameCandidate
  readonly b: NameCandidate
  readonly onOpen: (caseId: string) => void
}
const signs: Readonly<Record<Agreement, string>> = { agree: '=', differ: '≠', 'open-question': '?' }

export function RecordPair({ a, b, onOpen }: Props) {
  const words = useWords()
  const { askFile, changed } = useFile()
  const offerUndo = useOfferUndo()
  const { value: pairs } = useView<readonly PairRow[]>('cases/names/pairs', { person: a.person })
  const { value: match } = useView<NamesMatch>('cases/names/match', { a: a.spelling, b: b.spelling })
  const [why, setWhy] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const decided = (pairs ?? []).filter(({ other }) => other === b.person)

  const once = useOnce()
  const takeBack = async (record: string) => {
    const answer = await askFile('cases/remove', { id: record })
    setFailure(answer.ok ? null : answer.error)
    changed()
  }
  const record = async (verdict: 'may-be-one' | 'not-the-same') => {
    const fields = { of: a.person, other: b.person, verdict, ...(why.trim() === '' ? {} : { why: why.trim() }) }
    const answer = await askFile<SaveAnswer>('cases/save', { records: [{ kind: 'sameness', case: a.case, fields }] })
    setFailure(answer.ok ? null : answer.error)
    if (!answer.ok) return
    setWhy('')
    changed()
    const id = answer.value.ids[0] ?? ''
    offerUndo({ said: words.say('names.screen.recorded'), undo: () => takeBack(id) })
  }
  const lines: readonly (readonly [string, React.ReactNode, React.ReactNode, Agreement | null])[] = [
    [words.say('names.screen.spellings'), <Spellings key="a" of={a} />, <Spellings key="b" of={b} />, null],
    [
      words.say('names.screen.birth'),
      said(a.birth, (one) => bornText(words, one)),
      said(b.birth, (one) => bornText(words, one)),
      agreementOfBirth(a.birth, b.birth),
    ],
    [
      words.say('names.screen.place'),
      said(a.birthCountry, words.state),
      said(b.birthCountry, words.state),
      agreementOf(a.birthCountry, b.birthCountry),
    ],
    [
      words.say('names.screen.nationality'),
      said(a.nationalities, words.state),
      said(b.nationalities, words.state),
      agreementOf(a.nationalities, b.nationalities),
    ],
  ]
  return (
    <section className="nm-part nm-pair" aria-labelledby="nm-records">
      <h2 id="nm-records">{words.say('names.screen.records')}</h2>
      <table className="nm-table">
        <thead>
          <tr>
            <td />
            {[a, b].map((one) => (
              <th scope="col" key={one.person}>
                {inert(one.personName)}
                <span className="small">
                  {words.say('names.screen.case')} <WordLink onPress={() => onOpen(one.case)}>{inert(one.caseName)}</WordLink>
                </span>
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, left, right, agreement]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{left}</td>
              <td>{right}</td>
              <td className={agreement ? `nm-verdict is-${agreement}` : ''}>
                {agreement ? (
                  <>
                    <span aria-hidden="true">{signs[agreement]}</span> {words.say(`names.screen.${agreement}`)}
                  </>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {match ? (
        <div className="nm-match">
          <p>
            <strong>{words.code(`names.same.${match.same}`)}</strong> {words.say('names.screen.homonym')}.
          </p>
          <Nearness score={match.score} />
          <Because because={match.because} />
        </div>
      ) : null}
      {decided.map((one) => (
        <p key={one.record} className="nm-decided">
          <span>
            ✓ {words.code(`names.screen.decided.${one.verdict}`)}
            {one.why ? <span className="quiet"> · {inert(one.why)}</span> : null}
          </span>
          <Plain onPress={() => void takeBack(one.record)}>{words.say('names.screen.take-back')}</Plain>
        </p>
      ))}
      {decided.length === 0 ? (
        <>
          <p>{words.say('names.screen.ask')}</p>
          <div className="nm-reason">
            <WordsField label={words.say('names.screen.reason')} value={why} onChange={setWhy} />
          </div>
          <div className="actions">
            <Outlined onPress={() => void once(() => record('may-be-one'))}>{words.say('names.screen.may-be-one')}</Outlined>
            <Outlined onPress={() => void once(() => record('not-the-same'))}>{words.say('names.screen.not-the-same')}</Outlined>
          </div>
        </>
      ) : null}
      {failure ? <FailureNotice failure={failure} /> : null}
    </section>
  )
}

const said = (values: readonly string[], word: (value: string) => string) =>
  values.length > 0 ? values.map(word).join(' / ') : <Unknown />

function Spellings({ of }: { readonly of: NameCandidate }) {
  return (
    <ul>
      {(of.names.length > 0 ? of.names : [of.spelling]).map((name) => (
        <li key={name}>{inert(name)}</li>
      ))}
    </ul>
  )
}
