/** What only Russian and Korean texts are searched for, where no tagger helps: fixed forms of papers, names by their looks, capitals, and who was found once everywhere. */
import { coverOf, touches } from '../cover.ts'
import { russianFirst } from '../first-words.ts'
import type { Finding } from '../kind.ts'
import type { KnownEntity } from '../known/entity.ts'
import { findKnown, matcherOf } from '../known/matcher.ts'
import { findPatterns, type PatternFinding } from '../patterns/find-patterns.ts'
import type { Token } from '../tagger/tokens.ts'
import { koreanPaperPatterns } from './korean-patterns.ts'
import { paperNumberPatterns } from './number-patterns.ts'
import { everywhereRu, russianNames } from './russian-name-runs.ts'
import { russianPaperPatterns } from './russian-patterns.ts'

export const paperPatterns = (text: string): readonly PatternFinding[] =>
  findPatterns(text, [
    ...(/[А-ЯЁа-яё]/u.test(text) ? russianPaperPatterns : []),
    ...(/[가-힣]/u.test(text) ? koreanPaperPatterns : []),
    ...paperNumberPatterns,
  ]).filter(({ start, end, pattern }) => !isWord(text.slice(start, end), pattern))

/** A run that a form took for a name and that is a word of the language. */
const isWord = (words: string, pattern: string): boolean => {
  const [first = ''] = words.toLowerCase().split(' ')
  return named.has(pattern) && (russianFirst.has(first) || everywhereRu.test(first))
}
const named = new Set(['calling-ru', 'calling-caps-ru', 'kin-ru', 'called-ru', 'dear-ru'])

export const paperNames = (tokens: readonly Token[]): readonly Finding[] => russianNames(tokens)

/** Most people one paper is about; beyond them only a text made to be slow. */
const mostPeople = 120
/** Everybody who was found, wherever else they stand: by the family name, the given name, initials, in every case. */
export function repeats(text: string, tokens: readonly Token[], found: readonly Finding[]): readonly Finding[] {
  const named = new Map<string, KnownEntity>()
  for (const { kind, start, end } of found) {
    const name = text
      .slice(start, end)
      .replace(/^["'«“]|["'»”]$/gu, '')
      .replace(/\s+/gu, ' ')
      .replace(/ (?:[가-힣]{1,4}님|언니|오빠|이모|삼촌)$/u, '')
    const isName = kind === 'person' && name.length > (/^[가-힣]/u.test(name) ? 1 : 2) && name.length < 60 && !/\p{N}/u.test(name)
    if (isName && named.size < mostPeople) named.set(name, { text: name, kind: 'person' })
  }
  if (named.size === 0) return []
  const entities = [...named.values()]
  const cover = coverOf(text.length, found)
  return findKnown(matcherOf(entities, text), tokens)
    .filter((one) => !touches(cover, one) && !russianFirst.has(text.slice(one.start, one.end).toLowerCase()))
    .map(({ entity = 0, start, end, kind }) => ({ start, end, kind, origin: 'repeat', sure: 1, subject: entities[entity]?.text ?? '' }))
}
