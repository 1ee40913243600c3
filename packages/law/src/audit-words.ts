/**
 * The words of a text with their places, folded so that case, accents, ligatures and soft hyphens make no difference.
 */
import type { TextLang } from './document.ts'
import { foldWord } from './fold-word.ts'
import { type KnownWord, tidyWords, wordAt, wordWritten } from './word-store.ts'

export interface Words {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Index into `vocabulary`. */
  readonly id: Int32Array
  readonly vocabulary: readonly string[]
  /** The same words with what is known of them from other texts. */
  readonly known: readonly KnownWord[]
  /** 1 where a sentence ends after this word. */
  readonly stop: Uint8Array
  /** 1 where the words after this one are a list opened by it (a colon before a line break, or before the next word of a list). */
  readonly opens: Uint8Array
  /** 1 where a line ends after this word. */
  readonly line: Uint8Array
}

const wordSign = /^[\p{L}\p{N}\p{M}\u00AD]/u
/** For every UTF-16 unit: 0 not asked yet, 1 stands in words, 2 does not, 3 begins a pair that may. */
const units = new Uint8Array(65_536)

function kindOf(unit: number): number {
  const known = units[unit] ?? 0
  if (known !== 0) return known
  const kind = unit >= 0xd800 && unit <= 0xdbff ? 3 : wordSign.test(String.fromCharCode(unit)) ? 1 : 2
  units[unit] = kind
  return kind
}

function isWordPair(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0
  return point > 0xffff && wordSign.test(String.fromCodePoint(point))
}

/** How many units the word sign at `at` takes: 0 when there is none. */
function wordUnits(text: string, at: number): number {
  const kind = kindOf(text.charCodeAt(at))
  return kind === 1 ? 1 : kind === 3 && isWordPair(text, at) ? 2 : 0
}

/** Short forms after which a full stop ends no sentence. */
const abbreviations: Readonly<Record<TextLang, ReadonlySet<string>>> = {
  en: new Set('art arts para paras no nos sec ch p pp cf e g i eg ie mr mrs dr vol v'.split(' ')),
  de: new Set('art abs nr nrn ziff bst lit buchst bzw z b d h u a ca resp gem vgl s ff dr st inkl usw sog evtl ggf'.split(' ')),
  nl: new Set('art artt lid nr nrs blz o a b v d w z jo resp bv e m b t i z evt mr dr'.split(' ')),
  fr: new Set('art al let ch n no nos p pp cf m mm mme vol al'.split(' ')),
  it: new Set('art artt cpv lett n nn p pp cfr es ecc sig par num'.split(' ')),
  ru: new Set('ст ч п пп г гг т д е н ул им см стр руб др пр'.split(' ')),
  ko: new Set(['제']),
}
const months =
  /^(?:jan|feb|mar|maer|apr|mai|may|maj|mei|jun|juin|giu|jul|juil|lug|aug|aou|ago|sep|set|okt|oct|ott|nov|dez|dec|dic|янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек)/

/** The words of `text`, in order. Linear in its length. */
export function wordsOf(text: string, lang: TextLang): Words {
  const { starts, ends, ids } = roomFor(text)
  let count = 0
  const known: KnownWord[] = []
  tidyWords()
  readings += 1
  const { length } = text
  for (let at = 0; at < length; ) {
    let unit = text.charCodeAt(at)
    let kind = kindOf(unit)
    if (kind === 2 || (kind === 3 && !isWordPair(text, at))) {
      at += 1
      continue
    }
    const start = at
    let hash = 0
    do {
      hash = (Math.imul(hash, 31) + unit) | 0
      at += 1
      if (kind === 3) {
        hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
        at += 1
      }
      if (at >= length) break
      unit = text.charCodeAt(at)
      kind = kindOf(unit)
    } while (kind === 1 || (kind === 3 && isWordPair(text, at)))
    const rest = at < length && isHyphen(unit) ? restOfBroken(text, at, start) : null
    let one: KnownWord
    if (rest === null) one = wordAt(text, start, at, hash)
    else {
      one = wordWritten(text.slice(start, at) + text.slice(rest.start, rest.end))
      at = rest.end
    }
    if (one.reading !== readings) {
      one.reading = readings
      one.id = known.length
      known.push(one)
    }
    starts[count] = start
    ends[count] = at
    ids[count] = one.id
    count += 1
  }
  const words = {
    count,
    start: starts.slice(0, count),
    end: ends.slice(0, count),
    id: ids.slice(0, count),
    vocabulary: known.map(({ folded }) => folded),
    known,
    stop: new Uint8Array(count),
    opens: new Uint8Array(count),
    line: new Uint8Array(count),
  }
  markStops(text, words, lang)
  return words
}

/** Which text a word was met in last: its number there is good for that text only. */
let readings = 0

const makeRoom = (words: number) => ({ starts: new Int32Array(words), ends: new Int32Array(words), ids: new Int32Array(words) })
const kept = makeRoom(1 << 16)

