/** Names and duplicates: one name among the people of the file, two records side by side, two spellings side by side. Leads, never identities; nothing is merged. */
import type { CaseView, NameCandidate, NamesFound } from '@holdfast/desk/api'
import { useCallback, useEffect, useRef, useState } from 'react'
import { lineOf } from '../cases/value-text.ts'
import type { Failure } from '../desk.ts'
import { useFile, useView } from '../file/use-file.tsx'
import { Lead, Plain } from '../parts/buttons.tsx'
import { FailureNotice, Notice } from '../parts/notice.tsx'
import { WordsField } from '../parts/text-field.tsx'
import { useWords } from '../words.tsx'
import { Candidates } from './candidates.tsx'
import { FormsList } from './forms-list.tsx'
import { RecordPair } from './record-pair.tsx'
import { SpellingPair } from './spelling-pair.tsx'

interface Props {
  /** The person whose name is looked for; none: a name is typed. */
  readonly person?: { readonly id: string; readonly case: string }
  readonly onOpen: (caseId: string) => void
  readonly onBack: () => void
}

export function NamesScreen({ person, onOpen, onBack }: Props) {
  const words = useWords()
  const { askFile } = useFile()
  const { value: view } = useView<CaseView>(person ? 'cases/one' : null, person ? { id: person.case } : undefined)
  const [name, setName] = useState('')
  const [asked, setAsked] = useState('')
  const [rows, setRows] = useState<readonly NameCandidate[] | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>(person ? [person.id] : [])
  const [failure, setFailure] = useState<Failure | null>(null)
  const running = useRef<AbortController | null>(null)
  /** The first answer is there: from now on the person asks. */
  const begun = useRef(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => () => running.current?.abort(), [])

  const find = useCallback(
    async (sought: string, keep: readonly string[] = []) => {
      if (!/\p{L}/u.test(sought)) return
      running.current?.abort()
      const control = new AbortController()
      running.current = control
      const answer = await askFile<NamesFound>('cases/names/find', { name: sought }, control.signal)
      if (control.signal.aborted) return
      setFailure(answer.ok ? null : answer.error)
      if (!answer.ok) return
      begun.current = true
      setAsked(sought)
      setRows(answer.value.rows)
      setChosen(keep.filter((id) => answer.value.rows.some((row) => row.person === id)))
    },
    [askFile],
  )
  useEffect(() => {
    const record = view?.records.find(({ id }) => id === person?.id)
    if (!record || begun.current) return
    const value = record.fields.names?.[0]?.value
    const first = Array.isArray(value) ? value.find((one) => typeof one === 'object' && one !== null && 'text' in one) : undefined
    const own = typeof first === 'object' && first !== null && 'text' in first ? String(first.text) : (lineOf(record, 'pseudonym') ?? '')
    setName(own)
    void find(own, [record.id])
    return () => running.current?.abort()
  }, [view, person, find])

  const toggle = (id: string) =>
    setChosen((last) => (last.includes(id) ? last.filter((one) => one !== id) : [...last.slice(last.length > 1 ? 1 : 0), id]))
  const pair = chosen.flatMap((id) => rows?.find((row) => row.person === id) ?? [])
  const [a, b] = pair
  return (
    <article className="nm" aria-labelledby="nm-title">
      <header className="nm-head">
        <Plain onPress={onBack}>← {words.say('names.screen.back')}</Plain>
        <h1 id="nm-title" ref={heading} tabIndex={-1}>
          {words.say('names.screen.title')}
        </h1>
        <p className="lead">{words.say('names.screen.lead')}</p>
      </header>
      <section className="nm-part" aria-labelledby="nm-find">
        <h2 id="nm-find">{words.say('names.screen.find')}</h2>
        <div className="nm-ask">
          <WordsField label={words.say('names.screen.find.name')} value={name} onChange={setName} onEnter={() => void find(name)} />
          <Lead onPress={() => void find(name)} isDisabled={!/\p{L}/u.test(name)}>
            {words.say('names.screen.find.go')}
          </Lead>
        </div>
        {failure ? <FailureNotice failure={failure} /> : null}
        <p role="status" className={rows === null ? 'sr' : 'quiet'}>
          {rows === null
            ? ''
            : rows.length === 0
              ? words.say('names.screen.find.none')
              : words.say('names.screen.find.count', { n: rows.length })}
        </p>
        {rows && rows.length > 0 ? <Candidates rows={rows} chosen={chosen} onToggle={toggle} onOpen={onOpen} /> : null}
        {rows && rows.length > 1 && !(a && b) ? <p className="small quiet">{words.say('names.screen.choose.two')}</p> : null}
        {rows && rows.length > 0 && !(a && b) ? (
          <Notice>
            <p>{words.say('names.screen.ask')}</p>
          </Notice>
        ) : null}
        {asked === '' ? null : <FormsList key={asked} name={asked} />}
      </section>
      {a && b ? <RecordPair key={`${a.person} ${b.person}`} a={a} b={b} onOpen={onOpen} /> : null}
      <section className="nm-part" aria-labelledby="nm-pair">
        <h2 id="nm-pair">{words.say('names.screen.pair')}</h2>
        <SpellingPair />
      </section>
    </article>
  )
}
