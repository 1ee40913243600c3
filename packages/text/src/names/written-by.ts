/** Which official systems write these syllables as these words. */
import { isHangulSyllable, jamoOf, longSurnames } from './hangul.ts'
import { type SystemName, systemNames, systems, usualFormsOf, writeSyllable } from './systems.ts'
import type { Token } from './tokens.ts'

/** The systems by which these syllables are written as these words, in any order, joined or apart. */
export function writtenBy(tokens: readonly Token[], hangul: readonly string[], script: 'latin' | 'cyrillic'): readonly SystemName[] {
  const known = hangul.filter((unit) => unit !== '' && isHangulSyllable(unit))
  if (known.length === 0) return []
  const words = tokens.map((token) => token.text)
  const written = [words, [...words.slice(-1), ...words.slice(0, -1)]].map((row) => bare(row.join('')))
  const length = surnameLength(known)
  // A family name keeps the spelling of the family whatever the rest follows: Lee Cheol-su is Revised Romanization all the same.
  const usual = usualFormsOf(known.slice(0, length).join(''), script)
  return systemNames.filter(
    (name) =>
      systems[name].script === script &&
      voicings.some((voiced) => {
        const row = rowOf(name, known, voiced)
        const given = bare(row.slice(length).join(''))
        if (!written.some((form) => form.endsWith(given))) return false
        return [row.slice(0, length).join(''), ...usual].some((family) => written.includes(`${bare(family)}${given}`))
      }),
  )
}

/** Without what writers leave out: ŏ as o, ё as е, apostrophes, soft signs. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ŏ', 'o')
    .replaceAll('ŭ', 'u')
    .replaceAll('ё', 'е')
    .replace(/['ьъ\s-]/gu, '')

/** Where the older systems and Kontsevich soften an onset after a vowel: also in the first syllable of the given name, within the given name, nowhere. */
export const voicings = ['throughout', 'within', 'nowhere'] as const

/** The syllables as the system writes them. */
export function rowOf(name: SystemName, hangul: readonly string[], voiced: (typeof voicings)[number]): readonly string[] {
  const surname = surnameLength(hangul)
  return hangul.map((unit, at) => {
    const isSoft = at > 0 && (voiced === 'throughout' || (voiced === 'within' && at !== surname))
    const before = isSoft ? hangul[at - 1] : undefined
    return writeSyllable(name, jamoOf(unit), before ? jamoOf(before) : undefined)
  })
}

export const surnameLength = (hangul: readonly string[]): number =>
  hangul.length > 2 && longSurnames.has(hangul.slice(0, 2).join('')) ? 2 : 1
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
