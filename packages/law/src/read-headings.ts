/** Which lines head an article, a component or a division: the signs of one line weighed against the lines around it. */
import type { ComponentKind } from './document.ts'
import type { DivisionName } from './heading-words.ts'
import {
  type ArticleHeading,
  articleHeading,
  componentHeading,
  divisionHeading,
  isReferenceRest,
  opensClosing,
  skipDecoration,
} from './headings.ts'
import type { Line } from './read-lines.ts'
import { markerOf } from './read-markers.ts'

export type Heading =
  | {
      readonly kind: 'article'
      readonly line: number
      readonly article: ArticleHeading
      readonly title: string | null
      /** Lines the heading takes. */
      readonly lines: number
      /** The article's own text begins on the heading's line, at this offset. */
      readonly bodyAt: number | null
    }
  | { readonly kind: 'component'; readonly line: number; readonly component: ComponentKind; readonly lines: number; readonly bare: boolean }
  | { readonly kind: 'division'; readonly line: number; readonly name: DivisionName; readonly num: string; readonly lines: number }
  | { readonly kind: 'closing'; readonly line: number }

/** Every heading in order. Linear: each line is looked at once, and at most six lines ahead. */
export function headingsOf(lines: readonly Line[]): readonly Heading[] {
  const raw = lines.map((line) => (line.furniture || line.words.startsWith('|') ? null : articleHeading(line.words)))
  const next = nextArticles(raw, lines)
  const found: Heading[] = []
  const state: State = {
    last: null,
    articles: 0,
    closed: false,
    component: false,
    componentArticles: 0,
    titles: new Set(),
    concerned: null,
  }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (!line || line.furniture) continue
    const heading =
      articleAt(i, lines, raw, state) ?? componentAt(i, lines, next, state) ?? divisionAt(i, lines, raw) ?? closingAt(i, line, state)
    if (i < 4 && heading?.kind !== 'article') state.titles.add(plain(line.words))
    if (!heading) continue
    found.push(heading)
    if ('lines' in heading) i += heading.lines - 1
  }
  return found
}

interface State {
  last: number | null
  articles: number
  closed: boolean
  component: boolean
  componentArticles: number
  readonly titles: Set<string>
  /** The number of the article the last heading spoke of; null where the last heading was an article's own, or none. */
  concerned: string | null
}

