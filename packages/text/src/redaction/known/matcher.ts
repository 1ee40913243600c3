/**
 * Finds every form of every known entity in one walk over the words of a text.
 *
 * The forms are a tree of words; at each word of the text the tree is walked as far as it goes, so the time is the length of the text
 * times the words of the longest form, whatever stands in either.
 */
import type { Finding, Kind } from '../kind.ts'
import { isCapital, type Token, tokensOf } from '../tagger/tokens.ts'
import { acrossKeys } from './across-scripts.ts'
import { definedNames } from './defined-names.ts'
import { hangulStems, placeStems, russianForms } from './endings.ts'
import { type KnownEntity, kindOfText } from './entity.ts'
import { escapedIn } from './escaped.ts'
import { fold } from './fold.ts'
import { type Form, formsOf, spellings, wordsOfMade } from './forms.ts'
import { readAs } from './han.ts'
import { hangulKeysOfKnown, hangulKeysOfText } from './hangul-sounds.ts'
import { findRuns, mayRun, pairsIn, plantRun, type RunTogether, runTogether } from './run-together.ts'
import { asPlace, type Glued, gluedAt, type Word, wordsIn } from './words.ts'

interface Node {
  readonly next: Map<string, Node>
  /** Nodes that the same word leads to, as a form of another: Орлова is Орлов in a case, and begins Орлова роща. */
  readonly also: Set<Node>
  entity: number
  capital: boolean
}
export interface Matcher {
  readonly root: Node
  readonly runs: RunTogether
  readonly entities: readonly KnownEntity[]
}

const node = (): Node => ({ next: new Map(), also: new Set(), entity: -1, capital: true })
/** Longest form, in words. */
const longest = 40

/**
 * @param within the text that will be searched: forms with a word it does not hold are left out, so that thousands of known people cost little.
 *   The answer for that text is the same; of another text the matcher knows less.
 */
export function matcherOf(entities: readonly KnownEntity[], within?: string): Matcher {
  const [root, runs] = [node(), runTogether()]
  const words = within === undefined ? undefined : everyWordIn(tokensOf(within))
  const held = words && heldIn(words)
  const pairs = words && pairsIn(words)
  const mayStand = held && pairs && standingIn(held, pairs)
  for (const [at, entity] of entities.entries()) {
    const kind = entity.kind ?? kindOfText(entity.text)
    for (const form of formsOf(entity, mayStand)) {
      const row = form.words.slice(0, longest)
      if (!held || row.every((word) => isHeld(held, word, form))) plant(root, form, at)
      if (!pairs || row.every((word) => mayRun(pairs, word))) plantRun(runs, form, kind, at)
    }
  }
  return { root, runs, entities }
}

/** The words of a text, and of its links as they read. */
const everyWordIn = (tokens: readonly Token[]): readonly Word[] => [
  ...wordsIn(tokens),
  ...escapedIn(tokens).flatMap(({ text }) => wordsIn(tokensOf(text))),
]

function heldIn(words: readonly Word[]): ReadonlySet<string> {
  const held = new Set(words.flatMap(({ keys }) => keys))
  for (const at of words.keys()) for (const { keys } of gluedAt(words, at)) for (const key of keys) held.add(key)
  return held
}

/** Whether every word of a piece of a name, in some case, is held. Asked of the same pieces again and again: Kim, Чхоль. */
function standingIn(held: ReadonlySet<string>, pairs: ReadonlySet<string>): (piece: string) => boolean {
  const answers = new Map<string, boolean>()
  return (piece) => {
    const known = answers.get(piece)
    if (known !== undefined) return known
    const answer = wordsOfMade(piece).every(
      (word) =>
        held.has(word) ||
        russianForms(word).some((other) => held.has(other)) ||
        mayRun(pairs, word) ||
        (/^[가-힣]+$/u.test(word) && [...word].every((syllable) => held.has(readAs(syllable)))),
    )
    answers.set(piece, answer)
    return answer
  }
}

