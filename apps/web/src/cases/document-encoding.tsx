/** The encoding an old text was read in, which is a guess, and how it would begin in the next ones: a person who knows the language sees at once which is right. */
import type { IntakeDocument } from '@holdfast/desk/api'
import { useWords } from '../words.tsx'
import { inert } from './text-pieces.ts'

const signs = 90

export function DocumentEncoding({ encoding }: { readonly encoding: IntakeDocument['encoding'] }) {
  const words = useWords()
  // UTF-8 and marked UTF-16 are no guess: there is nothing to compare.
  if (!encoding || encoding.score === 1) return null
  return (
    <section className="doc-encoding" aria-label={words.say('file.doc.encoding.label')}>
      <p>{words.say('file.doc.encoding', { name: encoding.name, percent: String(Math.floor(encoding.score * 100)) })}</p>
      {encoding.others.length > 0 ? (
        <dl className="doc-encodings">
          {encoding.others.map(({ name, sample }) => (
            <div key={name}>
              <dt>{words.say('file.doc.encoding.other', { name })}</dt>
              <dd>{inert(sample.slice(0, signs))}…</dd>
            </div>
          ))}
        </dl>
      ) : encoding.isCertain ? null : (
        <p className="small quiet">{words.say('file.doc.encoding.none')}</p>
      )}
    </section>
  )
}
