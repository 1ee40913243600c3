/**
 * The systems names are written by, syllable by syllable.
 *
 * Sources: Revised Romanization (Ministry of Culture and Tourism notice 2000-8; names are not assimilated); McCune-Reischauer 1939;
 * the DPRK's national system (UN conference on geographical names, 2002); Kontsevich's system for Russian.
 */
import type { Jamo } from './hangul.ts'

export const systemNames = ['revised', 'mccune-reischauer', 'dprk-latin', 'kontsevich'] as const
export type SystemName = (typeof systemNames)[number]

interface System {
  readonly script: 'latin' | 'cyrillic'
  readonly on: readonly string[]
  /** Onset after a vowel or a sonorous coda inside the given name. */
  readonly voiced: readonly string[]
  readonly vo: readonly string[]
  readonly co: readonly string[]
}

const list = (words: string): readonly string[] => words.split(' ').map((word) => word.replaceAll('-', ''))

export const systems: Readonly<Record<SystemName, System>> = {
  revised: {
    script: 'latin',
    on: list('g kk n d tt r m b pp s ss - j jj ch k t p h'),
    voiced: list('g kk n d tt r m b pp s ss - j jj ch k t p h'),
    vo: list('a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'),
    co: list('- k n t l m p ng'),
  },
  'mccune-reischauer': {
    script: 'latin',
    on: list("k kk n t tt r m p pp s ss - ch tch ch' k' t' p' h"),
    voiced: list("g kk n d tt r m b pp s ss - j tch ch' k' t' p' h"),
    vo: list('a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i'),
    co: list('- k n t l m p ng'),
  },
  'dprk-latin': {
    script: 'latin',
    on: list('k kk n t tt r m p pp s ss - j jj ch kh th ph h'),
    voiced: list('g kk n d tt r m b pp s ss - j jj ch kh th ph h'),
    vo: list('a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'),
    co: list('- k n t l m p ng'),
  },
  kontsevich: {
    script: 'cyrillic',
    on: list('к кк н т тт р м п пп с сс - ч чч чх кх тх пх х'),
    voiced: list('г кк н д тт р м б пп с сс - дж чч чх кх тх пх х'),
    vo: list('а э я йя о е ё е о ва вэ ве ё у во ве ви ю ы ый и'),
    co: list('- к н т ль м п н'),
  },
}

const sonorous = new Set([0, 2, 4, 5, 7])

/** One syllable as the system writes it; `before` is the syllable before it within the same name part, if any. */
export function writeSyllable(name: SystemName, jamo: Jamo, before?: Jamo): string {
  const system = systems[name]
  const onset = before && sonorous.has(before.co) ? system.voiced : system.on
  const written = `${onset[jamo.on] ?? ''}${system.vo[jamo.vo] ?? ''}${system.co[jamo.co] ?? ''}`
  if (name !== 'kontsevich') return name === 'revised' && jamo.on === 9 ? written : written.replace(/^swi/, 'shwi')
  return written.replace(/^се$/, 'се').replace(/^([кгнтдрмпбсхч]|дж|чх|кх|тх|пх)ый/, '$1ый')
}

/** Family names whose common written forms follow no system; after the habit of passports and press. */
export const usualSurnames: Readonly<Record<string, { readonly latin: string; readonly cyrillic: string }>> = {
  김: { latin: 'Kim Gim', cyrillic: 'Ким' },
  이: { latin: 'Lee Yi Ri Rhee Li', cyrillic: 'Ли И' },
  리: { latin: 'Ri Lee Li Rhee Yi', cyrillic: 'Ли Ри' },
  박: { latin: 'Park Pak Bak', cyrillic: 'Пак' },
  최: { latin: 'Choi Choe Choy Tsoi', cyrillic: 'Цой Чхве Чой Чхой' },
  정: { latin: 'Jung Jeong Chung Jong Chong', cyrillic: 'Чон Чжон Чен Тен' },
  강: { latin: 'Kang Gang', cyrillic: 'Кан Канг' },
  조: { latin: 'Cho Jo', cyrillic: 'Чо Чжо Тё' },
  윤: { latin: 'Yoon Yun', cyrillic: 'Юн' },
  장: { latin: 'Jang Chang', cyrillic: 'Чан Чжан Тян Джанг' },
  임: { latin: 'Lim Im Rim Yim', cyrillic: 'Лим Им' },
  림: { latin: 'Rim Lim', cyrillic: 'Рим Лим' },
  오: { latin: 'Oh O', cyrillic: 'О Огай' },
  서: { latin: 'Seo Suh So', cyrillic: 'Со Шегай' },
  신: { latin: 'Shin Sin', cyrillic: 'Син Шин' },
  안: { latin: 'Ahn An', cyrillic: 'Ан' },
  전: { latin: 'Jeon Chun Jon Jun', cyrillic: 'Чон Чжон Тен Джон' },
  유: { latin: 'Yoo Yu You Ryu', cyrillic: 'Ю Рю Югай' },
  류: { latin: 'Ryu Ryoo Yoo', cyrillic: 'Рю Лю' },
  허: { latin: 'Hur Heo Huh Ho', cyrillic: 'Хо Хегай' },
  노: { latin: 'Noh Roh No Ro', cyrillic: 'Но Ногай' },
  로: { latin: 'Ro Roh No', cyrillic: 'Ро Но' },
  백: { latin: 'Baek Paik Paek Back', cyrillic: 'Пэк Бэк' },
  문: { latin: 'Moon Mun', cyrillic: 'Мун' },
  우: { latin: 'Woo U', cyrillic: 'У' },
  구: { latin: 'Koo Gu Ku', cyrillic: 'Ку Кугай' },
  주: { latin: 'Joo Ju Chu', cyrillic: 'Чу Чжу' },
  지: { latin: 'Ji Jee Chi', cyrillic: 'Чи Джи' },
}

export const usualFormsOf = (surname: string, script: 'latin' | 'cyrillic'): readonly string[] => {
  const forms = usualSurnames[surname]
  return forms ? forms[script].split(' ') : []
}

const byWritten: Readonly<Record<'latin' | 'cyrillic', ReadonlyMap<string, readonly string[]>>> = {
  latin: writtenSurnames('latin'),
  cyrillic: writtenSurnames('cyrillic'),
}

function writtenSurnames(script: 'latin' | 'cyrillic'): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const [hangul, forms] of Object.entries(usualSurnames))
    for (const form of forms[script].toLowerCase().split(' ')) found.set(form, [...(found.get(form) ?? []), hangul])
  return found
}

/** The Hangul family names a word in lower case is commonly written for. */
export const surnamesWritten = (word: string, script: 'latin' | 'cyrillic'): readonly string[] => byWritten[script].get(word) ?? []
