import type { Kind } from '../kind.ts'
import { datePatterns } from '../patterns/dates.ts'
import { findPatterns } from '../patterns/find-patterns.ts'
import { numberPatterns } from '../patterns/numbers.ts'
import { listsOf } from '../tagger/lexicon.ts'

/** Something the file knows and a published text must not say. */
export interface KnownEntity {
  readonly text: string
  /** Left out: taken from its form. */
  readonly kind?: Kind
  /** Other names of the same: code names, married names, spellings no rule makes. */
  readonly aliases?: readonly string[]
  /** What a reader may be told instead: the region of a town, the country of a region. */
  readonly broader?: string
}

const titles = /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|mme|m|господин|госпожа|гражданин|гражданка)\.?\s/iu

/** The kind of what was given without one. */
export function kindOfText(text: string): Kind {
  const trimmed = text.trim()
  if (covers(trimmed, datePatterns)) return 'date'
  const number = findPatterns(trimmed, numberPatterns).find(({ start, end }) => end - start >= trimmed.length - 2)
  if (number) return number.kind
  if (/^[\p{N}\p{P}\s]+$/u.test(trimmed) || /^\p{Lu}{0,5}[- ]?\d[\d\p{L}/.\-: ]*$/u.test(trimmed)) return 'code'
  if (titles.test(trimmed)) return 'person'
  const words = trimmed
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '')
  const lists = new Set(words.flatMap((word) => [...listsOf(word)]))
  if (words.length > 1 && words.every((word) => listsOf(word).some((list) => list === 'work' || list === 'illness'))) return 'trait'
  if (/^\p{Ll}/u.test(trimmed)) return lists.has('work') || lists.has('illness') || lists.has('kin') ? 'trait' : 'other'
  if (lists.has('body') || lists.has('level')) return 'organisation'
  if (lists.has('nation') || lists.has('group')) return 'trait'
  if (lists.has('country') || lists.has('place')) return 'place'
  if (lists.has('law')) return 'other'
  if (/^[가-힣]{2,5}$/u.test(trimmed) || /^[\p{Lu}][\p{L}.'’-]*(?:\s[\p{L}.'’-]+){1,4}$/u.test(trimmed)) return 'person'
  return /^\p{Lu}+$/u.test(trimmed) ? 'organisation' : 'other'
}

const covers = (text: string, among: typeof datePatterns): boolean =>
  findPatterns(text, among).some(({ start, end }) => end - start >= text.length - 1)
