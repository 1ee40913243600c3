/** Scores of an audit against the labels of a reader. */
import { type Audit, auditLaw, type Cite, type RuleBook, readLaw, type SafeguardId } from '@holdfast/law'
import type { AnnotatedText, Label } from './measure-audit-corpus.ts'

export interface Score {
  readonly texts: number
  readonly accuracy: number
  readonly macroF1: number
  readonly f1: Readonly<Record<Label, number>>
  /** Present or weak found, without minding which. */
  readonly precision: number
  readonly recall: number
  /** Of the findings that rightly found something: the first cited article, or any, is one the reader named. */
  readonly articleFirst: number
  readonly articleAny: number
  /** Share of the annotated time limits whose amount and unit were found in an article the reader named. */
  readonly limits: number
  readonly limitCount: number
}

const classes: readonly Label[] = ['present', 'weak', 'absent']
const audits = new WeakMap<AnnotatedText, Audit>()

function auditOf(text: AnnotatedText, book: RuleBook): Audit {
  const known = audits.get(text)
  if (known !== undefined) return known
  const made = auditLaw(readLaw(text.text, text.lang), book)
  audits.set(text, made)
  return made
}

const labelOf = (finding: string): Label => (finding === 'denied' ? 'absent' : (finding as Label))
const divide = (a: number, b: number) => (b === 0 ? Number.NaN : a / b)

export function measure(texts: readonly AnnotatedText[], book: RuleBook): Score {
  const counts = new Map<string, number>()
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  const count = (key: string) => counts.get(key) ?? 0
  let first = 0
  let any = 0
  let cited = 0
  let limits = 0
  let limitCount = 0
  for (const text of texts) {
    const audit = auditOf(text, book)
    for (const finding of audit.findings) {
      const given = text.labels.get(finding.rule)
      if (given === undefined) continue
      const found = labelOf(finding.finding)
      add(`${given.label}>${found}`)
      if (given.label === 'absent' || found === 'absent') continue
      cited += 1
      if (finding.cites[0] !== undefined && agrees(finding.cites[0], given.article, text)) first += 1
      if (finding.cites.some((cite) => agrees(cite, given.article, text))) any += 1
    }
    limitCount += text.limits.length
    limits += text.limits.length - missedLimits(text, audit).length
  }
  const cell = (given: Label, found: Label) => count(`${given}>${found}`)
  const f1 = (label: Label) => {
    const right = cell(label, label)
    const given = classes.reduce((sum, other) => sum + cell(label, other), 0)
    const found = classes.reduce((sum, other) => sum + cell(other, label), 0)
    return given + found === 0 ? Number.NaN : (2 * right) / (given + found)
  }
  const all = classes.reduce((sum, given) => sum + classes.reduce((inner, found) => inner + cell(given, found), 0), 0)
  const right = classes.reduce((sum, label) => sum + cell(label, label), 0)
  const spoken = (label: Label) => cell(label, 'present') + cell(label, 'weak')
  const hits = spoken('present') + spoken('weak')
  const scores = { present: f1('present'), weak: f1('weak'), absent: f1('absent') }
  const known = Object.values(scores).filter((score) => !Number.isNaN(score))
  return {
    texts: texts.length,
    accuracy: divide(right, all),
    macroF1: known.reduce((sum, score) => sum + score, 0) / known.length,
    f1: scores,
    precision: divide(hits, hits + spoken('absent')),
    recall: divide(hits, hits + cell('present', 'absent') + cell('weak', 'absent')),
    articleFirst: divide(first, cited),
    articleAny: divide(any, cited),
    limits: divide(limits, limitCount),
    limitCount,
  }
}

/** `Art. 12(1), (3); Preamble` names articles 12 and the preamble; a label without a number agrees with any place. */
export function agrees(cite: Cite, article: string, text: AnnotatedText): boolean {
  const numbers = articleNumbers(article)
  if (/preamble/i.test(article) && /preamble/.test(cite.eId)) return true
  if (numbers.length === 0) return !/preamble/i.test(article) || text.labels.size === 0
  return numbers.some((number) => new RegExp(`(?:^|__)art_${number}(?:$|__)`).test(cite.eId))
}

function articleNumbers(article: string): readonly string[] {
  const bare = article.replace(/\([^)]*\)/g, ' ')
  if (!/art/i.test(bare) && !/^\s*\d/.test(bare)) return []
  return [...bare.matchAll(/\b(\d+)(?:-(\d+))?\b/g)].flatMap(([, from, to]) => {
    const start = Number(from)
    const end = to === undefined ? start : Number(to)
    return Array.from({ length: Math.min(20, end - start + 1) }, (_, index) => String(start + index))
  })
}

function missedLimits(text: AnnotatedText, audit: Audit) {
  const used = new Set<number>()
  return text.limits.filter((given) => {
    const numbers = articleNumbers(given.article)
    const at = audit.timeLimits.findIndex((found, index) => {
      if (used.has(index)) return false
      const amount = given.unit === 'immediately' ? 0 : given.value
      const unit = given.unit === 'none' ? 'at_any_time' : given.unit
      if (found.unit !== unit || (found.amount !== amount && amount !== null)) return false
      return numbers.length === 0 || numbers.some((number) => new RegExp(`(?:^|__)art_${number}(?:$|__)`).test(found.eId))
    })
    if (at < 0) return true
    used.add(at)
    return false
  })
}

export function findingErrors(texts: readonly AnnotatedText[], book: RuleBook): readonly string[] {
  const lines: [SafeguardId, string][] = []
  for (const text of texts) {
    for (const finding of auditOf(text, book).findings) {
      const given = text.labels.get(finding.rule)
      if (given === undefined) continue
      const cite = finding.cites[0]
      const wrongPlace = given.label !== 'absent' && cite !== undefined && !agrees(cite, given.article, text)
      if (given.label === labelOf(finding.finding) && !wrongPlace) continue
      const seen = cite === undefined ? '' : ` [${cite.ruleId} ${cite.eId}] ${cite.quote.slice(0, 220)}`
      const wanted = given.label === 'absent' ? '' : ` | wanted ${given.article}: ${given.sentence?.slice(0, 200) ?? ''}`
      lines.push([finding.rule, `${finding.rule} ${text.id}: ${given.label} -> ${finding.finding}${seen}${wanted}`.replaceAll(/\s+/g, ' ')])
    }
  }
  return lines.sort((a, b) => a[0].localeCompare(b[0])).map(([, line]) => line)
}

export function limitErrors(texts: readonly AnnotatedText[], book: RuleBook): readonly string[] {
  return texts.flatMap((text) =>
    missedLimits(text, auditOf(text, book)).map(
      (given) => `limit ${text.id} ${given.article}: ${given.value} ${given.unit} | ${given.quote ?? ''}`,
    ),
  )
}
