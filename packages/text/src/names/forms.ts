/**
 * Every form a known name may stand in: for searching, and for taking it out of a text.
 */
import { freeForms, likeliestRows } from './free-forms.ts'
import { isHangulSyllable, jamoOf } from './hangul.ts'
import { isKoreanReading } from './korean-looking.ts'
import { type NameReading, readName } from './read-name.ts'
import { hangulOf } from './states.ts'
import { type SystemName, systemNames, systems, usualFormsOf, writeSyllable } from './systems.ts'
import { cyrillicLetters } from './tables/cyrillic-letters.ts'
import { pinyinOf } from './tables/hanja.ts'
import { diasporaForms, isDiasporaForm } from './tables/koryo-saram.ts'
import { capital, rowOf, surnameLength, voicings } from './written-by.ts'

export const formSystems = [
  'as-given',
  'hangul',
  'revised',
  'mccune-reischauer',
  'dprk-latin',
  'kontsevich',
  'free-latin',
  'free-cyrillic',
  'koryo-saram',
  'case-ending',
  'pinyin',
  'word-order',
  'initials',
] as const
export type FormSystem = (typeof formSystems)[number]

export interface NameForm {
  readonly text: string
  readonly script: 'hangul' | 'latin' | 'cyrillic' | 'other'
  /** The plainest way that leads to the form; `names.form.…` in words says it. */
  readonly system: FormSystem
}

/** Readings of a name in Latin or Cyrillic that are followed up: 영 or 용, 정 or 종. */
const mostReadings = 4
const mostForms = 3000

/**
 * The forms of a name given in any script, each text once, the likeliest first: the name itself, Hangul of both regions, the official systems, free and
 * older spellings, forms of the diaspora, Russian case endings, pinyin of the likely characters, word orders, initials. A name that is not Korean comes
 * back with its word orders, initials and (in Cyrillic) case endings. Where the script leaves the Hangul open, its likeliest readings are followed.
 *
 * Free spellings have no end: those left out are still found by `compareNames` and `nameIndex`.
 *
 * @param most forms at most
 * @param mayStand whether every word of a piece of a form, in some case, stands in the text that will be searched: forms with a piece that does not are
 *   left out before they are made, so that a name no text speaks of costs little
 */
export function nameForms(name: string, most = mostForms, mayStand: MayStand = always): readonly NameForm[] {
  const own = name.slice(0, 400).normalize('NFC').trim()
  const found = new Map<string, NameForm>()
  const add = (system: FormSystem, script: NameForm['script'], texts: readonly string[]): void => {
    for (const text of texts) if (text !== '' && !found.has(text) && found.size < most) found.set(text, { text, script, system })
  }
  if (own === '') return []
  const reading = readName(own)
  const script = reading.script === 'hanja' || reading.script === 'other' ? 'other' : reading.script
  add('as-given', script, [own])
  const readings = hangulReadings(reading)
  readings.forEach((hangul, at) => {
    for (const [system, in_, texts] of systemForms(hangul, mayStand)) add(system, in_, texts)
    if (at === 0) for (const [system, in_, texts] of freeFormsOf(hangul, mayStand)) add(system, in_, texts)
  })
  if (readings.length > 0) for (const [system, in_, texts] of furtherForms(readings[0] ?? [], mayStand)) add(system, in_, texts)
  const orders = wordOrders(own)
  add('word-order', script, orders)
  if (script === 'cyrillic') {
    add('case-ending', 'cyrillic', [own, ...orders].flatMap(declined))
    if (readings.length === 0) add('free-latin', 'latin', [own, ...orders].map(passportForm))
  }
  add('initials', script, initialsOf(own))
  return [...found.values()]
}

export type MayStand = (piece: string) => boolean
const always: MayStand = () => true
/** Whether a given name may stand joined, or syllable by syllable. */
const rowMayStand = (row: readonly string[], mayStand: MayStand): boolean => row.every(mayStand) || mayStand(row.join(''))

type Forms = readonly (readonly [FormSystem, NameForm['script'], readonly string[]])[]

/** The Hangul a name may be, the likeliest first; none when it is not Korean. */
function hangulReadings(name: NameReading): readonly (readonly string[])[] {
  const best = name.readings.find((one) => isKoreanReading(one) && one.syllables.every(({ isInitial }) => !isInitial))
  if (!best) return []
  const choices = best.syllables.map((syllable) => {
    if (syllable.hangul !== undefined) return [{ written: syllable.hangul, weight: 1 }]
    const { states, weights } = syllable.meant[best.writer] ?? { states: new Int16Array(0), weights: new Float64Array(0) }
    const top = weights[0] ?? 1
    return [...states]
      .map((state, at) => ({ written: hangulOf(state), weight: (weights[at] ?? 0) / top }))
      .filter(({ weight }) => weight > 0.2)
      .slice(0, 3)
  })
  return likeliestRows(choices, mostReadings).filter((row) => row.every(isHangulSyllable))
}

