import { composeJamo, plainWidth } from './jamo.ts'

/**
 * The words of a name in one form: lower case, composed, one kind of apostrophe, look-alike letters of another alphabet put back.
 */
export interface Token {
  /** Lower case. */
  readonly text: string
  readonly script: 'hangul' | 'latin' | 'cyrillic' | 'hanja' | 'other'
  /** A full stop followed it: an initial. */
  readonly stopped: boolean
  /** A comma followed it: family name first, and it ends here. */
  readonly comma: boolean
  /** Joined by a hyphen to the next word or the one before. */
  readonly hyphened: boolean
  /** Written in capitals, more than one letter. */
  readonly capitals: boolean
  /** Letters of another alphabet that look alike were put back. */
  readonly repaired: boolean
}

const word = /[\p{L}\p{M}'’‘ʼ`´ʹʽ＇]+/gu
const unseen = /[\p{Cf}\p{Cc}\p{Cs}\p{Co}]/gu
const titles = new Set('mr mrs ms miss dr г-н г-жа гн тов товарищ'.split(' '))

/** The words of a name. Courtesy titles are left out, as are marks no one sees. */
export function tokensOf(text: string): readonly Token[] {
  const clean = composeJamo(
    plainWidth(text)
      .replace(unseen, (mark) => (/[\t\n\r]/.test(mark) ? ' ' : ''))
      .normalize('NFC'),
  )
  const tokens: Token[] = []
  const letters = alphabetOf(clean)
  for (const found of clean.matchAll(word)) {
    const raw = found[0].replace(/^['’‘ʼ`´ʹʽ＇]+/u, '')
    if (raw === '') continue
    const end = found.index + found[0].length
    const [before, after] = [clean[found.index - 1] ?? '', clean[end] ?? '']
    const { text: folded, script, repaired } = fold(letters ? raw.toLowerCase().replace(/./gu, (mark) => letters[mark] ?? mark) : raw)
    if (folded === '' || titles.has(folded)) continue
    tokens.push({
      text: folded,
      script,
      stopped: after === '.',
      comma: after === ',',
      hyphened: isHyphen(before) || isHyphen(after),
      capitals: raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase(),
      repaired: repaired || letters !== undefined,
    })
  }
  return tokens
}

const isHyphen = (mark: string): boolean => /[-‐‑‒–—−]/u.test(mark)

const latinAsCyrillic: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  i: 'и',
  u: 'и',
}
const cyrillicAsLatin: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  т: 't',
  х: 'x',
  у: 'y',
  і: 'i',
  ѕ: 's',
  ј: 'j',
}
const otherCyrillic: Readonly<Record<string, string>> = {
  і: 'и',
  ї: 'йи',
  є: 'е',
  ґ: 'г',
  ў: 'у',
  ө: 'о',
  ү: 'у',
  қ: 'к',
  ң: 'н',
  ә: 'а',
  һ: 'х',
  ұ: 'у',
}

/**
 * Where a word of the name mixes Latin and Cyrillic letters: how to write the whole name in the one alphabet, if the other's letters are all look-alikes.
 */
function alphabetOf(text: string): Readonly<Record<string, string>> | undefined {
  if (!/\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u.test(text)) return undefined
  const lower = [...text.toLowerCase()]
  const latin = lower.filter((letter) => letterScript(letter) === 'latin')
  const cyrillic = lower.filter((letter) => letterScript(letter) === 'cyrillic')
  const isTwin = (twins: Readonly<Record<string, string>>) => (letter: string) => letter in twins
  const toCyrillic = latin.every(isTwin(latinAsCyrillic))
  const toLatin = cyrillic.every(isTwin(cyrillicAsLatin))
  if (toCyrillic && (!toLatin || cyrillic.length >= latin.length)) return latinAsCyrillic
  return toLatin ? cyrillicAsLatin : undefined
}

function fold(raw: string): { readonly text: string; readonly script: Token['script']; readonly repaired: boolean } {
  const lower = raw.toLowerCase().replace(/[’‘ʼ`´ʹʽ＇]/gu, "'")
  const count = { hangul: 0, hanja: 0, latin: 0, cyrillic: 0, other: 0 }
  for (const letter of lower) count[letterScript(letter)]++
  const script = (['hangul', 'hanja', 'cyrillic', 'latin', 'other'] as const).reduce(
    (best, one) => (count[one] > count[best] ? one : best),
    'hangul',
  )
  if (script === 'hangul' || script === 'hanja') return { text: lower.replaceAll("'", ''), script, repaired: false }
  if (script === 'cyrillic') {
    const text = [...lower].map((letter) => latinAsCyrillic[letter] ?? otherCyrillic[letter] ?? letter).join('')
    return { text: text.replace(/[^а-яё]/gu, ''), script, repaired: count.latin > 0 }
  }
  if (script !== 'latin') return { text: lower, script, repaired: false }
  const text = [...lower].map((letter) => cyrillicAsLatin[letter] ?? letter).join('')
  return { text: plainLatin(text), script, repaired: count.cyrillic > 0 }
}

function letterScript(letter: string): Token['script'] {
  if (/\p{Script=Hangul}/u.test(letter)) return 'hangul'
  if (/\p{Script=Han}/u.test(letter)) return 'hanja'
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'cyrillic'
  return /\p{Script=Latin}/u.test(letter) ? 'latin' : 'other'
}

/** Keeps ŏ, ŭ, ö and ü; an apostrophe stays after an aspirated consonant and makes the vowel before it short (yo' for yŏ); other marks go. */
function plainLatin(lower: string): string {
  return lower
    .replace(/ǒ/gu, 'ŏ')
    .replace(/ǔ/gu, 'ŭ')
    .replace(/o'(?=[^aeiouy]|$)/gu, 'ŏ')
    .replace(/u'(?=[^aeiouy]|$)/gu, 'ŭ')
    .replace(/(?<!k|t|p|ch|ts|s)'/gu, '')
    .replace(/[^a-z'ŏŭöü]/gu, (mark) => bareLetters(mark))
}

const bareLetters = (mark: string): string =>
  ({ ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd' })[mark] ?? mark.normalize('NFD').replace(/[^a-z]/gu, '')
