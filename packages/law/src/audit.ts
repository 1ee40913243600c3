/**
 * What an agreement says of each safeguard, and what it is silent on.
 *
 * Every finding can be followed: the rule that was met, the words, the whole sentence and its place; for silence, what was searched.
 * Silence is never a certainty: it means that no wording was found by these rules.
 */
import { type Cite, citesOf, type Prepared, prepare } from './audit-cites.ts'
import type { LawDocument, TextLang } from './document.ts'
import { type RiskFlag, riskFlags } from './risk.ts'
import type { CompiledSet, RuleBook } from './rule-book.ts'
import type { SafeguardId } from './safeguard.ts'
import { type TimeLimit, timeLimitsOf } from './time-limit.ts'

export const findingGrades = ['present', 'weak', 'absent', 'denied'] as const
export type FindingGrade = (typeof findingGrades)[number]

export interface Searched {
  readonly lang: TextLang
  /** Languages in which this safeguard has rules. */
  readonly languages: readonly TextLang[]
  /** The words looked for, as the rules write them. */
  readonly terms: readonly string[]
  /** How many articles, and other blocks, were searched. */
  readonly articles: number
  readonly blocks: number
  readonly rulesVersion: number
}

export interface Finding {
  readonly rule: SafeguardId
  readonly finding: FindingGrade
  /** The place the finding rests on first; empty for `absent`. */
  readonly cites: readonly Cite[]
  readonly searched: Searched
}

export interface Audit {
  readonly lang: TextLang
  /** All 21, in the order of the codebook. */
  readonly findings: readonly Finding[]
  readonly timeLimits: readonly TimeLimit[]
  readonly risks: readonly RiskFlag[]
}

const citeLimit = 8

export function auditLaw(doc: LawDocument, book: RuleBook): Audit {
  const prepared = prepare(doc, book)
  const { sections } = prepared.reading
  const articles = sections.filter((section) => section.kind === 'article').length
  const searched = { articles, blocks: sections.length - articles }
  return {
    lang: doc.lang,
    findings: prepared.rules.safeguards.map((set) => findingOf(prepared, set, book, searched)),
    timeLimits: timeLimitsOf(prepared),
    risks: riskFlags(prepared, book),
  }
}

function findingOf(prepared: Prepared, set: CompiledSet, book: RuleBook, searched: Pick<Searched, 'articles' | 'blocks'>): Finding {
  const hits = set.rules.flatMap((rule) => citesOf(prepared, rule))
  const finding: FindingGrade = hits.some((hit) => hit.gives === 'present')
    ? 'present'
    : hits.some((hit) => hit.gives === 'denied')
      ? 'denied'
      : hits.length > 0
        ? 'weak'
        : 'absent'
  const leading = hits.filter((hit) => hit.gives === finding)
  return {
    rule: set.id as SafeguardId,
    finding,
    cites: distinct(leading).slice(0, citeLimit),
    searched: {
      lang: prepared.reading.doc.lang,
      languages: languagesOf(set, book),
      terms: termsOf(set),
      ...searched,
      rulesVersion: set.version,
    },
  }
}

const languages = new WeakMap<CompiledSet, readonly TextLang[]>()

function languagesOf(set: CompiledSet, book: RuleBook): readonly TextLang[] {
  const known = languages.get(set)
  if (known) return known
  const source = book.safeguards.find((safeguard) => safeguard.id === set.id)
  const made = (Object.keys(source?.rules ?? {}) as TextLang[]).sort()
  languages.set(set, made)
  return made
}

const terms = new WeakMap<CompiledSet, readonly string[]>()

/** The words the first lines of a safeguard's rules look for: the same for every text. */
function termsOf(set: CompiledSet): readonly string[] {
  const known = terms.get(set)
  if (known) return known
  const made = [
    ...new Set(
      set.rules.flatMap((rule) =>
        (rule.lines[0] ?? []).flatMap((term) =>
          (term.any ?? [term]).flatMap(({ source }) => (source.includes(' ') ? [source] : source.split('/'))),
        ),
      ),
    ),
  ]
  terms.set(set, made)
  return made
}

function distinct(cites: readonly Cite[]): readonly Cite[] {
  const seen = new Set<number>()
  return cites.filter((cite) => {
    if (seen.has(cite.start)) return false
    seen.add(cite.start)
    return true
  })
}