function systemForms(hangul: readonly string[], mayStand: MayStand): Forms {
  const length = surnameLength(hangul)
  const [surname, given] = [hangul.slice(0, length).join(''), hangul.slice(length).join('')]
  const forms: (readonly [FormSystem, NameForm['script'], readonly string[]])[] = [
    [
      'hangul',
      'hangul',
      regionTwins(surname)
        .flatMap((twin) => [`${twin}${given}`, `${twin} ${given}`])
        .filter(mayStand),
    ],
  ]
  for (const voiced of voicings)
    for (const name of systemNames) {
      const { script } = systems[name]
      const row = rowOf(name, hangul, voiced)
      const families = [capital(row.slice(0, length).join('')), ...commonSurnames(surname, script)].filter(mayStand)
      if (families.length === 0) continue
      for (const spelled of variants(row.slice(length)).filter((one) => rowMayStand(one, mayStand)))
        forms.push([name, script, families.flatMap((family) => arranged(family, spelled))])
    }
  return forms
}

/** Without the forms only the diaspora writes; Цой is everyone's. */
const commonSurnames = (surname: string, script: 'latin' | 'cyrillic'): readonly string[] =>
  usualFormsOf(surname, script).filter((form) => form === 'Цой' || !isDiasporaForm(form.toLowerCase()))

/** Spellings people use beside the systems. */
function freeFormsOf(hangul: readonly string[], mayStand: MayStand): Forms {
  const length = surnameLength(hangul)
  const surname = hangul.slice(0, length).join('')
  const forms: (readonly [FormSystem, NameForm['script'], readonly string[]])[] = []
  for (const script of ['latin', 'cyrillic'] as const) {
    const families = new Set(commonSurnames(surname, script))
    if (length === 1)
      for (const { written } of freeForms(surname, script, 'surname', 4))
        if (!isDiasporaForm(written)) families.add(capital(written))
        else families.add(capital(rowOf(script === 'latin' ? 'revised' : 'kontsevich', hangul.slice(0, 2), 'throughout').join('')))
    const standing = [...families].filter(mayStand)
    if (standing.length === 0) continue
    const rows = likeliestRows(
      hangul.slice(length).map((unit) => freeForms(unit, script, 'given', 5)),
      14,
    )
    for (const row of rows.filter((one) => rowMayStand(one, mayStand)))
      for (const family of standing) forms.push([script === 'latin' ? 'free-latin' : 'free-cyrillic', script, arranged(family, row)])
  }
  return forms
}

/** Given names as Russian texts decline them. */
function givenRows(units: readonly string[], given: readonly string[], mayStand: MayStand): readonly (readonly string[])[] {
  const free = likeliestRows(
    units.map((unit) => freeForms(unit, 'cyrillic', 'given', 3)),
    5,
  )
  return [given, units.map((unit) => writeSyllable('kontsevich', jamoOf(unit))), ...free].filter((row) =>
    variants(row).some((one) => rowMayStand(one, mayStand)),
  )
}

