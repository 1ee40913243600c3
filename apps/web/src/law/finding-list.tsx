/** The safeguards in groups, silence first: each opens to its words in the text, or to the search that found none. */
import type { Finding, LawBooks, RuleInWords } from '@holdfast/desk/api'
import { Button } from 'react-aria-components'
import { WordLink } from '../parts/buttons.tsx'
import { FindingGlyph } from '../parts/icons.tsx'
import { useWords } from '../words.tsx'
import type { Selected } from './audit-view.tsx'
import { grades } from './finding-summary.tsx'
import { placeName } from './place.ts'
import { ReviewBox, ReviewedMark } from './review-box.tsx'

export interface ListProps {
  readonly selected: Selected | null
  readonly printed: ReadonlyMap<string, string>
  readonly onShow: (of: string, at: number) => void
  readonly onSelect: (selected: Selected | null) => void
}

export function FindingList({ findings, books, ...list }: ListProps & { readonly findings: readonly Finding[]; readonly books: LawBooks }) {
  const words = useWords()
  return (
    <div className="finding-groups">
      {grades.map((grade) => {
        const group = findings.filter((finding) => finding.finding === grade)
        return group.length === 0 ? null : (
          <section key={grade} className="finding-group">
            <h2 className={`is-${grade}`}>{words.say(`screen.finding.${grade}.title`)}</h2>
            <ul>
              {group.map((finding) => {
                const rule = books.safeguards.find((one) => one.id === finding.rule)
                return rule ? <FindingRow key={finding.rule} finding={finding} rule={rule} {...list} /> : null
              })}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function FindingRow({
  finding,
  rule,
  selected,
  printed,
  onShow,
  onSelect,
}: ListProps & { readonly finding: Finding; readonly rule: RuleInWords }) {
  const words = useWords()
  const of = `safeguard:${finding.rule}`
  const isOpen = selected?.of === of
  return (
    <li className={`finding ${isOpen ? 'is-open' : ''}`} data-entry={of}>
      <Button className="finding-name" aria-expanded={isOpen} onPress={() => onSelect(isOpen ? null : { of, at: null })}>
        <FindingGlyph finding={finding.finding} />
        <span>{words.of(rule.name)}</span>
        <span className="sr">{words.say(`screen.finding.${finding.finding}`)}</span>
        <ReviewedMark rule={finding.rule} />
      </Button>
      {isOpen ? (
        <div className="finding-more">
          {rule.asks ? <p>{words.of(rule.asks)}</p> : null}
          {finding.cites.length > 0 ? (
            <ul className="cites">
              {finding.cites.map((cite) => (
                <li key={`${cite.start}-${cite.ruleId}`}>
                  <WordLink onPress={() => onShow(of, cite.start)}>{placeName(words, cite.eId, printed)}</WordLink>
                  <q lang={finding.searched.lang}>{cite.quote.replaceAll(/\s+/g, ' ')}</q>
                </li>
              ))}
            </ul>
          ) : (
            <Search finding={finding} />
          )}
          <p className="small quiet">{words.of(rule.matters)}</p>
          {rule.limits ? (
            <p className="small quiet">
              <strong>{words.say('screen.law.blind')}</strong> {words.of(rule.limits)}
            </p>
          ) : null}
          <ReviewBox finding={finding} name={words.of(rule.name)} />
        </div>
      ) : null}
    </li>
  )
}

/** Silence has no quotation; it has a search. */
function Search({ finding: { searched } }: { readonly finding: Finding }) {
  const words = useWords()
  return (
    <div className="search">
      <p>
        <strong>{words.say('screen.law.nothing-found', { version: searched.rulesVersion })}</strong>{' '}
        {words.say('screen.law.searched', { articles: searched.articles, blocks: searched.blocks })}
      </p>
      {searched.terms.length > 0 ? (
        <details>
          <summary>{words.say('screen.law.terms', { count: searched.terms.length })}</summary>
          <p className="terms" lang={searched.lang}>
            {searched.terms.map((term) => (
              <code key={term}>{term}</code>
            ))}
          </p>
        </details>
      ) : (
        <p className="small">{words.say('screen.law.no-terms')}</p>
      )}
    </div>
  )
}
