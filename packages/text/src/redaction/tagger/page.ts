/** What the tagger can see of a text before it judges a token: the runs of capitals, the fixed forms, what else stands in the text. */
import { findPatterns, type PatternFinding } from '../patterns/find-patterns.ts'
import { isIn } from './lexicon.ts'
import { respondentOf, sectionsOf } from './sections.ts'
import { isCapital, isWord, type Token, tokensOf } from './tokens.ts'

/** A run of capitalised words, small words between them included: `Ministry of Defence`. */
export interface Run {
  readonly from: number
  readonly to: number
  /** Lists its words stand in, each once. */
  readonly lists: readonly string[]
  readonly key: string
}

/** A run of words in small letters between closed-class words: `private security guard`, `psychotic illness`. */
export interface Phrase {
  readonly from: number
  readonly to: number
  /** Lists its words stand in that tell of a person: work, illness, kin, group, nation. */
  readonly lists: string
  /** The same for its last word, the head. */
  readonly head: string
}

export interface Page {
  readonly tokens: readonly Token[]
  /** By token: the run it stands in. */
  readonly runs: readonly (Run | undefined)[]
  /** By token: the phrase in small letters it stands in. */
  readonly phrases: readonly (Phrase | undefined)[]
  /** How often each run of capitals stands in the text. */
  readonly runTimes: ReadonlyMap<string, number>
  /** By token: `name:b` where a fixed form begins, `name:i` inside. */
  readonly forms: readonly string[]
  readonly starts: readonly boolean[]
  /** By token: paragraph, counted from 0. */
  readonly paragraphs: readonly number[]
  /** By token: which part of a judgment it stands in, by the last heading. */
  readonly sections: readonly string[]
  /** The State the case is against and its people, in small letters, where the text says so. */
  readonly respondent: ReadonlySet<string>
  /** Lower-case words of the text, and how often each capitalised word stands in it. */
  readonly small: ReadonlySet<string>
  readonly capitals: ReadonlyMap<string, number>
  /** Words that follow a title, or a word of living, anywhere in the text. */
  readonly titled: ReadonlySet<string>
  readonly lived: ReadonlySet<string>
  readonly patterns: readonly PatternFinding[]
}

const joints = new Set([
  'of',
  'the',
  'and',
  'for',
  'de',
  'du',
  'des',
  'la',
  'le',
  'von',
  'van',
  'der',
  'den',
  'und',
  'für',
  'i',
  'on',
  'in',
  'to',
  'v',
  'w',
  'we',
  'z',
  '-',
  '’',
  "'",
  '.',
  '&',
  '‑',
])

export function pageOf(text: string): Page {
  const tokens = tokensOf(text)
  const patterns = findPatterns(text)
  const starts = sentenceStarts(tokens)
  const small = new Set<string>()
  const capitals = new Map<string, number>()
  const titled = new Set<string>()
  const lived = new Set<string>()
  const paragraphs: number[] = []
  let paragraph = -1
  for (const [at, token] of tokens.entries()) {
    if (token.breaks > 0) paragraph++
    paragraphs.push(paragraph)
    if (token.shape === 'x') small.add(token.lower)
    if (!isCapital(token)) continue
    capitals.set(token.lower, (capitals.get(token.lower) ?? 0) + 1)
    const [one, two] = [tokens[at - 1], tokens[at - 2]]
    if (isIn('title', one?.lower) || (one?.text === '.' && (isIn('title', two?.lower) || two?.shape === 'X'))) titled.add(token.lower)
    if (isIn('live', one?.lower) && !starts[at]) lived.add(token.lower)
  }
  const runs = runsOf(tokens, starts, small)
  const runTimes = new Map<string, number>()
  for (const run of new Set(runs)) if (run) runTimes.set(run.key, (runTimes.get(run.key) ?? 0) + 1)
  return {
    tokens,
    runs,
    runTimes,
    phrases: phrasesOf(tokens),
    forms: formsOf(tokens, patterns),
    starts,
    paragraphs,
    sections: sectionsOf(tokens),
    respondent: respondentOf(tokens),
    small,
    capitals,
    titled,
    lived,
    patterns,
  }
}

