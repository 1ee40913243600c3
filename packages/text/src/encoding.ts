/**
 * Old eight-bit files: which encoding they were most likely written in. It is a guess and is shown as one, with the readings that came next:
 * a wrong guess changes letters unseen, so a person confirms what is not certain.
 */
import { commonSyllables } from './hangul-common.ts'
import { decodeKorean } from './windows-949.ts'

/** What an old file may be written in; names as `TextDecoder` takes them. `euc-kr` includes the Windows code page 949. */
export const legacyEncodings = ['windows-1251', 'koi8-r', 'ibm866', 'euc-kr', 'windows-1252', 'iso-8859-5', 'x-mac-cyrillic'] as const
export type LegacyEncoding = (typeof legacyEncodings)[number]
type Candidate = LegacyEncoding | 'utf-8' | 'utf-16le' | 'utf-16be'

export interface EncodingGuess {
  readonly encoding: Candidate
  /** 0 to 1: how far it leads over the next reading; at most 0.6 where even the best looks like no text. Below 0.95 a person looks at it. */
  readonly score: number
  /** The text so read. Bytes that mean nothing in that encoding stand as U+FFFD. */
  readonly text: string
  /** The next best readings that differ, likeliest first, at most two. */
  readonly others: readonly { readonly encoding: Candidate; readonly text: string }[]
}

/** Log frequency of Russian letters, а to я. Source: counts in the Russian National Corpus, as commonly printed (per cent). */
const russian = [
  8.01, 1.59, 4.54, 1.7, 2.98, 8.45, 0.94, 1.65, 7.35, 1.21, 3.49, 4.4, 3.21, 6.7, 10.97, 2.81, 4.73, 5.47, 6.26, 2.62, 0.26, 0.97, 0.48,
  1.44, 0.73, 0.36, 0.04, 1.9, 1.74, 0.32, 0.64, 2.01,
].map((percent) => Math.log(percent / 100))

/**
 * The likeliest reading of bytes that are not UTF-8.
 *
 * @param vote the name another detector gives, which tips a near tie
 * @returns undefined when no reading looks like text
 */
export function guessEncoding(bytes: Uint8Array, vote?: string): EncodingGuess | undefined {
  const sample = bytes.length > 60_000 ? evenSample(bytes) : bytes
  const ranked = candidatesFor(sample)
    .map((encoding) => {
      const text = decodedIn(encoding, sample)
      return { encoding, text, likelihood: likelihood(text, encoding) + (vote === encoding ? 3 : 0) }
    })
    .sort((a, b) => b.likelihood - a.likelihood)
  const [best] = ranked
  const high = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0)
  if (!best) return undefined
  const plausible = best.likelihood / Math.max(1, best.encoding.startsWith('utf-16') ? sample.length : high)
  if (plausible < -7) return undefined
  const differing = ranked.filter((one) => one !== best && one.text !== best.text)
  const lead = best.likelihood - (differing[0]?.likelihood ?? -Infinity)
  const full = (encoding: Candidate): string => decodedIn(encoding, bytes)
  return {
    encoding: best.encoding,
    score: Math.min(Math.round((1 / (1 + Math.exp(-lead / 3))) * 1000) / 1000, plausible < leastPlausible(best.encoding) ? doubtful : 1),
    text: full(best.encoding),
    others: differing
      .filter(({ likelihood: one }) => best.likelihood - one < 40)
      .slice(0, 2)
      .map(({ encoding }) => ({ encoding, text: full(encoding).slice(0, 400) })),
  }
}

const decodedIn = (encoding: Candidate, bytes: Uint8Array): string =>
  encoding === 'euc-kr' ? decodeKorean(bytes) : new TextDecoder(encoding).decode(bytes)

/**
 * Below this likelihood a byte, the best reading still looks like no text of its language: Chinese, Japanese and other encodings we do not know end here.
 * Korean with its characters in between stands at -3.8 and names alone at -3.6, Chinese read as Korean at -4.7; Russian and German names at -5.1 and above.
 */
const leastPlausible = (encoding: Candidate): number => (encoding === 'euc-kr' ? -4.3 : -5.6)
/** How sure such a reading may be at most. */
const doubtful = 0.6

