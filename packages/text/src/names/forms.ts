/**
 * Every form a known name may stand in: for searching, and for taking it out of a text.
 */
import { isHangulSyllable, jamoOf, longSurnames } from './hangul.ts'
import { isKoreanLooking } from './korean-looking.ts'
import { readName } from './read-name.ts'
import { likeliestHangul } from './syllable.ts'
import { type SystemName, systemNames, systems, usualFormsOf, writeSyllable } from './systems.ts'
import { diasporaForms } from './tables/koryo-saram.ts'
import type { Token } from './tokens.ts'

/** The systems by which these syllables are written as these words, in any order, joined or apart. */
export function writtenBy(tokens: readonly Token[], hangul: readonly string[], script: 'latin' | 'cyrillic'): readonly SystemName[] {
  const known = hangul.filter((unit) => unit !== '' && isHangulSyllable(unit))
  if (known.length === 0) return []
  const written = bare(tokens.map((token) => token.text).join(''))
  const stopped = tokens.map((token) => token.text)
  const turned = bare([...stopped.slice(-1), ...stopped.slice(0, -1)].join(''))
  return systemNames.filter((name) => {
    if (systems[name].script !== script) return false
    return [true, false].some((voiced) => {
      const form = bare(rowOf(name, known, voiced).join(''))
      return form === written || form === turned
    })
  })
}

/** Without what writers leave out: ŏ as o, ё as е, apostrophes, soft signs. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ŏ', 'o')
    .replaceAll('ŭ', 'u')
    .replaceAll('ё', 'е')
    .replace(/['ьъ\s-]/gu, '')

function rowOf(name: SystemName, hangul: readonly string[], voiced: boolean): readonly string[] {
  const surname = surnameLength(hangul)
  return hangul.map((unit, at) => {
    const before = voiced && at > surname ? hangul[at - 1] : undefined
    return writeSyllable(name, jamoOf(unit), before ? jamoOf(before) : undefined)
  })
}

const surnameLength = (hangul: readonly string[]): number => (hangul.length > 2 && longSurnames.has(hangul.slice(0, 2).join('')) ? 2 : 1)
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/**
 * The forms of a Korean name given in any script: Hangul of both regions, the systems, the usual family names, with given name joined, hyphened or apart,
 * first or last, and with initials. The name itself always comes first. A name that is not Korean comes back with its word orders alone.
 * Free spellings are too many to list: `matchNames` finds those.
 */
export function nameForms(name: string): readonly string[] {
  const forms = new Set<string>([name.normalize('NFC')])
  const reading = readName(name)
  const best = reading.readings.find((one) => one.syllables.every((syllable) => !syllable.isInitial))
  if (best && isKoreanLooking(reading)) for (const form of koreanForms(best.syllables.map(likeliestHangul))) forms.add(form)
  else for (const form of wordOrders(name)) forms.add(form)
  return [...forms]
}

function wordOrders(name: string): readonly string[] {
  const words = name
    .normalize('NFC')
    .split(/[\s,]+/u)
    .filter((word) => word !== '')
  if (words.length < 2 || words.length > 4) return []
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return [
    words.join(' '),
    [last, ...words.slice(0, -1)].join(' '),
    `${last}, ${words.slice(0, -1).join(' ')}`,
    `${first.charAt(0)}. ${last}`,
  ]
}

function koreanForms(hangul: readonly string[]): readonly string[] {
  const length = surnameLength(hangul)
  const [surname, given] = [hangul.slice(0, length), hangul.slice(length)]
  const forms: string[] = regionTwins(surname.join('')).flatMap((twin) => [`${twin}${given.join('')}`, `${twin} ${given.join('')}`])
  for (const name of systemNames) {
    const { script } = systems[name]
    for (const voiced of [true, false]) {
      const row = rowOf(name, hangul, voiced)
      const own = row.slice(0, length).join('')
      const families = new Set([capital(own), ...usualFormsOf(surname.join(''), script)])
      if (script === 'cyrillic') for (const form of diasporaForms(surname.join(''))) families.add(capital(form))
      const givenRow = row.slice(length)
      for (const family of families) for (const spelled of variants(givenRow)) forms.push(...arranged(family, spelled))
    }
  }
  return forms
}

/** 리/이, 류/유, 림/임, 로/노: the family name as the other region writes it. */
function regionTwins(surname: string): readonly string[] {
  const pairs = '리이 림임 류유 량양 려여 렴염 룡용 로노 라나 륙육 련연'.split(' ')
  const pair = pairs.find((one) => one.includes(surname) && surname.length === 1)
  return pair ? [surname, pair.replace(surname, '')] : [surname]
}

/** With and without the marks many keyboards lack. */
function variants(row: readonly string[]): readonly (readonly string[])[] {
  const plain = row.map((word) => word.replaceAll('ŏ', 'o').replaceAll('ŭ', 'u').replaceAll("'", ''))
  const noYo = row.map((word) => word.replaceAll('ё', 'е'))
  return [row, plain, noYo].filter((one, at, all) => all.findIndex((other) => other.join() === one.join()) === at)
}

function arranged(family: string, row: readonly string[]): readonly string[] {
  if (row.length === 0) return [family]
  const joined = capital(row.join(''))
  const apart = row.map(capital).join(' ')
  const hyphened = capital(row.join('-'))
  const initials = row.map((word) => `${capital(word).charAt(0)}.`).join(' ')
  return [
    ...[joined, apart, hyphened].flatMap((given) => [`${family} ${given}`, `${given} ${family}`, `${family}, ${given}`]),
    `${family} ${initials}`,
    `${initials} ${family}`,
    `${family.toUpperCase()} ${apart}`,
  ]
}
