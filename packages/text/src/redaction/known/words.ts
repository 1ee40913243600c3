/** The words of a text as a name is looked for in them: folded, without particles, put together again where a line, a space or a sign takes one apart. */
import { isDigits, type Token, tokensOf } from '../tagger/tokens.ts'
import { acrossKey } from './across-scripts.ts'
import { beforeSign, behindSign } from './date-forms.ts'
import { hangulStems, placeStems } from './endings.ts'
import { fold, twin } from './fold.ts'
import { hanKeys, holdsHan, wordsOfToken } from './han.ts'
import { hangulKeysOfText } from './hangul-sounds.ts'

export interface Word {
  readonly token: Token
  readonly keys: readonly string[]
  /** Only signs that may stand inside a name lie between it and the word before. */
  readonly joined: boolean
  /** A digit, point or comma stands against it, so that it is part of a larger number. */
  readonly inNumber: boolean
  /** In an address, a link or the name of a file: there names stand in small letters. */
  readonly inAddress: boolean
}

/** Several words of the text that may be one: broken at the end of a line, spaced out, a number in groups. */
export interface Glued {
  readonly keys: readonly string[]
  readonly length: number
  readonly end: number
}

const inside = /^[-‐‑–—~∼〜.'’ʼ`´·・,;/()[\]“”"«»:§&%€$£+_|｜\\№*=]$/u

/** A soft hyphen or a zero-width sign by itself, as between two figures. */
const isInvisible = ({ text }: Token): boolean => /^\p{Default_Ignorable_Code_Point}+$/u.test(text)

export function wordsIn(tokens: readonly Token[]): readonly Word[] {
  const words: Word[] = []
  const addressed = inAddresses(tokens)
  let gap = 0
  let clean = true
  for (const [at, token] of tokens.entries()) {
    if (isInvisible(token)) continue
    if (/^[\p{L}\p{M}\p{N}\p{Default_Ignorable_Code_Point}]/u.test(token.text)) {
      const joined = clean && gap <= 3 && token.breaks <= 1
      const inAddress = addressed[at] === 1
      const [pieces, isHan] = [wordsOfToken(token.text), holdsHan(token.text)]
      for (const [nth, { text, start }] of pieces.entries()) {
        const own =
          pieces.length === 1
            ? token
            : {
                ...token,
                ...(isHan ? { text, lower: text, shape: 'c' } : tokensOf(text)[0]),
                start: token.start + start,
                end: token.start + start + text.length,
                breaks: token.breaks,
              }
        const key = fold(text)
        const digit = /^\d/.test(key)
        const keys = isHan
          ? hanKeys(text.normalize('NFKC'))
          : digit
            ? [...keysOf(key), ...dayKeys(tokens, at)]
            : [...keysOf(key), ...counterKeys(tokens, at, key)]
        const inNumber = digit && (partOfNumber(tokens, at, -1) || partOfNumber(tokens, at, 1))
        words.push({ token: own, keys, joined: nth > 0 || joined, inNumber, inAddress })
      }
      gap = 0
      clean = true
    } else {
      gap++
      if (!inside.test(token.text) || token.breaks > 1) clean = false
    }
  }
  return words
}

/** A key that only the name of a place is looked for under. */
export const asPlace = (key: string): string => `p|${key}`

const made = new Map<string, readonly string[]>()
/** The same words come again and again. */
function keysOf(key: string): readonly string[] {
  const known = made.get(key)
  if (known) return known
  const keys = keysOfWord(key)
  if (made.size > 50_000) made.clear()
  made.set(key, keys)
  return keys
}

function keysOfWord(key: string): readonly string[] {
  const keys = /^[가-힣]/u.test(key) ? [key, ...hangulStems(key)] : [key]
  const [other, across] = [twin(key), acrossKey(key)]
  if (keys.length > 0 && /^[가-힣]/u.test(key))
    return [
      ...keys,
      ...keys.flatMap(hangulKeysOfText),
      ...placeStems(key).flatMap((stem) => [stem, ...hangulKeysOfText(stem)].map(asPlace)),
    ]
  return [...keys, ...(other === undefined ? [] : [other]), ...(across === undefined ? [] : [across]), ...keys.flatMap(hangulKeysOfText)]
}

/** 일 of 3일부터, 년 of 2014년에: what is counted, whatever is written onto it. */
function counterKeys(tokens: readonly Token[], at: number, key: string): readonly string[] {
  const before = tokens[at - 1]
  return /^[년월일]./u.test(key) && before?.end === tokens[at]?.start && /^[\d)]$|^\d+$/u.test(before?.text ?? '') ? [key.charAt(0)] : []
}

