/**
 * A Russian name in Latin letters and a Latin name in Russian ones, whoever transliterated it: both are brought to one row of sounds that all the usual systems
 * agree on. Sources: BGN/PCGN 1947, ICAO Doc 9303 part 3, GOST R 52535.1-2006, ISO 9:1995, and the spellings of the German and French press.
 */
import { cyrillicLetters } from '../../names/tables/cyrillic-letters.ts'
import { russianForms } from './endings.ts'

const sounds: Readonly<Record<string, string>> = {
  ...cyrillicLetters,
  ...{ ё: 'e', ж: 'zh', х: 'h', ц: 'c', щ: 'sh', ъ: '', ы: 'i' },
  ...{ і: 'i', ї: 'i', є: 'e', ґ: 'g' },
}
/** Shorter rows of sounds say too little by themselves; beside other words of the name any will do. */
const shortest = 5

const cyrillicWord = /^[а-яёіїєґ]+$/u
const latinWord = /^[a-z]+$/u

/** One row of sounds for every way of writing a Latin word. */
const ofLatin = (word: string): string =>
  word
    .replace(/shch|schtsch|sch|chtch/gu, 'sh')
    .replace(/tsch|tch/gu, 'ch')
    .replace(/kh/gu, 'h')
    .replace(/ph/gu, 'f')
    .replace(/ts|tz/gu, 'c')
    .replace(/ou/gu, 'u')
    .replace(/off$/u, 'ov')
    .replace(/eff$/u, 'ev')
    .replace(/w/gu, 'v')
    .replace(/x/gu, 'ks')
    .replace(/ck/gu, 'k')
    .replace(/[yj]o/gu, 'e')
    .replace(/[yj]e/gu, 'e')
    .replace(/[yj]/gu, 'i')
const ofCyrillic = (word: string): string => [...word].map((letter) => sounds[letter] ?? letter).join('')
const rowOf = (word: string): string => {
  const row = (cyrillicWord.test(word) ? ofCyrillic(word) : ofLatin(word)).replace(/ie/gu, 'e').replace(/(.)\1+/gu, '$1')
  return row
}

/** The sounds of a Latin or Cyrillic word in small letters. */
export const acrossRow = (word: string): string | undefined => (cyrillicWord.test(word) || latinWord.test(word) ? rowOf(word) : undefined)

/** What a word of a text is looked up by in the other script; undefined where it is of neither. */
export function acrossKey(word: string): string | undefined {
  const mark = cyrillicWord.test(word) ? 'к~' : latinWord.test(word) ? 'l~' : undefined
  return mark === undefined ? undefined : mark + rowOf(word)
}

/** Every key under which a word of a known name stands in the other script, in every Russian case; none where it is alone and too short. */
export function acrossKeys(word: string, isAlone = true): readonly string[] {
  const least = isAlone ? shortest : 1
  if (word.length < least) return []
  const mark = cyrillicWord.test(word) ? 'l~' : latinWord.test(word) ? 'к~' : undefined
  if (mark === undefined) return []
  const cases = mark === 'l~' ? russianForms(word) : [word, ...russianForms(inCyrillic(word))]
  return [...new Set(cases.map(rowOf))].filter((row) => row.length >= least).map((row) => mark + row)
}

const letters: readonly (readonly [RegExp, string])[] = [
  [/shch/gu, 'щ'],
  [/zh/gu, 'ж'],
  [/kh/gu, 'х'],
  [/ts|tz/gu, 'ц'],
  [/tch|ch/gu, 'ч'],
  [/sh/gu, 'ш'],
  [/[yj]a/gu, 'я'],
  [/[yj]o/gu, 'ё'],
  [/[yj]u/gu, 'ю'],
  [/ia$/gu, 'ия'],
  [/sk(?:iy|ij|ii|y|i)$/gu, 'ский'],
  [/(?:iy|ij|ii)$/gu, 'ий'],
  [/(?<=[aeou])[yij]$/gu, 'й'],
  ...Object.entries({
    a: 'а',
    b: 'б',
    c: 'к',
    d: 'д',
    e: 'е',
    f: 'ф',
    g: 'г',
    h: 'х',
    i: 'и',
    j: 'й',
    k: 'к',
    l: 'л',
    m: 'м',
    n: 'н',
    o: 'о',
    p: 'п',
    q: 'к',
    r: 'р',
    s: 'с',
    t: 'т',
    u: 'у',
    v: 'в',
    w: 'в',
    x: 'кс',
    y: 'ы',
    z: 'з',
  }).map(([one, other]) => [new RegExp(one, 'gu'), other] as const),
]
/** A guess, good enough to decline: only the ending matters, the rest is compared by its sounds. */
export const inCyrillic = (word: string): string => letters.reduce((row, [pattern, letter]) => row.replace(pattern, letter), word)
