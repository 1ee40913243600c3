/** Help: what each thing is, the keys, what is protected and what not, and behind it the rules and decisions it rests on. Found by typing. */
import type { ClockSources, DecisionText, LawBooks } from '@holdfast/desk/api'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { Sources } from '../parts/sources.tsx'
import { WordsField } from '../parts/text-field.tsx'
import { lastOf, useAsked } from '../parts/use-asked.ts'
import { useWords, type Words } from '../words.tsx'
import { helpKeys, type Topic, topicNames, topics } from './topics.ts'

interface Props {
  readonly isHere: boolean
  /** The topic that was asked for; `turn` tells two wishes for the same one apart. */
  readonly wanted: { readonly topic: Topic; readonly turn: number } | null
}

export function HelpScreen({ isHere, wanted }: Props) {
  const words = useWords()
  const [sought, setSought] = useState('')
  const needle = useDeferredValue(plain(sought))
  const sources = useAsked<ClockSources>()
  const decisions = useAsked<readonly DecisionText[]>()
  const law = useAsked<LawBooks>()
  const [entered, setEntered] = useState(false)
  const { put: askSources } = sources
  const { put: askDecisions } = decisions
  const { put: askLaw } = law
  useEffect(() => {
    if (!isHere || entered) return
    setEntered(true)
    void askSources('clock/sources')
    void askDecisions('help/decisions')
    void askLaw('law/books')
  }, [isHere, entered, askSources, askDecisions, askLaw])
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isHere || !wanted) return
    setSought('')
    const frame = requestAnimationFrame(() => {
      const heading = place.current?.querySelector<HTMLElement>(`#help-${wanted.topic}`)
      heading?.focus()
      heading?.scrollIntoView({ block: 'start' })
    })
    return () => cancelAnimationFrame(frame)
  }, [isHere, wanted])
  if (!isHere) return null
  const fits = (...texts: readonly string[]) => needle === '' || plain(texts.join(' ')).includes(needle)
  const [books, decided] = [lastOf(law.asked), lastOf(decisions.asked) ?? []]
  const openDecision = (id: string) => {
    const found = place.current?.querySelector<HTMLDetailsElement>(`#decision-${id}`)
    if (!found) return
    found.open = true
    found.querySelector('summary')?.focus()
    found.scrollIntoView({ block: 'start' })
  }
  const shownTopics = topicNames.filter((topic) => fits(words.say(`help.topic.${topic}`), words.say(`help.topic.${topic}.text`)))
  const shownKeys = helpKeys.filter(({ id, keys }) => fits(words.say(`help.key.${id}`), ...keys))
  const promises = { protects: protects.map((key) => words.say(key)), not: notProtected.map((key) => words.say(key)) }
  const shownPromises = { protects: promises.protects.filter((one) => fits(one)), not: promises.not.filter((one) => fits(one)) }
  const shownWords = wordsOf(words).filter(({ name, text }) => fits(name, text))
  const shownRules = (lastOf(sources.asked)?.rules ?? []).filter((rule) =>
    fits(rule.id, rule.name.en, rule.name.ru, rule.name.ko, ...rule.sources.map(({ title }) => title)),
  )
  const shownDecisions = decided.filter(({ id, title, text }) => fits(id, title, text))
  const count =
    shownTopics.length +
    shownKeys.length +
    shownPromises.protects.length +
    shownPromises.not.length +
    shownWords.length +
    shownRules.length +
    shownDecisions.length
  return (
    <section className="help" aria-labelledby="help-title" ref={place}>
      <h1 id="help-title">{words.say('help.title')}</h1>
      <p className="lead">{words.say('help.lead')}</p>
      <search className="no-print">
        <WordsField label={words.say('help.search')} value={sought} onChange={setSought} autoFocus={wanted === null} />
        <p className="small quiet" role="status">
          {needle === '' ? '' : count === 0 ? words.say('help.none') : words.say('help.count', { n: count })}
        </p>
      </search>
      {shownKeys.length > 0 ? (
        <Part title={words.say('help.part.keys')} id="keys">
          <dl className="help-keys">
            {shownKeys.map(({ id, keys }) => (
              <div key={id}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{words.say(`help.key.${id}`)}</dd>
              </div>
            ))}
          </dl>
        </Part>
      ) : null}
      {shownPromises.protects.length + shownPromises.not.length > 0 ? (
        <Part title={words.say('help.part.protects')} id="protects">
          <div className="help-promises">
            <Promises title={words.say('file.first.protects')} of={shownPromises.protects} />
            <Promises title={words.say('file.first.not')} of={shownPromises.not} />
          </div>
        </Part>
      ) : null}
      {shownTopics.length > 0 ? (
        <Part title={words.say('help.part.screens')} id="screens">
          {shownTopics.map((topic) => (
            <article key={topic} className="help-topic">
              <h3 id={`help-${topic}`} tabIndex={-1}>
                {words.say(`help.topic.${topic}`)}
              </h3>
              <p>{words.say(`help.topic.${topic}.text`)}</p>
              <Basis topic={topic} decided={decided} books={books} onDecision={openDecision} />
            </article>
          ))}
        </Part>
      ) : null}
      {shownWords.length > 0 ? (
        <Part title={words.say('help.part.words')} id="words">
          <dl className="help-words">
            {shownWords.map(({ name, text }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </Part>
      ) : null}
      {shownRules.length > 0 ? (
        <Part title={words.say('help.part.rules')} id="rules">
          <p className="quiet">{words.say('help.rules.lead')}</p>
          <ul className="help-rules">
            {shownRules.map((rule) => (
              <li key={rule.id}>
                <span>{words.of(rule.name)}</span> <code className="small quiet">{rule.id}</code>
                <Sources status={rule.status} sources={rule.sources} />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {shownDecisions.length > 0 ? (
        <Part title={words.say('help.part.decisions')} id="decisions">
          <p className="quiet">{words.say('help.decisions.lead')}</p>
          {shownDecisions.map(({ id, title, text }) => (
            <details key={id} id={`decision-${id}`} className="help-decision" lang="en">
              <summary>
                {id} {title}
              </summary>
              <div className="help-text">{text.replaceAll(/^#+ /gm, '')}</div>
            </details>
          ))}
        </Part>
      ) : null}
    </section>
  )
}

function Part({ title, id, children }: { readonly title: string; readonly id: string; readonly children: React.ReactNode }) {
  return (
    <section aria-labelledby={`help-part-${id}`}>
      <h2 id={`help-part-${id}`}>{title}</h2>
      {children}
    </section>
  )
}

function Promises({ title, of }: { readonly title: string; readonly of: readonly string[] }) {
  return of.length === 0 ? null : (
    <div>
      <h3>{title}</h3>
      <ul>
        {of.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  )
}

/** What a topic rests on, one step away: the decision opens below; what binds the states is named with its article and its status. */
function Basis(props: {
  readonly topic: Topic
  readonly decided: readonly DecisionText[]
  readonly books: LawBooks | null
  readonly onDecision: (id: string) => void
}) {
  const words = useWords()
  const { decisions, safeguards } = topics[props.topic]
  const wanted: readonly string[] = safeguards
  const binds = (props.books?.safeguards ?? []).filter(({ id }) => wanted.includes(id)).flatMap((rule) => rule.binds ?? [])
  const known = props.decided.filter(({ id }) => (decisions as readonly string[]).includes(id))
  return (
    <>
      {known.length > 0 ? (
        <p className="small quiet">
          {words.say('help.basis')}:{' '}
          {known.map(({ id, title }, at) => (
            <span key={id}>
              {at > 0 ? ' · ' : ''}
              <button type="button" className="link" onClick={() => props.onDecision(id)}>
                {id} <span lang="en">{title}</span>
              </button>
            </span>
          ))}
        </p>
      ) : null}
      {binds.length > 0 ? (
        <p className="small quiet">
          {words.say('help.binds')}:{' '}
          {binds.map(({ instrument, article, status }, at) => (
            <span key={`${instrument.en} ${article.en}`}>
              {at > 0 ? ' · ' : ''}
              {words.of(instrument)} {words.of(article)} ({words.code(`app.status.${status}`)})
            </span>
          ))}
        </p>
      ) : null}
    </>
  )
}

const protects = [
  'file.first.protects.seized',
  'file.first.protects.lock',
  'file.first.protects.loss',
  'help.protects.network',
  'help.protects.browser',
] as const
const notProtected = [
  'file.first.not.open',
  'file.first.not.spyware',
  'file.first.not.weak',
  'file.first.not.forgotten',
  'help.not.paper',
  'help.not.forced',
] as const

const wordsOf = (words: Words) => [
  ...(['verified', 'reported', 'unverified'] as const).map((status) => ({
    name: words.say(`app.status.${status}`),
    text: words.say(`help.word.${status}`),
  })),
  ...(['provisional', 'outer', 'safe', 'pseudonym'] as const).map((word) => ({
    name: words.say(`help.word.${word}`),
    text: words.say(`help.word.${word}.text`),
  })),
]

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').trim()
