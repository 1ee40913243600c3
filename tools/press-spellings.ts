/**
 * How the Russian press writes a Korean name, by hand and apart from the tables that read it: for measuring. Family names have forms of their own
 * (Ли, Пак, Цой); given names are written by Kontsevich's system, with older habits (Чжон, Чер, е for ё), or from the English form.
 */
import type { Draw } from './invented-names.ts'

const onsets = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const vowels = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
const codas = ' ㄱㄱㄱㄴㄴㄴㄷㄹㄱㅁㄹㄹㄹㄹㄹㅁㅂㅂㄷㄷㅇㄷㄷㄱㄷㅂㄷ'
const written = (pairs: string): ReadonlyMap<string, string> =>
  new Map(pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)] as const))
const onsetOf = written('ㄱк ㄲкк ㄴн ㄷт ㄸтт ㄹр ㅁм ㅂп ㅃпп ㅅс ㅆсс ㅇ ㅈч ㅉчч ㅊчх ㅋкх ㅌтх ㅍпх ㅎх')
const vowelOf = written('ㅏа ㅐэ ㅑя ㅒйя ㅓо ㅔе ㅕё ㅖе ㅗо ㅘва ㅙвэ ㅚве ㅛё ㅜу ㅝво ㅞве ㅟви ㅠю ㅡы ㅢый ㅣи')
const codaOf = written('ㄱк ㄴн ㄷт ㄹль ㅁм ㅂп ㅇн')
const olderOnset = written('ㅈчж ㅊч ㅋк ㅌт ㅍп')
const voicedOnset = written('ㄱг ㄷд ㅂб ㅈдж')
const families = new Map(
  '이Ли 리Ли,Ри 최Чхве,Цой,Чой 임Лим,Им 림Лим,Рим 유Ю 류Рю,Лю 정Чон,Чжон 전Чон 조Чо,Чжо 장Чан,Чжан 노Но,Ро 로Но,Ро 여Ё 허Хо 주Чу,Чжу 진Чин 지Чи 백Пэк 배Пэ 박Пак 권Квон 곽Квак 양Ян 량Рян'
    .split(' ')
    .map((one) => [one.charAt(0), one.slice(1).split(',')] as const),
)

interface Habit {
  readonly onset: ReadonlyMap<string, string>
  readonly coda?: ReadonlyMap<string, string>
}
const partsOf = (syllable: string): readonly [string, string, string] => {
  const at = syllable.charCodeAt(0) - 0xac00
  return [onsets.charAt(Math.floor(at / 588)), vowels.charAt(Math.floor((at % 588) / 28)), codas.charAt(at % 28).trim()]
}
function syllableOf(syllable: string, { onset, coda }: Habit): string {
  const [on, vo, co] = partsOf(syllable)
  return `${onset.get(on) ?? onsetOf.get(on) ?? ''}${vowelOf.get(vo) ?? ''}${coda?.get(co) ?? codaOf.get(co) ?? ''}`
}
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const drawn = (list: readonly string[], draw: Draw): string => list[Math.floor(draw() * list.length)] ?? ''
const none: Habit = { onset: new Map() }

function family(ko: string, draw: Draw): string {
  const forms = families.get(ko.charAt(0))
  return forms ? drawn(forms, draw) : capital(syllableOf(ko.charAt(0), none))
}
const given = (ko: string): readonly [string, string] => [ko.charAt(1), ko.charAt(2)]
const isOpen = (syllable: string): boolean => /^[ㄴㄹㅁㅇ]?$/u.test(partsOf(syllable)[2])

/** From the English form, letter by letter, as who knows neither system writes. */
function throughEnglish(latin: string, draw: Draw): string {
  const [surname = '', ...rest] = latin.toLowerCase().split(' ')
  const usual = new Map(
    'lee ли,park пак,choi чой,ahn ан,oh о,noh но,yoo ю,yoon юн,shin шин,moon мун,kwon квон'
      .split(',')
      .map((one) => one.split(' ') as [string, string]),
  )
  const steps: readonly (readonly [RegExp, readonly string[]])[] = [
    [/young/gu, ['ён', 'янг', 'юнг']],
    [/yeo/gu, ['ё', 'йео', 'е']],
    [/ae/gu, ['э', 'е', 'ае']],
    [/eo/gu, ['о', 'ео']],
    [/eu/gu, ['ы', 'у', 'ю']],
    [/woo|oo/gu, ['у']],
    [/ee/gu, ['и']],
    [/ya/gu, ['я']],
    [/yoo|yu|you/gu, ['ю']],
    [/yo/gu, ['ё', 'йо']],
    [/ye/gu, ['е']],
    [/ui/gu, ['и', 'ый', 'уи']],
    [/sh/gu, ['ш', 'с']],
    [/ch/gu, ['ч']],
    [/ng/gu, ['н', 'н', 'нг']],
    [/j/gu, ['дж', 'дж', 'чж', 'ч']],
    [/ck/gu, ['к']],
    [/oe/gu, ['ве']],
    [/l(?![a-zа-яё])/gu, ['ль', 'л']],
  ]
  const letters = new Map([...'abcdefghiklmnoprstuvwyz'].map((letter, at) => [letter, 'абкдефгхиклмнопрстуввиз'.charAt(at)]))
  const word = (text: string): string =>
    capital(
      [...steps.reduce((sum, [from, to]) => sum.replace(from, () => drawn(to, draw)), text)]
        .map((letter) => letters.get(letter) ?? letter)
        .join(''),
    )
  return [capital(usual.get(surname) ?? word(surname)), ...rest.map(word)].join(' ').replace(/[^\p{Script=Cyrillic} -]/gu, '')
}

/** The ways, each from the name in Hangul (a family name of one syllable, a given name of two) and its Latin form in the press. */
export const pressWays: readonly (readonly [string, (ko: string, latin: string, draw: Draw) => string])[] = [
  [
    'given name in one word',
    (ko, _, draw) => {
      const [a, b] = given(ko)
      return `${family(ko, draw)} ${capital(syllableOf(a, none) + syllableOf(b, isOpen(a) ? { onset: voicedOnset } : none))}`
    },
  ],
  ['syllables apart', (ko, _, draw) => [family(ko, draw), ...given(ko).map((one) => capital(syllableOf(one, none)))].join(' ')],
  [
    'older: Чжон, Чер, е for ё',
    (ko, _, draw) =>
      [
        family(ko, draw),
        ...given(ko).map((one) => capital(syllableOf(one, { onset: olderOnset, coda: new Map([['ㄹ', drawn(['р', 'ль', 'л'], draw)]]) }))),
      ]
        .join(' ')
        .replaceAll('ё', 'е')
        .replaceAll('Ё', 'Е'),
  ],
  ['from the English form', (_, latin, draw) => throughEnglish(latin, draw)],
]
