/**
 * Finds every form of every known entity in one walk over the words of a text.
 *
 * The forms are a tree of words; at each word of the text the tree is walked as far as it goes, so the time is the length of the text
 * times the words of the longest form, whatever stands in either.
 */
import type { Finding, Kind } from '../kind.ts'
import { isCapital, type Token, tokensOf } from '../tagger/tokens.ts'
import { definedNames } from './defined-names.ts'
import { hangulStems, russianForms } from './endings.ts'
import { type KnownEntity, kindOfText } from './entity.ts'
import { fold, twin } from './fold.ts'
import { formsOf, spellings, wordsOfMade } from './forms.ts'

interface Node {
  readonly next: Map<string, Node>
  entity: number
  capital: boolean
}
export interface Matcher {
  readonly root: Node
  readonly entities: readonly KnownEntity[]
}

const node = (): Node => ({ next: new Map(), entity: -1, capital: true })
/** Longest form, in words. */
const longest = 40

/**
 * @param within the text that will be searched: forms with a word it does not hold are left out, so that thousands of known people cost little.
 *   The answer for that text is the same; of another text the matcher knows less.
 */
export function matcherOf(entities: readonly KnownEntity[], within?: string): Matcher {
  const root = node()
  const held = within === undefined ? undefined : new Set(wordsIn(tokensOf(within)).flatMap(({ keys }) => keys))
  const mayStand = held && standingIn(held)
  for (const [at, entity] of entities.entries()) {
    for (const { words, capital, inflects } of formsOf(entity, mayStand))
      if (!held || words.slice(0, longest).every((word) => isHeld(held, word, inflects))) plant(root, words, at, capital, inflects)
  }
  return { root, entities }
}

/** Whether every word of a piece of a name, in some case, is held. Asked of the same pieces again and again: Kim, Чхоль. */
function standingIn(held: ReadonlySet<string>): (piece: string) => boolean {
  const answers = new Map<string, boolean>()
  return (piece) => {
    const known = answers.get(piece)
    if (known !== undefined) return known
    const answer = wordsOfMade(piece).every((word) => held.has(word) || russianForms(word).some((other) => held.has(other)))
    answers.set(piece, answer)
    return answer
  }
}

const isHeld = (held: ReadonlySet<string>, word: string, inflects: boolean): boolean =>
  held.has(word) || spellings(word, inflects).some((other) => held.has(other))

/** Puts one form into the tree; the other cases of a word lead to the same branch. */
function plant(root: Node, words: readonly string[], entity: number, capital: boolean, inflects: boolean): void {
  let end = root
  for (const word of words.slice(0, longest)) {
    const from = end
    end = child(from, word)
    for (const other of spellings(word, inflects)) if (!from.next.has(other)) from.next.set(other, end)
  }
  if (end.entity < 0) end.entity = entity
  if (!capital) end.capital = false
}

function child(from: Node, word: string): Node {
  const known = from.next.get(word)
  if (known) return known
  const made = node()
  from.next.set(word, made)
  return made
}

interface Word {
  readonly token: Token
  readonly keys: readonly string[]
  /** Only signs that may stand inside a name lie between it and the word before. */
  readonly joined: boolean
  /** A digit, point or comma stands against it, so that it is part of a larger number. */
  readonly inNumber: boolean
}

export function findKnown(matcher: Matcher, tokens: readonly Token[]): readonly Finding[] {
  if (matcher.entities.length === 0) return []
  const words = wordsIn(tokens)
  const kinds = matcher.entities.map(({ text, kind }) => kind ?? kindOfText(text))
  const found = walk(matcher.root, words, kinds)
  const defined = definedNames(found, tokens)
  if (defined.length === 0) return found
  const shorts = node()
  for (const { words: row, entity } of defined) plant(shorts, row, entity, true, false)
  const taken = new Set(found.map(({ start }) => start))
  return [...found, ...walk(shorts, words, kinds).filter(({ start }) => !taken.has(start))].sort((a, b) => a.start - b.start)
}