function sentenceStarts(tokens: readonly Token[]): readonly boolean[] {
  return tokens.map((token, at) => {
    if (token.breaks > 0) return true
    const last = tokens[at - 1]?.text ?? ''
    if (/^[.!?]$/.test(last)) {
      const word = tokens[at - 2]
      return isCapital(token) && !isIn('title', word?.lower) && !(word?.shape === 'X') && word?.lower !== 'no' && word?.lower !== 'art'
    }
    return /^[”"]$/.test(last) && tokens[at - 2]?.text === '.'
  })
}

function runsOf(tokens: readonly Token[], starts: readonly boolean[], small: ReadonlySet<string>): readonly (Run | undefined)[] {
  const runs: (Run | undefined)[] = new Array(tokens.length).fill(undefined)
  let at = 0
  while (at < tokens.length) {
    const first = tokens[at]
    if (!isCapital(first) || (starts[at] && first !== undefined && small.has(first.lower) && !isCapital(tokens[at + 1]))) {
      at++
      continue
    }
    let to = at
    for (let next = at + 1, joined = 0; next < tokens.length && joined < 4; next++) {
      const token = tokens[next]
      if (token === undefined || token.breaks > 0 || next - at > 24) break
      if (isCapital(token) && !(starts[next] && tokens[next - 1]?.text === '.' && small.has(token.lower))) {
        to = next
        joined = 0
      } else if (joints.has(token.lower)) {
        if (token.text === '.' && (tokens[next - 1]?.text.length ?? 9) > 3) break
        joined++
      } else break
    }
    const words = tokens.slice(at, to + 1)
    const lists = new Set<string>()
    for (const word of words)
      for (const name of ['body', 'level', 'law', 'title', 'country', 'nation', 'place', 'work', 'month'] as const)
        if (isIn(name, word.lower)) lists.add(name)
    const run: Run = { from: at, to, lists: [...lists], key: words.map((word) => word.lower).join(' ') }
    for (let one = at; one <= to; one++) runs[one] = run
    at = to + 1
  }
  return runs
}

const closed = new Set(
  'a an the this that these those he she it they we you i his her its their our your my who whom whose which what when where while if as at by for from in into of off on onto out over per since than through to towards under until up upon with within without after before between during against among about because although though and or but nor not no is was were are be been being has had have having do did does will would shall should may might can could must there here then also only however accordingly such same other any all both each every some more most very thus hence him them himself herself themselves'.split(
    ' ',
  ),
)
const personal = ['work', 'illness', 'kin', 'group', 'nation', 'unit'] as const

function phrasesOf(tokens: readonly Token[]): readonly (Phrase | undefined)[] {
  const phrases: (Phrase | undefined)[] = new Array(tokens.length).fill(undefined)
  const isPart = (token: Token | undefined): boolean => token !== undefined && token.shape === 'x' && !closed.has(token.lower)
  let at = 0
  while (at < tokens.length) {
    if (!isPart(tokens[at])) {
      at++
      continue
    }
    let to = at
    for (let next = at + 1; next < tokens.length && next - at < 8; next++) {
      const token = tokens[next]
      if (token === undefined || token.breaks > 0) break
      if (isPart(token)) to = next
      else if (!/^[-‐‑]$/u.test(token.text)) break
    }
    const listed = (words: readonly Token[]): string => personal.filter((name) => words.some(({ lower }) => isIn(name, lower))).join(',')
    const phrase: Phrase = { from: at, to, lists: listed(tokens.slice(at, to + 1)), head: listed(tokens.slice(to, to + 1)) }
    for (let one = at; one <= to; one++) phrases[one] = phrase
    at = to + 1
  }
  return phrases
}

/** Forms by token; where several cover it, the longest. */
function formsOf(tokens: readonly Token[], patterns: readonly PatternFinding[]): readonly string[] {
  const forms: string[] = new Array(tokens.length).fill('')
  const lengths = new Uint32Array(tokens.length)
  let first = 0
  for (const { start, end, pattern } of patterns) {
    while (first < tokens.length && (tokens[first]?.end ?? 0) <= start) first++
    for (let at = first; at < tokens.length; at++) {
      const token = tokens[at]
      if (token === undefined || token.start >= end) break
      if ((lengths[at] ?? 0) >= end - start) continue
      lengths[at] = end - start
      forms[at] = `${pattern}:${token.start <= start ? 'b' : 'i'}`
    }
  }
  return forms
}

/** Whether a token is worth judging; the rest can never begin or end what is taken out. */
export const isJudged = (token: Token): boolean => isWord(token) || /^[dn]/.test(token.shape)
