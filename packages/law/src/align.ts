/**
 * Language versions of one instrument side by side: the same place has the same eId in each. Where they differ in their parts, a number,
 * a time limit or a finding, that difference is a finding of its own, with both wordings. Which version prevails is for the instrument to say.
 */
import { compareArticles, sidesOf } from './align-articles.ts'
import { auditLaw } from './audit.ts'
import type { LawDocument, TextLang } from './document.ts'
import type { RuleBook } from './rule-book.ts'
import type { SafeguardId } from './safeguard.ts'

/**
 * `part`: an article or component stands in one version only; `number`: a figure; `time-limit`: a period or its unit;
 * `finding`: the audit grades a safeguard differently.
 */
export const differenceKinds = ['part', 'number', 'time-limit', 'finding'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

export interface VersionSide {
  readonly lang: TextLang
  /** What this version says: `30 day_unspecified`, `weak`, `5`; null where it says nothing of the kind there. */
  readonly value: string | null
  /** The words it rests on: the sentence, or the whole part at that place; empty where the version lacks the part. */
  readonly words: string
}

export interface VersionDifference {
  readonly kind: DifferenceKind
  readonly eId: string
  /** Only with `finding`. */
  readonly rule?: SafeguardId
  /** The first version, then the other. */
  readonly sides: readonly [VersionSide, VersionSide]
}

export interface Alignment {
  readonly versions: readonly { readonly lang: TextLang; readonly title: string; readonly articles: number }[]
  /** Articles that stand in every version under the same eId. */
  readonly aligned: readonly string[]
  readonly differences: readonly VersionDifference[]
}

/**
 * Every version is held against the first. Time grows with the length of the texts.
 *
 * @param docs versions in the order to be shown; the same language may come twice
 */
export function alignVersions(docs: readonly LawDocument[], book: RuleBook): Alignment {
  const [first, ...others] = docs
  const versions = docs.map((doc) => ({ lang: doc.lang, title: doc.title, articles: sidesOf(doc).size }))
  if (!first) return { versions, aligned: [], differences: [] }
  const base = sidesOf(first)
  const audit = auditLaw(first, book)
  const aligned = new Set([...base].filter(([, side]) => side.article).map(([eId]) => eId))
  const differences: VersionDifference[] = []
  for (const other of others) {
    const sides = sidesOf(other)
    const second = auditLaw(other, book)
    for (const eId of [...aligned]) if (!sides.has(eId)) aligned.delete(eId)
    differences.push(...compareArticles({ doc: first, sides: base, audit }, { doc: other, sides, audit: second }, book))
    differences.push(...findings(first, audit, other, second))
  }
  return { versions, aligned: [...aligned], differences }
}

function findings(
  first: LawDocument,
  audit: ReturnType<typeof auditLaw>,
  other: LawDocument,
  second: ReturnType<typeof auditLaw>,
): readonly VersionDifference[] {
  const base = sidesOf(first)
  const sides = sidesOf(other)
  return audit.findings.flatMap((finding): readonly VersionDifference[] => {
    const there = second.findings.find(({ rule }) => rule === finding.rule)
    if (!there || there.finding === finding.finding) return []
    const eId = finding.cites[0]?.eId ?? there.cites[0]?.eId ?? ''
    const article = articleOf(eId)
    return [
      {
        kind: 'finding',
        eId,
        rule: finding.rule,
        sides: [
          { lang: first.lang, value: finding.finding, words: finding.cites[0]?.quote ?? base.get(article)?.text ?? '' },
          { lang: other.lang, value: there.finding, words: there.cites[0]?.quote ?? sides.get(article)?.text ?? '' },
        ],
      },
    ]
  })
}

/** `comp_1__art_5__para_2` stands in `comp_1__art_5`. */
export function articleOf(eId: string): string {
  const parts = eId.split('__')
  const at = parts.findIndex((part) => part.startsWith('art_'))
  return at < 0 ? eId : parts.slice(0, at + 1).join('__')
}
