/** What a reader found of the 21 safeguards: the words, or the words that are nowhere in the copy; what nobody read is unknown. */
import type { LawBooks, RegisterEntry, RegisterFinding, RuleInWords } from '@holdfast/desk/api'
import { WordLink } from '../parts/buttons.tsx'
import { FindingGlyph } from '../parts/icons.tsx'
import { useWords } from '../words.tsx'
import { showWords } from './entry-words.tsx'
import { placeName } from './place.ts'

export function RegisterFindings({ entry, books }: { readonly entry: RegisterEntry; readonly books: LawBooks }) {
  const words = useWords()
  return (
    <section aria-labelledby="known-title">
      <h2 id="known-title">{words.say('screen.register.safeguards')}</h2>
      <p className="quiet">{words.say('screen.register.safeguards-lead')}</p>
      <ul className="known-safeguards">
        {[...entry.findings]
          .sort((a, b) => grades.indexOf(a.finding) - grades.indexOf(b.finding))
          .map((finding) => {
            const rule = books.safeguards.find((one) => one.id === finding.rule)
            return rule ? <Known key={finding.rule} finding={finding} rule={rule} note={noteOf(entry, finding.rule)} /> : null
          })}
      </ul>
    </section>
  )
}

const grades = ['denied', 'absent', 'weak', 'present', 'unknown']
const noteOf = (entry: RegisterEntry, rule: string) => entry.instrument.safeguards.find((one) => one.rule === rule)?.note

function Known(props: { readonly finding: RegisterFinding; readonly rule: RuleInWords; readonly note: RuleInWords['name'] | undefined }) {
  const words = useWords()
  const { finding, rule, note } = props
  const isKnown = finding.finding !== 'unknown'
  return (
    <li>
      <FindingGlyph finding={finding.finding} />
      <div>
        <strong>{words.of(rule.name)}</strong>{' '}
        <span className={`small is-${finding.finding}`}>{words.say(`screen.finding.${finding.finding}`)}</span>
        {finding.because.map((reason) => (
          <p key={reason} className="small">
            {words.code(`register.because.${reason}`)}
          </p>
        ))}
        {note ? <p className="small quiet">{words.of(note)}</p> : null}
        {finding.cites.map((cite) => (
          <p key={`${cite.eId}-${cite.quote ?? ''}`} className="small">
            <WordLink onPress={() => showWords(cite.eId)}>{placeName(words, cite.eId)}</WordLink>{' '}
            {cite.quote ? <q lang={cite.lang}>{cite.quote}</q> : null}
          </p>
        ))}
        {finding.searched && finding.searched.absent.length > 0 ? (
          <details className="small quiet">
            <summary>{words.say('screen.register.nowhere')}</summary>
            <p lang={finding.searched.lang}>{finding.searched.absent.join(', ')}</p>
          </details>
        ) : null}
        {isKnown ? (
          <p className="small quiet">
            {words.code(`register.by.${finding.by}`)} · {words.code(`app.status.${finding.status}`)}
          </p>
        ) : null}
      </div>
    </li>
  )
}