const range = /^(?:[-‐‑–—~∼〜]|and|or|to|until|и|или|по|до)$/u
/** A day of the month beside the sign or word of a range: `3–5 November`. */
function dayKeys(tokens: readonly Token[], at: number): readonly string[] {
  if (!/^(?:0?[1-9]|[12]\d|3[01])$/u.test(fold(tokens[at]?.text ?? ''))) return []
  const isRange = (step: 1 | -1): boolean => {
    const next = tokens[at + step]
    // 3일부터 5일, 3-го по 5-е
    const beyond = next !== undefined && /^(?:일|일부터|го|е|ого)$/u.test(next.lower) ? tokens[at + 2 * step] : next
    return range.test(beyond?.lower ?? '') || next?.lower === '일부터'
  }
  return [...(isRange(-1) ? [behindSign] : []), ...(isRange(1) ? [beforeSign] : [])]
}

function partOfNumber(tokens: readonly Token[], at: number, step: 1 | -1): boolean {
  const [own, sign, number] = [tokens[at], tokens[at + step], tokens[at + 2 * step]]
  if (!own || !sign || !number) return false
  const tight = step > 0 ? own.end === sign.start && sign.end === number.start : number.end === sign.start && sign.end === own.start
  return tight && /^[.,:/]$/.test(sign.text) && /^\d/.test(number.text)
}

const fileEnding = /^(?:pdf|docx?|odt|rtf|txt|jpe?g|png|heic|tiff?|xlsx?|csv|hwpx?|eml|msg|zip|mp[34]|m4a|mov|avi)$/iu
/** By token: 1 where it stands in a stretch without white space that is a link, an address or the name of a file. */
function inAddresses(tokens: readonly Token[]): Uint8Array {
  const found = new Uint8Array(tokens.length)
  for (let from = 0; from < tokens.length; ) {
    let to = from
    let [isAddress, letters] = [false, 0]
    for (; to < tokens.length && (to === from || tokens[to]?.start === tokens[to - 1]?.end); to++) {
      const { text = '', shape = '' } = tokens[to] ?? {}
      if (/^[Xxc]/u.test(shape)) letters++
      if (/^[@_\\]$/u.test(text) || /^(?:https?|www)$/iu.test(text) || /\p{Ll}\p{Lu}/u.test(text)) isAddress = true
      if (fileEnding.test(text) && tokens[to - 1]?.text === '.' && to > from + 1) isAddress = true
      // `statement.docx`, `example.org/people`: a point or a stroke between letters.
      if (/^[./]$/u.test(text) && /^x/u.test(tokens[to + 1]?.shape ?? '') && /^[xd]/u.test(tokens[to - 1]?.shape ?? '') && to > from)
        isAddress = isAddress || tokens[to + 1]?.start === tokens[to]?.end
    }
    if (isAddress && letters > 0) found.fill(1, from, to)
    from = to
  }
  return found
}

/** Syllables from which a name may be parted anywhere: of fewer, two words may make one by chance. */
const longHangul = 6
const longestNumber = 8
/** Between the series and the number of a passport. */
const numberWord = /^(?:no|nr|n|number|номер|серия|серии)$/u
/** What may begin at the word `at` and be one word though it is written as several. */
export function gluedAt(words: readonly Word[], at: number): readonly Glued[] {
  const first = words[at]
  if (!first) return []
  const found: Glued[] = []
  const { token } = first
  const isHangul = /^[가-힣ᄀ-ᇿ]/u.test(token.text)
  const take = (length: number): void => {
    const row = words.slice(at, at + length)
    const text = row.map(({ token: { text, lower } }) => (numberWord.test(lower) && row.length > 1 && isDigits(token) ? '' : text)).join('')
    const key = fold(text)
    const last = row.at(-1)?.token
    if (last) found.push({ keys: isHangul ? [key, ...hangulStems(key)] : keysOf(key), length, end: last.end })
  }
  const next = words[at + 1]
  if (!next) return []
  if (isDigits(token)) {
    for (let length = 2; length <= longestNumber; length++) {
      const other = words[at + length - 1]
      if (!other?.joined || !(isDigits(other.token) || numberWord.test(other.token.lower))) break
      if (isDigits(other.token)) take(length)
    }
    return found
  }
  // 조선 림업 총회사: where a long name is parted is anybody's choice.
  if (isHangul)
    for (let [length, letters] = [2, token.text.length]; length <= 4; length++) {
      const other = words[at + length - 1]
      if (!other?.joined || other.token.breaks > 0 || !/^[가-힣]{2,}$/u.test(other.token.text) || token.text.length < 2) break
      letters += other.token.text.length
      if (letters >= longHangul) take(length)
    }
  const between = next.token.start - token.end
  // Зелено-⏎граде; Korean breaks a line anywhere.
  if (
    next.token.breaks === 1 &&
    next.joined &&
    between <= 6 &&
    (isHangul ? /^[가-힣]/u.test(next.token.text) : /^x/u.test(next.token.shape))
  )
    take(2)
  // К и м, 김 철 수는, 김·철·수.
  if ([...token.text.normalize('NFC')].length === 1)
    for (let length = 2; length <= 14; length++) {
      const [one, other] = [words[at + length - 2], words[at + length - 1]]
      if (!one || !other?.joined || other.token.start - one.token.end !== 1 || [...one.token.text.normalize('NFC')].length !== 1) break
      if (!isHangul && [...other.token.text].length !== 1) break
      take(length)
    }
  return found
}
