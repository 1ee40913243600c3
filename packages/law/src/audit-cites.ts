/**
 * Where one rule is met in a text: the sentence, its place and the words that met the rule.
 */
import { firstInsideAny, type Occurrence, type Range, Sightings, windowOf } from './audit-match.ts'
import { placeAt, type Reading, readingOf, type Section } from './audit-sections.ts'
import type { LawDocument } from './document.ts'
import type { Grade } from './rule.ts'
import type { CompiledRule, LangRules, RuleBook } from './rule-book.ts'
import type { TermList } from './rule-terms.ts'

/** A place the finding rests on. `quote` is the whole sentence, character for character `text.slice(start, end)`. */
export interface Cite {
  readonly eId: string
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly ruleId: string
  readonly gives: Grade
  /** The words that met the rule, as they stand in the text. */
  readonly words: readonly string[]
}

/** A text made ready for every rule of its language. */
export interface Prepared {
  readonly reading: Reading
  readonly sightings: Sightings
  readonly rules: LangRules
}

export function prepare(doc: LawDocument, book: RuleBook): Prepared {
  const rules = book.forLang(doc.lang)
  const reading = readingOf(doc)
  return { reading, sightings: new Sightings(reading, rules.lexicon), rules }
}

const hitLimit = 100
const none: readonly Cite[] = []

/** The places one rule is met, one cite a sentence, in the order of the text; at most a hundred. */
export function citesOf(prepared: Prepared, compiled: CompiledRule): readonly Cite[] {
  const { reading, sightings } = prepared
  const [first] = compiled.anyOf
  if (first === undefined || !canBeMet(sightings, compiled)) return none
  const rest = compiled.anyOf.slice(1).map((line) => sightings.eachOf(line))
  const found: Cite[] = []
  let lastSentence = -1
  for (const anchor of sightings.ofAny(first)) {
    if (found.length >= hitLimit) break
    const sentenceAt = reading.sentenceOf[anchor.from] ?? -1
    const sentence = reading.sentences[sentenceAt]
    if (sentence === undefined || sentenceAt === lastSentence) continue
    const section = reading.sections[sentence.section]
    if (section === undefined || sentence.to <= section.bodyFrom || !inScope(section, compiled)) continue
    const ranges = windowOf(reading, sentence, compiled.rule.in)
    const met = metIn(anchor, rest, ranges)
    if (met === null || standsIn(sightings, compiled.without, ranges)) continue
    if (!contextsAllow(prepared, compiled, section, reading.paragraphs[sentence.paragraph] ?? sentence, ranges)) continue
    lastSentence = sentenceAt
    found.push(citeOf(reading, section, sentence, met, compiled))
  }
  return found
}

/** The words that meet the rule here, one place a line; null where a line is missing. */
function metIn(anchor: Occurrence, rest: readonly (readonly (readonly Occurrence[])[])[], ranges: readonly Range[]): Occurrence[] | null {
  const met = [anchor]
  for (const line of rest) {
    const one = firstInsideAny(line, ranges)
    if (one === undefined) return null
    met.push(one)
  }
  return met
}

/** Every line has a term somewhere in the text: first whether the words are there at all, then whether they stand together. */
function canBeMet(sightings: Sightings, { shortestFirst }: CompiledRule): boolean {
  for (const line of shortestFirst) if (!sightings.mayStand(line)) return false
  for (const line of shortestFirst) if (sightings.eachOf(line).length === 0) return false
  return true
}

/** Whether any term of the list stands inside one of the ranges. */
export function standsIn(sightings: Sightings, list: TermList, ranges: readonly Range[]): boolean {
  return firstInsideAny(sightings.eachOf(list), ranges) !== undefined
}

export function inScope(section: Section, { rule }: CompiledRule): boolean {
  if (rule.where === 'anywhere') return true
  if (rule.where === 'preamble') return section.kind === 'preamble'
  return section.kind === 'article' || section.kind === 'block'
}

function contextsAllow(prepared: Prepared, { rule }: CompiledRule, section: Section, paragraph: Range, ranges: readonly Range[]): boolean {
  if (rule.only.length === 0 && rule.except.length === 0) return true
  const heading = section.heading === null ? [] : [{ from: section.from, to: section.bodyFrom }]
  const body = [...heading, paragraph, ...ranges]
  if (rule.only.length > 0 && !rule.only.some((name) => contextHolds(prepared, name, heading, body))) return false
  return !rule.except.some((name) => contextHolds(prepared, name, heading, body))
}

function contextHolds({ rules, sightings }: Prepared, name: string, heading: readonly Range[], body: readonly Range[]): boolean {
  const context = rules.contexts.get(name)
  if (context === undefined) return false
  return (
    (standsIn(sightings, context.heading, heading) || standsIn(sightings, context.body, body)) && !standsIn(sightings, context.unless, body)
  )
}

function citeOf(reading: Reading, section: Section, sentence: Range, met: readonly Occurrence[], { rule }: CompiledRule): Cite {
  const { words, doc } = reading
  const from = afterNumber(reading, sentence)
  const start = words.start[from] ?? 0
  const end = endOfSentence(doc.text, words.end[sentence.to - 1] ?? start, section.end)
  return {
    eId: placeAt(section, start).eId,
    quote: doc.text.slice(start, end),
    start,
    end,
    ruleId: rule.id,
    gives: rule.gives,
    words: met.map((occurrence) => doc.text.slice(words.start[occurrence.from], words.end[occurrence.to - 1])),
  }
}

/** The closing marks that belong to a sentence, up to the end of its section. */
export function endOfSentence(text: string, end: number, limit: number): number {
  let at = end
  while (at < limit && at < end + 4 && /[.;:,!?)»”"’\]]/.test(text[at] ?? '')) at += 1
  return at
}

/** Leaves the printed number of a paragraph or point (`2.`, `(a)`) out of the quotation. */
function afterNumber({ words, doc }: Reading, sentence: Range): number {
  const first = sentence.from
  if (sentence.to - first < 2) return first
  const from = words.start[first] ?? 0
  const end = words.end[first] ?? 0
  return end - from <= 3 && /[.)]/.test(doc.text[end] ?? '') && /^(?:\d+|[a-z]|[ivx]+)$/iu.test(doc.text.slice(from, end))
    ? first + 1
    : first
}
