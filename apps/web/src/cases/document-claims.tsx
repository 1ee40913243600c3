/** What a file says of itself: what could lead to a person stands first and is marked. */
import type { IntakeDocument } from '@holdfast/desk/api'
import { useWords } from '../words.tsx'
import { inert } from './text-pieces.ts'

type Claim = keyof IntakeDocument['declared']
const exposing: readonly Claim[] = [
  'place',
  'owner',
  'serial',
  'author',
  'modifiedBy',
  'company',
  'from',
  'to',
  'comment',
  'camera',
  'taken',
]
const plain: readonly Claim[] = ['title', 'subject', 'created', 'modified', 'sent', 'program']

export function DocumentClaims({ claims }: { readonly claims: IntakeDocument['declared'] }) {
  const words = useWords()
  const rows = [...exposing, ...plain].flatMap((name) => (claims[name] === undefined ? [] : [{ name, value: claims[name] }]))
  const exposes = rows.some(({ name }) => exposing.includes(name))
  return (
    <section aria-labelledby="doc-claims-title">
      <h3 id="doc-claims-title">{words.say('file.doc.claims')}</h3>
      <p className="small quiet">{words.say(exposes ? 'file.doc.claims.why' : 'file.doc.claims.none')}</p>
      {rows.length > 0 ? (
        <dl className="doc-claims">
          {rows.map(({ name, value }) => (
            <div key={name}>
              <dt>{words.code(`file.doc.claim.${name}`)}</dt>
              <dd>
                {inert(value)}
                {exposing.includes(name) ? <span className="flag small"> {words.say('file.doc.exposes')}</span> : null}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  )
}
