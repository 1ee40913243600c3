/** Wording that puts the person at risk beyond what is missing, and the little that protects. */
import type { LawBooks, RiskFlag } from '@holdfast/desk/api'
import { WordLink } from '../parts/buttons.tsx'
import { FlagGlyph, ShieldGlyph } from '../parts/icons.tsx'
import { useWords } from '../words.tsx'
import type { ListProps } from './finding-list.tsx'
import { placeName } from './place.ts'

export function RiskList({
  risks,
  books,
  selected,
  printed,
  onShow,
}: ListProps & { readonly risks: readonly RiskFlag[]; readonly books: LawBooks }) {
  const words = useWords()
  if (risks.length === 0) return <p className="nothing">{words.say('screen.law.no-risks')}</p>
  return (
    <ul className="risks">
      {risks.map((risk) => {
        const of = `risk:${risk.flag}`
        const rule = books.risks.find((one) => one.id === risk.flag)
        return (
          <li key={of} data-entry={of} className={`${risk.protective ? 'protects' : ''} ${selected?.of === of ? 'is-open' : ''}`}>
            <h3>
              {risk.protective ? <ShieldGlyph /> : <FlagGlyph />}
              {rule ? words.of(rule.name) : risk.flag}
              {risk.protective ? <span className="small quiet">{words.say('screen.law.protects')}</span> : null}
            </h3>
            {rule ? <p className="small quiet">{words.of(rule.matters)}</p> : null}
            <ul className="cites">
              {risk.cites.map((cite) => (
                <li key={`${cite.start}-${cite.ruleId}`}>
                  <WordLink onPress={() => onShow(of, cite.start)}>{placeName(words, cite.eId, printed)}</WordLink>
                  <q>{cite.quote.replaceAll(/\s+/g, ' ')}</q>
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}
