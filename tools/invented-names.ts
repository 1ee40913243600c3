/** Invented Korean names, and the ways a writer may put them down. For measuring and for the bench; no name here is a person's. */
import { jamoOf } from '../packages/text/src/names/hangul.ts'
import { typedLetters } from '../packages/text/src/names/jamo.ts'
import { type SystemName, writeSyllable } from '../packages/text/src/names/systems.ts'
import { syllableCounts } from '../packages/text/src/names/tables/frequency.ts'
import { pinyinOf } from '../packages/text/src/names/tables/hanja.ts'

export interface Invented {
  readonly id: string
  readonly ko: string
}
export type Draw = () => number

const weighted = (counts: string): readonly (readonly [string, number])[] => {
  const words = counts.trim().split(/\s+/u)
  return words.flatMap((word, at) => (at % 2 === 0 ? [[word, Number(words[at + 1])] as const] : []))
}
const surnames = weighted(syllableCounts.surname).slice(0, 60)
const given = weighted(syllableCounts.given).slice(0, 130)

function pick(list: readonly (readonly [string, number])[], draw: Draw): string {
  let left = draw() * list.reduce((sum, [, count]) => sum + count, 0)
  for (const [word, count] of list) {
    left -= count
    if (left <= 0) return word
  }
  return list[0]?.[0] ?? ''
}

/** Names as common as names are: family name and two syllables. No two alike. */
export function inventedPeople(count: number, draw: Draw): readonly Invented[] {
  const names = new Set<string>()
  while (names.size < count) names.add(`${pick(surnames, draw)}${pick(given, draw)}${pick(given, draw)}`)
  return [...names].map((ko, at) => ({ id: `i${at}`, ko }))
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function written(name: SystemName, ko: string, joined: string): string {
  const row = [...ko].map((unit, at) => writeSyllable(name, jamoOf(unit), at > 1 ? jamoOf(ko[at - 1] ?? unit) : undefined))
  const [family = '', ...rest] = row
  return `${capital(family)} ${joined === ' ' ? rest.map(capital).join(' ') : capital(rest.join(joined))}`
}
const plain = (text: string): string => text.replaceAll('ŏ', 'o').replaceAll('ŭ', 'u').replaceAll("'", '')

/** One letter left out, doubled, or two exchanged, not the first of a word. */
function slipped(text: string, draw: Draw): string {
  const places = [...text].flatMap((unit, at) => (at > 0 && /\p{L}/u.test(unit) && /\p{L}/u.test(text[at - 1] ?? '') ? [at] : []))
  const at = places[Math.floor(draw() * places.length)] ?? 1
  const kind = draw()
  if (kind < 0.4) return text.slice(0, at) + text.slice(at + 1)
  if (kind < 0.7) return text.slice(0, at) + text.charAt(at) + text.slice(at)
  return text.slice(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.slice(at + 1)
}

const twins: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  с: 'c',
  х: 'x',
  р: 'p',
  К: 'K',
  М: 'M',
  Н: 'H',
  С: 'C',
  О: 'O',
  Т: 'T',
}
const keys =
  'ㅂq ㅈw ㄷe ㄱr ㅅt ㅛy ㅕu ㅑi ㅐo ㅔp ㅁa ㄴs ㅇd ㄹf ㅎg ㅗh ㅓj ㅏk ㅣl ㅋz ㅌx ㅊc ㅍv ㅠb ㅜn ㅡm ㅃQ ㅉW ㄸE ㄲR ㅆT ㅒO ㅖP'.split(
    ' ',
  )
const keyOf = new Map(keys.map((pair) => [pair.charAt(0), pair.charAt(1)]))

/** How the name is written; undefined where the way does not fit the name. */
export const spellings: readonly (readonly [string, (ko: string, draw: Draw) => string | undefined])[] = [
  ['Revised Romanization', (ko) => written('revised', ko, '')],
  ['McCune-Reischauer', (ko) => written('mccune-reischauer', ko, '-')],
  ['McCune-Reischauer without marks', (ko) => plain(written('mccune-reischauer', ko, ''))],
  ['DPRK national system', (ko) => written('dprk-latin', ko, ' ')],
  ['Kontsevich', (ko) => written('kontsevich', ko, '')],
  ['Kontsevich, syllables apart, е for ё', (ko) => written('kontsevich', ko, ' ').replaceAll('ё', 'е')],
  ['given name first, Revised', (ko) => written('revised', ko, '-').split(' ').reverse().join(' ')],
  [
    'family name in capitals, last',
    (ko) => `${written('dprk-latin', ko, '-').split(' ')[1]} ${written('dprk-latin', ko, '-').split(' ')[0]?.toUpperCase()}`,
  ],
  [
    'Russian genitive',
    (ko) => (/[бвгджзклмнпрстфхцчшщ]$/u.test(written('kontsevich', ko, ' ')) ? `${written('kontsevich', ko, ' ')}а` : undefined),
  ],
  [
    'Russian instrumental',
    (ko) => (/[бвгджзклмнпрстфхцчшщ]$/u.test(written('kontsevich', ko, ' ')) ? `${written('kontsevich', ko, ' ')}ом` : undefined),
  ],
  ['one slip of the hand, DPRK system', (ko, draw) => slipped(written('dprk-latin', ko, ' '), draw)],
  ['one slip of the hand, Kontsevich', (ko, draw) => slipped(written('kontsevich', ko, ' '), draw)],
  [
    'look-alike letters mixed in',
    (ko, draw) => [...written('kontsevich', ko, ' ')].map((unit) => (draw() < 0.5 ? (twins[unit] ?? unit) : unit)).join(''),
  ],
  [
    'pinyin',
    (ko, draw) => {
      const row = [...ko].map((unit) => pinyinOf(unit)[Math.floor(draw() * pinyinOf(unit).length)])
      return row.every((one) => one !== undefined) ? `${capital(row[0] ?? '')} ${capital(row.slice(1).join(''))}` : undefined
    },
  ],
  [
    'Hangul typed on a Latin keyboard',
    (ko) =>
      [...ko]
        .flatMap(typedLetters)
        .map((letter) => keyOf.get(letter) ?? '')
        .join(''),
  ],
  ['Hangul decomposed (NFD)', (ko) => ko.normalize('NFD')],
  [
    'initials, DPRK system (recall@5 is what to look at)',
    (ko) => {
      const [family = '', ...rest] = written('dprk-latin', ko, ' ').split(' ')
      return `${family} ${rest.map((word) => `${word.charAt(0)}.`).join(' ')}`
    },
  ],
]