/** Diaspora, case endings, pinyin, initials: for the likeliest reading alone. */
function furtherForms(hangul: readonly string[], mayStand: MayStand): Forms {
  const length = surnameLength(hangul)
  const surname = hangul.slice(0, length).join('')
  const given = rowOf('kontsevich', hangul, 'throughout').slice(length)
  const diaspora = diasporaForms(surname).map(capital)
  const cyrillicFamilies = [
    ...new Set([
      ...usualFormsOf(surname, 'cyrillic'),
      capital(rowOf('kontsevich', hangul, 'throughout').slice(0, length).join('')),
      ...diaspora,
    ]),
  ].filter(mayStand)
  const cyrillicRows = cyrillicFamilies.length === 0 ? [] : givenRows(hangul.slice(length), given, mayStand)
  const pinyin = likeliestRows(
    hangul.map((unit) => pinyinOf(unit).map((written) => ({ written, weight: 1 }))),
    12,
  )
  const initials = (name: SystemName): readonly string[] => {
    const row = rowOf(name, hangul, 'within')
    const families = [capital(row.slice(0, length).join('')), ...usualFormsOf(surname, systems[name].script)].filter(mayStand)
    const letters = row.slice(length).map((word) => capital(word).charAt(0))
    return letters.length === 0 || !letters.every(mayStand)
      ? []
      : families.flatMap((family) => [
          `${family} ${letters.join('.')}.`,
          `${family} ${letters.join('. ')}.`,
          `${letters.join('.')}. ${family}`,
          `${letters.join('. ')}. ${family}`,
        ])
  }
  return [
    [
      'koryo-saram',
      'cyrillic',
      rowMayStand(given, mayStand) || variants(given).some((row) => rowMayStand(row, mayStand))
        ? diaspora.filter(mayStand).flatMap((family) => variants(given).flatMap((row) => arranged(family, row)))
        : [],
    ],
    [
      'case-ending',
      'cyrillic',
      cyrillicFamilies.flatMap((family) =>
        cyrillicRows.flatMap((row) => variants(row).flatMap((one) => plainly(family, one).flatMap(declined))),
      ),
    ],
    [
      'pinyin',
      'latin',
      pinyin.flatMap((row) =>
        row.length === hangul.length && mayStand(row.slice(0, length).join('')) && rowMayStand(row.slice(length), mayStand)
          ? arranged(capital(row.slice(0, length).join('')), row.slice(length))
          : [],
      ),
    ],
    ...systemNames.map((name) => ['initials', systems[name].script, initials(name)] as const),
  ]
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

/** Joined, apart, hyphened; family name first. */
function plainly(family: string, row: readonly string[]): readonly string[] {
  if (row.length === 0) return [family]
  const given = [row.map(capital).join(' '), capital(row.join('')), capital(row.join('-')), row.map(capital).join('-')]
  return [...new Set(given)].map((one) => `${family} ${one}`)
}

function arranged(family: string, row: readonly string[]): readonly string[] {
  if (row.length === 0) return [family]
  return plainly(family, row).flatMap((text) => {
    const given = text.slice(family.length + 1)
    return [text, `${given} ${family}`, `${family}, ${given}`, `${family.toUpperCase()} ${given}`]
  })
}

function wordsOf(name: string): readonly string[] {
  return name.split(/[\s,]+/u).filter((word) => word !== '')
}

function wordOrders(name: string): readonly string[] {
  const words = wordsOf(name)
  if (words.length < 2 || words.length > 4) return []
  const last = words.at(-1) ?? ''
  const [first = '', ...rest] = words
  return [
    words.join(' '),
    [last, ...words.slice(0, -1)].join(' '),
    `${last}, ${words.slice(0, -1).join(' ')}`,
    [...rest, first].join(' '),
    `${first}, ${rest.join(' ')}`,
  ]
}

function initialsOf(name: string): readonly string[] {
  const words = wordsOf(name)
  if (words.length < 2 || words.length > 4 || words.some((word) => !/^\p{L}/u.test(word))) return []
  const letter = (word: string): string => `${[...word][0] ?? ''}.`
  const [first = '', ...rest] = words
  const last = words.at(-1) ?? ''
  const [before, after] = [words.slice(0, -1).map(letter), rest.map(letter)]
  return [
    ...[after.join(''), after.join(' ')].flatMap((given) => [`${first} ${given}`, `${given} ${first}`]),
    ...[before.join(''), before.join(' ')].map((given) => `${given} ${last}`),
  ]
}

const passportLetters: Readonly<Record<string, string>> = {
  ...cyrillicLetters,
  ё: 'e',
  ж: 'zh',
  х: 'kh',
  ц: 'ts',
  щ: 'shch',
  ъ: 'ie',
  ы: 'y',
}

/** As Russian passports write a Cyrillic name. Source: ICAO Doc 9303, part 3. */
const passportForm = (name: string): string =>
  name.replace(/\p{Script=Cyrillic}/gu, (letter) => {
    const latin = passportLetters[letter.toLowerCase()] ?? letter
    return letter === letter.toLowerCase() ? latin : capital(latin)
  })

/** The five other cases: the last word, and the first and last word, where they end so that men's names are declined. */
function declined(text: string): readonly string[] {
  const words = text.split(' ')
  const last = words.at(-1) ?? ''
  const first = words[0] ?? ''
  const forms: string[] = []
  for (let at = 0; at < 5; at++) {
    const end = inCase(last, at)
    const begin = inCase(first, at)
    const all = words.map((word) => inCase(word, at) ?? word)
    if (words.length > 1 && all.join() !== words.join()) forms.push(all.join(' '))
    if (end) forms.push([...words.slice(0, -1), end].join(' '))
    if (end && begin && words.length > 1) forms.push([begin, ...words.slice(1, -1), end].join(' '))
    else if (begin && words.length > 1) forms.push([begin, ...words.slice(1)].join(' '))
  }
  return forms
}

const hard = ['а', 'у', 'ом', 'е', 'ым']
const soft = ['я', 'ю', 'ем', 'е', 'ём']

/** Source: Russian declension of surnames and men's names that end in a consonant, in й or in ь. */
function inCase(word: string, at: number): string | undefined {
  if (/[бвгджзклмнпрстфхцчшщ]$/u.test(word)) return at < 4 ? `${word}${hard[at] ?? ''}` : undefined
  if (/[йь]$/u.test(word)) return `${word.slice(0, -1)}${soft[at] ?? ''}`
  return undefined
}
