/** Everything found in a text that may point at a person: what the file knows, fixed forms, what the tagger sees. */
import { coverOf, isWithin, joined, touches } from './cover.ts'
import { russianFirst } from './first-words.ts'
import { givenNamesKo } from './given-names.ts'
import type { Finding, Kind } from './kind.ts'
import { knowledgeOf, type SureThing } from './knowledge.ts'
import type { KnownEntity } from './known/entity.ts'
import { findKnown, type Matcher, matcherOf } from './known/matcher.ts'
import { paperNames, paperPatterns, repeats } from './papers/paper-findings.ts'
import { partyNames } from './parties.ts'
import { type PatternFinding, patterns } from './patterns/find-patterns.ts'
import { koreanNames } from './patterns/korean-nouns.ts'
import { isCourtsOwnDay, singleDates } from './single-dates.ts'
import { isIn, listsOf } from './tagger/lexicon.ts'
import type { TaggerModel } from './tagger/model.ts'
import { isJudged, type Page, pageOf, type Run } from './tagger/page.ts'
import { phrasesAsOne, tag } from './tagger/tag.ts'
import { firstAt, isCapital, type Token } from './tagger/tokens.ts'
import { likely, type Thresholds, thresholds } from './thresholds.ts'
import { isParticle, whole } from './whole.ts'

export interface Found {
  readonly page: Page
  /** What is to go, without overlaps. */
  readonly masks: readonly Finding[]
  /** What a person must decide on. */
  readonly questions: readonly Finding[]
  readonly knows: 'nothing' | 'part' | 'all'
  /** How much of what is surely something the file knew, 0 to 1. */
  readonly knownShare: number
  /** The script most letters are in. */
  readonly script: 'latin' | 'cyrillic' | 'hangul'
}

export function findings(text: string, matcher: Matcher, model: TaggerModel): Found {
  const page = pageOf(text)
  return findingsOn(text, page, matcher, scriptOf(text) === 'latin' ? tag(page, model) : new Float64Array(page.tokens.length))
}

/** The same with the tagger's chances at hand, by token of the page. */
export function findingsOn(text: string, page: Page, matcher: Matcher, judged: Float64Array, levels: Thresholds = thresholds): Found {
  const script = scriptOf(text)
  const chances = hushed(text, page, judged, levels.ask)
  const together = phrasesAsOne(page, chances)
  const known = findKnown(matcher, page.tokens).map((finding) => withTitle(page, finding))
  const parties = script === 'latin' ? partiesOf(page, text) : []
  const knownCover = coverOf(text.length, known)
  const isEnglish = script === 'latin'
  const { share, evidence } = isEnglish
    ? knowledgeOf([...sureThings(page, chances, knownCover), ...partyThings(text, page, parties, knownCover)])
    : { share: 0, evidence: Number.NEGATIVE_INFINITY }
  const knows = matcher.entities.length === 0 ? 'nothing' : evidence > levels.evidence ? 'all' : 'part'
  const least = knows === 'nothing' ? levels.alone : knows === 'all' ? levels.wholly : leastAt(evidence, levels)
  const koreans = koreanNames(text, page.patterns.filter(isSurnameKo))
  const koreanOf = (finding: PatternFinding) => (isSurnameKo(finding) ? koreans.get(text.slice(finding.start, finding.end)) : undefined)
  const forms = page.patterns
    .filter(
      (finding) =>
        (koreanOf(finding) ?? 'name') === 'name' &&
        isTakenOut(finding, script, knows === 'nothing' || least <= levels.partly, knows !== 'all') &&
        !isCourtsOwnDay(text, finding),
    )
    .flatMap((finding) => singleDates(text, finding))
  const ofPapers = isEnglish ? [] : [...paperPatterns(text).filter(({ weight }) => weight === 'certain'), ...paperNames(page.tokens)]
  const first = [
    ...known,
    ...sumsBeside(text, page, known),
    ...parties,
    ...forms,
    ...ofPapers,
    ...(isEnglish ? taggedSpans(page, together, least, knownCover) : []),
  ]
  const pieces = isEnglish ? first : [...first, ...repeats(text, page.tokens, first)]
  const taken = coverOf(text.length, pieces)
  const masks = joined(pieces.map((one) => whole({ page, taken, mayBegin: (at) => (chances[at] ?? 0) >= levels.ask }, one)))
  const cover = coverOf(text.length, masks)
  const asked = [
    ...page.patterns.filter((finding) => finding.pattern !== 'hour' && koreanOf(finding) !== 'word'),
    // A word that would be asked by itself is asked, whatever its phrase says.
    ...(isEnglish ? [chances, together].flatMap((one) => taggedSpans(page, one, levels.ask, cover)) : []),
    ...givenNamesKo(text, masks),
    ...sweep(page),
  ]
  const questions = joined(asked.flatMap((finding) => restsOf(page, cover, finding)))
  return { page, masks, questions, knows, knownShare: share, script }
}

