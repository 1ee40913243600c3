/** Two versions of one instrument, article by article: parts, numbers and time limits. */
import type { VersionDifference } from './align.ts'
import { numbersIn } from './align-numbers.ts'
import type { Audit } from './audit.ts'
import type { Article, Block, LawDocument, Point } from './document.ts'
import type { RuleBook } from './rule-book.ts'
import type { TimeLimit } from './time-limit.ts'

export interface Side {
  readonly article: boolean
  /** The whole part as it stands. */
  readonly text: string
  /** Its words without the printed numbers of paragraphs and points. */
  readonly body: string
}

interface Version {
  readonly doc: LawDocument
  readonly sides: ReadonlyMap<string, Side>
  readonly audit: Audit
}

const known = new WeakMap<LawDocument, ReadonlyMap<string, Side>>()

/** Every article, preamble and component of a document by its eId, in the order of the text. */
export function sidesOf(doc: LawDocument): ReadonlyMap<string, Side> {
  const before = known.get(doc)
  if (before) return before
  const made = new Map<string, Side>()
  const container = (preamble: Block | null, articles: readonly Article[]): void => {
    if (preamble) made.set(preamble.eId, { article: false, text: preamble.text, body: preamble.text })
    for (const one of articles)
      made.set(one.eId, { article: true, text: doc.text.slice(one.start, one.end).trim(), body: bodyOf(one, doc.text) })
  }
  container(doc.preamble, doc.articles)
  for (const component of doc.components) {
    if (component.articles.length === 0)
      made.set(component.eId, { article: false, text: doc.text.slice(component.start, component.end).trim(), body: '' })
    container(component.preamble, component.articles)
  }
  known.set(doc, made)
  return made
}

function bodyOf(article: Article, text: string): string {
  const out: string[] = []
  const put = (start: number, end: number): void => {
    out.push(text.slice(start, end))
  }
  const inside = (points: readonly Point[], from: number, end: number): void => {
    let at = from
    for (const point of points) {
      put(at, point.start)
      inside(point.points, point.bodyStart, point.end)
      at = point.end
    }
    put(at, end)
  }
  for (const para of article.paragraphs) inside(para.points, para.bodyStart, para.end)
  return out.join('\n')
}

export function compareArticles(first: Version, other: Version, book: RuleBook): readonly VersionDifference[] {
  const out: VersionDifference[] = []
  const ids = [...first.sides.keys(), ...[...other.sides.keys()].filter((eId) => !first.sides.has(eId))]
  for (const eId of ids) {
    const here = first.sides.get(eId)
    const there = other.sides.get(eId)
    if (!here || !there) out.push(lacking(eId, first, here, other, there))
    else out.push(...numbers(eId, first, here, other, there, book))
  }
  return [...out, ...limits(first, other)]
}

function lacking(eId: string, first: Version, here: Side | undefined, other: Version, there: Side | undefined): VersionDifference {
  const side = (version: Version, one: Side | undefined) => ({
    lang: version.doc.lang,
    value: one ? 'there' : null,
    words: one?.text ?? '',
  })
  return { kind: 'part', eId, sides: [side(first, here), side(other, there)] }
}

/** A figure that one version prints and the other does not, in figures or in words. */
function numbers(eId: string, first: Version, here: Side, other: Version, there: Side, book: RuleBook): readonly VersionDifference[] {
  const one = numbersIn(here.body, first.doc.lang, book)
  const two = numbersIn(there.body, other.doc.lang, book)
  const only = (mine: typeof one, theirs: typeof one) => [...mine.printed].filter((number) => !theirs.all.has(number))
  const left = only(one, two)
  const right = only(two, one)
  if (left.length + right.length === 0) return []
  return [
    {
      kind: 'number',
      eId,
      sides: [
        { lang: first.doc.lang, value: left.join(', ') || null, words: here.text },
        { lang: other.doc.lang, value: right.join(', ') || null, words: there.text },
      ],
    },
  ]
}

function limits(first: Version, other: Version): readonly VersionDifference[] {
  const left = unmatched(first.audit.timeLimits, other.audit.timeLimits)
  const right = unmatched(other.audit.timeLimits, first.audit.timeLimits)
  const places = [...new Set([...left, ...right].map(placeOf))]
  return places.flatMap((place): readonly VersionDifference[] => {
    const here = left.filter((limit) => placeOf(limit) === place)
    const there = right.filter((limit) => placeOf(limit) === place)
    return Array.from({ length: Math.max(here.length, there.length) }, (_, i): VersionDifference => {
      const side = (version: Version, limit: TimeLimit | undefined) => ({
        lang: version.doc.lang,
        value: limit ? saidOf(limit) : null,
        words: limit?.quote ?? version.sides.get(place)?.text ?? '',
      })
      return { kind: 'time-limit', eId: (here[i] ?? there[i])?.eId ?? place, sides: [side(first, here[i]), side(other, there[i])] }
    })
  })
}

const saidOf = (limit: TimeLimit): string => [limit.amount ?? '', limit.unit].join(' ').trim()

const placeOf = (limit: TimeLimit): string => {
  const parts = limit.eId.split('__')
  const at = parts.findIndex((part) => part.startsWith('art_'))
  return at < 0 ? (parts[0] ?? limit.eId) : parts.slice(0, at + 1).join('__')
}

/** The limits of `mine` that no limit of `theirs` in the same article answers, one for one. */
function unmatched(mine: readonly TimeLimit[], theirs: readonly TimeLimit[]): readonly TimeLimit[] {
  const open = new Map<string, number>()
  const key = (limit: TimeLimit): string => `${placeOf(limit)} ${saidOf(limit)}`
  for (const limit of theirs) open.set(key(limit), (open.get(key(limit)) ?? 0) + 1)
  return mine.filter((limit) => {
    const left = open.get(key(limit)) ?? 0
    open.set(key(limit), left - 1)
    return left <= 0
  })
}
