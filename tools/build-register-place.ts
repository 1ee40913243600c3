/** Where in a split text a quotation stands, and which fifteen words of a sentence carry it. */
import { eIdAt, type LawDocument, operativeUnits, type Unit } from '@holdfast/law'

export interface Place {
  readonly eId: string
  readonly quote: string
}

const maxWords = 15

/** The part of `sentence` of at most fifteen words with the most of `stems`; exactly as it stands, on one line where it can be. */
export function cut(sentence: string, stems: readonly string[]): string {
  const words = [...sentence.matchAll(/\S+/g)]
  if (words.length <= maxWords && !sentence.includes('\n')) return sentence.trim()
  let best = { score: -1, quote: '' }
  for (let from = 0; from < words.length; from++) {
    const last = words[Math.min(from + maxWords, words.length) - 1]
    const start = words[from]?.index
    if (last === undefined || start === undefined) continue
    const slice = sentence.slice(start, last.index + last[0].length)
    const quote = slice.split('\n')[0]?.trim() ?? ''
    const lower = quote.toLowerCase()
    const hits = stems.filter((stem) => lower.includes(stem)).length
    const atBreak = from === 0 || /[,;:.]$/.test(words[from - 1]?.[0] ?? '')
    const score = hits * 10 + (atBreak ? 3 : 0) + quote.split(/\s+/).length / maxWords
    if (score > best.score) best = { score, quote }
  }
  return best.quote
}

/** `15` and `comp` out of `Protocol Art. 15(1)(2)`; the first article named. */
export function namedArticle(article: string | null): { readonly num: string | null; readonly component: boolean } {
  const found = /Art\.?\s*(\d+[a-z]?)/.exec(article ?? '')
  return { num: found?.[1] ?? null, component: /protocol/i.test(article ?? '') }
}

/** The place of `quote` in the article named, else wherever it stands first; `null` where the text has no such words. */
export function placeOf(doc: LawDocument, quote: string, article: string | null): Place | null {
  const units = operativeUnits(doc)
  const wanted = namedArticle(article)
  let fallback: Place | null = null
  for (let at = doc.text.indexOf(quote); at >= 0; at = doc.text.indexOf(quote, at + 1)) {
    const unit = unitAt(units, at)
    const eId = unit === null ? 'body' : eIdAt(unit, at)
    const place = { eId: /_/.test(eId) || eId === 'preamble' ? eId : 'body', quote }
    const sameArticle = wanted.num !== null && new RegExp(`(?:^|__)art_${wanted.num}(?:__|$)`).test(unit?.articleEId ?? '')
    if (sameArticle && wanted.component === (unit?.componentEId !== null)) return place
    if (/preamble/i.test(article ?? '') && unit?.kind === 'preamble') return place
    fallback ??= place
  }
  return fallback
}

const unitAt = (units: readonly Unit[], at: number): Unit | null => units.find((unit) => unit.start <= at && at < unit.end) ?? null

/** Ids for `Art. 2(2), 4(2)` as far as the text has such parts; else the article alone; else `body`. */
export function idsOf(doc: LawDocument | null, article: string | null): readonly string[] {
  const ids =
    doc === null
      ? null
      : new Set(operativeUnits(doc).flatMap((unit) => [unit.eId, unit.articleEId ?? unit.eId, ...unit.points.map((p) => p.eId)]))
  const component = /protocol/i.test(article ?? '') ? 'comp_1__' : ''
  const found = [...(article ?? '').matchAll(/(?:Art\.?\s*|,\s*)(\d+)(?:\((\w+)\))?(?:\((\w+)\))?/g)].map(([, num, second, third]) => {
    const art = `${component}art_${num}`
    const asPoint = (id: string, part: string | undefined) => (part === undefined ? id : `${id}__point_${part}`)
    const candidates =
      second === undefined
        ? [art]
        : [asPoint(`${art}__para_${second}`, third), `${art}__para_${second}`, `${art}__para_1__point_${second}`, art]
    return ids === null ? (candidates[0] ?? art) : (candidates.find((id) => ids.has(id)) ?? art)
  })
  if (found.length > 0) return [...new Set(found)]
  return /preamble/i.test(article ?? '') ? ['preamble'] : /title/i.test(article ?? '') ? ['title'] : ['body']
}

/** The ids of the articles a text has, in order, components included. */
export const articleIds = (doc: LawDocument): readonly string[] => [
  ...doc.articles.map((one) => one.eId),
  ...doc.components.flatMap((component) => component.articles.map((one) => one.eId)),
]