/** What of a question still stands: all of it, or of what was taken out in part each rest that says something. */
function restsOf(page: Page, cover: Uint8Array, finding: Finding): readonly Finding[] {
  if (!touches(cover, finding)) return [finding]
  const rests: Finding[] = []
  let from = -1
  let last = -1
  const close = (): void => {
    const [first, end] = [page.tokens[from], page.tokens[last]]
    if (from >= 0 && first && end)
      rests.push({ ...finding, start: Math.max(first.start, finding.start), end: Math.min(end.end, finding.end) })
    from = -1
  }
  for (let at = firstAt(page.tokens, finding.start); (page.tokens[at]?.start ?? finding.end) < finding.end; at++) {
    const token = page.tokens[at]
    if (!token || touches(cover, token)) close()
    else if (saysSomething(page, at, finding.origin)) {
      if (from < 0) from = at
      last = at
    }
  }
  close()
  return rests
}

/** `Ким Чхоль Су. Я родился`: a short name before a full stop looks like an initial, and what begins the next sentence like more of the name. */
function beginsRussian(page: Page, at: number): boolean {
  const [before, token, after] = [page.tokens[at - 1], page.tokens[at], page.tokens[at + 1]]
  return before?.text === '.' && after?.text !== '.' && token !== undefined && russianFirst.has(token.lower)
}

function saysSomething(page: Page, at: number, origin: Finding['origin']): boolean {
  const token = page.tokens[at]
  if (!token || !isJudged(token) || isBare(page, at) || bare.has(token.lower) || usual.has(token.lower)) return false
  if (origin === 'sweep' && beginsRussian(page, at)) return false
  if (token.shape.startsWith('d')) return true
  // The ending of a file's name; the г. of a year.
  if (token.shape === 'x' && (token.text.length === 1 || page.tokens[at - 1]?.text === '.')) return false
  const lists = listsOf(token.lower)
  return origin === 'sweep' ? isCapital(token) && lists.length === 0 : !lists.includes('title') && !lists.includes('month')
}