/** What else a word of a form may be written as: in another case, in another script. */
function otherwise(
  word: string,
  { inflects, across, isPerson = false, isPlace = false, isHangulKnown = false }: Form,
  isAlone: boolean,
): readonly string[] {
  const others = spellings(word, inflects)
  if (!across) return others
  const heard = isHangulKnown ? [] : hangulKeysOfKnown(word, isAlone, isPerson)
  return [...others, ...acrossKeys(word, isAlone), ...heard, ...(isPlace ? [word, ...heard].map(asPlace) : [])]
}
const isHeld = (held: ReadonlySet<string>, word: string, form: Form): boolean =>
  held.has(word) || otherwise(word, form, form.words.length === 1).some((other) => held.has(other))

/** Puts one form into the tree; the other spellings of a word lead to the same branch. */
function plant(root: Node, form: Form, entity: number): void {
  const [first = '', ...rest] = form.words.slice(0, longest)
  const alone = otherwise(first, form, true)
  plantRow(root, first, alone, rest, form, entity)
  if (rest.length === 0 || !form.across) return
  // What is too short to stand for the first word by itself has a branch of its own, or Kim alone would be Ким.
  const beside = otherwise(first, form, false).filter((other) => !alone.includes(other))
  if (beside.length > 0) plantRow(root, `${first}+`, beside, rest, form, entity)
}

function plantRow(root: Node, first: string, others: readonly string[], rest: readonly string[], form: Form, entity: number): void {
  let end = child(root, first)
  for (const other of others) lead(root, other, end)
  for (const word of rest) {
    const from = end
    end = child(from, word)
    for (const other of otherwise(word, form, false)) lead(from, other, end)
  }
  if (end.entity < 0) end.entity = entity
  if (!form.capital) end.capital = false
}

function lead(from: Node, word: string, to: Node): void {
  const there = from.next.get(word)
  if (there === undefined) from.next.set(word, to)
  else if (there !== to) there.also.add(to)
}

function child(from: Node, word: string): Node {
  const known = from.next.get(word)
  if (known) return known
  const made = node()
  from.next.set(word, made)
  return made
}

export function findKnown(matcher: Matcher, tokens: readonly Token[]): readonly Finding[] {
  if (matcher.entities.length === 0) return []
  const words = wordsIn(tokens)
  const kinds = matcher.entities.map(({ text, kind }) => kind ?? kindOfText(text))
  const whole = walk(matcher.root, words, kinds)
  const plain = [...whole, ...apartFrom(whole, findRuns(matcher.runs, words, kinds))].sort((a, b) => a.start - b.start)
  const found = [...plain, ...apartFrom(plain, escapedNames(matcher, tokens, kinds))].sort((a, b) => a.start - b.start)
  const defined = definedNames(found, tokens)
  if (defined.length === 0) return found
  const shorts = node()
  for (const { words: row, entity } of defined) plant(shorts, { words: row, capital: true, inflects: false }, entity)
  const taken = new Set(found.map(({ start }) => start))
  return [...found, ...walk(shorts, words, kinds).filter(({ start }) => !taken.has(start))].sort((a, b) => a.start - b.start)
}

/** What stands in links by its bytes. */
const escapedNames = (matcher: Matcher, tokens: readonly Token[], kinds: readonly Kind[]): readonly Finding[] =>
  escapedIn(tokens).flatMap(({ text, places }) => {
    const words = wordsIn(tokensOf(text))
    const whole = walk(matcher.root, words, kinds)
    return [...whole, ...apartFrom(whole, findRuns(matcher.runs, words, kinds))]
      .map((finding) => ({ ...finding, start: places[finding.start] ?? 0, end: places[finding.end] ?? 0 }))
      .sort((a, b) => a.start - b.start)
  })