/** Where the words of one text are noted until they are counted. The same room serves every text but the longest: a fresh one is all zeroes to write. */
function roomFor(text: string) {
  // A word and the sign after it take two units, so no text has more words than this.
  const most = (text.length >> 1) + 1
  return most <= kept.ids.length ? kept : makeRoom(most)
}

const isHyphen = (unit: number): boolean => unit === 45 || unit === 0x2010 || unit === 0xad || unit === 0xac
/** A hyphen at the end of a line that belongs to the word: `non-` / `refoulement`; or that stands for a second half: `Rück-` / `und Übernahme`. */
const keepsHyphen = /^(?:non|anti|vice|ex|pro|co|semi|quasi|mid|self)$/i
const joiner = /^(?:und|oder|bzw|en|of|et|ou|e|ed|o|and|or|и|или)$/u
const brokenLimit = 40

/** The second half of a word that print broke at the end of a line: `Rechtsstel-` / `lung`. */
function restOfBroken(text: string, hyphen: number, from: number): { readonly start: number; readonly end: number } | null {
  let start = hyphen + 1
  let breaks = 0
  for (; start < text.length && start < hyphen + 12; start += 1) {
    const unit = text.charCodeAt(start)
    if (unit === 10) breaks += 1
    else if (unit !== 32 && unit !== 13 && unit !== 9) break
  }
  if (breaks !== 1 || keepsHyphen.test(text.slice(from, hyphen)) || !/^\p{Ll}/u.test(text.slice(start, start + 2))) return null
  let end = start
  for (let size = 1; size > 0 && end < text.length && end < start + brokenLimit; end += size) {
    size = wordUnits(text, end)
    if (size === 0) break
  }
  return end - start < 2 || joiner.test(text.slice(start, end)) ? null : { start, end }
}

const upper = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u
const gapLimit = 400

/** A space, a comma, an apostrophe, a bracket: nothing that could end a sentence, a line or open a list. */
function isPlain(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit !== 32 && unit !== 44 && unit !== 39 && unit !== 0x2019 && unit !== 45 && unit !== 40 && unit !== 41 && unit !== 47)
      return false
  }
  return true
}

const [lineEnd, blankLine, colon, ending, semicolon, fullStop, stopBefore, dashAfter] = [1, 2, 4, 8, 16, 32, 64, 128]

/**
 * What stands between two words, as a sum: a line end, a blank line, a colon, the end of a sentence, a semicolon (or the edge of a cell),
 * a full stop; a colon or full stop before the first line end, a dash behind it.
 */
function signsIn(text: string, from: number, to: number): number {
  let signs = 0
  /** Nothing but white space since the last line end. */
  let blank = false
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 32 || unit === 9) continue
    if (unit === 10) {
      signs |= blank ? lineEnd | blankLine : lineEnd
      blank = true
      continue
    }
    if (unit === 13 && text.charCodeAt(at + 1) === 10 && at + 1 < to) continue
    blank = false
    if (unit === 0x3a || unit === 0xff1a) signs |= (signs & lineEnd) === 0 ? colon | stopBefore : colon
    else if (unit === 0x2e) signs |= (signs & lineEnd) === 0 ? fullStop | stopBefore : fullStop
    else if (unit === 0x21 || unit === 0x3f || unit === 0x3002) signs |= ending
    else if (unit === 0x3b || unit === 0x7c) signs |= semicolon
    else if ((signs & lineEnd) !== 0 && (unit === 0x2d || unit === 0x2013 || unit === 0x2014 || unit === 0x2022)) signs |= dashAfter
  }
  return signs
}

function markStops(text: string, words: Words, lang: TextLang): void {
  const short = abbreviations[lang]
  for (let at = 0; at < words.count; at += 1) {
    const from = words.end[at] ?? 0
    const to = at + 1 < words.count ? (words.start[at + 1] ?? from) : text.length
    if (to <= from + 2 && at + 1 < words.count && isPlain(text, from, to)) continue
    const gap = signsIn(text, from, Math.min(to, from + gapLimit))
    const broken = (gap & lineEnd) !== 0
    if (broken) words.line[at] = 1
    if ((gap & colon) !== 0) words.opens[at] = 1
    if (at + 1 >= words.count || (gap & (ending | blankLine)) !== 0) words.stop[at] = 1
    else if (broken && (gap & (semicolon | stopBefore | dashAfter)) !== 0) words.stop[at] = 1
    else if ((gap & fullStop) !== 0 && /[.][)»”"’]*\s/.test(text.slice(from, Math.min(to, from + gapLimit)))) {
      const word = words.vocabulary[words.id[at] ?? 0] ?? ''
      const next = text.slice(to, to + 24)
      if (!upper.test(next)) continue
      if (short.has(word)) continue
      if (/^\d+$/.test(word) && months.test(foldWord(next.split(/[^\p{L}]/u)[0] ?? ''))) continue
      if (/^\p{Lu}$/u.test(text.slice(words.start[at], from))) continue
      words.stop[at] = 1
    }
  }
}