const beside = /^\s?[()]{0,2}\s?\((?:(?:approximately|about|around|some|i\.e\.|equivalent to) )?$/u
/** `12,355.61 liras (TRY) (approximately 6,000 euros)`: where the file knows one, the other says it again. */
function sumsBeside(text: string, page: Page, known: readonly Finding[]): readonly Finding[] {
  const sums = known.filter(({ kind }) => kind === 'quantity')
  if (sums.length === 0) return []
  const money = page.patterns.filter(({ pattern }) => pattern.startsWith('money'))
  const isBeside = (one: Finding, other: Finding): boolean =>
    one.end <= other.start && other.start - one.end < 30 && beside.test(text.slice(one.end, other.start))
  const widened = money.filter((one) => sums.some((sum) => one.start < sum.end && sum.start < one.end))
  const other = money
    .filter((one) => sums.some((sum) => isBeside(sum, one) || isBeside(one, sum)))
    .map((one) => ({ ...one, start: one.start - (roughly.exec(text.slice(Math.max(0, one.start - 15), one.start))?.[0].length ?? 0) }))
  return [...widened, ...other]
}
const roughly = /(?:approximately|about|around|some) $/u

/** The tagger's chances, but what tells of nobody is asked at most. */
function hushed(text: string, page: Page, chances: Float64Array, ask: number): Float64Array {
  const days = page.patterns.filter((finding) => isCourtsOwnDay(text, finding))
  if (days.length === 0) return chances
  const cover = coverOf(text.length, days)
  return chances.map((chance, at) => (cover[page.tokens[at]?.start ?? 0] === 1 ? Math.min(chance, ask) : chance))
}

/** The likelier it is that the file knows all, the surer the tagger must be of the rest: even steps of the odds. */
function leastAt(evidence: number, { partly, mostly, evidence: all, rise }: Thresholds): number {
  const way = Math.min(1, Math.max(0, 1 - (all - evidence) / rise))
  const odds = (chance: number): number => chance / (1 - chance)
  const least = odds(partly) ** (1 - way) * odds(mostly) ** way
  return way === 0 ? partly : least / (1 + least)
}

/** Numbers that lead straight to a person go in every language. In English the tagger weighs the rest; elsewhere the form must do. */
function isTakenOut({ pattern, weight, kind }: PatternFinding, script: Found['script'], isFree: boolean, isUnsure: boolean): boolean {
  if (script !== 'latin')
    return weight === 'certain' || pattern === 'korean-in-cyrillic' || pattern === 'surname-ko' || pattern.startsWith('hour-ko')
  if (always.has(pattern) || (isUnsure && pattern === 'titled-en')) return true
  return isFree && weight === 'certain' && kind !== 'quantity' && !pattern.startsWith('initials') && !pattern.startsWith('file')
}
const isSurnameKo = ({ pattern }: PatternFinding): boolean => pattern === 'surname-ko'
const always = new Set([
  'own-application',
  'e-mail',
  'phone',
  'phone-ru',
  'phone-ko',
  'resident-number',
  'case-number-ko',
  'iban',
  'passport',
  'handle',
  'messenger',
  'ip-address',
  'date-ru',
  'date-roman',
  'date-ko',
  'titled-ko',
  'patronymic-ru',
])

function scriptOf(text: string): Found['script'] {
  const count = (pattern: RegExp): number => text.slice(0, 200_000).match(pattern)?.length ?? 0
  const [latin, cyrillic, hangul] = [count(/\p{Script=Latin}/gu), count(/\p{Script=Cyrillic}/gu), count(/\p{Script=Hangul}/gu) * 2]
  return latin >= cyrillic && latin >= hangul ? 'latin' : cyrillic >= hangul ? 'cyrillic' : 'hangul'
}

/** Whom the text itself calls the applicant, wherever the name stands: never left to a threshold. */
function partiesOf(page: Page, text: string): readonly Finding[] {
  const named: readonly KnownEntity[] = partyNames(page, text).map((name) => ({ text: name, kind: 'person' }))
  if (named.length === 0) return []
  return findKnown(matcherOf(named, text), page.tokens).map(({ entity = 0, start, end, kind, sure }) =>
    withTitle(page, { start, end, kind, sure, origin: 'repeat', subject: named[entity]?.text ?? '' }),
  )
}

/** `Mr` before a known name goes with it. */
function withTitle(page: Page, finding: Finding): Finding {
  if (finding.kind !== 'person') return finding
  const at = firstAt(page.tokens, finding.start)
  const one = page.tokens[at - 1]
  const title = one?.text === '.' ? page.tokens[at - 2] : one
  return title && isIn('title', title.lower) && isCapital(title) ? { ...finding, start: title.start } : finding
}

/** The different things the tagger is sure of, and whether the file knew them. */
function sureThings(page: Page, chances: Float64Array, cover: Uint8Array): Iterable<SureThing> {
  const seen = new Map<string, SureThing>()
  for (const { start, end, sure, kind } of spansOf(page, chances, likely)) {
    const words = page.tokens.slice(firstAt(page.tokens, start), firstAt(page.tokens, end)).map(({ lower }) => lower)
    const key = words.join(' ')
    const one = seen.get(key)
    const isNamed = kind !== 'person' || words.some((word) => page.titled.has(word))
    seen.set(key, {
      kind: isNamed ? kind : 'other',
      sure: Math.max(one?.sure ?? 0, sure),
      known: one?.known === true || touches(cover, { start, end }),
    })
  }
  return seen.values()
}

/** Whom the text is about and under which number, and whether the file knew them. */
function partyThings(text: string, page: Page, parties: readonly Finding[], cover: Uint8Array): Iterable<SureThing> {
  const seen = new Map<string, SureThing>()
  const numbers = page.patterns.filter(({ pattern }) => pattern === 'own-application')
  for (const { start, end, kind, subject = text.slice(start, end) } of [...parties, ...numbers]) {
    if (seen.size >= mostParties && !seen.has(subject)) continue
    seen.set(subject, { kind, sure: 1, known: seen.get(subject)?.known === true || touches(cover, { start, end }), isParty: true })
  }
  return seen.values()
}
/** Beyond so many the rest says little more. */
const mostParties = 4

function taggedSpans(page: Page, chances: Float64Array, least: number, known: Uint8Array): readonly Finding[] {
  return spansOf(page, chances, least).filter((span) => !isWithin(known, span))
}

/** Neighbouring tokens above `least` as one span, with the signs and small words between them. */
function spansOf(page: Page, chances: Float64Array, least: number): readonly Finding[] {
  const spans: Finding[] = []
  let from = -1
  let last = -1
  const close = (): void => {
    while (from < last && isBare(page, from)) from++
    while (from < last && isBare(page, last)) last--
    const [first, end] = [page.tokens[from], page.tokens[last]]
    if (first && end && !isBare(page, from)) {
      let sure = 0
      for (let at = from; at <= last; at++) sure = Math.max(sure, chances[at] ?? 0)
      spans.push({ start: first.start, end: end.end, kind: kindOf(page, from, last), origin: 'tagger', sure })
    }
    from = -1
  }
  for (const [at, token] of page.tokens.entries()) {
    if (from >= 0 && (token.breaks > 1 || at - last > 3 || /^[;:!?]$/.test(token.text))) close()
    if (token.lower === 'and' && !isOneName(page.runs[at])) {
      if (from >= 0) close()
      continue
    }
    if ((chances[at] ?? 0) < least) {
      if (from >= 0 && isJudged(token) && !bridges.has(token.lower) && !(isParticle(token.lower) && page.runs[at] === page.runs[last]))
        close()
      continue
    }
    if (
      from >= 0 &&
      ((at > last + 1 && !isBridge(page, last, at)) ||
        (isApart(page, at) && (isInDate(page, at) !== isInDate(page, last) || isOtherSort(page, last, at))))
    )
      close()
    if (from < 0) from = at
    last = at
  }
  if (from >= 0) close()
  return spans
}

/** `Ministry of Roads and Highways` is one; `Mr Brankov and Mrs Zelenska` are two, each with a label of their own. */
const isOneName = (run: Run | undefined): boolean =>
  run?.lists.some((list) => list === 'body' || list === 'level' || list === 'law') === true

/** A day and the name beside it are two things: each has its own label, and only the day is made coarser. */
const isInDate = (page: Page, at: number): boolean => /^(?:date|month|year|decade)/.test(page.forms[at] ?? '')
/** `sister Ana Zelenska crossed`: a name and the words in small letters beside it are two things; the name keeps the label it has elsewhere. */
function isOtherSort(page: Page, last: number, at: number): boolean {
  const words = [page.tokens[last], page.tokens[at]]
  if ((page.runs[last] === undefined) === (page.runs[at] === undefined)) return false
  // `Tumen river`, `Orlovka district court`: the small letters say what the name is of.
  return words.every((word) => word !== undefined && /^[Xx]/u.test(word.shape) && !isPartOfName(word))
}
const isPartOfName = ({ shape, lower }: Token): boolean =>
  shape === 'x' && (['place', 'body', 'level', 'law'] as const).some((list) => isIn(list, lower))
/** Not so the year within a number: `12-345/2031`. */
const isApart = (page: Page, at: number): boolean => (page.tokens[at]?.start ?? 0) > (page.tokens[at - 1]?.end ?? 0)

/** A word that tells of nobody by itself: at the edge of what is taken out it stays. */
function isBare(page: Page, at: number): boolean {
  const token = page.tokens[at]
  if (!token) return false
  if (token.shape === 'x') return bare.has(token.lower)
  // `I.` is an initial; `I` is whoever speaks.
  return pronouns.has(token.lower) && page.tokens[at + 1]?.text !== '.'
}
const bare = new Set(
  'a an the this that these those of in on at by for from to with without within into onto over under after before between among against during since until through upon as near and or but nor not than if is was were'.split(
    ' ',
  ),
)
const pronouns = new Set('i my me we our us you your nobody somebody everybody anybody if'.split(' '))

const bridges = new Set(['of', 'the', 'and', 'de', 'la', 'for'])
/** Signs inside a number or an abbreviation, and what stands inside one run of capitals. */
function isBridge(page: Page, last: number, at: number): boolean {
  const [one, other] = [page.tokens[last], page.tokens[at]]
  if (!one || !other) return false
  const run = page.runs[last]
  if (run !== undefined && run === page.runs[at]) return true
  const between = page.tokens.slice(last + 1, at)
  // A full stop after a whole word ends a sentence, and with it what is taken out.
  if (other.breaks > 0 || (between[0]?.text === '.' && one.text.length > 3 && other.start > one.end + 1)) return false
  return between.every(({ text }) => /^[-‐‑–.,/'’()%]$/u.test(text)) && (between.length === 1 || other.start - one.end === between.length)
}

const kindByForm: ReadonlyMap<string, Kind> = new Map(patterns.map(({ name, kind }) => [name, kind]))

function kindOf(page: Page, from: number, to: number): Kind {
  const first = page.forms[from] ?? ''
  const form = first.slice(0, first.lastIndexOf(':'))
  const kind = first.endsWith(':b') ? kindByForm.get(form) : undefined
  if (kind) return kind
  // The second of two dates in one breath begins inside their form.
  if (isInDate(page, from) && isInDate(page, to)) return 'date'
  const run = page.runs[from] ?? page.runs[to]
  const words = page.tokens.slice(from, to + 1)
  const lists = new Set(words.flatMap(({ lower }) => [...listsOf(lower)]))
  if (run) {
    if (lists.has('body') || (lists.has('level') && words.length > 1)) return 'organisation'
    if (words.some(({ lower }) => page.titled.has(lower) || isIn('title', lower))) return 'person'
    if (lists.has('nation') || lists.has('group')) return 'trait'
    if (lists.has('country') || lists.has('place') || words.some(({ lower }) => page.lived.has(lower))) return 'place'
    if (lists.has('law')) return 'other'
    return words.length > 3 || words.every(({ shape }) => shape === 'XX') ? 'organisation' : 'person'
  }
  if (lists.has('money') || lists.has('unit') || lists.has('number'))
    return lists.has('illness') ? 'trait' : lists.has('money') ? 'quantity' : lists.has('unit') ? 'date' : 'quantity'
  if (words.some(({ shape }) => shape.startsWith('d'))) return 'code'
  return lists.has('work') || lists.has('illness') || lists.has('kin') || lists.has('nation') || lists.has('group') ? 'trait' : 'other'
}

/** Every run of capitals that is no sentence's common first word: where nothing else looked, a person looks. */
function sweep(page: Page): readonly Finding[] {
  const found: Finding[] = []
  for (const run of new Set(page.runs)) {
    if (!run) continue
    const [first, last] = [page.tokens[run.from], page.tokens[run.to]]
    if (!first || !last || run.key === 'i') continue
    const isFirst = page.starts[run.from] === true && russianFirst.has(first.lower)
    if (run.to === run.from && (usual.has(first.lower) || pronouns.has(first.lower) || isFirst || first.text.length < 2)) continue
    found.push({ start: first.start, end: last.end, kind: kindOf(page, run.from, run.to), origin: 'sweep', sure: 0 })
  }
  return found
}
const usual = new Set(
  'the a an in on at by he she it they we this that these those his her its their article convention court government rule section state party parties protocol commission chamber agreement treaty law act code of and or if when where as for from to with no not there'.split(
    ' ',
  ),
)
