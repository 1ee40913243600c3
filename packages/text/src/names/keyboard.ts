/**
 * A name typed while the keyboard was set to another alphabet: `rlacjftn` for 김철수, `Rbv` for Ким, `Лшь` for Kim.
 * Layouts: the standard two-set Korean, Russian ЙЦУКЕН and US English keyboards.
 */
import { isHangulSyllable } from './hangul.ts'
import { composed, typedLetters } from './jamo.ts'

const rows = [
  [
    'q',
    'w',
    'e',
    'r',
    't',
    'y',
    'u',
    'i',
    'o',
    'p',
    '[',
    ']',
    'a',
    's',
    'd',
    'f',
    'g',
    'h',
    'j',
    'k',
    'l',
    ';',
    "'",
    'z',
    'x',
    'c',
    'v',
    'b',
    'n',
    'm',
    ',',
    '.',
    '`',
  ],
  [...'йцукенгшщзхъфывапролджэячсмитьбюё'],
  [...'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ--ㅁㄴㅇㄹㅎㅗㅓㅏㅣ--ㅋㅌㅊㅍㅠㅜㅡ---'],
] as const
const [latin, russian, korean] = rows
const doubled: Readonly<Record<string, string>> = { Q: 'ㅃ', W: 'ㅉ', E: 'ㄸ', R: 'ㄲ', T: 'ㅆ', O: 'ㅒ', P: 'ㅖ' }

const keyMap = (from: readonly string[], to: readonly string[]): ReadonlyMap<string, string> =>
  new Map(from.flatMap((key, at) => (key === '-' || to[at] === '-' ? [] : [[key, to[at] ?? key] as const])))
const toRussian = keyMap(latin, russian)
const toLatin = keyMap(russian, latin)
const toKorean = keyMap(latin, korean)
const koreanToLatin = keyMap(korean, latin)

const retyped = (text: string, keys: ReadonlyMap<string, string>): string =>
  [...text.toLowerCase()].map((key) => keys.get(key) ?? key).join('')

/** What the typist may have meant, by layout; at most three, none for a long text. */
export function layoutGuesses(text: string): readonly string[] {
  if (text.length > 60) return []
  const guesses: string[] = []
  if (/^[a-z[\];'`,.\s-]+$/iu.test(text)) {
    guesses.push(asKorean(text), retyped(text, toRussian))
  } else if (/^[а-яё\s-]+$/iu.test(text)) {
    const plain = retyped(text, toLatin)
    guesses.push(plain, asKorean(plain))
  } else if (/^[\u3131-\u3163\uac00-\ud7a3\s]+$/u.test(text) && /[\u3131-\u3163]/u.test(text)) {
    guesses.push(retyped([...text].flatMap((unit) => (isHangulSyllable(unit) ? typedLetters(unit) : [unit])).join(''), koreanToLatin))
  }
  return guesses.filter((guess) => guess !== '')
}

/** Only where every key makes part of a whole syllable. */
function asKorean(text: string): string {
  const words = text.split(/[\s-]+/u).filter((word) => word !== '')
  const made = words.map((word) => composed([...word].map((key) => doubled[key] ?? toKorean.get(key.toLowerCase()) ?? key)).join(''))
  return made.every((word) => [...word].every(isHangulSyllable)) ? made.join(' ') : ''
}