function walk(root: Node, words: readonly Word[], kinds: readonly Kind[]): readonly Finding[] {
  const found: Finding[] = []
  let at = 0
  while (at < words.length) {
    const match = longestMatch(root, words, at)
    const [first, last] = [words[at], words[at + (match?.length ?? 1) - 1]]
    const isOtherYear =
      match !== undefined && kinds[match.entity] === 'date' && !/^\d{4}$/.test(match.key) && isYear(words[at + match.length])
    if (match && first && last && !isOtherYear) {
      const end = last.token.start + lengthOf(last, match.key)
      found.push({ start: first.token.start, end, kind: kinds[match.entity] ?? 'other', origin: 'known', entity: match.entity, sure: 1 })
      at += match.length
    } else at++
  }
  return found
}

/** `21 February` of a known day, where another year follows. */
const isYear = (word: Word | undefined): boolean => word?.joined === true && /^(?:1[6-9]|20)\d{2}$/.test(word.token.text)

/** A particle written onto a Hangul name is left standing, so that the sentence still reads. */
function lengthOf({ token }: Word, key: string): number {
  const stem = hangulStems(token.text.normalize('NFC')).find((one) => fold(one) === key)
  return stem !== undefined && token.text.startsWith(stem) ? stem.length : token.text.length
}

const inside = /^[-‐‑–.'’ʼ`´·・,;/()[\]“”"«»:§&%€$£+]$/u

function wordsIn(tokens: readonly Token[]): readonly Word[] {
  const words: Word[] = []
  let gap = 0
  let clean = true
  for (const [at, token] of tokens.entries()) {
    if (/^[\p{L}\p{M}\p{N}\u200b\u200d]/u.test(token.text)) {
      const key = fold(token.text)
      const keys = /^[가-힣]/u.test(key) ? [key, ...hangulStems(key)] : [key]
      const other = twin(key)
      const digit = /^\d/.test(key)
      const inNumber = digit && (partOfNumber(tokens, at, -1) || partOfNumber(tokens, at, 1))
      words.push({ token, keys: other === undefined ? keys : [...keys, other], joined: clean && gap <= 3, inNumber })
      gap = 0
      clean = true
    } else {
      gap++
      if (!inside.test(token.text) || token.breaks > 1) clean = false
    }
    if (token.breaks > 1 && words.at(-1)?.token === token)
      words[words.length - 1] = { ...(words.at(-1) ?? { token, keys: [], inNumber: false }), joined: false }
  }
  return words
}

function partOfNumber(tokens: readonly Token[], at: number, step: 1 | -1): boolean {
  const [own, sign, number] = [tokens[at], tokens[at + step], tokens[at + 2 * step]]
  if (!own || !sign || !number) return false
  const tight = step > 0 ? own.end === sign.start && sign.end === number.start : number.end === sign.start && sign.end === own.start
  return tight && /^[.,:/]$/.test(sign.text) && /^\d/.test(number.text)
}

function longestMatch(
  root: Node,
  words: readonly Word[],
  at: number,
): { readonly length: number; readonly entity: number; readonly key: string } | undefined {
  const first = words[at]
  if (!first) return undefined
  const capital = isCapital(first.token) || !/^[Xx]/.test(first.token.shape)
  let best: { length: number; entity: number; key: string } | undefined
  let states: readonly { readonly node: Node; readonly key: string }[] = [{ node: root, key: '' }]
  for (let length = 1; length <= longest && at + length <= words.length; length++) {
    const word = words[at + length - 1]
    if (!word || (length > 1 && !word.joined)) break
    const next = states.flatMap(({ node: from }) =>
      word.keys.flatMap((key) => {
        const to = from.next.get(key)
        return to ? [{ node: to, key }] : []
      }),
    )
    if (next.length === 0) break
    states = next.slice(0, 4)
    const end = states.find(({ node: one }) => one.entity >= 0 && (capital || !one.capital))
    if (end && !(length === 1 && word.inNumber)) best = { length, entity: end.node.entity, key: end.key }
  }
  return best
}