function candidatesFor(sample: Uint8Array): readonly Candidate[] {
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  const wide = sample.length % 2 === 0 && sample.length >= 4
  if (zeros > 0) return wide ? ['utf-16le', 'utf-16be'] : []
  return wide && looksWide(sample) ? [...legacyEncodings, 'utf-16le', 'utf-16be'] : legacyEncodings
}

/** Hangul or Cyrillic in UTF-16 without a single space or line end: one of the two bytes keeps to few values. */
function looksWide(sample: Uint8Array): boolean {
  const inside = (from: number): number => {
    let good = 0
    for (let i = from; i < sample.length; i += 2) {
      const byte = sample[i] ?? 0
      if (byte === 0x04 || (byte >= 0xac && byte <= 0xd7)) good++
    }
    return good / (sample.length / 2)
  }
  return Math.max(inside(0), inside(1)) > 0.9
}

/** Start, middle and end; cut at even offsets and at line ends where there are any, so that no pair is torn. */
function evenSample(bytes: Uint8Array): Uint8Array {
  const cut = (from: number): Uint8Array => {
    let at = from
    while (at > 0 && at < from + 2000 && bytes[at - 1] !== 0x0a) at++
    return bytes.subarray(at & ~1, (at & ~1) + 20_000)
  }
  const parts = [cut(0), cut(bytes.length >> 1), cut(bytes.length - 22_000)]
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

type Class = 'space' | 'latin' | 'lower' | 'upper' | 'other'

/** The log-likelihood of the letters beyond ASCII, so that readings of the same bytes can be compared. */
function likelihood(text: string, encoding: Candidate): number {
  let sum = 0
  let before: Class = 'space'
  const narrow = encoding.startsWith('utf-16') ? -3 : 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    if (code < 0x80) {
      const letter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
      if (letter && (before === 'lower' || before === 'upper')) sum -= 6
      if (code < 0x20 && code !== 9 && code !== 10 && code !== 13 && code !== 12) sum -= 12
      else sum += narrow
      before = letter ? 'latin' : 'space'
    } else if (code >= 0x0400 && code <= 0x04ff) {
      const [value, kind] = cyrillic(code, before)
      sum += value
      before = kind
    } else {
      sum += beyond(code, sign, before)
      before = code >= 0xc0 && code <= 0x24f ? 'latin' : 'other'
    }
  }
  return sum
}

function cyrillic(code: number, before: Class): readonly [number, Class] {
  const upper = (code >= 0x0410 && code <= 0x042f) || code === 0x0401
  const index = code === 0x0401 || code === 0x0451 ? 5 : upper ? code - 0x0410 : code - 0x0430
  const known = russian[index]
  const own = code === 0x0401 || code === 0x0451 ? -6.5 : (known ?? (/[іїєґІЇЄҐ]/u.test(String.fromCharCode(code)) ? -6 : -9))
  const joint =
    before === 'latin'
      ? -6
      : before === 'other'
        ? -2
        : upper
          ? before === 'lower'
            ? -6
            : before === 'upper'
              ? -0.7
              : -2.2
          : before === 'upper'
            ? -0.5
            : 0
  return [own + joint - (before === 'space' && (index === 26 || index === 28 || index === 27) ? 5 : 0), upper ? 'upper' : 'lower']
}

function beyond(code: number, sign: string, before: Class): number {
  if (code >= 0xac00 && code <= 0xd7a3) return commonSyllables.has(sign) ? -4.6 : -8.5
  if (code === 0xfffd || (code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff)) return -15
  if (code >= 0x2500 && code <= 0x25ff) return before === 'lower' || before === 'upper' || before === 'latin' ? -9 : -4
  if ('«»„“”‘’№–—…§ ·°'.includes(sign)) return -4.5
  if ('「」『』【】〈〉《》、。○△□※'.includes(sign)) return -7
  if ('äöüßéèàçêëôâîùœïáíóúñ'.includes(sign)) return before === 'latin' ? -4 : -5
  if ('ÄÖÜÉÈÀÇ'.includes(sign)) return before === 'space' ? -5 : -8
  return code >= 0x4e00 && code <= 0x9fff ? -11 : -9
}