/** Those that no other finding covers already. */
function apartFrom(found: readonly Finding[], more: readonly Finding[]): readonly Finding[] {
  let at = 0
  return more.filter(({ start, end }) => {
    while ((found[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++
    const other = found[at]
    return other === undefined || other.start >= end
  })
}

function walk(root: Node, words: readonly Word[], kinds: readonly Kind[]): readonly Finding[] {
  const found: Finding[] = []
  let at = 0
  while (at < words.length) {
    const match = longestMatch(root, words, at, kinds)
    const first = words[at]
    const isOtherYear =
      match !== undefined &&
      kinds[match.entity] === 'date' &&
      ((!/^\d{4}$/.test(match.key) && isYear(words[match.next])) || isBehindYear(words, at))
    if (match && first && !isOtherYear) {
      const { entity, end } = match
      found.push({ start: first.token.start, end, kind: kinds[entity] ?? 'other', origin: 'known', entity, sure: 1 })
      at = match.next
    } else at++
  }
  return found
}

/** `21 February` of a known day, where another year follows. */
const isYear = (word: Word | undefined): boolean => word?.joined === true && /^(?:1[6-9]|20)\d{2}$/.test(word.token.text)

/** `11월 3일` of a known day, behind another year; behind its own it is found with it. */
const isBehindYear = (words: readonly Word[], at: number): boolean =>
  words[at]?.joined === true &&
  /^[년年]$/u.test(words[at - 1]?.token.text ?? '') &&
  words[at - 1]?.joined === true &&
  /^\d{2,4}$/u.test(words[at - 2]?.token.text ?? '')

/** A particle written onto a Hangul name is left standing, so that the sentence still reads. */
function endOf({ token }: Word, key: string): number {
  const text = token.text.normalize('NFC')
  const own = key.replace(/^p\|/u, '')
  const stems = own === key ? hangulStems(text) : placeStems(text)
  const stem = stems.find((one) => fold(one) === own || hangulKeysOfText(fold(one)).includes(own))
  return stem !== undefined && token.text.startsWith(stem) ? token.start + stem.length : token.end
}
const gluedEnd = ({ keys: [whole = ''], end }: Glued, key: string): number =>
  /^[가-힣]/u.test(key) && whole.startsWith(key) ? end - (whole.length - key.length) : end

interface State {
  readonly node: Node
  /** The word that comes next. */
  readonly next: number
  readonly end: number
  readonly key: string
  /** Letters so far, where more than one word was taken. */
  readonly letters: number
}
/** Whatever stands in a text, so many ways are followed at once. */
const mostStates = 12
/** Two words of a person's name with so many letters are the name in small letters too; of a body they may be common words. */
const surelyName = 8

function longestMatch(
  root: Node,
  words: readonly Word[],
  at: number,
  kinds: readonly Kind[],
): (State & { readonly entity: number }) | undefined {
  const first = words[at]
  if (!first) return undefined
  const capital = isCapital(first.token) || !/^[Xx]/.test(first.token.shape) || first.inAddress
  let best: (State & { readonly entity: number }) | undefined
  let states: readonly State[] = [{ node: root, next: at, end: 0, key: '', letters: 0 }]
  for (let length = 1; length <= longest && states.length > 0; length++) {
    states = states.flatMap((state) => stepsOf(state, words, at)).slice(0, mostStates)
    for (const state of states) {
      const isPerson = kinds[state.node.entity] === 'person'
      const isCapital = capital || !state.node.capital || (isPerson && length > 1 && state.letters >= surelyName)
      const isPiece = state.next === at + 1 && first.inNumber
      if (state.node.entity >= 0 && isCapital && !isPiece && state.next > (best?.next ?? at)) best = { ...state, entity: state.node.entity }
    }
  }
  return best
}

function stepsOf({ node: from, next, letters }: State, words: readonly Word[], at: number): readonly State[] {
  const word = words[next]
  if (!word || (next > at && !word.joined)) return []
  const steps: State[] = []
  for (const key of word.keys)
    for (const to of nodesAt(from, key))
      steps.push({ node: to, next: next + 1, end: endOf(word, key), key, letters: letters + word.token.text.length })
  for (const glued of gluedAt(words, next))
    for (const key of glued.keys)
      for (const to of nodesAt(from, key))
        steps.push({ node: to, next: next + glued.length, end: gluedEnd(glued, key), key, letters: letters + key.length })
  return steps
}

function nodesAt(from: Node, key: string): readonly Node[] {
  const to = from.next.get(key)
  return to === undefined ? [] : to.also.size === 0 ? [to] : [to, ...to.also].slice(0, mostStates)
}