const plain = (words: string): string =>
  words
    .replace(/[\s*_#]+/gu, ' ')
    .trim()
    .toLowerCase()
    .slice(0, 200)

/** For each line the number of the next line that certainly heads an article, looking past it. */
function nextArticles(raw: readonly (ArticleHeading | null)[], lines: readonly Line[]): readonly (number | null)[] {
  const next: (number | null)[] = new Array(raw.length).fill(null)
  let value: number | null = null
  for (let i = raw.length - 1; i >= 0; i--) {
    next[i] = value
    const heading = raw[i]
    if (heading?.concerns) value = 1
    else if (heading && lines[i]?.parted && !isReferenceRest(heading.rest) && heading.rest.length < 200) value = heading.value
  }
  return next
}

const sentenceEnd = /[.;:!?»”"|)\]…]$/u
const contents = /\.{4,}\s*\d{1,4}$/u

function articleAt(i: number, lines: readonly Line[], raw: readonly (ArticleHeading | null)[], state: State): Heading | null {
  const article = raw[i]
  const line = lines[i]
  if (!article || !line || contents.test(line.words.slice(-40))) return null
  const above = lines[i - 1]
  if (article.concerns) return concerningAt(i, article, line, above, state)
  const expected = article.value !== null && (article.value === 1 || article.value === (state.last ?? 0) + 1)
  const loose = !line.parted && above !== undefined && !sentenceEnd.test(above.words) && above.words.length > 40
  const { rest } = article
  const after = lines[i + 1]
  if (rest === '') {
    if (loose && (!expected || (after && !after.parted && /^[\p{Ll},;)]/u.test(after.words)))) return null
    if (after && !after.parted && /^[,;)]/u.test(after.words)) return null
  } else if (!article.marked && isReferenceRest(rest)) return null
  else if (loose && !expected) return null
  const titled = rest !== '' && rest.length <= 220 && !(/[.;]$/u.test(rest) && !/\p{Lu}\.$/u.test(rest)) && markerOf(rest) === null
  if (rest !== '' && !titled && !expected && !line.parted) return null
  note(article, state)
  if (rest !== '' && !titled) return { kind: 'article', line: i, article, title: null, lines: 1, bodyAt: line.at + article.restAt }
  const title = rest === '' ? titleBelow(i, lines, raw) : titleBeside(line.words.slice(article.restAt), i, lines, raw)
  return { kind: 'article', line: i, article, ...title, bodyAt: null }
}

/** A section of a protocol under the article it speaks of; a second one of the same article goes on in the first. */
function concerningAt(i: number, article: ArticleHeading, line: Line, above: Line | undefined, state: State): Heading | null {
  if (!line.parted && above && !sentenceEnd.test(above.words)) return null
  const within = state.articles > 0 && !state.closed && !(state.component && state.componentArticles === 0) && state.concerned === null
  if (article.concerns === 'numbered' && article.rest !== '' && within) return null
  if (state.concerned === article.num) return null
  note(article, state)
  state.last = null
  state.concerned = article.num
  const { rest } = article
  const titled = rest.length <= 120 && /^[(（[]/u.test(rest)
  if (rest !== '' && !titled) return { kind: 'article', line: i, article, title: null, lines: 1, bodyAt: line.at + article.restAt }
  return { kind: 'article', line: i, article, title: titled ? cleanTitle(rest) : null, lines: 1, bodyAt: null }
}

function note(article: ArticleHeading, state: State): void {
  state.last = article.value
  state.concerned = null
  state.articles++
  state.closed = false
  if (state.component) state.componentArticles++
}

interface Title {
  readonly title: string | null
  readonly lines: number
}

export const cleanTitle = (words: string): string =>
  words
    .replace(/[*_#]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s|]{1,20}$/u, '')
    .replace(/^[(（[［〈「【](?<inner>[^()（）[\]［］]*)[)）\]］〉」】]$/u, '$<inner>')

/** The title on the heading's own line, and the words of it a line break cut off. */
function titleBeside(rest: string, i: number, lines: readonly Line[], raw: readonly (ArticleHeading | null)[]): Title {
  const after = lines[i + 1]
  const goesOn = after && raw[i + 1] === null && after.words.length <= 90 && !/[.;:,]$/u.test(after.words) && markerOf(after.words) === null
  const cut =
    /^\p{Ll}/u.test(after?.words ?? '') ||
    (/(?:[-‐]|\s(?:und|oder|von|der|des|einer|and|or|of|the|van|en|de|et|e|di|и))$/u.test(rest) && !after?.parted)
  if (after && goesOn && cut) return { title: cleanTitle(`${rest} ${after.words}`), lines: 2 }
  return { title: cleanTitle(rest), lines: 1 }
}

/** The title on the line or lines under the number. */
function titleBelow(i: number, lines: readonly Line[], raw: readonly (ArticleHeading | null)[]): Title {
  const none = { title: null, lines: 1 }
  let taken = 0
  const words: string[] = []
  for (let k = i + 1; k < lines.length && k <= i + 3; k++) {
    const line = lines[k]
    if (!line || line.furniture || (k > i + 1 && line.parted)) break
    if (/^(?:art|стат)\p{L}*\.?\s*\d/iu.test(line.words)) break
    if (k > i + 1 && (markerOf(line.words) !== null || raw[k] !== null)) break
    if (!canBeTitle(line.words) || (words.length > 0 && /^[(]/u.test(line.words) === false && (words.at(-1)?.length ?? 0) < 40)) break
    words.push(line.words)
    taken++
  }
  const below = lines[i + taken + 1]
  if (
    taken === 0 ||
    below === undefined ||
    (!below.parted && /^(?:art|стат)\p{L}*\.?\s*\d/iu.test(below.words)) ||
    raw[i + taken + 1] !== null ||
    opensClosing(below.words)
  )
    return none
  if (
    !below.parted &&
    markerOf(below.words) === null &&
    (taken > 1 || (words[0]?.length ?? 0) > below.words.length * 0.7 || !/^\p{Lu}/u.test(below.words))
  )
    return none
  return { title: cleanTitle(words.join(' ')), lines: taken + 1 }
}

function canBeTitle(words: string): boolean {
  const from = skipDecoration(words)
  return (
    words.length <= 180 &&
    words.length > from &&
    !/[.;:,]$/u.test(words) &&
    !words.startsWith('|') &&
    /^[\p{Lu}\p{Lo}\p{N}«„“"'(（[]/u.test(words.slice(from)) &&
    markerOf(words) === null
  )
}

function componentAt(i: number, lines: readonly Line[], next: readonly (number | null)[], state: State): Heading | null {
  const line = lines[i]
  const component = line ? componentHeading(line.words) : null
  if (!line || !component || i === 0) return null
  const above = lines[i - 1]
  if (!line.parted && above && !sentenceEnd.test(above.words)) return null
  if (state.titles.has(plain(line.words))) return null
  const following = next[i] ?? null
  const goesOn =
    !state.closed &&
    following !== null &&
    following > 1 &&
    following === (state.last ?? 0) + 1 &&
    !(state.component && state.componentArticles === 0)
  if (goesOn) return null
  if (!component.bare && !state.closed && !(state.component && component.kind !== 'protocol' && state.componentArticles === 0)) return null
  if (!component.bare && component.kind === 'protocol' && following !== 1) return null
  if (state.articles === 0 && !state.closed && !state.component && (component.kind !== 'annex' || following === 1)) return null
  state.component = true
  state.componentArticles = 0
  state.concerned = null
  state.last = null
  state.closed = false
  const below = lines[i + 1]
  const titled =
    component.kind === 'annex' &&
    component.bare &&
    below &&
    (lines[i + 2]?.parted ?? true) &&
    !below.furniture &&
    canBeTitle(below.words) &&
    componentHeading(below.words) === null &&
    articleHeading(below.words) === null
  return { kind: 'component', line: i, component: component.kind, lines: titled ? 2 : 1, bare: component.bare }
}

function divisionAt(i: number, lines: readonly Line[], raw: readonly (ArticleHeading | null)[]): Heading | null {
  const line = lines[i]
  const division = line ? divisionHeading(line.words) : null
  if (!line || !division) return null
  const above = lines[i - 1]
  if (!line.parted && above && !sentenceEnd.test(above.words)) return null
  for (let k = 1; k <= 4; k++) {
    if (raw[i + k]) return { kind: 'division', line: i, name: division.name, num: division.num, lines: k }
    const below = lines[i + k]
    if (!below || below.words.length > 150 || /[.;]$/u.test(below.words) || markerOf(below.words) !== null) break
    if (divisionHeading(below.words)) return { kind: 'division', line: i, name: division.name, num: division.num, lines: k }
  }
  const named =
    !/^[IVX]+\.\s/u.test(line.words.slice(skipDecoration(line.words))) ||
    /^[IVX]+\.\s*(?:Kapitel|Chapter|Abschnitt|Teil)/iu.test(line.words)
  return named && line.parted && line.words.length <= 160 && !/[.]$/u.test(line.words)
    ? { kind: 'division', line: i, name: division.name, num: division.num, lines: 1 }
    : null
}

function closingAt(i: number, line: Line, state: State): Heading | null {
  if (state.closed || (!line.parted && state.articles === 0) || !opensClosing(line.words)) return null
  state.closed = true
  return { kind: 'closing', line: i }
}
