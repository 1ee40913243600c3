/**
 * Sentences that come near a rule without meeting it: for the reviewer only, never a finding.
 */
import { endOfSentence, inScope, type Prepared, prepare, standsIn } from './audit-cites.ts'
import { windowOf } from './audit-match.ts'
import { placeAt } from './audit-sections.ts'
import type { LawDocument } from './document.ts'
import type { CompiledRule, RuleBook } from './rule-book.ts'
import type { SafeguardId } from './safeguard.ts'

export interface NearMiss {
  readonly rule: SafeguardId
  readonly ruleId: string
  readonly eId: string
  readonly quote: string
  readonly start: number
  readonly end: number
  /** Lines of the rule met, of all its lines. */
  readonly met: number
  readonly of: number
  /** Why it is no finding: a line is missing, or excluded wording stands there, or the place is outside the rule's scope. */
  readonly because: 'line-missing' | 'excluded-words' | 'outside-scope'
}

const perSafeguard = 5

/** The nearest sentences for every safeguard, at most five each, nearest first. */
export function nearMisses(doc: LawDocument, book: RuleBook): readonly NearMiss[] {
  const prepared = prepare(doc, book)
  return prepared.rules.safeguards.flatMap((set) => {
    const found = new Map<number, NearMiss>()
    for (const rule of set.rules) {
      for (const miss of missesOf(prepared, set.id as SafeguardId, rule)) {
        const known = found.get(miss.start)
        if (known === undefined || share(miss) > share(known)) found.set(miss.start, miss)
      }
    }
    return [...found.values()].sort((a, b) => share(b) - share(a) || a.start - b.start).slice(0, perSafeguard)
  })
}

const share = ({ met, of }: NearMiss) => met / of

function missesOf(prepared: Prepared, safeguard: SafeguardId, compiled: CompiledRule): readonly NearMiss[] {
  const { reading, sightings } = prepared
  const [first, ...rest] = compiled.anyOf
  if (first === undefined) return []
  const misses: NearMiss[] = []
  let last = -1
  for (const anchor of sightings.ofAny(first)) {
    const at = reading.sentenceOf[anchor.from] ?? -1
    const sentence = reading.sentences[at]
    const section = sentence === undefined ? undefined : reading.sections[sentence.section]
    if (sentence === undefined || section === undefined || at === last) continue
    last = at
    const ranges = windowOf(reading, sentence, compiled.rule.in)
    const met = 1 + rest.filter((line) => standsIn(sightings, line, ranges)).length
    const excluded = standsIn(sightings, compiled.without, ranges)
    const outside = !inScope(section, compiled)
    if (met === compiled.lines.length && !excluded && !outside) continue
    const start = reading.words.start[sentence.from] ?? 0
    const end = endOfSentence(reading.doc.text, reading.words.end[sentence.to - 1] ?? start, section.end)
    misses.push({
      rule: safeguard,
      ruleId: compiled.rule.id,
      eId: placeAt(section, start).eId,
      quote: reading.doc.text.slice(start, end),
      start,
      end,
      met,
      of: compiled.lines.length,
      because: met < compiled.lines.length ? 'line-missing' : excluded ? 'excluded-words' : 'outside-scope',
    })
  }
  return misses
}
