/**
 * Known names that stand together with other letters: `kimcholsu_passport.pdf`, `KimCholSu2014.docx`, `김철수진술서`, `ivanovi@example.org`.
 *
 * The letters of the names are a tree; at each letter of such a word the tree is walked as far as it goes, so the time is the length of the text times that of
 * the longest name.
 */
import type { Finding, Kind } from '../kind.ts'
import { acrossRow } from './across-scripts.ts'
import { hangulStems } from './endings.ts'
import { fold } from './fold.ts'
import type { Form } from './forms.ts'
import type { Word } from './words.ts'

interface Letter {
  readonly next: Map<string, Letter>
  entity: number
  /** Of several words, so that it may stand anywhere; a single word only where something begins or ends. */
  isRow: boolean
}
export interface RunTogether {
  /** By the letters themselves, and by their sounds in the other alphabet. */
  readonly letters: Letter
  readonly sounds: Letter
}

const letter = (): Letter => ({ next: new Map(), entity: -1, isRow: false })
export const runTogether = (): RunTogether => ({ letters: letter(), sounds: letter() })

/** Letters a name has at least where it is the whole word, where it begins or ends one, and anywhere. */
const least = { whole: 5, edge: 6, anywhere: 7 } as const
const leastHangul = 3
const longest = 40

const isHangul = (word: string): boolean => /^[가-힣]/u.test(word)

export function plantRun({ letters, sounds }: RunTogether, form: Form, kind: Kind, entity: number): void {
  if (!(kind === 'person' || kind === 'place' || kind === 'organisation') || form.words.length > 6) return
  const word = form.words.join('')
  if (word.length > longest || /[^\p{L}]/u.test(word)) return
  const isRow = form.words.length > 1
  if (word.length >= (isHangul(word) ? leastHangul - (kind === 'place' ? 1 : 0) : least.whole)) put(letters, word, isRow, entity)
  const row = form.across === true && !isHangul(word) ? acrossRow(word) : undefined
  if (row !== undefined && row.length >= least.whole) put(sounds, row, isRow, entity)
}

function put(root: Letter, word: string, isRow: boolean, entity: number): void {
  let at = root
  for (const unit of word) {
    const next = at.next.get(unit) ?? letter()
    at.next.set(unit, next)
    at = next
  }
  if (at.entity < 0) at.entity = entity
  if (isRow) at.isRow = true
}

/** A word in which a name may stand run together with something else. */
export const mayHoldRun = ({ token, inAddress }: Word): boolean =>
  inAddress ? token.text.length >= leastHangul : token.shape === 'c' && token.text.length > leastHangul

/** Pairs of letters that stand in such words of a text: what holds a pair that does not stand there cannot be run together in it. */
export function pairsIn(words: readonly Word[]): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const word of words) {
    if (!mayHoldRun(word)) continue
    const own = fold(word.token.text)
    for (const row of [own, acrossRow(own) ?? '']) {
      for (let at = 0; at < row.length; at++) {
        pairs.add(row.slice(at, at + 1))
        pairs.add(row.slice(at, at + 2))
      }
    }
  }
  return pairs
}

const standsIn = (pairs: ReadonlySet<string>, word: string): boolean => {
  for (let at = 0; at < Math.max(1, word.length - 1); at++) if (!pairs.has(word.slice(at, at + 2))) return false
  return true
}
/** Whether a word may stand in the words the pairs are of, in its own letters or by its sounds. */
export const mayRun = (pairs: ReadonlySet<string>, word: string): boolean =>
  pairs.size > 0 && (standsIn(pairs, word) || standsIn(pairs, acrossRow(word) ?? word))

/** What stands in a word beside other letters. */
export function findRuns({ letters, sounds }: RunTogether, words: readonly Word[], kinds: readonly Kind[]): readonly Finding[] {
  const found: Finding[] = []
  for (const word of words) {
    if (!mayHoldRun(word)) continue
    const { token } = word
    const own = fold(token.text)
    const humps = humpsOf(token.text)
    const made = (entity: number, start: number, end: number): Finding => ({
      start,
      end,
      kind: kinds[entity] ?? 'other',
      origin: 'known',
      entity,
      sure: 1,
    })
    let hit = false
    for (let at = 0; at < own.length; ) {
      const match = longestAt(letters, own, at, (end, isRow) => mayStandAt(word, own, at, end, isRow, humps))
      if (match && own.length === token.text.length) found.push(made(match.entity, token.start + at, token.start + match.end))
      else if (match) found.push(made(match.entity, token.start, token.end))
      hit ||= match !== undefined
      at = match?.end ?? at + 1
    }
    const row = hit || !word.inAddress ? undefined : acrossRow(own)
    if (row === undefined) continue
    // Sounds have no place in the letters: the whole word goes.
    for (let at = 0; at < row.length; at++) {
      const match = longestAt(sounds, row, at, (end, isRow) => isLongEnough(row, at, end, isRow, new Set()))
      if (!match) continue
      found.push(made(match.entity, token.start, token.end))
      break
    }
  }
  return found
}

function longestAt(
  root: Letter,
  row: string,
  from: number,
  may: (end: number, isRow: boolean) => boolean,
): { readonly entity: number; readonly end: number } | undefined {
  let best: { readonly entity: number; readonly end: number } | undefined
  let at: Letter | undefined = root
  for (let end = from; end < row.length && at; ) {
    at = at.next.get(row.charAt(end))
    end++
    if (at && at.entity >= 0 && may(end, at.isRow)) best = { entity: at.entity, end }
  }
  return best
}

/** Where a word begins anew within one: the K, C and S of `scanKimCholSu`. */
function humpsOf(text: string): ReadonlySet<number> {
  const humps = new Set<number>()
  for (const { index } of text.matchAll(/(?<=\p{Ll})\p{Lu}/gu)) humps.add(index)
  return humps
}

function mayStandAt({ inAddress }: Word, own: string, from: number, end: number, isRow: boolean, humps: ReadonlySet<number>): boolean {
  if (!isHangul(own)) return isLongEnough(own, from, end, isRow, humps)
  if (inAddress) return true
  if (end - from < leastHangul) return false
  // 김철수진술서; 탈북자김철수씨.
  return from === 0 || end === own.length || hangulStems(own).some((stem) => stem.length === end)
}

function isLongEnough(row: string, from: number, end: number, isRow: boolean, humps: ReadonlySet<number>): boolean {
  const isEdge = (at: number): boolean => at === 0 || at === row.length || humps.has(at)
  const length = end - from
  if (isEdge(from) && isEdge(end)) return length >= least.whole
  return length >= (isEdge(from) || isEdge(end) ? least.edge : isRow ? least.anywhere : least.anywhere + 1)
}
