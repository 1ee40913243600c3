/** What a known place may be called besides its own name: without the word for what it is, in another script, as an adjective, by its people. */
import { isHangulSyllable, type Jamo, jamoOf } from '../../names/hangul.ts'
import { type SystemName, systemNames, systems, writeSyllable } from '../../names/systems.ts'
import { fold } from './fold.ts'
import { hangulOf, headTwins, holdsHan } from './han.ts'
import { isOfHangul, koreanPlaces } from './korean-place-names.ts'

/** Words that say what a place is; the rest is its name. */
const sorts =
  /^(?:г|гор|город(?:а|е)?|с|село|пос|посёлок|пгт|дер|деревня|станция|область|край|район|республика|округ|city(?: of)?|town(?: of)?|village(?: of)?|oblast|krai|kray|raion|rayon|district|county|province)\.?\s+|\s+(?:обл|область|край|район|округ|город|city|town|village|oblast|krai|kray|raion|rayon|county|province|si|do|gun)\.?$/giu
const hangulSorts = /(?<=[가-힣]{2})(?:특별시|직할시|광역시|시|군|구역)$/u

/** The names in the text of a known place: as it was given, and without what it is. */
export function placeCores(text: string): readonly string[] {
  const plain = text.trim().replace(/^["«“]|["»”]$/gu, '')
  const core = plain.replace(sorts, '').replace(hangulSorts, '').trim()
  const isAdjective = /(?:[аяо]я|[оы]е|[ыо]й)$/iu.test(core) && !/(?:ск|цк)\p{L}{2}$/iu.test(core)
  return core === plain || core.length < 2 || !/^[\p{Lu}\p{Lo}]/u.test(core) || (core.length < 4 && !/^\p{Lo}/u.test(core)) || isAdjective
    ? [plain]
    : [plain, core]
}

const signs = /[\s'’ʼ`-]/gu
const letters = (word: string): string => fold(word.replace(signs, ''))

const byLetters = new Map<string, readonly string[]>()
/** The Hangul names of a place of the list, by any form of it. */
function listed(word: string): readonly string[] {
  if (byLetters.size === 0)
    for (const { hangul, hanja, others } of koreanPlaces)
      for (const form of [hangul, hanja, ...others, ...hangulTwins(hangul), ...spelled(hangul)])
        if (form !== '') byLetters.set(letters(form), [...new Set([...(byLetters.get(letters(form)) ?? []), hangul])])
  return byLetters.get(letters(word)) ?? []
}
const placesOf = new Map(koreanPlaces.map((place) => [place.hangul, place]))

/** Whether a place is one whose Hangul is known, and need not be heard. */
export const isHangulKnown = (core: string): boolean =>
  listed(core).some((hangul) => {
    const place = placesOf.get(hangul)
    return place !== undefined && isOfHangul(place)
  })

/** The same place in the other scripts; nothing where it is neither of Korea nor of the list. */
export function otherScripts(core: string): readonly string[] {
  const read = /^[가-힣]{2,8}$/u.test(core) ? core : holdsHan(core) ? hangulOf(core) : undefined
  const names = new Set([...listed(core), ...(read === undefined ? [] : [read])])
  return [...names].flatMap((hangul) => {
    const { hanja = '', others = [] } = placesOf.get(hangul) ?? {}
    return [hangul, hanja, ...others, ...hangulTwins(hangul), ...spelled(hangul), ...provinceForms(hangul)].filter((form) => form !== '')
  })
}

/** 라선 나선, 량강도 양강도. */
const hangulTwins = (hangul: string): readonly string[] => headTwins(hangul.charAt(0)).map((twin) => twin + hangul.slice(1))

/** 함북, North Hamgyong, Северный Хамгён for 함경북도. */
function provinceForms(hangul: string): readonly string[] {
  const found = /^([가-힣]{2})([남북])도$/u.exec(hangul)
  if (!found) return /^[가-힣]{2}도$/u.test(hangul) ? spelled(hangul.slice(0, 2)) : []
  const [, name = '', side = ''] = found
  const [english, russian] = side === '북' ? ['North', 'Северный'] : ['South', 'Южный']
  return [name.charAt(0) + side, ...spelled(name).map((form) => `${/[а-я]/u.test(form) ? russian : english} ${form}`)]
}

/** A name of syllables as every system writes it, with sounds that change where syllables meet and without. */
function spelled(hangul: string): readonly string[] {
  const syllables = [...hangul]
  if (!syllables.every(isHangulSyllable) || syllables.length < 2) return []
  const forms = new Set<string>()
  const own = syllables.map(jamoOf)
  for (const row of [own, assimilated(own)])
    for (const name of systemNames)
      for (const isVoiced of [true, false]) {
        const written = row.map((jamo, at) => writeSyllable(name, jamo, isVoiced && at > 0 ? row[at - 1] : undefined))
        const apart = systems[name].script === 'cyrillic' && row.some(({ on }, at) => on === 11 && row[at - 1]?.co === 7)
        const hard = written.map((one, at) => (row[at]?.co === 7 && row[at + 1]?.on === 11 ? `${one}ъ` : one))
        for (const parts of apart ? [written, hard] : [written])
          for (const form of [parts.join(''), ...(/도$/u.test(hangul) ? dividedForms(parts, row, name) : [])]) {
            forms.add(form)
            forms.add(form.replace(/['’]/gu, ''))
            if (form.includes('дж')) forms.add(form.replaceAll('дж', 'чж'))
            if (form.startsWith('si')) forms.add(form.replace(/^si/u, 'shi'))
          }
      }
  return [...forms].filter((form) => form.length > 3).map((form) => form.charAt(0).toUpperCase() + form.slice(1))
}
/** Hamgyong-bukto and Hamgyŏng-pukto, Хамгён-Пукто, Jagang-do. */
const dividedForms = (parts: readonly string[], row: readonly Jamo[], name: SystemName): readonly string[] =>
  [1, 2]
    .filter((tail) => parts.length - tail > 1)
    .flatMap((tail) => {
      const [head, end, at] = [parts.slice(0, -tail).join(''), parts.slice(-tail), parts.length - tail]
      const anew = row[at] === undefined ? '' : writeSyllable(name, row[at])
      return [`${head}-${end.join('')}`, `${head}-${[anew, ...end.slice(1)].join('')}`]
    })

/** Codas and onsets as they are spoken together: 압록 amnok, 신라 silla, 독암 dogam. Source: the standard pronunciation of Korean, articles 13 to 20. */
function assimilated(row: readonly Jamo[]): readonly Jamo[] {
  const spoken = row.map((jamo) => ({ ...jamo }))
  for (const [at, own] of spoken.entries()) {
    const next = spoken[at + 1]
    if (!next) break
    const before = own.co
    if (next.on === 11 && before !== 0 && before !== 7) {
      next.on = [11, 0, 2, 3, 5, 6, 7, 11][before] ?? 11
      own.co = 0
    } else if (next.on === 5) {
      if (before === 2 || before === 4) own.co = 4
      else if (before !== 0) {
        next.on = 2
        own.co = [0, 7, 2, 2, 4, 5, 5, 7][before] ?? before
      }
    } else if (next.on === 2 && before === 4) next.on = 5
    else if (next.on === 2 || next.on === 6) own.co = [0, 7, 2, 2, 4, 5, 5, 7][before] ?? before
  }
  return spoken
}
