/**
 * Hangul written letter by letter: half-width letters, compatibility letters, letters typed one after another.
 */
import { onsets, vowels } from './hangul.ts'

const onsetLetters: readonly string[] = onsets
const vowelLetters: readonly string[] = vowels

const codaLetters = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ']
const doubleVowels: Readonly<Record<string, string>> = {
  ㅗㅏ: 'ㅘ',
  ㅗㅐ: 'ㅙ',
  ㅗㅣ: 'ㅚ',
  ㅜㅓ: 'ㅝ',
  ㅜㅔ: 'ㅞ',
  ㅜㅣ: 'ㅟ',
  ㅡㅣ: 'ㅢ',
}
const doubleCodas: Readonly<Record<string, string>> = {
  ㄱㅅ: 'ㄳ',
  ㄴㅈ: 'ㄵ',
  ㄴㅎ: 'ㄶ',
  ㄹㄱ: 'ㄺ',
  ㄹㅁ: 'ㄻ',
  ㄹㅂ: 'ㄼ',
  ㄹㅅ: 'ㄽ',
  ㄹㅌ: 'ㄾ',
  ㄹㅍ: 'ㄿ',
  ㄹㅎ: 'ㅀ',
  ㅂㅅ: 'ㅄ',
}
const onsetAt = (letter: string): number => (letter === '' ? -1 : onsetLetters.indexOf(letter))
const vowelAt = (letter: string): number => (letter === '' ? -1 : vowelLetters.indexOf(letter))

/** Half-width Hangul letters as compatibility letters; other full- and half-width forms as plain ones. */
export function plainWidth(text: string): string {
  return text.replace(/[\uff01-\uffdc]/gu, (mark) => {
    const code = mark.charCodeAt(0)
    const at = code - 0xffa0
    if (at >= 1 && at <= 30) return String.fromCharCode(0x3130 + at)
    const nth = at - 34 - 2 * Math.floor((at - 34) / 8)
    return at >= 34 && at <= 60 ? String.fromCharCode(0x314f + nth) : mark.normalize('NFKC')
  })
}

/** Runs of single letters put together to syllables, as a keyboard does; letters that make none stay. */
export const composeJamo = (text: string): string =>
  text.replace(/[\u3131-\u3163]{2,}/gu, (run) => composed([...run]).join('')).normalize('NFC')

/** Syllables, and the letters left over, from letters in the order they are typed. */
export function composed(letters: readonly string[]): readonly string[] {
  const made: string[] = []
  let at = 0
  while (at < letters.length) {
    const on = onsetAt(letters[at] ?? '')
    const [vowel, vowelLength] = takeVowel(letters, at + 1)
    if (on < 0 || vowel < 0) {
      made.push(letters[at] ?? '')
      at++
      continue
    }
    at += 1 + vowelLength
    const [coda, codaLength] = takeCoda(letters, at)
    at += codaLength
    made.push(String.fromCharCode(0xac00 + on * 588 + vowel * 28 + coda))
  }
  return made
}

function takeVowel(letters: readonly string[], at: number): readonly [number, number] {
  const double = vowelAt(doubleVowels[`${letters[at]}${letters[at + 1]}`] ?? '')
  return double >= 0 ? [double, 2] : [vowelAt(letters[at] ?? ''), 1]
}

/** A consonant closes the syllable unless a vowel follows it. */
function takeCoda(letters: readonly string[], at: number): readonly [number, number] {
  const isVowel = (letter: string | undefined): boolean => vowelAt(letter ?? '') >= 0
  const double = codaLetters.indexOf(doubleCodas[`${letters[at]}${letters[at + 1]}`] ?? '-')
  if (double > 0 && !isVowel(letters[at + 2])) return [double, 2]
  const single = codaLetters.indexOf(letters[at] ?? '-')
  return single > 0 && !isVowel(letters[at + 1]) ? [single, 1] : [0, 0]
}

/** The letters a syllable was typed with. */
export function typedLetters(syllable: string): readonly string[] {
  const at = syllable.charCodeAt(0) - 0xac00
  if (at < 0 || at >= 11172) return [syllable]
  const apart = (letter: string, pairs: Readonly<Record<string, string>>): readonly string[] => {
    const pair = Object.entries(pairs).find(([, one]) => one === letter)
    return letter === '' ? [] : pair ? [...pair[0]] : [letter]
  }
  return [
    onsets[Math.floor(at / 588)] ?? '',
    ...apart(vowels[Math.floor((at % 588) / 28)] ?? '', doubleVowels),
    ...apart(codaLetters[at % 28] ?? '', doubleCodas),
  ]
}
